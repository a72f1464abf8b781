/** What passes between the hub and a buzzer beside commands and views: probes, polls and their replies; no facts, never journaled. */
import * as z from 'zod/mini'
import { OpeningId } from './words.ts'

/*
 * For the page (helper of `shared/client`): all of it is answered straight from the socket, without React.
 *   hub → page  probe(id)    answer `probed` at once: d1 when it was handled, d2 when the answer leaves.
 *   hub → page  poll(id)     answer `polled` once the guard of the page's input is over: dv when it was handled.
 *   hub → page  rollCall(is) 'press': show 请按一下抢答器 and send `TestPress` on the press; 'heard'; 'off'. Asked for by the operator (`CallRoll`),
 *                            beside `mine.rollCall`, which is the round's own; either is answered by `TestPress`.
 *   page → hub  lit          how late the lamp of an opening came by the page's image of `opensAt`; once an opening, 0 where it was in time.
 * A press is the command `PressBuzzer {openingId, nonce, dp, input, handledMs, key?}`. `key` is for a gateway alone: a seat of role team
 * without a team (`hello.teamId` missing, `mine.is === 'gateway'`); the hub names the team by the map in `mine.keys`.
 */
export const INPUTS = ['touch', 'key', 'hid'] as const
/** Device time in ms, of `performance.now()`. */
const deviceTime = z.number().check(z.minimum(-1e12), z.maximum(1e12))

export const ProbeReply = z.strictObject({
  id: z.int().check(z.minimum(0)),
  d1: deviceTime,
  d2: deviceTime,
  /** `Date.now()` at d1: only tells that the device slept. */
  wall: z.number().check(z.minimum(0), z.maximum(1e14)),
  /** q, as measured at load. */
  grainMs: z.number().check(z.minimum(0), z.maximum(100)),
  /** The slowest the page takes presses from: its guard is the one kept. */
  input: z.enum(INPUTS),
  /** `document.visibilityState`. */
  hidden: z.boolean(),
})
export type ProbeReply = z.infer<typeof ProbeReply>

export const PollReply = z.strictObject({ id: z.int().check(z.minimum(0)), dv: deviceTime })
export type PollReply = z.infer<typeof PollReply>

export const LampReport = z.strictObject({ openingId: OpeningId, lateMs: z.number().check(z.minimum(0), z.maximum(600_000)) })
export type LampReport = z.infer<typeof LampReport>

/** A buzzer in a roll-call the operator asked for. */
export type RollCallState = 'press' | 'heard' | 'off'
/** What keeps a device from its certificate; `mixed-inputs` all devices of the round. */
export const CERTIFICATE_GAPS = [
  'unsynced',
  'no-roll-call',
  'wide-interval',
  'long-round-trip',
  'large-credit',
  'slope-unknown',
  'steep-slope',
  'unencrypted',
  'broken-vouch',
  'team-touch',
  'mixed-inputs',
  'no-device',
] as const
export type CertificateGap = (typeof CERTIFICATE_GAPS)[number]

/** Whether the page of a team whose key is on a gateway is a buzzer too: presses of either count, or the gateway's alone. */
export const OwnPages = z.enum(['count', 'set-aside'])
export type OwnPages = z.infer<typeof OwnPages>
