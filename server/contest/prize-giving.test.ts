/** Prize-giving: names page by page or one by one, presenters, photograph, rehearsal; and the amended ruling as the hall is told of it. */
import { describe, expect, test } from 'vitest'
import type { AwardFile } from '#shared/contest-file.ts'
import { formatOf } from '../formats/index.ts'
import { viewOf } from '../views/index.ts'
import { accepted, chief, clerk, given, judge, operator, play, prepared, refusedAs, referee, stateIs, type Played, type Step } from '../testing/contest-spec.ts'
import { contest, smallContest } from '../testing/small-contest.ts'
import { pageAt, pageEnds } from './prize-giving.ts'

const main = 'main' as never
const first = 'award-1' as never
const round = 'round' as never
const show = operator.asks({ type: 'ShowAward', awardId: first })
const stage = (take: 'names' | 'present' | 'photo') => operator.asks({ type: 'StageAward', awardId: first, take })
const rehearse = operator.asks({ type: 'RehearseAward', awardId: first })
const presenters = [{ title: '组委会主任', name: '池例宁' }]

/** Signed with these totals; the award goes to so many of the first. */
function signed(totals: readonly number[], more: Partial<AwardFile> & { count: number }): Played {
  const small = smallContest({ format: 'judged', teams: totals.length, awards: [more.count], rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } })
  const awards = small.awards.map((award) => ({ ...award, ...more }) as AwardFile)
  const check = Object.fromEntries(totals.map((total, i) => [`t${String(i + 1)}`, total * 1000])) as never
  const performed = totals.flatMap((total) => [
    operator.asks({ type: 'OpenSlot', roundId: round }),
    ...[1, 2, 3].map((number) => judge(number).does((slotId) => ({ type: 'EnterMark', slotId, mark: total * 1000 }))),
    operator.does((slotId) => ({ type: 'ShowMarks', slotId })),
    operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
  ])
  const begin = operator.asks({ type: 'BeginRound', roundId: round })
  const checked = clerk.asks({ type: 'EnterCheck', partId: main, totals: check })
  return play(
    prepared({ ...small, awards }),
    begin,
    ...performed,
    operator.asks({ type: 'EndRound', roundId: round }),
    checked,
    chief.asks({ type: 'SignResult', partId: main }),
  )
}
const awardsSeen = (played: Played) => viewOf(played.state, { role: 'audience' }, { formatOf }).awards
const namesAre = (...wanted: string[]) =>
  stateIs((state) =>
    expect(
      viewOf(state, { role: 'display' }, { formatOf })
        .awards?.shown.at(-1)
        ?.winners.map((one) => one.teamId),
    ).toEqual(wanted),
  )

describe('names', () => {
  test('[W5] one by one: no surface has a name before it is read', () => {
    const start = signed([30, 20, 10], { count: 2, names: 'one-by-one' })
    given(start).when(show).then(accepted, namesAre('t1'))
    given(start, show).when(stage('names')).then(accepted, namesAre('t1', 't2'))
    given(start, show, stage('names')).when(stage('names')).then(refusedAs('wrong-moment'))
  })
  test('[W5] together, a page of twelve delegations at once', () => {
    const start = signed([9, 8, 7, 6, 5, 4, 3, 2, 1.9, 1.8, 1.7, 1.6, 1.5, 1.4], { count: 14 })
    const twelve = Array.from({ length: 12 }, (_, i) => `t${String(i + 1)}`)
    given(start)
      .when(show)
      .then(namesAre(...twelve))
    const { done } = given(start, show).when(stage('names'))
    expect(awardsSeen(done)?.stage).toMatchObject({ from: 12, page: 2, pages: 2 })
  })
  test.each([
    [50, 5],
    [96, 3],
  ])('[W5] a roll of %i names, %i a delegation, is cut between delegations', (names, each) => {
    const roll = Array.from({ length: names }, (_, i) => ({ teamId: `t${String(Math.floor(i / each))}` as never }))
    const ends = pageEnds(roll)
    expect(ends.at(-1)).toBe(names)
    for (const end of ends) expect(end % each).toBe(0)
    for (const end of ends) expect(pageAt(ends, end).to - pageAt(ends, end).from).toBeLessThanOrEqual(24)
    expect(pageAt(ends, names).from).toBe(ends.at(-2) ?? 0)
  })
  test('[W5] a long name takes the room of two names, and its delegation that of two', () => {
    const roll = Array.from({ length: 24 }, (_, i) => ({ teamId: `t${String(Math.floor(i / 3))}` as never }))
    expect(pageEnds(roll, (one) => (one === roll[4] ? 2 : 1))).toEqual([21, 24])
    expect(pageEnds(roll, () => 2)).toEqual([12, 24])
    const alone = Array.from({ length: 12 }, (_, i) => ({ teamId: `t${String(i)}` as never }))
    expect(pageEnds(alone, () => 2)).toEqual([6, 12])
  })
})

describe('takes', () => {
  test('[W6] presenters are called once all are named, the photograph comes after them', () => {
    const start = signed([30, 20], { count: 2, names: 'one-by-one', presenters })
    given(start, show).when(stage('present')).then(refusedAs('wrong-moment'))
    given(start, show, stage('names')).when(stage('present'), stage('photo')).then(accepted)
    given(start, show, stage('names'), stage('present'), stage('photo')).when(stage('present')).then(refusedAs('wrong-moment'))
    given(start, show, stage('names'), stage('photo')).when(show).then(accepted, namesAre('t1'))
  })
  test('[W6] nothing is staged of an award that is not on', () => {
    given(signed([30, 20], { count: 1 }))
      .when(stage('photo'))
      .then(refusedAs('wrong-moment'))
    given(signed([30, 20], { count: 1 }), show, chief.asks({ type: 'ReopenResult', partId: main, reason: '复核' }))
      .when(stage('photo'))
      .then(refusedAs('wrong-moment'))
  })
  test('[W7] a presenter changed is called by the new name at once', () => {
    const change = operator.asks({
      type: 'AmendContest',
      reason: '更换颁奖嘉宾',
      changes: [{ path: 'awards/award-1/presenters', value: [{ title: '主任', name: '穆演岚' }] }],
    })
    const { done } = given(signed([30, 20], { count: 1, presenters }), show, stage('present')).when(change)
    expect(awardsSeen(done)?.stage).toMatchObject({ take: 'present', presenters: [{ title: '主任', name: '穆演岚' }] })
  })
  test('[W7] before the signature the desk has no winner to call', () => {
    const { done } = given(prepared(smallContest({ format: 'judged', awards: [1] }))).when()
    expect(viewOf(done.state, { role: 'operator' }, { formatOf }).result?.awards.map((award) => award.winners)).toEqual([null])
    const after = viewOf(signed([30, 20], { count: 1 }).state, { role: 'operator' }, { formatOf })
    expect(after.result?.awards.map((award) => award.winners?.length)).toEqual([1])
  })
})

describe('a roll of several pages', () => {
  const totals = Array.from({ length: 14 }, (_, i) => 20 - i)
  test('[W6] while it is presented every surface may show all its pages', () => {
    const start = signed(totals, { count: 14, presenters })
    expect(awardsSeen(given(start, show).when(stage('names')).done)?.stage).not.toHaveProperty('ends')
    expect(awardsSeen(given(start, show, stage('names')).when(stage('present')).done)?.stage).toMatchObject({ take: 'present', ends: [12, 14] })
  })
})

describe('the rehearsal', () => {
  const start = prepared(smallContest({ format: 'judged', teams: 4, awards: [2] }))
  test('[W8] has placeholders and no award’s name, and goes through every take', () => {
    const { done } = given(start).when(rehearse, stage('present'), stage('photo'))
    const seen = awardsSeen(done)
    expect(seen).toMatchObject({ stage: { take: 'photo', rehearsal: true }, now: 'award-1' })
    expect(JSON.stringify(seen)).not.toMatch(/第1等奖|"t1"/)
  })
  test('[W8] ends with the first round and is not held after it', () => {
    given(start, rehearse, operator.asks({ type: 'BeginRound', roundId: round }))
      .when(rehearse)
      .then(
        refusedAs('wrong-moment'),
        stateIs((state) => expect(viewOf(state, { role: 'display' }, { formatOf }).awards).toBeNull()),
      )
  })
})

describe('an amended ruling', () => {
  const ruled = [
    operator.asks({ type: 'BeginRound', roundId: round }),
    operator.asks({ type: 'OpenSlot', roundId: round }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
    referee(1).does((_, { state }) => ({ type: 'RuleAnswer', attemptId: attemptIn(state), outcome: 'wrong' })),
    operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
  ]
  const attemptIn = (state: Played['state']) => Object.values(state.rounds).flatMap((one) => one.slots)[0]?.attempts[0]?.id as never
  const overrule: Step = (played) => chief.asks({ type: 'OverruleRuling', attemptId: attemptIn(played.state), outcome: 'right', reason: '答案等同' })(played)
  const take = operator.asks({ type: 'TakeScene', scene: 'amended' })
  const asked = contest({
    format: 'required',
    kind: 'short',
    teams: 2,
    rules: { by: 'team', prices: { right: 10, wrong: 0 }, ruling: { method: 'one', show: 'on-cue' } },
  })
  const hall = (played: Played) => viewOf(played.state, { role: 'display' }, { formatOf }).amended

  test('[J12] is kept from the hall until its scene is on, with what it changed and why', () => {
    const { done } = given(asked, ...ruled).when(overrule)
    expect(hall(done)).toBeNull()
    const rows = [{ teamId: 't1', was: 'wrong', now: 'right', points: 10_000, total: 10_000 }]
    expect(hall(play(done, take))).toMatchObject({ number: 1, reason: '答案等同', rows })
  })
  test('[J12] goes with its scene', () => {
    given(asked, ...ruled, overrule, take)
      .when(operator.asks({ type: 'TakeScene', scene: 'follow' }), take)
      .then(refusedAs('wrong-moment'))
  })
  test('[S7] has no scene where none was amended', () =>
    given(asked, ...ruled)
      .when(take)
      .then(refusedAs('wrong-moment')))
})

describe('a scene taken with a cut', () => {
  const cut = (scene: 'cover' | 'follow') => operator.asks({ type: 'TakeScene', scene, cut: true })
  const onStage = (...steps: readonly Step[]) => viewOf(play(contest({ format: 'required' }), ...steps).state, { role: 'display' }, { formatOf }).scene
  test('[S12] says so to every surface, until the next is taken otherwise', () => {
    expect(onStage(cut('cover'))).toMatchObject({ scene: 'cover', cut: true })
    expect(onStage(cut('cover'), operator.asks({ type: 'TakeScene', scene: 'cover' }))).not.toHaveProperty('cut')
  })
  test('[S12] is one scene alone: the way back to following fades', () => {
    expect(onStage(cut('cover'), cut('follow'))).not.toHaveProperty('cut')
  })
})
