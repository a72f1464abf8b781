/** How the winners of an award are named: by role, as their delegation is called. */
import { expect, test } from 'vitest'
import { play, prepared } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { awardsPart } from './awards.ts'

test('fault: an award by role named the unit that sent the team', () => {
  const small = smallContest({ format: 'judged', teams: 2, awards: [1, 1] })
  const [one, other] = small.awards
  const role = { id: other?.id ?? expect.fail(), title: '特别贡献奖', by: 'role', role: 'zone-host', order: 'table' } as const
  const { state } = play(prepared({ ...small, awards: [one ?? expect.fail(), role], teams: small.teams.map((team) => ({ ...team, roles: ['zone-host'] })) }))
  const signed = { ...state, results: { main: { ...state.results['main' as never], stage: 'signed' } }, awards: { ...state.awards, shown: [role.id] } }
  expect(awardsPart(signed as never)?.shown).toMatchObject([{ awardId: role.id, called: true, winners: [{ teamId: 't1' }, { teamId: 't2' }] }])
})
