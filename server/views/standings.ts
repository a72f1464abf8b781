/** Standings of every part: the crew's with all points, the public's without what is not shown yet and without the places it may not see. */
import type { PartFile } from '#shared/contest-file.ts'
import { placesOf } from '#shared/points.ts'
import type { PartStandings, StandingRow, StandingsPart } from '#shared/views/results.ts'
import type { Points, RoundId, TeamId } from '#shared/words.ts'
import { boundariesOf } from '../contest/boundaries.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import { oncePer } from '../contest/once-per.ts'
import { liveSlot, teamOf } from '../contest/read.ts'
import { termTitle } from '../contest/ranking-sentences.ts'
import { standingsOf, type Standing } from '../contest/standings.ts'
import { mayClerkSee } from './ledger.ts'

type Eyes = 'crew' | 'public'

/** Rounds whose points count in this part, in the order of the file. */
const scoringRounds = (state: ContestState, part: PartFile): PreparedRound[] =>
  state.contest.rounds.filter((round) => round.format !== 'play-off' && round.parts.includes(part.id))

/** Points of a round that are entered but not shown yet. */
const hiddenIn = (state: ContestState, part: PartFile, roundId: RoundId, teamId: TeamId): Points =>
  (state.ledger.rounds[roundId] ?? []).reduce(
    (sum, entry) => (entry.hidden && entry.partId === part.id && entry.teamId === teamId ? sum + entry.points : sum),
    0,
  )

function roundPoints(state: ContestState, part: PartFile, at: { roundId: RoundId; teamId: TeamId; eyes: Eyes }): Points {
  const all = state.ledger.byRound[at.roundId]?.[part.id]?.[at.teamId] ?? 0
  return at.eyes === 'crew' || (state.ledger.hidden[part.id]?.[at.teamId] ?? 0) === 0 ? all : all - hiddenIn(state, part, at.roundId, at.teamId)
}

/** May the public see this place? After the announcement the whole order is public. */
function placeIsPublic(state: ContestState, part: PartFile, rank: number): boolean {
  if (part.publicPlaces === 'all' || state.results[part.id]?.stage === 'announced') return true
  return part.publicPlaces !== 'none' && rank <= part.publicPlaces.downTo
}

function rowOf(state: ContestState, part: PartFile, at: { standing: Standing; rounds: readonly PreparedRound[]; eyes: Eyes; placed: boolean }): StandingRow {
  const { standing, rounds, eyes, placed } = at
  const { teamId } = standing
  const was = state.board[part.id]?.[teamId]
  const byRound = rounds.map((round) => roundPoints(state, part, { roundId: round.id, teamId, eyes }))
  const besides = byRound.reduce((left, points) => left - points, state.ledger.totals[part.id]?.[teamId] ?? 0)
  return {
    teamId,
    rank: placed ? standing.rank : null,
    tied: placed && standing.tied,
    total: standing.total,
    terms: [...standing.terms],
    rounds: byRound,
    ...(eyes === 'crew' && besides !== 0 ? { besides } : {}),
    moved: placed && was !== undefined ? was - standing.rank : 0,
    out: liveSlot(state)?.out.includes(teamId) ?? false,
    ...(standing.left === undefined ? {} : { left: standing.left }),
  }
}

function partStandings(state: ContestState, part: PartFile, eyes: Eyes): PartStandings {
  const rounds = scoringRounds(state, part)
  const standings = standingsOf(state, part.id, eyes === 'public')
  const sees = (standing: Standing) => eyes === 'crew' || placeIsPublic(state, part, standing.rank)
  const order = (standing: Standing) => teamOf(state.contest, standing.teamId)?.order ?? 0
  const rest = standings.filter((standing) => !sees(standing)).sort((one, other) => order(one) - order(other))
  const last = boundariesOf(state.contest, part.id).at(-1)
  return {
    partId: part.id,
    title: part.title,
    stage: state.results[part.id]?.stage ?? 'provisional',
    terms: part.ranking.terms.map((term) => ({ source: term.source, title: termTitle(state.contest, term), weight: term.weight })),
    rounds: rounds.map((round) => ({ roundId: round.id, shortTitle: round.shortTitle ?? round.title, live: state.live === round.id })),
    baseScore: part.baseScore,
    places: placesOf(standings.map((standing) => standing.total)),
    rows: standings.filter(sees).map((standing) => rowOf(state, part, { standing, rounds, eyes, placed: true })),
    rest: rest.map((standing) => rowOf(state, part, { standing, rounds, eyes, placed: false })),
    lineAfter: last !== undefined && last < standings.length && !rest.some((standing) => standing.rank <= last) ? last : null,
  }
}

const forAll = oncePer((state: ContestState, eyes: Eyes): StandingsPart => state.contest.parts.map((part) => partStandings(state, part, eyes)))
/** Asked by the hall's boards and by the operator's picture of them. */
export const publicStandings = (state: ContestState): StandingsPart => forAll(state, 'public')
export const crewStandings = (state: ContestState): StandingsPart => forAll(state, 'crew')
/** A clerk types the sums blind: a part's standings exist only once its check was entered. */
export const blindStandings = (state: ContestState): StandingsPart =>
  state.contest.parts.filter((part) => mayClerkSee(state, part.id)).map((part) => partStandings(state, part, 'crew'))
