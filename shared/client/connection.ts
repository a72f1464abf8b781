/** One page's connection to the hub over a websocket: greets, merges views, probes the clock, sends again what was not answered. */
import type { LampReport } from '#shared/buzzer-wire.ts'
import type { Command, Unsealed } from '#shared/commands.ts'
import { PROTOCOL } from '#shared/protocol.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer, DeskAnswer, DeskRequest, Handshake, Hello, ViewMessage, VoteAnswer } from '#shared/wire.ts'
import type { CommandId, SeatId, SlotId } from '#shared/words.ts'
import { batteryLevel } from './battery.ts'
import { greeted, hubTimeAt, UNSET_CLOCK, withProbe } from './hub-clock.ts'
import { HubSocket } from './hub-socket.ts'
import type { Link, LinkSource } from './link.ts'
import { mergedView, raceIsNear } from './merge-view.ts'
import { phoneId } from './phone-id.ts'
import { newCommandId, randomId } from './random-id.ts'
import { dropSeatToken, onSeatPaired, seatToken } from './seat-token.ts'
import { refusalIn } from './turned-away.ts'
import { refused, Unsent } from './unsent.ts'

/** The name of this very file, which every build writes anew: a page left over from an older one is told by it. */
export const BUILD = (new URL(import.meta.url).pathname.split('/').at(-1) ?? '').replace(/[^\w.-]/g, '').slice(-60) || 'unknown'
const STALE_MS = 3000
/** Silent for this long: the connection is torn down and made anew, so that a half-open one is not believed. */
const GIVE_UP_MS = 4500
const PROBE_MS = { race: 250, calm: 2000 }
const BEAT_MS = 250
/** A beat this late: the page slept, which says nothing about the hub. */
const ASLEEP_MS = 1500
const IDENTIFY_MS = 5000
/** The hub takes no longer round trip as one. */
const RTT_MOST_MS = 600_000
const RETRY_REFUSED_MS = 2000

export interface ConnectionOptions {
  readonly surface: Handshake['surface']
  readonly seatId?: SeatId
  /** The hub's address when it is not where the page came from. */
  readonly url?: string
}
type Lost = { ok: false; refusal: Refusal }
type Facts = Pick<Link, 'state' | 'refusal' | 'hello' | 'view' | 'seq' | 'identify' | 'rollCall'>

export class Connection implements LinkSource {
  readonly #options: ConnectionOptions
  readonly #socket: HubSocket
  readonly #unsent: Unsent
  readonly #listeners = new Set<() => void>()
  readonly #stops: (() => void)[] = []
  #clock = UNSET_CLOCK
  #token: string | null = null
  #heardAt = 0
  #probedAt = -Infinity
  #beatAt = 0
  #rttMs: number | null = null
  #facts: Facts = { state: 'connecting', refusal: null, hello: null, view: {}, seq: 0, identify: null, rollCall: 'off' }
  #link: Link

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#unsent = new Unsent(options.surface === 'crew' ? (options.seatId ?? null) : null)
    this.#link = this.#drawn()
    const pageId = randomId()
    this.#socket = new HubSocket(options.url ?? location.origin, () => this.#handshake(pageId))
    this.#listen()
  }

  current = (): Link => this.#link

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  /** Begins, or begins again after `stop`. */
  start(): void {
    const { seatId } = this.#options
    const beat = setInterval(() => this.#beat(), BEAT_MS)
    const back = () => {
      if (document.visibilityState === 'visible') this.#hurry()
    }
    const gone = () => this.#socket.drop()
    window.addEventListener('online', back)
    if (location.hostname !== 'localhost') window.addEventListener('offline', gone)
    document.addEventListener('visibilitychange', back)
    this.#stops.push(
      () => clearInterval(beat),
      () => window.removeEventListener('online', back),
      () => window.removeEventListener('offline', gone),
      () => document.removeEventListener('visibilitychange', back),
    )
    if (seatId) this.#stops.push(onSeatPaired(seatId, () => this.#dial()))
    this.#dial()
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop()
    this.#socket.disconnect()
  }

  #dial(): void {
    const { seatId, surface } = this.#options
    this.#token = seatId ? seatToken(seatId) : null
    if (surface === 'crew' && this.#token === null) return this.#refuse({ code: 'not-paired' })
    this.#set({ state: 'connecting', refusal: null })
    this.#heardAt = performance.now()
    this.#socket.disconnect().connect()
  }

  #handshake(pageId: string): Handshake {
    return {
      protocol: PROTOCOL,
      surface: this.#options.surface,
      pageId,
      battery: batteryLevel(),
      build: BUILD,
      ...(this.#token === null ? {} : { token: this.#token }),
    }
  }

  #listen(): void {
    this.#socket.on('hello', (hello) => this.#onHello(hello))
    this.#socket.on('view', (message) => this.#onView(message))
    if (this.#options.surface === 'crew' && this.#options.seatId) void this.#answerHub(this.#options.seatId)
    this.#socket.on('revoked', (refusal) => this.#refuse(refusal))
    this.#socket.on('reload', () => location.reload())
    this.#socket.on('identify', (label) => {
      this.#set({ identify: label })
      setTimeout(() => this.#set({ identify: null }), IDENTIFY_MS)
    })
    this.#socket.on('disconnect', (reason) => {
      if (this.#facts.state === 'refused') return
      this.#unsent.lose()
      this.#set({ state: 'offline' })
      if (reason === 'io server disconnect') setTimeout(() => this.#hurry(), RETRY_REFUSED_MS)
    })
    this.#socket.on('connect_error', (refused) => {
      const refusal = refusalIn(refused)
      if (refusal) return this.#refuse(refusal)
      if (this.#facts.state !== 'refused') this.#set({ state: 'offline' })
      if (!this.#socket.active) setTimeout(() => this.#hurry(), RETRY_REFUSED_MS)
    })
  }

  /** Asked of buzzers alone, and fetched with their page: a phone in the hall does not load it. */
  async #answerHub(seatId: SeatId): Promise<void> {
    const [{ answerHub, browserClock }, { buzzerInput }] = await Promise.all([import('./synced-clock.ts'), import('./buzzer-input.ts')])
    answerHub(this.#socket, browserClock, () => buzzerInput(seatId).input)
    this.#socket.on('rollCall', (rollCall) => this.#set({ rollCall }))
  }

  #onHello(hello: Hello): void {
    const now = performance.now()
    if (hello.epoch !== this.#facts.hello?.epoch) this.#clock = greeted(hello.hubNow, now)
    this.#heardAt = now
    this.#set({ state: 'online', refusal: null, hello })
    for (const envelope of this.#unsent.again()) this.#emit(envelope)
    this.#probe()
  }

  #onView(message: ViewMessage): void {
    this.#heard()
    this.#set({ seq: message.seq, view: mergedView(this.#facts.view, message) })
  }

  /** Any word from the hub ends staleness. */
  #heard(): void {
    this.#heardAt = performance.now()
    if (this.#facts.state === 'stale') this.#set({ state: 'online' })
  }

  #beat(): void {
    const { state } = this.#facts
    if (state !== 'online' && state !== 'stale') return
    const now = performance.now()
    if (now - this.#beatAt > ASLEEP_MS) this.#heardAt = now
    this.#beatAt = now
    const silentMs = now - this.#heardAt
    if (silentMs >= GIVE_UP_MS) {
      this.#heardAt = now
      this.#socket.disconnect().connect()
      return
    }
    if (silentMs >= STALE_MS && state === 'online') this.#set({ state: 'stale' })
    const everyMs = raceIsNear(this.#facts.view) || silentMs >= PROBE_MS.calm ? PROBE_MS.race : PROBE_MS.calm
    if (now - this.#probedAt >= everyMs - BEAT_MS / 5) this.#probe()
  }

  #probe(): void {
    if (!this.#socket.connected) return
    const sentAt = performance.now()
    this.#probedAt = sentAt
    this.#socket.emit('probe', { rttMs: this.#rttMs, battery: batteryLevel() }, (hubNow) => {
      const heardAt = performance.now()
      this.#rttMs = Math.min(heardAt - sentAt, RTT_MOST_MS)
      this.#clock = withProbe(this.#clock, { sentAt, heardAt, hubNow })
      this.#heard()
    })
  }

  /** The network or the page has come back: do not wait for the next try. */
  #hurry(): void {
    if (this.#facts.state === 'refused' || this.#stops.length === 0) return
    if (this.#socket.connected) this.#probe()
    else this.#socket.disconnect().connect()
  }

  #refuse(refusal: Refusal): void {
    const { seatId, surface } = this.#options
    const lost = refusal.code === 'not-paired' || this.#socket.connected
    if (seatId && this.#token !== null && lost) {
      dropSeatToken(seatId, this.#token)
      // A screen that is no longer this seat's still shows what everybody may see.
      if (surface !== 'crew') return this.#dial()
    }
    this.#set({ state: 'refused', refusal })
    this.#unsent.giveUp(refusal)
    this.#socket.disconnect()
    this.#set({})
  }

  #send = (command: Command, options: { for?: SeatId; commandId?: CommandId; proof?: string } = {}): Promise<CommandAnswer> => {
    const { state, refusal } = this.#facts
    if (state === 'refused') return Promise.resolve({ ok: false, refusal: refusal ?? { code: 'not-paired' } })
    if (command.type === 'PressBuzzer' && !this.#greeted()) return Promise.resolve(refused('not-delivered'))
    const { commandId = newCommandId(), for: seat, proof } = options
    const envelope: Unsealed = { commandId, command, ...(seat ? { for: seat } : {}), ...(proof === undefined ? {} : { proof }) }
    return new Promise((answer) => {
      this.#unsent.add({ envelope, answer })
      if (this.#greeted()) this.#emit(envelope)
      this.#set({})
    })
  }

  /** With its own id: done before, it is answered as it was then. */
  #sendLeft = async (commandId: CommandId): Promise<CommandAnswer> => {
    const found = this.#unsent.takeLeft(commandId)
    return found ? this.#send(found.command, found) : refused('not-delivered')
  }
  #dropLeft = (commandId: CommandId): void => {
    this.#unsent.takeLeft(commandId)
    this.#set({})
  }

  /** Asked once, and said to be lost where no answer came before the connection went. */
  #once<A>(ask: (answered: (given: A) => void) => void): Promise<A | Lost> {
    const lost: Lost = { ok: false, refusal: { code: 'not-delivered' } }
    if (!this.#greeted()) return Promise.resolve(lost)
    return new Promise((answered) => {
      const gone = () => {
        this.#socket.off('disconnect', gone)
        answered(lost)
      }
      this.#socket.on('disconnect', gone)
      ask((given) => {
        this.#socket.off('disconnect', gone)
        this.#heard()
        answered(given)
      })
    })
  }

  #desk = (request: DeskRequest): Promise<DeskAnswer> => this.#once<DeskAnswer>((answered) => this.#socket.emit('desk', request, answered))
  #vote = (slotId: SlotId, answer: readonly string[]): Promise<VoteAnswer> =>
    this.#once<VoteAnswer>((answered) => this.#socket.emit('vote', { slotId, phone: phoneId(), answer: [...answer] }, answered))
  #cheer = (phrase: number): Promise<VoteAnswer> => this.#once<VoteAnswer>((answered) => this.#socket.emit('cheer', { phrase }, answered))

  #lit = (report: LampReport): void => {
    if (this.#socket.connected) this.#socket.emit('lit', report)
  }

  /** Connected and known by the hub: what is sent now is not sent a second time by the greeting. */
  #greeted(): boolean {
    const { state } = this.#facts
    return this.#socket.connected && (state === 'online' || state === 'stale')
  }

  #emit(envelope: Unsealed): void {
    this.#socket.emit('command', { ...envelope, session: this.#socket.id ?? '' }, (answer) => {
      this.#unsent.settle(envelope.commandId, answer)
      this.#heard()
      this.#set({})
    })
  }

  #set(news: Partial<Facts>): void {
    this.#facts = { ...this.#facts, ...news }
    this.#link = this.#drawn()
    for (const listener of [...this.#listeners]) listener()
  }

  #drawn(): Link {
    const asks = { send: this.#send, desk: this.#desk, vote: this.#vote, cheer: this.#cheer, lit: this.#lit }
    const { count, left } = this.#unsent
    return { ...this.#facts, ...asks, unsent: count, left, sendLeft: this.#sendLeft, dropLeft: this.#dropLeft, hubNow: this.#hubNow }
  }

  #hubNow = (): number => hubTimeAt(this.#clock, performance.now())
}
