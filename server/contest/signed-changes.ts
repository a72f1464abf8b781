/** What a signed result covers beside its points: whoever changes it proves anew who asks. */
import type { Command } from '#shared/commands.ts'
import type { PartId } from '#shared/words.ts'
import { partsOfAward } from './awards.ts'
import type { ContestState } from './contest-state.ts'
import { enteredIn } from './read.ts'

function stands({ contest, ...state }: ContestState, signed: readonly PartId[], path: string): boolean {
  const [list, id, field] = path.split('/')
  const isSigned = (partId: PartId) => signed.includes(partId)
  if (id === undefined) return true
  if (list === 'teams') return signed.some((partId) => enteredIn(contest, partId).some((teamId) => teamId === id))
  if (list === 'parts') return signed.some((partId) => partId === id)
  if (list === 'rounds') return field !== 'rules' && contest.rounds.some((round) => round.id === id && round.parts.some(isSigned))
  const award = list === 'awards' && field === 'title' ? contest.awards.find((one) => one.id === id) : undefined
  return award !== undefined && partsOfAward({ contest, ...state }, award).some(isSigned)
}

const isSigned = ({ results }: ContestState, partId: PartId): boolean => ['signed', 'announced'].includes(results[partId]?.stage ?? '')

/** [S10] The titles of the contest, and of parts, rounds and awards that are signed, the names of their teams and people; not who presents an award, nor the rules of a round to come; and who of equals has an award of it. */
export function changesSigned(state: ContestState, command: Command): boolean {
  if (command.type === 'DecideEquals')
    return state.contest.awards.some((award) => award.id === command.awardId && 'part' in award && isSigned(state, award.part))
  if (command.type !== 'AmendContest') return false
  const signed = state.contest.parts.flatMap(({ id }) => (isSigned(state, id) ? [id] : []))
  return signed.length > 0 && command.changes.some(({ path }) => stands(state, signed, path))
}
