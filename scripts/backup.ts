/** `npm run backup -- --to DIR [--to DIR] [--data DIR]`: writes the contest of a data folder as a package, verified where it was written. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { mediaStage, PackageRefused, writePackage } from '../server/journal-package.ts'
import { stageMedia } from '../server/journal-package-media.ts'
import { Library } from '../server/library.ts'

const USAGE = '用法 usage: npm run backup -- --to DIR [--to DIR] [--data DIR]'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { to: { type: 'string', multiple: true }, data: { type: 'string', default: 'data' } } })
  const dataDir = resolve(values.data)
  const { contestFile, contestId } = existsSync(dataDir) ? (await Library.open(dataDir)).document : { contestFile: null, contestId: null }
  if (!values.to || contestFile === null || contestId === null) {
    console.error(values.to ? `这里没有比赛 no contest here: ${dataDir}` : USAGE)
    return 2
  }
  const wall = new Date().toISOString()
  let exitCode = 0
  for (const to of values.to) {
    const asked = { dataDir, contestFile, contestId, wall, into: resolve(to) }
    const { dir, verified } = writePackage({ ...asked, media: await stageMedia(dataDir, mediaStage(asked)) })
    console.log(`${dir}\n  ${verified.says.zh}\n  ${verified.says.en}`)
    if (!verified.isWhole) exitCode = 1
  }
  return exitCode
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof PackageRefused ? `${error.text.zh}\n${error.text.en}` : error instanceof Error ? error.message : error)
  process.exitCode = 1
}
