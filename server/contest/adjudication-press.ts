/** One press judged by itself: refused, a foul, a question for the referee, or counting with its ranking time and what is held against it. */
import type { Instant, TeamId } from '#shared/words.ts'
import type { PressEvidence, PressFlag, RankedPress, StampEvidence } from './buzzer-state.ts'
import type { OpeningFacts, RaceEvidence, ReadPress } from './race-evidence.ts'

/** A counting press, still with the evidence it was made from. */
export interface Counting extends RankedPress {
  readonly stamp: StampEvidence | null
  readonly readAt: Instant
}
export type Unscored = 'wrong-opening' | 'no-such-team' | 'already-pressed'
export interface Sifted {
  readonly counting: readonly Counting[]
  readonly fouls: readonly TeamId[]
  /** Before the key, but perhaps after the word. */
  readonly asked: readonly TeamId[]
  readonly rejected: readonly { readonly teamId: TeamId; readonly why: Unscored }[]
}

/** Nothing its device says makes a press older than this. */
const earliestOf = ({ credit, readAt, stamp }: PressEvidence): Instant => (stamp ? stamp.lookedAt - credit : readAt)
/** [O4] t: the middle of the interval, but not earlier than the device's credit C before the hub last looked. */
function rankAtOf(evidence: PressEvidence): Instant {
  const earliest = earliestOf(evidence)
  return evidence.stamp?.offset ? Math.max((evidence.a + evidence.b) / 2, earliest) : earliest
}
/** [O5] Its device owed the answer to a poll for longer than credit and guard explain. */
const isHeld = ({ lookedAt, unansweredSince, guardMs }: StampEvidence, credit: number): boolean =>
  unansweredSince !== null && lookedAt > unansweredSince + credit + guardMs
/** [O10] Stamped surely before the moment its device vouched up to. */
const brokeVouch = ({ dp, grainMs, vouchedUntil }: StampEvidence): boolean => vouchedUntil !== null && dp + grainMs < vouchedUntil

/** What is held against a press, or said of it. */
export function pressFlags(evidence: PressEvidence, opening: OpeningFacts): PressFlag[] {
  const { a, b, credit, stamp } = evidence
  const flags: PressFlag[] = []
  if (!stamp) flags.push('no-clock')
  else {
    if (!stamp.offset) flags.push('unsynced')
    else if ((a + b) / 2 < earliestOf(evidence)) flags.push('clipped')
    if (isHeld(stamp, credit)) flags.push('held')
    if (brokeVouch(stamp)) flags.push('broken-vouch')
  }
  if (evidence.flags.includes('other-input')) flags.push('other-input')
  if (opening.opensAt === null) return flags
  if (b < opening.opensAt) flags.push('after-word')
  else if (a < opening.opensAt) flags.push('in-doubt')
  if (b >= opening.opensAt && b - opening.opensAt < opening.floorMs) flags.push('below-floor')
  return flags
}
export function counted(teamId: TeamId, evidence: PressEvidence, opening: OpeningFacts): Counting {
  const { a, b, readAt, stamp = null } = evidence
  return { teamId, rankAt: rankAtOf(evidence), a, b, middle: (a + b) / 2, halfMs: (b - a) / 2, flags: pressFlags(evidence, opening), stamp, readAt }
}

/** [O6] Legal, surely too early, or one the referee must be asked about. */
export function legality({ teamId, evidence: { b } }: ReadPress, { opening, cueGiven }: RaceEvidence): 'counts' | 'foul' | 'asked' {
  const { opensAt, keyLookedAt, cueLagMs, floorMs, belowFloor } = opening
  if (opensAt === null) return 'foul'
  if (b >= opensAt) return belowFloor === 'foul' && b - opensAt < floorMs ? 'foul' : 'counts'
  if (keyLookedAt === null || b < keyLookedAt - cueLagMs) return 'foul'
  const answer = cueGiven?.[teamId]
  if (!answer) return 'asked'
  return answer === 'yes' ? 'counts' : 'foul'
}

const whyUnscored = ({ teamId, openingId, nonce }: ReadPress, { opening, teams }: RaceEvidence): Unscored | null => {
  if (openingId !== opening.id || nonce === null || !opening.nonces.includes(nonce)) return 'wrong-opening'
  return teams.some((team) => team.teamId === teamId) ? null : 'no-such-team'
}
/** [O13] The presses read by now, sorted out; a team's first that counts is its press, and a foul let back in is none. */
export function sifted(race: RaceEvidence): Sifted {
  const counting: Counting[] = []
  const fouls: TeamId[] = []
  const asked: TeamId[] = []
  const rejected: Sifted['rejected'][number][] = []
  for (const press of inOrderRead(race)) {
    const { teamId, evidence } = press
    const why = whyUnscored(press, race)
    if (why) rejected.push({ teamId, why })
    else if (counting.some((one) => one.teamId === teamId) || asked.includes(teamId)) rejected.push({ teamId, why: 'already-pressed' })
    else {
      const is = legality(press, race)
      if (is === 'counts') counting.push(counted(teamId, evidence, race.opening))
      else if (is === 'asked') asked.push(teamId)
      else if (!fouls.includes(teamId)) fouls.push(teamId)
    }
  }
  return { counting, fouls, asked, rejected }
}
/** By reading, then by stamp: a team's first press is its press. Between teams this order decides nothing; the id only keeps the log the same. */
function inOrderRead({ presses, at }: RaceEvidence): readonly ReadPress[] {
  const stampOf = ({ evidence }: ReadPress): number => evidence.stamp?.dp ?? evidence.b
  const before = (one: ReadPress, other: ReadPress): number =>
    one.evidence.readAt - other.evidence.readAt || stampOf(one) - stampOf(other) || (one.teamId < other.teamId ? -1 : 1)
  return presses.filter(({ evidence }) => evidence.readAt <= at).sort(before)
}
