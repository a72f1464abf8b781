/**
 * Tests of the press timing on the pads: what a race asks of the referee, its lanes, its slip.
 * @vitest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import { padSamples, type PadSampleName } from '#shared/samples/pad-samples.ts'
import { evidenceRace } from '#shared/samples/race-samples.ts'
import type { View } from '#shared/views/view.ts'
import { App } from './app.tsx'
import { DESKS } from './desks.ts'

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(cleanup)

function pad(name: PadSampleName, view: Partial<View> = {}): Command[] {
  const asked: Command[] = []
  const sample = padSamples[name]
  const send = (command: Command) => {
    asked.push(command)
    return Promise.resolve({ ok: true as const, seq: 2 })
  }
  render(
    <GivenLink link={sampleLink({ ...sample.view, ...view }, { hello: sample.hello, send })}>
      <App desks={DESKS} />
    </GivenLink>,
  )
  return asked
}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body))

test('how sure it is stands under who has it, the whole behind a key', async () => {
  pad('referee-timing')
  expect(document.body.textContent).toContain('先后明确 · 领先 13.7\u00a0毫秒')
  await press('抢答时序')
  expect(screen.getByRole('dialog').textContent).toMatch(/抢答犯规.*开抢时不在线：8/)
})

test('a press that came after the verdict and may have been the first is told at once, by team', () => {
  pad('referee-timing', { race: evidenceRace })
  expect(screen.getByRole('alert').textContent).toMatch(/5号台.*迟到的证据.*请裁判组复核/)
  cleanup()
  pad('referee-timing')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('asked about the host’s word, the referee answers for the team', async () => {
  const asked = pad('referee-cue')
  expect(document.body.textContent).toContain('主持人是否已发令？')
  await press('已发令')
  expect(asked).toMatchObject([{ type: 'AnswerCue', given: true }])
})

test('too close to call, the chief picks or opens again', async () => {
  const asked = pad('chief-too-close')
  await press('重新开抢')
  await press('选定该队')
  expect(asked).toMatchObject([{ type: 'ReopenBuzzer' }, { type: 'PickWinner' }])
})

test('the buzzer reports say from which question on they reckon, where earlier ones are not shown', async () => {
  window.history.replaceState(null, '', '/pad/seat#past')
  pad('supervisor')
  await press('抢答报表')
  const { past } = padSamples.supervisor.view
  const oldest = past?.slots.at(-1)
  expect(screen.getByRole('dialog').textContent).toContain(
    `只含最近 ${String(past?.slots.length)} 题（自“${String(oldest?.roundTitle)}”第 ${String(oldest?.number)} 题起）`,
  )
})

test('an earlier opening prints its slip, with every press, its error and what is held against it', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  window.history.replaceState(null, '', '/pad/seat#past')
  pad('supervisor')
  fireEvent.click(document.querySelector('.past summary') ?? document.body)
  await press(/证据单/)
  expect(document.querySelector('.printed-sheet')?.textContent).toMatch(/先后难分.*±.*截断.*裁判长/)
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1))
})
