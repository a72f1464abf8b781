/** The whole conversation: handshake, what apps may say, what the hub may say, the answers. */
import * as z from 'zod/mini'
import { BroadcastRequest, OverlayRequest } from './broadcast.ts'
import type { Envelope } from './commands.ts'
import type { Refusal } from './refusals.ts'
import { OwnPages, type LampReport, type PollReply, type ProbeReply, type RollCallState } from './buzzer-wire.ts'
import type { PastRaces } from './views/people.ts'
import type { View } from './views/view.ts'
import { type Role, SeatId, SlotId, TeamId, type Instant, type Text } from './words.ts'

export { PROTOCOL } from './protocol.ts'

/** Socket.IO `auth`. With a token the seat is the token's; without one the surface is public. */
export const Handshake = z.strictObject({
  protocol: z.int(),
  token: z.exactOptional(z.string().check(z.maxLength(128))),
  surface: z.enum(['stage', 'overlay', 'watch', 'crew']),
  /** Made once a page load: tells two tabs on one seat apart. */
  pageId: z.string().check(z.minLength(8), z.maxLength(64)),
  battery: z.exactOptional(z.nullable(z.number())),
  /** Which build its page is of. */
  build: z.exactOptional(z.string().check(z.regex(/^[\w.-]{1,60}$/))),
})
export type Handshake = z.infer<typeof Handshake>

/** A folder of the hub's computer. */
const PackageDir = z.string().check(z.minLength(1), z.maxLength(500))

/** What the operator asks of the hub itself; no fact of the contest, so not in the journal. */
export const DeskRequest = z.discriminatedUnion('type', [
  OverlayRequest,
  BroadcastRequest,
  z.strictObject({ type: z.literal('NewPairingCode'), seatId: SeatId }),
  z.strictObject({ type: z.literal('ReleaseSeat'), seatId: SeatId }),
  /** Yes or no to the device that asks for an official's seat and shows this sign. */
  z.strictObject({ type: z.literal('ConfirmPairing'), seatId: SeatId, sign: z.string().check(z.maxLength(8)) }),
  z.strictObject({ type: z.literal('RefusePairing'), seatId: SeatId }),
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
  /** Whether the page of a team whose key is on a gateway is a buzzer too. */
  z.strictObject({ type: z.literal('SetOwnPages'), ownPages: OwnPages }),
  /** Where packages go from now on, whole paths on the hub's computer; none: where it was started with. */
  z.strictObject({ type: z.literal('NamePackageFolders'), folders: z.array(PackageDir).check(z.maxLength(2)) }),
  /** The contest as a folder to carry away, into each place that was named. */
  z.strictObject({ type: z.literal('WritePackages') }),
  /** 收场: the packages, and then every seat but the operator's is revoked. `onePlace`: the operator knows that there is one package only. */
  z.strictObject({ type: z.literal('CloseDown'), onePlace: z.exactOptional(z.literal(true)) }),
  /** After it: this device is back on the table, or not after all. */
  z.strictObject({ type: z.literal('TakeBack'), seatId: SeatId, is: z.enum(['back', 'out']) }),
  /** Who has taken the device of a seat; empty: nobody. */
  z.strictObject({ type: z.literal('NoteHolder'), seatId: SeatId, heldBy: z.string().check(z.maxLength(80)) }),
  /** An earlier day (yyyy-mm-dd) than the file's for deleting what is kept of people. */
  z.strictObject({ type: z.literal('SetPurgeDate'), on: z.string().check(z.maxLength(10)) }),
  /** Packages that lie where the hub writes them. */
  z.strictObject({ type: z.literal('FindPackages') }),
  /** A package verified, replayed, and held against the contest that runs. */
  z.strictObject({ type: z.literal('LookAtPackage'), dir: PackageDir }),
  /** Brought back in place of what runs, which is written as a package and moved aside first. `code`: the head that was looked at; `proof`: a fresh owner link's, where a signed result would be undone. */
  z.strictObject({
    type: z.literal('RestorePackage'),
    dir: PackageDir,
    code: z.string().check(z.maxLength(60)),
    proof: z.exactOptional(z.string().check(z.maxLength(128))),
  }),
  /** The press timing of every question that is over, not of the last ones alone. */
  z.strictObject({ type: z.literal('ReadRaces') }),
  z.strictObject({ type: z.literal('IdentifyDevices') }),
  z.strictObject({ type: z.literal('ReloadDisplay'), seatId: SeatId }),
  z.strictObject({ type: z.literal('ChooseAddress'), address: z.string().check(z.maxLength(200)) }),
])
export type DeskRequest = z.infer<typeof DeskRequest>
export interface PackageFound {
  dir: string
  /** Its contest's id. */
  contest: string
  /** Wall time. */
  made: string
}
/** `same`: nothing happened since · `earlier`: what runs went on from it · `later`: it went on from what runs · `parted`: both went on from the same beginning · `other`: another journal. */
export interface PackageSeen extends PackageFound {
  title: Text
  code: string
  records: number
  is: 'same' | 'earlier' | 'later' | 'parted' | 'other'
  /** Records here that it does not have. */
  undone: number
  /** A signed result would be undone: who asks proves it anew. */
  undoesSigned?: true
  /** It can be brought back, but its points or awards are not what their causes give. */
  says?: Text
}
/** `says`: it was kept, but verified it is not whole. */
export interface PackageWritten {
  dir: string
  code: string
  says?: Text
}
/** `packages`: where they are on the hub's computer, and the head each was verified to. */
export type DeskAnswer =
  | { ok: true; code?: string; url?: string; packages?: PackageWritten[]; found?: PackageFound[]; seen?: PackageSeen; races?: PastRaces[] }
  | { ok: false; refusal: Refusal }

/** `seq` is the journal's after the command, 0 for those who aren't told how far a race is; `again` marks the answer to a retry. */
export type CommandAnswer = { ok: true; seq: number; again?: true } | { ok: false; refusal: Refusal }

/** A phone's vote on a question to the audience; never journaled, and no command. */
export const Vote = z.strictObject({
  slotId: SlotId,
  /** Made once a phone, at random. */
  phone: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  answer: z.array(z.string().check(z.minLength(1), z.maxLength(8))).check(z.minLength(1), z.maxLength(8)),
})
export type Vote = z.infer<typeof Vote>
/** A phone's cheer: a phrase of the file's list by its place in it, never a text. */
export const Cheer = z.strictObject({ phrase: z.int().check(z.minimum(0), z.maximum(7)) })
export type Cheer = z.infer<typeof Cheer>
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
  cheer: (cheer: Cheer, ack: (answer: VoteAnswer) => void) => void
  /** Clock sync and heartbeat: the hub answers with its time at once; never journaled. */
  probe: (sent: { rttMs: number | null; battery: number | null }, ack: (hubNow: Instant) => void) => void
  /** A buzzer's own; see buzzer-wire.ts. Never answered. */
  probed: (reply: ProbeReply) => void
  polled: (reply: PollReply) => void
  lit: (report: LampReport) => void
}
export interface HubToClient {
  hello: (hello: Hello) => void
  view: (message: ViewMessage) => void
  identify: (label: Text) => void
  /** The page is to load itself again. */
  reload: () => void
  revoked: (refusal: Refusal) => void
  /** To buzzers alone; see buzzer-wire.ts. */
  probe: (id: number) => void
  poll: (id: number) => void
  rollCall: (is: RollCallState) => void
}

/** POST /api/pair → 200 `Paired`, 202 `Claimed`, or 4xx with a `Refusal`. */
export const PairRequest = z.strictObject({ code: z.string().check(z.minLength(4), z.maxLength(128)) })
export interface Paired {
  token: string
  seatId: SeatId
  role: Role
  /** Where this seat's page lives, e.g. /pad/referee-1. */
  path: string
}
/** An official's seat: the console says yes when both screens show the same sign; until then POST /api/claim → 202, then 200 `Paired`, or 404. */
export interface Claimed {
  claim: string
  sign: string
  name: Text
}
export const ClaimRequest = z.strictObject({ claim: z.string().check(z.minLength(16), z.maxLength(64)) })
