/** A package with a long film is looked at and brought back beside the running contest: commands and presses are answered meanwhile, and a race that began ends the restore instead. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { manifestOf } from './journal-package.ts'
import { bringMedia, hashedMedia, mediaOf } from './journal-package-media.ts'
import { partPath } from './journal-swap.ts'
import { ask, code, frame, OpenHub } from './testing/open-hub.ts'

/** A film is read in pieces of 64 KiB. */
const PIECE = 65_536
const SHORT = 96
const LONG = 512
function film(path: string, pieces: number): void {
  const file = openSync(path, 'w')
  ftruncateSync(file, pieces * PIECE)
  closeSync(file)
}
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('a film', () => {
  const root = mkdtempSync(join(tmpdir(), 'leitai-film-'))
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  test('leaves the hub a turn between any two of its pieces, as it is read and as it is brought; what is none, or is a link, is left to the list', async () => {
    const dir = join(root, 'package')
    mkdirSync(join(dir, 'media'), { recursive: true })
    film(join(dir, 'media', 'opening.mp4'), SHORT)
    writeFileSync(join(dir, 'journal.jsonl'), '')
    symlinkSync(join(dir, 'journal.jsonl'), join(dir, 'media', 'link.mp4'))
    const hash = sha256(join(dir, 'media', 'opening.mp4'))
    const others = ['media/gone.mp4', 'media/link.mp4', 'journal.jsonl', '../media/opening.mp4', 'media/x/y.mp4']
    const media = mediaOf(dir, { 'media/opening.mp4': 'as listed', ...Object.fromEntries(others.map((path) => [path, ''])) })
    expect([...media]).toEqual([['media/opening.mp4', 'as listed']])
    const turnsOf = async (work: Promise<ReadonlyMap<string, string>>): Promise<readonly [string | undefined, boolean]> => {
      let [turns, isDone] = [0, false]
      const turn = (): void => void (isDone ? null : (turns++, setImmediate(turn)))
      turn()
      const hashes = await work.finally(() => (isDone = true))
      return [hashes.get('media/opening.mp4'), turns >= SHORT / 2]
    }
    expect(await turnsOf(hashedMedia(dir, media))).toEqual([hash, true])
    expect(await turnsOf(bringMedia(dir, media, join(root, 'to')))).toEqual([hash, true])
    expect(sha256(join(root, 'to', 'media', 'opening.mp4'))).toBe(hash)
  })
})

describe('a restore of a package with a film', () => {
  let open: OpenHub
  let operator: Socket
  let dir = ''
  const took = async (socket: Socket, command: object): Promise<void> =>
    void expect([command, await ask(socket, 'command', frame(command))]).toEqual([command, expect.objectContaining({ ok: true })])
  beforeEach(async () => {
    // somebody would start the next hub: here nobody has to
    open = await OpenHub.of('thin.json', { onRestored: () => undefined })
    operator = await open.seated('operator')
    mkdirSync(join(open.dataDir, 'media'))
    film(join(open.dataDir, 'media', 'opening.mp4'), LONG)
    const written = z.object({ packages: z.array(z.object({ dir: z.string() })) }).parse(await ask(operator, 'desk', { type: 'WritePackages' }))
    dir = written.packages[0]?.dir ?? ''
  })
  afterEach(() => open.close())
  const looked = async (): Promise<string> =>
    z.object({ seen: z.object({ code: z.string() }) }).parse(await ask(operator, 'desk', { type: 'LookAtPackage', dir })).seen.code

  test('as it is looked at, commands are acknowledged before it has been read', async () => {
    expect(Object.keys(manifestOf(dir)?.files ?? {})).toContain('media/opening.mp4')
    const order: string[] = []
    const look = looked().then(() => order.push('looked'))
    await took(operator, { type: 'ShowMessage', text: '请稍候' }).then(() => order.push('answered'))
    await look
    expect(order).toEqual(['answered', 'looked'])
  })
  test('a race that begins while it is copied goes on, its presses answered, and the restore is refused; only one is under way at a time', async () => {
    const team = await open.seated('team-alpha')
    const slotId = 'buzzer-1'
    await took(operator, { type: 'BeginRound', roundId: 'buzzer' })
    await took(operator, { type: 'OpenSlot', roundId: 'buzzer' })
    const restore = { type: 'RestorePackage', dir, code: await looked() }
    const order: string[] = []
    const first = ask(operator, 'desk', restore).finally(() => order.push('restore answered'))
    const second = ask(operator, 'desk', restore)
    for (const type of ['ShowQuestion', 'OpenBuzzer']) await took(operator, { type, slotId })
    const press = { type: 'PressBuzzer', openingId: null, nonce: null, dp: null, input: 'touch' }
    await ask(team, 'command', frame(press)).finally(() => order.push('press answered'))
    expect([await second, await first]).toEqual([code('wrong-moment'), code('wrong-moment')])
    expect([order, existsSync(partPath(open.dataDir)), open.hub.state().live]).toEqual([['press answered', 'restore answered'], false, 'buzzer'])
  })
})
