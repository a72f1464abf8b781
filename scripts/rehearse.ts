/** `npm run rehearse -- --seed N [--contest FILE] [--speed X]`: plays a whole contest with bots and prints one JSON line last. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rehearse } from '../server/rehearsal/rehearse.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    contest: { type: 'string', default: 'contests/national-2021.json' },
    speed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const speed = Number(values.speed)
if (!Number.isSafeInteger(seed) || !(speed > 0)) {
  console.error('用法 usage: npm run rehearse -- --seed 1 [--contest FILE] [--speed 1]')
  process.exit(2)
}
const dataDir = mkdtempSync(join(tmpdir(), 'leitai-rehearsal-'))
try {
  const report = await rehearse({ seed, speed, contestFile: values.contest, dataDir, pages: 'dist/web' })
  console.log(JSON.stringify(report))
  process.exitCode = report.replayEqualsLive ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit()
