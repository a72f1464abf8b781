/** What the question scene is about right now: the view refined into one state, so that the scenes' predicates exclude each other. */
import type { RulingPart } from '#shared/views/play.ts'
import type { StageView } from './scene.ts'

export type QuestionState = 'voided' | 'deliberation' | 'choosing' | 'ruling' | 'who-has-it' | 'buzzer' | 'reading'

/** The ruling on stage: the newest shown, unless another attempt is under way. */
export function rulingOnStage(view: StageView): RulingPart[number] | null {
  const { question, ruling, turn, buzzer } = view
  if (!question || question.mode === 'all' || !ruling) return null
  if (!['ruling', 'ruled', 'revealed', 'closed'].includes(question.phase)) return null
  if (buzzer?.state === 'armed' || buzzer?.state === 'open') return null
  const last = ruling.filter((one) => one.shown).at(-1)
  if (!last) return null
  const another = turn && turn.attemptId !== null && turn.attemptId !== last.attemptId
  return another ? null : last
}

/** null when the question is not what the stage shows. */
export function questionState(view: StageView): QuestionState | null {
  const { scene, question, buzzer } = view
  if (scene?.scene !== 'question' || !question) return null
  if (question.voided) return 'voided'
  if (question.deliberating) return 'deliberation'
  if (question.phase === 'choosing' && view.choosing) return 'choosing'
  if (rulingOnStage(view)) return 'ruling'
  if (view.turn) return 'who-has-it'
  if (buzzer && ['armed', 'open', 'racing', 'taken'].includes(buzzer.state)) return 'buzzer'
  return 'reading'
}
