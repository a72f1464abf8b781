/** Where a slot's question comes from: its set in order, the spares for a replacement. */
import type { PartId, SetId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Asked } from './asked.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState, Slot } from './contest-state.ts'
import { partFileOf, roundOf } from './read.ts'

/** Questions and spares of a set not drawn yet. */
export function leftIn(state: ContestState, setId: SetId): { readonly questions: number; readonly spares: number } {
  const set = state.contest.sets[setId]
  const drawn = state.draws[setId] ?? { next: 0, spare: 0 }
  return { questions: (set?.questions.length ?? 0) - drawn.next, spares: (set?.spares.length ?? 0) - drawn.spare }
}
/** [Q1] The next question of the set; a replacement comes from the spares first; null when nothing is left. */
export function draw(
  state: ContestState,
  slot: Pick<Slot, 'id'>,
  given: { setId: SetId; replacement: boolean },
  asked: Asked,
): EventOf<'QuestionDrawn'> | null {
  const { setId, replacement } = given
  const set = state.contest.sets[setId]
  const { next, spare } = state.draws[setId] ?? { next: 0, spare: 0 }
  const main = set?.questions[next]
  const reserve = set?.spares[spare]
  const fromSpares = replacement ? reserve !== undefined : main === undefined
  const sealed = fromSpares ? reserve : main
  const question = sealed ? asked.questionOf(sealed.id) : null
  return question ? { type: 'QuestionDrawn', slotId: slot.id, setId, spare: fromSpares, question } : null
}
/** [S3] A tie of the part could still be played off: a play-off is declared and has a question left. */
export function mayPlayOff(state: ContestState, partId: PartId, formatOf: FormatOf): boolean {
  const playOff = partFileOf(state.contest, partId)?.playOff
  const round = playOff === undefined ? null : roundOf(state, playOff)
  if (!round) return false
  return formatOf(round.format)
    .sets(round.rules)
    .some((id) => leftIn(state, id).questions + leftIn(state, id).spares > 0)
}
