/** The page of winners that is on, those of one delegation on one card; while a roll of several pages is presented they are on by turns. */
import { isLongName } from '#shared/long-name.ts'
import type { AwardStage, AwardView } from '#shared/views/results.ts'
import type { TeamId } from '#shared/words.ts'
import type { StageView } from '../scene.ts'
import { useTurn } from './use-turn.ts'

type Winner = AwardView['winners'][number]
export interface WinnerGroup {
  teamId: TeamId
  /** Empty for an award of the team's. */
  names: string[]
}

export function groupsOnPage(winners: readonly Winner[], stage: AwardStage | undefined): WinnerGroup[] {
  const { from = 0, size = winners.length } = stage ?? {}
  const groups: WinnerGroup[] = []
  for (const { teamId, playerName } of winners.slice(from, from + size)) {
    const last = groups.at(-1)
    const names = playerName === null ? [] : [playerName]
    if (last?.teamId === teamId && playerName !== null) last.names.push(playerName)
    else groups.push({ teamId, names })
  }
  return groups
}

/** Where the file says nothing else; long enough for the winners of a page to be found. */
const TURN_MS = 8000
/** The winners stay while they are presented, however many pages they are on. */
export function useAwardStage({ awards, contest }: StageView): AwardStage | undefined {
  const stage = awards?.stage
  const ends = (stage?.take === 'present' ? stage.ends : undefined) ?? []
  const at = useTurn(ends.length, () => contest?.look?.tableTurnMs ?? TURN_MS)
  const [from = 0, to] = [ends[at - 1], ends[at]]
  return stage && to !== undefined ? { ...stage, from, size: to - from, page: at + 1 } : stage
}

/** It takes two rows of cards. */
export const isHigh = ({ names }: WinnerGroup): boolean => names.some(isLongName)

/** How cards stand: one fills the stage, up to four in a row, up to eight in two columns, more in three. */
export type CardSize = 'one' | 'few' | 'some' | 'many'
export const cardSize = (cards: number): CardSize => (cards <= 1 ? 'one' : cards <= 4 ? 'few' : cards <= 8 ? 'some' : 'many')
