/** Given / when / then for the rules: a small contest is played by commands, with times as arguments. */
import { sha256 } from '../canonical-json.ts'
import { expect } from 'vitest'
import type { Command } from '#shared/commands.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import type { Instant, OpeningId, SeatId } from '#shared/words.ts'
import type { Asked, Decision } from '../contest/asked.ts'
import { deadlinesOf } from '../contest/clocks.ts'
import type { ContestEvent, EventOf, EventType, RecordedEvent } from '../contest/contest-events.ts'
import type { Actor } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { decide } from '../contest/decide.ts'
import { evolve, foldAll } from '../contest/evolve.ts'
import { preparedEvents } from '../contest/prepare.ts'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { questionNamed } from './small-questions.ts'

export interface Played {
  readonly state: ContestState
  readonly events: readonly RecordedEvent[]
  readonly at: Instant
  readonly refused: RefusalCode | null
  /** What the last refusal names. */
  readonly detail?: string | undefined
  readonly asked: number
  /** What a hub hears of the buzzers; left out: no device is polled. */
  readonly hearingOf?: Asked['hearingOf']
}
export type Step = (played: Played) => Played
export type Claim = (played: Played) => void

const HUB: Actor = { seat: 'hub', role: 'hub' }
const STEP_MS = 1_000
/** What the phones of the hall have voted whenever it is asked. */
const HALL = { votes: 3, totals: { A: 1, B: 2 } }

function recorded(played: Played, events: readonly ContestEvent[], by: Actor, at: Instant): Played {
  const commandId = `command-${String(played.asked)}`
  const more = events.map((event): RecordedEvent => ({ ...event, at, by, commandId }))
  let state = played.state
  for (const event of more) state = evolve(state, event)
  return { ...played, state, events: [...played.events, ...more], at }
}
/** Asks one command at an instant; a refusal leaves the state and is remembered. */
export function ask(before: Played, command: Command, by: Actor, at: Instant = before.at + STEP_MS): Played {
  const played = by.role === 'hub' ? before : untilNow(before, at - 1)
  let count = 0
  const chance = { nonce: () => `nonce-${String(played.asked)}-${String((count += 1))}`, sha256 }
  const evidence =
    command.type === 'PressBuzzer' ? { a: at, b: at, readAt: at, credit: 0, flags: ['arrival'], raw: { dp: command.dp, input: command.input } } : null
  const hears = played.hearingOf ? { hearingOf: played.hearingOf } : {}
  const decision: Decision = decide(played.state, command, { at, by, chance, evidence, formatOf, questionOf: questionNamed, tallyOf: () => HALL, ...hears })
  const next = { ...played, asked: played.asked + 1, at: Math.max(at, played.at) }
  return decision.ok
    ? { ...recorded(next, decision.events, by, next.at), refused: null }
    : { ...next, refused: decision.refusal.code, detail: decision.refusal.detail }
}
/** The hub issues whatever has fallen due. */
export function untilNow(played: Played, at: Instant): Played {
  let now = played
  for (let due = deadlinesOf(now.state)[0]; due && due.at <= at; due = deadlinesOf(now.state)[0]) {
    const { refused } = now
    now = { ...ask(now, due.command, HUB, Math.max(due.at, now.at)), refused }
  }
  return now
}

export function prepared(contest: PreparedContest): Played {
  const events = preparedEvents(contest).map((event): RecordedEvent => ({ ...event, at: 0, by: HUB, commandId: 'prepare' }))
  return { state: foldAll(events), events, at: 0, refused: null, asked: 0 }
}
/** Plays the steps; what falls due in between is issued first. */
export const play = (from: Played, ...steps: readonly Step[]): Played =>
  steps.reduce((played, step) => {
    const after = step(played)
    return untilNow(after, after.at)
  }, from)

export const given = (start: Played, ...before: readonly Step[]) => {
  const ready = play(start, ...before)
  expect(ready.refused, 'what is given must not be refused').toBeNull()
  return {
    when: (...steps: readonly Step[]) => {
      const done = play(ready, ...steps)
      return { then: (...claims: readonly Claim[]) => claims.forEach((claim) => claim(done)), done }
    },
  }
}

const actor = (seat: string, role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ seat: seat as SeatId, role, ...more })
const seated = (by: Actor) => ({
  asks:
    (command: Command): Step =>
    (played) =>
      ask(played, command, by),
  /** As `asks`, with the slot in play filled in. */
  does:
    (make: (slotId: NonNullable<ReturnType<typeof liveSlot>>['id'], played: Played) => Command): Step =>
    (played) => {
      const slot = liveSlot(played.state)
      if (!slot) throw new Error('no slot is in play')
      return ask(played, make(slot.id, played), by)
    },
})
export const operator = seated(actor('operator', 'operator'))
export const chief = seated(actor('chief', 'chief', { number: 1 }))
export const clerk = seated(actor('clerk-1', 'clerk', { number: 1 }))
export const hub = seated(HUB)
export const referee = (number: number) => seated(actor(`referee-${String(number)}`, 'referee', { number }))
export const judge = (number: number) => seated(actor(`judge-${String(number)}`, 'judge', { number }))
export const seat = seated

/** A team's one tablet, or the one bound to a position. */
export function team(id: string, position?: number) {
  const seatId = position === undefined ? `team-${id}` : `team-${id}-${String(position)}`
  const by = actor(seatId, 'team', { team: id as NonNullable<Actor['team']>, ...(position === undefined ? {} : { number: position }) })
  /** Relative to the opening in ms; without one, at the next instant. */
  const presses =
    ({ afterOpeningMs, stale }: { afterOpeningMs?: number; stale?: boolean } = {}): Step =>
    (played) => {
      const buzzer = liveSlot(played.state)?.buzzer
      const opensAt = buzzer && 'opensAt' in buzzer ? buzzer.opensAt : played.at
      const nonce = !buzzer || buzzer.is === 'closed' ? null : buzzer.is === 'armed' ? buzzer.nonce : (buzzer.nonces.at(-1) ?? null)
      const openingId = buzzer && buzzer.is !== 'closed' ? buzzer.openingId : null
      const command: Command = { type: 'PressBuzzer', openingId: stale ? ('yesterday' as OpeningId) : openingId, nonce, dp: null, input: 'touch' }
      return ask(played, command, by, opensAt + (afterOpeningMs ?? 0))
    }
  return { ...seated(by), presses }
}
/** The clock of the contest moves on; deadlines on the way are issued. */
export const timePasses =
  (ms: number): Step =>
  (played) => {
    const at = played.at + ms
    return { ...untilNow(played, at), at }
  }

export const refusedAs =
  (code: RefusalCode, detail?: string): Claim =>
  (played) => {
    expect(played.refused).toBe(code)
    if (detail !== undefined) expect(played.detail).toBe(detail)
  }
export const accepted: Claim = (played) => expect(played.refused).toBeNull()
export const happened =
  <T extends EventType>(type: T, fields: Partial<EventOf<T>> = {}): Claim =>
  (played) =>
    expect(played.events.filter((event) => event.type === type).map((event): object => event)).toContainEqual(expect.objectContaining<object>(fields))
export const neverHappened =
  (type: EventType): Claim =>
  (played) =>
    expect(played.events.map((event) => event.type)).not.toContain(type)
/** In whole points. */
export const totalOf =
  (id: string, points: number): Claim =>
  (played) =>
    expect(totals(played)[id] ?? 0, `total of ${id}`).toBe(Math.round(points * 1000))
export const rightToAnswer =
  (id: string): Claim =>
  (played) =>
    expect(liveSlot(played.state)?.attempts.at(-1)?.teamId).toBe(id)
export const phaseIs =
  (phase: string): Claim =>
  (played) =>
    expect(liveSlot(played.state)?.phase ?? 'none').toBe(phase)
export const stateIs =
  (claim: (state: ContestState) => void): Claim =>
  (played) =>
    claim(played.state)

export const totals = (played: Played): Readonly<Record<string, number>> =>
  Object.assign({}, ...Object.values(played.state.ledger.totals)) as Record<string, number>
