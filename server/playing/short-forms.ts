/** A script's command made whole: ids left out or short are filled in from the present state, decimals become points. */
import * as z from 'zod/mini'
import { toPoints } from '#shared/points.ts'
import { AttemptId, OpeningId, PartId, PlayerId, Points, RoundId, SlotId, TeamId, type Instant } from '#shared/words.ts'
import { acting, type Actor } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Slot } from '../contest/slot-state.ts'
import { liveRound, liveSlot, openAttempt, playerAt, slotOf } from '../contest/read.ts'
import { isPlayOff } from '../contest/rounds.ts'
import type { CommandForm } from '../exchange/script-file.ts'
import { hallOf, teamAt } from './script-seats.ts'

interface Moment {
  readonly state: ContestState
  readonly by: Actor
  readonly at: Instant
}
type Schema = z.core.$ZodType

const tableOf = (state: ContestState, table: number) => teamAt(hallOf(state), table)?.id
const slotInPlay = (state: ContestState): Slot | undefined => liveSlot(state) ?? liveRound(state)?.slots.at(-1)
const attemptIn = (slot: Slot | null | undefined): Attempt | undefined => (slot ? (openAttempt(slot) ?? slot.attempts.at(-1)) : undefined)
const ofTable = (state: ContestState, slot: Slot | null | undefined, table: number): Attempt | undefined =>
  slot?.attempts.filter((attempt) => attempt.teamId === tableOf(state, table)).at(-1)

/** 5 = table 5's attempt at the question in play · buzzer-3 = the attempt at that question · buzzer-3/5 = table 5's. */
function attemptSaid(state: ContestState, said: unknown): unknown {
  if (typeof said === 'number') return ofTable(state, slotInPlay(state), said)?.id
  const [slotId = '', table] = typeof said === 'string' ? said.split('/') : []
  const slot = slotOf(state, slotId as SlotId)
  return (slot && (table === undefined ? attemptIn(slot) : ofTable(state, slot, Number(table)))?.id) ?? said
}
/** 5.2 in quotes = position 2 of table 5. */
function playerSaid(state: ContestState, said: unknown): unknown {
  const [, table, position] = (typeof said === 'string' && /^(\d{1,2})\.(\d)$/.exec(said)) || []
  const teamId = tableOf(state, Number(table))
  return (teamId && playerAt(state, teamId, Number(position))) ?? said
}
/** What is no number of points stays for the schema to refuse. */
const pointsSaid = (said: unknown): unknown => (typeof said === 'number' ? (toPoints(said) ?? `${String(said)}（至多三位小数 at most three decimals）`) : said)

const SHORT = new Map<Schema, (state: ContestState, said: unknown) => unknown>([
  [Points, (_, said) => pointsSaid(said)],
  [TeamId, (state, said) => (typeof said === 'number' || /^\d+$/.test(String(said)) ? (tableOf(state, Number(said)) ?? said) : said)],
  [AttemptId, attemptSaid],
  [PlayerId, playerSaid],
])
/** No such thing now: the core is asked all the same and says so. */
const NO_SLOT = 'none-1'
const NO_ATTEMPT = 'none-1-a1'
/** Who answers, has won the buzz, or whose turn it is. */
function onTheFloor(state: ContestState) {
  const slot = slotInPlay(state)
  const winner = slot?.buzzer.is === 'taken' ? slot.buzzer.verdict.winner : undefined
  return slot && ((openAttempt(slot)?.teamId ?? winner) || attemptIn(slot)?.teamId || (slot.plan.teamId ?? undefined))
}
const LEFT_OUT = new Map<Schema, (moment: Moment) => unknown>([
  [SlotId, ({ state }) => slotInPlay(state)?.id ?? NO_SLOT],
  [AttemptId, ({ state }) => attemptIn(slotInPlay(state))?.id ?? NO_ATTEMPT],
  [TeamId, ({ state, by }) => acting(by).team ?? onTheFloor(state)],
  [RoundId, ({ state }) => state.live ?? state.contest.rounds.find((round) => state.rounds[round.id]?.stage === 'waiting' && !isPlayOff(state, round.id))?.id],
  [PartId, ({ state }) => (state.contest.parts.length === 1 ? state.contest.parts[0]?.id : undefined)],
  [OpeningId, ({ state }) => openingNow(state)?.openingId],
])
function openingNow(state: ContestState) {
  const buzzer = liveSlot(state)?.buzzer
  return !buzzer || buzzer.is === 'closed'
    ? null
    : { openingId: buzzer.openingId, nonce: buzzer.is === 'armed' ? buzzer.nonce : (buzzer.nonces.at(-1) ?? null) }
}
/** What a device adds by itself. */
const BY_DEVICE: Readonly<Record<string, (moment: Moment) => unknown>> = {
  openingId: ({ state }) => openingNow(state)?.openingId ?? null,
  nonce: ({ state }) => openingNow(state)?.nonce ?? null,
  dp: () => null,
  input: () => 'touch',
  stampedAt: ({ at }) => at,
}

function whole(schema: Schema, said: unknown, moment: Moment): unknown {
  const short = SHORT.get(schema)
  if (short) return short(moment.state, said)
  if (
    schema instanceof z.core.$ZodExactOptional ||
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault
  )
    return said === null ? said : whole(schema._zod.def.innerType, said, moment)
  if (schema instanceof z.core.$ZodObject && typeof said === 'object' && said !== null) return object(schema, said, moment)
  if (schema instanceof z.core.$ZodArray) {
    // "AC" for ["A", "C"]
    if (typeof said === 'string') return /^[A-Z]*$/.test(said) ? [...said] : [said]
    return Array.isArray(said) ? said.map((one) => whole(schema._zod.def.element, one, moment)) : said
  }
  if (schema instanceof z.core.$ZodRecord && typeof said === 'object' && said !== null)
    return Object.fromEntries(
      Object.entries(said).map(([key, value]) => [String(whole(schema._zod.def.keyType, key, moment)), whole(schema._zod.def.valueType, value, moment)]),
    )
  if (schema instanceof z.core.$ZodUnion)
    return schema._zod.def.options.map((one) => whole(one, said, moment)).find((one) => z.safeParse(schema, one).success) ?? said
  return said
}
function object(schema: z.core.$ZodObject, said: object, moment: Moment): Record<string, unknown> {
  const { shape } = schema._zod.def
  const given = Object.entries(said).map(([key, value]) => {
    const field = shape[key]
    return [key, field ? whole(field, value, moment) : value]
  })
  const added = Object.entries(shape).flatMap(([key, field]) => {
    if (Object.hasOwn(said, key) || field._zod.optin === 'optional') return []
    const value = (LEFT_OUT.get(field) ?? BY_DEVICE[key])?.(moment)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries([...given, ...added])
}

/** The command as the hub would get it; still to be parsed. */
export const wholeCommand = (form: CommandForm, said: object, moment: Moment): Record<string, unknown> => object(form, said, moment)

/** Fields that a script may leave out though the command needs them. */
export const leftOutOf = (form: CommandForm): readonly string[] =>
  Object.entries<Schema>(form._zod.def.shape).flatMap(([key, field]) => (LEFT_OUT.has(field) || BY_DEVICE[key] ? [key] : []))
