/** 角标: the file's words, or the round in play, at the bottom right. */
import { roundOnStage } from '#shared/ui/on-stage.ts'
import type { Text } from '#shared/words.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

/** null: neither the file nor the play has a word for it. */
export const bugText = (view: StageView): Text | null => view.broadcast?.bug ?? roundOnStage(view)?.shortTitle ?? null

export function CornerBug({ view }: { view: StageView }) {
  const { t } = useSurface()
  const text = bugText(view)
  return text === null ? null : <p className="corner-bug">{t(text)}</p>
}
