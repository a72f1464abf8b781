/** [Y11] [Y12] What an appeal costs, held, charged or given back; and the clock that stands still for it. */
import { expect, test } from 'vitest'
import { accepted, given, happened, neverHappened, stateIs, team, timePasses, totalOf } from '../testing/contest-spec.ts'
import { answers, asked, begin, contestWith, decides, flip, lodges, slot, voided } from '../testing/appealing.ts'
import { allEntries } from './scoring.ts'

const withdraws = team('t1').asks({ type: 'WithdrawAppeal', appealId: 'appeal-1' })
const causes = (id: string) =>
  stateIs((state) =>
    expect(
      allEntries(state.ledger)
        .filter((entry) => entry.teamId === id)
        .at(-1)?.cause.is,
    ).toBeDefined(),
  )

const twice = [begin, ...asked('wrong'), lodges('t1', slot(1)), decides('denied'), ...asked('right'), lodges('t1', slot(2))]
test('[Y11] from the k-th appeal denied on it costs points', () => {
  given(contestWith({ cost: { points: -5000, from: 2 } }), ...twice)
    .when(decides('denied', [], undefined, 2))
    .then(totalOf('t1', -15), causes('t1'))
  given(contestWith({ cost: { points: -5000, from: 2 } }), ...twice)
    .when(decides('conceded', [voided(2)], undefined, 2))
    .then(totalOf('t1', -10))
})
test('[Y11] or as it is lodged, whatever comes of it', () => {
  const lodged = [begin, ...asked('wrong'), lodges('t1', slot(1))]
  const cost = { points: -5000, when: 'lodged' } as const
  given(contestWith({ cost }), ...lodged)
    .when()
    .then(totalOf('t1', -15))
  given(contestWith({ cost }), ...lodged)
    .when(decides('upheld', [flip(1, 'right')]))
    .then(totalOf('t1', 5))
  given(contestWith({ cost: { ...cost, from: 2 } }), ...lodged)
    .when(decides('denied'))
    .then(totalOf('t1', -10))
})
test('[Y11] a deposit is held from the lodging and given back unless the appeal is denied', () => {
  const deposit = contestWith({ cost: { deposit: 5000 } })
  const lodged = [begin, ...asked('wrong'), lodges('t1', slot(1))]
  given(deposit, ...lodged)
    .when()
    .then(totalOf('t1', -15))
  given(deposit, ...lodged)
    .when(decides('denied'))
    .then(totalOf('t1', -15))
  given(deposit, ...lodged)
    .when(withdraws)
    .then(totalOf('t1', -10), happened('AppealDecided', { appealId: 'appeal-1' }))
  given(deposit, ...lodged)
    .when(decides('upheld', [flip(1, 'right')]))
    .then(totalOf('t1', 10))
})
test('[Y12] the clock stands still while it is decided, and runs on with what was left', () => {
  given(contestWith({ stopsClock: true }), begin, ...asked('wrong'), ...answers, lodges('t1', slot(1)))
    .when(timePasses(60_000), decides('denied'))
    .then(
      happened('ClockPaused'),
      stateIs((state) => expect(state.clock?.state).toMatchObject({ is: 'running' })),
    )
  given(contestWith(), begin, ...asked('wrong'), ...answers)
    .when(lodges('t1', slot(1)))
    .then(accepted, neverHappened('ClockPaused'))
})
