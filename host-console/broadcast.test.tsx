/** Tests of the console's broadcast page: cues to lights and sound, by the keyboard too; the sounding screen, its volume and its test. */
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Cue } from '#shared/broadcast.ts'
import { broadcastDeskSample, broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { consoleSamples } from '#shared/samples/console-samples.ts'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import { button, consoleOn, press, settle } from './on-a-sample.tsx'

afterEach(cleanup)

/** The page, and what it asks the hub for. */
function asking(sound: Partial<BroadcastPart['sound']> = {}) {
  const desk = vi.fn(() => Promise.resolve({ ok: true as const }))
  const broadcast = { ...broadcastSample, sound: { ...broadcastSample.sound, ...sound } }
  consoleOn('armed', { desk, view: { ...consoleSamples['armed'], broadcast } })
  press('Digit6')
  return desk
}

test('a cue is added by Enter behind those that are there; what is no address is not sent', async () => {
  const desk = asking()
  const url = screen.getByLabelText<HTMLInputElement>(/^地址，如/)
  const form = url.closest('form')
  if (!form) throw new Error('no form: Enter would do nothing')
  fireEvent.change(url, { target: { value: 'lights.local/go' } })
  fireEvent.submit(form)
  expect(desk).not.toHaveBeenCalled()
  expect(form.querySelector('[role=alert]')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('时机'), { target: { value: 'award' } })
  fireEvent.change(url, { target: { value: 'http://192.168.1.31/cue/9/go' } })
  fireEvent.submit(form)
  await settle()
  const added: Cue = { on: 'award', method: 'POST', url: 'http://192.168.1.31/cue/9/go' }
  expect(desk).toHaveBeenLastCalledWith({ type: 'SetCues', cues: [...broadcastDeskSample.cues, added] })
})
test('a cue is removed, the others stay', () => {
  const desk = asking()
  fireEvent.click(screen.getAllByRole('button', { name: '删除' })[0] ?? document.body)
  expect(desk).toHaveBeenLastCalledWith({ type: 'SetCues', cues: broadcastDeskSample.cues.slice(1) })
})
test('one screen sounds, as loud as is chosen; while none does there is nothing to test', () => {
  expect(asking()).not.toHaveBeenCalled()
  expect(button('试音').hasAttribute('disabled')).toBe(true)
  cleanup()
  const desk = asking({ screen: 'console' })
  fireEvent.change(screen.getByRole('slider'), { target: { value: '35' } })
  expect(desk).toHaveBeenLastCalledWith({ type: 'ChooseSound', screen: 'console', volume: 0.35 })
  fireEvent.click(button('试音'))
  expect(desk).toHaveBeenLastCalledWith({ type: 'TestSound' })
})
