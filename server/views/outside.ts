/** What leaves the hall by phone and feed: the hall's own parts, less what the file keeps until 已宣布. */
import type { Outside } from '#shared/broadcast.ts'
import type { ContestPart } from '#shared/views/contest.ts'
import type { StandingsPart } from '#shared/views/results.ts'
import type { ResultStage } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { broadcastFile } from './broadcast.ts'
import { contestPart } from './contest.ts'
import { publicStandings } from './standings.ts'
import type { Given, Window } from './viewer.ts'

type Embargo = Outside['embargo']
/** [I2] Outside a result is 暂定 until it is announced. */
const stageOutside = (stage: ResultStage, embargo: Embargo): ResultStage => (embargo === 'none' || stage === 'announced' ? stage : 'provisional')

/** [I2] The boards as they may leave the hall; under an embargo on standings one exists once its part is announced. */
export function standingsOutside(state: ContestState, embargo: Embargo): StandingsPart {
  const boards = publicStandings(state)
  if (embargo === 'none') return boards
  const seen = embargo === 'standings' ? boards.filter((board) => board.stage === 'announced') : boards
  return seen.map((board) => ({ ...board, stage: stageOutside(board.stage, embargo) }))
}

function phoneContest(state: ContestState, given: Given): ContestPart {
  const { embargo } = broadcastFile(state).phones
  const contest = contestPart(state, given)
  return { ...contest, parts: contest.parts.map((part) => ({ ...part, stage: stageOutside(part.stage, embargo) })) }
}
export const phoneWindow = {
  contest: phoneContest,
  standings: (state) => standingsOutside(state, broadcastFile(state).phones.embargo),
} satisfies Window
