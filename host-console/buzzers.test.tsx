/**
 * Tests of the buzzers on the console: what was measured, why nothing is certified, what stands in a race's way, whose key is whose.
 * @vitest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { evidenceRace } from '#shared/samples/race-samples.ts'
import type { View } from '#shared/views/view.ts'
import { DeskProvider } from './desk.tsx'
import { BuzzerPanel } from './panels/buzzer.tsx'
import { Buzzers } from './panels/buzzers.tsx'

afterEach(cleanup)
function shown(sample: string, what: 'page' | 'panel', news: Partial<View> = {}) {
  const desk = vi.fn(() => Promise.resolve({ ok: true as const }))
  render(
    <GivenLink link={sampleLink({ ...consoleSamples[sample], ...news }, { desk })}>
      <DeskProvider>{what === 'page' ? <Buzzers /> : <BuzzerPanel />}</DeskProvider>
    </GivenLink>,
  )
  return desk
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body))
const rowOf = (table: number) => screen.getByRole('rowheader', { name: new RegExp(`^${table}号台`) }).closest('tr')?.textContent ?? ''

test('every buzzer has its figures, and in words what keeps it from its certificate', () => {
  shown('roll-call', 'page')
  expect(rowOf(3)).toMatch(/✓ 已按按键1\.30\.9 \/ 2\.4\+10 ±22 ppm1\.25\.6.*✓ 已认证/)
  expect(rowOf(4)).toMatch(/待按.*未同步.*没有点名/)
  expect(rowOf(5)).toMatch(/触屏.*往返过长.*输入方式不一致/)
  expect(rowOf(8)).toContain('不在线')
})

test('the page says that nothing will be called certain, and why', () => {
  shown('roll-call', 'page')
  expect(screen.getByText('估计模式').closest('p')?.textContent).toContain('连接未加密，没有点名')
})

test('before any question it says so by the devices that are there', () => {
  shown('roll-call', 'page', { race: null })
  expect(screen.getByText('估计模式').closest('p')?.textContent).toMatch(/时钟未同步.*输入方式不一致/)
})

test('the roll is called and ended at the hub', async () => {
  const desk = shown('roll-call', 'page')
  await press('开始点名')
  await press('结束点名')
  expect(desk.mock.calls).toEqual([[{ type: 'CallRoll' }], [{ type: 'EndRoll' }]])
})

test('the gateway’s keys are whose the operator says; one key for two teams is not saved', async () => {
  const desk = shown('roll-call', 'page')
  const field = screen.getAllByRole('textbox', { name: /的键$/ })[0]
  if (!field) throw new Error('no field')
  fireEvent.change(field, { target: { value: 'Digit2' } })
  expect(screen.getByText('有两队用了同一个键。')).toBeTruthy()
  fireEvent.change(field, { target: { value: 'F13' } })
  await press('保存按键')
  expect(desk.mock.calls).toMatchObject([[{ type: 'MapGateway', seatId: 'gateway-1', keys: [{ key: 'F13' }, { key: 'Digit2' }, {}, {}, {}, {}, {}, {}] }]])
})

test('a team with a key and a page of its own open is named, and the operator chooses which counts', async () => {
  const desk = shown('roll-call', 'page')
  expect(screen.getByText(/^开着自己页面的队：/)).toBeTruthy()
  await act(async () => fireEvent.click(screen.getByRole('radio', { name: /^不算/ })))
  expect(desk.mock.calls).toEqual([[{ type: 'SetOwnPages', ownPages: 'set-aside' }]])
})

test('fault: none of the questions on the console had a race, but older ones had: the file of all of them can still be saved', async () => {
  const save = vi.fn(() => 'blob:')
  Object.assign(URL, { createObjectURL: save, revokeObjectURL: vi.fn() })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  const recent = (consoleSamples['roll-call']?.past?.slots ?? []).map(({ races: _, ...slot }) => slot)
  const desk = shown('roll-call', 'page', { past: { count: recent.length + 1, slots: recent } })
  await press('导出 CSV')
  expect(desk.mock.calls).toEqual([[{ type: 'ReadRaces' }]])
  expect(save).toHaveBeenCalledOnce()
  click.mockRestore()
})

test('late evidence is told on the console, where a settled race cannot be opened again', () => {
  shown('answering', 'panel', { race: evidenceRace })
  const alert = screen.getByRole('alert')
  expect(alert.textContent).toMatch(/5.*迟到的证据.*请裁判组复核/)
  expect(within(alert).queryByRole('button')).toBeNull()
})

test('while the referee is asked the console says so; a silent device can be gone on without', async () => {
  const desk = shown('race-asks', 'panel')
  const trouble = within(screen.getByRole('alert'))
  expect(trouble.getByText(/主持人是否已发令/)).toBeTruthy()
  await press('不等这台')
  expect(desk.mock.calls).toMatchObject([[{ type: 'GoOnWithout' }]])
})
