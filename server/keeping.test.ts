/** Packages asked for from the console, and the closing down: nothing is revoked before what must be kept is whole. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import { manifestOf, restorePackage } from './journal-package.ts'
import { hasOwnerCode, newOwnerCode } from './library-owner-link.ts'
import { libraryPath } from './library.ts'
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
async function seated(packages: readonly string[], seats: readonly string[], usualContest = contestFile): Promise<readonly Bot[]> {
  hub = await startHub({ dataDir: join(root, 'data'), contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: root, packages })
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
  expect(await operator?.desk({ type: 'CloseDown', onePlace: true })).toMatchObject({ ok: true })
  await expect.poll(() => [operator?.connected, referee?.connected]).toEqual([true, false])
  expect(readdirSync(join(root, 'one')).length).toBe(1)
})
test('closing down a contest whose banks lie beside its folder', async () => {
  const [operator, chief] = await seated([join(root, 'one')], ['operator', 'chief'], join(contestFile, '..', 'rules', 'k15-objections.json'))
  expect(await operator?.desk({ type: 'WritePackages' })).toMatchObject({ ok: true })
  expect(await operator?.desk({ type: 'CloseDown', onePlace: true })).toMatchObject({ ok: true, packages: [{ dir: expect.stringContaining('/one/k15-') }] })
  await expect.poll(() => [operator?.connected, chief?.connected]).toEqual([true, false])
})
test('closing down asks for a second place; the same place twice is one', async () => {
  const stick = join(root, 'one')
  const [operator, referee] = await seated([stick, `${stick}/`], ['operator', 'referee-1'])
  expect(await operator?.desk({ type: 'CloseDown' })).toEqual({ ok: false, refusal: { code: 'one-place' } })
  expect([referee?.connected, existsSync(stick)]).toEqual([true, false])
})
test('after closing down no code, no link and no token lets anybody in', async () => {
  const [operator] = await seated([join(root, 'one'), join(root, 'two')], ['operator'])
  const data = join(root, 'data')
  newOwnerCode(data)
  const offered = await operator?.desk({ type: 'NewPairingCode', seatId: SeatId.parse('referee-1') })
  const code = offered?.ok ? (offered.code ?? '') : ''
  expect(await operator?.desk({ type: 'NewControlToken' })).toMatchObject({ ok: true })
  expect(await operator?.desk({ type: 'CloseDown' })).toMatchObject({ ok: true })
  const pair = await fetch(`${hub?.origin ?? ''}/api/pair`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
  expect([pair.status, hasOwnerCode(data), readFileSync(libraryPath(data), 'utf8').includes('controlTokenHash')]).toEqual([404, false, false])
})
test('pictures, recordings and films go with the package, listed by their hashes; what is none of them stays', async () => {
  const [operator] = await seated([join(root, 'one')], ['operator'])
  const media = join(root, 'data', 'media')
  mkdirSync(media)
  writeFileSync(join(media, 'logo.png'), 'a picture')
  writeFileSync(join(media, 'anthem.mp3'), 'a recording')
  writeFileSync(join(media, 'notes.txt'), 'neither')
  const answer = await operator?.desk({ type: 'WritePackages' })
  const dir = answer?.ok ? (answer.packages?.[0]?.dir ?? '') : ''
  expect([readdirSync(join(dir, 'media')), Object.keys(manifestOf(dir)?.files ?? {}), readdirSync(join(root, 'one')).length]).toEqual([
    ['anthem.mp3', 'logo.png'],
    expect.arrayContaining(['media/logo.png']),
    1,
  ])
  expect(restorePackage(dir, join(root, 'new')).isWhole).toBe(true)
  expect(readFileSync(join(root, 'new', 'media', 'logo.png'), 'utf8')).toBe('a picture')
  writeFileSync(join(dir, 'media', 'logo.png'), 'another')
  expect(() => restorePackage(dir, join(root, 'newer'))).toThrow('the file media/logo.png was changed')
})
test('a stick that can’t be written keeps every seat as it is', async () => {
  writeFileSync(join(root, 'file'), '')
  const [operator, referee] = await seated([join(root, 'file', 'stick'), join(root, 'two')], ['operator', 'referee-1'])
  expect(await operator?.desk({ type: 'CloseDown' })).toMatchObject({ ok: false, refusal: { code: 'package-failed' } })
  expect(referee?.connected).toBe(true)
  expect(await referee?.desk({ type: 'CloseDown' })).toEqual({ ok: false, refusal: { code: 'not-allowed' } })
})
