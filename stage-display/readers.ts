/** Small questions that scenes ask of the view: which team, which standing, how many decimals. */
import { placesOf } from '#shared/points.ts'
import type { TeamView } from '#shared/views/contest.ts'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { rightOnStage, rowsOf } from '#shared/ui/on-stage.ts'
import type { StageView } from './scene.ts'
import type { Words } from './texts.ts'

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

/** Decimals of a board's totals, so that each is shown whole. */
export const totalPlaces = (board: PartStandings): number => Math.max(board.places, placesOf(rowsOf(board).map((one) => one.total)))

/** The standing of a team in whichever part it plays, with the decimals of that board. */
export function standingOf(view: StageView, teamId: TeamId): { row: StandingRow; places: number; partId: PartId } | null {
  for (const board of view.standings ?? []) {
    const row = rowsOf(board).find((one) => one.teamId === teamId)
    if (row) return { row, places: totalPlaces(board), partId: board.partId }
  }
  return null
}

/** What stands beside a team's name on a board; empty where nothing does. */
export const wordsBeside = ({ left, tied, out }: StandingRow, words: Words): string[] =>
  left !== undefined ? [words.gone] : [...(tied ? [words.tied] : []), ...(out ? [words.out] : [])]

/** What a board says beside its count: who of its teams has the right; null while none has. */
export function rightLine(view: StageView, board: PartStandings, words: Words): string | null {
  const turn = rightOnStage(view)
  const team = turn && rowsOf(board).some((row) => row.teamId === turn.teamId) ? teamOf(view, turn.teamId) : undefined
  return team ? words.hasRight(team.table, turn?.how === 'performance' ? 'performs' : 'answers') : null
}
