/** What pads, console, stage and host's card make of a race's settings. */
import { describe, expect, test } from 'vitest'
import type { PartName } from '#shared/views/view.ts'
import { formatOf } from '../formats/index.ts'
import { operator, play, referee, team, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { partOf } from './index.ts'

const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const opened = [begin, open, show, cue]
const wins = team('t3').presses({ afterOpeningMs: 90 })
const wrong = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'wrong' }))

const at = (rules: Record<string, unknown>, ...steps: Step[]) => {
  const start = contest({ format: 'buzzer', rules: { questions: 3, ruling: { method: 'one', show: 'at-once' }, ...rules } })
  const { state } = play(start, ...steps)
  return <P extends PartName>(name: P, role: 'host' | 'operator' | 'display' | 'team' = 'display') =>
    partOf(name, state, role === 'team' ? { role, teamId: 't3' as never } : { role }, { formatOf })
}

describe('the roll-call', () => {
  const called = { warmUp: { rollCall: true } }
  const heard = team('t3').asks({ type: 'TestPress' })
  test('names the buzzers that are missing, and each pad says whether it was heard', () => {
    expect(at(called, begin)('mine', 'team')).toMatchObject({ rollCall: 'press' })
    expect(at(called, begin, heard)('mine', 'team')).toMatchObject({ rollCall: 'heard' })
    expect(at(called, begin, heard)('next', 'operator')).toMatchObject({ label: { zh: '设备点名，还差：1号台、2号台、4号台' } })
    expect(at(called, begin)('hostCard', 'host')?.say).toMatchObject({ zh: '请各代表队逐一按下抢答器，进行设备点名。' })
  })
})

describe('a race', () => {
  test('a wrong answer that gives the question to the audience is shown first; the host says both', () => {
    const rules = { ruling: { method: 'one', show: 'on-cue' }, buzzer: { afterLast: 'audience' } }
    const told = at(rules, ...opened, wins, wrong)
    expect(told('question')).not.toHaveProperty('audience')
    expect(told('hostCard', 'host')).toMatchObject({ say: { zh: '3号台第3队，回答错误，扣10分，目前−10分。' }, then: { zh: '本题转由现场观众作答。' } })
    expect(told('next', 'operator')?.label).toMatchObject({ zh: '公布裁决，本题转观众作答' })
    const shown = at(
      rules,
      ...opened,
      wins,
      wrong,
      operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    )
    expect(shown('question')).toMatchObject({ audience: true })
    expect(shown('ruling')).toMatchObject([{ outcome: 'wrong', shown: true }])
    expect(shown('hostCard', 'host')?.say).toMatchObject({ zh: '3号台第3队，回答错误，扣10分，目前−10分。本题转由现场观众作答。' })
  })
  test('a trial says everywhere that it does not count', () => {
    const tried = at({ warmUp: { trialQuestions: 1 } }, begin, open)
    expect(tried('question')).toMatchObject({ trial: true, number: 1 })
    expect(tried('hostCard', 'host')).toMatchObject({ title: { zh: '环节 试抢第1题' }, say: { zh: '下面试抢，不计分。请抢答！' } })
    expect(at({ warmUp: { trialQuestions: 1 } }, begin)('next', 'operator')?.label).toMatchObject({ zh: '开始试抢第1题（不计分）' })
  })
  test('the winner waits for its name: the console names it, the host reads it', () => {
    const waiting = at({ buzzer: { recognition: 'host' } }, ...opened, wins)
    expect(waiting('buzzer')).toMatchObject({ waitsForName: true })
    expect(waiting('next', 'operator')).toMatchObject({ label: { zh: '请3号台作答（点名）' }, command: { type: 'RecogniseTeam' } })
    expect(waiting('hostCard', 'host')?.say).toMatchObject({ zh: '3号台抢答成功，请作答。' })
  })
  test('the host names who tries after a wrong answer', () => {
    const missed = at({ buzzer: { afterWrong: 'host-designates' } }, ...opened, wins, wrong)
    expect(missed('next', 'operator')?.others.map((other) => other.label)).toContainEqual({ zh: '指定1号台补答', en: 'Let table 1 try' })
    expect(missed('hostCard', 'host')?.then).toMatchObject({ zh: '请哪支代表队补答？' })
    const named = at(
      { buzzer: { afterWrong: 'host-designates' } },
      ...opened,
      wins,
      wrong,
      operator.does((slotId) => ({ type: 'GiveRight', slotId, teamId: 't1' as never })),
    )
    expect(named('turn')).toMatchObject({ teamId: 't1', how: 'turn' })
  })
  test('a question given to the audience is said so', () => {
    const given = at({ buzzer: { earlyBuzz: { question: 'audience' } } }, ...opened, team('t3').presses({ afterOpeningMs: -40 }))
    expect(given('question')).toMatchObject({ audience: true, voided: false })
  })
  test('a team locked for a moment knows until when; a barred one that it may press no more', () => {
    const early = team('t3').presses({ afterOpeningMs: -40 })
    expect(at({ buzzer: { earlyBuzz: { lockOutMs: 250 } } }, ...opened, early)('mine', 'team')).toMatchObject({
      lockedUntil: expect.any(Number) as number,
      pressed: false,
    })
    expect(at({ buzzer: { barred: { afterFouls: 1 } } }, ...opened, early)('mine', 'team')).toMatchObject({ barred: true })
  })
  test('while the question is read the next step is its end, and the countdown tells its beeps', () => {
    expect(at({ buzzer: { opens: 'reading' } }, begin, open, show)('next', 'operator')).toMatchObject({ command: { type: 'EndReading' } })
    expect(at({ buzzer: { countdown: { steps: 3 } } }, ...opened)('buzzer')).toMatchObject({ countdown: { steps: 3, stepMs: 1000 } })
  })
  test('[E11] every press of a question that is over is listed for the crew, early ones flagged', () => {
    const early = team('t1').presses({ afterOpeningMs: -40 })
    const over = at(
      {},
      ...opened,
      early,
      wins,
      wrong,
      operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
    )
    expect(over('past', 'operator')?.slots[0]?.presses?.map(({ teamId, early, counts }) => [teamId, early, counts])).toEqual([
      ['t1', true, false],
      ['t3', false, true],
    ])
  })
})
