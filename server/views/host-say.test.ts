/** What the host's card says after an early buzz. */
import { describe, expect, test } from 'vitest'
import { formatOf } from '../formats/index.ts'
import { operator, play, referee, team, timePasses, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { partOf } from './index.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const early = team('t3').presses({ afterOpeningMs: -40 })
const card = (earlyBuzz: Record<string, unknown>, ...steps: Step[]) => {
  const start = contest({ format: 'buzzer', rules: { questions: 3, prices: { right: 10, wrong: -10, foul: -10 }, buzzer: { earlyBuzz } } })
  return partOf('hostCard', play(start, begin, open, show, ...steps).state, { role: 'host' }, { formatOf })
}

describe('the host’s card after an early buzz', () => {
  test('says who, what it costs, and that the others go on', () => {
    const said = {
      zh: '3号台第3队，抢答犯规，扣10分，本题停答。其余各队请继续。',
      en: 'Table 3, 第3队: early buzz, 10 points taken off, out of this question. The other teams go on.',
    }
    expect(card({}, team('t3').presses())).toMatchObject({ say: said, then: { zh: '请抢答！' } })
    expect(card({}, cue, early)?.say).toEqual(said)
  })
  test('leaves out a price that is not taken, and 停答 where the team is still in', () => {
    const mild = { pointsFromOffence: 2, offender: 'still-in' }
    expect(card(mild, team('t3').presses())?.say).toEqual({ zh: '3号台第3队，抢答犯规。各队请继续。', en: 'Table 3, 第3队: early buzz. All teams go on.' })
  })
  test('says so where the foul makes the question void', () => {
    expect(card({ question: 'void' }, cue, early)?.say).toMatchObject({ zh: '3号台第3队，抢答犯规，扣10分，本题作废。' })
  })
  test('goes on as soon as anything else happens', () => {
    expect(card({}, team('t3').presses(), cue)?.say).toMatchObject({ zh: '请抢答！' })
    expect(card({}, cue, early, team('t1').presses({ afterOpeningMs: 200 }), timePasses(10))?.say).toMatchObject({ zh: '1号台抢答成功，请作答。' })
  })
})

describe('the scores', () => {
  const turn = (readOut: string, ...steps: Step[]) => {
    const start = contest({ format: 'required', kind: 'short', teams: 2, rules: { by: 'team', readOut, ruling: { method: 'one' } } })
    return partOf('hostCard', play(start, begin, ...steps).state, { role: 'host' }, { formatOf })
  }
  const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
  const right = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
  const question = [
    open,
    show,
    start,
    right,
    operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
  ]
  test('[D18] are read out after each question, when the round is over, or never', () => {
    expect(turn('each-question', open, show, start, right)?.say).toMatchObject({ zh: '1号台第1队，回答正确，加10分，目前10分。' })
    expect(turn('each-round', open, show, start, right)?.say).toMatchObject({ zh: '1号台第1队，回答正确，加10分。' })
    expect(turn('each-round', ...question, ...question)?.say).toMatchObject({ zh: '环节到此结束。各队总分：1号台第1队10分，2号台第2队10分。' })
    expect(turn('never', ...question, ...question)?.say).toMatchObject({ zh: '环节到此结束。' })
  })
})

test('boards are called up when time is up, and the answer only when the bench has ruled', () => {
  const does = (type: 'OpenAnswers' | 'CloseAnswers') => operator.does((slotId) => ({ type, slotId }))
  const said = (on: string, ...steps: Step[]) => {
    const start = contest({ format: 'simultaneous', teams: 2, rules: { questions: 1, tablets: { on } } })
    return partOf('hostCard', play(start, begin, open, show, does('OpenAnswers'), does('CloseAnswers'), ...steps).state, { role: 'host' }, { formatOf })?.say
  }
  const ruled = referee(1).does((slotId) => ({ type: 'RuleAll', slotId, outcomes: { t1: 'right', t2: 'wrong' } as never }))
  expect(said('boards')).toMatchObject({ zh: '时间到，请亮板。' })
  expect(said('paddles')).toMatchObject({ zh: '时间到，请举牌。' })
  expect(said('boards', ruled)).toMatchObject({ zh: '时间到，请看正确答案。' })
})
