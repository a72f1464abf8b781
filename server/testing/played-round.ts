/** Plays one round of a contest to its end: the crew brings it forward, and now and then somebody asks something else. */
import { formatOfRound, liveRound, liveSlot, readingOf } from '../contest/read.ts'
import { countedSlots } from '../formats/turns.ts'
import { PART, roundId } from './contest-built.ts'
import { forward } from './crew.ts'
import type { Ask, Pick } from './crew-words.ts'
import { ask, pass, seat, type Hall } from './hall.ts'
import { faultsOf } from './invariants.ts'
import { prank } from './mischief.ts'

const MOST_STEPS = 3000

/** The choices in order, each scaled to what is asked; 0, the ordinary thing, when they are used up. */
export function pickFrom(choices: readonly number[]): Pick & { readonly usedUp: () => boolean } {
  let at = 0
  const pick = (count: number): number => (choices[at++] ?? 0) % Math.max(1, count)
  return Object.assign(pick, { usedUp: () => at >= choices.length })
}
export interface RoundToPlay {
  readonly id: string
  readonly playOff: boolean
}
const stageOf = (hall: Hall, { id }: RoundToPlay) => hall.state.rounds[roundId(id)]?.stage
const opening = ({ id, playOff }: RoundToPlay): Ask => ({
  by: seat('operator'),
  command: playOff ? { type: 'BeginPlayOff', partId: PART } : { type: 'BeginRound', roundId: roundId(id) },
})

/** A round that ended with nothing left to play used as many slots as were planned. */
function endedAsPlanned(hall: Hall, { id }: RoundToPlay): void {
  const reading = readingOf(hall.state, roundId(id))
  const format = formatOfRound(hall.state, roundId(id), hall.formatOf)
  const [planned, used] = [format.planned(reading), countedSlots(reading.slots).length]
  if (format.next(reading) === null && planned !== null && planned !== used) hall.faults.push(`${String(planned)} slots were planned and ${String(used)} used`)
}
function noteFaults(hall: Hall, after: string): void {
  for (const fault of faultsOf(hall.state, hall.formatOf)) hall.faults.push(`after ${after}: ${fault}`)
}

/** What the crew asks must be accepted, but for a question where none is left; then the round must be able to end. */
function askForward(hall: Hall, { by, command }: Ask): void {
  const answer = ask(hall, by, command)
  noteFaults(hall, command.type)
  if (answer.ok) return
  const { code } = answer.refusal
  if (command.type !== 'OpenSlot' || (code !== 'no-questions-left' && code !== 'barred')) {
    hall.faults.push(`${command.type} was to bring the round forward and was refused: ${code}`)
    return
  }
  const ended = ask(hall, seat('operator'), { type: 'EndRound', roundId: command.roundId })
  if (!ended.ok) hall.faults.push(`no questions are left and the round can't end: ${ended.refusal.code}`)
}

/** One step; false when there is nothing left to do. */
function step(hall: Hall, round: RoundToPlay, pick: ReturnType<typeof pickFrom>): boolean {
  // two fingers within one instant: no time passes between them
  const atOnce = liveSlot(hall.state)?.buzzer.is === 'racing' && pick(2) === 1
  if (!atOnce) pass(hall, hall.now + pick(8) * 400)
  const other = !pick.usedUp() && pick(6) === 5 ? prank(hall, pick) : null
  if (other) {
    ask(hall, other.by, other.command)
    noteFaults(hall, other.command.type)
    return true
  }
  const move = stageOf(hall, round) === 'waiting' ? opening(round) : forward(hall, pick)
  if (!move) return false
  if ('waitUntil' in move) {
    pass(hall, move.waitUntil)
    noteFaults(hall, 'waiting')
  } else askForward(hall, move)
  return true
}

/** Stops at the first fault; they are left in `hall.faults`. */
export function playRound(hall: Hall, round: RoundToPlay, pick: ReturnType<typeof pickFrom>): { readonly steps: number } {
  let steps = 0
  for (; hall.faults.length === 0 && steps < MOST_STEPS; steps++) {
    const before = stageOf(hall, round)
    if (!step(hall, round, pick)) break
    if (before === 'active' && stageOf(hall, round) === 'over') endedAsPlanned(hall, round)
  }
  if (hall.faults.length === 0 && liveRound(hall.state)) hall.faults.push(`the round didn't end in ${String(MOST_STEPS)} steps`)
  return { steps }
}
