/** One simulated opening: fingers, networks and the hub's own rule from the first press read to the verdict. */
import { pressInterval } from '#shared/interval-clock.ts'
import { OpeningId, type Instant, type TeamId } from '#shared/words.ts'
import { adjudicate, type Adjudication } from '../../server/contest/adjudication.ts'
import { pollsBegin } from '../../server/contest/adjudication-hearing.ts'
import { rankedBy, reachOf } from '../../server/contest/adjudication-order.ts'
import { counted, sifted, type Counting } from '../../server/contest/adjudication-press.ts'
import type { OpeningFacts, RaceEvidence, ReadPress } from '../../server/contest/race-evidence.ts'
import { sha256 } from '../../server/canonical-json.ts'
import { exponential, halfNormal, type Chance } from '../../server/rehearsal/seeded.ts'
import { handledAt, reading, type Device } from './device.ts'
import { Stream, type Heard, type PressRead } from './stream.ts'

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
function evidenceOf({ device }: Finger, dp: number, { readAt, unansweredSince, vouchedUntil }: PressRead): ReadPress['evidence'] {
  const { clock, grainMs, creditMs, guardMs, input, teamId } = device
  const { a, b, offset } = pressInterval(clock, { dp, grainMs, readAt })
  const stamp = { clock: teamId, dp, grainMs, offset, lookedAt: readAt, unansweredSince, guardMs, vouchedUntil }
  return { a, b, readAt, credit: creditMs, flags: [], raw: { dp, input }, stamp }
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
/** How each team was heard past this instant, or null when the next press is read before the last of them is. */
function heardBy(all: readonly Sent[], past: Instant, until: Instant, next: Instant) {
  const heard: { readonly teamId: TeamId; readonly heard: Heard | null }[] = []
  for (const { stream, finger } of all) {
    const one = stream.heardPast(past, until)
    if ((one?.at ?? until) >= next) return null
    heard.push({ teamId: finger.device.teamId, heard: one })
  }
  return heard
}
/** From press to press: final as soon as every team was heard past the front one, or when the wait is over. */
function decided(all: readonly Sent[], opening: OpeningFacts): Decided {
  const presses = all.flatMap((one) => one.presses).sort((one, other) => one.evidence.readAt - other.evidence.readAt)
  const teamIds = [...new Set(all.map(({ finger }) => finger.device.teamId))]
  const silent = teamIds.map((teamId) => ({ teamId, presence: 'present', heardUntil: null }) as const)
  let race: RaceEvidence = { opening, teams: silent, certified: true, presses, at: 0 }
  const out: TeamId[] = []
  for (const [n, { evidence }] of presses.entries()) {
    race = { ...race, at: evidence.readAt }
    const { counting, fouls } = sifted(race)
    if (fouls.length > 0) race = { ...race, teams: race.teams.filter((team) => !fouls.includes(team.teamId)) }
    out.push(...fouls)
    const [front] = rankedBy(counting, (teamId) => teamId)
    if (!front) continue
    const past = reachOf(front)
    const until = Math.min(...counting.map((press) => press.readAt)) + opening.maxWaitMs
    const next = presses[n + 1]?.evidence.readAt ?? Infinity
    const heard = heardBy(all, past, until, next)
    if (!heard) continue
    const at = Math.max(evidence.readAt, ...heard.map((one) => one.heard?.at ?? until))
    const teams = race.teams.map((team) => {
      const mine = heard.flatMap((one) => (one.teamId === team.teamId ? [one.heard?.heardUntil ?? null] : []))
      return { ...team, heardUntil: mine.includes(null) ? null : Math.min(...mine.flatMap((one) => one ?? [])) }
    })
    return { at, race: { ...race, teams, at }, fouls: out }
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
