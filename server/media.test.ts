/** What has an address under /media: the evening's own pictures, a question's once it is shown. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { expect, test } from 'vitest'
import type { ContestState } from './contest/contest-state.ts'
import { formatOf } from './formats/index.ts'
import { mediaRoutes } from './media.ts'
import { operator, play, prepared } from './testing/contest-spec.ts'
import { smallContest } from './testing/small-contest.ts'
import { partOf } from './views/index.ts'

const small = smallContest({ format: 'required', rules: { by: 'team' } })
const start = prepared({ ...small, look: { theme: 'night', logo: 'logo.svg' } })
const opened = play(start, operator.asks({ type: 'BeginRound', roundId: 'round' as never }), operator.asks({ type: 'OpenSlot', roundId: 'round' as never }))
/** The question in play has a picture. */
function pictured(state: ContestState): ContestState {
  const [round] = Object.values(state.rounds)
  const slots =
    round?.slots.map((slot) => ({ ...slot, question: slot.question && { ...slot.question, media: { kind: 'image' as const, file: 'answer.png' } } })) ?? []
  return round ? { ...state, rounds: { ...state.rounds, [round.id]: { ...round, slots } } } : state
}

const statusOf = async (state: ContestState, path: string): Promise<number> => (await answerOf(state, path)).status
async function answerOf(state: ContestState, path: string): Promise<Response> {
  const dir = mkdtempSync(join(tmpdir(), 'leitai-media-'))
  mkdirSync(join(dir, 'media'))
  for (const file of ['logo.svg', 'answer.png']) writeFileSync(join(dir, 'media', file), 'x')
  writeFileSync(join(dir, 'secret.json'), '{}')
  const server = express()
    .use(mediaRoutes({ dir, state: () => state }))
    .listen(0)
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`)
  server.close()
  rmSync(dir, { recursive: true })
  return answer
}

test('the organiser’s logo is served', async () => expect(await statusOf(start.state, '/media/logo.svg')).toBe(200))
const sourceOf = (state: ContestState, role: 'display' | 'operator') => partOf('question', state, { role }, { formatOf })?.media
test('fault A3: a question’s picture has no address before it is shown, then one that, like its headers, says nothing of its name, and no cache keeps it', async () => {
  const asked = sourceOf(pictured(opened.state), 'operator')
  expect(asked).toMatchObject({ kind: 'image', file: 'answer.png' })
  expect(await statusOf(pictured(opened.state), asked?.source ?? '')).toBe(404)
  const shown = play(
    opened,
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  )
  const seen = sourceOf(pictured(shown.state), 'display')
  expect(JSON.stringify(seen)).not.toContain('answer')
  const { status, headers } = await answerOf(pictured(shown.state), seen?.source ?? '')
  expect([status, headers.get('cache-control'), JSON.stringify([...headers]).includes('answer')]).toEqual([200, 'no-store', false])
  expect(await statusOf(pictured(shown.state), '/media/answer.png')).toBe(404)
})
test.each(['/media/..%2fsecret.json', '/media/secret.json', '/media/nobody.png', '/media/question/round-1/0', '/media/question/..%2f/1'])(
  '%s is not there',
  async (path) => {
    expect(await statusOf(start.state, path)).toBe(404)
  },
)
