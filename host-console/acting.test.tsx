/** Acting for a seat says so, refusals say what to do, and every state draws. */
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { teamAt } from '#shared/samples/contest-sample.ts'
import { seatOfTable } from '#shared/samples/console-crew-samples.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import type { DeskRequest } from '#shared/wire.ts'
import { keyFrom } from './panels/amend-dialogs.tsx'
import { settle, consoleOn, press, button } from './on-a-sample.tsx'

let now = 1000
beforeEach(() => {
  now = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const actFor = (seat: RegExp) => {
  press('Digit2')
  fireEvent.click(within(screen.getByRole('group', { name: '席位' })).getByRole('button', { name: seat }))
}

describe('acting for a seat (代)', () => {
  test('a ruling is sent for the seat that was chosen', async () => {
    const sent = consoleOn('answering')
    actFor(/裁判长/)
    const keys = within(screen.getByRole('tabpanel'))
    fireEvent.click(keys.getByRole('button', { name: '正确' }))
    await settle()
    expect(sent.map((one) => [one.command.type, one.for])).toEqual([['RuleAnswer', 'chief']])
  })
  test('a referee on a voting panel votes', async () => {
    const sent = consoleOn('answering')
    actFor(/2号裁判/)
    fireEvent.click(within(screen.getByRole('tabpanel')).getByRole('button', { name: '错误' }))
    await settle()
    expect(sent.map((one) => [one.command.type, one.for])).toEqual([['CastVote', 'referee-2']])
  })
  test('a team’s buzzer is pressed for that team', async () => {
    const sent = consoleOn('open')
    actFor(/^3号台/)
    fireEvent.click(button('代按抢答'))
    await settle()
    expect(sent.map((one) => [one.command.type, one.for])).toEqual([['PressBuzzer', seatOfTable(3)]])
  })
  test('paper cards are typed row by row and go out as one command; what a tablet has sent is left alone', async () => {
    const sent = consoleOn('tablets')
    press('Digit2')
    fireEvent.click(button('代录各队答案'))
    const field = (name: RegExp) => screen.getByRole('textbox', { name })
    fireEvent.change(field(/上海/), { target: { value: 'dax' } })
    expect(screen.getAllByRole('textbox', { name: /的答案$/ }).filter((one) => one.matches(':disabled'))).toHaveLength(19)
    fireEvent.click(button('录入 1 队'))
    await settle()
    expect(sent).toMatchObject([{ for: null, command: { type: 'EnterCards', answers: { [teamAt(12)]: ['A', 'D'] } } }])
  })
  test('Enter goes to the next card that is still to be read', () => {
    consoleOn('tablets')
    press('Digit2')
    fireEvent.click(button('代录各队答案'))
    const [first, second] = screen.getAllByRole('textbox', { name: /的答案$/ }).filter((one) => !one.matches(':disabled'))
    first?.focus()
    fireEvent.keyDown(first ?? document.body, { key: 'Enter' })
    expect(document.activeElement).toBe(second)
  })
  describe('an earlier question, for the chief', () => {
    const past = (name: RegExp) => {
      actFor(/裁判长/)
      fireEvent.click(within(screen.getByRole('region', { name: '往题' })).getByRole('button', { name }))
    }
    const because = (reason: string) => fireEvent.change(screen.getByLabelText(/理由/), { target: { value: reason } })
    const send = async () => {
      fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /提交/ }))
      await settle()
    }
    test('is overruled with a reason', async () => {
      const sent = consoleOn('answering')
      past(/群雄逐鹿 12/)
      fireEvent.click(within(screen.getByRole('region', { name: '往题' })).getByRole('button', { name: /改判/ }))
      fireEvent.change(screen.getByLabelText('改为'), { target: { value: 'wrong' } })
      because('复核')
      await send()
      expect(sent).toEqual([
        { command: { type: 'OverruleRuling', attemptId: 'buzzer-12-a1', outcome: 'wrong', expects: 'right', reason: '复核' }, for: 'chief' },
      ])
    })
    test('is overruled to a share, where the round leaves it to the bench', async () => {
      const sample = consoleSamples.answering ?? {}
      const slots = (sample.past?.slots ?? []).map((slot) => ({ ...slot, shareUpTo: 10_000 }))
      const sent = consoleOn('answering', { view: { ...sample, past: { count: slots.length, slots } } })
      past(/群雄逐鹿 12/)
      fireEvent.click(within(screen.getByRole('region', { name: '往题' })).getByRole('button', { name: /改判/ }))
      fireEvent.change(screen.getByLabelText('改为'), { target: { value: 'partial' } })
      fireEvent.change(screen.getByLabelText(/得分 ≤ 10/), { target: { value: '4' } })
      because('复核')
      await send()
      expect(sent).toEqual([
        { command: { type: 'OverruleRuling', attemptId: 'buzzer-12-a1', outcome: 'partial', share: 4_000, expects: 'right', reason: '复核' }, for: 'chief' },
      ])
    })
    test('has its key amended by letters', async () => {
      const sent = consoleOn('answering')
      past(/挑战环节 3/)
      fireEvent.click(within(screen.getByRole('region', { name: '往题' })).getByRole('button', { name: /改答案/ }))
      fireEvent.change(screen.getByLabelText(/正确答案/), { target: { value: 'ba' } })
      because('答案有误')
      await send()
      expect(sent).toEqual([{ command: { type: 'AmendKey', slotId: 'challenge-quiz-3', key: ['A', 'B'], reason: '答案有误' }, for: 'chief' }])
    })
    test('is made void, never with a spare', async () => {
      const sent = consoleOn('answering')
      past(/群雄逐鹿 12/)
      fireEvent.click(within(screen.getByRole('region', { name: '往题' })).getByRole('button', { name: /作废本题/ }))
      expect(screen.queryByLabelText(/备用题/)).toBeNull()
      fireEvent.change(screen.getByLabelText('原因'), { target: { value: 'wrong-key' } })
      because('答案有误')
      await send()
      expect(sent).toEqual([{ command: { type: 'VoidQuestion', slotId: 'buzzer-12', cause: 'wrong-key', reason: '答案有误', replace: false }, for: 'chief' }])
    })
  })
  test('the key of a true-false question and every wording of a spoken one can be amended', () => {
    expect([keyFrom('t', ['T', 'F']), keyFrom('CA', ['A', 'B', 'C']), keyFrom('二个月；两个月', [])]).toEqual([['T'], ['A', 'C'], ['二个月', '两个月']])
  })
  test('a hand up among the part’s teams is listed with its result and settled there', async () => {
    const result = consoleSamples['checking']?.result
    const parts = result?.parts.map((part, i) => (i === 0 ? { ...part, openCalls: [teamAt(4)] } : part)) ?? []
    const sent = consoleOn('checking', { view: { ...consoleSamples['checking'], ...(result ? { result: { ...result, parts } } : {}) } })
    press('Digit4')
    fireEvent.click(screen.getAllByRole('button', { name: '代裁判长签字' })[0] ?? document.body)
    await settle()
    expect(screen.getByRole('alertdialog').textContent).toContain('1 队举手未处理')
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /取消/ }))
    fireEvent.click(button(/已处理/))
    await settle()
    expect(sent.map((one) => one.command)).toEqual([{ type: 'LowerHand', teamId: teamAt(4) }])
  })
  test('signing for the chief asks first', async () => {
    const sent = consoleOn('checking')
    press('Digit4')
    fireEvent.click(screen.getAllByRole('button', { name: '代裁判长签字' })[0] ?? document.body)
    await settle()
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /确定/ }))
    await settle()
    expect(sent).toEqual([{ command: { type: 'SignResult', partId: 'finals' }, for: 'chief' }])
  })
})

describe('refusals', () => {
  test('a refused command shows the refusal’s sentence and what to do next', async () => {
    consoleOn('armed', {}, { ok: false, refusal: { code: 'round-over' } })
    press('Space')
    await settle()
    expect(screen.getByText('未执行：开抢')).toBeTruthy()
    expect(screen.getByText('本环节的题目已全部完成。')).toBeTruthy()
    expect(screen.getByText(/结束本环节，进入流程的下一项/)).toBeTruthy()
  })
  test('an unpaired browser is told how to open the console', () => {
    consoleOn('armed', { state: 'refused', refusal: { code: 'not-paired' }, view: {} })
    expect(screen.getByText(/--owner/)).toBeTruthy()
  })
  test('a read-only hub is a red banner', () => {
    consoleOn('read-only')
    expect(screen.getAllByRole('alert').some((banner) => banner.textContent.includes('只读'))).toBe(true)
  })
})

describe('the broadcast page', () => {
  const asking = () => {
    const desk = vi.fn((_: DeskRequest) => Promise.resolve({ ok: true as const }))
    consoleOn('armed', { desk })
    press('Digit6')
    return desk
  }
  test('shows and hides an element of the overlay, and says which are on air', async () => {
    const desk = asking()
    const key = screen.getByRole('button', { name: /^角标/ })
    expect([key.getAttribute('aria-pressed'), key.textContent]).toEqual(['false', '角标未播出'])
    fireEvent.click(key)
    expect(desk).toHaveBeenLastCalledWith({ type: 'ShowElement', element: 'bug', how: 'show' })
  })
  test('one key stops all audience input, from any page', () => {
    const desk = asking()
    press('Digit1')
    press('KeyX')
    expect(desk).toHaveBeenLastCalledWith({ type: 'SetAudience', input: 'stopped' })
  })
})

describe('every state draws', () => {
  for (const name of Object.keys(consoleSamples)) {
    test(`${name}: all six pages`, () => {
      consoleOn(name)
      for (const digit of [1, 2, 3, 4, 5, 6]) {
        press(`Digit${digit}`)
        expect(document.querySelector('[role="tabpanel"][data-state="active"]')?.textContent ?? '').not.toBe('')
      }
    })
  }
})
