/** A question's recording at the console: played and played again by one key once the hall has the question, on the screen that is chosen, and told when its file can't be shown. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GivenLink } from '#shared/client/use-view.tsx'
import { broadcastSample } from '#shared/samples/broadcast-samples.ts'
import { consoleSamples, SAMPLE_NOW } from '#shared/samples/console-samples.ts'
import { sampleLink } from '#shared/samples/given-link.ts'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import type { DeskRequest } from '#shared/wire.ts'
import { DeskProvider } from './desk.tsx'
import { QuestionPanel } from './panels/question.tsx'

afterEach(cleanup)
const { question } = consoleSamples['answering'] ?? {}
if (!question) throw new Error('sample missing')
const asked = { ...question, media: { kind: 'audio' as const, source: '/media/question/x/1', file: 'answer-b.mp3' } }

function panel(broadcast: Partial<BroadcastPart> = {}, shown = true) {
  const requests: DeskRequest[] = []
  const sample = consoleSamples['answering'] ?? {}
  const program = sample.program && { ...sample.program, question: shown ? { ...asked, stem: '题' } : { ...asked, stem: null } }
  const view = { ...sample, question: asked, ...(program ? { program } : {}), broadcast: { ...broadcastSample, ...broadcast } }
  const link = sampleLink(view, { hubNow: () => SAMPLE_NOW, desk: (request) => (requests.push(request), Promise.resolve({ ok: true })) })
  render(
    <GivenLink link={link}>
      <DeskProvider>
        <QuestionPanel />
      </DeskProvider>
    </GivenLink>,
  )
  return requests
}
const settle = () => act(async () => void (await Promise.resolve()))

test('it plays by its key, and may be played again or stopped', async () => {
  const requests = panel({ playing: { slotId: asked.slotId, from: SAMPLE_NOW - 5000 } })
  fireEvent.keyDown(document.body, { code: 'KeyM' })
  fireEvent.click(screen.getByRole('button', { name: '停止播放' }))
  await settle()
  expect(requests).toEqual([{ type: 'PlayMedia', slotId: asked.slotId }, { type: 'StopMedia' }])
  expect(screen.getByRole('button', { name: /再放一次/ })).toBeTruthy()
})
test('before the hall has the question there is nothing to play', () => {
  const requests = panel({}, false)
  fireEvent.keyDown(document.body, { code: 'KeyM' })
  expect(requests).toEqual([])
  expect(screen.getByText('亮题后可用。')).toBeTruthy()
})
test('where nothing sounds the console says so, and a screen is chosen on the spot', async () => {
  const requests = panel({ sound: { screen: 'none', volume: 0.4, test: 3 } })
  expect(screen.getByText('没有一处发声')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('题目音视频由谁发声'), { target: { value: 'console' } })
  await settle()
  expect(requests).toEqual([{ type: 'ChooseSound', screen: 'none', volume: 0.4, media: 'console' }])
})
test('a file that does not come, or is none a browser plays, is told in a word', () => {
  panel()
  fireEvent.error(document.querySelector('video.media-probe') ?? document.body)
  expect(screen.getByRole('alert').textContent).toContain('素材缺失')
  expect(screen.queryByRole('button', { name: /播放/ })).toBeNull()
})
