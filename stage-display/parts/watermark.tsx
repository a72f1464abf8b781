/** What lies over every surface: the watermark of a contest that is no 正式比赛, the pause, the dot of a held frame. */
import { useSurface } from '../surface.tsx'
import type { StageView } from '../scene.ts'

export function Watermark({ view }: { view: StageView }) {
  const { words } = useSurface()
  const kind = view.contest?.watermark
  if (kind === null || kind === undefined) return null
  return (
    <div className="watermark" data-testid="watermark">
      <span>{kind === 'demo' ? words.demo : words.rehearsal}</span>
    </div>
  )
}

export function PausedBand({ view }: { view: StageView }) {
  const { words } = useSurface()
  if (view.contest?.paused !== true) return null
  return (
    <div className="paused-band">
      <p>{words.paused}</p>
    </div>
  )
}

/** Small, in a corner, and without a word: the audience need not know. */
export const HeldDot = () => <div className="held-dot" />

export const Backdrop = () => (
  <div className="backdrop">
    <i />
    <i />
  </div>
)
