/** One bot: a real socket with a seat's token, the view it was sent, and commands answered. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { RollCallState } from '#shared/buzzer-wire.ts'
import type { Command } from '#shared/commands.ts'
import { PROTOCOL } from '#shared/protocol.ts'
import type { View } from '#shared/views/view.ts'
import type { ClientToHub, CommandAnswer, DeskAnswer, DeskRequest, Handshake, Hello, HubToClient, ViewMessage } from '#shared/wire.ts'
import type { CommandId, SeatId } from '#shared/words.ts'
import { BotDevice } from './bot-device.ts'

/** What a bot does when its view has changed. */
export type Part = (bot: Bot, view: Partial<View>) => void
export interface BotSetting {
  readonly url: string
  /** Of the hub's page; left out: the url, where nothing lies between. */
  readonly origin?: string
  readonly name: string
  readonly surface: Handshake['surface']
  readonly token?: string
  readonly play?: Part
  /** Its clock and link; left out: the hub's own clock, and no delay. */
  readonly device?: BotDevice
  /** Sees every frame as it came. */
  readonly onFrame?: (frame: ViewMessage, hello: Hello | null) => void
  /** Sees every answer of the hub. */
  readonly onAnswer?: (asked: { readonly commandId: CommandId; readonly command: Command }, answer: CommandAnswer) => void
}
interface Unanswered {
  readonly commandId: CommandId
  readonly command: Command
  readonly seat: SeatId | undefined
  readonly tell: (answer: CommandAnswer) => void
  sent: boolean
}
const NOT_DELIVERED: CommandAnswer = { ok: false, refusal: { code: 'not-delivered' } }

export class Bot {
  readonly name: string
  view: Partial<View> = {}
  hello: Hello | null = null
  seq = 0
  readonly refused: { readonly type: string; readonly code: string; readonly detail: string }[] = []
  readonly #socket: Socket<HubToClient, ClientToHub>
  readonly #device: BotDevice
  readonly #once = new Set<string>()
  readonly #unanswered = new Set<Unanswered>()
  readonly #onAnswer: BotSetting['onAnswer']
  readonly #play: Part | undefined

  constructor({ url, origin = url, name, surface, token, play, device, onFrame, onAnswer }: BotSetting) {
    this.name = name
    this.#onAnswer = onAnswer
    this.#play = play
    const auth: Handshake = { protocol: PROTOCOL, surface, pageId: randomBytes(8).toString('hex'), ...(token === undefined ? {} : { token }) }
    this.#socket = io(url, {
      transports: ['websocket'],
      auth,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
      extraHeaders: { origin },
    })
    this.#device = device ?? new BotDevice('none', () => 0)
    this.#device.answer(this.#socket)
    this.#socket.on('hello', (hello) => {
      this.hello = hello
      this.#askAgain()
    })
    this.#socket.on('view', (frame) => {
      onFrame?.(frame, this.hello)
      this.view = frame.whole ? frame.parts : { ...this.view, ...frame.parts }
      this.seq = frame.seq
      this.look()
    })
  }
  /** Looks at its view once more, for something beside it has changed. */
  look(): void {
    this.#play?.(this, this.view)
  }
  /** Resolves when the first whole view is here. */
  async ready(): Promise<void> {
    if (this.seq > 0) return
    await new Promise<void>((resolve, reject) => {
      this.#socket.once('view', () => resolve())
      this.#socket.once('connect_error', (error) => reject(new Error(`${this.name}: ${error.message}`)))
    })
  }
  /** Sends a command; a refusal is kept under `refused`. The same id may be given again for a retry. */
  async ask(command: Command, seat?: SeatId, commandId = randomBytes(12).toString('hex') as CommandId): Promise<CommandAnswer> {
    const answer = await new Promise<CommandAnswer>((tell) => {
      const one = { commandId, command, seat, tell, sent: false }
      this.#unanswered.add(one)
      if (this.connected) this.#send(one)
    })
    this.#onAnswer?.({ commandId, command }, answer)
    if (!answer.ok) this.refused.push({ type: command.type, code: answer.refusal.code, detail: answer.refusal.detail ?? '' })
    return answer
  }
  /** The finger comes down: stamped by the device, now unless said otherwise, and sent when the page hears of it. */
  async press({
    heldMs = 0,
    stamp = this.#device.now(),
    key,
  }: { readonly heldMs?: number; readonly stamp?: number; readonly key?: string } = {}): Promise<CommandAnswer> {
    const { openingId = null, nonce = null } = this.view.buzzer ?? {}
    if (heldMs > 0) await pause(heldMs)
    return this.ask({ type: 'PressBuzzer', openingId, nonce, dp: stamp, input: this.#device.input, handledMs: heldMs, ...(key === undefined ? {} : { key }) })
  }
  #send(one: Unanswered): void {
    const { commandId, command, seat } = one
    one.sent = true
    const frame = { commandId, session: this.#socket.id ?? '', command, ...(seat === undefined ? {} : { for: seat }) }
    this.#device.leave(() => this.#socket.emit('command', frame, (answer) => this.#answered(one, answer)))
  }
  #answered(one: Unanswered, answer: CommandAnswer): void {
    if (this.#unanswered.delete(one)) one.tell(answer)
  }
  /** After a lost link: what nobody answered is asked again under its own id; a press is never sent twice. */
  #askAgain(): void {
    for (const one of [...this.#unanswered]) {
      if (one.sent && one.command.type === 'PressBuzzer') this.#answered(one, NOT_DELIVERED)
      else this.#send(one)
    }
  }
  /** Does something once for a name, however often the view says so. */
  once(name: string, act: () => Promise<unknown>): void {
    if (this.#once.has(name)) return
    this.#once.add(name)
    act().catch(() => this.#once.delete(name))
  }
  again(name: string): void {
    this.#once.delete(name)
  }
  onRollCall(heard: (is: RollCallState) => void): void {
    this.#socket.on('rollCall', heard)
  }
  desk(request: DeskRequest): Promise<DeskAnswer> {
    return new Promise((resolve) => this.#socket.emit('desk', request, resolve))
  }
  get connected(): boolean {
    return this.#socket.connected
  }
  /** Its link breaks; it comes back by itself. */
  cut(): void {
    this.#socket.io.engine.close()
  }
  close(): void {
    this.#socket.disconnect()
  }
}
