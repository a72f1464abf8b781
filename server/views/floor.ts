/** The floor: hands up, who is present and where they stand, and what the hub has to tell the desk. */
import type { FloorPart } from '#shared/views/people.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { liveSlot } from '../contest/read.ts'
import { both, positionOf } from './naming.ts'

/** Below every slot's number, so that no two notices share a key. */
const PAUSED = 0
const RESTARTED = -1
/** The restart stopped a running clock; the notice goes when somebody has taken the clock in hand. */
export const restartStoppedClock = ({ clock }: ContestState): boolean => clock?.state.is === 'paused' && clock.state.restarted === true

function noticesOf(state: ContestState): FloorPart['notices'] {
  const notices: FloorPart['notices'] = []
  const slot = liveSlot(state)
  if (state.paused) notices.push({ seq: PAUSED, text: both(`比赛暂停：${state.paused.reason}`, `Contest paused: ${state.paused.reason}`) })
  if (slot?.interrupted)
    notices.push({
      seq: slot.number,
      text: both('主机重启，本次开抢或计时已中断，请重新开始。', 'The hub restarted: the opening or the clock was interrupted; start it again.'),
    })
  if (restartStoppedClock(state))
    notices.push({
      seq: RESTARTED,
      text: both('系统已重启，计时已暂停，请核对后继续。', 'The hub restarted and the clock is paused: check it, then resume.'),
    })
  return notices
}

export function floorPart(state: ContestState): FloorPart {
  return {
    hands: [...state.hands],
    players: state.contest.teams.flatMap((team) =>
      team.players.map((player) => ({
        playerId: player.id,
        teamId: team.id,
        present: state.players[player.id]?.present ?? false,
        position: positionOf(state, player),
        registered: player.position,
      })),
    ),
    notices: noticesOf(state),
  }
}
