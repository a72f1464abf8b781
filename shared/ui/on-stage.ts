/** What the public screens make of a view: which card, which state of the question, which round and board; one place, so that stage and overlay never differ. */
import type { RoundTitle } from '../views/contest.ts'
import type { RulingPart, TurnPart } from '../views/play.ts'
import type { PartStandings, StandingRow } from '../views/results.ts'
import type { View } from '../views/view.ts'

/** Any part may be missing while a page joins. */
export type StageView = Partial<View>
/** What the stage holds when nothing is being played: a message, a name card, or the event's still. */
export type CardState = 'message' | 'name-card' | 'still'
export type QuestionState = 'voided' | 'audience' | 'votes' | 'deliberation' | 'choosing' | 'ruling' | 'who-has-it' | 'buzzer' | 'reading'

/** null when the stage shows something else. Scenes whose part is missing fall back to the still. */
export function cardState(view: StageView): CardState | null {
  const scene = view.scene
  if (!scene || !view.contest) return 'still'
  if (scene.scene === 'message' || scene.scene === 'still') {
    if (scene.message !== null) return 'message'
    return scene.item === null ? 'still' : 'name-card'
  }
  return hasItsPart(view) ? null : 'still'
}

function hasItsPart(view: StageView): boolean {
  switch (view.scene?.scene) {
    case 'question':
      return Boolean(view.question)
    case 'clock':
      return Boolean(view.clock)
    case 'tiles':
      return Boolean(view.answers)
    case 'answer':
      return Boolean(view.question?.reveal)
    case 'scoreboard':
    case 'challenge-standings':
      return Boolean(view.standings?.length)
    case 'marks':
      return Boolean(view.marks)
    case 'play-off':
      return Boolean(view.playOff)
    case 'duel':
      return Boolean(view.meeting)
    case 'draw':
      return Boolean(view.lots)
    case 'awards':
      return Boolean(view.awards)
    case 'amended':
      return Boolean(view.amended)
    case 'countdown':
      return view.scene.countdownTo !== undefined
    case 'join':
      return typeof view.broadcast?.joinUrl === 'string'
    case 'film':
      return view.scene.media !== undefined
    case 'rules':
    case 'round-title':
      return Boolean(view.contest?.rounds.length)
    default:
      return true
  }
}

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

/** Whose it is to answer or to perform at this moment: nobody's once its ruling is on stage or the question is over. */
export function rightOnStage(view: StageView): TurnPart {
  const { question, turn } = view
  if (!question || !turn || question.voided || question.audience || rulingOnStage(view)) return null
  return question.phase === 'revealed' || question.phase === 'closed' ? null : turn
}

/** The states exclude each other; null when the question is not what the stage shows. */
export function questionState(view: StageView): QuestionState | null {
  const { scene, question, buzzer } = view
  if (scene?.scene !== 'question' || !question) return null
  if (question.voided) return 'voided'
  if (question.audience && question.phase === 'ruled') return 'audience'
  if (question.deliberating) return 'deliberation'
  if (question.mode === 'audience' && view.audience && question.phase !== 'shown') return 'votes'
  if (question.phase === 'choosing' && view.choosing) return 'choosing'
  if (rulingOnStage(view)) return 'ruling'
  if (view.turn) return 'who-has-it'
  if (buzzer && ['armed', 'open', 'racing', 'taken'].includes(buzzer.state)) return 'buzzer'
  return 'reading'
}

/** How many tablets have handed in; null on boards and by paddles, outside a question to all, and until its answers are open. */
export function handedInOnStage({ question, answers }: StageView): { submitted: number; of: number } | null {
  if (question?.mode !== 'all' || !answers || answers.heldUp || question.phase === 'ready' || question.phase === 'shown') return null
  return { submitted: answers.tiles.filter((tile) => tile.state !== 'none').length, of: answers.tiles.length }
}

/** The round in play, else the one the rundown names. */
export function roundOnStage(view: StageView): RoundTitle | undefined {
  const rounds = view.contest?.rounds ?? []
  const named = view.scene?.item?.title
  return (
    rounds.find((round) => round.id === view.question?.roundId) ??
    rounds.find((round) => named !== undefined && JSON.stringify(round.title) === JSON.stringify(named)) ??
    rounds.find((round) => round.stage === 'active')
  )
}

const LARGE = 10
export const rowsOf = (board: PartStandings): StandingRow[] => [...board.rows, ...board.rest]

/** The board the stage is asked for; `size` tells the two layouts apart. */
export function boardOnStage(view: StageView, size: 'small' | 'large'): PartStandings | null {
  const { scene, standings } = view
  if (!standings || (scene?.scene !== 'scoreboard' && scene?.scene !== 'challenge-standings')) return null
  const named = standings.find((one) => one.partId === scene.partId)
  const board = named ?? (scene.scene === 'scoreboard' ? standings[0] : (standings.find((one) => rowsOf(one).length > LARGE) ?? standings[0]))
  if (!board) return null
  return rowsOf(board).length > LARGE === (size === 'large') ? board : null
}
