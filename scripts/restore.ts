/** `npm run restore -- PACKAGE --data DIR`: brings a package into a fresh data folder, replayed and compared there; the hub is then started on it. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PackageRefused, restorePackage } from '../server/journal-package.ts'

function main(): number {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true })
  const [from] = positionals
  if (from === undefined || values.data === undefined || positionals.length !== 1) {
    console.error('用法 usage: npm run restore -- PACKAGE --data DIR')
    return 2
  }
  const { isWhole, says } = restorePackage(resolve(from), resolve(values.data))
  console.log(`${says.zh}\n${says.en}\n现在可以启动 now start: npm start -- --data ${values.data}`)
  return isWhole ? 0 : 1
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof PackageRefused ? `${error.text.zh}\n${error.text.en}` : error instanceof Error ? error.message : error)
  process.exitCode = 1
}
