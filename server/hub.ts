/** The sockets: which seat is this, stamp the arrival, hand on, answer, send views. Only here is Socket.IO known. */
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Server as HttpsServer } from 'node:https'
import type { Socket as Wire } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { PROTOCOL } from '#shared/protocol.ts'
import type { Refusal } from '#shared/refusals.ts'
import { Handshake, type Hello, type HubToClient } from '#shared/wire.ts'
import type { SeatId } from '#shared/words.ts'
import { isLoopback, plainAddress } from './addresses.ts'
import { Crowd } from './crowd.ts'
import { ReadyMessage, readyPacket, readyParser } from './hub-encoder.ts'
import { PageSocket, type PageSetting } from './hub-page.ts'
import { isThere, type Page, type Presence } from './presence.ts'
import { PerAddress, RateLimit } from './rate-limit.ts'
import type { Seat } from './seat-plan.ts'
import type { Revoked, Seats } from './seats.ts'
import type { Urgency } from './view-publisher.ts'
import { keyOf, viewerOf } from './viewers.ts'
import type { Viewer } from './views/viewer.ts'

type Anything = Record<string, (...args: unknown[]) => void>
type Outgoing = Omit<HubToClient, 'view'> & { view: (message: ReadyMessage) => void }
interface Data {
  page: PageSocket
}
type HubSocket = Socket<Anything, Outgoing, Record<never, never>, Data>
type Conn = HubSocket['conn']

export interface HubSetting extends PageSetting {
  readonly http: HttpServer | HttpsServer
  readonly seats: Seats
  readonly presence: Presence
  /** The origins of this hub's own pages. */
  readonly origins: () => readonly string[]
  readonly epoch: number
  /** More to do than it can: nobody new of the audience is let in. */
  readonly isHeavy: () => boolean
  /** The views of those who look; phones have their own. */
  readonly views: (viewer: Viewer) => {
    readonly join: (viewer: Viewer) => string
    readonly leave: (viewer: Viewer) => void
    readonly whole: (viewer: Viewer) => string
  }
}
type Admission = { readonly ok: true; readonly page: Page } | { readonly ok: false; readonly refusal: Refusal }

/** Frames of a socket before it is let in. */
const EARLY = { perSecond: 5, burst: 20 } as const
/** New sockets of one address: a hall behind one router comes in at once, a flood does not. */
const DIALS = { perSecond: 100, burst: 3000 } as const
/** Phones and other pages of the audience at most. */
const AUDIENCE_MOST = 5000
const CLOSE_MS = 300
/** Each time, one in so many. */
const SHED_SHARE = 5

/** At once: what is still on its way is not read. */
const cut = (socket: HubSocket): void => {
  socket.conn.close(true)
  socket.request.socket.destroy()
}
const lengthOf = ({ data }: { readonly data?: unknown }): number => (typeof data === 'string' ? data.length : 0)

const refused = (code: Refusal['code']): Admission => ({ ok: false, refusal: { code } })

export class Hub {
  readonly #set: HubSetting
  readonly #io: Server<Anything, Outgoing, Record<never, never>, Data>
  /** Pages that do not drain: they get the whole view once they do. */
  readonly #behind = new Set<string>()
  readonly #addresses = new Map<SeatId, string>()
  readonly #dials: PerAddress<RateLimit>
  readonly #wires = new Set<Wire>()
  readonly #crowd: Crowd
  /** Greeted: from then on the page's own limits hold. */
  readonly #greeted = new WeakSet<Conn>()

  constructor(setting: HubSetting) {
    this.#set = setting
    const { clock, buzzers } = setting
    this.#dials = new PerAddress(() => new RateLimit(clock, DIALS))
    this.#crowd = new Crowd({ clock, isHeld: () => buzzers.isDeciding, soon: setImmediate })
    setting.http.on('connection', (wire: Wire) => {
      this.#wires.add(wire)
      wire.once('close', () => this.#wires.delete(wire))
    })
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
      allowRequest: (request, answer) => answer(null, this.#mayDial(request)),
    })
    this.#io.engine.on('connection', (conn: Conn) => this.#watchEarly(conn))
    this.#io.use((socket, next) => {
      const admission = this.#admit(socket)
      if (!admission.ok) return next(Object.assign(new Error(admission.refusal.code), { data: admission.refusal }))
      socket.data.page = new PageSocket(admission.page, socket.id, setting)
      next()
    })
    this.#io.on('connection', (socket) => this.#welcome(socket))
  }

  /** Sends a ready message to every page of these viewers, the audience a few at a time; of those the pages that do not drain are left behind. */
  send = (viewers: readonly string[], message: string, urgency: Urgency): void => {
    const { adapter, sockets } = this.#io.sockets
    const { rooms } = adapter
    const { packet, options } = readyPacket('view', message)
    const tell = (keys: readonly string[]): void => {
      for (const key of keys) for (const id of rooms.get(key) ?? []) sockets.get(id)?.conn.write(packet, options)
    }
    if (urgency !== 'calm') return tell(viewers)
    const ids = viewers.flatMap((viewer) => [...(rooms.get(viewer) ?? [])])
    this.#crowd.tell(ids, (some) => tell(some.filter((id) => this.#keepsUp(id))))
  }
  /** The audience is to be told nothing new yet. */
  crowdWaits = (): boolean => this.#crowd.isBusy || this.#set.buzzers.isDeciding

  /** Cuts every page of a seat, which is told why. */
  revoke(seatId: SeatId, why: Revoked): void {
    this.#addresses.delete(seatId)
    for (const socket of this.#io.sockets.sockets.values()) {
      if (socket.data.page.page.seat?.id !== seatId) continue
      socket.emit('revoked', { code: why })
      socket.disconnect(true)
    }
  }

  /** Every device with a seat says who it is. */
  identify(): void {
    for (const socket of this.#io.sockets.sockets.values()) {
      const { seat } = socket.data.page.page
      if (seat) socket.emit('identify', seat.name)
    }
  }

  /** The pages of a seat load themselves again; false where there is none. */
  reload(seatId: SeatId): boolean {
    const pages = [...this.#io.sockets.sockets.values()].filter((socket) => socket.data.page.page.seat?.id === seatId)
    for (const socket of pages) socket.emit('reload')
    return pages.length > 0
  }

  /** Pages are told; who does not read is not waited for. */
  async close(): Promise<void> {
    this.#crowd.stop()
    const stop = this.#set.clock.after(CLOSE_MS, () => this.#wires.forEach((wire) => wire.destroy()))
    await this.#io.close()
    stop()
  }

  /** Who has not been let in says hardly anything. */
  #watchEarly(conn: Conn): void {
    const limit = new RateLimit(this.#set.clock, EARLY)
    conn.on('packet', () => {
      if (this.#greeted.has(conn) || limit.allows()) return
      this.#set.alarms.raise('flood', plainAddress(conn.remoteAddress))
      conn.close(true)
      conn.request.socket.destroy()
    })
  }

  /** A page of this hub's own, and not too many at once. */
  #mayDial({ headers, socket }: IncomingMessage): boolean {
    const address = plainAddress(socket.remoteAddress ?? '')
    const isOwn = this.#set.origins().includes(headers.origin ?? '')
    if (!isOwn) this.#set.alarms.raise('foreign-origin', address, { origin: headers.origin?.slice(0, 100) })
    if (!isOwn || this.#dials.of(address).allows()) return isOwn
    this.#set.alarms.raise('flood', address)
    return false
  }

  /** The token decides the seat; without one only the public surfaces are open. */
  #admit({ handshake: { auth, address: from, secure } }: HubSocket): Admission {
    const address = plainAddress(from)
    if (typeof auth === 'object' && auth !== null && 'protocol' in auth && typeof auth.protocol === 'number' && auth.protocol !== PROTOCOL)
      return refused('protocol-mismatch')
    const handshake = Handshake.safeParse(auth)
    if (!handshake.success) return refused('bad-request')
    const { token, surface, battery = null, build } = handshake.data
    const page = {
      address,
      encrypted: secure || isLoopback(address),
      heardAt: this.#set.hubNow(),
      rttMs: null,
      battery,
      ...(build === undefined ? {} : { build }),
    }
    if (token !== undefined) {
      const seat = this.#set.seats.seatOf(token)
      if (!seat) this.#set.alarms.raise('unknown-token', address)
      if (!seat) return refused('not-paired')
      if (this.#isElsewhere(seat, address)) return refused('seat-in-use')
      this.#noteAddress(seat, address)
      return { ok: true, page: { ...page, seat, role: seat.role } }
    }
    if (surface === 'crew') return refused('not-paired')
    const role = surface === 'watch' ? 'audience' : 'display'
    if (role === 'audience' && this.#isFull()) return refused('hub-busy')
    return { ok: true, page: { ...page, seat: null, role } }
  }

  /** One live device a seat: a copied token is refused while its own device is there; a device that has gone silent is cut. */
  #isElsewhere(seat: Seat, address: string): boolean {
    for (const socket of this.#io.sockets.sockets.values()) {
      const { page } = socket.data.page
      if (page.seat?.id !== seat.id || page.address === address) continue
      if (isThere(page, this.#set.hubNow())) {
        this.#set.alarms.raise('seat-in-use', address, { seat: seat.id })
        return true
      }
      socket.disconnect(true)
    }
    return false
  }

  /** A copy that comes while its own device is away is let in: the operator is told that the seat has moved. */
  #noteAddress({ id }: Seat, address: string): void {
    if ((this.#addresses.get(id) ?? address) !== address) this.#set.alarms.raise('seat-moved', id, { address })
    this.#addresses.set(id, address)
  }

  /** The audience waits outside before anybody else is slowed down. */
  #isFull(): boolean {
    return this.#set.isHeavy() || this.#set.presence.count('audience') >= AUDIENCE_MOST
  }

  /** The hub does not keep up: some of the audience go; their pages come back by themselves. */
  shed(): void {
    const audience = [...this.#io.sockets.sockets.values()].filter((socket) => socket.data.page.page.role === 'audience')
    if (audience.length === 0) return
    this.#set.alarms.raise('overload', 'localhost', { audience: audience.length })
    for (const socket of audience.slice(-Math.ceil(audience.length / SHED_SHARE))) cut(socket)
  }

  #welcome(socket: HubSocket): void {
    const { presence, views, nowFor, epoch } = this.#set
    const sender = socket.data.page
    const { page } = sender
    const viewer = viewerOf(page)
    this.#greeted.add(socket.conn)
    socket.conn.on('packet', (packet: { readonly data?: unknown }) => {
      if (sender.arrived(lengthOf(packet))) return
      this.#set.alarms.raise('flood', page.seat?.id ?? page.address)
      cut(socket)
    })
    socket.onAny((event: unknown, ...args: unknown[]) => void sender.heard(event, args))
    socket.on('disconnect', () => {
      presence.leave(page)
      this.#set.buzzers.leave(page)
      views(viewer).leave(viewer)
      this.#behind.delete(socket.id)
    })
    presence.enter(page)
    const { buzzers } = this.#set
    buzzers.enter(page, socket.id, {
      probe: (id) => socket.emit('probe', id),
      poll: (id) => socket.emit('poll', id),
      rollCall: (is) => socket.emit('rollCall', is),
    })
    const { ref } = page.seat ?? { ref: null }
    const hello: Hello = {
      protocol: PROTOCOL,
      seatId: page.seat?.id ?? null,
      role: page.role,
      ...(ref?.team === undefined ? {} : { teamId: ref.team }),
      ...(ref?.team === undefined || ref.number === undefined ? {} : { position: ref.number }),
      hubNow: nowFor(page.role),
      epoch,
    }
    socket.emit('hello', hello)
    void socket.join(keyOf(viewer))
    socket.emit('view', new ReadyMessage(views(viewer).join(viewer)))
  }

  /** Its last message has left; else it gets the whole view once that has. */
  #keepsUp(id: string): boolean {
    const socket = this.#io.sockets.sockets.get(id)
    if (!socket || this.#behind.has(id)) return false
    if (socket.conn.transport.writable) return true
    this.#behind.add(id)
    socket.conn.once('drain', () => {
      if (!this.#behind.delete(id) || !socket.connected) return
      this.#crowd.forget(id)
      socket.emit('view', new ReadyMessage(this.#whole(socket)))
    })
    return false
  }

  #whole(socket: HubSocket): string {
    const viewer = viewerOf(socket.data.page.page)
    return this.#set.views(viewer).whole(viewer)
  }
}
