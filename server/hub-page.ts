/** One page's socket: what it may say, checked field by field, and how it is answered. */
import { Envelope } from '#shared/commands.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer, DeskAnswer, VoteAnswer } from '#shared/wire.ts'
import type { Instant } from '#shared/words.ts'
import * as z from 'zod'
import type { Clock } from './clock.ts'
import type { Request } from './contest-runner.ts'
import type { Command } from '#shared/commands.ts'
import type { Actor } from './contest/actor.ts'
import { evidenceOf } from './device-clocks.ts'
import type { Page } from './presence.ts'
import { RateLimit, type Rate } from './rate-limit.ts'
import type { SeatPlan } from './seat-plan.ts'

const Probe = z.strictObject({ rttMs: z.nullable(z.number().min(0).max(600_000)), battery: z.nullable(z.number().min(0).max(1)) })

export interface PageSetting {
  readonly plan: () => SeatPlan
  readonly submit: (request: Request<Command>) => Promise<CommandAnswer>
  readonly desk: (page: Page, frame: unknown) => Promise<DeskAnswer>
  readonly vote: (page: Page, frame: unknown) => VoteAnswer
  readonly hubNow: () => Instant
  readonly clock: Clock
  readonly log: (what: object, message: string) => void
}
type Ack = (answer: unknown) => void

/** Frames of any kind; a page that sends more is cut off. */
const FLOOD = { seat: { perSecond: 2000, burst: 4000 }, public: { perSecond: 50, burst: 200 } } as const satisfies Record<string, Rate>
/** Commands, desk requests and votes; above it they are refused. */
const ASKING = { crew: { perSecond: 500, burst: 1000 }, team: { perSecond: 50, burst: 100 }, public: { perSecond: 2, burst: 10 } } as const satisfies Record<
  string,
  Rate
>

const refusal = (code: Refusal['code']): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { code } })
const isAck = (value: unknown): value is Ack => typeof value === 'function'

export class PageSocket {
  readonly page: Page
  readonly #session: string
  readonly #set: PageSetting
  readonly #flood: RateLimit
  readonly #asking: RateLimit
  #readAt: Instant

  constructor(page: Page, session: string, setting: PageSetting) {
    this.page = page
    this.#session = session
    this.#set = setting
    this.#flood = new RateLimit(setting.clock, page.seat ? FLOOD.seat : FLOOD.public)
    this.#asking = new RateLimit(setting.clock, page.seat ? (page.role === 'team' ? ASKING.team : ASKING.crew) : ASKING.public)
    this.#readAt = setting.hubNow()
  }

  /** Stamps a frame before it is parsed; false when the page floods. */
  arrived(): boolean {
    this.#readAt = this.#set.hubNow()
    this.page.heardAt = this.#readAt
    return this.#flood.allows()
  }

  /** Any message, of whatever form; without a way to answer it is dropped. Never throws, never rejects. */
  async heard(event: unknown, args: readonly unknown[]): Promise<void> {
    const readAt = this.#readAt
    const ack = args.at(-1)
    if (!isAck(ack)) return this.#set.log({ seat: this.page.seat?.id, event: String(event).slice(0, 40) }, 'a message that can not be answered was dropped')
    try {
      ack(await this.#answer(event, args, readAt))
    } catch (error) {
      this.#set.log({ error }, 'a message could not be handled')
      ack(refusal('bad-request'))
    }
  }

  async #answer(event: unknown, args: readonly unknown[], readAt: Instant): Promise<unknown> {
    const [frame] = args
    if (args.length !== 2) return refusal('bad-request')
    if (event === 'probe') return this.#probed(frame)
    if (!this.#asking.allows()) return refusal('too-many-requests')
    if (event === 'command') return this.#commanded(frame, readAt)
    if (event === 'desk') return this.#set.desk(this.page, frame)
    if (event === 'vote') return this.#set.vote(this.page, frame)
    return refusal('bad-request')
  }

  #probed(frame: unknown): Instant | ReturnType<typeof refusal> {
    const probe = Probe.safeParse(frame)
    if (!probe.success) return refusal('bad-request')
    this.page.rttMs = probe.data.rttMs
    this.page.battery = probe.data.battery
    return this.#set.hubNow()
  }

  async #commanded(frame: unknown, readAt: Instant): Promise<CommandAnswer> {
    const { seat } = this.page
    const envelope = Envelope.safeParse(frame)
    if (!envelope.success) return refusal('bad-request')
    if (!seat) return refusal('not-paired')
    const { command, commandId, session } = envelope.data
    if (session !== this.#session) return refusal('other-session')
    const actor = this.#actor(seat.ref, envelope.data.for)
    if (!actor) return refusal('no-such-seat')
    const answer = await this.#set.submit({ command, commandId, by: actor, at: readAt, evidence: evidenceOf(command, readAt) })
    if (!answer.ok) this.#set.log({ seat: seat.id, for: envelope.data.for, type: command.type, refusal: answer.refusal }, 'refused')
    return answer
  }

  /** The seat of the connection, and the one it acts for; the message names no other right. */
  #actor(own: Actor, target: Envelope['for']): Actor | null {
    if (target === undefined || target === own.seat) return own
    const found = this.#set.plan().get(target)
    return found ? { ...own, for: found.ref } : null
  }
}
