/** A clock that stands still until a test lets time pass. */
import type { Clock } from '../clock.ts'

export interface GivenClock extends Clock {
  /** Lets ms go by and calls what falls due, in order. */
  readonly pass: (ms: number) => void
}

export function givenClock(): GivenClock {
  let now = 0
  let due: { readonly at: number; readonly call: () => void }[] = []
  const pass = (ms: number): void => {
    const until = now + ms
    for (;;) {
      const [next] = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (!next) break
      due = due.filter((one) => one !== next)
      now = Math.max(now, next.at)
      next.call()
    }
    now = until
  }
  return {
    pass,
    monotonic: () => now,
    wall: () => '2026-01-01T00:00:00.000Z',
    after: (ms, call) => {
      const one = { at: now + ms, call }
      due.push(one)
      return () => (due = due.filter((other) => other !== one))
    },
  }
}
