/** Whether a round can be played with amended rules: its sets exist and have questions enough, with options for tablets, and marks are left to count. */
import type { RoundId, SetId, TeamId } from '#shared/words.ts'
import type { RoundReading } from '../formats/round-format.ts'
import type { Asked } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, SlotPlan } from './slot-state.ts'
import { judgesOfRound } from './judges.ts'
import { entrantsOf, formatOfRound, readingOf, roundOf, rulesOf, teamOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'
import { freeItems, leftIn } from './supply.ts'

/** More than any round asks for: what is wanted is counted apart from what is there. */
const PLENTY = 9999

/** The round as it stands, or as it would begin. */
function wouldBe(state: ContestState, round: RoundState): RoundState {
  if (round.stage !== 'waiting') return round
  const teams = (roundOf(state, round.id)?.parts ?? []).flatMap((partId) => entrantsOf(state.contest, partId))
  const table = (id: TeamId) => teamOf(state.contest, id)?.table ?? 0
  const entrants = [...new Set(teams)].sort((one, other) => table(one) - table(other))
  return { ...round, entrants, order: entrants }
}
function readingOnPaper(state: ContestState, round: RoundState): RoundReading<RoundRules> {
  const reading = readingOf({ ...state, rounds: { ...state.rounds, [round.id]: wouldBe(state, round) } }, round.id)
  return { ...reading, left: Object.fromEntries(Object.keys(reading.left).map((id) => [id, PLENTY])) }
}
/** Questions the round will still draw; one where it has no length of its own. */
function toCome(state: ContestState, round: RoundState, asked: Asked): number {
  const reading = readingOnPaper(state, round)
  const drawn = reading.slots.filter((slot) => slot.phase !== 'choosing' && (slot.voided === null || slot.voided.usesQuota)).length
  const planned = formatOfRound(state, round.id, asked.formatOf).planned(reading)
  return Math.max(0, (planned ?? (round.stage === 'waiting' ? 1 : 0)) - drawn)
}
/** The round draws from the fullest of its sets; the set that runs short, or null. */
function takenFrom(left: Map<SetId, number>, sets: readonly SetId[], count: number): SetId | null {
  for (let n = 0; n < count; n++) {
    const [from] = [...sets].sort((one, other) => (left.get(other) ?? 0) - (left.get(one) ?? 0))
    if (from === undefined) return null
    if ((left.get(from) ?? 0) < 1) return from
    left.set(from, (left.get(from) ?? 0) - 1)
  }
  return null
}
/** A set of these that the rounds still to come ask more of than is left, with that round; spares are not counted in. */
function shortSet(state: ContestState, sets: readonly SetId[], asked: Asked): string | null {
  const left = new Map(sets.map((id) => [id, leftIn(state, id).questions]))
  for (const { id } of state.contest.rounds) {
    const round = state.rounds[id]
    const mine = formatOfRound(state, id, asked.formatOf).sets(rulesOf(state, id))
    if (!round || round.stage === 'over' || !mine.some((set) => sets.includes(set))) continue
    for (const set of mine) if (!left.has(set)) left.set(set, leftIn(state, set).questions)
    const count = toCome(state, round, asked)
    const short = takenFrom(left, mine, count)
    if (short !== null) return `${id} × ${count} > ${short}`
  }
  return null
}
/** A question of the sets, not drawn yet, that tablets could not answer. */
function withoutOptions(state: ContestState, sets: readonly SetId[], asked: Asked): string | null {
  for (const id of sets) {
    const { spare } = state.draws[id] ?? { spare: 0 }
    const set = state.contest.sets[id]
    const toAsk = [...freeItems(state, id).flatMap((number) => set?.questions[number - 1] ?? []), ...(set?.spares.slice(spare) ?? [])]
    const spoken = toAsk.find((sealed) => asked.questionOf(sealed.id)?.options.length === 0)
    if (spoken) return spoken.id
  }
  return null
}

/** [T18] Packs are dealt from the set's own questions, one a team. */
function tooFewToDeal(state: ContestState, { setId, dealt }: SlotPlan, teams: number): string | null {
  const needed = dealt ? dealt.to * teams : 0
  return setId !== null && (state.contest.sets[setId]?.questions.length ?? 0) < needed ? `${String(needed)} > ${setId}` : null
}

/** [H2] What keeps a round that hasn't begun from being played with its rules; null when nothing does. */
export function unplayable(state: ContestState, roundId: RoundId, asked: Asked): string | null {
  const round = state.rounds[roundId]
  if (!round) return null
  const format = formatOfRound(state, roundId, asked.formatOf)
  const rules = rulesOf(state, roundId)
  const sets = [...new Set(format.sets(rules))]
  const unknown = sets.find((id) => !Object.hasOwn(state.contest.sets, id))
  if (unknown !== undefined) return unknown
  const marking = format.marking?.(rules)
  if (marking && judgesOfRound(state, marking).length <= marking.dropHigh + marking.dropLow) return 'dropHigh, dropLow'
  const reading = readingOnPaper(state, round)
  const first = format.next(reading)
  const packs = first && tooFewToDeal(state, first, reading.order.length)
  if (packs) return packs
  const mode = first?.mode
  const byLetter = mode === 'all' || mode === 'audience'
  return shortSet(state, sets, asked) ?? (byLetter ? withoutOptions(state, sets, asked) : null)
}
