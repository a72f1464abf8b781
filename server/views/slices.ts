/** What each part is drawn from: while these are the same as before, the part is too and need not be drawn again. */
import type { PartName } from '#shared/views/view.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { marksOnStage, slotOnStage } from '../contest/on-air.ts'
import { liveRound, liveSlot } from '../contest/read.ts'
import { refereesFor } from '../contest/panel.ts'
import { answerOn } from '../contest/player-answers.ts'
import { restartStoppedClock } from './floor.ts'
import { slotOnBench } from './panel.ts'
import { appealOnTheClock } from './next-appeals.ts'
import { onTheBuzzer } from './mine.ts'
import { pastSlices } from './past.ts'
import type { Given, Viewer } from './viewer.ts'

type Slices = readonly unknown[]
type Cut = (state: ContestState, given: Given, viewer: Viewer) => Slices

const stages = (state: ContestState): string => state.contest.rounds.map((round) => state.rounds[round.id]?.stage ?? '').join()
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

/** A team's own state moves with its own answer, not with those of the others. */
function own(state: ContestState, _: Given, viewer: Viewer): Slices {
  const slot = liveSlot(state)
  const { teamId, number } = viewer
  if (viewer.role === 'judge') return [slot?.id, number === undefined ? undefined : slot?.marks[number]]
  if (viewer.role === 'referee') return [slot && refereesFor(state, slot).join(), slot?.id, slot?.attempts]
  if (teamId === undefined) return []
  const pressed = slot?.presses.some((press) => press.teamId === teamId)
  const buzzer = onTheBuzzer(state, teamId, viewer.position ?? null)
  const facts = [
    slotOnStage(state)?.id,
    slot?.id,
    slot?.phase,
    slot?.out,
    slot?.fouls,
    slot?.attempts,
    slot?.buzzer,
    slot?.value,
    slot?.rights,
    slot?.timeUp,
    slot?.voided,
    liveRound(state)?.stage,
    slot?.answers[teamId],
    slot && answerOn(slot, teamId, viewer.position ?? null),
    pressed,
    buzzer.barred,
    buzzer.lockedUntil,
    buzzer.rollCall,
    state.hands.includes(teamId),
    state.appeals,
    liveRound(state)?.slots.length,
  ]
  return [...facts, state.contest, state.players, state.live, state.ledger, state.results, state.tieBreaks, state.draws]
}

const CUTS: { readonly [P in PartName]: Cut } = {
  contest: (state) => [state.contest, state.players, state.results, stages(state), state.paused !== null],
  scene: (state) => [
    state.rolling,
    state.lots,
    state.results,
    stages(state),
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
    stages(state),
  ],
  meeting: (state) => [state.contest, liveRound(state)],
  playOff: (state) => [state.contest, liveRound(state)],
  awards: (state) => [state.contest, state.ledger, state.results, state.tieBreaks, state.awards],
  amended: (state) => [state.amended, state.scene, state.ledger, state.contest],
  moments: (state) => [state.moments],
  mine: own,
  crew: (state) => [liveSlot(state)?.id, liveSlot(state)?.question],
  panel: (state) => [state.contest, slotOnBench(state)],
  race: (state, given) => [...play(state), given.hearing],
  rundown: (state) => [state.contest, state.rundown, state.rounds, state.live, state.draws, state.players],
  result: (state) => [state.contest, state.results, state.rounds, state.draws, state.ledger, state.tieBreaks, state.awards, state.hands],
  ledger: (state) => [state.contest, state.ledger, state.results],
  draws: (state) => [state.contest, state.rounds, state.lots, state.rolling, state.ledger, state.results, state.tieBreaks],
  sanctions: (state) => [state.contest, state.sanctions],
  past: pastSlices,
  appeals: (state) => [
    state.contest,
    state.rounds,
    state.appeals,
    state.derived,
    state.ledger,
    state.results,
    state.tieBreaks,
    state.clock?.id,
    state.clock?.state.is,
  ],
  floor: (state) => [state.contest, state.hands, state.players, state.paused, liveSlot(state)?.interrupted, restartStoppedClock(state)],
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
export const sameSlices = (one: Slices, other: Slices): boolean => one.length === other.length && one.every((slice, i) => Object.is(slice, other[i]))
