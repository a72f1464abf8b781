/** The winners on the page of the stage, those of one delegation on one card. */
import type { AwardStage, AwardView } from '#shared/views/results.ts'
import type { TeamId } from '#shared/words.ts'

type Winner = AwardView['winners'][number]
export interface WinnerGroup {
  teamId: TeamId
  /** Empty for an award of the team's. */
  names: string[]
}

export function groupsOnPage(winners: readonly Winner[], stage: AwardStage | undefined): WinnerGroup[] {
  const groups: WinnerGroup[] = []
  for (const { teamId, playerName } of winners.slice(stage?.from ?? 0)) {
    const last = groups.at(-1)
    const names = playerName === null ? [] : [playerName]
    if (last?.teamId === teamId && playerName !== null) last.names.push(playerName)
    else groups.push({ teamId, names })
  }
  return groups
}

/** How cards stand: one fills the stage, up to four in a row, up to eight in two columns, more in three. */
export type CardSize = 'one' | 'few' | 'some' | 'many'
export const cardSize = (cards: number): CardSize => (cards <= 1 ? 'one' : cards <= 4 ? 'few' : cards <= 8 ? 'some' : 'many')
