/** A process of clients: sends commands, and says when the last view of one had come, without reading what is in it. */
import { io, type Socket } from 'socket.io-client'
import { Decoder, Encoder, PacketType } from 'socket.io-parser'
import { PROTOCOL } from '#shared/protocol.ts'
import type { Client, FromClients, Length, ToClients } from './messages.ts'

/** No view for this long after the answer: all have come. */
const QUIET_MS = 8

const VIEW = '2["view",'
/** Leaves views as text, so that neither the hub's nor the floor's clients spend time on reading them. */
class UnreadViews extends Decoder {
  override add(packet: string): void {
    if (typeof packet !== 'string' || !packet.startsWith(VIEW)) return super.add(packet)
    this.emitReserved('decoded', { type: PacketType.EVENT, nsp: '/', data: ['view', packet] })
  }
}
const parser = { Encoder, Decoder: UnreadViews }
const tell = (message: FromClients): void => void process.send?.(message)
const pause = (ms: number) => new Promise((over) => setTimeout(over, ms))

interface Got {
  readonly client: number
  readonly at: number
  readonly text: string
}
let got: Got[] = []
let hub: readonly Socket[] = []
let floor: readonly Socket[] = []
let clients: readonly Client[] = []
let lengths: readonly (Length | null)[] = []

function dial(url: string, client: Client, index: number): Socket {
  const auth = {
    protocol: PROTOCOL,
    surface: client.token === null ? 'stage' : 'crew',
    pageId: `bench-${String(index).padStart(4, '0')}`,
    ...(client.token === null ? {} : { token: client.token }),
  }
  const socket = io(url, { transports: ['websocket'], forceNew: true, parser, auth, extraHeaders: { origin: url } })
  socket.on('view', (text: string) => got.push({ client: index, at: performance.now(), text }))
  socket.on('connect_error', (error) => console.error(error.message))
  return socket
}

async function connect({ hub: url, floor: floorUrl, clients: wanted }: Extract<ToClients, { do: 'connect' }>): Promise<void> {
  clients = wanted
  hub = wanted.map((client, index) => dial(url, client, index))
  floor = wanted.map((client, index) => dial(floorUrl, client, index))
  while (![...hub, ...floor].every((socket) => socket.connected)) await pause(20)
  await pause(500)
  tell({ is: 'connected' })
}

/** Of the views that came, those of this command: its seq, and not the operator's list of devices. */
const isOf = (seq: number, { text }: Got): boolean => text.startsWith(`${VIEW}{"seq":${String(seq)},`) && !text.includes('"parts":{"devices"')

const lengthOf = (one: Got | undefined): Length | null => (one ? { characters: one.text.length, bytes: Buffer.byteLength(one.text) } : null)

async function quiet(): Promise<void> {
  for (let seen = -1; seen !== got.length;) {
    seen = got.length
    await pause(QUIET_MS)
  }
}

async function command({ seatId, frame }: Extract<ToClients, { do: 'command' }>): Promise<void> {
  const socket = hub[clients.findIndex((client) => client.seatId === seatId)]
  got = []
  const from = performance.now()
  const answer = await new Promise<{ ok: boolean; seq?: number; refusal?: { code: string } }>((resolve) =>
    socket?.emit('command', { ...frame, session: socket.id ?? '' }, resolve),
  )
  await quiet()
  const views = got.filter((one) => isOf(answer.seq ?? -1, one))
  lengths = clients.map((_, index) => lengthOf(views.find((one) => one.client === index)))
  const last = views.at(-1)
  tell({ is: 'delivered', ok: answer.ok, code: answer.refusal?.code ?? null, ms: last ? last.at - from : null, lengths })
}

async function askFloor(): Promise<void> {
  const expected = lengths.filter((length) => length !== null).length
  got = []
  const from = performance.now()
  floor[0]?.emit('go')
  while (got.length < expected) await pause(1)
  const last = got.at(-1)
  tell({ is: 'floored', ms: (last?.at ?? from) - from })
}

process.on('message', (message: ToClients) => {
  if (message.do === 'connect') void connect(message)
  else if (message.do === 'command') void command(message)
  else void askFloor()
})
