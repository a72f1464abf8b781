/** Evidence of a race made up for tests: presses by their middle and half width, teams heard as far as one likes. */
import { OpeningId, TeamId, type Instant, type Millis } from '#shared/words.ts'
import { sha256 } from '../canonical-json.ts'
import { adjudicate, type Adjudication } from '../contest/adjudication.ts'
import type { BuzzVerdict, Hearing, StampEvidence } from '../contest/buzzer-state.ts'
import type { OpeningFacts, RaceEvidence, ReadPress } from '../contest/race-evidence.ts'

/** The opening, and long after it, when everybody has been heard. */
export const OPENS_AT = 10_000
const LATER = 11_000
export const team = (number: number): TeamId => TeamId.parse(`team-${number}`)

export const anOpening = (more: Partial<OpeningFacts> = {}): OpeningFacts => ({
  id: OpeningId.parse('opening-1'),
  nonces: ['armed', 'opened'],
  opensAt: OPENS_AT,
  keyLookedAt: null,
  cueLagMs: 1500,
  floorMs: 0,
  belowFloor: 'flagged',
  policy: 'estimate',
  maxWaitMs: 500,
  head: 'f00d',
  ...more,
})
export interface PressMade {
  /** After the opening. */
  readonly middle: Millis
  readonly halfMs?: Millis
  /** After the middle; the credit covers it unless said otherwise. */
  readonly travelMs?: Millis
  readonly credit?: Millis
  readonly nonce?: string | null
  readonly openingId?: OpeningId
  readonly stamp?: Partial<StampEvidence> | null
}
export function press(number: number, made: PressMade): ReadPress {
  const { middle, halfMs = 1, travelMs = 2, credit = 6, nonce = 'opened', openingId = anOpening().id } = made
  const at = OPENS_AT + middle
  const readAt = at + travelMs
  const [a, b] = made.stamp?.offset === null ? [0, readAt] : [at - halfMs, Math.min(at + halfMs, readAt)]
  const offset = { lower: 1 - halfMs, upper: halfMs - 1 }
  const usual: StampEvidence = { clock: `clock-${number}`, dp: at, grainMs: 1, offset, lookedAt: readAt, unansweredSince: null, guardMs: 2, vouchedUntil: null }
  const stamp = made.stamp === null ? {} : { stamp: { ...usual, ...made.stamp } }
  return { teamId: team(number), openingId, nonce, evidence: { a, b, readAt, credit, flags: [], raw: { dp: at, input: 'key' }, ...stamp } }
}
export const heard = (number: number, heardUntil: Instant | null = LATER, presence: Hearing['presence'] = 'present'): Hearing => ({
  teamId: team(number),
  presence,
  heardUntil,
})
export interface RaceMade extends Partial<Omit<RaceEvidence, 'opening' | 'presses'>> {
  readonly opening?: Partial<OpeningFacts>
}
export const race = (presses: readonly ReadPress[], { opening = {}, ...more }: RaceMade = {}): RaceEvidence => ({
  opening: anOpening(opening),
  teams: [1, 2, 3, 4].map((number) => heard(number)),
  certified: true,
  presses,
  at: LATER,
  ...more,
})
export const judged = (presses: readonly ReadPress[], more: RaceMade = {}): Adjudication => adjudicate(race(presses, more), sha256)
/** Its verdict; fails where there is none yet. */
export function verdictIn(presses: readonly ReadPress[], more: RaceMade = {}): BuzzVerdict {
  const outcome = judged(presses, more)
  if (outcome.is !== 'verdict') throw new Error(`no verdict: ${outcome.is}`)
  return outcome.verdict
}
