/** Which changes of the contest's words a signed result makes a matter of who asks. */
import { describe, expect, test } from 'vitest'
import type { Command } from '#shared/commands.ts'
import { play } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import type { ContestState } from './contest-state.ts'
import { changesSigned } from './signed-changes.ts'

const { state } = play(contest({ format: 'required', kind: 'short', awards: [1] }))
const award = state.contest.awards[0]?.id ?? expect.fail()
const signed: ContestState = {
  ...state,
  results: Object.fromEntries(Object.entries(state.results).map(([id, result]) => [id, { ...result, stage: 'signed' as const }])),
}
const amends = (path: string): Command => ({ type: 'AmendContest', reason: '更名', changes: [{ path, value: '新名' }] })
const sheet = ['title', 'teams/t1/name', 'teams/t1/players/t1-1/name', 'parts/main/title', 'rounds/round/title', `awards/${award}/title`]
const besides = ['rounds/round/rules', 'rundown/round/note', `awards/${award}/presenters`, 'teams/stranger/name']

describe('after a result is signed', () => {
  test('[S10] what its sheet names is changed only by who proves anew who asks', () => {
    expect(sheet.filter((path) => !changesSigned(signed, amends(path)))).toEqual([])
    expect(changesSigned(signed, { type: 'AmendContest', reason: '更名', changes: [...besides, 'title'].map((path) => ({ path, value: '' })) })).toBe(true)
  })
  test('[S10] presenters, the rundown and the rules of a round to come are not on it; and before signing nothing is', () => {
    expect(besides.filter((path) => changesSigned(signed, amends(path)))).toEqual([])
    expect(sheet.filter((path) => changesSigned(state, amends(path)))).toEqual([])
    expect(changesSigned(signed, { type: 'RaiseHand' })).toBe(false)
  })
  test('[S10] who of equals has an award of a signed part is decided only so', () => {
    const awards = [
      { id: award, title: '之星', order: 'rank' as const, by: 'persons' as const, part: state.contest.parts[0]?.id ?? expect.fail(), ties: 'block' as const },
    ]
    const decides: Command = { type: 'DecideEquals', awardId: award, how: 'lot', reason: '裁判长决定' }
    const wins = (now: ContestState): boolean => changesSigned({ ...now, contest: { ...now.contest, awards } }, decides)
    expect([wins(state), wins(signed)]).toEqual([false, true])
  })
})
