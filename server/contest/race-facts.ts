/** What stands in the state of one opening, put together as the evidence it is judged by: live, and again from the journal. */
import type { Instant, Millis, TeamId } from '#shared/words.ts'
import type { Asked } from './asked.ts'
import type { BuzzerRules } from './buzzer-rules.ts'
import { cueLagOf, graceOf, hostHasKey } from './buzzer-rules.ts'
import type { Buzzer, Heard, Hearing, Press } from './buzzer-state.ts'
import type { EventOf } from './contest-events.ts'
import type { OpeningFacts, RaceEvidence, ReadPress } from './race-evidence.ts'
import { eligibleFor } from './read.ts'
import type { RoundState, Slot } from './slot-state.ts'

type OpenedBuzzer = Exclude<Buzzer, { is: 'closed' | 'armed' }>
interface Opening {
  readonly round: RoundState
  readonly slot: Slot
  readonly rules: BuzzerRules
}
/** [F7] The referee has been asked about a press, and has not answered. */
export const cuePending = ({ presses, buzzer }: Slot): boolean =>
  (buzzer.is === 'open' || buzzer.is === 'racing') && presses.some((press) => press.cue === 'asked' && press.openingId === buzzer.openingId)

export function factsOf(rules: BuzzerRules, { openingId, nonces, opensAt, keyLookedAt, head = '' }: OpenedBuzzer): OpeningFacts {
  const { opens, tooClose, maxWaitMs, reactionFloorMs, belowFloor } = rules
  return {
    id: openingId,
    nonces,
    opensAt,
    keyLookedAt: hostHasKey(rules) ? (keyLookedAt ?? opensAt) : null,
    cueLagMs: Math.max(graceOf(rules), cueLagOf(rules)),
    floorMs: opens === 'reading' ? 0 : reactionFloorMs,
    belowFloor,
    policy: tooClose,
    maxWaitMs,
    head,
  }
}

/** [B2] Presses that were refused in the openings of a question because their team had pressed already, as the hub has counted them. */
export function refusedIn({ races = [], buzzer }: Slot, { hearingOf }: Asked): Pick<EventOf<'SlotClosed'>, 'refused'> {
  const ids = [...races, buzzer].flatMap((one) => (one.is === 'closed' ? [] : [one.openingId]))
  const counted = [...new Set(ids)].map((id) => [id, hearingOf?.(id).refused ?? []] as const).filter(([, refused]) => refused.length > 0)
  return counted.length === 0 ? {} : { refused: Object.fromEntries(counted) }
}
/** Without devices there is no finger that lags: the key is the word. */
const lagOf = (rules: BuzzerRules, { hearingOf }: Asked): Millis => (hearingOf ? cueLagOf(rules) : -Infinity)
/** [F4, F7] A press while armed waits so long for the cue before it is a foul. */
export const waitFor = (rules: BuzzerRules, asked: Asked): Millis => Math.max(graceOf(rules), lagOf(rules, asked))
export const waitsUntil = (rules: BuzzerRules, press: Press): Instant => press.waitsUntil ?? press.evidence.b + graceOf(rules)

/** [F1, F4, F7] What a press of an opening is, by the instants it lies between, not by the state of a timer. */
export function legalityIn(rules: BuzzerRules, buzzer: OpenedBuzzer, b: Instant, asked: Asked): 'counts' | 'foul' | 'asked' {
  const { keyLookedAt, floorMs, belowFloor } = factsOf(rules, buzzer)
  if (b >= buzzer.opensAt) return belowFloor === 'foul' && b - buzzer.opensAt < floorMs ? 'foul' : 'counts'
  if (b >= buzzer.opensAt - graceOf(rules)) return 'counts'
  return keyLookedAt !== null && b >= keyLookedAt - lagOf(rules, asked) ? 'asked' : 'foul'
}

const nonceOf = ({ nonces }: OpenedBuzzer): string | null => nonces.at(-1) ?? null
const isIn = (buzzer: OpenedBuzzer, press: Press): boolean => press.openingId === buzzer.openingId && (press.counts || press.cue === 'asked')

/** Who may press, and who has: each with how far it was heard; a team the hub has no device of is absent. */
function hearings({ round, slot }: Opening, presses: readonly Press[], { teams }: Pick<Heard, 'teams'>): readonly Hearing[] {
  const ids = new Set<TeamId>([...eligibleFor(round, slot), ...presses.map(({ teamId }) => teamId)])
  return [...ids].map((teamId) => teams.find((team) => team.teamId === teamId) ?? { teamId, presence: 'absent', heardUntil: null })
}
/** Where no device is polled everybody has been heard. */
export function allHeard({ round, slot }: Opening, at: Instant): Heard {
  const teamIds = new Set<TeamId>([...eligibleFor(round, slot), ...slot.presses.map(({ teamId }) => teamId)])
  return { certified: true, at, teams: [...teamIds].map((teamId) => ({ teamId, presence: 'present', heardUntil: at + 1 })) }
}

/** [O14] All the verdict is made of; null while the buzzer isn't open. */
export function evidenceOf(opening: Opening, heard: Heard, picked?: TeamId): RaceEvidence | null {
  const { slot, rules } = opening
  const { buzzer } = slot
  if (buzzer.is === 'closed' || buzzer.is === 'armed') return null
  const presses = slot.presses.filter((press) => isIn(buzzer, press))
  // within the grace the cue counts as given
  const given = presses.filter((press) => press.evidence.b < buzzer.opensAt && press.cue !== 'asked').map(({ teamId }) => [teamId, 'yes'] as const)
  return {
    opening: factsOf(rules, buzzer),
    teams: hearings(opening, presses, heard),
    certified: heard.certified,
    presses: presses.map(({ teamId, openingId, evidence }): ReadPress => ({ teamId, openingId, nonce: nonceOf(buzzer), evidence })),
    at: heard.at,
    cueGiven: Object.fromEntries(given),
    ...(picked === undefined ? {} : { picked }),
  }
}
