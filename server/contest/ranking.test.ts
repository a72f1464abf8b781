/** Combinations, ties at each boundary, lots, and awards with exclusion. */
import { describe, expect, test } from 'vitest'
import type { AwardFile, PartFile } from '#shared/contest-file.ts'
import type { TieRules } from '#shared/ranking-settings.ts'
import type * as z from 'zod/mini'
import type { AwardId } from '#shared/words.ts'
import { chief, clerk, given, happened, operator, play, prepared, refusedAs, rightToAnswer, seat, stateIs, team, type Played } from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
import { awardWinners } from './awards.ts'
import { openTiesOf } from './open-ties.ts'
import { standingsOf } from './standings.ts'

const main = 'main' as never
type Ties = Partial<z.infer<typeof TieRules>>
const ranking = (more: Partial<PartFile['ranking']>): Partial<PartFile> => ({ ranking: { terms: [{ source: 'live', weight: '1' }], places: 3, ...more } })
const ties = (rules: Ties): Partial<PartFile> => ranking({ ties: { criteria: [], then: 'play-off', fromTeams: 2, matter: 'award', ...rules } })
const points = (id: string, n: number) => operator.asks({ type: 'CorrectPoints', partId: main, teamId: id as never, points: n * 1000, reason: '预置' })
/** The round's questions to their end, one after another. */
const asked = (start: Played, outcomes: readonly ('right' | 'wrong')[], roundId = 'round'): Played =>
  play(start, operator.asks({ type: 'BeginRound', roundId: roundId as never }), ...played(outcomes, roundId))
const played = (outcomes: readonly ('right' | 'wrong')[], roundId: string) => [
  ...outcomes.flatMap((outcome) => [
    operator.asks({ type: 'OpenSlot', roundId: roundId as never }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
    chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome })),
    operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
  ]),
  operator.asks({ type: 'EndRound', roundId: roundId as never }),
]
/** Team k has the k-th total, and the part's one round is over. */
const over = (start: Played, totals: readonly number[]): Played =>
  asked(
    play(start, ...totals.map((total, i) => points(`t${String(i + 1)}`, total))),
    totals.map((_, i) => (i === 0 ? 'right' : 'wrong')),
  )
const finished = (totals: readonly number[], awards: readonly number[], part: Partial<PartFile>) =>
  over(contest({ format: 'required', teams: totals.length, awards, part, rules: { by: 'team', prices: { right: 1, wrong: 0 } } }), totals)
const ranks = (...wanted: number[]) =>
  stateIs((state) => expect(wanted.map((_, i) => standingsOf(state, main, false).find((row) => row.teamId === `t${String(i + 1)}`)?.rank)).toEqual(wanted))
const openPlaces = (...wanted: (readonly number[])[]) => stateIs((state) => expect(openTiesOf(state, main).map((tie) => tie.places)).toEqual(wanted))

describe('combinations', () => {
  const halves = { terms: [{ source: 'live', weight: '0.333' }], places: 0 }
  test('[R4] totals shown as equal are a tie, unless only exact figures are', () => {
    given(finished([9, 11, 20], [], ranking(halves)))
      .when()
      .then(ranks(3, 2, 1))
    given(finished([9, 10, 20], [], ranking(halves)))
      .when()
      .then(ranks(2, 2, 1))
    given(finished([9, 11, 20], [], ranking({ ...halves, terms: [{ source: 'live', weight: '0.1' }], tiesOn: 'exact' })))
      .when()
      .then(ranks(3, 2, 1))
  })
  test('[R5] points for places: equal scores share the better place', () => {
    const part = ranking({ terms: [{ source: 'live', weight: '1', rankPoints: ['10', '8', '6', '4'] }] })
    given(finished([19, 30, 20, 5], [], part))
      .when()
      .then(stateIs((state) => expect(standingsOf(state, main, false).map((row) => row.total)).toEqual([10_000, 8_000, 8_000, 4_000])))
  })
  test('[R5] a score measured by the best of all', () => {
    const part = ranking({ terms: [{ source: 'live', weight: '1', normalise: { fullMark: 'best', to: '100' } }] })
    given(finished([19, 40, 10], [], part))
      .when()
      .then(stateIs((state) => expect(standingsOf(state, main, false).map((row) => row.total)).toEqual([100_000, 50_000, 25_000])))
  })
})

describe('ties', () => {
  test('[R6] criteria part equal totals in their order', () => {
    given(finished([19, 20, 5], [1], ties({ criteria: ['more-right'] })))
      .when()
      .then(ranks(1, 2, 3), openPlaces())
    given(finished([19, 20, 5], [1], ties({ criteria: [{ round: 'round' as never }] })))
      .when()
      .then(ranks(1, 2, 3))
    given(finished([5, 20, 20], [1], ties({ criteria: ['fewer-wrong', 'less-time'] })))
      .when()
      .then(ranks(3, 1, 1), openPlaces([1, 2]))
  })
  test('[R6] an imported score parts them: the higher is better, or the lower where it counts a time', () => {
    const imported = (better: 'higher' | 'lower') => {
      const part = ties({ criteria: [{ imported: 'written', better }] })
      const small = smallContest({ format: 'required', teams: 3, awards: [1], part, rules: { by: 'team', prices: { right: 0, wrong: 0 } } })
      const teams = small.teams.map((one, i) => ({ ...one, imported: { written: ['41.5', '38', '90'][i] ?? '0' } }))
      return given(over(prepared({ ...small, teams }), [20, 20, 5])).when()
    }
    imported('higher').then(ranks(1, 2, 3), openPlaces())
    imported('lower').then(ranks(2, 1, 3), openPlaces())
  })
  test('[R7] a boundary with a policy of its own: shared at the second award, played off at the first', () => {
    const part = ties({ at: { ['award-2' as AwardId]: { criteria: [], then: 'share', fromTeams: 2 } } })
    given(finished([19, 20, 10, 10], [1, 2], part))
      .when()
      .then(openPlaces([1, 2]))
  })
  test('[R7] only ties of three and more are played off', () => {
    given(finished([19, 20, 10], [1], ties({ fromTeams: 3 })))
      .when()
      .then(openPlaces())
    given(finished([19, 20, 20], [1], ties({ fromTeams: 3 })))
      .when()
      .then(openPlaces([1, 2, 3]))
  })
  test('[R7] every place matters, or the first places only', () => {
    given(finished([29, 20, 20], [], ties({ matter: 'place' })))
      .when()
      .then(openPlaces([2, 3]))
    given(finished([29, 20, 20, 30], [], ties({ matter: { upTo: 2 } })))
      .when()
      .then(openPlaces([1, 2]))
  })
  test('[R7] where ties share, everybody at the line has the award', () => {
    const start = finished([19, 20, 5], [1], ties({ then: 'share' }))
    given(start, check([20, 20, 5]), sign)
      .when()
      .then(won('award-1', 't1', 't2'))
  })
})
const check = (totals: readonly number[]) =>
  clerk.asks({ type: 'EnterCheck', partId: main, totals: Object.fromEntries(totals.map((total, i) => [`t${String(i + 1)}`, total * 1000])) as never })
const sign = chief.asks({ type: 'SignResult', partId: main })
const won = (awardId: string, ...teams: string[]) =>
  stateIs((state) => {
    const found = awardWinners(state, awardId as never)
    expect(found.ok && found.winners.map((one) => one.playerId ?? one.teamId)).toEqual(teams)
  })
const openAward = (awardId: string) => stateIs((state) => expect(awardWinners(state, awardId as never)).toEqual({ ok: false, why: 'open-ties' }))

describe('lots', () => {
  const of = { is: 'tie', partId: main } as const
  const drawn = () => finished([19, 20, 5], [1], ties({ then: 'draw' }))
  const byHand = (...order: string[]) => chief.asks({ type: 'EnterDraw', of, order: order as never, witness: '公证员甲' })
  test('[N1] drawn by hand they settle the tie, with the witness on record', () => {
    given(drawn())
      .when(byHand('t2', 't1'))
      .then(happened('LotsDrawn', { how: 'by-hand', witness: '公证员甲' }), ranks(2, 1, 3), openPlaces())
    given(drawn()).when(byHand('t2', 't3')).then(refusedAs('bad-order'))
  })
  test('[N1] a tie to be drawn is neither signed nor played off', () => {
    given(drawn(), check([20, 20, 5]))
      .when(sign)
      .then(refusedAs('open-ties'))
    given(drawn())
      .when(operator.asks({ type: 'BeginPlayOff', partId: main }))
      .then(refusedAs('no-tie'))
  })
  test('[N2] live: a press stops the rolling names', () => {
    given(drawn(), operator.asks({ type: 'StartDraw', of }))
      .when(team('t1').asks({ type: 'StopDraw' }))
      .then(happened('LotsDrawn', { how: 'stopped' }), openPlaces())
    given(drawn())
      .when(operator.asks({ type: 'StopDraw' }))
      .then(refusedAs('nothing-to-draw'))
  })
  test('[N3] by a seed: the same seed gives the same order', () => {
    const bySeed = (seed: string) => play(drawn(), chief.asks({ type: 'DrawBySeed', of, seed })).state.lots.at(-1)?.order
    expect(bySeed('二〇二一')).toEqual(bySeed('二〇二一'))
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((seed) => bySeed(seed)?.join(' '))).size).toBe(2)
  })
  test('[N1] an order of turns drawn beforehand is the round’s', () => {
    const start = contest({ format: 'required', teams: 3, rules: { by: 'team', order: 'drawn' } })
    const order = { is: 'order', roundId: 'round' as never } as const
    given(start, operator.asks({ type: 'EnterDraw', of: order, order: ['t3', 't1', 't2'] as never, witness: '监督员' }))
      .when(
        operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
        operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
        operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
        operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
      )
      .then(rightToAnswer('t3'))
  })
})

describe('awards', () => {
  const start = (awards: readonly AwardFile[], totals: readonly number[], part: Partial<PartFile> = {}) => {
    const small = smallContest({ format: 'required', teams: totals.length, part, rules: { by: 'position', positions: [1], prices: { right: 1, wrong: 0 } } })
    return play(over(prepared({ ...small, awards: [...awards] }), totals), check(totals.map((total, i) => (i === 0 ? total + 1 : total))), sign)
  }
  const rank = (id: string, count: number, more: object = {}) =>
    ({ id, title: id, order: 'rank', by: 'rank', part: main, count, ...more }) as unknown as AwardFile
  test('[W3] whoever has an award that this one excludes is passed over', () => {
    const role = { id: 'special', title: '特别奖', order: 'rank', by: 'role', role: 'zone-host' } as unknown as AwardFile
    const small = smallContest({ format: 'required', teams: 3, rules: { by: 'team', prices: { right: 1, wrong: 0 } } })
    const teams = small.teams.map((one) => (one.id === 't2' ? { ...one, roles: ['zone-host'] } : one))
    const awards = [role, rank('best', 1, { excluding: ['special'] })]
    given(play(over(prepared({ ...small, teams, awards }), [10, 20, 5]), check([11, 20, 5]), sign))
      .when()
      .then(won('special', 't2'), won('best', 't1'))
  })
  test('[W3] equals at the place the award has rolled down to are a tie of the part: its policy settles it', () => {
    const role = { id: 'special', title: '特别奖', order: 'rank', by: 'role', role: 'zone-host' } as unknown as AwardFile
    const rolled = (policy: Ties, totals: number[]) => {
      const small = smallContest({ format: 'required', teams: 4, rules: { by: 'team', prices: { right: 0, wrong: 0 } }, part: ties(policy) })
      const teams = small.teams.map((one) => (one.id === 't1' ? { ...one, roles: ['zone-host'] } : one))
      return given(over(prepared({ ...small, teams, awards: [role, rank('best', 1, { excluding: ['special'] })] }), totals))
    }
    rolled({ then: 'play-off' }, [30, 20, 20, 5])
      .when()
      .then(openPlaces([2, 3]))
    rolled({ then: 'play-off' }, [30, 20, 10, 10]).when().then(openPlaces())
    rolled({ then: 'play-off' }, [20, 20, 20, 5])
      .when()
      .then(openPlaces([1, 2, 3]))
    rolled({ then: 'share' }, [30, 20, 20, 5])
      .when(check([30, 20, 20, 5]), sign)
      .then(openPlaces(), won('best', 't2', 't3'))
  })
  test('[W2] persons by their own points, so many of each team', () => {
    const persons = (more: object) => ({ id: 'star', title: '之星', order: 'rank', by: 'persons', part: main, ties: 'share', ...more }) as unknown as AwardFile
    given(start([persons({ count: 1 })], [10, 20]))
      .when()
      .then(won('star', 't1-p1'))
  })
  test('[W2] equal persons at the last place: all of them, or none until they differ; so many of each team', () => {
    const small = smallContest({ format: 'required', teams: 2, rules: { by: 'position', positions: [1, 2], prices: { right: 1, wrong: 0 } } })
    const star = (more: object) => ({ id: 'star', title: '之星', order: 'rank', by: 'persons', part: main, ...more }) as unknown as AwardFile
    const signed = (more: object, ...outcomes: readonly ('right' | 'wrong')[]) => {
      const totals = [0, 1].map((at) => outcomes.filter((outcome, i) => i % 2 === at && outcome === 'right').length)
      return given(play(asked(prepared({ ...small, awards: [star(more)] }), outcomes), check(totals), sign))
    }
    signed({ count: 1, ties: 'share' }, 'right', 'wrong', 'wrong', 'right')
      .when()
      .then(won('star', 't1-p1', 't2-p2'))
    signed({ count: 1, ties: 'block' }, 'right', 'wrong', 'wrong', 'right').when().then(openAward('star'))
    signed({ count: 2, ties: 'block' }, 'right', 'wrong', 'wrong', 'right')
      .when()
      .then(won('star', 't1-p1', 't2-p2'))
    signed({ perTeam: 1, ties: 'block' }, 'right', 'wrong', 'wrong', 'right')
      .when()
      .then(won('star', 't1-p1', 't2-p2'))
    signed({ perTeam: 1, ties: 'block' }, 'right', 'right', 'right', 'wrong').when().then(openAward('star'))
  })
  test('[W2] persons by what the part credited them: a signed result stays as it was, whatever they win later', () => {
    const small = smallContest({ format: 'required', teams: 2, rules: { by: 'position', positions: [1], rounds: 2, prices: { right: 1, wrong: 0 } } })
    const [{ playOff: _, ...heat }, [round]] = [small.parts[0] ?? expect.fail(), small.rounds]
    const last = { ...heat, id: 'last' as never, entrants: { from: [{ part: main, top: 2 }] } }
    const star = (id: string, part: string) => ({ id, title: id, order: 'rank', by: 'persons', part, count: 1, ties: 'share' }) as unknown as AwardFile
    const rounds = [round ?? expect.fail(), { ...(round ?? expect.fail()), id: 'final' as never, parts: [last.id] }]
    const start = prepared({ ...small, parts: [heat, last], rounds, awards: [star('first', 'main'), star('second', 'last')] })
    const heatSigned = play(asked(start, ['right', 'wrong', 'wrong', 'wrong']), check([1, 0]), sign, operator.asks({ type: 'FormPart', partId: last.id }))
    const totals = { t1: 0, t2: 2000 } as never
    const lastSigned = [clerk.asks({ type: 'EnterCheck', partId: last.id, totals }), chief.asks({ type: 'SignResult', partId: last.id })]
    given(play(asked(heatSigned, ['wrong', 'right', 'wrong', 'right'], 'final'), ...lastSigned))
      .when()
      .then(won('first', 't1-p1'), won('second', 't2-p1'))
  })
  test('[W4] by rank, who is named whatever the place stands by the standings of the part', () => {
    const small = smallContest({ format: 'required', teams: 3, rules: { by: 'team', prices: { right: 1, wrong: 0 } } })
    const others = { title: '其余', order: 'rank' }
    const awards = [
      rank('best', 1),
      { ...others, id: 'rest', by: 'complement', parts: [main], without: ['best'] },
      { ...others, id: 'hosts', by: 'role', role: 'host' },
      { ...others, id: 'style', by: 'nomination', part: main },
    ] as unknown as AwardFile[]
    const teams = small.teams.map((one) => ({ ...one, roles: ['host'] }))
    const named = teams.map(({ id, players }) =>
      operator.asks({ type: 'SealNominee', awardId: 'style' as AwardId, teamId: id, playerId: players[0]?.id ?? expect.fail() }),
    )
    given(play(over(prepared({ ...small, teams, awards }), [10, 5, 20]), ...named, check([11, 5, 20]), sign))
      .when()
      .then(won('rest', 't1', 't2'), won('hosts', 't3', 't1', 't2'), won('style', 't3-p1', 't1-p1', 't2-p1'))
  })
  test('[W4] names in the order of strokes', () => {
    const small = smallContest({ format: 'required', teams: 3, rules: { by: 'team', prices: { right: 1, wrong: 0 } } })
    const teams = small.teams.map((one, i) => ({ ...one, name: ['浙江', '丁山', '天津'][i] ?? one.name }))
    given(play(over(prepared({ ...small, teams, awards: [rank('all', 3, { order: 'strokes' })] }), [10, 20, 5]), check([11, 20, 5]), sign))
      .when()
      .then(won('all', 't2', 't3', 't1'))
  })
  test('[S8] a second signer: signed when both have signed', () => {
    const supervisor = seat({ seat: 'supervisor-1' as never, role: 'supervisor', number: 1 })
    const two = finished([10, 20], [1], { signers: ['chief', 'supervisor'] })
    given(two, check([11, 20]), sign)
      .when()
      .then(happened('SignatureGiven'), refusedNot())
    given(two, check([11, 20]), sign)
      .when(supervisor.asks({ type: 'SignResult', partId: main }))
      .then(happened('ResultSigned'))
    given(two, check([11, 20]), sign)
      .when(sign)
      .then(refusedAs('wrong-moment'))
  })
})
const refusedNot = () => stateIs((state) => expect(state.results[main]?.stage).toBe('checked'))
