/** Appeals: who may lodge them until when, whose word it is, the remedies, what they change and what they cost. */
import { describe, expect, test } from 'vitest'
import type { AwardFile } from '#shared/contest-file.ts'
import type { AppealRules } from '#shared/appeal-settings.ts'
import { formatOf } from '../formats/index.ts'
import { smallContest } from '../testing/small-contest.ts'
import {
  accepted,
  chief,
  clerk,
  given,
  happened,
  neverHappened,
  operator,
  prepared,
  refusedAs,
  seat,
  stateIs,
  team,
  timePasses,
  totalOf,
} from '../testing/contest-spec.ts'
import { asked, begin, close, contestWith, decides, end, flip, lodgedFor, lodges, main, open, replayed, ruled, slot, voided } from '../testing/appealing.ts'
import { impactOf } from './impact.ts'
import { liveSlot, slotOf } from './read.ts'

const twoTeams = { teams: 2 }
const further = (who: typeof chief) => who.asks({ type: 'TakeAppealFurther', appealId: 'appeal-1' })
const skipCheck = chief.asks({ type: 'SkipCheck', partId: main, reason: '免核' })
const sign = chief.asks({ type: 'SignResult', partId: main })
const host = seat({ seat: 'host' as never, role: 'host' })
describe('lodging', () => {
  test('[Y1] until the next question is opened, the round ends, or the score check, as the file says', () => {
    const next = contestWith({ window: 'next-question' })
    given(next, begin, ...asked('wrong'))
      .when(lodges('t1', slot(1)))
      .then(accepted, happened('AppealLodged', { appealId: 'appeal-1' }))
    given(next, begin, ...asked('wrong'), open)
      .when(lodges('t1', slot(1)))
      .then(refusedAs('window-closed'))
    const round = contestWith({}, twoTeams)
    given(round, begin, ...asked('wrong'), ...asked('right'))
      .when(lodges('t1', slot(1)))
      .then(accepted)
    given(round, begin, ...asked('wrong'), ...asked('right'), end)
      .when(lodges('t1', slot(1)))
      .then(refusedAs('window-closed'))
    const part = contestWith({ window: 'part-end' }, twoTeams)
    given(part, begin, ...asked('wrong'), ...asked('right'), end)
      .when(lodges('t1', slot(1)))
      .then(accepted)
    given(part, begin, ...asked('wrong'), ...asked('right'), end, skipCheck)
      .when(lodges('t1', slot(1)))
      .then(refusedAs('window-closed'))
  })
  test('[Y1] or so many minutes after the question is over; a round may say otherwise, or hear none', () => {
    const minutes = contestWith({ window: { minutes: 2 } })
    given(minutes, begin, ...asked('wrong'), timePasses(118_000))
      .when(lodges('t1', slot(1)))
      .then(accepted)
    given(minutes, begin, ...asked('wrong'), timePasses(121_000))
      .when(lodges('t1', slot(1)))
      .then(refusedAs('window-closed'))
    const final = contestWith({}, { rules: { by: 'team', appeals: { allowed: false } } })
    given(final, begin, ...asked('wrong'))
      .when(lodges('t1', slot(1)))
      .then(refusedAs('no-appeals'))
  })
  test('[Y2] by the team concerned, any team of the round, or any; once about a thing', () => {
    const concerned = contestWith({ by: 'concerned' })
    given(concerned, begin, ...asked('wrong'))
      .when(lodges('t2', slot(1)))
      .then(refusedAs('not-allowed'))
    given(concerned, begin, ...asked('wrong'))
      .when(lodges('t1', slot(1)))
      .then(accepted)
    given(contestWith(), begin, ...asked('right'))
      .when(lodges('t2', slot(1)))
      .then(accepted)
    given(contestWith(), begin, ...asked('wrong'), lodges('t1', slot(1)))
      .when(lodges('t1', slot(1)))
      .then(refusedAs('already-appealed'))
  })
  test('[Y2] where any team may appeal, one that doesn’t play the round may', () => {
    const pair = operator.asks({ type: 'BeginRound', roundId: 'round' as never, entrants: ['t1', 't2'] as never })
    given(contestWith({ by: 'any-team' }), pair, ...asked('wrong'))
      .when(lodges('t3', slot(1)))
      .then(accepted)
    given(contestWith({ by: 'entrants' }), pair, ...asked('wrong'))
      .when(lodges('t3', slot(1)))
      .then(refusedAs('not-allowed'))
  })
  test('[Y2] from the captain’s tablet, or for the team leader by an official alone', () => {
    const captain = contestWith({ through: 'captain' })
    given(captain, begin, ...asked('wrong'))
      .when(lodges('t1', slot(1), 2))
      .then(refusedAs('not-allowed'))
    given(captain, begin, ...asked('wrong'))
      .when(lodges('t1', slot(1), 1))
      .then(accepted)
    const leader = contestWith({ through: 'leader' })
    given(leader, begin, ...asked('wrong'))
      .when(lodges('t1', slot(1)))
      .then(refusedAs('not-allowed'))
    given(leader, begin, ...asked('wrong'))
      .when(lodgedFor('t1', slot(1)))
      .then(accepted)
  })
  test('[S3] an open appeal keeps the part from being signed', () => {
    const part = contestWith({ window: 'part-end' }, twoTeams)
    const ready = [begin, ...asked('wrong'), ...asked('right'), end, lodges('t1', slot(1)), skipCheck]
    given(part, ...ready)
      .when(sign)
      .then(refusedAs('open-appeals'))
    given(part, ...ready, decides('denied'))
      .when(sign)
      .then(accepted)
  })
})

describe('the ladder', () => {
  const ladder = contestWith({ ladder: ['host', 'referees'] })
  const lodged = [begin, ...asked('wrong'), lodges('t1', slot(1))]
  const hostDenies = host.asks({ type: 'DecideAppeal', appealId: 'appeal-1', outcome: 'denied', reason: '规则已说明', remedies: [] })
  test('[Y3] whoever answers first denies it or passes it on; the team denied may go on to the next, the last word is final', () => {
    given(ladder, ...lodged)
      .when(hostDenies)
      .then(accepted)
    given(ladder, ...lodged, hostDenies, further(team('t1')))
      .when(hostDenies)
      .then(refusedAs('not-allowed'))
    given(ladder, ...lodged, hostDenies, further(team('t1')), further(operator), decides('denied'))
      .when(further(team('t1')))
      .then(refusedAs('appeal-closed'))
    given(contestWith(), ...lodged, decides('denied'))
      .when(further(team('t1')))
      .then(refusedAs('appeal-closed'))
  })
  test('[Y3] a jury’s word is entered by the chief or a clerk, without votes, and stands as the jury’s', () => {
    const jury = contestWith({ lastWord: 'jury' })
    given(jury, ...lodged)
      .when(decides('upheld', [flip(1, 'right')]))
      .then(
        totalOf('t1', 10),
        stateIs((state) => expect(state.appeals[0]?.decided?.as).toBe('jury')),
      )
    given(jury, ...lodged)
      .when(clerk.asks({ type: 'DecideAppeal', appealId: 'appeal-1', outcome: 'denied', reason: '仲裁组裁定', remedies: [] }))
      .then(accepted)
    given(jury, ...lodged)
      .when(decides('denied', [], { for: 0, against: 3 }))
      .then(refusedAs('bad-request'))
  })
})

describe('remedies', () => {
  const lodged = [begin, ...asked('wrong'), lodges('t1', slot(1))]
  test('[Y4] the ruling flipped, by reversing entries; both versions and the decision are kept', () => {
    given(contestWith(), ...lodged)
      .when(decides('upheld', [flip(1, 'right')]))
      .then(
        totalOf('t1', 10),
        stateIs((state) => expect(slotOf(state, 'round-1' as never)?.attempts[0]?.was.map((one) => one.outcome)).toEqual(['wrong'])),
        stateIs((state) => expect(state.appeals[0]?.decided).toMatchObject({ outcome: 'upheld', as: 'chief', reason: '合议决定' })),
      )
  })
  test('[Y4] all remedies are carried out or none; one upheld about a question names one, one denied none', () => {
    given(contestWith(), ...lodged)
      .when(decides('upheld', [flip(1, 'right'), flip(1, 'right')]))
      .then(refusedAs('same-outcome'), neverHappened('AppealDecided'), totalOf('t1', -10))
    given(contestWith(), ...lodged)
      .when(decides('upheld'))
      .then(refusedAs('no-remedy'))
    given(contestWith(), ...lodged)
      .when(decides('denied', [voided(1)]))
      .then(refusedAs('no-remedy'))
    given(contestWith(), ...lodged)
      .when(decides('conceded', [voided(1)]))
      .then(accepted, totalOf('t1', 0))
  })
  test('[Y5] void and played again by the teams that were eligible then, outside the quota', () => {
    const race = contestWith({}, { format: 'buzzer', rules: { questions: 1, buzzer: { holdMs: 0 } }, teams: 3 })
    const foul = team('t3').presses()
    const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
    const opens = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
    const won = team('t1').presses({ afterOpeningMs: 500 })
    given(race, begin, open, show, foul, opens, won, timePasses(500), ...ruled('wrong'), close, lodges('t1', slot(1)), decides('upheld', [replayed(1)]))
      .when(open)
      .then(
        accepted,
        stateIs((state) => expect(liveSlot(state)?.plan).toMatchObject({ mode: 'race', makeUp: 'make-up-1', among: ['t1', 't2'] })),
        totalOf('t1', 0),
      )
  })
  test('[Y6] every equivalent answer is credited: tablets by an amended key, spoken ones by name', () => {
    const tablets = contestWith({}, { format: 'simultaneous', kind: 'single', rules: { questions: 1, prices: { right: 5 } }, teams: 3 })
    const answer = (id: string, letter: string) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))
    const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
    const take = operator.does((slotId) => ({ type: 'OpenAnswers', slotId }))
    given(tablets, begin, open, show, take, answer('t1', 'A'), answer('t2', 'B'), answer('t3', 'A'), lodges('t1', slot(1)))
      .when(decides('upheld', [{ is: 'credit', slotId: 'round-1' as never, key: ['A', 'B'] }]))
      .then(totalOf('t1', 5), totalOf('t2', 5), totalOf('t3', 5))
    given(contestWith(), ...lodged)
      .when(decides('upheld', [{ is: 'credit', slotId: 'round-1' as never, attemptIds: ['round-1-a1' as never] }]))
      .then(totalOf('t1', 10))
  })
})

describe('what it would change', () => {
  const played = [begin, ...asked('wrong'), ...asked('right'), end]
  test('[Y9] is reckoned before deciding: totals, ranks, winner, awards', () => {
    given(contestWith({ window: 'part-end' }, { teams: 2, awards: [1] }), ...played)
      .when(lodges('t2', slot(2)))
      .then(
        stateIs((state) => {
          expect(impactOf(state, [flip(2, 'wrong')], formatOf)).toMatchObject({
            winner: ['main'],
            awards: ['award-1'],
            moved: [{ teamId: 't1' }, { teamId: 't2' }],
          })
          expect(impactOf(state, [voided(2)], formatOf)).toMatchObject({ winner: [], awards: [], moved: [{ teamId: 't2', total: { from: 10_000, to: 0 } }] })
          expect(impactOf(state, [flip(2, 'right')], formatOf)).toBeNull()
        }),
      )
  })
  const byPerson: AwardFile = { id: 'best' as never, title: '个人奖', order: 'rank', by: 'persons', part: main, ties: 'block', count: 1 }
  /** The first of t1 and of t2 answer a question; both right, they are level. */
  const persons = (awards: AwardFile[], appeals: AppealRules = {}) =>
    prepared({ ...smallContest({ format: 'required', kind: 'short', teams: 2, rules: { prices: { right: 10, wrong: -10 } } }), appeals, awards })
  const each = [begin, ...(['right', 'wrong', 'wrong', 'wrong'] as const).flatMap(asked), end, lodgedFor('t1', slot(1))]
  test('[Y9] of every award: a person’s, with who is level for it, and whatever hangs on who has another', () => {
    const second: AwardFile = { ...byPerson, id: 'second' as never, excluding: ['best' as never] }
    given(persons([byPerson, second], { window: 'part-end' }), ...each)
      .when()
      .then(
        stateIs((state) => {
          expect(impactOf(state, [flip(1, 'wrong')], formatOf)?.awards).toEqual(['best', 'second'])
          expect(impactOf(state, [flip(2, 'right')], formatOf)?.awards).toContain('best')
        }),
      )
  })
  test('[Y10] what changes a person’s award alone is ruled on where the file says award', () => {
    given(persons([byPerson], { window: 'part-end', onlyIfChanges: 'award' }), ...each)
      .when(decides('upheld', [flip(1, 'wrong')]))
      .then(accepted)
  })
  test('[Y10] where only what changes the winner is ruled on, anything else is moot once the rounds are over', () => {
    const three = contestWith({ window: 'part-end', onlyIfChanges: 'winner' }, { teams: 3 })
    const over = [begin, ...asked('right'), ...asked('right'), ...asked('wrong'), end]
    const won = contestWith({ window: 'part-end', onlyIfChanges: 'winner' }, { teams: 2, rules: { by: 'team', rounds: 2, prices: { right: 10, wrong: -10 } } })
    const clear = [begin, ...asked('right'), ...asked('wrong'), ...asked('right'), ...asked('wrong'), end]
    given(three, ...over, lodges('t3', slot(3)))
      .when(decides('upheld', [flip(3, 'right')]))
      .then(accepted)
    given(won, ...clear, lodges('t2', slot(2)))
      .when(decides('upheld', [flip(2, 'right')]))
      .then(refusedAs('would-change-nothing'))
    given(won, ...clear, lodges('t2', slot(2)))
      .when(decides('moot'))
      .then(accepted)
  })
  test('[Y10] what changes an award, but not the winner, is ruled on where the file says award', () => {
    const rules = { by: 'team', rounds: 2, prices: { right: 10, wrong: -10 } }
    const only = (onlyIfChanges: 'winner' | 'award') => contestWith({ window: 'part-end', onlyIfChanges }, { teams: 3, awards: [2], rules })
    const ahead = operator.asks({ type: 'CorrectPoints', partId: main, teamId: 't2' as never, points: -5000, reason: '试' })
    const over = [begin, ...(['right', 'wrong', 'wrong', 'right', 'right', 'wrong'] as const).flatMap(asked), end, ahead, lodges('t3', slot(3))]
    given(only('award'), ...over)
      .when(decides('upheld', [flip(3, 'right')]))
      .then(accepted)
    given(only('winner'), ...over)
      .when(decides('upheld', [flip(3, 'right')]))
      .then(refusedAs('would-change-nothing'))
  })
})
