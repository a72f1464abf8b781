/** A guest who means no good, as a process of its own: a socket of every role that says anything, as fast as it is let; then floods until it is cut. */
import { randomBytes } from 'node:crypto'
import { Agent } from 'node:http'
import { io, type Socket } from 'socket.io-client'
import { PROTOCOL } from '#shared/protocol.ts'
import { anyMessage, anyRaw, diceOf, type Dice } from './fuzz-messages.ts'

export interface GuestOrder {
  readonly origin: string
  readonly tokens: Readonly<Record<string, string>>
  readonly messages: number
  readonly floods: number
  readonly seed: number
}
export interface GuestReport {
  readonly sent: number
  readonly answered: number
  readonly flooded: number
  readonly cut: number
}
/** Another address than the officials'. */
const ELSEWHERE = '127.0.0.2'
const TICK_MS = 10
/** Just below what a role is cut for, and what one process can say. */
const PACE = { crew: 900, team: 450, public: 40 } as const
const MOST_A_TICK = 150
const RAW_SHARE = 0.02
const FLOOD = 20_000

interface Voice {
  socket: Socket
  readonly token: string | null
  readonly perTick: number
  credit: number
}
const pause = (ms: number) => new Promise((over) => setTimeout(over, ms))
let [sent, answered, flooded, cut] = [0, 0, 0, 0]

function dial(origin: string, token: string | null): Socket {
  const auth = { protocol: PROTOCOL, surface: token === null ? 'watch' : 'crew', pageId: randomBytes(8).toString('hex'), ...(token === null ? {} : { token }) }
  const device: object = { agent: new Agent({ localAddress: ELSEWHERE }) }
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    auth,
    extraHeaders: { origin },
    ...device,
  })
  socket.on('disconnect', () => cut++)
  return socket
}
function speak(voice: Voice, dice: Dice): void {
  const { socket } = voice
  if (!socket.connected) return
  sent++
  if (dice() < RAW_SHARE / 20) return void socket.io.engine.write(anyRaw(dice))
  const { event, args, wantsAnswer } = anyMessage(socket.id ?? '', dice)
  const reserved = ['connect', 'disconnect', 'connect_error', 'disconnecting', 'newListener', 'removeListener'].includes(event)
  const name = reserved ? 'x' : event
  if (wantsAnswer) socket.emit(name, ...args, () => void answered++)
  else socket.emit(name, ...args)
}
function voices({ origin, tokens }: GuestOrder): Voice[] {
  const seats = Object.entries(tokens).map(([seat, token]) => ({ token, perSecond: seat.startsWith('team-') ? PACE.team : PACE.crew }))
  const all = [...seats, ...Array.from({ length: 4 }, () => ({ token: null, perSecond: PACE.public }))]
  return all.map(({ token, perSecond }) => ({ socket: dial(origin, token), token, perTick: (perSecond * TICK_MS) / 1000, credit: 0 }))
}

async function fuzz(all: readonly Voice[], messages: number, dice: Dice): Promise<void> {
  for (let at = 0; sent < messages; at++) {
    let left = MOST_A_TICK
    for (let n = 0; n < all.length && left > 0 && sent < messages; n++) {
      const voice = all[(at + n) % all.length]
      if (!voice) continue
      for (voice.credit = Math.min(voice.perTick * 2, voice.credit + voice.perTick); voice.credit >= 1 && left > 0 && sent < messages; voice.credit--, left--)
        speak(voice, dice)
    }
    await pause(TICK_MS)
  }
}
/** Small messages as fast as they go, over a socket at a time, each until it is cut. */
async function flood(all: readonly Voice[], floods: number): Promise<void> {
  for (let n = 0; n < floods; n++) {
    const voice = all[n % all.length]
    if (!voice) continue
    for (let waited = 0; !voice.socket.connected && waited < 100; waited++) await pause(20)
    for (let small = 0; small < FLOOD; small++, flooded++) voice.socket.emit('probe', { rttMs: small, battery: null }, () => undefined)
    await pause(50)
  }
}

process.on('message', (order: GuestOrder) => {
  void (async () => {
    const all = voices(order)
    while (!all.every(({ socket }) => socket.connected)) await pause(20)
    await fuzz(all, order.messages, diceOf(order.seed))
    await pause(300)
    await flood(all, order.floods)
    await pause(300)
    process.send?.({ sent, answered, flooded, cut } satisfies GuestReport, () => process.exit(0))
  })()
})
process.send?.('ready')
