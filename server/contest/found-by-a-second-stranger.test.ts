/** Each was found by a stranger with the manual alone, in files and scripts of their own, and is kept. */
import { describe, expect, test } from 'vitest'
import type { AwardFile, PartFile } from '#shared/contest-file.ts'
import type { AwardId } from '#shared/words.ts'
import { chief, clerk, given, operator, play, prepared, stateIs, type Played } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { awardWinners } from './awards.ts'

const main = 'main' as never
const award = (id: string, more: object): AwardFile => ({ id, title: id, order: 'rank', part: main, ...more }) as unknown as AwardFile
const won = (id: string, ...teams: readonly string[]) =>
  stateIs((state) => {
    const found = awardWinners(state, id as AwardId)
    expect(found.ok ? found.winners.map((one) => one.teamId) : found.why).toEqual(teams)
  })
const points = (id: string, n: number) => operator.asks({ type: 'CorrectPoints', partId: main, teamId: id as never, points: n * 1000, reason: '预置' })
/** Three teams with these totals, none of whom answers; team t1 and t2 are hosts. */
function finished(totals: readonly number[], awards: readonly AwardFile[], part: Partial<PartFile> = {}): Played {
  const small = smallContest({
    format: 'required',
    kind: 'short',
    teams: totals.length,
    part,
    rules: { by: 'team', ruling: { method: 'chief', show: 'at-once' } },
  })
  const teams = small.teams.map((team) => (team.id === 't1' || team.id === 't2' ? { ...team, roles: ['host'] } : team))
  const turn = [
    operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
    chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'wrong' })),
    operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
  ]
  return play(
    prepared({ ...small, teams, awards: [...awards] }),
    ...totals.map((total, i) => points(`t${String(i + 1)}`, total)),
    operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
    ...totals.flatMap(() => turn),
    operator.asks({ type: 'EndRound', roundId: 'round' as never }),
  )
}
const signed = (totals: readonly number[]) => [
  clerk.asks({ type: 'EnterCheck', partId: main, totals: Object.fromEntries(totals.map((total, i) => [`t${String(i + 1)}`, total * 1000])) }),
  chief.asks({ type: 'SignResult', partId: main }),
]

describe('an award that excludes another', () => {
  const totals = [30, 20, 10]
  const first = award('first', { by: 'rank', count: 1 })
  test('[W3] passes its winners over where it goes by role', () => {
    given(finished(totals, [first, award('hosts', { by: 'role', role: 'host', excluding: ['first'] })]), ...signed(totals))
      .when()
      .then(won('hosts', 't2'))
  })
  test('[W3] passes its winners over where it is the complement', () => {
    const rest = award('rest', { by: 'complement', parts: [main], without: [], excluding: ['first'] })
    given(finished(totals, [first, rest]), ...signed(totals))
      .when()
      .then(won('rest', 't2', 't3'))
  })
})
