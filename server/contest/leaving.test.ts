/** Teams that leave: withdrawn, disqualified, taken back; their result, their turns and their place. */
import { describe, expect, test } from 'vitest'
import type { PartFile } from '#shared/contest-file.ts'
import { accepted, chief, given, operator, play, rightToAnswer, refusedAs, stateIs, team as tablet, totalOf, type Step } from '../testing/contest-spec.ts'
import { corrects, forms, heatsSigned, part, team, type Heats } from '../testing/heats.ts'
import { contest } from '../testing/small-contest.ts'
import { awardWinners } from './awards.ts'
import { entrantsOf, liveRound, liveSlot } from './read.ts'
import { openTiesOf } from './open-ties.ts'
import { standingsOf } from './standings.ts'

const main = 'main' as never
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
const rule = chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
const showRuling = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
const close = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
const answered: readonly Step[] = [open, show, start, rule, showRuling, close]
const withdraws = (n: number, how: 'withdrawal' | 'forfeit' = 'withdrawal') => chief.asks({ type: 'WithdrawTeam', teamId: team(n), how, reason: '因故退出' })
const disqualifies = (n: number) => chief.asks({ type: 'DisqualifyTeam', teamId: team(n), reason: '冒名顶替' })
const reinstates = (n: number) => chief.asks({ type: 'ReinstateTeam', teamId: team(n), reason: '查明有误' })
const ranks = (...wanted: string[]) =>
  stateIs((state) => expect(standingsOf(state, main, false).map((row) => `${row.teamId}:${String(row.rank)}`)).toEqual(wanted))
const turnOf = (id: string | null) => stateIs((state) => expect(liveSlot(state)?.plan.teamId ?? null).toBe(id))

const required = (leaving: PartFile['leaving'] = {}, teams = 4) =>
  contest({ format: 'required', teams, rules: { by: 'team', rounds: 2, ruling: { method: 'chief' } }, part: { leaving }, awards: [1, 1] })
const scored = (leaving: PartFile['leaving'] = {}) => play(required(leaving), corrects('main', 1, 40), corrects('main', 2, 30), corrects('main', 3, 20))

describe('a team leaves', () => {
  test('[X1] the chief alone, once, with effect on rounds to come; undone like any other step', () => {
    given(required())
      .when(operator.asks({ type: 'WithdrawTeam', teamId: team(2), reason: '因故' }))
      .then(refusedAs('not-allowed'))
    given(required(), withdraws(2)).when(withdraws(2)).then(refusedAs('already-left'))
    given(required(), withdraws(2))
      .when(begin)
      .then(stateIs((state) => expect(liveRound(state)?.entrants).toEqual(['t1', 't3', 't4'])))
    given(required(), withdraws(2), chief.asks({ type: 'UndoCommand' }))
      .when(begin)
      .then(stateIs((state) => expect(liveRound(state)?.entrants).toHaveLength(4)))
  })
  test('[X1] not while its own answer waits for a ruling', () => {
    given(required(), begin, open, show, start).when(withdraws(1)).then(refusedAs('wrong-moment'))
    given(required(), begin, open, show, start).when(withdraws(2)).then(accepted, rightToAnswer('t1'))
  })
  test('[X1] in a race it may press no more', () => {
    const race = contest({ format: 'buzzer', rules: { questions: 2, buzzer: { opens: 'host-word' } } })
    given(
      race,
      begin,
      open,
      show,
      withdraws(2),
      operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
    )
      .when(tablet('t2').presses())
      .then(refusedAs('no-such-team'))
  })
  test('[X1] from a named part on, it stays in those before', () => {
    const two: Heats = { heats: [[30, 20]], entrants: { from: [{ part: part('heat-1'), top: 2 }] } }
    given(heatsSigned(two))
      .when(chief.asks({ type: 'WithdrawTeam', teamId: team(1), reason: '因故', from: part('final') }), forms())
      .then(stateIs((state) => expect([...entrantsOf(state.contest, part('heat-1')), ...entrantsOf(state.contest, part('final'))]).toEqual(['t1', 't2', 't2'])))
  })
})

describe('its result', () => {
  test('[X2] annulled: out of the standings, its entries stay', () => {
    given(scored())
      .when(disqualifies(1))
      .then(ranks('t2:1', 't3:2', 't4:3'), totalOf('t1', 40))
  })
  test('[X3] ranked last: behind all others and no part of a tie', () => {
    given(scored())
      .when(withdraws(1))
      .then(ranks('t2:1', 't3:2', 't4:3', 't1:4'))
    given(scored(), corrects('main', 3, 10), withdraws(3))
      .when()
      .then(stateIs((state) => expect(openTiesOf(state, main)).toEqual([])))
  })
  test('[X2] [X3] whatever takes a team away, its result is annulled, ranked last or kept as the file says', () => {
    const leaves = { withdrawal: withdraws(1), forfeit: withdraws(1, 'forfeit'), disqualification: disqualifies(1) } as const
    for (const how of ['withdrawal', 'forfeit', 'disqualification'] as const) {
      given(scored({ [how]: 'annulled' }))
        .when(leaves[how])
        .then(ranks('t2:1', 't3:2', 't4:3'))
      given(scored({ [how]: 'ranked-last' }))
        .when(leaves[how])
        .then(ranks('t2:1', 't3:2', 't4:3', 't1:4'))
      given(scored({ [how]: 'kept' }))
        .when(leaves[how])
        .then(ranks('t1:1', 't2:2', 't3:3', 't4:4'))
    }
  })
  test('[X3] an award goes to the next, or stays with the team where the file says so', () => {
    const signed: readonly Step[] = [
      withdraws(1, 'forfeit'),
      begin,
      ...[2, 3, 4, 2, 3, 4].flatMap(() => answered),
      operator.asks({ type: 'EndRound', roundId: 'round' as never }),
      chief.asks({ type: 'SkipCheck', partId: main, reason: '免核' }),
      chief.asks({ type: 'SignResult', partId: main }),
    ]
    const first = (winner: string) => stateIs((state) => expect(awardWinners(state, 'award-1' as never)).toMatchObject({ winners: [{ teamId: winner }] }))
    given(scored({}), ...signed)
      .when()
      .then(first('t2'))
    given(scored({ forfeit: 'kept', awards: 'kept' }), corrects('main', 1, 60), ...signed)
      .when()
      .then(first('t1'))
    given(scored({ forfeit: 'kept', awards: 'none' }), corrects('main', 1, 60), ...signed)
      .when()
      .then(first('t2'))
  })
  test('[X5] taken back into what is not signed, the round under way included', () => {
    given(required()).when(reinstates(2)).then(refusedAs('wrong-moment'))
    given(required(), begin, ...answered, disqualifies(2), reinstates(2))
      .when(open)
      .then(turnOf('t2'))
    given(required(), begin, ...answered, disqualifies(2), open)
      .when(reinstates(2))
      .then(stateIs((state) => expect(liveRound(state)?.entrants).toHaveLength(4)))
  })
})

describe('its turns and its place', () => {
  test('[X4] its turns are skipped, or the next in the order takes them and then its own', () => {
    const skipped = [begin, ...answered, withdraws(2)]
    given(required(), ...skipped)
      .when(open)
      .then(turnOf('t3'))
    const passed = play(required({ turns: 'passed-on' }), ...skipped)
    given(passed).when(open).then(turnOf('t3'))
    given(passed, ...answered)
      .when(open)
      .then(turnOf('t3'))
    given(passed, ...answered, ...answered)
      .when(open)
      .then(turnOf('t4'))
  })
  test('[X4] a turn of its own in play ends', () => {
    given(required(), begin, open, show).when(withdraws(1), close, open).then(accepted, turnOf('t2'))
  })
  test('[X6] its place stays empty, or the part is formed once more with the next in rank', () => {
    const three = (promotes: 'nobody' | 'next'): Heats => ({
      heats: [[30, 20, 10]],
      entrants: { from: [{ part: part('heat-1'), top: 2 }] },
      final: { baseScore: 100_000, leaving: { promotes, withdrawal: 'annulled' } },
    })
    const inFinal = (...numbers: number[]) => stateIs((state) => expect(entrantsOf(state.contest, part('final'))).toEqual(numbers.map(team)))
    given(heatsSigned(three('nobody')), withdraws(2))
      .when(forms())
      .then(inFinal(1))
    given(heatsSigned(three('next')), withdraws(2))
      .when(forms())
      .then(inFinal(1, 3))
    given(heatsSigned(three('next')), forms(), withdraws(2))
      .when(forms())
      .then(inFinal(1, 3), totalOf('t3', 100))
    given(heatsSigned(three('nobody')), forms(), withdraws(2))
      .when(forms())
      .then(refusedAs('wrong-moment'))
    given(heatsSigned(three('next')), forms(), begin, withdraws(2))
      .when(forms())
      .then(refusedAs('wrong-moment'))
  })
})
