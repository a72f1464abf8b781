/** The device's half of the interval clocks: answers the hub's probes and polls straight from the socket, never through React. */
import type { InputClass } from '#shared/input-guard.ts'
import { grainOf } from '#shared/stamp-grain.ts'
import type { Millis } from '#shared/words.ts'
import { GuardedReplies, type DeviceTime } from './guarded-replies.ts'
import type { HubSocket } from './hub-socket.ts'

/** A clock's step is known after so many of them, or not within this time. */
const STEPS = 12
const MEASURED_MS = 25

/** q: read as fast as it can be, until enough steps were seen. */
export function measuredGrain(now: () => number): Millis {
  const began = now()
  const readings = [began]
  for (let reading = began, steps = 0; steps < STEPS && reading - began < MEASURED_MS;) {
    const next = now()
    if (next > reading) {
      readings.push(next)
      steps += 1
    }
    reading = next
  }
  return grainOf(readings)
}

export interface DeviceClock extends DeviceTime {
  /** Wall ms, which only tell that the device slept or was set. */
  readonly wall: () => number
  readonly hidden: () => boolean
}
export const browserClock: DeviceClock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  hidden: () => document.visibilityState === 'hidden',
  after: (ms, then) => void setTimeout(then, ms),
  onFrame: (then) => void requestAnimationFrame(then),
}

type Wire = Pick<HubSocket, 'on' | 'emit' | 'connected'>

/** Answers for as long as the socket lives; what is not delivered at once is not delivered at all. */
export function answerHub(socket: Wire, clock: DeviceClock, input: () => InputClass): void {
  const grainMs = measuredGrain(clock.now)
  const replies = new GuardedReplies<number>(clock, input, (id, dv) => {
    if (socket.connected) socket.emit('polled', { id, dv })
  })
  socket.on('probe', (id) => {
    const d1 = clock.now()
    const told = { wall: clock.wall(), grainMs, input: input(), hidden: clock.hidden() }
    if (socket.connected) socket.emit('probed', { id, d1, ...told, d2: clock.now() })
  })
  socket.on('poll', (id) => replies.polled(id))
  socket.on('disconnect', () => replies.forget())
}
