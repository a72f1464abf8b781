/** Where a slot's question comes from: its set in order or by number, the spares for a replacement. */
import type { PartId, SetId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { Asked } from './asked.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState, Drawn } from './contest-state.ts'
import type { Slot, SlotPlan } from './slot-state.ts'
import { partFileOf, roundOf } from './read.ts'

const none: Drawn = { next: 0, spare: 0 }
type Dealt = SlotPlan['dealt']
/** Numbers (from 1) of the set's questions not drawn yet, lowest first; of a pack dealt out its own alone. */
export function freeItems(state: ContestState, setId: SetId, dealt?: Dealt): readonly number[] {
  const { next, taken = [] } = state.draws[setId] ?? none
  const { from, to } = dealt ?? { from: 1, to: Infinity }
  const numbers = (state.contest.sets[setId]?.questions ?? []).map((_, i) => i + 1)
  return numbers.filter((number) => number > next && number >= from && number <= to && !taken.includes(number))
}
/** Questions and spares of a set not drawn yet; of a pack dealt out its own, and the spares. */
export function leftIn(state: ContestState, setId: SetId, dealt?: Dealt): { readonly questions: number; readonly spares: number } {
  const spares = (state.contest.sets[setId]?.spares.length ?? 0) - (state.draws[setId]?.spare ?? 0)
  return { questions: freeItems(state, setId, dealt).length, spares }
}
/** Whether anything is left to ask for the plan; one without a set asks nothing of any. */
export function hasQuestion(state: ContestState, { values, setId, dealt }: Pick<SlotPlan, 'values' | 'setId' | 'dealt'>): boolean {
  const sets = values ? values.map((one) => one.setId) : setId === null ? [] : [setId]
  const stock = sets.map((id) => leftIn(state, id, dealt))
  return sets.length === 0 || stock.some(({ questions, spares }) => questions + spares > 0)
}
/** [Q1] The next question of the set, or the item with this number; a replacement comes from the spares first; null when nothing is left. */
export function draw(
  state: ContestState,
  slot: Pick<Slot, 'id'>,
  given: { setId: SetId; replacement: boolean; number?: number; dealt?: Dealt },
  asked: Asked,
): EventOf<'QuestionDrawn'> | null {
  const { setId, replacement, dealt } = given
  const set = state.contest.sets[setId]
  const { next, spare } = state.draws[setId] ?? none
  const number = given.number ?? freeItems(state, setId, dealt)[0]
  const main = number === undefined ? undefined : set?.questions[number - 1]
  const reserve = set?.spares[spare]
  const fromSpares = replacement ? reserve !== undefined : main === undefined
  const sealed = fromSpares ? reserve : main
  const question = sealed ? asked.questionOf(sealed.id) : null
  const outOfOrder = !fromSpares && number !== undefined && number !== next + 1 ? { number } : {}
  return question ? { type: 'QuestionDrawn', slotId: slot.id, setId, spare: fromSpares, ...outOfOrder, question } : null
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
