/** `npm run rehearse -- --seed N [--contest FILE] [--speed X] [--net none|wired|wifi|busy|mixed]`: plays a whole contest with bots and prints one JSON line last. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { NETS } from '../server/rehearsal/bot-device.ts'
import { rehearse } from '../server/rehearsal/rehearse.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    contest: { type: 'string', default: 'contests/national-2021.json' },
    speed: { type: 'string', default: '1' },
    net: { type: 'string', default: 'none' },
  },
})
const seed = Number(values.seed)
const speed = Number(values.speed)
const net = NETS.find((one) => one === values.net)
if (!Number.isSafeInteger(seed) || !(speed > 0 && speed <= 1) || !net) {
  console.error('用法 usage: npm run rehearse -- --seed 1 [--contest FILE] [--speed 1] [--net none|wired|wifi|busy|mixed]')
  console.error(
    '--speed 大于 0，至多 1：1 为最快，0.5 时总控每步停一会儿 · above 0, 1 at most: 1 is as fast as the hub answers, at 0.5 the operator pauses at every step',
  )
  process.exit(2)
}
const dataDir = mkdtempSync(join(tmpdir(), 'leitai-rehearsal-'))
try {
  const report = await rehearse({ seed, speed, net, contestFile: values.contest, dataDir, pages: 'dist/web' })
  console.log(JSON.stringify(report))
  process.exitCode = report.replayEqualsLive ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit()
