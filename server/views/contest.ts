/** The event itself as everyone may know it: titles, teams, rounds, result stages. */
import type { TeamFile } from '#shared/contest-file.ts'
import type { ContestPart, RoundTitle, TeamView } from '#shared/views/contest.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import { roundSentences } from '../formats/round-wording.ts'
import type { Given } from './viewer.ts'
import { entrantsOf } from '../contest/read.ts'
import { conductOf } from './host-item.ts'
import { calledName, positionOf } from './naming.ts'

/** Colours tell at most this many teams apart. */
const COLOURS = 8

function colourOf(state: ContestState, team: TeamFile): number | null {
  const field = state.contest.teams.filter((one) => one.field === team.field)
  return field.length > COLOURS ? null : field.filter((one) => one.table < team.table).length
}

function teamView(state: ContestState, team: TeamFile): TeamView {
  return {
    id: team.id,
    name: team.name,
    shortName: team.shortName,
    calledName: calledName(team),
    table: team.table,
    order: team.order,
    field: team.field,
    colour: colourOf(state, team),
    leader: team.leader,
    players: team.players.map((player) => ({ id: player.id, name: player.name, unit: player.unit, position: positionOf(state, player) })),
  }
}

function roundTitle(state: ContestState, given: Given, round: PreparedRound): RoundTitle {
  const format = given.formatOf(round.format)
  return {
    id: round.id,
    title: round.title,
    shortTitle: round.shortTitle ?? round.title,
    format: round.format,
    formatTitle: { ...(format.titleOf?.(round.rules) ?? format.title) },
    parts: [...round.parts],
    rule: [...roundSentences(state.contest.parts, round, format)],
    stage: state.rounds[round.id]?.stage ?? 'waiting',
  }
}

export function contestPart(state: ContestState, given: Given): ContestPart {
  const { contest } = state
  return {
    title: contest.title,
    subtitle: contest.subtitle ?? null,
    themeLine: contest.themeLine ?? null,
    place: contest.place ?? null,
    date: contest.date ?? null,
    hosts: [...contest.organisations.hosts],
    organisers: [...contest.organisations.organisers],
    coOrganisers: [...contest.organisations.coOrganisers],
    ...(contest.look ? { look: contest.look } : {}),
    ...(contest.notice ? { notice: [...contest.notice] } : {}),
    // a rehearsal says so on every surface
    watermark: state.awards.rehearsed ? 'rehearsal' : contest.official ? null : contest.watermark,
    teams: contest.teams.map((team) => teamView(state, team)),
    parts: contest.parts.map((part) => ({
      id: part.id,
      title: part.title,
      teamIds: [...entrantsOf(state.contest, part.id)],
      stage: state.results[part.id]?.stage ?? 'provisional',
    })),
    rounds: contest.rounds.map((round) => roundTitle(state, given, round)),
    conduct: [...conductOf(state)],
    paused: state.paused !== null,
  }
}
