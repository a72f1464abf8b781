/** Any command at all: every field by its schema, ids now and then those of the contest, so that every refusal and every acceptance is met. */
import * as z from 'zod/mini'
import { Command } from '#shared/commands.ts'
import { AttemptId, AwardId, ItemId, OpeningId, PartId, PlayerId, Points, ROLES, RoundId, SetId, SlotId, TeamId, type ActorRole } from '#shared/words.ts'
import type { Actor } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Pick } from './crew-words.ts'
import { seat } from './hall.ts'

type Schema = z.core.$ZodType
const oneOf = <T>(pick: Pick, from: readonly T[]): T | undefined => from[pick(from.length)]

const slotsOf = (state: ContestState) => Object.values(state.rounds).flatMap((round) => round.slots)
const IDS = new Map<Schema, (state: ContestState) => readonly string[]>([
  [SlotId, (state) => slotsOf(state).map((slot) => slot.id)],
  [AttemptId, (state) => slotsOf(state).flatMap((slot) => slot.attempts.map((attempt) => attempt.id))],
  [OpeningId, (state) => slotsOf(state).flatMap(({ buzzer }) => (buzzer.is === 'closed' ? [] : [buzzer.openingId]))],
  [TeamId, ({ contest }) => contest.teams.map((team) => team.id)],
  [PlayerId, ({ contest }) => contest.teams.flatMap((team) => team.players.map((player) => player.id))],
  [PartId, ({ contest }) => contest.parts.map((part) => part.id)],
  [RoundId, ({ contest }) => contest.rounds.map((round) => round.id)],
  [ItemId, ({ contest }) => contest.rundown.map((item) => item.id)],
  [AwardId, ({ contest }) => contest.awards.map((award) => award.id)],
  [SetId, ({ contest }) => Object.keys(contest.sets)],
])
const NUMBERS = [0, 1, -1, 2, 5, 10, 500, 1000, 10_000, -10_000, 25_500, 1_000_000_000, -1_000_000_000, 3_600_000]
const TEXTS = ['', 'A', 'B', 'T', '理由', 'title', 'teams/a/name', 'rounds/required/rules', 'x-1', 'nobody-1-a1', '{}']

/** A value that the schema may take, or nearly. */
function any(schema: Schema, state: ContestState, pick: Pick): unknown {
  const ids = IDS.get(schema)
  if (ids) return (pick(12) === 0 ? undefined : oneOf(pick, ids(state))) ?? 'nobody-1'
  if (schema === Points) return oneOf(pick, NUMBERS)
  if (schema instanceof z.core.$ZodExactOptional || schema instanceof z.core.$ZodOptional)
    return pick(2) === 0 ? undefined : any(schema._zod.def.innerType, state, pick)
  if (schema instanceof z.core.$ZodNullable) return pick(3) === 0 ? null : any(schema._zod.def.innerType, state, pick)
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values[0]
  if (schema instanceof z.core.$ZodEnum) return oneOf(pick, Object.values(schema._zod.def.entries))
  if (schema instanceof z.core.$ZodUnion) return any(oneOf(pick, schema._zod.def.options) ?? schema, state, pick)
  if (schema instanceof z.core.$ZodObject) return shapeOf(schema, state, pick)
  if (schema instanceof z.core.$ZodArray) return Array.from({ length: pick(4) }, () => any(schema._zod.def.element, state, pick))
  if (schema instanceof z.core.$ZodRecord) {
    const { keyType, valueType } = schema._zod.def
    return Object.fromEntries(state.contest.teams.slice(pick(2)).map((team) => [keyType === TeamId ? team.id : 'key', any(valueType, state, pick)]))
  }
  if (schema instanceof z.core.$ZodBoolean) return pick(2) === 1
  if (schema instanceof z.core.$ZodNumber) return oneOf(pick, NUMBERS)
  return oneOf(pick, TEXTS)
}
function shapeOf(schema: z.core.$ZodObject, state: ContestState, pick: Pick): Record<string, unknown> {
  const fields = Object.entries(schema._zod.def.shape).map(([key, field]) => [key, any(field, state, pick)] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

/** A command that the wire would let through; null where the dice fell badly. */
export function randomCommand(state: ContestState, pick: Pick): Command | null {
  const form = oneOf(pick, Command._zod.def.options)
  const read = form && Command.safeParse(shapeOf(form, state, pick))
  return read?.success ? read.data : null
}
/** Forms of a union within a union, one by one. */
const formsOf = (schema: Schema): readonly z.core.$ZodObject[] =>
  schema instanceof z.core.$ZodUnion ? schema._zod.def.options.flatMap(formsOf) : schema instanceof z.core.$ZodObject ? [schema] : []
/** One of each form that the wire lets through, what may be left out left out now and then. */
export function someOfEach(schema: Schema, state: ContestState, pick: Pick): readonly Record<string, unknown>[] {
  return formsOf(schema).map((form) => {
    for (let tries = 0; tries < 1000; tries++) {
      const given = Object.entries(shapeOf(form, state, pick)).filter(([key]) => !(form._zod.def.shape[key] instanceof z.core.$ZodDefault))
      const read = z.safeParse(form, Object.fromEntries(given))
      if (read.success) return Object.fromEntries(given)
    }
    throw new Error(`nothing was found that the wire lets through as ${Object.keys(form._zod.def.shape).join()}`)
  })
}
/** Anybody: a role of the contest, the hub, or the operator for one of them. */
export function randomActor(state: ContestState, pick: Pick): Actor {
  const role: ActorRole = oneOf(pick, ROLES) ?? 'operator'
  const team = oneOf(pick, state.contest.teams)
  const one =
    role === 'team' && team ? seat('team', team.id) : role === 'referee' || role === 'judge' || role === 'clerk' ? seat(role, 1 + pick(3)) : seat(role)
  const way = pick(6)
  if (way === 0) return { seat: 'hub', role: 'hub' }
  return way === 1 ? { ...seat('operator'), for: one } : one
}
