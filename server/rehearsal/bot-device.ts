/** A bot's buzzer: a clock of its own, skewed, and a link of its own with delays; it answers probes and polls as a device must. */
import type { Socket } from 'socket.io-client'
import { leavesWithFrame, replyFrom, type InputClass } from '#shared/input-guard.ts'
import type { ClientToHub, HubToClient } from '#shared/wire.ts'
import type { Millis } from '#shared/words.ts'
import { carrierOf, networkOf, PROFILES, type Network, type Profile } from './networks.ts'
import { between, type Chance } from './seeded.ts'

/** none: the hub's own clock and no delay, as for a rehearsal whose outcome only the seed decides. */
export const NETS = ['none', ...PROFILES] as const
export type Net = 'none' | Profile

const SLOPE_PPM = 50
const GRAIN_MS = 0.005
const FRAME_MS = 1000 / 60

/** Does things at instants that never run back, in order. */
class Way {
  readonly #carrier: ((sentAt: number) => number) | null
  readonly #waiting: { readonly at: number; readonly act: () => void }[] = []
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(way: Network['down'] | null, chance: Chance) {
    this.#carrier = way && carrierOf(way, performance.now(), chance)
  }
  send(act: () => void): void {
    if (!this.#carrier) return act()
    this.#waiting.push({ at: this.#carrier(performance.now()), act })
    this.#wait()
  }
  #wait(): void {
    const [next] = this.#waiting
    if (!next || this.#timer) return
    this.#timer = setTimeout(
      () => {
        this.#timer = null
        while ((this.#waiting[0]?.at ?? Infinity) <= performance.now()) this.#waiting.shift()?.act()
        this.#wait()
      },
      Math.max(0, next.at - performance.now()),
    )
  }
}

export class BotDevice {
  readonly #offset: Millis
  readonly #slope: number
  readonly #input: InputClass
  readonly #framesAt: Millis
  readonly #down: Way
  readonly #up: Way

  constructor(net: Net, chance: Chance, input: InputClass = 'key') {
    this.#input = input
    this.#framesAt = chance() * FRAME_MS
    const network = net === 'none' ? null : networkOf(net, chance)
    this.#offset = network ? between(chance, -1e6, 1e6) : 0
    this.#slope = network ? between(chance, -SLOPE_PPM, SLOPE_PPM) * 1e-6 : 0
    this.#down = new Way(network && network.down, chance)
    this.#up = new Way(network && network.up, chance)
  }

  /** Its own monotonic clock, which stamps presses. */
  now = (): number => performance.now() * (1 + this.#slope) + this.#offset

  /** What leaves by the bot's link, behind all that left before. */
  leave(act: () => void): void {
    this.#up.send(act)
  }

  get input(): InputClass {
    return this.#input
  }
  /** How long the reply to a poll handled now is held back; of touch until the next frame after its guard. */
  #guardFrom(dv: number): Millis {
    const guardMs = replyFrom(this.#input, dv) - dv
    if (!leavesWithFrame(this.#input)) return guardMs
    const from = performance.now() + guardMs - this.#framesAt
    return guardMs + Math.ceil(from / FRAME_MS) * FRAME_MS - from
  }

  /** To be called once for its socket. */
  answer(socket: Socket<HubToClient, ClientToHub>): void {
    socket.on('probe', (id) =>
      this.#down.send(() => {
        const d1 = this.now()
        const reply = { id, d1, d2: this.now(), wall: Date.now(), grainMs: GRAIN_MS, input: this.#input, hidden: false } as const
        this.#up.send(() => socket.emit('probed', reply))
      }),
    )
    socket.on('poll', (id) =>
      this.#down.send(() => {
        const dv = this.now()
        setTimeout(() => this.#up.send(() => socket.emit('polled', { id, dv })), this.#guardFrom(dv))
      }),
    )
  }
}
