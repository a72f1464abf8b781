/** The operator's rundown: what is done, what is on, what is ahead, rounds opened into their questions. */
import type { ItemFile } from '#shared/contest-file.ts'
import { pointsText } from '#shared/points.ts'
import type { ItemView, RundownPart } from '#shared/views/contest.ts'
import type { Outcome } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { oncePer } from '../contest/once-per.ts'
import { formatOfRound, liveRound, readingOf, rulesOf } from '../contest/read.ts'
import { shortNames } from './naming.ts'
import { restingRounds } from './resting.ts'
import { sameEach } from './same-each.ts'
import type { Given } from './viewer.ts'

const SIGNS: Readonly<Record<Outcome, string>> = { right: '✓', wrong: '✗', partial: '◐', incomplete: '◔', blank: '–', late: '⏱', foul: '!' }

type Named = Pick<ContestState, 'contest'>
/** In signs alone, so that both languages read it: ✓ 浙江安吉, 17/24, 27.6, ∅. */
function resultOf(state: Named, slot: Slot): string {
  if (slot.voided) return '∅'
  if (slot.declined) return '–'
  if (slot.marksResult !== null) return pointsText(slot.marksResult)
  if (slot.tally) return `${String(slot.tally.votes)} ✉`
  const ruled = slot.attempts.filter((attempt) => attempt.ruling !== null)
  if (slot.plan.mode === 'all')
    return ruled.length === 0 ? '' : `✓ ${ruled.filter((attempt) => attempt.ruling?.outcome === 'right').length}/${slot.attempts.length}`
  return ruled.map((attempt) => `${attempt.ruling ? SIGNS[attempt.ruling.outcome] : ''} ${shortNames(state, [attempt.teamId], '')}`).join(' ')
}
/** Whose turn it was, or what was asked: the first words of the stem. */
const labelOf = (state: Named, slot: Slot): string => (slot.plan.teamId ? shortNames(state, [slot.plan.teamId], '') : (slot.question?.stem ?? '').slice(0, 9))

/** Rounds that are not on stay as they are: their slots are drawn once. */
const resting = new WeakMap<RoundState, { readonly contest: ContestState['contest']; readonly slots: ItemView['slots'] }>()

function slotsOf(state: ContestState, round: RoundState): ItemView['slots'] {
  if (state.live === round.id) return slotsNow(state, round)
  const last = resting.get(round)
  if (last?.contest === state.contest) return last.slots
  const slots = slotsNow(state, round)
  resting.set(round, { contest: state.contest, slots })
  return slots
}
const slotsNow = (state: ContestState, round: RoundState): ItemView['slots'] =>
  round.slots.map((slot) => (slot.phase === 'closed' ? closedSlot(slot, state.contest) : slotView(slot, state.contest, state.live === round.id)))
const closedSlot = oncePer((slot: Slot, contest: ContestState['contest']) => slotView(slot, contest, false))
const slotView = (slot: Slot, contest: ContestState['contest'], current: boolean): ItemView['slots'][number] => ({
  number: slot.number,
  label: labelOf({ contest }, slot),
  result: resultOf({ contest }, slot),
  current,
})

type Rested = Pick<ContestState, 'contest' | 'players' | 'rundown'> & { readonly stock: readonly unknown[]; readonly view: ItemView }
const rested = new WeakMap<RoundState, Rested>()
/** The item of a round that is not on stays as it is. */
function itemView(state: ContestState, given: Given, item: ItemFile): ItemView {
  const round = item.round === undefined ? undefined : state.rounds[item.round]
  if (!round || state.live === round.id) return itemNow(state, given, item)
  const { contest, players, rundown } = state
  const stock = formatOfRound(state, round.id, given.formatOf)
    .sets(rulesOf(state, round.id))
    .map((id) => state.draws[id])
  const last = rested.get(round)
  const isSame = last?.contest === contest && last.players === players && last.rundown === rundown && last.view.id === item.id
  if (isSame && sameEach(stock, last.stock)) return last.view
  const view = itemNow(state, given, item)
  rested.set(round, { contest, players, rundown, stock, view })
  return view
}
function itemNow(state: ContestState, given: Given, item: ItemFile): ItemView {
  const round = item.round === undefined ? undefined : state.rounds[item.round]
  const begun = round && round.stage !== 'waiting'
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    note: item.note ?? null,
    state: item.id === state.rundown.current ? 'current' : state.rundown.done.includes(item.id) ? 'done' : 'ahead',
    roundId: item.round ?? null,
    done: round?.slots.filter((slot) => slot.phase === 'closed').length ?? 0,
    of: begun ? formatOfRound(state, round.id, given.formatOf).planned(readingOf(state, round.id)) : null,
    slots: round ? slotsOf(state, round) : [],
    minutes: item.minutes ?? null,
  }
}

/** Spare questions left in the sets that the live round names. */
function sparesLeft(state: ContestState, given: Given): number {
  const round = liveRound(state)
  if (!round) return 0
  const sets = formatOfRound(state, round.id, given.formatOf).sets(rulesOf(state, round.id))
  return sets.reduce((sum, id) => sum + Math.max(0, (state.contest.sets[id]?.spares.length ?? 0) - (state.draws[id]?.spare ?? 0)), 0)
}

/** What the part is drawn from: of the live round what its questions came to, and how many are planned. */
export function rundownSlices(state: ContestState, given: Given): readonly unknown[] {
  const { contest, rundown, live, draws, players } = state
  const now = liveRound(state)
  const resting = restingRounds(state)
  if (!now) return [contest, rundown, live, draws, players, resting]
  const planned = formatOfRound(state, now.id, given.formatOf).planned(readingOf(state, now.id))
  const slots = now.slots.flatMap((slot): unknown[] => (slot.phase === 'closed' ? [slot] : [slot.number, labelOf(state, slot), resultOf(state, slot)]))
  return [contest, rundown, live, draws, players, resting, now.stage, planned, ...slots]
}

export const rundownPart = (state: ContestState, given: Given): RundownPart => ({
  items: state.contest.rundown.map((item) => itemView(state, given, item)),
  currentRound: state.live,
  sparesLeft: sparesLeft(state, given),
})
