/** When the finger came down, by the event's own stamp; some old web views stamp by another clock, and are not believed. */

const OLDEST_MS = 5000
const AHEAD_MS = 20

/** Device time in ms, on the clock of `performance.now()`; null where the event's stamp cannot be on that clock. */
export function stampOf(event: { readonly timeStamp: number }, now: number = performance.now()): number | null {
  const age = now - event.timeStamp
  return event.timeStamp > 0 && age >= -AHEAD_MS && age <= OLDEST_MS ? event.timeStamp : null
}
