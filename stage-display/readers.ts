/** Small questions that scenes ask of the view: which team, which round, which board, how many decimals. */
import type { RoundTitle, TeamView } from '#shared/views/contest.ts'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { placesOf } from '#shared/points.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import type { StageView } from './scene.ts'

export const teamOf = (view: StageView, id: TeamId): TeamView | undefined => view.contest?.teams.find((team) => team.id === id)

/** Teams in the order given, those unknown left out. */
export const teamsOf = (view: StageView, ids: readonly TeamId[]): TeamView[] =>
  ids.map((id) => teamOf(view, id)).filter((team): team is TeamView => team !== undefined)

export const byTable = (a: TeamView, b: TeamView): number => a.table - b.table

/** The teams of the scene's part, or all of them, by table. */
export function teamsOnStage(view: StageView): TeamView[] {
  const contest = view.contest
  if (!contest) return []
  const part = contest.parts.find((one) => one.id === view.scene?.partId)
  return [...(part ? teamsOf(view, part.teamIds) : contest.teams)].sort(byTable)
}

/** The round in play, else the one the rundown names. */
export function roundOnStage(view: StageView): RoundTitle | undefined {
  const rounds = view.contest?.rounds ?? []
  const named = view.scene?.item?.title
  return (
    rounds.find((round) => round.id === view.question?.roundId) ??
    rounds.find((round) => named !== undefined && JSON.stringify(round.title) === JSON.stringify(named)) ??
    rounds.find((round) => round.stage === 'active')
  )
}

const LARGE = 10
export const rowsOf = (board: PartStandings): StandingRow[] => [...board.rows, ...board.rest]

/** The board the stage is asked for; `size` tells the two layouts apart. */
export function boardOnStage(view: StageView, size: 'small' | 'large'): PartStandings | null {
  const { scene, standings } = view
  if (!standings || (scene?.scene !== 'scoreboard' && scene?.scene !== 'challenge-standings')) return null
  const named = standings.find((one) => one.partId === scene.partId)
  const board = named ?? (scene.scene === 'scoreboard' ? standings[0] : (standings.find((one) => rowsOf(one).length > LARGE) ?? standings[0]))
  if (!board) return null
  return rowsOf(board).length > LARGE === (size === 'large') ? board : null
}

/** The standing of a team in whichever part it plays, with the decimals of that board. */
export function standingOf(view: StageView, teamId: TeamId): { row: StandingRow; places: number; partId: PartId } | null {
  for (const board of view.standings ?? []) {
    const row = rowsOf(board).find((one) => one.teamId === teamId)
    if (row) return { row, places: Math.max(board.places, placesOf(rowsOf(board).map((one) => one.total))), partId: board.partId }
  }
  return null
}
