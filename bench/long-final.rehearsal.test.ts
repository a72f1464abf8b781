/** A final of 100,000 facts in fast time, through the one writer and a real journal: what it keeps in memory, and that nothing piles up. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Command } from '#shared/commands.ts'
import { systemClock } from '../server/clock.ts'
import { ContestRunner, type Rules } from '../server/contest-runner.ts'
import type { ContestEvent } from '../server/contest/contest-events.ts'
import type { ContestState } from '../server/contest/contest-state.ts'
import { decide } from '../server/contest/decide.ts'
import { evolve } from '../server/contest/evolve.ts'
import { sha256 } from '../server/canonical-json.ts'
import { formatOf } from '../server/formats/index.ts'
import { Journal } from '../server/journal.ts'
import { madeUp } from '../server/testing/contest-built.ts'
import { played } from './core.ts'

const BYTES_AN_EVENT = 500
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
async function heapNow(): Promise<number> {
  for (let n = 0; n < 3; n++) {
    collect()
    await pause(10)
  }
  return process.memoryUsage().heapUsed
}
const files = (): number => readdirSync('/proc/self/fd').length
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length

/** Nonces as the script was played with: by the line that is asked. */
const asked = { n: 0, nonces: 0 }
const chance = { nonce: () => `${String(asked.n).padStart(8, '0')}-${String(++asked.nonces)}`, sha256 }
const rules: Rules<ContestState, Command, ContestEvent> = {
  decide: (state, command, { at, by, evidence }) => decide(state, command, { at, by, evidence, formatOf, questionOf: madeUp, chance }),
  evolve: (state, event, { at, by, commandId }) => evolve(state, { ...event, at, by, commandId }),
  eventOf: () => expect.fail('nothing is read back'),
}

test('a final of 100,000 events: at most 500 bytes of heap an event, flat while nothing happens, files and timers flat', async () => {
  const { lines, start } = played()
  const dir = mkdtempSync(join(tmpdir(), 'leitai-long-'))
  try {
    const { journal } = Journal.open(dir)
    const before = { heap: await heapNow(), files: files(), timers: timers() }
    const setting = { rules, journal, clock: systemClock, records: [], state: { state: start, seq: 0 }, publish: () => undefined, report: () => undefined }
    const runner = new ContestRunner(setting)
    const ask = ({ at, by, command, n }: (typeof lines)[number]) => {
      Object.assign(asked, { n, nonces: 0 })
      const evidence = command.type === 'PressBuzzer' ? { a: at, b: at, readAt: at, credit: 0, flags: [], raw: { dp: null, input: 'touch' as const } } : null
      // as it would come over the wire: nothing of it is shared with the script, no id is a part of a longer text
      const commandId = Buffer.from(sha256(String(n)).slice(0, 24)).toString()
      return runner.submit({ command: structuredClone(command), commandId, by, at, evidence })
    }
    for (let from = 0; from < lines.length; from += 50) await Promise.all(lines.slice(from, from + 50).map(ask))
    const events = journal.durable.seq
    const after = await heapNow()
    expect(events).toBeGreaterThanOrEqual(100_000)
    expect((after - before.heap) / events).toBeLessThanOrEqual(BYTES_AN_EVENT)
    await pause(400)
    expect(Math.abs((await heapNow()) - after)).toBeLessThan(1_000_000)
    expect({ files: files(), timers: timers() }).toEqual({ files: before.files, timers: before.timers })
    expect(runner.synced.seq).toBe(events)
    journal.close()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}, 240_000)
