/** Rulings changed later: there and back pays what the first one paid, and the order in which two are changed is nothing; on bonus questions, and of shares too. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { OUTCOMES, type Outcome, type Points, type RoundId, type SlotId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import type { Ask, Pick } from '../testing/crew-words.ts'
import { playEvening } from '../testing/evening.ts'
import { seat, type Hall } from '../testing/hall.ts'
import { roundFileOf } from '../testing/round-files.ts'
import { seeded } from '../testing/their-part.ts'
import { after, leaves } from '../testing/what-if.ts'
import { BOUTS, formatNamed, ROUNDS } from '../testing/whole-contest.ts'
import type { ContestState } from './contest-state.ts'
import { derivedOf } from './derived.ts'
import { courseIn } from './outcomes.ts'
import { roundIdOf, rulesAt } from './read.ts'
import type { Attempt, Ruling, Slot } from './slot-state.ts'
import { standingsOf } from './standings.ts'

/** Whole evenings on a busy machine, in ms. */
vi.setConfig({ testTimeout: 120_000 })
const RUNS = 3
/** Looks at every moment of an evening. */
const LOOKS = 3

type File = Readonly<Record<string, unknown>>
/** Any rules, but with bonus questions, a race that goes on after a miss, and shares given by the referee and by the key. */
const FIXED: Readonly<Record<string, File>> = {
  buzzer: {
    set: 'set-buzzer',
    questions: 4,
    prices: { right: 10, wrong: -5, partial: 'share' },
    buzzer: { afterWrong: 'all-rest' },
    bonus: { set: 'set-ten', questions: 2, right: 5, wrong: -2.5 },
  },
  required: { prices: { right: 10, wrong: -5, partial: 'share' } },
  quiz: { questions: 3, prices: { right: 9, wrong: -1, partial: 'share' }, tablets: { multiple: 'per-option' } },
}

function atEveryMoment(look: (hall: Hall, pick: Pick) => readonly string[], only: readonly string[] = ROUNDS) {
  const files = fc.tuple(...only.map((round) => roundFileOf(formatNamed(round)).map((file) => [round, { ...file, ...FIXED[round] }] as const)))
  const evenings = fc.record({ seed: fc.integer({ min: 1, max: 1_000_000 }), files })
  fc.assert(
    fc.property(evenings, ({ seed, files }) => {
      const pick = seeded(seed + 7)
      const faults: string[] = []
      const note = (hall: Hall) => {
        for (let n = 0; n < LOOKS; n++) faults.push(...look(hall, pick))
        return faults
      }
      playEvening({ seed, mischief: 'now-and-then', evening: { only, files: Object.fromEntries(files) }, look: note })
      expect(faults).toEqual([])
    }),
    { numRuns: RUNS, endOnFailure: true },
  )
}

interface Ruled {
  readonly slot: Slot
  readonly id: Attempt['id']
  readonly ruling: Ruling
}
const ruledIn = (state: ContestState): readonly Ruled[] =>
  Object.values(state.rounds)
    .flatMap((round) => round.slots.filter((slot) => !slot.voided))
    .flatMap((slot) => slot.attempts.flatMap(({ id, ruling }) => (ruling && ruling.status !== 'provisional' ? [{ slot, id, ruling }] : [])))
const chief = seat('chief')
function overrule(state: ContestState, { slot, id }: Ruled, outcome: Outcome, points: Points | null): Ask {
  const share = outcome === 'partial' && rulesAt(state, slot).prices.partial === 'share' ? { share: points ?? 0 } : {}
  return { by: chief, command: { type: 'OverruleRuling', attemptId: id, outcome, ...share, reason: '复核' } }
}
const anOutcome = (pick: Pick): Outcome => OUTCOMES[pick(OUTCOMES.length)] ?? 'right'
/** What every team and person has, and where they stand. */
function points(state: ContestState): string {
  const { totals, hidden, byRound, persons } = state.ledger
  const boards = state.contest.parts.map((part) => [standingsOf(state, part.id, false), standingsOf(state, part.id, true)])
  const kept = [totals, hidden, byRound, persons].map((table) =>
    leaves(table)
      .filter(([, value]) => value !== 0)
      .sort(),
  )
  return JSON.stringify([kept, boards])
}

type Compared = Record<'plain' | 'share' | 'bonus' | 'course', number>
const noted = (): Compared => ({ plain: 0, share: 0, bonus: 0, course: 0 })
/** What a round's course has paid and stands. */
const courseOf = ({ ledger }: ContestState, roundId: RoundId): string =>
  JSON.stringify(
    (ledger.rounds[roundId] ?? [])
      .filter(({ cause, reversed }) => !reversed && (cause.is === 'place' || cause.is === 'duel'))
      .map(({ id, points }) => [id, points]),
  )
/** [G8] Of a round that was over: its course stands, and where the rulings now say otherwise nothing that counts it is signed before the chief has decided. */
function signedTooEarly(
  before: ContestState,
  there: ContestState,
  roundId: RoundId,
  { now, compared }: { now: number; compared: Compared },
): readonly string[] {
  if (before.rounds[roundId]?.stage !== 'over') return []
  if (courseOf(before, roundId) !== courseOf(there, roundId)) return [`${roundId}: its course is paid otherwise, and nobody has decided`]
  const { stale, missing } = courseIn(there, roundId, formatOf)
  const told = there.contest.appeals?.derived === 'stands' || there.derived.some((one) => one.id === `course/${roundId}`)
  const open = derivedOf(there, formatOf).find((one) => one.id === `course/${roundId}`)
  if (!open) return stale.length + missing.length === 0 || told ? [] : [`${roundId}: its course has come out otherwise, and isn’t listed`]
  compared.course++
  const early = open.parts.filter((partId) => {
    const checked = after(there, { by: chief, command: { type: 'SkipCheck', partId, reason: '复核' } }, now) ?? there
    return after(checked, { by: chief, command: { type: 'SignResult', partId } }, now) !== null
  })
  return early.map((partId) => `${partId} is signed before the course of ${roundId} is decided`)
}
/** Counts what it compares. */
const thereAndBack =
  (compared: Compared) =>
  ({ state, now }: Hall, pick: Pick): readonly string[] => {
    const all = ruledIn(state)
    const one = all[pick(all.length)]
    const outcome = anOutcome(pick)
    if (!one) return []
    const { id, slot, ruling } = one
    const share = 500 * pick(5)
    // the same once more lets an answer count that was superseded
    if (outcome === ruling.outcome && (ruling.share === null || ruling.share === share)) return []
    const there = after(state, overrule(state, one, outcome, share), now)
    if (!there) return []
    const early = signedTooEarly(state, there, roundIdOf(slot.id), { now, compared })
    if (early.length > 0) return early
    const back = after(there, overrule(there, one, ruling.outcome, ruling.share), now)
    if (!back) return [`${id}: there is no way back from ${outcome} to ${ruling.outcome}`]
    compared[slot.plan.bonusOf !== undefined ? 'bonus' : ruling.share === null ? 'plain' : 'share']++
    return points(back) === points(state) ? [] : [`${id}: ${ruling.outcome} → ${outcome} → ${ruling.outcome} pays otherwise than before`]
  }

test('an overrule and an overrule back leave the points of the first ruling alone', () => {
  const compared = noted()
  atEveryMoment(thereAndBack(compared))
  const { course: _, ...paid } = compared
  for (const count of Object.values(paid)) expect(count, JSON.stringify(compared)).toBeGreaterThan(30)
})

test('so too in duels, in the ring and where teams leave, whatever was void or given to the audience; a course moved after its end waits for the chief', () => {
  const compared = noted()
  atEveryMoment(thereAndBack(compared), BOUTS)
  expect(compared.plain).toBeGreaterThan(100)
  expect(compared.course, JSON.stringify(compared)).toBeGreaterThan(10)
})

test('two rulings changed by an overrule, or by an answer credited, come to the same in either order', () => {
  let compared = 0
  /** As remedy of an appeal that was lodged for it. */
  const credited = (state: ContestState, { slot, id }: Ruled, now: number): ContestState | null => {
    const of = { is: 'slot' as const, slotId: slot.id as SlotId }
    const [team] = state.contest.teams.filter(
      (one) => !state.appeals.some((appeal) => appeal.teamId === one.id && appeal.of.is === 'slot' && appeal.of.slotId === slot.id),
    )
    const lodged = team && after(state, { by: chief, command: { type: 'LodgeAppeal', teamId: team.id, of, text: '答案等同' } }, now)
    const remedies = [{ is: 'credit' as const, slotId: slot.id, attemptIds: [id] }]
    const appealId = `appeal-${String(state.appeals.length + 1)}`
    return lodged ? after(lodged, { by: chief, command: { type: 'DecideAppeal', appealId, outcome: 'conceded', reason: '等同', remedies } }, now) : null
  }
  atEveryMoment(({ state, now }, pick) => {
    const all = ruledIn(state)
    const at = pick(all.length)
    // often of one question
    const [one, other] = [all[at], all[pick(2) === 0 ? at + 1 : pick(all.length)]]
    if (!one || !other || one.id === other.id) return []
    const change = (ruled: Ruled) => {
      const [credit, outcome, share] = [pick(3) === 0, anOutcome(pick), 500 * pick(5)]
      return (from: ContestState) => (credit ? credited(from, ruled, now) : after(from, overrule(from, ruled, outcome, share), now))
    }
    const [first, second] = [change(one), change(other)]
    const [there, back] = [first(state), second(state)]
    const [ab, ba] = [there && second(there), back && first(back)]
    if (!ab || !ba) return []
    compared++
    return points(ab) === points(ba) ? [] : [`${one.id} and ${other.id} depend on the order in which their rulings are changed`]
  })
  expect(compared).toBeGreaterThan(100)
})
