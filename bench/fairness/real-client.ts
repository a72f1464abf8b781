/** One team of the real bench, a process of its own: a skewed clock, a slow link, a finger that comes down when it is told to; or a part of the audience. */
import { setPriority } from 'node:os'
import { io } from 'socket.io-client'
import * as z from 'zod/mini'
import { PROTOCOL } from '#shared/protocol.ts'
import { BotDevice, NETS } from '../../server/rehearsal/bot-device.ts'
import { Bot } from '../../server/rehearsal/bot.ts'
import { between, chanceOf } from '../../server/rehearsal/seeded.ts'

/** What the conductor says; `at` by the clock all processes share. */
const Told = z.discriminatedUnion('is', [
  z.object({ is: z.literal('sit'), url: z.string(), token: z.string(), net: z.enum(NETS), seed: z.number() }),
  z.object({ is: z.literal('press'), at: z.number(), opening: z.number() }),
  z.object({ is: z.literal('watch'), url: z.string(), sockets: z.number() }),
])
export type Told = z.infer<typeof Told>
/** `truly`: when the finger came down, by the clock all processes share. */
export type Said = { readonly is: 'seated' } | { readonly is: 'pressed'; readonly opening: number; readonly truly: number }

/** ms of the machine's monotonic clock, the same in every process. */
export const sharedMs = (): number => Number(process.hrtime.bigint()) / 1e6

/** The finger is stamped within ± its grain, and heard of so much later at most. */
const GRAIN_MS = 0.95
const HELD_MS = 20
const APART_MS = 0.04
/** Timers come a little late; the last of the wait is spun. */
const SPIN_MS = 2

/** One instant by both clocks: read again where the machine was called away in between, which is no device's error. */
function bothClocks(device: BotDevice): { readonly truly: number; readonly stamp: number } {
  for (;;) {
    const before = sharedMs()
    const stamp = device.now()
    const after = sharedMs()
    if (after - before < APART_MS) return { truly: (before + after) / 2, stamp }
  }
}
const say = (said: Said): void => void process.send?.(said)

function sit({ url, token, net, seed }: Extract<Told, { is: 'sit' }>): (told: Extract<Told, { is: 'press' }>) => void {
  const chance = chanceOf(seed)
  const device = new BotDevice(net, chance, 'touch')
  const bot = new Bot({ url, token, device, name: 'team', surface: 'crew' })
  void bot.ready().then(() => say({ is: 'seated' }))
  return ({ at, opening }) => {
    setTimeout(
      () => {
        while (sharedMs() < at) continue
        const { truly, stamp } = bothClocks(device)
        void bot.press({ stamp: stamp + between(chance, -GRAIN_MS, GRAIN_MS), heldMs: between(chance, 0, HELD_MS) })
        say({ is: 'pressed', opening, truly })
      },
      Math.max(0, at - sharedMs() - SPIN_MS),
    )
  }
}
/** Phones are computers of their own: those that stand in for them here have what the hub and the teams leave. */
const LAST = 19
async function watch({ url, sockets }: Extract<Told, { is: 'watch' }>): Promise<void> {
  setPriority(LAST)
  for (let n = 0; n < sockets; n++) {
    const auth = { protocol: PROTOCOL, surface: 'watch', pageId: `audience-${String(n).padStart(6, '0')}` }
    const socket = io(url, { transports: ['websocket'], forceNew: true, auth, extraHeaders: { origin: url } })
    await new Promise<void>((resolve) => socket.once('view', () => resolve()))
  }
  say({ is: 'seated' })
}

/** Does as it is told until it is killed. */
export function beClient(): void {
  let press: ReturnType<typeof sit> | null = null
  process.on('message', (message) => {
    const told = Told.parse(message)
    if (told.is === 'sit') press = sit(told)
    else if (told.is === 'watch') void watch(told)
    else press?.(told)
  })
  process.on('disconnect', () => process.exit())
}
