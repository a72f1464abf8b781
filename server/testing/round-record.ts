/** Builds a round's record by hand, as a format reads it: slots with what happened in them, teams a, b, c … at tables 1, 2, 3 … */
import { AttemptId, QuestionId, SetId, SlotId, TeamId, type Outcome, type Points } from '#shared/words.ts'
import type { AnyFormat, RoundReading } from '../formats/round-format.ts'
import type { Attempt, Ruling, Slot, SlotPlan } from '../contest/slot-state.ts'
import type { RoundRules } from '../contest/round-rules.ts'

export const team = (id: string): TeamId => TeamId.parse(id)
export const questionSet = (id: string): SetId => SetId.parse(id)
export const question = (id: string): QuestionId => QuestionId.parse(id)

const by = { seat: 'hub', role: 'hub' } as const
export const ruling = (outcome: Outcome, status: Ruling['status'] = 'confirmed'): Ruling => ({
  outcome,
  share: null,
  by,
  how: 'chief',
  status,
  reason: null,
  at: 0,
})

const attempt = (slotId: SlotId, n: number, teamId: string, ruled: Ruling | null, leftMs?: number): Attempt => ({
  id: AttemptId.parse(`${slotId}-a${String(n)}`),
  teamId: team(teamId),
  playerId: null,
  position: null,
  how: 'turn',
  startedAt: 0,
  complete: true,
  timeUp: false,
  answer: null,
  votes: {},
  ruling: ruled,
  was: [],
  shown: false,
  ...(leftMs === undefined ? {} : { leftMs }),
})

/** What an outcome pays team a in a slot of a round with these rules. */
export function paysIn(format: AnyFormat, rules: RoundRules, slot: Slot, outcome: Outcome, share: Points | null = null): Points {
  const round = { rules, entrants: [], order: [], slots: [slot], places: [], boundaries: [], left: {} }
  return format.pay({ rules, slot, attempt: slot.attempts[0] ?? attempt(slot.id, 1, 'a', null), round, outcome, share })
}
/** What happened in a slot, beside its plan. */
export interface Happening {
  readonly answers?: readonly (readonly [team: string, outcome: Outcome | Ruling, leftMs?: number])[]
  readonly value?: Points
  readonly declined?: boolean
  readonly timeUp?: boolean
  readonly voided?: 'uses-quota' | 'not-counted'
}
export function slot(plan: SlotPlan, happened: Happening = {}, number = 1): Slot {
  const id = SlotId.parse(`round-${String(number)}`)
  const { answers = [], value, declined, timeUp, voided } = happened
  return {
    id,
    number,
    plan,
    phase: 'closed',
    value: value ?? null,
    item: null,
    rights: [],
    declined: declined ?? false,
    question: null,
    optionsShown: false,
    buzzer: { is: 'closed' },
    presses: [],
    fouls: [],
    out: [],
    taking: false,
    answers: {},
    attempts: answers.map(([teamId, outcome, leftMs], i) => attempt(id, i + 1, teamId, typeof outcome === 'string' ? ruling(outcome) : outcome, leftMs)),
    attemptsMade: answers.length,
    marks: {},
    marksResult: null,
    deliberating: false,
    timeUp: timeUp ?? false,
    interrupted: false,
    voided: voided ? { cause: 'other', reason: 'test', replace: false, usesQuota: voided === 'uses-quota' } : null,
  }
}

export interface RoundSetting {
  readonly teams?: readonly string[]
  readonly positions?: readonly number[]
  readonly places?: readonly number[]
  readonly boundaries?: readonly number[]
  /** Questions left by set. */
  readonly left?: Readonly<Record<string, number>>
}
export const rulesFrom = (format: AnyFormat, file: Readonly<Record<string, unknown>>): RoundRules => format.rules.parse(file)

/** A round of the format with a file's rules, at its beginning. */
export function reading(format: AnyFormat, file: Readonly<Record<string, unknown>>, setting: RoundSetting = {}): RoundReading<RoundRules> {
  const order = (setting.teams ?? ['a', 'b', 'c']).map(team)
  return {
    rules: rulesFrom(format, file),
    entrants: order.map((teamId, i) => ({ teamId, table: i + 1, positions: setting.positions ?? [1, 2, 3] })),
    order,
    slots: [],
    places: setting.places ?? [],
    boundaries: setting.boundaries ?? [],
    left: Object.fromEntries(Object.entries(setting.left ?? {}).map(([set, left]) => [questionSet(set), left])),
  }
}

/** Plays a round slot by slot with what happens in each; its record when the happenings, or the round, are at an end. */
export function playedOut(format: AnyFormat, round: RoundReading<RoundRules>, happenings: Iterable<Happening>): RoundReading<RoundRules> {
  let now = round
  for (const happening of happenings) {
    const plan = format.next(now)
    if (!plan) break
    now = { ...now, slots: [...now.slots, slot(plan, happening, now.slots.length + 1)] }
  }
  return now
}
/** Whose turn each slot is: `a1` = team a, position 1; `b` = team b; `-` = nobody's alone. */
export const turnsOf = (round: RoundReading<RoundRules>): readonly string[] =>
  round.slots.map(({ plan }) => (plan.teamId === null ? '-' : `${plan.teamId}${plan.position === null ? '' : String(plan.position)}`))
export const nothing = (times: number): readonly Happening[] => Array.from({ length: times }, () => ({}))
