/** The sockets: which seat is this, stamp the arrival, hand on, answer, send views. Only here is Socket.IO known. */
import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { PROTOCOL } from '#shared/protocol.ts'
import type { Refusal } from '#shared/refusals.ts'
import { Handshake, type Hello, type HubToClient } from '#shared/wire.ts'
import type { Role, SeatId } from '#shared/words.ts'
import { ReadyMessage, readyParser } from './hub-encoder.ts'
import { PageSocket, type PageSetting } from './hub-page.ts'
import type { Page, Presence } from './presence.ts'
import type { Seat } from './seat-plan.ts'
import type { Seats } from './seats.ts'
import type { Urgency } from './view-publisher.ts'
import { keyOf, viewerOf } from './viewers.ts'
import type { Viewer } from './views/viewer.ts'

type Anything = Record<string, (...args: unknown[]) => void>
type Outgoing = Omit<HubToClient, 'view'> & { view: (message: ReadyMessage) => void }
interface Data {
  page: PageSocket
}
type HubSocket = Socket<Anything, Outgoing, Record<never, never>, Data>

export interface HubSetting extends PageSetting {
  readonly http: HttpServer
  readonly seats: Seats
  readonly presence: Presence
  /** The origins of this hub's own pages. */
  readonly origins: () => readonly string[]
  readonly epoch: number
  readonly views: {
    readonly join: (viewer: Viewer) => string
    readonly leave: (viewer: Viewer) => void
    readonly whole: (viewer: Viewer) => string
  }
}
type Admission =
  { readonly ok: true; readonly seat: Seat | null; readonly role: Role; readonly battery: number | null } | { readonly ok: false; readonly refusal: Refusal }

const refused = (code: Refusal['code']): Admission => ({ ok: false, refusal: { code } })

export class Hub {
  readonly #set: HubSetting
  readonly #io: Server<Anything, Outgoing, Record<never, never>, Data>
  /** Pages that do not drain: they get the whole view once they do. */
  readonly #behind = new Set<string>()

  constructor(setting: HubSetting) {
    this.#set = setting
    this.#io = new Server(setting.http, {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 64_000,
      pingInterval: 2000,
      pingTimeout: 6000,
      connectTimeout: 5000,
      parser: readyParser,
      allowRequest: (request, answer) => answer(null, setting.origins().includes(request.headers.origin ?? '')),
    })
    this.#io.use((socket, next) => {
      const admission = this.#admit(socket.handshake.auth)
      if (!admission.ok) return next(Object.assign(new Error(admission.refusal.code), { data: admission.refusal }))
      const page: Page = { role: admission.role, seat: admission.seat, heardAt: setting.hubNow(), rttMs: null, battery: admission.battery }
      socket.data.page = new PageSocket(page, socket.id, setting)
      next()
    })
    this.#io.on('connection', (socket) => this.#welcome(socket))
  }

  /** Sends a ready message to every page of these viewers; pages of the audience that do not drain are left behind. */
  send = (viewers: readonly string[], message: string, urgency: Urgency): void => {
    const to = this.#io.to([...viewers])
    const lagging = urgency === 'calm' ? this.#laggards(viewers) : []
    ;(lagging.length > 0 ? to.except([...lagging]) : to).emit('view', new ReadyMessage(message))
  }

  /** Cuts every page of a seat. */
  revoke(seatId: SeatId): void {
    for (const socket of this.#io.sockets.sockets.values()) {
      if (socket.data.page.page.seat?.id !== seatId) continue
      socket.emit('revoked', { code: 'not-paired' })
      socket.disconnect(true)
    }
  }

  /** Every device with a seat says who it is. */
  identify(): void {
    for (const socket of this.#io.sockets.sockets.values()) {
      const { seat } = socket.data.page.page
      if (seat) socket.emit('identify', seat.name.zh)
    }
  }

  async close(): Promise<void> {
    await this.#io.close()
  }

  /** The token decides the seat; without one only the public surfaces are open. */
  #admit(auth: unknown): Admission {
    if (typeof auth === 'object' && auth !== null && 'protocol' in auth && typeof auth.protocol === 'number' && auth.protocol !== PROTOCOL)
      return refused('protocol-mismatch')
    const handshake = Handshake.safeParse(auth)
    if (!handshake.success) return refused('bad-request')
    const { token, surface, battery = null } = handshake.data
    if (token !== undefined) {
      const seat = this.#set.seats.seatOf(token)
      return seat ? { ok: true, seat, role: seat.role, battery } : refused('not-paired')
    }
    if (surface === 'crew') return refused('not-paired')
    return { ok: true, seat: null, role: surface === 'watch' ? 'audience' : 'display', battery }
  }

  #welcome(socket: HubSocket): void {
    const { presence, views, hubNow, epoch } = this.#set
    const sender = socket.data.page
    const { page } = sender
    const viewer = viewerOf(page)
    socket.conn.on('packet', () => {
      if (!sender.arrived()) socket.conn.close(true)
    })
    socket.onAny((event: unknown, ...args: unknown[]) => void sender.heard(event, args))
    socket.on('disconnect', () => {
      presence.leave(page)
      views.leave(viewer)
      this.#behind.delete(socket.id)
    })
    presence.enter(page)
    const { ref } = page.seat ?? { ref: null }
    const hello: Hello = {
      protocol: PROTOCOL,
      seatId: page.seat?.id ?? null,
      role: page.role,
      ...(ref?.team === undefined ? {} : { teamId: ref.team }),
      ...(ref?.team === undefined || ref.number === undefined ? {} : { position: ref.number }),
      hubNow: hubNow(),
      epoch,
    }
    socket.emit('hello', hello)
    void socket.join(keyOf(viewer))
    socket.emit('view', new ReadyMessage(views.join(viewer)))
  }

  /** Pages of these viewers whose last message has not left yet. */
  #laggards(viewers: readonly string[]): readonly string[] {
    for (const id of viewers.flatMap((viewer) => [...(this.#io.sockets.adapter.rooms.get(viewer) ?? [])])) {
      const socket = this.#io.sockets.sockets.get(id)
      if (!socket || socket.conn.transport.writable || this.#behind.has(id)) continue
      this.#behind.add(id)
      socket.conn.once('drain', () => {
        if (!this.#behind.delete(id) || !socket.connected) return
        socket.emit('view', new ReadyMessage(this.#set.views.whole(viewerOf(socket.data.page.page))))
      })
    }
    return [...this.#behind]
  }
}
