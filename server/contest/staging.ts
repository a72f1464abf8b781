/** Rundown and stage: which item is on, which scene is taken, which message is shown. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, refuse, type Decision } from './asked.ts'
import { awardWinners } from './awards.ts'
import type { ContestState } from './contest-state.ts'
import { liveSlot, partFileOf } from './read.ts'

export function moveRundown(state: ContestState, { to }: CommandOf<'MoveRundown'>): Decision {
  if (!state.contest.rundown.some((item) => item.id === to)) return refuse('no-such-item')
  if (liveSlot(state)) return refuse('slot-open')
  return state.rundown.current === to ? refuse('wrong-moment') : accept({ type: 'RundownMoved', to })
}
const noneSigned = (state: ContestState): boolean =>
  state.contest.awards.length > 0 &&
  state.contest.awards.every(({ id }) => {
    const found = awardWinners(state, id)
    return !found.ok && found.why === 'not-signed'
  })
/** [S7] The awards scene can't be taken before an award has been shown; before the signature that is the reason. [S12] Taken with a cut, it enters at once. */
export function takeScene(state: ContestState, { scene, partId, cut }: CommandOf<'TakeScene'>): Decision {
  if (partId !== undefined && !partFileOf(state.contest, partId)) return refuse('no-such-part')
  if (scene === 'awards' && state.awards.now === null) return refuse(noneSigned(state) ? 'not-signed' : 'no-award-shown')
  if (scene === 'amended' && !state.amended) return refuse('wrong-moment')
  return accept({ type: 'SceneTaken', scene, partId: partId ?? null, ...(cut && scene !== 'follow' && { cut }) })
}
export const showMessage = (_: ContestState, { text }: CommandOf<'ShowMessage'>): Decision => accept({ type: 'MessageShown', text })
