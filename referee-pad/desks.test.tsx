/**
 * Tests of the desks of clerk, judge, host and supervisor: what each may ask, and that every dangerous step asks once.
 * @vitest-environment jsdom
 */
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FINALS, teamAt } from '#shared/samples/contest-sample.ts'
import { ATTEMPT, SLOT } from '#shared/samples/pad-play-samples.ts'
import { differsAt, resultWith } from '#shared/samples/pad-result-samples.ts'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { pad, press, type } from './on-a-sample.tsx'

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(cleanup)

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
  test('the form of a combined total names its formula; where it differs, terms and rounding lead from the entries to the total', () => {
    const made = {
      terms: [
        { title: '晋级赛得分', points: 87_300, counts: 52_380 },
        { title: '现场得分', points: 145_700, counts: 24_283 },
      ],
      rounding: -3,
    }
    const formula = '晋级赛得分 × 0.6 ＋ 现场得分（满分240，折合100） × 0.4'
    pad('clerk-checks', { page: 'check', view: { result: resultWith({ formula }) } })
    expect(screen.getByText(`合成总分 ＝ ${formula}`)).toBeTruthy()
    cleanup()
    const rows = [{ ...differsAt(4, 76_000, 76_660), made }]
    pad('clerk-differs', { page: 'check', view: { result: resultWith({ formula, check: { how: 'differs', by: 'clerk-1', rows } }) } })
    expect(document.querySelector('.total-made')?.textContent).toBe('晋级赛得分 87.3，计入 52.38现场得分 145.7，计入 24.283取舍 −0.003总分 76.66')
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
      expect(screen.getByText(/何某与某软件公司签有劳动合同.*请接待并答复。$/)).toBeTruthy()
      expect(screen.getByText('违约金不得超过公司提供的培训费用，即不得超过九万元')).toBeTruthy()
      expect(screen.getByText(/违约金有两道上限/)).toBeTruthy()
      expect(screen.getByText('满分 30 分，保留一位小数。')).toBeTruthy()
    },
  )
  test('its picture stands with it; where the file does not come its name does', () => {
    const question = padSamples['judge-case'].view.question ?? null
    pad('judge-case', { view: { question: question && { ...question, media: { kind: 'image', source: '/media/question/case/4', file: 'case-4.png' } } } })
    const picture = screen.getByRole('img', { name: 'case-4.png' })
    expect(picture.getAttribute('src')).toBe('/media/question/case/4')
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

describe('nominees', () => {
  test('are chosen before the signature; after it the keys are gone and the page says why', () => {
    const before = resultWith({})
    const after = { ...before, awards: before.awards.map((award) => ({ ...award, closed: true as const })) }
    pad('clerk-checks', { page: 'nominees', view: { result: before } })
    expect(screen.getAllByRole('button', { name: /^(选择推荐人选|更换人选)$/ })).toHaveLength(8)
    cleanup()
    pad('clerk-checks', { page: 'nominees', view: { result: after } })
    expect([screen.queryAllByRole('button', { name: /^(选择推荐人选|更换人选)$/ }).length, screen.getByText(/推荐人选不再补报、更换/).tagName]).toEqual([
      0,
      'P',
    ])
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
