/**
 * Tests of the team's page: every state says its words, a press is sent once, the tablet's line tells the truth.
 * @vitest-environment jsdom
 */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Link } from '#shared/client/link.ts'
import { buzzerSample, buzzerSamples, SAMPLE_NONCE, SAMPLE_OPENING } from '#shared/samples/buzzer-samples.ts'
import { SAMPLE_NOW } from '#shared/samples/given-link.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import { App } from './app.tsx'
import { fetchLater } from './later.ts'

beforeAll(fetchLater)
afterEach(cleanup)

function shown(name: string, change: Partial<Link> = {}) {
  const send = vi.fn((): Promise<CommandAnswer> => Promise.resolve({ ok: true, seq: 2 }))
  const link = { ...buzzerSample(name).link, send, ...change }
  const { container } = render(
    <GivenLink link={link}>
      <App />
    </GivenLink>,
  )
  return { send, link, text: container.textContent ?? '', buzzer: container.querySelector<HTMLElement>('[data-buzzer]') }
}

describe('the buzzer says one word a state', () => {
  test.each([
    ['waiting', '请稍候'],
    ['closed', '请听题'],
    ['armed', '请听题'],
    ['open', '请抢答'],
    ['pressed', '已按下，等待判定'],
    ['won', '抢答成功'],
    ['other-won', '5号台抢答成功'],
    ['other-ruled', '回答正确 · 加10分'],
    ['foul', '抢答犯规，本题停答'],
    ['out', '本题停答'],
    ['ruled-wrong', '回答错误'],
    ['offline', '连接中断，请举手'],
    ['risk-other', '请5号台选题'],
    ['my-turn', '请2号选手作答'],
    ['other-turn', '请5号台作答'],
    ['counting', '听到“开始”再按'],
    ['rebound', '补答：其余代表队可抢答'],
    ['lots-drawn', '本队抽中第 2 位'],
    ['begin-phase', '讨论'],
    ['own-limit', '本题 5'],
    ['paused', '比赛暂停'],
    ['refused', '此设备尚未配对'],
  ])('%s: %s', (name, words) => {
    expect(shown(name).text).toContain(words)
  })

  test('how sure the order is stands under the word, with its error', () => {
    expect(shown('other-won').text).toMatch(/先后明确|先后难分|估计模式/)
  })

  test('who we are stands on every page', () => {
    for (const { name } of buzzerSamples.filter((sample) => sample.link.state !== 'refused')) {
      expect(shown(name).text).toMatch(/浙江·安吉县|甘肃·积石山/)
      cleanup()
    }
  })

  test('in suspense our own total is not shown', () => {
    const { text } = shown('suspense')
    expect(text).toContain('暂不公布')
    expect(text).not.toContain('173.8')
  })

  test('on boards the tablet names them, and asks for no answer', () => {
    expect(shown('boards').text).toContain('题板作答')
    expect(screen.queryByRole('button', { name: /提交/ })).toBeNull()
    for (const option of screen.getAllByRole('radio')) expect(option).toHaveProperty('disabled', true)
  })

  test('no state is shown as live while the hub is silent', () => {
    expect(shown('open', { state: 'stale' }).text).not.toContain('请抢答')
  })
})

describe('a press', () => {
  test('is answered at once and sent once, with the device’s stamp, the opening and its nonce', () => {
    const { send, buzzer } = shown('open')
    if (!buzzer) throw new Error('no buzzer on the page')
    const down = new Event('pointerdown', { bubbles: true })
    Object.defineProperty(down, 'timeStamp', { value: performance.now() - 4 })
    fireEvent(buzzer, down)
    fireEvent.pointerDown(buzzer)
    expect(send).toHaveBeenCalledTimes(1)
    expect(send).toHaveBeenCalledWith({
      type: 'PressBuzzer',
      openingId: SAMPLE_OPENING,
      nonce: SAMPLE_NONCE,
      dp: down.timeStamp,
      handledMs: expect.any(Number),
      input: 'touch',
    })
    expect(buzzer.textContent).toContain('已按下，等待判定')
  })

  test('of the space bar counts as a key, and its repeats do not count', () => {
    const { send } = shown('open')
    fireEvent.keyDown(document.body, { code: 'Space', repeat: true })
    fireEvent.keyDown(document.body, { code: 'Space' })
    fireEvent.keyDown(document.body, { code: 'Space' })
    expect(send).toHaveBeenCalledTimes(1)
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ input: 'key' }))
  })

  test('of space on the hand key raises the hand and presses nothing', () => {
    const { send } = shown('open')
    fireEvent.keyDown(screen.getByRole('button', { name: /举手/ }), { code: 'Space' })
    expect(send).not.toHaveBeenCalled()
  })

  test('while armed is sent too: the hub calls the foul, not the page', () => {
    const { send, buzzer } = shown('armed')
    if (buzzer) fireEvent.pointerDown(buzzer)
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ openingId: null, nonce: 'arming' }))
  })

  test('that did not reach the hub says so', async () => {
    const { buzzer } = shown('open', { send: () => Promise.resolve({ ok: false, refusal: { code: 'not-delivered' } }) })
    if (buzzer) fireEvent.pointerDown(buzzer)
    expect(await screen.findByText('请举手')).toBeTruthy()
    expect(buzzer?.textContent).toContain('未送达')
  })
})

describe('what a rule set adds', () => {
  test('the machine’s count stands on the buzzer, and a press during it is sent like any other', () => {
    const { buzzer, send } = shown('counting')
    expect(buzzer?.querySelector('b, strong, span, .big-word')?.textContent ?? buzzer?.textContent).toContain('2')
    expect(buzzer?.textContent).not.toContain('请抢答')
    if (buzzer) fireEvent.pointerDown(buzzer)
    expect(send).toHaveBeenCalledTimes(1)
  })
  test('a team among the lots calls stop, once', () => {
    const { buzzer, send } = shown('lots-rolling')
    if (buzzer) fireEvent.pointerDown(buzzer)
    fireEvent.keyDown(document.body, { code: 'Space' })
    expect(send.mock.calls).toEqual([[{ type: 'StopDraw' }]])
  })
})

describe('the tablet’s line', () => {
  test.each([
    ['single-none', '未作答'],
    ['single-chosen', '已选B，未提交'],
    ['single-submitted', '已提交B'],
    ['multiple', '已选AC，未提交'],
    ['true-false', '已选错误，未提交'],
    ['single-right', '回答正确 · 加10分'],
    ['single-wrong', '正确答案：A'],
  ])('%s: %s', (name, words) => {
    expect(shown(name).text).toContain(words)
  })

  test('every tap sends the draft; nothing chosen cannot be submitted', () => {
    const { send } = shown('single-none')
    const submit = screen.getByRole('button', { name: '提交' })
    expect(submit).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: /试用期满之日/ }))
    expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'ChooseAnswer', answer: ['C'] }))
    expect(document.body.textContent).toContain('已选C，未提交')
  })

  test('a team with less time than the clock sees its own, and is told when it is up', () => {
    const { view } = buzzerSample('single-chosen').link
    const { mine } = view
    if (mine?.is !== 'team') throw new Error('a team’s sample')
    expect(shown('single-chosen', { view: { ...view, mine: { ...mine, dueLeftMs: 4000 } } }).text).toMatch(/5\D*提交 B/)
    cleanup()
    const { text } = shown('single-chosen', { view: { ...view, mine: { ...mine, dueLeftMs: 10_000 } } })
    expect(text).toContain('作答已截止')
    expect(text).not.toContain('提交 B')
  })

  test('a submission carries hub time at the tap, and is 已提交 only when the hub says so', () => {
    const { send } = shown('single-chosen')
    fireEvent.click(screen.getByRole('button', { name: '提交 B' }))
    expect(send).toHaveBeenCalledWith({ type: 'SubmitAnswer', slotId: 'buzzer-14', answer: ['B'], stampedAt: expect.closeTo(SAMPLE_NOW, -3) })
    expect(document.body.textContent).toContain('已选B，未提交')
  })
})

describe('the risk choice and the hand', () => {
  test('a value is confirmed before it is sent; a used-up one cannot be chosen', () => {
    const { send } = shown('risk-mine')
    expect(screen.getByRole('radio', { name: /30/ })).toHaveProperty('disabled', true)
    fireEvent.click(screen.getByRole('radio', { name: /20/ }))
    expect(send).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '确认选 20 分' }))
    expect(send).toHaveBeenCalledWith({ type: 'ChooseValue', slotId: 'buzzer-14', value: 20_000 })
  })

  test('declining asks once', () => {
    const { send } = shown('risk-mine')
    fireEvent.click(screen.getByRole('button', { name: '弃答' }))
    fireEvent.click(screen.getByRole('button', { name: '确认弃答' }))
    expect(send).toHaveBeenCalledWith({ type: 'DeclineTurn', slotId: 'buzzer-14' })
  })

  test('a hand goes up and comes down', () => {
    const up = shown('waiting')
    fireEvent.click(screen.getByRole('button', { name: '举手' }))
    expect(up.send).toHaveBeenCalledWith({ type: 'RaiseHand' })
    cleanup()
    const down = shown('single-submitted')
    fireEvent.click(screen.getByRole('button', { name: /已举手/ }))
    expect(down.send).toHaveBeenCalledWith({ type: 'LowerHand', teamId: 'team-3' })
  })
})
