/** Two teams against each other: whose question is next, who leads, who has won; read off the slots the two have played. */
import * as z from 'zod/mini'
import { OUTCOMES, type Points, type SetId, type TeamId } from '#shared/words.ts'
import type { BuzzerRules } from '../contest/buzzer-rules.ts'
import type { Slot, SlotPlan } from '../contest/slot-state.ts'
import { oncePer } from '../contest/once-per.ts'
import { usesQuota } from '../contest/quota.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { buzzPrice, buzzWorth, priceListsOf } from './buzzer-prices.ts'
import { earnedIn, rulesIn } from './earned.ts'
import { madeOf, settledAttempts } from './made.ts'
import { parted, type Parting } from './parting.ts'
import { priceOf } from './prices.ts'
import type { RoundReading } from './round-format.ts'
import { countedSlots, plan } from './turns.ts'
import { count } from './usual.ts'

export const TIES = ['sudden-death', 'answer-time', 'better-placed'] as const
type Tie = (typeof TIES)[number]
/** What a bout of two may say. */
export const boutRules = {
  /** buzzer: whoever presses first answers · turns: they answer alternately · tablets: both answer the same question. */
  by: z._default(z.enum(['buzzer', 'turns', 'tablets']), 'buzzer'),
  /** players: each question is for one player of either side, position by position. */
  between: z._default(z.enum(['teams', 'players']), 'teams'),
  /** In turns for each of the two. */
  questions: count(3, 100),
  ends: z._default(z.enum(['all-asked', 'when-decided']), 'all-asked'),
  wins: z._default(z.enum(['more-right', 'more-points']), 'more-right'),
  /** Whether the questions of a sudden death pay like the others. */
  suddenDeathPays: z._default(z.boolean(), false),
}
export interface BoutRules extends RoundRules {
  readonly by: 'buzzer' | 'turns' | 'tablets'
  readonly between: 'teams' | 'players'
  readonly questions: number
  readonly ends: 'all-asked' | 'when-decided'
  readonly wins: 'more-right' | 'more-points'
  readonly suddenDeathPays: boolean
  readonly buzzer: BuzzerRules
  /** How equal scores are parted, one after another; left over: shared. */
  readonly tie: readonly Tie[]
  /** Where the bout goes on until a miss, whatever else is set. */
  readonly untilMiss?: boolean
  readonly set: SetId
}
export type Pair = readonly [TeamId, TeamId]
export interface Bout {
  /** Who begins in turns comes first. */
  readonly pair: Pair
  readonly slots: readonly Slot[]
}
export interface BoutNow {
  readonly over: boolean
  /** null while it goes on, and where it is shared. */
  readonly winner: TeamId | null
  readonly score: readonly [number, number]
  readonly suddenDeath: boolean
}

const samePair = (among: readonly TeamId[] | undefined, [one, other]: Pair): boolean => among?.length === 2 && among.includes(one) && among.includes(other)
export const slotsOf = (slots: readonly Slot[], pair: Pair): readonly Slot[] => slots.filter((slot) => samePair(slot.plan.among, pair))
/** The pairs that have met, in the order in which they did. */
export function pairsMet(slots: readonly Slot[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (const { plan } of slots) {
    const [one, other] = plan.among ?? []
    if (one !== undefined && other !== undefined && !pairs.some((pair) => samePair(plan.among, pair))) pairs.push([one, other])
  }
  return pairs
}

const regularCount = ({ by, questions, untilMiss }: BoutRules): number => (untilMiss ? Infinity : by === 'turns' ? questions * 2 : questions)
const regularOf = (rules: BoutRules, slots: readonly Slot[]): readonly Slot[] => countedSlots(slots).slice(0, regularCount(rules))
const suddenOf = (rules: BoutRules, slots: readonly Slot[]): readonly Slot[] => countedSlots(slots).slice(regularCount(rules))
/** One given to the audience, which the bout doesn't count, came when it came. */
function afterRegular(rules: BoutRules, slots: readonly Slot[]): readonly string[] {
  let counted = 0
  return slots.flatMap((slot) => {
    const after = counted >= regularCount(rules)
    if (usesQuota(slot)) counted++
    return after ? [slot.id] : []
  })
}
const suddenIn = oncePer(
  (slots: readonly Slot[], rules: BoutRules): ReadonlySet<string> => new Set(pairsMet(slots).flatMap((pair) => afterRegular(rules, slotsOf(slots, pair)))),
)
/** Whether the slot came after the questions agreed, to part two that were equal. */
export const isSuddenDeath = (rules: BoutRules, slots: readonly Slot[], slot: Slot): boolean =>
  rules.tie.includes('sudden-death') && suddenIn(slots, rules).has(slot.id)

/** Whether a question made void may bring another into, or out of, the score. */
export const movesOutside = ({ suddenDeathPays, tie }: Pick<BoutRules, 'suddenDeathPays' | 'tie'>): boolean => !suddenDeathPays && tie.includes('sudden-death')

const rightsOf = (slots: readonly Slot[], teamId: TeamId): number => slots.filter((slot) => madeOf(slot, teamId) === 'right').length
/** [G9] Right answers, or what the questions agreed have earned, of the two. */
function scoreOf(round: RoundReading<BoutRules>, { pair: [one, other], slots }: Bout, agreed: readonly Slot[]): readonly [number, number] {
  if (round.rules.wins === 'more-right') return [rightsOf(agreed, one), rightsOf(agreed, other)]
  const earned = earnedIn(round, { pay: buzzPrice, worth: buzzWorth }, { of: slots, counted: agreed })
  return [earned(one), earned(other)]
}

/** Bonuses, and the sum of players, have no dearest price to reckon with: by points all is asked then. */
export const mayEndEarly = ({ wins, ends, paying, tablets, by }: BoutRules): boolean =>
  ends === 'when-decided' && (wins === 'more-right' || (paying === undefined && !(by === 'tablets' && tablets?.players === 'sum')))
/** How far one question can move two teams' points apart or together; a foul nobody can foresee. */
function swingOf(both: readonly BoutRules[]): Points {
  const lists = both.flatMap((rules) => (rules.by === 'buzzer' ? priceListsOf(rules) : [rules.prices]))
  const made = lists.flatMap((prices) => OUTCOMES.filter((outcome) => outcome !== 'foul').map((outcome) => priceOf(prices, outcome, null)))
  const most = lists.flatMap(({ partial, right }) => (partial === 'share' ? [right] : []))
  return Math.max(0, ...made, ...most) - Math.min(0, ...made)
}
/** No question agreed can change who is ahead; where points decide, each may move as far as its dearest price. */
function isDecided(round: RoundReading<BoutRules>, { pair }: Bout, played: number, [one, other]: readonly [number, number]): boolean {
  const { rules } = round
  const both = pair.map((teamId) => rulesIn(round, teamId))
  const left = regularCount(rules) - played
  const swing = rules.wins === 'more-right' ? 1 : swingOf(both)
  const each = rules.by === 'turns' ? Math.ceil(left / 2) : left
  return left <= 0 || (both.every(mayEndEarly) && Math.abs(one - other) > swing * (rules.wins === 'more-right' ? each : left))
}
/** Time left over right answers, in ms: who answered sooner has more. */
const timeLeft = (slots: readonly Slot[], teamId: TeamId): number =>
  slots
    .flatMap((slot) => settledAttempts(slot))
    .filter((attempt) => attempt.teamId === teamId && attempt.ruling?.outcome === 'right')
    .reduce((sum, { leftMs = 0 }) => sum + leftMs, 0)

const partingOf = (rules: BoutRules, pair: Pair, slots: readonly Slot[]): Parting => {
  const method = rules.untilMiss && rules.by === 'turns' ? 'until-miss' : rules.by === 'buzzer' ? 'sudden-death' : 'lap'
  return parted(pair, slots, { method, questions: 1, then: 'lap' })
}
const bestOf = (groups: Parting['groups']): TeamId | null => (groups.length === 2 ? (groups[0]?.[0] ?? null) : null)

/** Equal scores parted as the file says. `sudden-death` goes on until it has parted them. */
function tieParted(rules: BoutRules, { pair, slots }: Bout): Pick<BoutNow, 'over' | 'winner' | 'suddenDeath'> {
  const [one, other] = pair
  for (const tie of rules.tie) {
    if (tie === 'sudden-death') {
      const winner = bestOf(partingOf(rules, pair, suddenOf(rules, slots)).groups)
      return { over: winner !== null, winner, suddenDeath: true }
    }
    const ahead = tie === 'better-placed' ? 1 : timeLeft(regularOf(rules, slots), one) - timeLeft(regularOf(rules, slots), other)
    if (ahead !== 0) return { over: true, winner: ahead > 0 ? one : other, suddenDeath: false }
  }
  return { over: true, winner: null, suddenDeath: false }
}

/** A team that has left the round loses by it. */
export function boutNow(round: RoundReading<BoutRules>, bout: Bout): BoutNow {
  const { rules, order } = round
  const { pair, slots } = bout
  const [one, other] = pair
  const regular = regularOf(rules, slots)
  const score = scoreOf(round, bout, regular)
  const here = pair.filter((id) => order.includes(id))
  if (here.length < 2) return { over: true, winner: here[0] ?? null, score, suddenDeath: false }
  if (rules.untilMiss) {
    const winner = bestOf(partingOf(rules, pair, regular).groups)
    return { over: winner !== null, winner, score, suddenDeath: false }
  }
  if (!isDecided(round, bout, regular.length, score)) return { over: false, winner: null, score, suddenDeath: false }
  if (score[0] !== score[1]) return { over: true, winner: score[0] > score[1] ? one : other, score, suddenDeath: false }
  return { score, ...tieParted(rules, bout) }
}

/** Positions that may answer the next question: of both sides, or of the one whose turn it is. */
function positionFor({ rules, entrants }: RoundReading<BoutRules>, teams: readonly TeamId[], asked: number): number | null {
  if (rules.between === 'teams') return null
  const filled = teams.map((id) => entrants.find((entrant) => entrant.teamId === id)?.positions ?? [])
  const both = (filled[0] ?? []).filter((position) => filled.every((positions) => positions.includes(position)))
  return both[asked % Math.max(1, both.length)] ?? null
}
/** The next question of a bout that isn't over. */
export function nextOfBout(round: RoundReading<BoutRules>, { pair, slots }: Bout): SlotPlan {
  const { rules } = round
  const { by, set } = rules
  const played = countedSlots(slots)
  if (by !== 'turns') {
    const position = positionFor(round, pair, played.length)
    return plan({ mode: by === 'buzzer' ? 'race' : 'all', position, setId: set, among: pair, meets: true })
  }
  const asked = (teamId: TeamId) => played.filter((slot) => slot.plan.teamId === teamId).length
  const teamId = asked(pair[1]) < asked(pair[0]) ? pair[1] : pair[0]
  return plan({ mode: 'turn', teamId, position: positionFor(round, [teamId], asked(teamId)), setId: set, among: pair, meets: true })
}
