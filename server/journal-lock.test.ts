/** One hub a data folder, however many start at the same instant, and whoever died there before. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from './canonical-json.ts'
import { holderOf, lockData } from './journal-lock.ts'

let dir = ''
const lock = () => join(dir, 'lock')
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-lock-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Of a process that is gone for certain. */
const dead = (url: string | null = null): string => JSON.stringify({ pid: spawnSync('true').pid, boot: null, born: '1', url })
/** As the lock says of this process. */
function own(): Record<string, unknown> {
  const held = lockData(dir)
  const text = readFileSync(lock(), 'utf8')
  held?.release()
  return JSON.parse(text)
}

describe('the lock', () => {
  test('one hub a folder, which says where it is reached; a folder let go is empty again', () => {
    const held = lockData(dir)
    expect(lockData(dir)).toBeNull()
    held?.announce('http://localhost:4100')
    expect(holderOf(dir)).toMatchObject({ pid: process.pid, url: 'http://localhost:4100' })
    expect(lockData(dir)).toBeNull()
    held?.release()
    expect([holderOf(dir), readdirSync(dir)]).toEqual([null, []])
  })
  test('only what is proved dead is taken over: no such process, one born later, another start of the computer', () => {
    const mine = own()
    const holders = [JSON.parse(dead()), { ...mine, born: '17' }, { ...mine, boot: 'another' }, { pid: process.pid, born: 'long ago', url: null }]
    for (const holder of holders) {
      writeFileSync(lock(), JSON.stringify(holder))
      expect([holder, holderOf(dir)]).toEqual([holder, null])
      const held = lockData(dir)
      expect(held).not.toBeNull()
      held?.release()
    }
    writeFileSync(lock(), JSON.stringify({ ...mine, boot: null, born: null }))
    expect(lockData(dir)).toBeNull()
  })
  test('a lock that a power cut left empty holds nobody', () => {
    writeFileSync(lock(), '')
    lockData(dir)?.release()
    expect(readdirSync(dir)).toEqual([])
  })
  test('a start that died while it took over is taken over from in turn, and what they left is swept', () => {
    const [first, second] = [dead('http://first'), dead('http://second')]
    writeFileSync(lock(), first)
    writeFileSync(`${lock()}.4711`, second)
    linkSync(`${lock()}.4711`, `${lock()}.after-${sha256(first).slice(0, 16)}`)
    const held = lockData(dir)
    expect([holderOf(dir)?.pid, readdirSync(dir)]).toEqual([process.pid, ['lock']])
    held?.release()
  })
  test('the file of a dead start with this very number is not written through to the lock it is a name of', () => {
    const left = dead()
    writeFileSync(lock(), left)
    linkSync(lock(), `${lock()}.${process.pid}`)
    const held = lockData(dir)
    expect(holderOf(dir)?.pid).toBe(process.pid)
    held?.release()
    expect(readdirSync(dir)).toEqual([])
  })
})

const ROUNDS = 24
const RIVALS = 6
const said = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0]
const told = (children: readonly ChildProcess[], message: object | string): Promise<readonly unknown[]> => {
  const answers = Promise.all(children.map(said))
  for (const child of children) child.send(message)
  return answers
}

describe('starts at the same instant', () => {
  test(`${ROUNDS} times ${RIVALS} processes on one folder, empty or with a dead holder’s lock in it: one wins each time`, async () => {
    const contender = join(import.meta.dirname, 'testing', 'lock-contender.ts')
    const rivals = Array.from({ length: RIVALS }, () => fork(contender, { execArgv: ['--import', 'tsx'] }))
    try {
      await Promise.all(rivals.map(said))
      const rounds: unknown[][] = []
      for (let round = 0; round < ROUNDS; round++) {
        const [data, go] = [join(dir, String(round), 'data'), join(dir, String(round), 'go')]
        mkdirSync(data, { recursive: true })
        if (round % 2 === 1) writeFileSync(join(data, 'lock'), dead())
        await told(rivals, { dir: data })
        const answers = Promise.all(rivals.map(said))
        writeFileSync(go, '')
        rounds.push([...(await answers)].sort())
        await told(rivals, 'release')
        expect(readdirSync(data)).toEqual([])
      }
      const refused = Array.from({ length: RIVALS - 1 }, () => 'refused')
      expect(rounds).toEqual(Array.from({ length: ROUNDS }, () => [...refused, 'taken']))
    } finally {
      for (const rival of rivals) rival.kill()
    }
  }, 120_000)
})
