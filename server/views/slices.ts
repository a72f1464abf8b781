/** What each part is drawn from: while these are the same as before, the part is too and need not be drawn again. */
import type { PartName } from '#shared/views/view.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { marksOnStage, slotOnStage } from '../contest/on-air.ts'
import { liveRound, liveSlot } from '../contest/read.ts'
import { restartStoppedClock } from './floor.ts'
import { slotOnBench } from './panel.ts'
import { appealOnTheClock } from './next-appeals.ts'
import { drawsSlices } from './lots.ts'
import { mineSlices } from './mine.ts'
import { appealSlices } from './appeals.ts'
import { pastSlices } from './past.ts'
import { resultSlices } from './result.ts'
import { rundownSlices } from './rundown.ts'
import { restingRounds } from './resting.ts'
import { sameEach } from './same-each.ts'
import type { Given, Viewer } from './viewer.ts'

type Slices = readonly unknown[]
type Cut = (state: ContestState, given: Given, viewer: Viewer) => Slices

/** Which rounds are ahead, on or over: only the live one's stage moves. */
const stages = (state: ContestState): Slices => [restingRounds(state), liveRound(state)?.stage]
const play = (state: ContestState): Slices => [
  state.contest,
  state.players,
  liveRound(state)?.entrants,
  liveRound(state)?.places,
  slotOnStage(state),
  liveSlot(state),
  marksOnStage(state),
  state.draws,
]
const boards: Cut = (state) => [state.contest, state.ledger, state.results, state.tieBreaks, state.board, state.live, liveSlot(state)?.out.join() ?? '']

const CUTS: { readonly [P in PartName]: Cut } = {
  contest: (state) => [state.contest, state.players, state.results, ...stages(state), state.paused !== null, Boolean(state.awards.rehearsed)],
  scene: (state) => [
    state.rolling,
    state.lots,
    state.results,
    ...stages(state),
    state.contest,
    state.scene,
    state.message,
    state.rundown,
    state.live,
    state.awards,
    liveRound(state)?.slots.length,
    slotOnStage(state),
    marksOnStage(state),
    state.amended,
  ],
  question: (state) => [...play(state), appealOnTheClock(state)],
  clock: (state) => [state.clock],
  buzzer: play,
  turn: play,
  ruling: (state) => [state.contest, slotOnStage(state), liveSlot(state)],
  answers: (state) => [...play(state), state.clock],
  audience: (state, given) => [state.contest, liveSlot(state), given.votes],
  choosing: play,
  marks: play,
  standings: boards,
  lots: (state) => [
    state.contest,
    state.rolling,
    state.lots,
    state.scene,
    state.message,
    state.rundown,
    state.live,
    state.awards,
    state.results,
    ...stages(state),
  ],
  meeting: (state) => [state.contest, liveRound(state)],
  playOff: (state) => [state.contest, liveRound(state)],
  awards: (state) => [state.contest, state.ledger, state.results, state.tieBreaks, state.awards],
  amended: (state) => [state.amended, state.scene, state.ledger, state.contest],
  moments: (state) => [state.moments],
  mine: mineSlices,
  crew: (state) => [liveSlot(state)?.id, liveSlot(state)?.question],
  panel: (state) => [state.contest, slotOnBench(state)],
  race: (state, given) => [...play(state), given.hearing],
  rundown: rundownSlices,
  result: resultSlices,
  ledger: (state) => [state.contest, state.ledger, state.results],
  draws: drawsSlices,
  sanctions: (state) => [state.contest, state.sanctions],
  past: pastSlices,
  appeals: appealSlices,
  floor: (state) => [state.contest, state.hands, state.players, state.paused, liveSlot(state)?.interrupted ?? false, restartStoppedClock(state)],
  next: (state) => [state],
  program: (state) => [...play(state), state.clock, state.appeals],
  programBoards: boards,
  devices: (_, given) => [given.devices],
  hostCard: (state) => [state],
  broadcast: (state, given) => [state.contest, given.broadcast, given.joinUrl],
  cheers: (state, given) => [state.contest.broadcast, given.cheers],
  broadcastDesk: (state, given) => [state.contest, given.broadcast],
  onDeck: (state) => [state],
}

/** References and words whose equality, one by one, means that the part is unchanged for this viewer. */
export const slicesOf = (name: PartName, state: ContestState, given: Given, viewer: Viewer): Slices => CUTS[name](state, given, viewer)
export const sameSlices: (one: Slices, other: Slices) => boolean = sameEach
