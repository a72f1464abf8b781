/** An equivalent answer credited in a race: whoever gave it is paid, nobody else pays for it, and the order in which they are named is nothing. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import { begin, close, contestWith, decides, lodges, open, slot } from '../testing/appealing.ts'
import { accepted, chief, given, operator, refusedAs, stateIs, team, timePasses, totalOf, type Step } from '../testing/contest-spec.ts'
import { amendedPart } from '../views/amended.ts'

const race = contestWith(
  {},
  { format: 'buzzer', teams: 3, rules: { questions: 2, ruling: { method: 'chief', show: 'at-once' }, buzzer: { holdMs: 0, afterWrong: 'all-rest' } } },
)
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const answers = (id: string, n: number, outcome: Outcome): Step[] => [
  cue,
  team(id).presses({ afterOpeningMs: 500 }),
  timePasses(1_000),
  chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(n)}` as never, outcome })),
]
const attempt = (n: number, ofSlot = 1) => `round-${String(ofSlot)}-a${String(n)}` as never
const credits = (...attemptIds: never[]) => decides('upheld', [{ is: 'credit', slotId: 'round-1' as never, attemptIds }])
const overrules = (n: number, outcome: Outcome) => chief.asks({ type: 'OverruleRuling', attemptId: attempt(n), outcome, reason: '复核' })

const begun = [begin, open, show]
const secondWasRight = [...begun, ...answers('t1', 1, 'wrong'), ...answers('t2', 2, 'right'), close, lodges('t1', slot(1))]
const thirdWasRight = [...begun, ...answers('t1', 1, 'wrong'), ...answers('t2', 2, 'wrong'), ...answers('t3', 3, 'right'), close, lodges('t1', slot(1))]

describe('an answer credited', () => {
  test('[Y6] takes nothing from the team that was found right; an overrule does, where one alone may have it', () => {
    given(race, ...secondWasRight)
      .when(credits(attempt(1)))
      .then(totalOf('t1', 10), totalOf('t2', 10))
    given(race, ...secondWasRight)
      .when(overrules(1, 'right'))
      .then(totalOf('t1', 10), totalOf('t2', 0))
  })
  test('[Y6] is paid with the others in whatever order they are named, one that counts already included', () => {
    for (const named of [
      [1, 2],
      [2, 1],
      [2, 1, 1],
    ])
      given(race, ...secondWasRight)
        .when(credits(...named.map((n) => attempt(n))))
        .then(accepted, totalOf('t1', 10), totalOf('t2', 10))
    for (const named of [
      [1, 2],
      [2, 1],
      [3, 2, 1],
    ])
      given(race, ...thirdWasRight)
        .when(credits(...named.map((n) => attempt(n))))
        .then(totalOf('t1', 10), totalOf('t2', 10), totalOf('t3', 10))
  })
  test('[Y6] a miss after it counts nothing any more, a right answer before and after it stays', () => {
    given(race, ...thirdWasRight)
      .when(credits(attempt(1)))
      .then(totalOf('t1', 10), totalOf('t2', 0), totalOf('t3', 10))
    given(race, ...thirdWasRight)
      .when(credits(attempt(2)))
      .then(totalOf('t1', -10), totalOf('t2', 10), totalOf('t3', 10))
  })
  test('[Y6] after an overrule it counts beside the one overruled to right', () => {
    given(race, ...secondWasRight, overrules(1, 'right'))
      .when(credits(attempt(2)))
      .then(totalOf('t1', 10), totalOf('t2', 10))
  })
  test('[Y6] it counts whoever is found right before or after it is credited', () => {
    given(race, ...secondWasRight, credits(attempt(2)))
      .when(overrules(1, 'right'))
      .then(accepted, totalOf('t1', 10), totalOf('t2', 10))
    given(race, ...secondWasRight, overrules(1, 'right'))
      .when(credits(attempt(1)))
      .then(accepted, totalOf('t1', 10), totalOf('t2', 10))
  })
  test('[J5] ruled back to a miss it counts no more than it did', () => {
    given(race, ...thirdWasRight, overrules(1, 'right'), credits(attempt(2)))
      .when(overrules(2, 'wrong'))
      .then(totalOf('t1', 10), totalOf('t2', 0), totalOf('t3', 0))
  })
  test('[J12] an amended ruling shows each team whose total it moves, and what counts no more', () => {
    const shows = (...rows: object[]) => stateIs((state) => expect(amendedPart(state)?.rows).toMatchObject(rows))
    given(race, ...secondWasRight)
      .when(overrules(1, 'right'))
      .then(shows({ teamId: 't1', was: 'wrong', now: 'right', points: 20_000 }, { teamId: 't2', was: 'right', now: null, points: -10_000, total: 0 }))
    given(race, ...secondWasRight)
      .when(credits(attempt(2), attempt(1)))
      .then(shows({ teamId: 't1', was: 'wrong', now: 'right', points: 20_000 }))
  })
  test('[Y6] it is of the question named, and there is something to credit', () => {
    given(race, ...secondWasRight, credits(attempt(1), attempt(2)), team('t2').asks({ type: 'LodgeAppeal', of: slot(1), text: '同上' }))
      .when(decides('upheld', [{ is: 'credit', slotId: 'round-1' as never, attemptIds: [attempt(2)] }], undefined, 2))
      .then(refusedAs('same-outcome'))
    given(race, ...secondWasRight)
      .when(credits(attempt(1, 2)))
      .then(refusedAs('no-such-attempt'), totalOf('t1', -10))
  })
})
