/** A restore asked for at the console of a running hub: every page follows it, nothing that was here is thrown away, and a crash leaves the one contest or the other. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandOf } from '#shared/commands.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeskAnswer, PackageSeen } from '#shared/wire.ts'
import { ItemId, SeatId } from '#shared/words.ts'
import { restorePackage } from './journal-package.ts'
import { replay } from './journal.ts'
import { newOwnerCode } from './library-owner-link.ts'
import { Bot } from './rehearsal/bot.ts'
import { rehearse } from './rehearsal/rehearse.ts'
import { startReplaceable, type ReplaceableHub } from './replaceable-hub.ts'
import { nowReady, partPath, takePlace } from './journal-swap.ts'

const contestFile = join(import.meta.dirname, '..', 'contests', 'thin.json')
let root = ''
let running: ReplaceableHub[] = []
let bots: Bot[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leitai-restoring-'))
})
afterEach(async () => {
  for (const bot of bots) bot.close()
  for (const one of running) await one.stop()
  ;[running, bots] = [[], []]
  rmSync(root, { recursive: true, force: true })
})
async function started(name: string): Promise<ReplaceableHub> {
  const folders = { dataDir: join(root, name), pages: root, packages: [join(root, 'stick')] }
  const options = { ...folders, contestFile: null, usualContest: contestFile, port: 0, host: '127.0.0.1' }
  const one = await startReplaceable({ ...options, onFailed: (error) => expect.fail(String(error)) })
  running.push(one)
  return one
}
async function sits(one: ReplaceableHub, seat: string): Promise<Bot> {
  const bot = new Bot({ url: one.hub().origin, name: seat, surface: 'crew', token: await one.hub().seatToken(SeatId.parse(seat)) })
  bots.push(bot)
  await bot.ready()
  return bot
}
const dirIn = (answer: DeskAnswer | undefined): string => (answer?.ok && answer.packages?.[0]?.dir) || 'none'
const seenIn = (answer: DeskAnswer | undefined): PackageSeen => (answer?.ok && answer.seen) || expect.fail(JSON.stringify(answer))
const itemOf = (bot: Bot) => bot.view.rundown?.items.find((item) => item.state === 'current')?.id
const moveOn = (bot: Bot) => bot.ask({ type: 'MoveRundown', to: ItemId.parse('round-required') })
async function restored(operator: Bot, dir: string): Promise<PackageSeen> {
  const seen = seenIn(await operator.desk({ type: 'LookAtPackage', dir }))
  const before = operator.hello?.epoch ?? 0
  expect(await operator.desk({ type: 'RestorePackage', dir, code: seen.code })).toMatchObject({ ok: true })
  await expect.poll(() => operator.hello?.epoch ?? 0, { timeout: 20_000 }).toBeGreaterThan(before)
  return seen
}

describe('a restore from the console', () => {
  test('every page follows to the state of the package as a new epoch, and what was undone can be brought back the same way', async () => {
    const one = await started('data')
    const operator = await sits(one, 'operator')
    const referee = await sits(one, 'referee-1')
    const stage = new Bot({ url: one.hub().origin, name: 'stage', surface: 'stage' })
    bots.push(stage)
    await stage.ready()
    const dir = dirIn(await operator.desk({ type: 'WritePackages' }))
    const item = itemOf(operator)
    await moveOn(operator)
    await expect.poll(() => itemOf(operator)).not.toBe(item)
    expect(await operator.desk({ type: 'FindPackages' })).toMatchObject({ found: [{ dir, contest: 'thin' }] })
    expect(await restored(operator, dir)).toMatchObject({ is: 'earlier', undone: 1 })
    for (const bot of [operator, referee, stage]) await expect.poll(() => bot.hello?.epoch, { timeout: 20_000 }).toBe(operator.hello?.epoch)
    await expect.poll(() => itemOf(operator)).toBe(item)
    expect(await moveOn(operator)).toMatchObject({ ok: true })
    const found = await operator.desk({ type: 'FindPackages' })
    const [ran] = (found.ok && found.found) || []
    expect(ran?.dir).not.toBe(dir)
    expect(await restored(operator, ran?.dir ?? '')).toMatchObject({ is: 'parted' })
    expect(readdirSync(join(root, 'data', 'old')).length).toBe(2)
  })

  test('a device revoked since stays revoked', async () => {
    const one = await started('data')
    const operator = await sits(one, 'operator')
    const referee = await sits(one, 'referee-1')
    const dir = dirIn(await operator.desk({ type: 'WritePackages' }))
    await operator.desk({ type: 'ReleaseSeat', seatId: SeatId.parse('referee-1') })
    await restored(operator, dir)
    expect(referee.connected).toBe(false)
    expect(operator.view.devices?.seats.find(({ seatId }) => seatId === 'referee-1')?.state).toBe('empty')
  })

  test('on a spare computer the devices of the lost hub sit where they sat, and the console stays the console', async () => {
    const lost = await started('lost')
    const first = await sits(lost, 'operator')
    await sits(lost, 'referee-1')
    const dir = dirIn(await first.desk({ type: 'WritePackages' }))
    const spare = await started('spare')
    const operator = await sits(spare, 'operator')
    expect(await restored(operator, dir)).toMatchObject({ is: 'other' })
    await expect.poll(() => operator.view.devices?.seats.find(({ seatId }) => seatId === 'referee-1')?.state).toBe('paired')
    expect(operator.connected).toBe(true)
  })

  test('nothing is touched by a package that isn’t whole, by a code that isn’t its own, or by anyone but the operator', async () => {
    const one = await started('data')
    const operator = await sits(one, 'operator')
    const referee = await sits(one, 'referee-1')
    const dir = dirIn(await operator.desk({ type: 'WritePackages' }))
    const { code } = seenIn(await operator.desk({ type: 'LookAtPackage', dir }))
    const refused = { ok: false, refusal: { code: 'not-restored' } }
    expect(await operator.desk({ type: 'RestorePackage', dir, code: `${code}X` })).toMatchObject(refused)
    expect(await operator.desk({ type: 'LookAtPackage', dir: root })).toMatchObject(refused)
    expect(await referee.desk({ type: 'RestorePackage', dir, code })).toMatchObject({ refusal: { code: 'not-allowed' } })
    appendFileSync(join(dir, 'contest', 'thin.json'), ' ')
    expect(await operator.desk({ type: 'RestorePackage', dir, code })).toMatchObject(refused)
    expect(existsSync(partPath(join(root, 'data')))).toBe(false)
    expect(one.hub().head().seq).toBe(operator.view.devices?.journal.seq)
  })

  test('what was signed is undone, or what its sheet names is changed, only by who proves anew who asks', async () => {
    await rehearse({ seed: 3, contestFile, dataDir: join(root, 'data'), pages: root, speed: 1 })
    const one = await started('data')
    const operator = await sits(one, 'operator')
    const dir = dirIn(await operator.desk({ type: 'WritePackages' }))
    await operator.ask({ type: 'ShowMessage', text: '请稍候' })
    const rename: CommandOf<'AmendContest'> = { type: 'AmendContest', reason: '更名', changes: [{ path: 'title', value: '另一场决赛' }] }
    expect(await operator.ask(rename)).toMatchObject({ ok: false, refusal: { code: 'needs-proof' } })
    const { code, undoesSigned } = seenIn(await operator.desk({ type: 'LookAtPackage', dir }))
    expect(undoesSigned).toBe(true)
    const asked = { type: 'RestorePackage', dir, code } as const
    for (const wrong of [asked, { ...asked, proof: 'guessed' }]) expect(await operator.desk(wrong)).toMatchObject({ refusal: { code: 'needs-proof' } })
    expect(await operator.desk({ ...asked, proof: newOwnerCode(join(root, 'data')) })).toMatchObject({ ok: true })
  })
})

describe('killed in the middle of a restore', () => {
  const packed = async (): Promise<{ dir: string; data: string; here: number }> => {
    const one = await started('data')
    const operator = await sits(one, 'operator')
    const dir = dirIn(await operator.desk({ type: 'WritePackages' }))
    await moveOn(operator)
    const here = one.hub().head().seq
    operator.close()
    await one.stop()
    running = []
    return { dir, data: join(root, 'data'), here }
  }
  test('while it is copied: the contest goes on as it was', async () => {
    const { dir, data, here } = await packed()
    restorePackage(dir, partPath(data))
    expect((await started('data')).hub().head().seq).toBe(here + 1)
  })
  test('once it was answered: the next start goes on from the package, whichever files had moved', async () => {
    const { dir, data, here } = await packed()
    restorePackage(dir, partPath(data))
    nowReady(data)
    expect(takePlace(data, 'first')).toBe(join(data, 'old', 'first'))
    mkdirSync(join(data, 'restore.moving'))
    renameSync(join(data, 'journal.jsonl'), join(data, 'restore.moving', 'journal.jsonl'))
    expect(takePlace(data, 'second')).toBe(null)
    expect([replay(data).length, replay(join(data, 'old', 'first')).length, existsSync(join(data, 'restore.moving'))]).toEqual([here - 1, here, false])
  })
})
