/** A page's end of Socket.IO over one websocket: events, answers, dialling anew. The ready-made client would be a ninth of all a phone may load. */
import type { ClientToHub, Handshake, HubToClient } from '#shared/wire.ts'

/** Why a connection ended: the hub said so, this page did, or it broke. */
export type Ending = 'io server disconnect' | 'io client disconnect' | 'transport close'
interface OfItself {
  disconnect: (why: Ending) => void
  /** `data` is what the hub gave with a refusal. With none the hub was not reached, and is dialled again. */
  connect_error: (refused: { readonly data?: unknown }) => void
}
type Heard = HubToClient & OfItself

const DIAL_MS = 1200
const RETRY_MS = { least: 150, spread: 250 }
/** Until the hub has said how often it speaks. */
const SILENT_MS = 8000

/** Frames of Engine.IO 4, and of Socket.IO 5 within its messages. */
const OPEN = '0'
const CLOSE = '1'
const PING = '2'
const PONG = '3'
const WELCOME = '40'
const LEAVE = '41'
const EVENT = '42'
const ANSWER = '43'
const REFUSAL = '44'

const bodyOf = (frame: string): unknown => {
  const at = frame.search(/[[{]/)
  return at < 0 ? null : JSON.parse(frame.slice(at))
}
const fieldOf = (body: unknown, name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined)

export class HubSocket {
  readonly #url: string
  readonly #auth: () => Handshake
  readonly #listeners = new Map<string, Set<Heard[keyof Heard]>>()
  readonly #answers = new Map<number, (given: readonly unknown[]) => void>()
  #asked = 0
  #wire: WebSocket | null = null
  /** One at a time: dialling too long, silent too long, or time to dial again. */
  #timer: ReturnType<typeof setTimeout> | undefined
  #silentMs = SILENT_MS
  /** The hub's name for this connection. */
  id: string | undefined
  /** Let in by the hub. */
  connected = false
  /** Connected, or trying to be. */
  active = false

  /** `auth` is asked anew at each dialling. */
  constructor(origin: string, auth: () => Handshake) {
    this.#url = `${origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`
    this.#auth = auth
  }

  on<E extends keyof Heard>(event: E, listener: Heard[E]): void {
    this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener))
  }
  off<E extends keyof Heard>(event: E, listener: Heard[E]): void {
    this.#listeners.get(event)?.delete(listener)
  }

  /** Said at once or not at all; an answer that does not come before the connection ends never comes. */
  emit<E extends keyof ClientToHub>(event: E, ...said: Parameters<ClientToHub[E]>): void {
    if (!this.connected) return
    const args: unknown[] = [event, ...said]
    const answer = args.at(-1)
    if (typeof answer !== 'function') return this.#say(EVENT + JSON.stringify(args))
    this.#asked += 1
    this.#answers.set(this.#asked, (given) => void Reflect.apply(answer, undefined, given))
    this.#say(EVENT + String(this.#asked) + JSON.stringify(args.slice(0, -1)))
  }

  connect(): void {
    if (this.active) return
    this.active = true
    this.#dial()
  }

  disconnect(): this {
    if (this.connected) this.#say(LEAVE)
    this.active = false
    this.#end('io client disconnect')
    return this
  }

  /** The connection is known to be gone before it says so itself. */
  drop(): void {
    if (this.#wire) this.#end('transport close')
  }

  #say(frame: string): void {
    if (this.#wire?.readyState === WebSocket.OPEN) this.#wire.send(frame)
  }

  #dial(): void {
    const wire = new WebSocket(this.#url)
    const lost = () => {
      if (this.#wire === wire) this.#end('transport close')
    }
    this.#wire = wire
    wire.onclose = wire.onerror = lost
    wire.onmessage = ({ data }: { readonly data: unknown }) => {
      if (this.#wire === wire && typeof data === 'string') this.#hear(data)
    }
    this.#after(DIAL_MS, lost)
  }

  #after(ms: number, then: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(then, ms)
  }
  #listen(): void {
    this.#after(this.#silentMs, () => this.drop())
  }

  #end(why: Ending): void {
    const [wire, told] = [this.#wire, this.connected]
    clearTimeout(this.#timer)
    this.#wire = null
    this.connected = false
    this.id = undefined
    this.#answers.clear()
    wire?.close()
    if (told) this.#tell('disconnect', [why])
    else if (why === 'transport close') this.#tell('connect_error', [{}])
    // who was told may have dialled again, or left
    if (this.active && this.#wire === null) this.#after(RETRY_MS.least + Math.random() * RETRY_MS.spread, () => this.#dial())
  }

  #hear(frame: string): void {
    const [kind] = frame
    if (kind === CLOSE) return this.drop()
    if (kind === PING) this.#say(PONG)
    if (kind === OPEN) this.#open(bodyOf(frame))
    if (kind === PING || kind === OPEN) return this.#listen()
    switch (frame.slice(0, 2)) {
      case WELCOME: {
        const id = fieldOf(bodyOf(frame), 'sid')
        this.id = typeof id === 'string' ? id : undefined
        this.connected = true
        return
      }
      case EVENT: {
        const said = bodyOf(frame)
        if (Array.isArray(said)) this.#tell(String(said[0]), said.slice(1))
        return
      }
      case ANSWER:
        return this.#answered(Number.parseInt(frame.slice(2), 10), bodyOf(frame))
      case LEAVE:
      case REFUSAL:
        return this.#dismissed(frame)
    }
  }

  #open(terms: unknown): void {
    const [every, patience] = [fieldOf(terms, 'pingInterval'), fieldOf(terms, 'pingTimeout')]
    if (typeof every === 'number' && typeof patience === 'number') this.#silentMs = every + patience
    this.#say(WELCOME + JSON.stringify(this.#auth()))
  }

  #answered(id: number, given: unknown): void {
    const answer = this.#answers.get(id)
    this.#answers.delete(id)
    if (Array.isArray(given)) answer?.(given)
  }

  /** The hub wants this page no more: nothing is tried again unless somebody asks. */
  #dismissed(frame: string): void {
    this.active = false
    if (frame.startsWith(LEAVE)) return this.#end('io server disconnect')
    this.#end('io client disconnect')
    this.#tell('connect_error', [{ data: fieldOf(bodyOf(frame), 'data') }])
  }

  /** The hub is believed by its own pages: what it says has the wire's types. */
  #tell(event: string, given: readonly unknown[]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) Reflect.apply(listener, undefined, given)
  }
}
