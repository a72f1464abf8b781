/** One page's socket: what it may say, checked field by field, and how it is answered. */
import { mayAskFor, NEEDS_PROOF } from '#shared/allowed.ts'
import { Envelope } from '#shared/commands.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer, DeskAnswer, VoteAnswer } from '#shared/wire.ts'
import type { Instant, Millis, Role } from '#shared/words.ts'
import * as z from 'zod'
import type { Clock } from './clock.ts'
import type { Request } from './contest-runner.ts'
import type { Command } from '#shared/commands.ts'
import type { Alarms } from './alarms.ts'
import { acting, type Actor } from './contest/actor.ts'
import type { Buzzers } from './buzzers.ts'
import { storageRefusal } from './disk-errors.ts'
import type { Page } from './presence.ts'
import { RateLimit, type Rate } from './rate-limit.ts'
import type { Seat, SeatPlan } from './seat-plan.ts'

const Probe = z.strictObject({ rttMs: z.nullable(z.number().min(0).max(600_000)), battery: z.nullable(z.number().min(0).max(1)) })

export interface PageSetting {
  readonly plan: () => SeatPlan
  readonly submit: (request: Request<Command>) => Promise<CommandAnswer>
  readonly desk: (page: Page, frame: unknown) => Promise<DeskAnswer>
  readonly vote: (page: Page, frame: unknown) => VoteAnswer
  readonly cheer: (page: Page, frame: unknown) => VoteAnswer
  /** Hub time as this role has it: phones may lag. */
  readonly nowFor: (role: Role) => Instant
  readonly hubNow: () => Instant
  readonly buzzers: Buzzers
  /** The journal's number, as this page may be told it. */
  readonly seqFor: (page: Page, seq: number) => number
  readonly clock: Clock
  readonly alarms: Alarms
  /** How long a command took to be answered. */
  readonly measured: (role: Role, ms: Millis) => void
  /** One use of each proof. */
  readonly proves: (seat: Seat, code: string) => boolean | 'wait'
  /** Whether it changes what a signed result sheet names. */
  readonly changesSigned: (command: Command) => boolean
  readonly log: (what: object, message: string) => void
}
type Ack = (answer: unknown) => void

/** Frames of any kind; a page that sends more is cut off. */
const FLOOD = {
  crew: { perSecond: 1000, burst: 2000 },
  team: { perSecond: 500, burst: 1000 },
  public: { perSecond: 50, burst: 200 },
} as const satisfies Record<string, Rate>
/** Characters of one frame. */
const LONGEST = { crew: 64_000, team: 16_000, public: 4_000 } as const
/** Commands, desk requests and votes; above it they are refused. A gateway’s keys have each a team’s. */
const ASKING = { crew: { perSecond: 500, burst: 1000 }, team: { perSecond: 50, burst: 100 }, public: { perSecond: 2, burst: 10 } } as const satisfies Record<
  string,
  Rate
>

/** Lines of the log; what a page says above it is counted, not written down. */
const LOGGED = { perSecond: 5, burst: 100 } as const satisfies Rate

const refusal = (code: Refusal['code']): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { code } })
const isPress = (command: Command): command is Extract<Command, { type: 'PressBuzzer' | 'TestPress' }> =>
  command.type === 'PressBuzzer' || command.type === 'TestPress'
const isAck = (value: unknown): value is Ack => typeof value === 'function'

export class PageSocket {
  readonly page: Page
  readonly #session: string
  readonly #set: PageSetting
  readonly #flood: RateLimit
  readonly #asking: RateLimit
  readonly #askingByKey = new Map<string, RateLimit>()
  readonly #logged: RateLimit
  readonly #longest: number
  #readAt: Instant

  constructor(page: Page, session: string, setting: PageSetting) {
    this.page = page
    this.#session = session
    this.#set = setting
    const kind = page.seat === null ? 'public' : page.role === 'team' ? 'team' : 'crew'
    this.#flood = new RateLimit(setting.clock, FLOOD[kind])
    this.#asking = new RateLimit(setting.clock, ASKING[kind])
    this.#logged = new RateLimit(setting.clock, LOGGED)
    this.#longest = LONGEST[kind]
    this.#readAt = setting.hubNow()
  }

  /** Stamps a frame before it is parsed; false when the page floods or says more at once than its role may. */
  arrived(characters: number): boolean {
    this.#readAt = this.#set.hubNow()
    this.page.heardAt = this.#readAt
    return this.#flood.allows() && characters <= this.#longest
  }

  /** Any message, of whatever form; without a way to answer it is dropped. Never throws, never rejects. */
  async heard(event: unknown, args: readonly unknown[]): Promise<void> {
    const readAt = this.#readAt
    const ack = args.at(-1)
    try {
      if (args.length === 1 && this.#set.buzzers.heard(this.page, event, args[0], readAt)) return
      if (!isAck(ack)) return this.#log({ event: String(event).slice(0, 40) }, 'a message that can not be answered was dropped')
      ack(await this.#answer(event, args, readAt))
    } catch (error) {
      this.#log({ error }, 'a message could not be handled')
      if (isAck(ack)) ack({ ok: false, refusal: storageRefusal(error) ?? { code: 'bad-request' } })
    }
  }

  #log(what: object, message: string): void {
    if (this.#logged.allows()) this.#set.log({ seat: this.page.seat?.id, ...what }, message)
  }

  async #answer(event: unknown, args: readonly unknown[], readAt: Instant): Promise<unknown> {
    const [frame] = args
    if (args.length !== 2) return refusal('bad-request')
    if (event === 'probe') return this.#probed(frame)
    if (!this.#creditOf(event, frame).allows()) return refusal('too-many-requests')
    if (event === 'command') return this.#commanded(frame, readAt)
    if (event === 'desk') return this.#set.desk(this.page, frame)
    if (event === 'vote') return this.#set.vote(this.page, frame)
    if (event === 'cheer') return this.#set.cheer(this.page, frame)
    return refusal('bad-request')
  }

  /** One key hammered, or a contact that sticks, costs no other team its press. */
  #creditOf(event: unknown, frame: unknown): RateLimit {
    if (event !== 'command' || this.page.role !== 'team' || this.page.seat?.ref.team !== undefined) return this.#asking
    const command = Envelope.safeParse(frame).data?.command
    const key = command && isPress(command) ? command.key : undefined
    if (key === undefined || this.#set.buzzers.teamOfKey(this.page, key) === null) return this.#asking
    const known = this.#askingByKey.get(key) ?? new RateLimit(this.#set.clock, ASKING.team)
    this.#askingByKey.set(key, known)
    return known
  }

  #probed(frame: unknown): Instant | ReturnType<typeof refusal> {
    const probe = Probe.safeParse(frame)
    if (!probe.success) return refusal('bad-request')
    this.page.rttMs = probe.data.rttMs
    this.page.battery = probe.data.battery
    return this.#set.nowFor(this.page.role)
  }

  async #commanded(frame: unknown, readAt: Instant): Promise<CommandAnswer> {
    const { seat } = this.page
    const envelope = Envelope.safeParse(frame)
    if (!envelope.success) return refusal('bad-request')
    if (!seat) return refusal('not-paired')
    const { command, commandId, session } = envelope.data
    if (session !== this.#session) {
      this.#set.alarms.raise('other-session', seat.id)
      return refusal('other-session')
    }
    const actor = this.#byKey(seat.ref, command) ?? this.#actor(seat.ref, envelope.data.for)
    if (!actor) return refusal('no-such-seat')
    const from = this.#set.clock.monotonic()
    const { buzzers } = this.#set
    if (isPress(command) && buzzers.isAside(this.page)) return refusal('key-on-gateway')
    const evidence = buzzers.evidence(this.page, command, readAt)
    const against = () => this.#unproven(seat, actor, envelope.data)
    const submitted = this.#set.submit({ command, commandId, by: actor, at: readAt, evidence, lookedAt: buzzers.lookedAt(readAt), against })
    if (evidence) buzzers.judge()
    const isCalled = command.type === 'TestPress' && buzzers.tested(this.page, command)
    const answer = await submitted
    if (isCalled && !answer.ok && answer.refusal.code === 'wrong-moment') return { ok: true, seq: 0 }
    this.#set.measured(seat.role, this.#set.clock.monotonic() - from)
    if (answer.ok) return { ...answer, seq: this.#set.seqFor(this.page, answer.seq) }
    const { team } = acting(actor)
    if (answer.refusal.code === 'already-pressed' && command.type === 'PressBuzzer' && command.openingId !== null && team)
      buzzers.refused(command.openingId, team)
    if (answer.refusal.code === 'not-allowed') this.#set.alarms.raise('not-allowed', seat.id, { type: command.type })
    this.#log({ for: envelope.data.for, type: command.type, refusal: answer.refusal }, 'refused')
    return answer
  }

  /** What changes a signed result is asked by a person who proves at this moment who it is. */
  #unproven(seat: Seat, by: Actor, { command, proof = '' }: Envelope): Refusal | null {
    if (!NEEDS_PROOF.includes(command.type) && !this.#set.changesSigned(command)) return null
    if (!mayAskFor(by.role, by.for?.role, command.type)) return null
    if (proof === '') return { code: 'needs-proof' }
    const proved = this.#set.proves(seat, proof)
    if (proved === true) return null
    this.#set.alarms.raise('wrong-proof', seat.id)
    return { code: proved === 'wait' ? 'too-many-requests' : 'needs-proof' }
  }

  /** A gateway's press is that of the team whose key it was. */
  #byKey(own: Actor, command: Command): Actor | null {
    if (!isPress(command)) return null
    const team = this.#set.buzzers.teamOfKey(this.page, command.key)
    return team === null ? null : { seat: own.seat, role: own.role, team }
  }
  /** The seat of the connection, and the one it acts for; the message names no other right. */
  #actor(own: Actor, target: Envelope['for']): Actor | null {
    if (target === undefined || target === own.seat) return own
    const found = this.#set.plan().get(target)
    return found ? { ...own, for: found.ref } : null
  }
}
