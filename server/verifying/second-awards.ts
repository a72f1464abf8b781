/** Who an award goes to, reckoned a second time by counting who stands above whom: for each award who must be among its winners, and who may. */
import type { AwardFile } from '#shared/contest-file.ts'
import type { PartId, PlayerId, TeamId } from '#shared/words.ts'
import { awardWinners, type Winner } from '../contest/awards.ts'
import type { ContestState } from '../contest/contest-state.ts'

type Key = string
const keyOf = ({ teamId, playerId }: Winner): Key => (playerId === null ? teamId : `${teamId}/${playerId}`)
interface Due {
  readonly must: ReadonlySet<Key>
  /** Ties that the file parts by answers, lots or a play-off leave it to the hub who of these it is. */
  readonly may: ReadonlySet<Key>
}
/** What the second reckoning has found of points: totals by part and team, credits by part and player. */
export interface Reckoned {
  readonly totalsOf: (partId: PartId) => ReadonlyMap<TeamId, number>
  readonly creditsOf: (partId: PartId) => ReadonlyMap<PlayerId, number>
}
interface Asked extends Reckoned {
  readonly state: ContestState
}

const awardsNothing = ({ contest }: ContestState, partId: PartId, teamId: TeamId): boolean => contest.departed?.[teamId]?.parts[partId]?.awards === 'none'
const isLast = ({ contest }: ContestState, partId: PartId, teamId: TeamId): boolean => contest.departed?.[teamId]?.parts[partId]?.fate === 'ranked-last'
const others = ({ state }: Asked, ids: readonly AwardFile['id'][]): readonly Winner[] =>
  ids.flatMap((id) => {
    const found = awardWinners(state, id)
    return found.ok ? found.winners : []
  })

/** The first and the last place that may be a candidate's: those who are level share theirs. */
interface Stands<T> {
  readonly one: T
  readonly first: number
  readonly last: number
}
/** `apart`: figures closer than this may be level once they are rounded. */
function placesOf<T>(all: readonly T[], figure: (one: T) => number, apart: number): readonly Stands<T>[] {
  return all.map((one) => {
    const ahead = all.map((other) => figure(other) - figure(one))
    const [above, below] = [ahead.filter((by) => by > apart - 1e-6).length, ahead.filter((by) => -by > apart - 1e-6).length]
    return { one, first: above + 1, last: all.length - below }
  })
}
/** Of a total, in thousandths. */
const grainOf = ({ contest }: ContestState, partId: PartId): number => 10 ** (3 - (contest.parts.find(({ id }) => id === partId)?.ranking.places ?? 3))
const due = <T>(places: readonly Stands<T>[], from: number, to: number, key: (one: T) => Key): Due => ({
  must: new Set(places.filter(({ first, last }) => first >= from && last <= to).map(({ one }) => key(one))),
  may: new Set(places.filter(({ first, last }) => last >= from && first <= to).map(({ one }) => key(one))),
})

function byRank(asked: Asked, award: AwardFile & { by: 'rank' }): Due {
  const { state, totalsOf } = asked
  const { part, count } = award
  const mine = state.contest.awards.findIndex(({ id }) => id === award.id)
  const before = state.contest.awards.slice(0, mine).reduce((sum, one) => sum + (one.by === 'rank' && one.part === part ? one.count : 0), 0)
  const teams = [...totalsOf(part)].filter(([teamId]) => !awardsNothing(state, part, teamId))
  // whoever is ranked last for leaving stands behind every total
  type Row = (typeof teams)[number]
  const figure = ([teamId, total]: Row): number => (isLast(state, part, teamId) ? total - 1e12 : total)
  const places = placesOf(teams, figure, grainOf(state, part))
  const held = new Set(others(asked, award.excluding ?? []).map(({ teamId }) => teamId))
  const key = ([teamId]: Row): Key => teamId
  if (held.size === 0) return due(places, before + 1, before + count, key)
  const behind = places.filter(({ one: [teamId], last }) => last > before && !held.has(teamId))
  const among = placesOf(
    behind.map(({ one }) => one),
    figure,
    grainOf(state, part),
  )
  const { must, may } = due(among, 1, count, key)
  // a tie at the end of the award before: who of it stands behind is not known here
  return behind.every(({ first }) => first > before) ? { must, may } : { must: new Set(), may: new Set(behind.map(({ one }) => key(one))) }
}

function byPersons(asked: Asked, award: AwardFile & { by: 'persons' }): Due {
  const { state, creditsOf, totalsOf } = asked
  const credits = creditsOf(award.part)
  const held = new Set(others(asked, award.excluding ?? []).map(({ playerId }) => playerId))
  const rows = state.contest.teams
    .filter((team) => totalsOf(award.part).has(team.id) && !awardsNothing(state, award.part, team.id))
    .flatMap((team) => team.players.map((player) => ({ teamId: team.id, playerId: player.id, credit: credits.get(player.id) })))
    .filter((row) => row.credit !== undefined && !held.has(row.playerId))
  const groups = award.perTeam === undefined ? [rows] : [...new Set(rows.map((row) => row.teamId))].map((teamId) => rows.filter((row) => row.teamId === teamId))
  const within = groups.map((group) => placesOf(group, (row) => row.credit ?? 0, 1))
  const limit = award.perTeam ?? award.count ?? rows.length
  if (award.perTeam === undefined || award.count === undefined) {
    const each = within.map((places) => due(places, 1, limit, keyOf))
    return { must: new Set(each.flatMap((one) => [...one.must])), may: new Set(each.flatMap((one) => [...one.may])) }
  }
  const best = within.flatMap((places) => places.filter(({ first }) => first <= limit).map(({ one }) => one))
  const inAll = placesOf(best, (row) => row.credit ?? 0, 1)
  return { must: new Set(), may: due(inAll, 1, award.count, keyOf).may }
}

const exactly = (winners: readonly Winner[]): Due => {
  const keys = new Set(winners.map(keyOf))
  return { must: keys, may: keys }
}
function dueOf(asked: Asked, award: AwardFile): Due {
  const { state, totalsOf } = asked
  if (award.by === 'rank') return byRank(asked, award)
  if (award.by === 'persons') return byPersons(asked, award)
  const held = new Set(others(asked, award.excluding ?? []).map(keyOf))
  const free = (winners: readonly Winner[]): Due => exactly(winners.filter((one) => !held.has(keyOf(one))))
  const team = (teamId: TeamId): Winner => ({ teamId, playerId: null })
  if (award.by === 'role') return free(state.contest.teams.filter(({ roles }) => roles.includes(award.role)).map(({ id }) => team(id)))
  if (award.by === 'nomination') {
    const nominees = Object.entries(state.awards.nominees[award.id] ?? {})
    return free(
      [...totalsOf(award.part).keys()]
        .filter((teamId) => !awardsNothing(state, award.part, teamId))
        .flatMap((teamId) => nominees.flatMap(([id, playerId]) => (id === teamId ? [{ teamId, playerId }] : []))),
    )
  }
  const taken = new Set(others(asked, award.without).map(({ teamId }) => teamId))
  const entrants = award.parts.flatMap((partId) => [...totalsOf(partId).keys()].filter((teamId) => !awardsNothing(state, partId, teamId)))
  return free([...new Set(entrants)].filter((teamId) => !taken.has(teamId)).map(team))
}

/** Awards that can be named, and the first whose winners are not the second reckoning's. */
export function awardsAgain(asked: Asked): { readonly named: number; readonly wrong: AwardFile['id'] | null } {
  let named = 0
  for (const award of asked.state.contest.awards) {
    const found = awardWinners(asked.state, award.id)
    if (!found.ok) continue
    named++
    const { must, may } = dueOf(asked, award)
    const winners = new Set(found.winners.map(keyOf))
    if ([...must].some((key) => !winners.has(key)) || [...winners].some((key) => !must.has(key) && !may.has(key))) return { named, wrong: award.id }
  }
  return { named, wrong: null }
}
