/** `npm run -s verify -- DIR|FILE [--head CODE] [--lang en]`: is this package, data folder or journal whole? One line, and exit 1 when it is not. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { packageFaults } from '../server/journal-package.ts'
import { journalBytes } from '../server/journal-segments.ts'
import { verify } from '../server/verifying/verify.ts'

const USAGE = '用法 usage: npm run -s verify -- DIR|FILE [--head CODE] [--lang zh|en]'

function main(): number {
  const { values, positionals } = parseArgs({ options: { head: { type: 'string' }, lang: { type: 'string', default: 'zh' } }, allowPositionals: true })
  const [given] = positionals
  const { lang } = values
  if (given === undefined || positionals.length !== 1 || (lang !== 'zh' && lang !== 'en')) {
    console.error(USAGE)
    return 2
  }
  const path = resolve(given)
  if (!existsSync(path)) {
    console.error(lang === 'zh' ? `没有这个文件或文件夹：${path}` : `no such file or folder: ${path}`)
    return 2
  }
  const isFolder = statSync(path).isDirectory()
  const verified = verify(isFolder ? journalBytes(path) : readFileSync(path), values.head ?? null)
  const fault = isFolder && verified.isWhole ? packageFaults(path, verified) : null
  console.log((fault ?? verified.says)[lang])
  for (const note of verified.notes) console.error(note[lang])
  return verified.isWhole && !fault ? 0 : 1
}

try {
  process.exitCode = main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
