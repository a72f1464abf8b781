/** The floor: hands up, who is present and where they stand, and what the hub has to tell the desk. */
import type { FloorPart } from '#shared/views/people.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { liveSlot } from '../contest/read.ts'
import { both, positionOf } from './naming.ts'

function noticesOf(state: ContestState): FloorPart['notices'] {
  const notices: FloorPart['notices'] = []
  const slot = liveSlot(state)
  if (state.paused) notices.push({ seq: 0, text: both(`比赛暂停：${state.paused.reason}`, `Contest paused: ${state.paused.reason}`) })
  if (slot?.interrupted)
    notices.push({
      seq: slot.number,
      text: both('主机重启，本次开抢或计时已中断，请重新开始。', 'The hub restarted: the opening or the clock was interrupted; start it again.'),
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
