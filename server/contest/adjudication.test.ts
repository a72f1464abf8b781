/** Who pressed first, rule by rule: ranking time, what is held against a press, contenders, photo policies, when it is over. */
import { describe, expect, test } from 'vitest'
import { sha256 } from '../canonical-json.ts'
import { heard, judged, OPENS_AT, press, team, verdictIn } from '../testing/race-evidence.ts'
import { creditOf, lookedAt, mayBeCertified } from './adjudication-credit.ts'
import { lateEvidence, nextPollAt, pollsBegin } from './adjudication-hearing.ts'

describe('ranking time', () => {
  test('[O4] a press ranks by the middle of its interval, whatever came in first', () => {
    const verdict = verdictIn([press(1, { middle: 210, travelMs: 1 }), press(2, { middle: 200, travelMs: 50, credit: 60 })])
    expect(verdict).toMatchObject({ winner: team(2), certain: true, method: 'estimate', leadMs: 10, bandMs: 2 })
  })
  test('[O4] a press ranks by its interval alone, not by what its network takes', () => {
    const verdict = verdictIn([press(1, { middle: 205, travelMs: 40, credit: 60 }), press(2, { middle: 200, travelMs: 1 })])
    expect(verdict).toMatchObject({ winner: team(2), certain: true })
    expect(verdict.ranked?.[0]?.rankAt).toBe(OPENS_AT + 200)
  })
  test('[O4] a stamp older than its device’s credit is clipped and never certain', () => {
    const verdict = verdictIn([press(1, { middle: 200, travelMs: 600 }), press(2, { middle: 795, travelMs: 1 })])
    expect(verdict).toMatchObject({ winner: team(1), certain: false, photo: true })
    expect(verdict.ranked?.[0]).toMatchObject({ rankAt: OPENS_AT + 794, flags: ['clipped'] })
  })
  test('[O4] a stall of the hub clips nobody: the credit counts from when it last looked', () => {
    const late = { middle: 200, travelMs: 300, stamp: { lookedAt: OPENS_AT + 202 } }
    expect(verdictIn([press(1, late)])).toMatchObject({ certain: true, ranked: [{ flags: [] }] })
  })
  test('[O4] r⁻ is the reading while the hub keeps its beat, else the beat before the stall', () => {
    const [on, late, before] = [
      { due: 100, at: 100.1 },
      { due: 100, at: 400 },
      { due: 95, at: 95 },
    ]
    expect(lookedAt(103, on, before)).toBe(103)
    expect(lookedAt(401, late, before)).toBe(95)
    expect(lookedAt(409, late, before)).toBe(95)
    expect(lookedAt(390, on, before)).toBe(100.1)
  })
  test('[O4] credit is the hub’s own round trips and what the input explains, 60 ms at most', () => {
    const roundTripsMs = Array.from({ length: 10 }, (_, n) => n + 1)
    const basis = { roundTripsMs, dispatchMs: [1, 30], input: 'key', owner: 'organiser' } as const
    expect(creditOf(basis)).toBe(9 + 3 + 2)
    expect(creditOf({ ...basis, input: 'touch' })).toBe(9 + 3 + 20)
    expect(creditOf({ ...basis, input: 'touch', owner: 'team' })).toBe(9 + 3)
    expect(creditOf({ ...basis, roundTripsMs: [500] })).toBe(60)
    expect(creditOf({ ...basis, roundTripsMs: [] })).toBe(0)
    expect([8, 8.1].map(mayBeCertified)).toEqual([true, false])
  })
  test('[O4] presses of one clock stand in the order of that clock', () => {
    const gateway = (dp: number) => ({ clock: 'gateway', dp })
    const presses = [press(1, { middle: 200, stamp: gateway(5003) }), press(2, { middle: 200.5, stamp: gateway(5000) }), press(3, { middle: 300 })]
    expect(verdictIn(presses)).toMatchObject({ winner: team(2), certain: true, bandMs: 2, order: [team(2), team(1), team(3)] })
  })
})

describe('what is held against a press', () => {
  test('[O5] a press whose device owed an answer for too long ranks, and is never certain', () => {
    const owing = (ms: number) => ({ middle: 200, stamp: { unansweredSince: OPENS_AT + 202 - ms } })
    expect(verdictIn([press(1, owing(8))]).certain).toBe(true)
    expect(verdictIn([press(1, owing(8.1))])).toMatchObject({ winner: team(1), certain: false, ranked: [{ flags: ['held'] }] })
  })
  test('[O5] an unsynced press has its credit and no certainty; one without a clock not even the credit', () => {
    const unsynced = press(1, { middle: 200, stamp: { offset: null } })
    expect(verdictIn([unsynced])).toMatchObject({ certain: false, ranked: [{ rankAt: OPENS_AT + 196, flags: ['unsynced', 'in-doubt'] }] })
    expect(verdictIn([press(1, { middle: 200, stamp: null })])).toMatchObject({ certain: false, ranked: [{ rankAt: OPENS_AT + 202, flags: ['no-clock'] }] })
  })
  test('[O6] surely before the opening is a foul, by time and not by what was open when it was read', () => {
    expect(judged([press(1, { middle: -3, travelMs: 20, nonce: 'armed' })])).toMatchObject({ is: 'no-press', fouls: [team(1)] })
    expect(judged([press(1, { middle: 200 })], { opening: { opensAt: null } })).toMatchObject({ is: 'no-press', fouls: [team(1)] })
  })
  test('[O6] perhaps before the opening is no foul, and never certain', () => {
    expect(verdictIn([press(1, { middle: 0.5 })])).toMatchObject({ winner: team(1), certain: false, ranked: [{ flags: ['in-doubt'] }] })
  })
  test('[O6] shortly before a person’s key the referee is asked, and says foul or not', () => {
    const [opening, presses] = [{ keyLookedAt: OPENS_AT }, [press(1, { middle: -400, nonce: 'armed' }), press(2, { middle: 50 })]]
    expect(judged(presses, { opening })).toMatchObject({ is: 'asks-referee', asked: [team(1)] })
    expect(verdictIn(presses, { opening, cueGiven: { [team(1)]: 'yes' } })).toMatchObject({ winner: team(1), ranked: [{ flags: ['after-word'] }, {}] })
    expect(verdictIn(presses, { opening, cueGiven: { [team(1)]: 'no' } })).toMatchObject({ winner: team(2) })
    expect(judged([press(1, { middle: -1600, nonce: 'armed' })], { opening })).toMatchObject({ is: 'no-press', fouls: [team(1)] })
  })
  test('[O6] faster than people react is marked, and a foul only where the round says so', () => {
    const presses = [press(1, { middle: 60 }), press(2, { middle: 200 })]
    expect(verdictIn(presses, { opening: { floorMs: 100 } })).toMatchObject({ winner: team(1), certain: true, ranked: [{ flags: ['below-floor'] }, {}] })
    expect(verdictIn(presses, { opening: { floorMs: 100, belowFloor: 'foul' } })).toMatchObject({ winner: team(2) })
  })
  test('[O10] a press its device had vouched against makes the verdict a photo, once it is shown the referee’s', () => {
    const broken = press(2, { middle: 300, stamp: { vouchedUntil: OPENS_AT + 301.5 } })
    expect(verdictIn([press(1, { middle: 200 }), broken])).toMatchObject({ winner: team(1), certain: false, photo: true })
    const shown = verdictIn([press(1, { middle: 200 })])
    expect(lateEvidence(shown, broken.evidence)).toBe('for-referee')
    expect(lateEvidence(shown, press(3, { middle: 201, travelMs: 900 }).evidence)).toBe('for-referee')
    expect(lateEvidence(shown, press(3, { middle: 220 }).evidence)).toBe('nothing')
  })
  test('[O13] wrong opening, wrong nonce, a team that is out, a second press: logged, never scored', () => {
    const presses = [
      press(1, { middle: 100, nonce: null }),
      press(2, { middle: 101, openingId: 'yesterday' as never }),
      press(9, { middle: 102 }),
      press(3, { middle: 200 }),
      press(3, { middle: 190, travelMs: 60, credit: 60 }),
    ]
    const outcome = judged(presses)
    expect(outcome.rejected.map(({ why }) => why)).toEqual(['wrong-opening', 'wrong-opening', 'no-such-team', 'already-pressed'])
    expect(outcome).toMatchObject({ is: 'verdict', verdict: { winner: team(3), order: [team(3)], certain: true } })
  })
  test('[O13] a foul the round lets back in is not its team’s press', () => {
    expect(judged([press(1, { middle: -30 }), press(1, { middle: 200 })])).toMatchObject({ fouls: [team(1)], verdict: { winner: team(1), certain: true } })
  })
})

describe('too close to call', () => {
  const close = [press(1, { middle: 200 }), press(2, { middle: 201.5 }), press(3, { middle: 260 })]
  test('[O7] a contender is who may have been before the front press as far as the clocks can tell', () => {
    expect(verdictIn(close)).toMatchObject({ certain: false, contenders: [team(2)], leadMs: 1.5, bandMs: 2 })
    expect(verdictIn([press(1, { middle: 200 }), press(2, { middle: 202.5 })])).toMatchObject({ certain: true, contenders: [] })
  })
  test('[O7] a contender is looked for as far back as a clipped press ranks, not as it claims', () => {
    const claims = press(1, { middle: -100, travelMs: 300 })
    expect(verdictIn([claims, press(2, { middle: 194.5 })], { opening: { opensAt: OPENS_AT - 5000 } })).toMatchObject({ contenders: [team(2)] })
  })
  test('[O8] estimate: the smallest ranking time, and said to be too close', () => {
    expect(verdictIn(close)).toMatchObject({ winner: team(1), method: 'estimate', photo: true })
  })
  test('[O8] the referee picks among those in question, or whom they name', () => {
    expect(judged(close, { opening: { policy: 'referee' } })).toMatchObject({ is: 'referee-picks', among: [team(1), team(2)] })
    expect(verdictIn(close, { opening: { policy: 'referee' }, picked: team(2) })).toMatchObject({ winner: team(2), method: 'referee', photo: true })
  })
  test('[O8] the buzzer opens again among those in question', () => {
    expect(judged(close, { opening: { policy: 'reopen' } })).toMatchObject({ is: 'reopens', among: [team(1), team(2)] })
  })
  test('[O8] lots: who is drawn anyone can draw again from the journal', () => {
    const seed = sha256('f00d', 'opening-1')
    const lots = [team(1), team(2)].sort((one, other) => (sha256(seed, one) < sha256(seed, other) ? -1 : 1))
    expect(verdictIn(close, { opening: { policy: 'draw' } })).toMatchObject({ winner: lots[0], method: 'draw', seed })
  })
  test('[O15] without certificates nothing is certain; what the clocks prove is no photo for it', () => {
    expect(verdictIn([press(1, { middle: 200 })], { certified: false })).toMatchObject({ winner: team(1), certain: false, photo: false, certified: false })
    expect(judged([press(1, { middle: 200 })], { certified: false, opening: { policy: 'referee' } })).toMatchObject({ is: 'verdict' })
  })
  test('[O8] no policy touches what is certain', () => {
    for (const policy of ['estimate', 'referee', 'reopen', 'draw'] as const)
      expect(verdictIn([press(1, { middle: 200 })], { opening: { policy } })).toMatchObject({ winner: team(1), certain: true, method: 'estimate' })
  })
})

describe('when it is over', () => {
  const only = [press(1, { middle: 200 })]
  const frontB = OPENS_AT + 201
  test('[O9] final when every team present was heard past the front press', () => {
    const waiting = { at: OPENS_AT + 210, teams: [heard(1), heard(2, frontB), heard(3, frontB + 0.1), heard(4, null)] }
    expect(judged(only, waiting)).toMatchObject({ is: 'waits', for: [team(2), team(4)], until: OPENS_AT + 702 })
    expect(judged(only, { ...waiting, teams: [heard(1), heard(2, frontB + 0.1)] })).toMatchObject({ is: 'verdict', verdict: { certain: true } })
  })
  test('[O9] or when the wait is over: who was silent is missing, and nothing certain', () => {
    const waited = { at: OPENS_AT + 702, teams: [heard(1), heard(2, null)] }
    expect(verdictIn(only, waited)).toMatchObject({ winner: team(1), certain: false, photo: true, missing: [team(2)] })
  })
  test('[O9] absent at the opening hinders nothing; lost since hinders certainty, unless heard before', () => {
    const [away, lost] = [heard(2, null, 'absent'), heard(2, null, 'lost')]
    expect(verdictIn(only, { teams: [heard(1), away] })).toMatchObject({ certain: true, absent: [team(2)], missing: [] })
    expect(verdictIn(only, { teams: [heard(1), lost], at: OPENS_AT + 210 })).toMatchObject({ certain: false, missing: [team(2)] })
    expect(verdictIn(only, { teams: [heard(1), { ...lost, heardUntil: frontB + 1 }] })).toMatchObject({ certain: true, missing: [] })
  })
  test('[O9] a clipped press ends no race before it could have been lost', () => {
    const clipped = [press(1, { middle: 100, travelMs: 100 })]
    expect(judged(clipped, { at: OPENS_AT + 210, teams: [heard(1), heard(2, OPENS_AT + 150)] })).toMatchObject({ is: 'waits', for: [team(2)] })
  })
  test('[O11] polls begin with the opening and keep their beat, whoever has pressed', () => {
    expect([null, 180].map((firstReadAt) => pollsBegin({ opensAt: 100, firstReadAt }))).toEqual([100, 100])
    expect([-Infinity, 100, 104, 110].map((after) => nextPollAt(100, after))).toEqual([100, 110, 110, 120])
    const begin = 181.15774
    for (let beat = begin, n = 0; n < 1000; n++) expect((beat = nextPollAt(begin, beat))).toBeCloseTo(begin + 10 * (n + 1), 6)
  })
})

test('[O19] a press of another input than its device’s takes the certificate from the verdict, whoever is first', () => {
  const marked = (number: number, middle: number) => {
    const made = press(number, { middle })
    return { ...made, evidence: { ...made.evidence, flags: ['other-input'] } }
  }
  expect(verdictIn([press(1, { middle: 200 }), press(2, { middle: 300 })])).toMatchObject({ certain: true, certified: true })
  expect(verdictIn([marked(1, 200), press(2, { middle: 300 })])).toMatchObject({
    certain: false,
    photo: false,
    certified: false,
    ranked: [{ flags: ['other-input'] }, {}],
  })
  expect(verdictIn([press(1, { middle: 200 }), marked(2, 300)])).toMatchObject({ certain: false, certified: false })
})
