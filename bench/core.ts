/** The pure core alone: what a command costs early and late in a long contest of 32 teams, and how fast its journal is folded. */
import { join } from 'node:path'
import type { Command } from '#shared/commands.ts'
import { SetId } from '#shared/words.ts'
import { sha256 } from '../server/canonical-json.ts'
import type { Asked } from '../server/contest/asked.ts'
import { deadlinesOf } from '../server/contest/clocks.ts'
import type { RecordedEvent } from '../server/contest/contest-events.ts'
import type { Actor } from '../server/contest/actor.ts'
import type { ContestState } from '../server/contest/contest-state.ts'
import type { PreparedContest } from '../server/contest/prepared-contest.ts'
import { decide } from '../server/contest/decide.ts'
import { evolve, foldAll } from '../server/contest/evolve.ts'
import { liveRound, liveSlot, roundOf } from '../server/contest/read.ts'
import { preparedEvents } from '../server/contest/prepare.ts'
import { readContest } from '../server/exchange/contest-file.ts'
import { formatOf } from '../server/formats/index.ts'
import { contestWith, madeUp } from '../server/testing/contest-built.ts'
import { forward, type Pick } from '../server/testing/crew.ts'
import { hub, seat, type Hall } from '../server/testing/hall.ts'
import { seeded } from '../server/testing/their-part.ts'

/** Events in the journal where a command's cost is taken. */
const PLACES = [100, 10_000, 100_000] as const
const EVENTS = 100_000
/** Rounds of 32 teams, on tablets and on the buzzer in turn. */
const ROUNDS = 90
const QUESTIONS = 40
/** Commands measured at each place: a round of either kind, and from the same state so many times. */
const PROBE = 1600
const TIMES = 15
/** Between two commands. */
const PACE_MS = 50
/** What a command may cost at the last place, in times of what it costs at the first. */
const FLAT_MOST = 1.2

export interface Line {
  readonly at: number
  readonly by: Actor
  readonly command: Command
  readonly n: number
}

/** The teams and parts of the national final, in rounds enough. */
function longContest(): PreparedContest {
  const national = readContest(join(import.meta.dirname, '..', 'contests', 'national-2021.json'))
  if (!national.ok) throw new Error('the contest file has mistakes')
  const { teams, fields, parts } = national.contest
  const rounds = Array.from({ length: ROUNDS }, (_, i) => {
    const set = SetId.parse(`set-${String(i + 1)}`)
    return { id: `round-${String(i + 1)}`, format: formatOf(i % 2 ? 'buzzer' : 'simultaneous'), rules: { set, questions: QUESTIONS } }
  })
  const built = contestWith({ rounds, questions: QUESTIONS, spares: QUESTIONS })
  return {
    ...built,
    teams,
    fields,
    parts: parts.map(({ playOff: _, ...part }) => part),
    rounds: built.rounds.map((round) => ({ ...round, parts: parts.map(({ id }) => id) })),
  }
}

/** The state after a command, and its facts; null when it is refused. */
export function asks(state: ContestState, { at, by, command, n }: Line): { readonly state: ContestState; readonly events: readonly RecordedEvent[] } | null {
  let nonces = 0
  const chance = { nonce: () => `${String(n).padStart(8, '0')}-${String(++nonces)}`, sha256 }
  const evidence = command.type === 'PressBuzzer' ? { a: at, b: at, readAt: at, credit: 0, flags: [], raw: { dp: null, input: 'touch' as const } } : null
  const asked: Asked = { at, by, evidence, formatOf, questionOf: madeUp, chance }
  const decision = decide(state, command, asked)
  if (!decision.ok) return null
  const events = decision.events.map((event): RecordedEvent => ({ ...event, at, by, commandId: `command-${String(n)}` }))
  let now = state
  for (const event of events) now = evolve(now, event)
  return { state: now, events }
}

interface Place {
  readonly state: ContestState
  /** How many lines came before. */
  readonly from: number
}
interface Played {
  readonly events: readonly RecordedEvent[]
  readonly lines: readonly Line[]
  readonly start: ContestState
  readonly places: readonly Place[]
}

/** The second question of a round on tablets: the same work ahead, early or late in the contest. */
const isPlace = (state: ContestState): boolean => {
  const round = liveRound(state)
  return round !== null && round.slots.length === 1 && liveSlot(state) === null && roundOf(state, round.id)?.format === 'simultaneous'
}

/** What the crew asks next, or the hub when a deadline comes first. */
function nextLine(hall: Hall, pick: Pick, n: number): Line {
  const { state } = hall
  const move = forward(hall, pick)
  const until = move && 'waitUntil' in move ? move.waitUntil : hall.now + PACE_MS
  const [due] = deadlinesOf(state)
  if (due && due.at <= until) return { at: Math.max(due.at, hall.now), by: hub, command: due.command, n }
  if (move && !('waitUntil' in move)) return { at: until, ...move, n }
  if (move) return { at: until, by: seat('operator'), command: { type: 'ShowMessage', text: String(n) }, n }
  const waiting = state.contest.rounds.find((round) => state.rounds[round.id]?.stage === 'waiting')
  if (!waiting) throw new Error('the contest is too short')
  return { at: until, by: seat('operator'), command: { type: 'BeginRound', roundId: waiting.id }, n }
}

/** A long contest from its beginning to the last place and the commands measured there. */
export function played(): Played {
  const events: RecordedEvent[] = preparedEvents(longContest()).map((event) => ({ ...event, at: 0, by: hub, commandId: 'prepare' }))
  const start = foldAll(events)
  const hall: Hall = { state: start, now: 0, events: [], formatOf, asked: 0, faults: [] }
  const any = seeded(1)
  // of the ways a question on tablets can go, those in which every team answers
  const pick: Pick = (count) => any(count === 8 ? 6 : count)
  const lines: Line[] = []
  const places: Place[] = []
  while (places.length < PLACES.length || lines.length < (places.at(-1)?.from ?? 0) + PROBE) {
    if (events.length >= (PLACES[places.length] ?? Infinity) && isPlace(hall.state)) places.push({ state: hall.state, from: lines.length })
    const line = nextLine(hall, pick, lines.length + 1)
    const after = asks(hall.state, line)
    hall.now = line.at
    if (!after) continue
    hall.state = after.state
    lines.push(line)
    for (const event of after.events) events.push(event)
  }
  return { events, lines, start, places }
}

/** µs of the processor, so that what else the computer does is not counted. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
/** µs a command, of these lines asked one after another. */
function costOf(from: ContestState, lines: readonly Line[]): number {
  let state = from
  const time = processorTime(() => {
    for (const line of lines) state = asks(state, line)?.state ?? state
  })
  return time / lines.length
}
const round = (number: number, places: number): number => Number(number.toFixed(places))

export interface CoreCosts {
  readonly perCommand: { readonly at100: number; readonly at10000: number; readonly at100000: number }
  /** Last place to first; not ok above the most that is allowed. */
  readonly flat: { readonly ratio: number; readonly most: number; readonly ok: boolean }
  readonly commandsPerSecond: number
  readonly replaySeconds: number
}
/** The places take turns, and the best of each counts: whatever else the computer does only adds. */
export function coreCosts(): CoreCosts {
  const { events, lines, start, places } = played()
  const costs = places.map((): number[] => [])
  for (let time = 0; time < TIMES; time++) {
    places.forEach(({ state, from }, index) => costs[index]?.push(costOf(state, lines.slice(from, from + PROBE))))
  }
  const [at100 = NaN, at10000 = NaN, at100000 = NaN] = costs.map((all) => round(Math.min(...all), 2))
  const journal = events.slice(0, EVENTS)
  const replaySeconds = round(processorTime(() => foldAll(journal)) / 1e6, 3)
  const ratio = round(at100000 / at100, 3)
  return {
    perCommand: { at100, at10000, at100000 },
    flat: { ratio, most: FLAT_MOST, ok: ratio <= FLAT_MOST },
    commandsPerSecond: Math.round(1e6 / costOf(start, lines)),
    replaySeconds,
  }
}
