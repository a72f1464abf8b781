/** Where packages go, named at the console: tried before it holds, kept over a restart, refused in words, never a folder the hub serves from. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DevicesPart } from '#shared/views/people.ts'
import { Library } from './library.ts'
import { ask, code, OpenHub } from './testing/open-hub.ts'

let open: OpenHub
let operator: Socket
let root = ''
const stick = (name: string): string => join(root, name)
const names = (...folders: string[]): Promise<unknown> => ask(operator, 'desk', { type: 'NamePackageFolders', folders })
const writes = (): Promise<unknown> => ask(operator, 'desk', { type: 'WritePackages' })
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'leitai-sticks-'))
  for (const name of ['one', 'two', 'first']) mkdirSync(stick(name))
  open = await OpenHub.of('thin.json', { packages: [stick('first')] })
  mkdirSync(join(open.dir, 'pages'))
  operator = await open.seated('operator')
})
afterEach(async () => {
  await open.close()
  rmSync(root, { recursive: true, force: true })
})

test('packages go to the two folders the operator names, who sees them; to none named, as the hub was started', async () => {
  let seen: DevicesPart['closing']
  operator.on('view', ({ parts }: { parts: { devices?: DevicesPart } }) => (seen = parts.devices?.closing ?? seen))
  expect(await names(stick('one'), stick('two'))).toEqual({ ok: true })
  expect(await writes()).toMatchObject({ ok: true })
  expect(['one', 'two', 'first'].map((name) => readdirSync(stick(name)).length)).toEqual([1, 1, 0])
  await expect.poll(() => seen?.folders, { timeout: 5000 }).toEqual([stick('one'), stick('two')])
  expect((await Library.open(open.dataDir)).document.packageFolders).toEqual([stick('one'), stick('two')])
  expect([await names(), await writes()]).toEqual([{ ok: true }, expect.objectContaining({ ok: true })])
  expect(readdirSync(stick('first')).length).toBe(1)
})
test('one that is not there, is no folder, has no whole path, or is the hub’s own is refused in words, and nothing changes', async () => {
  writeFileSync(stick('file'), '')
  symlinkSync(open.dataDir, stick('way-in'))
  await names(stick('one'))
  const own = [open.dataDir, join(open.dataDir, 'media'), stick('way-in'), join(open.dir, 'pages')]
  mkdirSync(join(open.dataDir, 'media'))
  for (const folder of [stick('gone'), stick('file'), 'sticks/one', ...own])
    expect([folder, await names(stick('two'), folder)]).toEqual([
      folder,
      { ok: false, refusal: { code: 'bad-folder', detail: expect.stringContaining(`${folder}：`) } },
    ])
  expect((await Library.open(open.dataDir)).document.packageFolders).toEqual([stick('one')])
  expect(readdirSync(stick('two'))).toEqual([])
})
test('a stick that was pulled is said, and no folder is made up in its place; the same folder twice is one', async () => {
  await names(stick('one'), `${stick('one')}/`)
  expect(await ask(operator, 'desk', { type: 'CloseDown' })).toEqual(code('one-place'))
  rmSync(stick('one'), { recursive: true })
  expect(await writes()).toEqual({ ok: false, refusal: { code: 'package-failed', detail: expect.stringContaining(stick('one')) } })
  expect(existsSync(stick('one'))).toBe(false)
})
test('nobody but the operator names one', async () => {
  expect(await ask(await open.seated('chief'), 'desk', { type: 'NamePackageFolders', folders: [stick('one')] })).toEqual(code('not-allowed'))
})
