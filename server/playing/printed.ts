/** What a played script prints: the contest's outcome as one JSON value, points in decimals. */
import { REFUSALS } from '#shared/refusals.ts'
import { toDecimal } from '#shared/points.ts'
import type { PlayerId, TeamId } from '#shared/words.ts'
import { acting } from '../contest/actor.ts'
import { awardWinners } from '../contest/awards.ts'
import { owedAfterEnd } from '../contest/bonuses-owed.ts'
import { credited } from '../contest/individuals.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Entry } from '../contest/ledger-state.ts'
import { liveSlot, openAttempt, teamOf } from '../contest/read.ts'
import { allEntries } from '../contest/scoring.ts'
import { standingsOf } from '../contest/standings.ts'
import { lotsTitle } from '../views/lots.ts'
import type { PlayedScript, RefusedLine } from './play-script.ts'

const tableOf = (state: ContestState, teamId: TeamId): number => teamOf(state.contest, teamId)?.table ?? 0

const standings = (state: ContestState) =>
  Object.fromEntries(
    state.contest.parts.map(({ id }) => [
      id,
      standingsOf(state, id, false).map(({ teamId, rank, total, tied }) => ({
        teamId,
        table: tableOf(state, teamId),
        rank,
        total: toDecimal(total),
        tied,
      })),
    ]),
  )
/** Over all parts; undefined for nothing credited. */
function creditOf({ contest, ledger }: ContestState, id: PlayerId): number | undefined {
  const credits = contest.parts.flatMap(({ id: partId }) => (credited(ledger, partId).has(id) ? (ledger.persons[partId]?.[id] ?? []) : []))
  return credits.length === 0 ? undefined : credits.reduce((sum, one) => sum + one, 0)
}
/** Whoever has points of their own, most first, then in order of table and position. */
const individuals = (state: ContestState) =>
  state.contest.teams
    .flatMap((team) => team.players.map(({ id, name }) => ({ playerId: id, name, teamId: team.id, table: team.table, total: creditOf(state, id) })))
    .flatMap(({ total, ...player }) => (total === undefined ? [] : [{ ...player, total: toDecimal(total) }]))
    .sort((one, other) => other.total - one.total || one.table - other.table)

const entry = (state: ContestState) => (entered: Entry) => ({
  id: entered.id,
  at: entered.at,
  partId: entered.partId,
  roundId: entered.roundId,
  slotId: entered.slotId,
  teamId: entered.teamId,
  table: tableOf(state, entered.teamId),
  points: toDecimal(entered.points),
  playerId: entered.playerId,
  personPoints: toDecimal(entered.personPoints),
  cause: entered.cause,
  reversed: entered.reversed,
})
const awards = (state: ContestState) =>
  state.contest.awards.map(({ id }) => {
    const found = awardWinners(state, id)
    const shown = state.awards.shown.includes(id)
    return found.ok
      ? { awardId: id, winners: found.winners.map((winner) => ({ ...winner, table: tableOf(state, winner.teamId) })), shown }
      : { awardId: id, winners: null, why: found.why, shown }
  })
/** Every draw in order: what for, among whom, how, before whom; lots as they fell. */
const draws = (state: ContestState) =>
  state.lots.map(({ of, among, order, by, ...lots }) => ({
    of,
    title: lotsTitle(state, of),
    ...lots,
    by: acting(by).seat,
    among: among.map((teamId) => tableOf(state, teamId)),
    order: order.map((teamId) => ({ teamId, table: tableOf(state, teamId) })),
  }))
const refusal = ({ line, said, command, refusal: { code, detail }, expected }: RefusedLine) => ({
  line,
  by: said.by,
  ...(said.for === null ? {} : { for: said.for }),
  command,
  code,
  says: REFUSALS[code],
  ...(detail === undefined ? {} : { detail }),
  expected,
})

/** Where the contest stands: its parts' results, its rounds, and the question in play. */
function stateOf({ state, at, events }: PlayedScript) {
  const slot = liveSlot(state)
  const open = slot && openAttempt(slot)
  const { clock } = state
  const owed = state.contest.rounds.flatMap(({ id }) => owedAfterEnd(state, id))
  return {
    at,
    events: events.length,
    paused: state.paused !== null,
    results: Object.fromEntries(state.contest.parts.map(({ id }) => [id, state.results[id]?.stage ?? 'provisional'])),
    rounds: Object.fromEntries(state.contest.rounds.map(({ id }) => [id, { stage: state.rounds[id]?.stage, slots: state.rounds[id]?.slots.length }])),
    live: state.live,
    ...(owed.length > 0 ? { bonusesOwed: owed.map(({ slotId, teamId }) => ({ slotId, teamId, table: tableOf(state, teamId) })) } : {}),
    slot: slot && {
      slotId: slot.id,
      questionId: slot.question?.id ?? null,
      phase: slot.phase,
      value: slot.value === null ? null : toDecimal(slot.value),
      buzzer: slot.buzzer.is,
      answering: open ? { attemptId: open.id, teamId: open.teamId, table: tableOf(state, open.teamId) } : null,
      out: slot.out.map((teamId) => tableOf(state, teamId)),
    },
    clock: clock && { purpose: clock.purpose, is: clock.state.is, leftMs: leftMs(clock.state, at) },
  }
}
function leftMs(clock: NonNullable<ContestState['clock']>['state'], at: number): number {
  if (clock.is === 'ended') return 0
  return clock.is === 'paused' ? clock.leftMs : Math.max(0, clock.endsAt - at)
}

export function printed(played: PlayedScript) {
  const { state, refused } = played
  return {
    contest: state.contest.id,
    standings: standings(state),
    individuals: individuals(state),
    ledger: allEntries(state.ledger).map(entry(state)),
    awards: awards(state),
    draws: draws(state),
    refusals: refused.map(refusal),
    state: stateOf(played),
  }
}
