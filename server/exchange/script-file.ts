/** Reads a script: one line a command, when and by whom; every mistake in its form with its line, before anything is played. */
import * as z from 'zod/mini'
import { Command } from '#shared/commands.ts'
import { REFUSALS, type RefusalCode } from '#shared/refusals.ts'
import { Instant } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { seatSaid, seatsSaid } from '../playing/script-seats.ts'
import { shown, valueAt, type Mistake, type Say } from './mistakes.ts'
import { jsonOf, textOf, unreadable } from './question-bank.ts'
import { sayIssues } from './schema-words.ts'

const Line = z.strictObject({
  at: Instant,
  by: z.string(),
  for: z.exactOptional(z.string()),
  expect: z.exactOptional(z.string()),
  command: z.looseObject({ type: z.string() }),
})
type Line = z.infer<typeof Line>

export type CommandForm = (typeof Command)['_zod']['def']['options'][number]
export interface ScriptLine {
  readonly line: number
  readonly at: Instant
  /** Seats as written: who sits at a table is known when the line is played. */
  readonly by: string
  readonly for: string | null
  /** The refusal that must come; null: it must be accepted. */
  readonly expect: RefusalCode | null
  readonly form: CommandForm
  /** As written, ids left out and points in decimals. */
  readonly command: Readonly<Record<string, unknown>>
}
export interface Script {
  readonly file: string
  readonly lines: readonly ScriptLine[]
}
export type ScriptRead = { readonly ok: true; readonly script: Script } | { readonly ok: false; readonly mistakes: readonly Mistake[] }

const forms = new Map<string, CommandForm>(Command._zod.def.options.map((form) => [String(form.shape.type.def.values[0]), form]))
const isCode = (text: string): text is RefusalCode => Object.hasOwn(REFUSALS, text)

function checkSeat(contest: PreparedContest, line: Line, key: 'by' | 'for', say: Say): void {
  const said = line[key]
  if (said !== undefined && !seatSaid({ contest, playing: [] }, said)) say([key], shown(said), seatsSaid(contest))
}
function expectOr({ expect }: Line, say: Say): RefusalCode | null {
  const code = /^refused:(.+)$/.exec(expect ?? '')?.[1] ?? ''
  if (isCode(code)) return code
  if (expect !== undefined)
    say(['expect'], shown(expect), { zh: '"refused:代码"，代码见 shared/refusals.ts', en: '"refused:<code>" with a code of shared/refusals.ts' })
  return null
}

/** One line; `after` is the instant of the one before. */
function readLine(contest: PreparedContest, raw: unknown, given: { line: number; after: Instant; say: Say }): ScriptLine | null {
  const { line, after, say } = given
  const read = Line.safeParse(raw)
  if (!read.success) {
    sayIssues(read.error.issues, say, { root: raw, base: [] })
    return null
  }
  const { at, command } = read.data
  if (at < after) say(['at'], shown(at), { zh: `不早于上一行的 ${String(after)}`, en: `no less than the ${String(after)} of the line before` })
  checkSeat(contest, read.data, 'by', say)
  checkSeat(contest, read.data, 'for', say)
  const expect = expectOr(read.data, say)
  const form = forms.get(command.type)
  if (!form) say(['command', 'type'], shown(command.type), { zh: 'docs/play-scripts.md 中的命令', en: 'a command of docs/play-scripts.md' })
  return form ? { line, at, by: read.data.by, for: read.data.for ?? null, expect, form, command } : null
}

/** Blank lines and lines that begin with // or # are passed over. */
export function readScript(file: string, contest: PreparedContest): ScriptRead {
  const text = textOf(file)
  if (!text.ok) return { ok: false, mistakes: [{ file, line: null, column: null, path: '', found: file, wanted: unreadable(text.why) }] }
  const lines: ScriptLine[] = []
  const mistakes: Mistake[] = []
  let after = 0
  text.text.split(/\r?\n/).forEach((written, index) => {
    const line = index + 1
    if (/^\s*(\/\/|#|$)/.test(written.replace(/^\uFEFF/, ''))) return
    const json = jsonOf(file, written)
    if (json.read === null) {
      mistakes.push({ ...json.mistake, line })
      return
    }
    const read = readLine(contest, json.read.value, { line, after, say: json.say })
    mistakes.push(...json.sorted().map((mistake) => ({ ...mistake, line })))
    if (read) lines.push(read)
    const at = valueAt(json.read.value, ['at'])
    if (typeof at === 'number') after = Math.max(after, at)
  })
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, script: { file, lines } }
}
