/** How teams, players and points are called in sentences, and how sentences are put together in both languages. */
import type { PlayerFile, TeamFile } from '#shared/contest-file.ts'
import { pointsText } from '#shared/points.ts'
import { inLanguage, type Outcome, type PlayerId, type Points, type TeamId, type Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { teamOf as teamIn } from '../contest/read.ts'

export type Both = { readonly zh: string; readonly en: string }
export const both = (zh: string, en: string): { zh: string; en: string } => ({ zh, en })
/** Whoever did it, where the operator acted for them (代). */
export const forSeat = (who: Text): Both => both(`${zhOf(who)}（总控代）`, `${enOf(who)} (entered by the operator)`)
export const zhOf = (text: Text): string => inLanguage(text, 'zh')
export const enOf = (text: Text): string => inLanguage(text, 'en')

export const teamOf = (state: Pick<ContestState, 'contest'>, teamId: TeamId): TeamFile | null => teamIn(state.contest, teamId)
export const calledName = (team: TeamFile): string => team.calledName ?? team.name

export function playerOf(state: ContestState, playerId: PlayerId): { player: PlayerFile; team: TeamFile } | null {
  for (const team of state.contest.teams) {
    const player = team.players.find((one) => one.id === playerId)
    if (player) return { player, team }
  }
  return null
}
export const playerName = (state: ContestState, playerId: PlayerId | null): string | null =>
  playerId === null ? null : (playerOf(state, playerId)?.player.name ?? null)

/** Where a player stands now; null for a substitute who is not in. */
export const positionOf = (state: ContestState, player: PlayerFile): number | null => (state.players[player.id] ?? player).position

/** Who stands for the team now, by position. */
export const playersIn = (state: ContestState, teamId: TeamId): readonly { readonly player: PlayerFile; readonly position: number }[] =>
  (teamOf(state, teamId)?.players ?? [])
    .flatMap((player) => {
      const position = positionOf(state, player)
      return position === null ? [] : [{ player, position }]
    })
    .sort((one, other) => one.position - other.position)

/** “3号台” / “table 3”. */
export function tableName(state: ContestState, teamId: TeamId): Both {
  const table = teamOf(state, teamId)?.table ?? 0
  return both(`${table}号台`, `table ${table}`)
}
/** “3号台浙江代表队” / “Table 3, 浙江代表队”. */
export function fullName(state: ContestState, teamId: TeamId): Both {
  const team = teamOf(state, teamId)
  return team ? both(`${team.table}号台${calledName(team)}`, `Table ${team.table}, ${calledName(team)}`) : both('', '')
}
export const shortNames = (state: Pick<ContestState, 'contest'>, teamIds: readonly TeamId[], between: string): string =>
  teamIds.map((id) => teamOf(state, id)?.shortName ?? id).join(between)

export const OUTCOME_NAMES: Readonly<Record<Outcome, Both>> = {
  right: both('回答正确', 'correct'),
  wrong: both('回答错误', 'wrong'),
  partial: both('部分正确', 'partly right'),
  incomplete: both('回答不完整', 'incomplete'),
  blank: both('未作答', 'no answer'),
  late: both('超时', 'out of time'),
  foul: both('犯规', 'foul'),
}

/** “加10分”, “扣10分”, “不加分” – with the sign in the verb. */
export function pointsSaid(points: Points): Both {
  const size = pointsText(Math.abs(points))
  if (points === 0) return both('不加分', 'no points')
  const unit = Math.abs(points) === 1000 ? 'point' : 'points'
  return points > 0 ? both(`加${size}分`, `${size} ${unit} added`) : both(`扣${size}分`, `${size} ${unit} taken off`)
}
