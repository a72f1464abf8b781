/** The whole conversation: handshake, what apps may say, what the hub may say, the answers. */
import * as z from 'zod/mini'
import type { Envelope } from './commands.ts'
import type { Refusal } from './refusals.ts'
import type { View } from './views/view.ts'
import type { LampReport, PollReply, ProbeReply, RollCallState } from './buzzer-wire.ts'
import { type Role, SeatId, SlotId, TeamId, type Instant } from './words.ts'

export { PROTOCOL } from './protocol.ts'

/** Socket.IO `auth`. With a token the seat is the token's; without one the surface is public. */
export const Handshake = z.strictObject({
  protocol: z.int(),
  token: z.exactOptional(z.string().check(z.maxLength(128))),
  surface: z.enum(['stage', 'overlay', 'watch', 'crew']),
  /** Made once a page load: tells two tabs on one seat apart. */
  pageId: z.string().check(z.minLength(8), z.maxLength(64)),
  battery: z.exactOptional(z.nullable(z.number())),
})
export type Handshake = z.infer<typeof Handshake>

/** What the operator asks of the hub itself; no fact of the contest, so not in the journal. */
export const DeskRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('NewPairingCode'), seatId: SeatId }),
  z.strictObject({ type: z.literal('ReleaseSeat'), seatId: SeatId }),
  z.strictObject({ type: z.literal('IdentifyDevices') }),
  z.strictObject({ type: z.literal('ChooseAddress'), address: z.string().check(z.maxLength(200)) }),
])
  /** Every buzzer of the live round is to be pressed once, so that it is measured; `EndRoll` takes it back. */
  z.strictObject({ type: z.literal('CallRoll') }),
  z.strictObject({ type: z.literal('EndRoll') }),
  /** A silent or lost device no longer hinders the opening under way: its team is absent. */
  z.strictObject({ type: z.literal('GoOnWithout'), teamId: TeamId }),
  /** Which key of a gateway is whose; without it keys 1–9 and 0 are the first ten tables. */
  z.strictObject({
    type: z.literal('MapGateway'),
    seatId: SeatId,
    keys: z.array(z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(40)), teamId: TeamId })).check(z.maxLength(99)),
  }),
export type DeskRequest = z.infer<typeof DeskRequest>
export type DeskAnswer = { ok: true; code?: string; url?: string } | { ok: false; refusal: Refusal }

/** `seq` is the journal's after the command; `again` marks the answer to a retry. */
export type CommandAnswer = { ok: true; seq: number; again?: true } | { ok: false; refusal: Refusal }

/** A phone's vote on a question to the audience; never journaled, and no command. */
export const Vote = z.strictObject({
  slotId: SlotId,
  /** Made once a phone, at random. */
  phone: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  answer: z.array(z.string().check(z.minLength(1), z.maxLength(8))).check(z.minLength(1), z.maxLength(8)),
})
export type Vote = z.infer<typeof Vote>
export type VoteAnswer = { ok: true } | { ok: false; refusal: Refusal }

export interface Hello {
  protocol: number
  seatId: SeatId | null
  role: Role
  teamId?: TeamId
  /** For a tablet bound to a position. */
  position?: number
  hubNow: Instant
  epoch: number
}

/** On join every part; afterwards only those that changed. `at` is hub time when it was drawn. */
export interface ViewMessage {
  seq: number
  at: Instant
  whole: boolean
  parts: Partial<View>
}

export interface ClientToHub {
  command: (envelope: Envelope, ack: (answer: CommandAnswer) => void) => void
  desk: (request: DeskRequest, ack: (answer: DeskAnswer) => void) => void
  vote: (vote: Vote, ack: (answer: VoteAnswer) => void) => void
  /** Clock sync and heartbeat: the hub answers with its time at once; never journaled. */
  probe: (sent: { rttMs: number | null; battery: number | null }, ack: (hubNow: Instant) => void) => void
}
export interface HubToClient {
  hello: (hello: Hello) => void
  /** A buzzer's own; see buzzer-wire.ts. Never answered. */
  probed: (reply: ProbeReply) => void
  polled: (reply: PollReply) => void
  lit: (report: LampReport) => void
  view: (message: ViewMessage) => void
  identify: (label: string) => void
  revoked: (refusal: Refusal) => void
}

/** POST /api/pair → 200 `Paired`, or 4xx with a `Refusal`. */
  /** To buzzers alone; see buzzer-wire.ts. */
  probe: (id: number) => void
  poll: (id: number) => void
  rollCall: (is: RollCallState) => void
export const PairRequest = z.strictObject({ code: z.string().check(z.minLength(4), z.maxLength(128)) })
export interface Paired {
  token: string
  seatId: SeatId
  role: Role
  /** Where this seat's page lives, e.g. /pad/referee-1. */
  path: string
}
