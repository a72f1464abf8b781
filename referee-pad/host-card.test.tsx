/**
 * Tests of 开抢 in the host's hand: the finger's coming down or a clicker's key opens, once, and nothing else that is typed does.
 * @vitest-environment jsdom
 */
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { padSamples } from '#shared/samples/pad-samples.ts'
import { pad } from './on-a-sample.tsx'

const OPENS = { type: 'OpenBuzzer', slotId: padSamples['host-reads'].view.hostCard?.slotId }
const key = () => screen.getByRole('button', { name: '开抢' })
const types = (code: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  act(async () => void fireEvent.keyDown(target, { code, key: code, ...more }))
const down = (button: HTMLElement) => act(async () => void fireEvent.pointerDown(button, { isPrimary: true, button: 0 }))

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('it opens as the finger comes down, and not again as it is lifted', async () => {
  const { asked } = pad('host-reads')
  await down(key())
  expect(asked).toEqual([OPENS])
  await act(async () => void fireEvent.click(key(), { detail: 1 }))
  expect(asked).toHaveLength(1)
})

test.each(['PageDown', 'PageUp', 'Enter', 'NumpadEnter', 'Space'])('a clicker that types %s opens, without the focus', async (code) => {
  const { asked } = pad('host-reads')
  await types(code)
  expect(asked).toEqual([OPENS])
})

test('a clicker of a tablet, whose keys have a name and no place, opens', async () => {
  const { asked } = pad('host-reads')
  await types('', { key: 'PageDown' })
  expect(asked).toEqual([OPENS])
})

test('with the focus on another button the clicker opens and leaves that button alone', async () => {
  const { asked } = pad('host-reads')
  const other = screen.getByRole('button', { name: /English|EN/ })
  other.focus()
  expect(fireEvent.keyDown(other, { code: 'Space', key: ' ' })).toBe(false)
  await act(async () => undefined)
  expect([asked.length, document.activeElement === other]).toEqual([1, false])
})

test('a button that bounces, a held key, a finger and a key together open once', async () => {
  const { asked } = pad('host-reads')
  await types('PageDown')
  await types('PageDown')
  await types('PageDown', { repeat: true })
  await types('Enter')
  await down(key())
  expect(asked).toHaveLength(1)
})

test('a key held since before the card offered to open is no cue', async () => {
  const { asked } = pad('host-reads')
  await types('PageDown', { repeat: true })
  expect(asked).toEqual([])
})

test('refused, it may be asked again at once', async () => {
  const { asked } = pad('host-reads', { answer: Promise.resolve({ ok: false, refusal: { code: 'wrong-moment' } }) })
  await types('PageDown')
  await types('PageDown')
  expect(asked).toHaveLength(2)
})

test('accepted, it may be pressed again where the opening was called off and the card offers it anew', async () => {
  const { asked } = pad('host-reads')
  const clock = vi.spyOn(performance, 'now').mockReturnValue(10_000)
  await types('PageDown')
  clock.mockReturnValue(11_500)
  await types('PageDown')
  expect(asked).toHaveLength(2)
})

test('other keys, keys with Ctrl, and keys typed into a field open nothing', async () => {
  const { asked } = pad('host-reads')
  const field = document.body.appendChild(document.createElement('input'))
  await types('KeyB')
  await types('Enter', { ctrlKey: true })
  await types('Space', {}, field)
  field.remove()
  expect(asked).toEqual([])
})

test('while a dialog asks, its keys are its own', async () => {
  const { asked } = pad('host-reads')
  const dialog = document.body.appendChild(document.createElement('div'))
  dialog.setAttribute('role', 'dialog')
  dialog.dataset['state'] = 'open'
  await types('Enter')
  dialog.remove()
  expect(asked).toEqual([])
})

test('where the card does not offer to open, a clicker does nothing', async () => {
  const { asked } = pad('host-answering')
  await types('PageDown')
  expect(asked).toEqual([])
})

test('the card’s timed keys act as the finger comes down too', async () => {
  const card = padSamples['host-answering'].view.hostCard
  if (!card) throw new Error('no card')
  const keys = [{ label: '开始计时', command: { type: 'StartClock' as const } }]
  const { asked } = pad('host-answering', { view: { hostCard: { ...card, keys } } })
  await down(screen.getByRole('button', { name: '开始计时' }))
  expect(asked).toEqual([{ type: 'StartClock' }])
})
