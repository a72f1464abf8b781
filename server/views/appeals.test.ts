/** Appeals on the pads: what the chief may decide with what it changes, what the team is told, what the host says. */
import { describe, expect, test } from 'vitest'
import type { Command } from '#shared/commands.ts'
import { formatOf } from '../formats/index.ts'
import { chief, given, operator, prepared, seat, stateIs, team } from '../testing/contest-spec.ts'
import { answers, asked, begin, contestWith, decides, flip, lodges, open, panelsWord, slot } from '../testing/appealing.ts'
import { smallContest } from '../testing/small-contest.ts'
import { appealsPart, ownAppeals } from './appeals.ts'
import { decisionsOn } from './next-appeals.ts'
import { hostCardPart } from './host-card.ts'
import { nextPart } from './next-step.ts'

const t1 = 't1' as never
const played = [begin, ...asked('wrong')]

describe('an appeal', () => {
  test('is offered to the team while it may be lodged, and then shown with its state', () => {
    given(contestWith(), ...played)
      .when()
      .then(stateIs((state) => expect(ownAppeals(state, t1, null).mayLodge.map((one) => one.of)).toEqual([slot(1), { is: 'round', roundId: 'round' }])))
    given(contestWith(), ...played)
      .when(lodges('t1', slot(1)))
      .then(stateIs((state) => expect(ownAppeals(state, t1, null)).toMatchObject({ mine: [{ id: 'appeal-1', open: true, said: { zh: '待裁判长裁定' } }] })))
  })
  test('is decided with what each remedy would change before the eyes', () => {
    given(contestWith(), ...played)
      .when(lodges('t1', slot(1)))
      .then(
        stateIs((state) => {
          const [appeal] = appealsPart(state, { formatOf }).list
          const right = appeal?.choices.find((one) => one.remedies[0]?.is === 'flip')
          expect(right?.impact).toMatchObject({ zh: expect.stringContaining('1号台 −10 → 10，第4名 → 第1名') as string })
          expect(appeal?.choices.map((one) => one.outcome)).toEqual(['denied', 'upheld', 'upheld', 'upheld', 'upheld', 'moot'])
        }),
      )
  })
  test('that stopped the clock is the next step, and the host says that the bench deliberates', () => {
    given(contestWith({ stopsClock: true }), ...played, ...answers)
      .when(lodges('t1', slot(1)))
      .then(
        stateIs((state) => {
          expect(nextPart(state, { formatOf }).label).toMatchObject({ zh: '待裁定申诉：1号台第1队，第1题' })
          expect(hostCardPart(state, { formatOf }).say).toMatchObject({ zh: '代表队提出申诉，裁判组正在合议，请稍候。' })
        }),
      )
  })
  test('where the panel has the last word no key makes up a vote: each asks for what every member said, by those who don’t stand back', () => {
    given(panelsWord(), ...played)
      .when(lodges('t1', slot(1)))
      .then(
        stateIs((state) => {
          const [appeal] = state.appeals
          const keys = appeal ? decisionsOn(state, { formatOf }, appeal) : []
          expect(keys.filter(({ command }) => 'votes' in command)).toEqual([])
          expect(keys.map(({ needs }) => needs)).toEqual(['votes', 'votes', 'votes', 'votes', 'votes', 'reason'])
          expect(keys[0]?.label).toMatchObject({ zh: '驳回申诉（代录裁判组表决）' })
          expect(appealsPart(state, { formatOf }).list[0]?.panel).toEqual({ votes: ['referee-1', 'referee-3'], standBack: ['referee-2'] })
        }),
      )
    const each = { 'referee-1': 'against', 'referee-3': 'against' } as const
    const command: Command = { type: 'DecideAppeal', appealId: 'appeal-1', outcome: 'denied', reason: '合议', remedies: [], votes: { each } }
    const forTheChief = seat({ seat: 'operator' as never, role: 'operator', for: { seat: 'chief' as never, role: 'chief', number: 1 } }).asks(command)
    given(panelsWord(), ...played, lodges('t1', slot(1)))
      .when(forTheChief)
      .then(
        stateIs((state) =>
          expect(appealsPart(state, { formatOf }).list[0]).toMatchObject({ panel: null, decided: { votes: { for: 0, against: 2 }, actedFor: true } }),
        ),
      )
  })
  test('the chief’s last word asks for the chief’s reason alone', () => {
    given(contestWith(), ...played)
      .when(lodges('t1', slot(1)))
      .then(
        stateIs((state) => {
          const [appeal] = state.appeals
          const keys = appeal ? decisionsOn(state, { formatOf }, appeal) : []
          expect(new Set(keys.map(({ needs }) => needs))).toEqual(new Set(['reason']))
        }),
      )
  })
  test('decided is read out by the host before the next question', () => {
    given(contestWith(), ...played, lodges('t1', slot(1)))
      .when(decides('upheld', [flip(1, 'right')]))
      .then(
        stateIs((state) => expect(hostCardPart(state, { formatOf }).say).toMatchObject({ zh: '经裁判组裁决，1号台第1队第1题申诉成立：1号台改判回答正确。' })),
      )
  })
  test('against a tablet’s mark offers the key widened to what the team said, with all who said it; spoken answers are named', () => {
    const tablets = contestWith({}, { format: 'simultaneous', kind: 'single', rules: { questions: 1, prices: { right: 5 } }, teams: 3 })
    const answer = (id: string, letter: string) => team(id).does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: [letter], stampedAt: null }))
    const taking = [open, operator.does((slotId) => ({ type: 'ShowQuestion', slotId })), operator.does((slotId) => ({ type: 'OpenAnswers', slotId }))]
    given(tablets, begin, ...taking, answer('t1', 'A'), answer('t2', 'B'), answer('t3', 'A'))
      .when(lodges('t1', slot(1)))
      .then(
        stateIs((state) => {
          const [appeal] = appealsPart(state, { formatOf }).list
          const credit = appeal?.choices.find((one) => one.remedies[0]?.is === 'credit')
          expect(credit).toMatchObject({ label: { zh: '答案改为“B / A”，相同作答一律判对' }, remedies: [{ key: ['B', 'A'] }] })
          expect(credit?.impact).toMatchObject({ zh: expect.stringContaining('3号台 0 → 5') as string })
          expect(appeal?.alike).toBeUndefined()
        }),
      )
    const rest = { ...smallContest({ format: 'simultaneous', kind: 'single', teams: 3, rules: { questions: 1, ruling: { method: 'chief' } } }), appeals: {} }
    const all = chief.does((slotId) => ({ type: 'RuleAll', slotId, outcomes: { t1: 'wrong', t2: 'right', t3: 'wrong' } as never }))
    given(prepared(rest), begin, ...taking, answer('t1', 'A'), answer('t2', 'B'), answer('t3', 'A'), all)
      .when(lodges('t1', slot(1)))
      .then(
        stateIs((state) => {
          const { list, makeUps } = appealsPart(state, { formatOf })
          expect(list[0]?.alike?.attempts.map((one) => one.teamId)).toEqual(['t1', 't3'])
          expect(makeUps).toMatchObject([{ slotId: 'round-1', teamIds: ['t1', 't2', 't3'] }])
        }),
      )
  })
})
