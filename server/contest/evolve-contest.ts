/** Reducers of the whole: contest, rundown, rounds, people, stage, undo, restart. */
import type { PlayerId, RoundId } from '#shared/words.ts'
import { filledIn } from './buzzer-rules.ts'
import { keptRaces } from './evolve-slot.ts'
import type { EventOf, Happened } from './contest-events.ts'
import type { ContestState, Undo } from './contest-state.ts'
import type { PreparedContest } from './prepared-contest.ts'
import type { Result } from './result-state.ts'
import type { Clock, RoundState } from './slot-state.ts'
import type { Reducers } from './reducers.ts'
import { rankNow } from './standings.ts'
import { emptyLedger, hideUnshown } from './scoring.ts'

const waiting = (id: RoundId): RoundState => ({
  id,
  stage: 'waiting',
  beganAt: null,
  entrants: [],
  order: [],
  lowToHigh: [],
  slots: [],
  fromSlot: 0,
  places: [],
})
const provisional: Result = { stage: 'provisional', version: 1, check: null, signedBy: null, reopened: [] }

function playersOf(contest: PreparedContest): ContestState['players'] {
  const players: Record<PlayerId, { present: boolean; position: number | null }> = {}
  for (const team of contest.teams) for (const player of team.players) players[player.id] = { present: false, position: player.position }
  return players
}

/** A journal may be older than some settings of the buzzer. */
function filled(contest: PreparedContest): PreparedContest {
  const rounds = contest.rounds.map((round) => {
    const { buzzer } = round.rules
    const now = buzzer && filledIn(buzzer)
    return now === undefined || now === buzzer ? round : { ...round, rules: { ...round.rules, buzzer: now } }
  })
  return rounds.every((round, at) => round === contest.rounds[at]) ? contest : { ...contest, rounds }
}

export function initialState(event: EventOf<'ContestPrepared'> & Happened): ContestState {
  const contest = filled(event.contest)
  return {
    contest,
    seq: 1,
    at: event.at,
    paused: null,
    rundown: { current: null, done: [] },
    rounds: Object.fromEntries(contest.rounds.map((round) => [round.id, waiting(round.id)])),
    live: null,
    clock: null,
    draws: {},
    ledger: emptyLedger,
    results: Object.fromEntries(contest.parts.map((part) => [part.id, provisional])),
    tieBreaks: [],
    lots: [],
    rolling: null,
    sanctions: [],
    appeals: [],
    derived: [],
    players: playersOf(contest),
    substitutions: [],
    scene: { follow: true },
    message: null,
    hands: [],
    awards: { nominees: {}, shown: [], now: null },
    board: {},
    moments: [],
    undo: null,
  }
}

/** The ranks of every part as a round begins. */
const boardNow = (state: ContestState): ContestState['board'] => Object.fromEntries(state.contest.parts.map((part) => [part.id, rankNow(state, part.id)]))

/** [U1] A clock the undone command stopped, moved or replaced comes back stopped, with what was left when that command was asked; another runs on. */
function clockBack(now: Clock | null, { at, prior }: Undo): Clock | null {
  const { clock } = prior
  if (clock?.state.is !== 'running') return clock
  const { endsAt } = clock.state
  const untouched = now?.id === clock.id && now.state.is === 'running' && now.state.endsAt === endsAt
  return untouched ? now : { ...clock, state: { is: 'paused', leftMs: Math.max(0, endsAt - at) } }
}

/** The rounds as they were, but for what has been counted: no id of an attempt is given twice. */
function roundsBack(now: ContestState['rounds'], prior: ContestState['rounds']): ContestState['rounds'] {
  const made = new Map(Object.values(now).flatMap((round) => round.slots.map((slot) => [slot.id, slot.attemptsMade] as const)))
  const back = Object.values(prior).map((round) => {
    const slots = round.slots.map((slot) => ({ ...slot, attemptsMade: Math.max(slot.attemptsMade, made.get(slot.id) ?? 0) }))
    return [round.id, now[round.id] === round ? round : { ...round, slots }] as const
  })
  return Object.fromEntries(back)
}

type Topics =
  | 'HubRestarted'
  | 'ContestPaused'
  | 'ContestResumed'
  | 'ContestAmended'
  | 'RundownMoved'
  | 'RoundBegun'
  | 'RoundEnded'
  | 'HandRaised'
  | 'HandLowered'
  | 'PlayerCheckedIn'
  | 'PlayerSubstituted'
  | 'SceneTaken'
  | 'MessageShown'
  | 'CommandUndone'

const CLOSED = { is: 'closed' } as const

export const evolveContest: Reducers<Topics> = {
  // [C4] `at` is the last instant known, later than the last fact's where the hub had noted it.
  HubRestarted: (state, { at }) => {
    const live = state.live === null ? null : state.rounds[state.live]
    const slot = live?.slots.at(-1)
    const cut = slot && (slot.buzzer.is === 'armed' || slot.buzzer.is === 'open' || slot.buzzer.is === 'racing')
    const rounds =
      live && slot && cut
        ? {
            ...state.rounds,
            [live.id]: { ...live, slots: [...live.slots.slice(0, -1), { ...slot, ...keptRaces(slot, CLOSED), buzzer: CLOSED, interrupted: true }] },
          }
        : state.rounds
    const clock =
      state.clock?.state.is === 'running'
        ? { ...state.clock, state: { is: 'paused' as const, leftMs: Math.max(0, state.clock.state.endsAt - at), restarted: true as const } }
        : state.clock
    return { ...state, rounds, clock: cut && clock?.purpose === 'press' ? null : clock }
  },
  ContestPaused: (state, { reason, at }) => {
    const running = state.clock?.state.is === 'running' ? state.clock.state : null
    const clock = state.clock && running ? { ...state.clock, state: { is: 'paused' as const, leftMs: Math.max(0, running.endsAt - at) } } : state.clock
    return { ...state, paused: { reason, at, clockRan: running !== null }, clock }
  },
  ContestResumed: (state, { at }) => {
    const held = state.paused?.clockRan && state.clock?.state.is === 'paused' ? state.clock.state : null
    const clock = state.clock && held ? { ...state.clock, state: { is: 'running' as const, endsAt: at + held.leftMs } } : state.clock
    return { ...state, paused: null, clock }
  },
  // whoever was added to a roster is known and not in
  ContestAmended: (state, { contest }) => ({ ...state, contest, players: { ...playersOf(contest), ...state.players } }),
  RundownMoved: (state, { to, at }) => {
    const { current, done } = state.rundown
    const passed = current === null || done.includes(current) ? done : [...done, current]
    return { ...state, rundown: { current: to, done: passed.filter((id) => id !== to), since: at }, awards: { ...state.awards, now: null }, message: null }
  },
  RoundBegun: (state, { roundId, entrants, order, places, lowToHigh = [], totals, at }) => {
    const before = state.rounds[roundId]
    const slots = before?.slots ?? []
    const round: RoundState = {
      id: roundId,
      stage: 'active',
      beganAt: at,
      entrants,
      order,
      lowToHigh,
      slots,
      fromSlot: slots.length,
      places,
      ...(totals ? { totals } : {}),
    }
    const awards = { ...state.awards, rehearsed: null }
    return { ...state, live: roundId, clock: null, awards, rounds: { ...state.rounds, [roundId]: round }, board: boardNow(state) }
  },
  RoundEnded: (state, { roundId, brokenOff, at }) => {
    const round = state.rounds[roundId]
    if (!round) return state
    const over: RoundState = { ...round, stage: 'over', endedAt: at, ...(brokenOff ? { undone: brokenOff } : {}) }
    return { ...state, live: null, clock: null, rounds: { ...state.rounds, [roundId]: over } }
  },
  HandRaised: (state, { teamId }) => ({ ...state, hands: [...state.hands.filter((id) => id !== teamId), teamId] }),
  HandLowered: (state, { teamId }) => ({ ...state, hands: state.hands.filter((id) => id !== teamId) }),
  PlayerCheckedIn: (state, { playerId, present }) => ({
    ...state,
    players: { ...state.players, [playerId]: { position: state.players[playerId]?.position ?? null, present } },
  }),
  PlayerSubstituted: (state, event) => ({
    ...state,
    substitutions: [...state.substitutions, { teamId: event.teamId, out: event.out, in: event.in, injury: event.injury ?? false }],
    players: {
      ...state.players,
      [event.out]: { present: state.players[event.out]?.present ?? false, position: null },
      [event.in]: { present: true, position: event.position },
    },
  }),
  SceneTaken: (state, { scene, partId, cut }) => ({
    ...state,
    scene: scene === 'follow' ? { follow: true } : { follow: false, scene, partId, ...(cut && { cut }) },
  }),
  MessageShown: (state, { text }) => ({ ...state, message: text }),
  CommandUndone: (state) => {
    if (!state.undo) return state
    const { prior } = state.undo
    const rounds = roundsBack(state.rounds, prior.rounds)
    return { ...state, ...prior, rounds, clock: clockBack(state.clock, state.undo), ledger: hideUnshown(state.ledger, state.rounds, prior.rounds) }
  },
}
