/**
 * Tests of the pads: each seat sees and asks what its role may, every dangerous step asks once, a refusal says what to do.
 * @vitest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { FINALS, teamAt } from '#shared/samples/contest-sample.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { ATTEMPT, SLOT } from '#shared/samples/pad-play-samples.ts'
import { padSamples, type PadSampleName } from '#shared/samples/pad-samples.ts'
import type { View } from '#shared/views/view.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(cleanup)

interface Given {
  page?: string
  answer?: Promise<CommandAnswer>
  view?: Partial<View>
}
/** Renders a seat's pad on a sample; `asked` collects what it sends. */
function pad(name: PadSampleName, { page, answer, view }: Given = {}) {
  if (page) window.history.replaceState(null, '', `/pad/seat#${page}`)
  const asked: Command[] = []
  const send = vi.fn((command: Command): Promise<CommandAnswer> => {
    asked.push(command)
    return answer ?? Promise.resolve({ ok: true, seq: 2 })
  })
  const sample = padSamples[name]
  const { container } = render(
    <GivenLink link={sampleLink({ ...sample.view, ...view }, { hello: sample.hello, send })}>
      <App desks={DESKS} />
    </GivenLink>,
  )
  return { asked, container }
}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

describe('referee', () => {
  test('votes stay hidden until all are in', () => {
    const { container } = pad('referee-votes')
    const votes = container.querySelector('.votes ul')
    expect(votes?.textContent).toBe('1号未投2号已投3号未投')
    cleanup()
    expect(pad('referee-ruled').container.querySelector('.votes ul')?.textContent).toBe('1号正确2号正确3号错误')
  })
  test('a majority panel is asked for a vote, one referee for a ruling', async () => {
    const first = pad('referee-votes')
    await press('正确')
    expect(first.asked).toEqual([{ type: 'CastVote', attemptId: ATTEMPT, outcome: 'right' }])
    cleanup()
    const second = pad('referee-rules-alone')
    await press('错误')
    expect(second.asked).toEqual([{ type: 'RuleAnswer', attemptId: ATTEMPT, outcome: 'wrong' }])
  })
  test('a partly right answer asks for its points where the panel leaves them to the referee', async () => {
    const { asked } = pad('referee-rules-alone')
    await press('部分正确')
    type('得分（本题 10 分）', '12')
    expect(screen.getByRole('alert').textContent).toContain('0 到 10')
    type('得分（本题 10 分）', '2.5')
    await press('给 2.5 分')
    expect(asked).toEqual([{ type: 'RuleAnswer', attemptId: ATTEMPT, outcome: 'partial', share: 2_500 }])
  })
  test('the own vote is shown and the keys are gone', () => {
    pad('referee-voted')
    expect(screen.getByText('我的一票').textContent).toContain('正确')
    expect(screen.queryByRole('button', { name: '正确' })).toBeNull()
  })
  test('off the panel it says so; on tablets it sees all answers and no keys', () => {
    pad('referee-off-panel')
    expect(screen.getByText('您不参加本题裁决')).toBeTruthy()
    cleanup()
    const { container } = pad('referee-tablets')
    expect(container.querySelectorAll('.tile')).toHaveLength(24)
    expect(screen.queryByRole('button', { name: '正确' })).toBeNull()
  })
  test('a second tap while the first is unanswered asks nothing', async () => {
    const { asked } = pad('referee-votes', { answer: new Promise(() => undefined) })
    const key = screen.getByRole('button', { name: '正确' })
    await act(async () => {
      fireEvent.click(key)
      fireEvent.click(key)
      fireEvent.click(screen.getByRole('button', { name: '错误' }))
    })
    expect(asked).toHaveLength(1)
  })
  test('a refusal shows the sentence and what to do', async () => {
    pad('referee-votes', { answer: Promise.resolve({ ok: false, refusal: { code: 'already-voted' } }) })
    await press('正确')
    expect(screen.getByRole('alert').textContent).toContain('已投票。')
    expect(screen.getByRole('alert').textContent).toContain('裁判长改判')
  })
  test('a foul needs a team and a kind', async () => {
    const { asked } = pad('referee-votes')
    await press('犯规')
    await press('判犯规')
    expect(asked).toEqual([])
    choose('提示')
    await press('判犯规')
    expect(asked).toEqual([{ type: 'CallFoul', teamId: teamAt(4), code: 'prompting' }])
  })
})

describe('chief', () => {
  test('an overrule needs a reason', async () => {
    const { asked } = pad('chief-confirms')
    await press('改判')
    choose('错误')
    await press('确认改判')
    expect(screen.getByRole('alert').textContent).toBe('请写明理由。')
    expect(asked).toEqual([])
    await press('听取有误')
    await press('确认改判')
    expect(asked).toEqual([{ type: 'OverruleRuling', attemptId: ATTEMPT, outcome: 'wrong', expects: 'right', reason: '听取有误' }])
  })
  test('an overrule to partly right asks for its points where the round leaves them to the bench', async () => {
    const panel = padSamples['chief-confirms'].view.panel ?? null
    const { asked } = pad('chief-confirms', { view: { panel: panel && { ...panel, shareUpTo: 10_000 } } })
    await press('改判')
    choose('部分正确')
    await press('听取有误')
    type('得分（本题 10 分）', '12')
    await press('确认改判')
    expect(screen.getByRole('alert').textContent).toContain('0 到 10')
    type('得分（本题 10 分）', '2.5')
    await press('确认改判')
    expect(asked).toEqual([{ type: 'OverruleRuling', attemptId: ATTEMPT, outcome: 'partial', share: 2_500, expects: 'right', reason: '听取有误' }])
  })
  test('confirms a provisional ruling, and decides where there is no majority', async () => {
    const first = pad('chief-confirms')
    await press('确认裁决')
    expect(first.asked).toEqual([{ type: 'ConfirmRuling', attemptId: ATTEMPT }])
    cleanup()
    const second = pad('chief-no-majority')
    await press('正确')
    expect(second.asked).toEqual([{ type: 'RuleAnswer', attemptId: ATTEMPT, outcome: 'right' }])
  })
  test('voiding asks for cause, reason and spare, then once more', async () => {
    const { asked } = pad('chief-confirms')
    await press('本题作废')
    choose('读题有误')
    await press('读题有误')
    choose('换备用题')
    await press('下一步')
    expect(asked).toEqual([])
    await press('确认作废')
    expect(asked).toEqual([{ type: 'VoidQuestion', slotId: SLOT, cause: 'misread', reason: '读题有误', replace: true }])
  })
  test('between two questions the last one can still be overruled and voided, without a spare', async () => {
    const { asked } = pad('chief-between')
    await press('上一题作废')
    expect(screen.queryByRole('radio', { name: '换备用题' })).toBeNull()
    choose('设备故障')
    await press('设备故障')
    await press('下一步')
    await press('确认作废')
    expect(asked).toEqual([{ type: 'VoidQuestion', slotId: SLOT, cause: 'equipment', reason: '设备故障', replace: false }])
    expect(screen.getByRole('button', { name: '改判' })).toBeTruthy()
  })
  describe('earlier questions', () => {
    const open = (name: RegExp) => act(async () => void fireEvent.click(screen.getByText(name)))
    test('say how many there are and open one at a time', async () => {
      pad('chief-confirms', { page: 'past' })
      expect(screen.getByText('共 71 题，列出最近 5 题')).toBeTruthy()
      expect(screen.queryByRole('button', { name: '作废此题' })).toBeNull()
      await open(/群雄逐鹿 第 13 题/)
      await open(/挑战环节 第 3 题/)
      expect(screen.getAllByRole('button', { name: '作废此题' })).toHaveLength(1)
    })
    test('can be overruled with a reason', async () => {
      const { asked } = pad('chief-confirms', { page: 'past' })
      await open(/群雄逐鹿 第 12 题/)
      await press('改判')
      choose('错误')
      await press('确认改判')
      expect(asked).toEqual([])
      await press('听取有误')
      await press('确认改判')
      expect(asked).toEqual([{ type: 'OverruleRuling', attemptId: 'buzzer-12-a1', outcome: 'wrong', expects: 'right', reason: '听取有误' }])
    })
    test('have their key amended, for all tablets', async () => {
      const { asked } = pad('chief-confirms', { page: 'past' })
      await open(/挑战环节 第 3 题/)
      await press('更正答案')
      await press(/^D /)
      await press('标准答案有误')
      await press('更正并重新判分')
      expect(asked).toEqual([{ type: 'AmendKey', slotId: 'challenge-quiz-3', key: ['A', 'B'], reason: '标准答案有误' }])
    })
    test('are made void without a spare, and a void one has no remedy left', async () => {
      const { asked } = pad('chief-confirms', { page: 'past' })
      await open(/群雄逐鹿 第 12 题/)
      await press('作废此题')
      expect(screen.queryByRole('radio', { name: '换备用题' })).toBeNull()
      choose('答案有误')
      await press('答案有误')
      await press('下一步')
      await press('确认作废')
      expect(asked).toEqual([{ type: 'VoidQuestion', slotId: 'buzzer-12', cause: 'wrong-key', reason: '答案有误', replace: false }])
      cleanup()
      pad('chief-confirms', { page: 'past' })
      await open(/群雄逐鹿 第 11 题/)
      expect(screen.queryByRole('button', { name: '改判' })).toBeNull()
    })
  })
  test('a hand up is listed before the signature, and keeps it back until it is settled', async () => {
    const { asked } = pad('chief-called', { page: 'results' })
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '审阅并签字' })[0] ?? document.body))
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('button', { name: '已逐名看过，下一步' })).toHaveProperty('disabled', true)
    await act(async () => void fireEvent.click(sheet.getByRole('button', { name: /甘肃积石山.*已处理/ })))
    expect(asked).toEqual([{ type: 'LowerHand', teamId: teamAt(4) }])
  })
  test('an amended key says that every tablet is marked again', async () => {
    const { asked } = pad('chief-tablets')
    await press('更正答案')
    expect(screen.getByText(/所有平板作答按新答案重新判分/)).toBeTruthy()
    await press(/^D /)
    await press('标准答案有误')
    await press('更正并重新判分')
    expect(asked).toEqual([{ type: 'AmendKey', slotId: 'challenge-quiz-3', key: ['A', 'B'], reason: '标准答案有误' }])
  })
  test('signing shows the final ranks and asks twice', async () => {
    const { asked } = pad('chief-confirms', { page: 'results' })
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '审阅并签字' })[0] ?? document.body))
    const ranks = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(ranks.some((line) => line?.includes('6并列') && line.includes('甘肃积石山') && line.includes('145.7'))).toBe(true)
    await press('已逐名看过，下一步')
    expect(asked).toEqual([])
    await press('确认签字')
    expect(asked).toEqual([{ type: 'SignResult', partId: FINALS }])
  })
})

describe('clerk', () => {
  test('the check is typed blind: nothing is prefilled and no total of the ledger is on the page', () => {
    const { container } = pad('clerk-checks', { page: 'check' })
    const inputs = [...container.querySelectorAll('.check-row input')]
    expect(inputs).toHaveLength(8)
    expect(inputs.every((input) => input instanceof HTMLInputElement && input.value === '')).toBe(true)
    expect(container.querySelector('.page[data-state="active"]')?.textContent).not.toMatch(/145\.7|183\.8|累计/)
  })
  test('typed decimals are sent as thousandths; an empty or bad total is named', async () => {
    const { asked } = pad('clerk-checks', { page: 'check' })
    await press('提交核分')
    expect(screen.getByRole('alert').textContent).toBe('还有 8 队没有填写。')
    const inputs = screen.getAllByRole('textbox')
    inputs.forEach((input, i) => fireEvent.change(input, { target: { value: `${100 + i}.5` } }))
    fireEvent.change(inputs[1] ?? document.body, { target: { value: '10.12345' } })
    await press('提交核分')
    expect(screen.getByRole('alert').textContent).toContain('2号台')
    fireEvent.change(inputs[1] ?? document.body, { target: { value: '−10' } })
    await press('提交核分')
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ type: 'EnterCheck', partId: FINALS, totals: { [teamAt(1)]: 100_500, [teamAt(2)]: -10_000, [teamAt(8)]: 107_500 } })
  })
  test('differences are shown entry by entry, then checked again from a blank form', async () => {
    const { container } = pad('clerk-differs', { page: 'check' })
    const team = within(screen.getByText('甘肃积石山').closest('details') ?? document.body)
    expect(team.getByText(/逐鹿 第14题回答正确/)).toBeTruthy()
    expect(team.getByText('−10')).toBeTruthy()
    await press('重新核分')
    expect(container.querySelector('.differences')).toBeNull()
    expect(screen.getAllByRole('textbox').every((input) => input instanceof HTMLInputElement && input.value === '')).toBe(true)
  })
  test('a spoken ruling is entered as a ruling', async () => {
    const { asked } = pad('clerk-speaks')
    expect(screen.getByText('代录裁判组口头裁决')).toBeTruthy()
    await press('正确')
    expect(asked).toEqual([{ type: 'RuleAnswer', attemptId: ATTEMPT, outcome: 'right' }])
  })
  test('an unfinished part offers no form', () => {
    pad('clerk-checks', { page: 'check' })
    expect(screen.getByText('该分段尚有环节未结束；结束后再核分。')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: '提交核分' })).toHaveLength(1)
  })
})

describe('judge', () => {
  test('a mark out of range or too fine is refused with a sentence', async () => {
    const { asked } = pad('judge-marks')
    for (const mark of ['30.1', '27.65', '']) {
      type('您的评分', mark)
      await press('核对')
      expect(screen.getByRole('alert').textContent).toBe(mark === '' ? '请输入分数' : '评分须在 0 到 30 之间，并为 0.1 的整数倍。')
    }
    expect(asked).toEqual([])
  })
  test('a mark from the keypad is asked once and sent in thousandths', async () => {
    const { asked } = pad('judge-marks')
    for (const key of ['2', '7', '小数点', '6']) await press(key)
    await press('核对')
    expect(asked).toEqual([])
    await press('提交 27.6 分')
    expect(asked).toEqual([{ type: 'EnterMark', slotId: 'showcase-4', mark: 27_600 }])
  })
  test('after that the own mark is all there is', () => {
    pad('judge-sent')
    expect(screen.getByText('27.6')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '核对' })).toBeNull()
  })
})

describe('a case to be marked', () => {
  test.each(['judge-case', 'referee-case', 'clerk-case', 'chief-case'] as const)(
    '%s shows it whole, with what a good answer holds and how it is marked',
    (name) => {
      pad(name)
      expect(screen.getByText(/郑某与某设备公司签有劳动合同.*请接待并答复。$/)).toBeTruthy()
      expect(screen.getByText('违约金不得超过公司提供的培训费用，即不得超过六万元')).toBeTruthy()
      expect(screen.getByText(/违约金有两道上限/)).toBeTruthy()
      expect(screen.getByText('满分 30 分，保留一位小数。')).toBeTruthy()
    },
  )
  test('its picture stands with it; where the file does not come its name does', () => {
    const question = padSamples['judge-case'].view.question ?? null
    pad('judge-case', { view: { question: question && { ...question, media: { kind: 'image', file: 'case-4.png' } } } })
    const picture = screen.getByRole('img', { name: 'case-4.png' })
    expect(picture.getAttribute('src')).toBe('/media/case-4.png')
    fireEvent.error(picture)
    expect(screen.getByText('素材 case-4.png 未能载入，请看大屏。')).toBeTruthy()
  })
  test('fills the page when it is unfolded, and a showing without a case has nothing to unfold', async () => {
    const { container } = pad('judge-case')
    await press('展开')
    expect(container.querySelector('.unfolded .case')).toBeTruthy()
    await press('收起')
    expect(container.querySelector('.unfolded')).toBeNull()
    cleanup()
    pad('judge-marks')
    expect(screen.queryByRole('button', { name: '展开' })).toBeNull()
  })
})

describe('host and supervisor', () => {
  test('the card shows what to read, who answers and the sentence to say', () => {
    pad('host-ruled')
    expect(screen.getByText('4号台甘肃代表队，回答正确，加10分，目前145.7分。')).toBeTruthy()
    expect(screen.getByText('4号台 甘肃代表队 2号选手 周试岚')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '开抢' })).toBeNull()
  })
  test('开抢 is there only where the file gives it', async () => {
    const { asked } = pad('host-reads')
    await press('开抢')
    expect(asked).toEqual([{ type: 'OpenBuzzer', slotId: SLOT }])
  })
  test('the supervisor signs where the file asks for it, after reading every rank', async () => {
    const { asked } = pad('supervisor-signs', { page: 'results' })
    expect(screen.getByText(/裁判长已签字/)).toBeTruthy()
    await press('审阅并签字')
    await press('已逐名看过，下一步')
    await press('确认签字')
    expect(asked).toEqual([{ type: 'SignResult', partId: FINALS }])
  })
  test.each(['play', 'past', 'standings', 'ledger', 'results'])('the supervisor reads %s and has no key that asks', (page) => {
    pad('supervisor', { page })
    const keys = screen.getAllByRole('button').map((button) => button.textContent)
    expect(keys.filter((key) => !['展开', '抢答报表'].includes(key ?? ''))).toEqual(['EN'])
  })
})
