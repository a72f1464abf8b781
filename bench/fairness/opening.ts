/** One simulated opening: fingers, networks and the hub's own rule from the first press read to the verdict. */
import type { InputClass } from '#shared/input-guard.ts'
import { pressInterval } from '#shared/interval-clock.ts'
import { OpeningId, type Instant, type TeamId } from '#shared/words.ts'
import { adjudicate, type Adjudication } from '../../server/contest/adjudication.ts'
import { pollsBegin } from '../../server/contest/adjudication-hearing.ts'
import { rankedBy, reachOf } from '../../server/contest/adjudication-order.ts'
import { counted, sifted, type Counting, type Sifted } from '../../server/contest/adjudication-press.ts'
import type { Hearing } from '../../server/contest/buzzer-state.ts'
import type { OpeningFacts, RaceEvidence, ReadPress } from '../../server/contest/race-evidence.ts'
import { sha256 } from '../../server/canonical-json.ts'
import { exponential, halfNormal, type Chance } from '../../server/rehearsal/seeded.ts'
import { handledAt, reading, type Device } from './device.ts'
import { Stream, type PressRead } from './stream.ts'

const NONCE = 'tonight'
export const OPENING: OpeningFacts = {
  id: OpeningId.parse('opening'),
  nonces: [NONCE],
  opensAt: 0,
  keyLookedAt: null,
  cueLagMs: 0,
  floorMs: 100,
  belowFloor: 'flagged',
  policy: 'estimate',
  maxWaitMs: 500,
  head: 'the record before the opening',
}
/** A finger that comes down at `at`; its device may claim another stamp, or send what was never pressed. */
export interface Finger {
  readonly device: Device
  readonly at: Instant
  readonly cheat?: Cheat
}
export interface Cheat {
  /** The stamp is so many ms older than the finger, and what it vouches for with it. */
  readonly backdatedMs?: number
  /** Presses when it receives the first poll from this instant on, whatever the finger does. */
  readonly onPollFrom?: Instant
  readonly withholdsReplies?: true
  /** The press says of itself that it is of another input than its device is probed with. */
  readonly callsItself?: InputClass
  readonly opening?: ReadPress['openingId']
  readonly nonce?: string | null
  /** Sends the same every 10 ms from so long before the opening. */
  readonly floodsFrom?: Instant
}
export interface Pressed {
  readonly teamId: TeamId
  readonly truly: Instant
  readonly readAt: Instant
  readonly counting: Counting
}
export interface PlayedOpening {
  readonly pressed: readonly Pressed[]
  readonly firstReadAt: Instant
  readonly decidedAt: Instant
  readonly outcome: Adjudication
  readonly fouls: readonly TeamId[]
}

/** 180 ms and half a bell on top, as people react to a lamp. */
export const fingerOf = (device: Device, chance: Chance): Finger => ({ device, at: 180 + halfNormal(chance, 60) })

interface Polling {
  readonly pollsFrom: Instant
  readonly quietUntil: Instant
  readonly chance: Chance
}
interface Sent {
  readonly finger: Finger
  readonly stream: Stream
  readonly truly: Instant
  readonly presses: readonly ReadPress[]
}
function evidenceOf({ device, cheat }: Finger, dp: number, { readAt, unansweredSince, vouchedUntil }: PressRead): ReadPress['evidence'] {
  const { clock, grainMs, creditMs, guardMs, input, teamId } = device
  const { a, b, offset } = pressInterval(clock, { dp, grainMs, readAt })
  const stamp = { clock: teamId, dp, grainMs, offset, lookedAt: readAt, unansweredSince, guardMs, vouchedUntil }
  const called = cheat?.callsItself ?? input
  return { a, b, readAt, credit: creditMs, flags: called === input ? [] : ['other-input'], raw: { dp, input: called }, stamp }
}
function sent(finger: Finger, { pollsFrom, quietUntil, chance }: Polling): Sent {
  const { device, cheat } = finger
  const { backdatedMs = 0, onPollFrom, floodsFrom } = cheat ?? {}
  const held = cheat?.withholdsReplies ? { withheldUntil: finger.at } : {}
  const stream = new Stream({ device, pollsFrom, quietUntil, chance, understatesMs: backdatedMs, ...held })
  const truly = onPollFrom === undefined ? finger.at : stream.pollAfter(onPollFrom)
  // a device that cheats needs no page to handle its touch
  const handled = cheat ? truly : handledAt(device, truly, chance)
  const times = floodsFrom === undefined ? [handled] : Array.from({ length: 40 }, (_, n) => floodsFrom + 10 * n)
  const presses = times.map((at): ReadPress => {
    const stamped = floodsFrom === undefined ? truly : at
    const dp = reading(device, stamped, device.grainMs, chance) - backdatedMs
    const { opening = OPENING.id, nonce = NONCE } = cheat ?? {}
    return { teamId: device.teamId, openingId: opening, nonce, evidence: evidenceOf(finger, dp, stream.press(at)) }
  })
  return { finger, stream, truly, presses }
}

interface Decided {
  readonly at: Instant
  readonly race: RaceEvidence
  readonly fouls: readonly TeamId[]
}
/** How far each team was heard by an instant: by the device heard least, null where one was not heard. */
interface HeardAll {
  readonly at: Instant
  readonly teams: readonly Hearing[]
}
/** All heard past this instant, or silent to the end; null when the next press is read before the last of them is. */
function heardBy(all: readonly Sent[], past: Instant, until: Instant, next: Instant): HeardAll | null {
  const heardUntil = new Map<TeamId, Instant | null>()
  let last = -Infinity
  for (const { stream, finger } of all) {
    const { teamId } = finger.device
    const heard = stream.heardPast(past, until)
    const at = heard?.at ?? until
    if (at >= next) return null
    last = Math.max(last, at)
    const before = heardUntil.get(teamId)
    heardUntil.set(teamId, heard && before !== null ? Math.min(heard.heardUntil, before ?? Infinity) : null)
  }
  return { at: last, teams: Array.from(heardUntil, ([teamId, upTo]) => ({ teamId, presence: 'present', heardUntil: upTo })) }
}
/** A foul takes its team out, so that what is read later is sifted without it; where there is none, the first of all are the first of these. */
const siftedOf = (whole: Sifted, race: RaceEvidence): Pick<Sifted, 'counting' | 'fouls'> =>
  whole.fouls.length > 0 ? sifted(race) : { counting: whole.counting.filter(({ readAt }) => readAt <= race.at), fouls: [] }
/** From press to press: final as soon as every team was heard past the front one, or when the wait is over. */
function decided(all: readonly Sent[], opening: OpeningFacts): Decided {
  const presses = all.flatMap((one) => one.presses).sort((one, other) => one.evidence.readAt - other.evidence.readAt)
  const teamIds = [...new Set(all.map(({ finger }) => finger.device.teamId))]
  const silent = teamIds.map((teamId): Hearing => ({ teamId, presence: 'present', heardUntil: null }))
  let race: RaceEvidence = { opening, teams: silent, certified: true, presses, at: Infinity }
  const out: TeamId[] = []
  const whole = sifted(race)
  for (const [n, { evidence }] of presses.entries()) {
    race = { ...race, at: evidence.readAt }
    const { counting, fouls } = siftedOf(whole, race)
    if (fouls.length > 0) race = { ...race, teams: race.teams.filter((team) => !fouls.includes(team.teamId)) }
    out.push(...fouls)
    const [front] = rankedBy(counting, (teamId) => teamId)
    if (!front) continue
    const until = Math.min(...counting.map((press) => press.readAt)) + opening.maxWaitMs
    const heard = heardBy(all, reachOf(front), until, presses[n + 1]?.evidence.readAt ?? Infinity)
    if (!heard) continue
    const at = Math.max(evidence.readAt, heard.at)
    return { at, race: { ...race, teams: heard.teams.filter(({ teamId }) => !out.includes(teamId)), at }, fouls: out }
  }
  return { at: 0, race, fouls: out }
}

export function played(fingers: readonly Finger[], chance: Chance, opening: OpeningFacts = OPENING): PlayedOpening {
  const quietUntil = Math.min(...fingers.map(({ at, cheat }) => Math.min(at, cheat?.onPollFrom ?? at, cheat?.floodsFrom ?? at)))
  const firstReadAt = Math.min(...fingers.map(({ device, at }) => at + device.network.up.floorMs + exponential(chance, device.network.up.tailMs)))
  const polling = { pollsFrom: pollsBegin({ opensAt: 0, firstReadAt }), quietUntil, chance }
  const all = fingers.map((finger) => sent(finger, polling))
  const { at, race, fouls } = decided(all, opening)
  const outcome = adjudicate(race, sha256)
  const pressed = all.flatMap(({ truly, presses: [first] }) =>
    first ? [{ teamId: first.teamId, truly, readAt: first.evidence.readAt, counting: counted(first.teamId, first.evidence, opening) }] : [],
  )
  return { pressed, firstReadAt: Math.min(...pressed.map(({ readAt }) => readAt)), decidedAt: at, outcome, fouls }
}
