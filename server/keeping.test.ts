/** Packages asked for from the console, and the closing down: nothing is revoked before what must be kept is whole. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import { Bot } from './rehearsal/bot.ts'
import { startHub, type RunningHub } from './start-hub.ts'

const contestFile = join(import.meta.dirname, '..', 'contests', 'thin.json')
let root = ''
let hub: RunningHub | null = null
const bots: Bot[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leitai-keeping-'))
})
afterEach(async () => {
  for (const bot of bots.splice(0)) bot.close()
  await hub?.stop()
  rmSync(root, { recursive: true, force: true })
})
async function seated(packages: readonly string[], seats: readonly string[]): Promise<readonly Bot[]> {
  hub = await startHub({ dataDir: join(root, 'data'), contestFile: null, usualContest: contestFile, port: 0, host: '127.0.0.1', pages: root, packages })
  for (const seat of seats) bots.push(new Bot({ url: hub.origin, name: seat, surface: 'crew', token: await hub.seatToken(SeatId.parse(seat)) }))
  for (const bot of bots) await bot.ready()
  return bots
}

test('a package is written to each stick, verified to the head on disk', async () => {
  const [operator] = await seated([join(root, 'one'), join(root, 'two')], ['operator'])
  const answer = await operator?.desk({ type: 'WritePackages' })
  expect(answer).toMatchObject({ ok: true, packages: [{ dir: expect.stringContaining('/one/thin-') }, { code: expect.stringMatching(/^\d+-/) }] })
  expect([readdirSync(join(root, 'one')).length, readdirSync(join(root, 'two')).length]).toEqual([1, 1])
})
test('closing down writes first, then cuts every device but the console', async () => {
  const [operator, referee] = await seated([join(root, 'one')], ['operator', 'referee-1'])
  expect(await operator?.desk({ type: 'CloseDown' })).toMatchObject({ ok: true })
  await expect.poll(() => [operator?.connected, referee?.connected]).toEqual([true, false])
  expect(readdirSync(join(root, 'one')).length).toBe(1)
})
test('a stick that can’t be written keeps every seat as it is', async () => {
  writeFileSync(join(root, 'file'), '')
  const [operator, referee] = await seated([join(root, 'file', 'stick')], ['operator', 'referee-1'])
  expect(await operator?.desk({ type: 'CloseDown' })).toMatchObject({ ok: false, refusal: { code: 'package-failed' } })
  expect(referee?.connected).toBe(true)
  expect(await referee?.desk({ type: 'CloseDown' })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
})
