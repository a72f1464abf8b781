/** The manuals say what the schemas say today, of every setting and every command. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContest } from '../server/exchange/contest-file.ts'
import { readScript } from '../server/exchange/script-file.ts'
import { playScript } from '../server/playing/play-script.ts'
import { printed } from '../server/playing/printed.ts'
import { MANUALS, manualText, unexplained } from './manual.ts'

test.each(MANUALS)('docs/%s is up to date (else: npm run docs)', (file) => {
  expect(readFileSync(`docs/${file}`, 'utf8')).toBe(manualText(file))
})
test('every setting and command has a meaning (else: a comment above it in its schema, or a line in scripts/setting-words.ts or command-words.ts)', () => {
  expect(unexplained()).toEqual([])
})

const blockOf = (file: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(`docs/${file}`, 'utf8'))?.[1] ?? ''

test('the example of docs/play-scripts.md prints what stands there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leitai-docs-'))
  try {
    const file = join(folder, 'example.ndjson')
    writeFileSync(file, blockOf('play-scripts.md', 'ndjson'))
    const read = readContest('contests/thin.json')
    const script = read.ok ? readScript(file, read.contest) : null
    if (!read.ok || !script?.ok) throw new Error('the example can’t be read')
    const played = playScript(script.script, read)
    expect(played.trouble).toEqual([])
    expect(printed(played)).toMatchObject(JSON.parse(blockOf('play-scripts.md', 'json')) as object)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
test('the file in docs/contest-files.md is a whole contest', () => {
  const file = 'contests/.example.json'
  writeFileSync(file, blockOf('contest-files.md', 'json'))
  try {
    const read = readContest(file)
    expect(read.ok ? [] : read.mistakes).toEqual([])
  } finally {
    rmSync(file)
  }
})
