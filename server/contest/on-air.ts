/** What the public screens hold by the play alone: the slot on stage, and the board between two questions. */
import type { PartId } from '#shared/words.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, Slot } from './slot-state.ts'
import { liveRound, liveSlot, roundOf } from './read.ts'
import { rankNow } from './standings.ts'

/** The slot in play; while a pack's clock runs, the one just closed stays on until the next is opened, so that the stage does not flicker. */
export function slotOnStage(state: ContestState): Slot | null {
  const live = liveSlot(state)
  if (live) return live
  const last = liveRound(state)?.slots.at(-1) ?? null
  return last && last.plan.pack !== null && last.voided === null && state.clock?.state.is === 'running' ? last : null
}
/** The performance whose marks the stage holds: the one in play, or the one before it where its marks were shown only now. */
export function marksOnStage(state: ContestState): Slot | null {
  const live = liveSlot(state)
  const before = liveRound(state)?.slots.at(-2)
  return live?.plan.mode === 'performance' && live.marksResult === null && before?.shownLate ? before : live
}
/** The round that the stage follows: the live one, else that of the rundown's item. */
function roundFollowed(state: ContestState): RoundState | null {
  const item = state.contest.rundown.find((one) => one.id === state.rundown.current)
  return liveRound(state) ?? (item?.round === undefined ? null : (state.rounds[item.round] ?? null))
}
/** After its first question a round shows its board whenever no question is on stage; a play-off in play has a scene of its own. */
export function boardFollows(state: ContestState, round: RoundState): boolean {
  const live = state.live === round.id
  if (live && (slotOnStage(state) !== null || roundOf(state, round.id)?.format === 'play-off')) return false
  return round.stage !== 'waiting' && round.slots.length > round.fromSlot
}

/** The part whose board is on the public screens; `all` where the operator named none; null while no board is on. */
export function boardOnAir(state: ContestState): PartId | 'all' | null {
  const { scene } = state
  const partOf = (round: RoundState | null) => (round && roundOf(state, round.id)?.parts[0]) ?? 'all'
  if (!scene.follow) {
    const board = scene.scene === 'scoreboard' || scene.scene === 'challenge-standings'
    return board ? (scene.partId ?? partOf(liveRound(state))) : null
  }
  const round = state.message === null ? roundFollowed(state) : null
  return round && boardFollows(state, round) ? partOf(round) : null
}

/** The ranks to count ▲▼ from, once a board has left the air: those it had there. */
export function boardAfter(before: ContestState, after: ContestState): ContestState['board'] {
  const was = boardOnAir(before)
  if (was === null || was === boardOnAir(after)) return after.board
  const parts = before.contest.parts.filter((part) => was === 'all' || part.id === was)
  return { ...after.board, ...Object.fromEntries(parts.map((part) => [part.id, rankNow(before, part.id)])) }
}
