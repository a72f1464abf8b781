/**
 * Tests of the gateway: each key is a team, the hub says whose.
 * @vitest-environment jsdom
 */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buzzerInput } from '#shared/client/buzzer-input.ts'
import { GivenLink } from '#shared/client/use-view.tsx'
import { SAMPLE_NONCE, SAMPLE_OPENING } from '#shared/samples/buzzer-samples.ts'
import { gatewaySamples } from '#shared/samples/gateway-samples.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import { App } from './app.tsx'
import { fetchLater } from './later.ts'

beforeAll(fetchLater)
afterEach(cleanup)
function shown(name: string) {
  const send = vi.fn((): Promise<CommandAnswer> => Promise.resolve({ ok: true, seq: 2 }))
  const sample = gatewaySamples.find((one) => one.name === name)
  if (!sample) throw new Error(`no sample ${name}`)
  const { container } = render(
    <GivenLink link={{ ...sample.link, send }}>
      <App />
    </GivenLink>,
  )
  return { send, text: () => container.textContent ?? '' }
}
const down = (code: string, repeat = false) => fireEvent.keyDown(document.body, { code, key: code.slice(-1), repeat })

test('a press names its key and no team, bears the nonce, and is stamped', () => {
  const { send } = shown('gateway-open')
  down('Digit3')
  expect(send.mock.calls).toMatchObject([[{ type: 'PressBuzzer', openingId: SAMPLE_OPENING, nonce: SAMPLE_NONCE, input: 'key', key: 'Digit3' }]])
})

test('two teams’ keys in the same instant are two presses; a held or bouncing key is one', () => {
  const { send } = shown('gateway-open')
  for (const code of ['Digit3', 'Digit5', 'Digit3']) down(code)
  down('Digit3', true)
  expect(send.mock.calls).toMatchObject([[{ key: 'Digit3' }], [{ key: 'Digit5' }]])
})

test('in the roll-call a key is tried, one that is nobody’s is told', () => {
  const { send, text } = shown('gateway-call')
  down('Digit4')
  down('F9')
  expect(send.mock.calls).toMatchObject([[{ type: 'TestPress', key: 'Digit4', input: 'key' }]])
  expect(text()).toContain('未登记的键：F9')
})

test('eight keys on an ordinary keyboard are doubted until all were held at once', () => {
  const { text } = shown('gateway-call')
  expect(text()).toContain('普通键盘最多同时报 6 个键')
  for (let n = 1; n <= 8; n++) down(`Digit${n}`)
  expect(text()).toContain('8 键可同时按住')
})

test('the gateway vouches as a keyboard does, and says who has it', () => {
  shown('gateway-taken')
  expect(buzzerInput('gateway-1').input).toBe('key')
  expect(screen.getByText(/抢答成功/).closest('li')?.textContent).toContain('3')
})

test('called by the operator, a team’s page asks for its press', () => {
  const { send, text } = shown('roll-call')
  fireEvent.pointerDown(document.querySelector('[data-buzzer]') ?? document.body)
  expect(text()).toContain('请按键')
  expect(send.mock.calls).toMatchObject([[{ type: 'TestPress', input: 'touch' }]])
})

test('what presses the buzzer can be changed in a roll-call or before a round, not in one', () => {
  shown('roll-call')
  expect(screen.queryByRole('button', { name: '抢答按键设置' })).not.toBeNull()
  cleanup()
  const sample = gatewaySamples.find((one) => one.name === 'roll-call')
  render(
    <GivenLink link={{ ...(sample?.link ?? gatewaySamples[0]?.link ?? never()), rollCall: 'off' }}>
      <App />
    </GivenLink>,
  )
  expect(screen.queryByRole('button', { name: '抢答按键设置' })).toBeNull()
})
function never(): never {
  throw new Error('no sample')
}

test('fault: the gateway’s page is not in front, where no key arrives; it says so', () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  expect(shown('gateway-open').text()).toContain('按键收不到')
  vi.restoreAllMocks()
})
