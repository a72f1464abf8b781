/** A whole contest played by an operator who takes the recommended step, stopping at every moment for whoever looks. */
import type { SeatId } from '#shared/words.ts'
import { liveRound } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { nextPart } from '../views/next-step.ts'
import { ask, openHall, operatorFor, pass, restart, seat, type Hall } from './hall.ts'
import { prank } from './mischief.ts'
import { seeded, theirPart } from './their-part.ts'
import { wholeContest, type Evening } from './whole-contest.ts'

const MOST_STEPS = 4000
/** Most steps between two restarts. */
const RESTART_WITHIN = 40
export interface Played {
  readonly hall: Hall
  /** Why it did not come to its end; empty when it did. */
  readonly trouble: readonly string[]
}
export interface Playing {
  readonly seed: number
  readonly mischief: 'none' | 'now-and-then'
  /** The hub killed and started again in the middle, in rounds and between them; left out: never but as mischief. */
  readonly restarts?: 'now-and-then'
  readonly evening?: Evening
  /** Looks at every moment; what it returns ends the evening as trouble. */
  readonly look: (hall: Hall) => readonly string[]
}

/** The operator himself, or acting for the seat (代). */
export function operatorAs(seatId: SeatId | undefined) {
  if (seatId === undefined) return seat('operator')
  const [role = '', number] = seatId.split('-')
  if (role === 'chief') return operatorFor(seat('chief'))
  return operatorFor(seat(role === 'clerk' ? 'clerk' : 'referee', Number(number)))
}

export function playEvening({ seed, mischief, restarts, evening, look }: Playing): Played {
  const hall = openHall(wholeContest(evening), formatOf)
  const pick = seeded(seed)
  const powerCuts = seeded(seed + 1)
  let nextCut = powerCuts(RESTART_WITHIN)
  const stuck = (what: string): Played => ({ hall, trouble: [what] })
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    pass(hall, hall.now + pick(5) * 300)
    if (mischief === 'now-and-then' && liveRound(hall.state) && pick(8) === 0) {
      const other = prank(hall, pick)
      if (other) ask(hall, other.by, other.command)
    }
    if (restarts && steps === nextCut) {
      restart(hall, powerCuts(2) === 0 ? 'last-record' : 'noted')
      nextCut += 1 + powerCuts(RESTART_WITHIN)
    }
    const trouble = look(hall)
    if (trouble.length > 0) return { hall, trouble: trouble.map((what) => `step ${steps}: ${what}`) }
    const next = nextPart(hall.state, { formatOf })
    if (next.command) {
      ask(hall, operatorAs(next.for), next.command)
      continue
    }
    if (next.waitingFor === null) return { hall, trouble: [] }
    const move = theirPart(hall, pick)
    if (!move) return stuck(`step ${steps}: nobody can go on while ${JSON.stringify(next.waitingFor)}`)
    if ('waitUntil' in move) pass(hall, move.waitUntil)
    else ask(hall, move.by, move.command)
  }
  return stuck(`not over after ${MOST_STEPS} steps: ${JSON.stringify(nextPart(hall.state, { formatOf }).label)}`)
}
