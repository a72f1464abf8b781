/** A hall to play a contest in without a hub: asks, keeps the facts with when and by whom, lets time pass. */
import { sha256 } from '../canonical-json.ts'
import { isDeepStrictEqual } from 'node:util'
import type { Command } from '#shared/commands.ts'
import { SeatId, type ActorRole, type Instant, type TeamId } from '#shared/words.ts'
import type { Decision } from '../contest/asked.ts'
import { deadlinesOf } from '../contest/clocks.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import type { Actor, SeatRef } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { decide } from '../contest/decide.ts'
import { evolve, foldAll } from '../contest/evolve.ts'
import { preparedEvents } from '../contest/prepare.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { madeUp } from './contest-built.ts'
import { illegalSteps } from './slot-phases.ts'

export interface Hall {
  state: ContestState
  now: Instant
  readonly events: RecordedEvent[]
  readonly formatOf: FormatOf
  asked: number
  /** What was found that may never be. */
  readonly faults: string[]
}

const HUB: Actor = { seat: 'hub', role: 'hub' }
/** An official's or team's seat as the hub knows it. */
export function seat(role: Exclude<ActorRole, 'hub'>, of?: number | TeamId): SeatRef {
  if (of === undefined) return { seat: SeatId.parse(role), role }
  return typeof of === 'number' ? { seat: SeatId.parse(`${role}-${String(of)}`), role, number: of } : { seat: SeatId.parse(`team-${of}`), role, team: of }
}
export const hub = HUB
/** 代: the operator acts for a seat. */
export const operatorFor = (other: SeatRef): Actor => ({ ...seat('operator'), for: other })

export function openHall(contest: PreparedContest, formatOf: FormatOf): Hall {
  const events = preparedEvents(contest).map((event): RecordedEvent => ({ ...event, at: 0, by: HUB, commandId: 'prepare' }))
  return { state: foldAll(events), now: 0, events, formatOf, asked: 0, faults: [] }
}

function enter(hall: Hall, events: readonly RecordedEvent[]): void {
  for (const event of events) {
    const before = hall.state
    hall.state = evolve(before, event)
    hall.events.push(event)
    hall.faults.push(...illegalSteps(before, hall.state, event))
  }
}

/** Asks the core; what it accepts becomes fact. */
export function ask(hall: Hall, by: Actor, command: Command): Decision {
  hall.asked++
  const commandId = `command-${String(hall.asked)}`
  const nonceOf = (n: number) => `${String(hall.asked).padStart(5, '0')}-${String(n)}x`
  let drawn = 0
  const { now, formatOf } = hall
  const evidence = command.type === 'PressBuzzer' ? { a: now, b: now, readAt: now, credit: 0, flags: [], raw: { dp: null, input: 'touch' } } : null
  const tallyOf = () => ({ votes: 3, totals: { A: 2, B: 1 } })
  const chance = { nonce: () => nonceOf(++drawn), sha256 }
  const decision = decide(hall.state, command, { at: now, by, evidence, formatOf, questionOf: madeUp, tallyOf, chance })
  if (decision.ok) {
    if (decision.events.length === 0) hall.faults.push(`${command.type} was accepted and changed nothing`)
    enter(
      hall,
      decision.events.map((event) => ({ ...event, at: now, by, commandId })),
    )
  }
  return decision
}

/** The hub is killed and starts again: its state is what the journal, written and read back, folds to. It knows the time it noted, or after a power cut only that of the last record. */
export function restart(hall: Hall, known: 'noted' | 'last-record' = 'noted'): void {
  hall.asked++
  const folded = foldAll(JSON.parse(JSON.stringify(hall.events)) as RecordedEvent[])
  if (!isDeepStrictEqual(folded, JSON.parse(JSON.stringify(hall.state)))) hall.faults.push('the journal folds to another state than the one that was live')
  hall.state = folded
  if (known === 'last-record') hall.now = folded.at
  enter(hall, [{ type: 'HubRestarted', at: hall.now, by: HUB, commandId: `restart-${String(hall.asked)}` }])
}

/** Time passes; what falls due is asked by the hub, soonest first. */
export function pass(hall: Hall, until: Instant): void {
  for (let due = deadlinesOf(hall.state)[0]; due && due.at <= until; due = deadlinesOf(hall.state)[0]) {
    hall.now = Math.max(hall.now, due.at)
    const decision = ask(hall, HUB, due.command)
    if (decision.ok) continue
    hall.faults.push(`the hub's ${due.command.type} was due and refused: ${decision.refusal.code}`)
    break
  }
  hall.now = Math.max(hall.now, until)
}
export const nextDeadline = (hall: Hall): Instant | null => deadlinesOf(hall.state)[0]?.at ?? null
