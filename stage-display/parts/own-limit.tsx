/** The limit of one answer inside a pack, beside the pack's own clock. */
import { clockText, ownLeftMs } from '#shared/ui/contest-clock.tsx'
import { useSurface, useSurfaceNow } from '../surface.tsx'
import type { StageView } from '../scene.ts'

export function OwnLimit({ view }: { view: StageView }) {
  const { words } = useSurface()
  const now = useSurfaceNow()
  const left = ownLeftMs(view.clock ?? null, view.turn ?? null, now)
  if (left === null) return null
  const text = clockText(left)
  return (
    <p className={left <= 3000 ? 'own-limit soon' : 'own-limit'} role="timer">
      {words.ownLimit} <b className="num">{text}</b> {text.length <= 2 && words.secondsLeft}
    </p>
  )
}
