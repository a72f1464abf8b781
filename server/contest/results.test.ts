/** Result states: checked, signed, reopened; and the awards of what is signed. */
import { describe, expect, test } from 'vitest'
import { AwardId } from '#shared/words.ts'
import { awardWinners } from './awards.ts'
import { accepted, chief, clerk, given, happened, operator, play, prepared, refusedAs, referee, stateIs, team, type Played } from '../testing/contest-spec.ts'
import { main, begin, correct, perform, marks, showMarks, close, end, judged, finished, check, sign } from '../testing/finished-part.ts'
import { smallContest } from '../testing/small-contest.ts'
import { standingsOf } from './standings.ts'

const style = AwardId.parse('style')
const styled = (): Played => {
  const start = finished([20, 25])
  const awards = [{ id: style, title: '风采奖', order: 'table' as const, by: 'nomination' as const, part: main }]
  return { ...start, state: { ...start.state, contest: { ...start.state.contest, awards } } }
}
const seals = (teamId: string, player: string) => clerk.asks({ type: 'SealNominee', awardId: style, teamId: teamId as never, playerId: player as never })
const sum = 'sum' as never
const signSum = chief.asks({ type: 'SignResult', partId: sum })
const checkSum = (totals: number[]) =>
  clerk.asks({ type: 'EnterCheck', partId: sum, totals: Object.fromEntries(totals.map((total, index) => [`t${String(index + 1)}`, total * 1000])) as never })
/** A part with two judged turns, 20 and 25, and another whose total is twice that of the first. */
const doubled = () => {
  const small = smallContest({ format: 'judged', teams: 2, rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } })
  const ranking = { terms: [{ source: '本场', part: main, weight: '2' }], places: 3 }
  return prepared({
    ...small,
    parts: [...small.parts, { id: sum, title: '合计', entrants: { field: 'all' }, baseScore: 0, publicPlaces: 'all' as const, ranking }],
  })
}
const summed = (): Played => play(doubled(), begin, ...[20, 25].flatMap((total) => [...perform, ...marks(total, total, total), showMarks, close]), end)
const raise = team('t1').asks({ type: 'RaiseHand' })
const lower = chief.asks({ type: 'LowerHand', teamId: 't1' as never })

describe('result', () => {
  test('[S1] equal totals: checked', () => {
    given(finished([20, 25]))
      .when(check([20, 25]))
      .then(stateIs((state) => expect(state.results[main]?.stage).toBe('checked')))
  })
  test('[S1] a difference is kept, team by team, and the part stays provisional', () => {
    given(finished([20, 25]))
      .when(check([20, 24]))
      .then(
        accepted,
        happened('CheckEntered', { equal: false }),
        stateIs((state) => expect(state.results[main]?.stage).toBe('provisional')),
      )
  })
  test('[S1] points entered after the check undo it', () => {
    given(finished([20, 25]), check([20, 25]))
      .when(correct('t1', 1))
      .then(stateIs((state) => expect(state.results[main]).toMatchObject({ stage: 'provisional', check: null })))
  })
  test('[S1] points entered after a check that differs undo it too: no old figure stands beside new entries', () => {
    given(finished([20, 25]), check([20, 24]))
      .when(correct('t2', -1))
      .then(stateIs((state) => expect(state.results[main]).toMatchObject({ stage: 'provisional', check: null })))
  })
  test('[S1] so do points of another part that its total takes in', () => {
    given(summed(), checkSum([40, 50]))
      .when(correct('t1', 1))
      .then(stateIs((state) => expect(state.results[sum]).toMatchObject({ stage: 'provisional', check: null })))
  })
  test('[S2] the chief may skip the check with a reason, and it is kept', () => {
    given(finished([20, 25]))
      .when(chief.asks({ type: 'SkipCheck', partId: main, reason: '纸质记录遗失' }), sign)
      .then(
        accepted,
        stateIs((state) => expect(state.results[main]?.check).toMatchObject({ how: 'skipped', reason: '纸质记录遗失' })),
      )
  })
  test('[S3] nothing is signed unchecked, unfinished, or with a tie to settle', () => {
    given(finished([20, 25]))
      .when(sign)
      .then(refusedAs('not-checked'))
    given(judged(2), begin).when(sign).then(refusedAs('part-unfinished', '环节'))
    given(finished([20, 20], [1]), check([20, 20]))
      .when(sign)
      .then(refusedAs('open-ties'))
  })
  test('[S3] nothing is signed while a hand of its teams is up', () => {
    given(finished([20, 25]), check([20, 25]), raise)
      .when(sign)
      .then(refusedAs('open-calls'))
    given(finished([20, 25]), check([20, 25]), raise, lower)
      .when(sign)
      .then(happened('ResultSigned'))
  })
  test('[S3] a referee does not sign', () => {
    given(finished([20, 25]), check([20, 25]))
      .when(referee(1).asks({ type: 'SignResult', partId: main }))
      .then(refusedAs('not-allowed'))
  })
  test('[S6] points cannot be entered into a signed part', () => {
    given(finished([20, 25]), check([20, 25]), sign)
      .when(correct('t1', 1))
      .then(refusedAs('result-signed', '本场'))
  })
  test('[S6] nor into a part whose total a signed one takes in, until that one is reopened as a new version', () => {
    given(summed(), checkSum([40, 50]), signSum)
      .when(correct('t1', 6))
      .then(refusedAs('result-signed', '合计'))
    given(summed(), checkSum([40, 50]), signSum)
      .when(chief.asks({ type: 'ReopenResult', partId: sum, reason: '申诉成立' }), correct('t1', 6), checkSum([52, 50]), signSum)
      .then(happened('ResultSigned', { partId: sum, version: 2 }))
  })
  test('[S6] nor does a team leave it', () => {
    given(summed(), checkSum([40, 50]), signSum)
      .when(chief.asks({ type: 'DisqualifyTeam', teamId: 't1' as never, reason: '冒名顶替' }))
      .then(refusedAs('already-left'))
  })
  test('[S3] a total that takes in another part’s is signed when that part is finished, and no appeal against it is open', () => {
    given(doubled(), begin)
      .when(checkSum([0, 0]))
      .then(refusedAs('part-unfinished'))
    given(summed(), checkSum([40, 50]), team('t1').asks({ type: 'LodgeAppeal', of: { is: 'part', partId: main }, text: '加分有误' }))
      .when(signSum)
      .then(refusedAs('open-appeals'))
  })
  test('[S4] reopened with a reason it is a new version', () => {
    given(finished([20, 25]), check([20, 25]), sign)
      .when(chief.asks({ type: 'ReopenResult', partId: main, reason: '申诉成立' }), correct('t1', 6), check([26, 25]), sign)
      .then(
        happened('ResultSigned', { version: 2 }),
        stateIs((state) => expect(standingsOf(state, main, false).map((row) => row.teamId)).toEqual(['t1', 't2'])),
      )
  })
})

describe('awards', () => {
  const signed = (totals: number[], awards: number[]) => play(finished(totals, awards), check(totals), sign)
  const show = (n: number) => operator.asks({ type: 'ShowAward', awardId: `award-${String(n)}` as never })
  test('[S5] no award before the signature', () => {
    given(finished([20, 25], [1]))
      .when(show(1))
      .then(refusedAs('not-signed'))
  })
  test('[S7] nor its scene', () => {
    given(finished([20, 25], [1]))
      .when(operator.asks({ type: 'TakeScene', scene: 'awards' }))
      .then(refusedAs('not-signed'))
  })
  test('[S7] signed, it waits for an award to be shown, and says so', () => {
    const take = operator.asks({ type: 'TakeScene', scene: 'awards' })
    given(signed([20, 25], [1]))
      .when(take)
      .then(refusedAs('no-award-shown'))
    given(signed([20, 25], [1]))
      .when(show(1), take)
      .then(happened('SceneTaken', { scene: 'awards' }))
  })
  test('[S11] whoever is nominated, or nominated otherwise, is so before the signature or once the chief has reopened the result', () => {
    const entered = [seals('t1', 't1-p1'), seals('t1', 't1-p2'), seals('t2', 't2-p1')]
    given(styled(), ...entered, check([20, 25]), sign)
      .when(seals('t1', 't1-p3'))
      .then(refusedAs('result-signed'))
    given(styled(), check([20, 25]), sign)
      .when(seals('t1', 't1-p1'))
      .then(refusedAs('result-signed'))
    const reopens = chief.asks({ type: 'ReopenResult', partId: main, reason: '推荐有误' })
    given(styled(), ...entered, check([20, 25]), sign, reopens)
      .when(seals('t1', 't1-p3'))
      .then(happened('NomineeSealed'))
  })
  test('[W1] by rank: the next places after the award before', () => {
    given(signed([20, 25, 21, 10], [1, 2]))
      .when(show(2))
      .then(
        stateIs((state) =>
          expect(awardWinners(state, 'award-2' as never)).toEqual({
            ok: true,
            winners: [
              { teamId: 't3', playerId: null },
              { teamId: 't1', playerId: null },
            ],
          }),
        ),
      )
  })
})
