/** What the operator's hands do: the space bar sends the next step once, waiting sends nothing, dangerous steps ask, acting for a seat says so. */
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DOUBLE_TAP_MS, OPENS_AFTER_MS } from './next-step.ts'
import { settle, openBuzzer, consoleOn, press, button } from './on-a-sample.tsx'

let now = 1000
beforeEach(() => {
  now = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('the next step', () => {
  test('the space bar sends the recommended command once, however often it repeats or bounces', async () => {
    const sent = consoleOn('armed')
    press('Space')
    press('Space', { repeat: true })
    await settle()
    now += DOUBLE_TAP_MS / 2
    press('Space')
    await settle()
    expect(sent).toEqual([openBuzzer])
  })
  test('it stays locked until the view shows the answer’s seq', async () => {
    const sent = consoleOn('armed', {}, { ok: true, seq: 99 })
    press('Space')
    await settle()
    now += 10 * DOUBLE_TAP_MS
    press('Space')
    await settle()
    expect(sent).toHaveLength(1)
  })
  test('the space bar does not click the button that has the focus', async () => {
    const sent = consoleOn('armed')
    const still = button(/垫片/)
    still.focus()
    press('Space', {}, still)
    expect(fireEvent.keyUp(still, { code: 'Space' })).toBe(false)
    await settle()
    expect(sent).toEqual([openBuzzer])
  })
  test('fault: an opening counts from when the mouse goes down, not from when it is let go; letting go is no further step', async () => {
    const sent = consoleOn('armed')
    const go = button(/开抢.*空格/)
    fireEvent.pointerDown(go, { button: 0, isPrimary: true })
    await settle()
    expect(sent).toEqual([openBuzzer])
    now += 10 * DOUBLE_TAP_MS
    fireEvent.click(go, { detail: 1 })
    await settle()
    expect(sent).toEqual([openBuzzer])
  })
  test('fault: the second half of a double click, or of a double tap of the space bar, on the step before it opens nothing', async () => {
    const sent = consoleOn('armed')
    fireEvent.click(button(/关闭抢答/), { detail: 1 })
    await settle()
    const go = button(/开抢.*空格/)
    now += OPENS_AFTER_MS - 1
    fireEvent.pointerDown(go, { button: 0, isPrimary: true })
    fireEvent.click(go, { detail: 2 })
    press('Space')
    await settle()
    expect(sent).toMatchObject([{ command: { type: 'CloseBuzzer' } }])
    now += 1
    fireEvent.pointerDown(go, { button: 0, isPrimary: true })
    await settle()
    expect(sent.slice(1)).toEqual([openBuzzer])
  })
  test('grey while there is only waiting: neither key nor click does anything', async () => {
    const sent = consoleOn('answering')
    press('Space')
    fireEvent.click(button(/等待裁判裁决/))
    await settle()
    expect(sent).toEqual([])
    expect(button(/等待裁判裁决/).getAttribute('aria-disabled')).toBe('true')
  })
  test('nothing is sent while the hub is out of reach', async () => {
    const sent = consoleOn('armed', { state: 'offline' })
    press('Space')
    fireEvent.click(button(/垫片/))
    await settle()
    expect(sent).toEqual([])
    expect(screen.getByText('连接中断，未送达。')).toBeTruthy()
  })
})

describe('keys', () => {
  test('a key counts by its place on the keyboard, also under a Chinese input method', async () => {
    const sent = consoleOn('answering')
    press('KeyY', { key: 'Process', keyCode: 229 })
    await settle()
    expect(sent.map((one) => one.command.type)).toEqual(['RuleAnswer'])
  })
  test('composing Chinese text triggers nothing', async () => {
    const sent = consoleOn('answering')
    fireEvent.click(button(/^改分$/))
    const reason = screen.getByLabelText(/理由/)
    press('KeyY', { isComposing: true }, reason)
    press('KeyN', {}, reason)
    press('Space', { isComposing: true }, reason)
    await settle()
    expect(sent).toEqual([])
  })
  test('no key reaches through an open dialog', async () => {
    const sent = consoleOn('armed')
    fireEvent.click(button(/^改分$/))
    press('Space')
    press('KeyS')
    await settle()
    expect(sent).toEqual([])
  })
  test('a key with Alt or Shift belongs to the browser', async () => {
    const sent = consoleOn('armed')
    press('Space', { shiftKey: true })
    press('KeyS', { altKey: true })
    await settle()
    expect(sent).toEqual([])
  })
})

describe('dangerous steps ask once', () => {
  test('a step that asks is sent only after the confirm', async () => {
    const sent = consoleOn('armed')
    fireEvent.click(button('结束本环节'))
    await settle()
    expect(sent).toEqual([])
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /确定/ }))
    await settle()
    expect(sent.map((one) => one.command.type)).toEqual(['EndRound'])
  })
  test('taken back at the confirm, nothing is sent', async () => {
    const sent = consoleOn('armed')
    fireEvent.click(button('结束本环节'))
    await settle()
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /取消/ }))
    await settle()
    expect(sent).toEqual([])
  })
  test('a step with a reason waits for the person’s own words: nothing is filled in, Enter sends them', async () => {
    const sent = consoleOn('armed')
    press('KeyV')
    await settle()
    const reason = within(screen.getByRole('dialog')).getByLabelText<HTMLTextAreaElement>(/理由/)
    expect([reason.value, document.activeElement === reason]).toEqual(['', true])
    expect(screen.getByRole('dialog').textContent).toContain('作废本题，换备用题代：裁判长')
    fireEvent.keyDown(reason, { key: 'Enter' })
    fireEvent.change(reason, { target: { value: '主持人念错题' } })
    expect(sent).toEqual([])
    fireEvent.keyDown(reason, { key: 'Enter' })
    await settle()
    expect(sent).toMatchObject([{ for: 'chief', command: { type: 'VoidQuestion', reason: '主持人念错题' } }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  test('a reason not given takes the step back, and the next step is free again', async () => {
    const sent = consoleOn('armed')
    press('KeyV')
    await settle()
    fireEvent.change(screen.getByLabelText(/理由/), { target: { value: '念错' } })
    press('Escape', { key: 'Escape' })
    await settle()
    now += 2 * DOUBLE_TAP_MS
    press('KeyV')
    await settle()
    expect(screen.getByLabelText<HTMLTextAreaElement>(/理由/).value).toBe('')
    expect(sent).toEqual([])
  })
  test('Ctrl+Z says what it takes back, and asks', async () => {
    const sent = consoleOn('armed')
    press('KeyZ', { ctrlKey: true })
    await settle()
    expect(screen.getByRole('alertdialog').textContent).toContain('裁决第 13 题：2号台正确')
    fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: /确定/ }))
    await settle()
    expect(sent.map((one) => one.command)).toEqual([{ type: 'UndoCommand' }])
  })
  test('the next rundown item is one click; a jump asks', async () => {
    const sent = consoleOn('armed')
    const rundown = within(screen.getByRole('navigation'))
    fireEvent.click(rundown.getByRole('button', { name: /专家点评/ }))
    await settle()
    expect(sent.map((one) => one.command)).toEqual([{ type: 'MoveRundown', to: 'comment' }])
    fireEvent.click(rundown.getByRole('button', { name: /^颁奖/ }))
    await settle()
    expect(sent).toHaveLength(1)
    expect(screen.getByRole('alertdialog').textContent).toContain('将跳过')
  })
})
