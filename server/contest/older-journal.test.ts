/** A journal that was written before a setting existed. */
import { describe, expect, test } from 'vitest'
import { contest } from '../testing/small-contest.ts'
import { evolve } from './evolve.ts'

describe('a journal older than a setting', () => {
  test('[B13] plays on with what is usual', () => {
    const [prepared] = contest({ format: 'buzzer', rules: { questions: 5 } }).events
    if (prepared?.type !== 'ContestPrepared') throw new Error('a journal begins with ContestPrepared')
    const old = { opens: 'machine', holdMs: 300, armed: 'when-shown', pressMs: 20_000, noPress: 'void', afterWrong: 'dead', maxAttempts: 99 }
    const earlyBuzz = { pointsFromOffence: 2, offender: 'still-in', question: 'goes-on', allFoul: 'void' }
    const rounds = prepared.contest.rounds.map((round) => ({ ...round, rules: { ...round.rules, buzzer: { ...old, earlyBuzz } as never } }))
    const state = evolve(null, { ...prepared, contest: { ...prepared.contest, rounds } })
    expect(state.contest.rounds[0]?.rules.buzzer).toMatchObject({
      recognition: 'none',
      barred: { afterFouls: 0 },
      earlyBuzz: { pointsFromOffence: 2, lockOutMs: 0 },
    })
  })
})
