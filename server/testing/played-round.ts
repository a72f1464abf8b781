/** Plays one round of a contest to its end: the crew brings it forward, and now and then somebody asks something else. */
import type { Decision } from '../contest/asked.ts'
import { liveRound, liveSlot } from '../contest/read.ts'
import { ask, hub, pass, seat, type Hall } from './hall.ts'
import { forward, type Pick } from './crew.ts'
import { PART, roundId } from './contest-built.ts'
import { faultsOf } from './invariants.ts'
import { prank } from './mischief.ts'

const MOST_STEPS = 3000

/** The choices in order, each scaled to what is asked; 0, the ordinary thing, when they are used up. */
export function pickFrom(choices: readonly number[]): Pick & { readonly usedUp: () => boolean } {
  let at = 0
  const pick = (count: number): number => (choices[at++] ?? 0) % Math.max(1, count)
  return Object.assign(pick, { usedUp: () => at >= choices.length })
}

export interface Played {
  readonly steps: number
  /** A slot could not be opened for want of questions, so the round was ended before its time. */
  readonly ranOut: boolean
}
const note = (hall: Hall, step: string): void => {
  for (const fault of faultsOf(hall.state, hall.formatOf)) hall.faults.push(`after ${step}: ${fault}`)
}
const began = (hall: Hall, id: string, playOff: boolean): Decision =>
  ask(hall, seat('operator'), playOff ? { type: 'BeginPlayOff', partId: PART } : { type: 'BeginRound', roundId: roundId(id) })

/** Stops at the first fault; they are left in `hall.faults`. */
export function playRound(hall: Hall, round: { readonly id: string; readonly playOff: boolean }, pick: ReturnType<typeof pickFrom>): Played {
  const start = began(hall, round.id, round.playOff)
  if (!start.ok) hall.faults.push(`the round can't begin: ${start.refusal.code}`)
  let steps = 0
  let ranOut = false
  for (; hall.faults.length === 0 && steps < MOST_STEPS; steps++) {
    // two fingers within one instant: no time passes between them
    const atOnce = liveSlot(hall.state)?.buzzer.is === 'racing' && pick(2) === 1
    if (!atOnce) pass(hall, hall.now + pick(8) * 400)
    const other = !pick.usedUp() && pick(6) === 5 ? prank(hall, pick) : null
    if (other) {
      ask(hall, other.by, other.command)
      note(hall, other.command.type)
      continue
    }
    const move = forward(hall, pick)
    if (!move && hall.state.rounds[roundId(round.id)]?.stage === 'waiting') {
      began(hall, round.id, round.playOff)
      continue
    }
    if (!move) break
    if ('waitUntil' in move) {
      pass(hall, move.waitUntil)
      note(hall, 'waiting')
      continue
    }
    const answer = ask(hall, move.by, move.command)
    note(hall, move.command.type)
    if (answer.ok) continue
    if (move.command.type === 'OpenSlot' && answer.refusal.code === 'no-questions-left') {
      ranOut = true
      const ended = ask(hall, seat('operator'), { type: 'EndRound', roundId: move.command.roundId })
      if (!ended.ok) hall.faults.push(`no questions are left and the round can't end: ${ended.refusal.code}`)
    } else hall.faults.push(`${move.command.type} was to bring the round forward and was refused: ${answer.refusal.code}`)
  }
  if (hall.faults.length === 0 && liveRound(hall.state)) hall.faults.push(`the round didn't end in ${String(MOST_STEPS)} steps`)
  return { steps, ranOut }
}
export { hub }
