/** The guarantee of the press order, for any evidence that is true: intervals that hold the truth, replies that vouch for no more than they know. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OpeningId } from '#shared/words.ts'
import { sha256 } from '../canonical-json.ts'
import { heard, OPENS_AT, press, race, team } from '../testing/race-evidence.ts'
import { adjudicate } from './adjudication.ts'
import { counted } from './adjudication-press.ts'
import type { BuzzVerdict } from './buzzer-state.ts'
import type { RaceEvidence } from './race-evidence.ts'

const ms = (most: number) => fc.double({ min: 0, max: most, noNaN: true })
const share = ms(1)
/** One team: when it truly pressed, how well that is known, how long it took, how far it was heard. */
const finger = fc.record({
  truly: fc.oneof(ms(300), ms(20)),
  halfMs: fc.oneof(ms(3), ms(30)),
  off: fc.double({ min: -1, max: 1, noNaN: true }),
  travelMs: fc.oneof(ms(10), ms(400)),
  credit: ms(60),
  owed: fc.option(ms(100)),
  heard: share,
  presence: fc.constantFrom('present', 'present', 'present', 'lost' as const),
})
type Fingers = readonly (typeof finger extends fc.Arbitrary<infer T> ? T : never)[]
const fingers = fc.array(finger, { minLength: 2, maxLength: 8 })

/** The evidence at this instant after the opening; who wasn't read yet was heard at most until it truly pressed. */
function raceOf(of: Fingers, at: number): RaceEvidence {
  const presses = of.map(({ truly, halfMs, off, travelMs, credit, owed }, index) => {
    const middle = truly + off * halfMs
    const made = press(index, { middle, halfMs, travelMs: Math.max(travelMs, off * -halfMs) + truly - middle, credit })
    const { stamp, ...evidence } = made.evidence
    if (!stamp) return made
    const readAt = OPENS_AT + truly + travelMs
    const unansweredSince = owed === null ? null : readAt - owed
    return {
      ...made,
      evidence: { ...evidence, readAt, b: Math.min(OPENS_AT + middle + halfMs, readAt), stamp: { ...stamp, lookedAt: readAt, unansweredSince } },
    }
  })
  const teams = of.map((one, index) => {
    const read = one.truly + one.travelMs <= at
    return heard(index, OPENS_AT + one.heard * (read ? at : Math.min(at, one.truly)), one.presence)
  })
  return race(presses, { teams, at: OPENS_AT + at })
}
const holds = (check: (verdict: BuzzVerdict, of: Fingers, evidence: RaceEvidence) => void) =>
  fc.assert(
    fc.property(fingers, fc.oneof(ms(400), fc.constant(2000)), (of, at) => {
      const evidence = raceOf(of, at)
      const outcome = adjudicate(evidence, sha256)
      if (outcome.is === 'verdict') check(outcome.verdict, of, evidence)
    }),
    { numRuns: 2000 },
  )
const EPSILON = 1e-9

test('[O1] a certain winner never pressed after another honest press, read or not', () => {
  holds(({ certain, winner }, of) => {
    if (!certain) return
    const own = of.find((_, index) => team(index) === winner)?.truly ?? Infinity
    for (const { truly } of of) expect(own).toBeLessThanOrEqual(truly + EPSILON)
  })
})
test('[O2] ahead by more than both bands, and not clipped: ranked before', () => {
  holds((_, of, { presses, opening }) => {
    const judged = presses.map(({ teamId, evidence }, index) => ({ ...counted(teamId, evidence, opening), truly: of[index]?.truly ?? 0 }))
    const fair = judged.filter(({ flags }) => !flags.includes('clipped'))
    for (const one of fair)
      for (const other of fair) if (other.truly - one.truly > one.halfMs + other.halfMs + EPSILON) expect(one.rankAt).toBeLessThan(other.rankAt)
  })
})
test('[O3] ahead of all by more than twice that, nothing against it, nobody missing: certain', () => {
  holds((verdict, of, { presses, opening, at }) => {
    const judged = presses.map(({ teamId, evidence }, index) => ({ ...counted(teamId, evidence, opening), truly: of[index]?.truly ?? 0 }))
    const first = judged.reduce((one, other) => (other.truly < one.truly ? other : one))
    if (first.flags.length > 0 || first.readAt > at || (verdict.missing ?? []).length > 0) return
    const clear = judged.every((other) => other === first || other.truly - first.truly > 2 * (first.halfMs + other.halfMs) + EPSILON)
    if (clear) expect(verdict).toMatchObject({ winner: first.teamId, certain: true })
  })
})
test('[O14] the order of arrival in the list, presses sent twice and a round trip through the journal change nothing', () => {
  fc.assert(
    fc.property(
      fingers.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.keys()], { minLength: of.length }))),
      fc.constantFrom('estimate', 'draw', 'referee', 'reopen' as const),
      ([of, order], policy) => {
        const straight = raceOf(of, 1000)
        const evidence = { ...straight, opening: { ...straight.opening, policy } }
        const outcome = adjudicate(evidence, sha256)
        const shuffled = { ...evidence, presses: order.flatMap((index) => evidence.presses[index] ?? []) }
        expect(adjudicate(shuffled, sha256)).toEqual(outcome)
        expect(adjudicate(JSON.parse(JSON.stringify(evidence)), sha256)).toEqual(outcome)
        if (outcome.is === 'verdict') {
          const kept = { ...evidence, teams: outcome.verdict.heard ?? [] }
          expect(adjudicate(JSON.parse(JSON.stringify(kept)), sha256)).toEqual(outcome)
        }
        const { rejected: _, ...twice } = adjudicate({ ...evidence, presses: [...evidence.presses, ...evidence.presses] }, sha256)
        const { rejected: __, ...once } = outcome
        expect(twice).toEqual(once)
      },
    ),
    { numRuns: 300 },
  )
})
test('[O14] equal presses favour no team: over many openings each wins its share', () => {
  const teams = [0, 1, 2, 3, 4, 5, 6, 7]
  for (const policy of ['estimate', 'draw'] as const) {
    const wins = new Map<string, number>()
    for (let n = 0; n < 4000; n++) {
      const evidence = race(
        teams.map((index) => ({ ...press(index, { middle: 200 }), openingId: OpeningId.parse(`opening-${n}`) })),
        { opening: { id: OpeningId.parse(`opening-${n}`), policy }, teams: teams.map((index) => heard(index)) },
      )
      const outcome = adjudicate(evidence, sha256)
      if (outcome.is === 'verdict') wins.set(outcome.verdict.winner, (wins.get(outcome.verdict.winner) ?? 0) + 1)
    }
    const chiSquare = teams.reduce((sum, index) => sum + ((wins.get(team(index)) ?? 0) - 500) ** 2 / 500, 0)
    // 7 degrees of freedom: one in a thousand is above
    expect(chiSquare).toBeLessThan(24.3)
  }
})
