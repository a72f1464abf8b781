/** The broadcast desk begins as the contest file says, and keeps what somebody sets. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BroadcastFile } from '#shared/broadcast.ts'
import { BroadcastDesk } from './broadcast-desk.ts'
import { formatOf } from './formats/index.ts'
import { Library } from './library.ts'
import { contest } from './testing/small-contest.ts'
import { viewOf } from './views/index.ts'

const dir = mkdtempSync(join(tmpdir(), 'leitai-desk-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const cue = { on: 'open', method: 'POST', url: 'http://192.168.1.30:8000/press' } as const
const file = BroadcastFile.parse({
  shown: ['bug', 'strip'],
  audience: 'stopped',
  sound: { screen: 'display-2' },
  cues: [cue],
  displays: { 'display-2': 'standings' },
})
const desk = async () =>
  new BroadcastDesk({ library: await Library.open(dir), file, hubNow: () => 5000, mayPlay: () => true, changed: () => undefined, log: () => undefined })

test('[I9] the desk begins with the elements, the sounding screen, the cues, the displays and the audience’s input of the file, and keeps over a restart what was set since', async () => {
  const first = await desk()
  expect(first.now()).toMatchObject({
    shown: ['strip', 'bug'],
    audience: 'stopped',
    sound: { screen: 'display-2', volume: 0.7 },
    cues: [cue],
    program: 'live',
    displays: { 'display-2': 'standings' },
  })
  await first.asked({ type: 'SetAudience', input: 'open' })
  await first.asked({ type: 'SetCues', cues: [] })
  expect((await desk()).now()).toMatchObject({ shown: ['strip', 'bug'], audience: 'open', cues: [] })
})
test('[I10] a recording begins a moment later on every screen alike, again when it is asked again, and a restart plays nothing', async () => {
  const first = await desk()
  await first.asked({ type: 'PlayMedia', slotId: 'buzzer-1' as never })
  expect(first.now().playing).toEqual({ slotId: 'buzzer-1', from: 5400 })
  expect((await desk()).now().playing).toBeNull()
  await first.asked({ type: 'StopMedia' })
  expect(first.now().playing).toBeNull()
  await first.asked({ type: 'ChooseSound', screen: 'none', volume: 0.5, media: 'display-1' as never })
  expect((await desk()).now().sound).toEqual({ screen: 'none', volume: 0.5, media: 'display-1' })
})
test('[I9] a contest prepared before a setting existed has what is usual', () => {
  const { state } = contest({ format: 'buzzer', rules: { questions: 1 } })
  const { joinNote: _note, cheerEveryMs: _every, shown: _shown, nameMargin: _margin, ...older } = BroadcastFile.parse({ holdAfterMs: 9000 })
  const old = { ...state, contest: { ...state.contest, broadcast: older as never } }
  expect(viewOf(old, { role: 'display' }, { formatOf }).broadcast).toMatchObject({
    holdAfterMs: 9000,
    joinNote: null,
    shown: ['strip', 'answerer', 'clock'],
    nameMargin: 10,
  })
})
test('[I9] a stage that is the hall’s alone keeps neither the channel’s corners nor the margin of names', () => {
  const { state } = contest({ format: 'buzzer', rules: { questions: 1 } })
  const shows = (onStage: 'kept' | 'used') => {
    const broadcast = BroadcastFile.parse({ nameMargin: 8, corners: { onStage } })
    return viewOf({ ...state, contest: { ...state.contest, broadcast } }, { role: 'display' }, { formatOf }).broadcast
  }
  expect(shows('kept')).toMatchObject({ cornersOnStage: true, nameMargin: 8 })
  expect(shows('used')).not.toHaveProperty('nameMargin')
})
