/** Persons equal at the last place of an award: what the chief decides, when, and how long it holds. */
import { expect, test } from 'vitest'
import { AwardId, ItemId, type PlayerId } from '#shared/words.ts'
import type { AwardFile } from '#shared/contest-file.ts'
import type { CommandOf } from '#shared/commands.ts'
import { chief, given, happened, operator, play, prepared, refusedAs, stateIs, type Step } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { partOf } from '../views/index.ts'
import { formatOf } from '../formats/index.ts'
import { awardWinners } from './awards.ts'

const star = AwardId.parse('star')
const roundId = 'round' as never
const answered = (outcome: 'right' | 'wrong'): readonly Step[] => [
  operator.asks({ type: 'OpenSlot', roundId }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
  chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome })),
  operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
  operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
]
const signs = chief.asks({ type: 'SignResult', partId: 'main' as never })
/** t1-p1 and t2-p2 are level with a point each, and one place is left between them; the part is signed. */
function level(more: object = { count: 1 }) {
  const small = smallContest({ format: 'required', teams: 2, rules: { by: 'position', positions: [1, 2], prices: { right: 1, wrong: 0 } } })
  const award = { id: star, title: '之星', order: 'rank', by: 'persons', part: 'main', ties: 'block', ...more } as unknown as AwardFile
  const item = { id: ItemId.parse('prizes'), kind: 'awards' as const, title: '颁奖', awards: [star] }
  const start = prepared({ ...small, awards: [award], rundown: [item] })
  const outcomes = (['right', 'wrong', 'wrong', 'right'] as const).flatMap((one) => answered(one))
  const ends = operator.asks({ type: 'EndRound', roundId })
  return play(
    start,
    operator.asks({ type: 'BeginRound', roundId }),
    ...outcomes,
    ends,
    chief.asks({ type: 'SkipCheck', partId: 'main' as never, reason: '免核' }),
  )
}
const decides = (how: CommandOf<'DecideEquals'>['how'], ...winners: string[]): Step =>
  chief.asks({ type: 'DecideEquals', awardId: star, how, ...(winners.length > 0 ? { winners: winners as unknown as PlayerId[] } : {}), reason: '裁判长决定' })
const won = (...wanted: string[]) =>
  stateIs((state) => {
    const found = awardWinners(state, star)
    expect(found.ok ? found.winners.map(({ playerId }) => playerId) : found.why).toEqual(wanted)
  })

test('[W9] named, as many as there are places, or all of them, with a reason', () => {
  given(level(), signs).when(decides('named', 't2-p2')).then(won('t2-p2'))
  given(level(), signs)
    .when(decides('all'))
    .then(won('t1-p1', 't2-p2'), happened('EqualsDecided', { reason: '裁判长决定' }))
  given(level(), signs)
    .when(decides('named', 't1-p1', 't2-p2'))
    .then(refusedAs('no-such-player'))
})
test('[W2] persons of equal points are parted by their team’s total, or their own answers, where the award says so', () => {
  const bonus = operator.asks({ type: 'CorrectPoints', partId: 'main' as never, teamId: 't2' as never, points: 5000, reason: '奖励' })
  const checked = chief.asks({ type: 'SkipCheck', partId: 'main' as never, reason: '免核' })
  given(level({ count: 1, criteria: ['team-total'] }), bonus, checked, signs)
    .when()
    .then(won('t2-p2'))
  given(level({ count: 1, criteria: ['more-right', 'team-total'] }), signs)
    .when(decides('named', 't1-p1'))
    .then(won('t1-p1'))
})
test('[W9] by lot one of them has it, and the journal says who', () => {
  given(level(), signs)
    .when(decides('lot'))
    .then(
      stateIs((state) => {
        const found = awardWinners(state, star)
        expect(found.ok && found.winners).toHaveLength(1)
        expect(state.awards.decided?.[star]?.[0]?.among).toEqual(['t1-p1', 't2-p2'])
      }),
    )
})
test('[W9] anew until the award is shown, and not before the signature', () => {
  given(level()).when(decides('all')).then(refusedAs('not-signed'))
  given(level(), signs, decides('all')).when(decides('named', 't1-p1')).then(won('t1-p1'))
  given(level(), signs, decides('all'), operator.asks({ type: 'ShowAward', awardId: star }))
    .when(decides('named', 't1-p1'))
    .then(refusedAs('wrong-moment'))
})
test('[W9] it counts only while exactly these are equal: a result that was changed is decided anew', () => {
  const reopened: readonly Step[] = [
    chief.asks({ type: 'ReopenResult', partId: 'main' as never, reason: '改判' }),
    chief.asks({ type: 'OverruleRuling', attemptId: 'round-2-a1' as never, outcome: 'right', reason: '改判' }),
    chief.asks({ type: 'SkipCheck', partId: 'main' as never, reason: '免核' }),
    signs,
  ]
  given(level(), signs, decides('named', 't2-p2'))
    .when(...reopened)
    .then(stateIs((state) => expect(awardWinners(state, star)).toEqual({ ok: false, why: 'open-ties' })))
})
test('[W9] the next step says who is waited for, and what may be decided', () => {
  const { done } = given(level(), signs).when(operator.asks({ type: 'MoveRundown', to: ItemId.parse('prizes') }))
  const next = partOf('next', done.state, { role: 'operator' }, { formatOf })
  expect(next?.label).toMatchObject({ zh: '之星：2人得分相同，只剩1个名额，由裁判长决定' })
  expect(next?.others.flatMap(({ command }) => (command.type === 'DecideEquals' ? [command.winners?.[0] ?? command.how] : []))).toEqual([
    'lot',
    'all',
    't1-p1',
    't2-p2',
  ])
})
test('[W9] the desk sees who is equal while the chief may decide, and that it was decided, until the award is shown', () => {
  const equalsIn = (...steps: readonly Step[]) => partOf('result', play(level(), ...steps).state, { role: 'chief' }, { formatOf })?.awards[0]?.equals
  expect(equalsIn()).toBeUndefined()
  expect(equalsIn(signs)).toMatchObject({ groups: [{ free: 1, players: [{ playerId: 't1-p1' }, { playerId: 't2-p2' }] }], mayAll: true, again: false })
  expect(equalsIn(signs, decides('named', 't1-p1'))).toMatchObject({ groups: [{ free: 1 }], again: true })
  expect(equalsIn(signs, decides('all'), operator.asks({ type: 'ShowAward', awardId: star }))).toBeUndefined()
})
