/** The generated parts of docs/: tables of the contest file, the rounds' settings, the commands. Between their marks they follow the schemas; the prose around them is by hand. */
import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { ALLOWED } from '#shared/allowed.ts'
import { Command, type CommandType } from '#shared/commands.ts'
import { ContestFile } from '#shared/contest-file.ts'
import { BankFile } from '#shared/question.ts'
import { REFUSALS } from '#shared/refusals.ts'
import { baseRules } from '../server/contest/round-rules.ts'
import { formats } from '../server/formats/index.ts'
import { leftOutOf } from '../server/playing/short-forms.ts'
import { COMMAND_WORDS } from './command-words.ts'
import { SETTING_WORDS } from './setting-words.ts'
import { isUnused, rowsOf, tableOf, typeOf, type Json, type Row } from './setting-tables.ts'
import { readComments } from './source-comments.ts'

export const MANUALS = ['contest-files.md', 'play-scripts.md'] as const

const comments = readComments(['shared', 'server/contest', 'server/formats'])
/** As a file is written: defaults may be left out. */
const jsonOf = (schema: z.ZodMiniType): Json => z.toJSONSchema(schema, { io: 'input' }) as Json

/** Under the format's own name, then by path, then by the last two names, then by the last (`*.id`). */
function wordsFor(path: string, under: string): string {
  const plain = path.replace(/\([^)]*\)|\[\]/g, '')
  const names = plain.split('.')
  const ways = [under + plain, plain, names.slice(-2).join('.'), `*.${names.at(-1) ?? ''}`]
  return ways.map((way) => SETTING_WORDS[way] ?? '').find((words) => words !== '') ?? ''
}
const worded = (rows: readonly Row[], under: string): Row[] => rows.map((row) => ({ ...row, meaning: row.meaning || wordsFor(row.path, under) }))

const envelope = (): Row[] => worded(rowsOf(jsonOf(ContestFile), '', { comments, file: 'shared/contest-file.ts', closed: ['rounds[].rules'] }), 'contest/')
const shared = (): Row[] => worded(rowsOf(jsonOf(z.strictObject(baseRules)), '', { comments, file: 'server/contest/round-rules.ts', closed: [] }), '')
const bank = (): Row[] => worded(rowsOf(jsonOf(BankFile), '', { comments, file: 'shared/question.ts', closed: [] }), 'bank/')

/** One table a section of the file, the single settings first. */
function envelopeTables(): string {
  const rows = envelope()
  const topOf = ({ path }: Row) => /^[\w$]+/.exec(path)?.[0] ?? ''
  const grouped = new Set(rows.filter(({ path }) => /[.[(]/.test(path)).map(topOf))
  const sections = [...grouped].map((top) => `### \`${top}\`\n\n${tableOf(rows.filter((row) => topOf(row) === top))}`)
  return [`### The contest itself\n\n${tableOf(rows.filter((row) => !grouped.has(topOf(row))))}`, ...sections].join('\n\n')
}

const same = (one: Row, other: Row): boolean => one.path === other.path && one.type === other.type && one.fallback === other.fallback
function formatTable(format: (typeof formats)[number]): { readonly rows: readonly Row[]; readonly text: string } {
  const file = `server/formats/${format.id}.ts`
  const schema = jsonOf(format.rules)
  const usual = shared()
  const rows = worded(rowsOf(schema, '', { comments, file, closed: [] }), `${format.id}/`).filter((row) => !usual.some((one) => same(one, row)))
  const unused = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => (isUnused(one) ? [`\`${key}\``] : []))
  const without = unused.length > 0 ? `\n\nNot used here, and a mistake in the file: ${unused.join(', ')}.` : ''
  return { rows, text: `### \`${format.id}\` ${format.title.zh} · ${format.title.en}\n\n${comments.headOf(file)}\n\n${tableOf(rows)}${without}` }
}

const types = Object.keys(ALLOWED) as CommandType[]
const whatOf = (type: CommandType): string => COMMAND_WORDS[type] ?? comments.noteOf(type, types, 'server/contest/decide.ts')
function commandTable(): string {
  const lines = Command._zod.def.options.flatMap((form) => {
    const type = types.find((one) => one === form.shape.type.def.values[0])
    // the hub's own fall due by themselves
    if (!type || ALLOWED[type].every((role) => role === 'hub')) return []
    const schema = jsonOf(form)
    const free = leftOutOf(form)
    const fields = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => {
      if (key === 'type') return []
      const needed = schema.required?.includes(key) ? (free.includes(key) ? ' *' : '') : ' ?'
      return [`\`${key}\`${needed} ${typeOf(one)}`]
    })
    return [`| \`${type}\` | ${ALLOWED[type].join(', ')} | ${fields.join('; ').replaceAll('|', '\\|')} | ${whatOf(type)} |`]
  })
  return ['| command | asked by | fields | what it does |', '| --- | --- | --- | --- |', ...lines].join('\n')
}

function refusalTable(): string {
  const lines = Object.entries(REFUSALS).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`)
  return ['| code | | |', '| --- | --- | --- |', ...lines].join('\n')
}

const PARTS: Readonly<Record<string, () => string>> = {
  envelope: envelopeTables,
  shared: () => tableOf(shared()),
  formats: () => formats.map((format) => formatTable(format).text).join('\n\n'),
  bank: () => tableOf(bank()),
  commands: commandTable,
  refusals: refusalTable,
}
/** The manual as it should stand. */
export function manualText(file: (typeof MANUALS)[number]): string {
  return readFileSync(`docs/${file}`, 'utf8').replace(
    /(<!-- generated: (\w+)[^\n]*-->\n)[\s\S]*?(<!-- end -->)/g,
    (_, head: string, part: string, end: string) => `${head}\n${PARTS[part]?.() ?? ''}\n\n${end}`,
  )
}
/** Settings and commands that nothing says the meaning of. */
export function unexplained(): readonly string[] {
  const silent = (where: string, rows: readonly Row[]) => rows.filter((row) => row.meaning === '').map((row) => `${where} ${row.path}`)
  return [
    ...silent('contest', envelope()),
    ...silent('every format', shared()),
    ...formats.flatMap((format) => silent(format.id, formatTable(format).rows)),
    ...silent('bank', bank()),
    ...types.filter((type) => whatOf(type) === ''),
  ]
}

const plainPath = (path: string): string => path.replace(/\([^)]*\)|\[\]/g, '')
/** Every setting by its path, `rules.` before those of a round; and `format: id`. */
export const settingPaths = (): ReadonlySet<string> =>
  new Set([
    ...envelope().map(({ path }) => plainPath(path)),
    ...shared().map(({ path }) => `rules.${plainPath(path)}`),
    ...formats.flatMap((format) => [`format: ${format.id}`, ...formatTable(format).rows.map(({ path }) => `rules.${plainPath(path)}`)]),
  ])
