/** How finely a device can tell time: the step of its clock, and the grain of a press's stamp. */
import type { Millis } from './words.ts'

/** A browser may coarsen an event's stamp more than its clock: no press is believed finer unless its device has proven it. */
const PRESS_GRAIN_MS = 1
/** Where readings never change they tell nothing: a clock so coarse is no use, and its intervals will say so. */
const UNKNOWN_MS = 16

/** q: the usual step between readings taken in one go, as fast as they can be; a reading may err by so much either way. */
export function grainOf(readings: readonly number[]): Millis {
  const steps = readings.flatMap((reading, at) => (at > 0 && reading > (readings[at - 1] ?? reading) ? [reading - (readings[at - 1] ?? reading)] : []))
  return steps.sort((one, other) => one - other)[Math.floor(steps.length / 2)] ?? UNKNOWN_MS
}
/** qᵢ of a press: 1 ms at least, or what its input class was proven to keep; never finer than the clock itself. */
export const pressGrainOf = (clockGrainMs: Millis, provenMs: Millis = PRESS_GRAIN_MS): Millis => Math.max(clockGrainMs, provenMs)
