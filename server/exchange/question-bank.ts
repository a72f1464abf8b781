/** Reads bank files: every question with its subject, and every mistake with its place. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BankFile, type DrawnQuestion, type Question } from '#shared/question.ts'
import type { QuestionId } from '#shared/words.ts'
import { some } from '../formats/wording.ts'
import { readJson, type Expected, type JsonRead } from './json-places.ts'
import { mistakesIn, sayTwice, shown, type Both, type Mistake, type Path, type Say } from './mistakes.ts'
import { sayIssues } from './schema-words.ts'
import { overOnStage } from './stage-room.ts'

const EXPECTED: Readonly<Record<Expected, Both>> = {
  value: { zh: '一个值：文字、数字、true、false、null、[…] 或 {…}', en: 'a value: a text, a number, true, false, null, […] or {…}' },
  key: { zh: '加双引号的键名', en: 'a key in double quotes' },
  colon: { zh: '键名后的冒号 :', en: 'a colon after the key' },
  'comma-or-brace': { zh: '逗号 , 或右花括号 }', en: 'a comma or a closing }' },
  'comma-or-bracket': { zh: '逗号 , 或右方括号 ]', en: 'a comma or a closing ]' },
  end: { zh: '文件在此结束', en: 'the end of the file' },
  shallower: { zh: '至多 64 层嵌套', en: 'at most 64 levels' },
}
export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string }

export function textOf(file: string): FileText {
  try {
    return { ok: true, text: readFileSync(file, 'utf8') }
  } catch (error) {
    return { ok: false, why: error instanceof Error && 'code' in error ? String(error.code) : String(error) }
  }
}
export const unreadable = (why: string): Both => ({ zh: `可以读取的文件（${why}）`, en: `a file that can be read (${why})` })

/** The file as JSON, or the one mistake that stops the reading; keys written twice are said at once. */
export function jsonOf(
  file: string,
  text: string,
): { readonly read: JsonRead & { ok: true }; readonly say: Say; sorted(): Mistake[] } | { readonly read: null; readonly mistake: Mistake } {
  const read = readJson(text)
  if (!read.ok) {
    const { line, column } = read.place
    return {
      read: null,
      mistake: {
        file,
        line,
        column,
        path: '',
        found: read.found === '' ? { zh: '（文件结尾）', en: '(the end of the file)' } : read.found,
        wanted: EXPECTED[read.wanted],
      },
    }
  }
  const told = mistakesIn(file, read)
  for (const path of read.twice) told.say(path, shown(path.at(-1)), { zh: '每个键名只写一次', en: 'each key once' })
  return { read, ...told }
}

function checkQuestion(question: Question, at: Path, say: Say): void {
  const letters = question.options.map((option) => option.letter)
  const over = Math.ceil(overOnStage(question))
  if (over > 0)
    say([...at, 'stem'], shown(question.stem), {
      zh: `大屏上以最小字号放得下的题干和选项（约超出 ${over} 行：请缩短，有图片或影片时更短）`,
      en: `text and options that fit the stage in its smallest type (about ${some(over, 'line')} too much: shorten them, more so beside a picture or a film)`,
    })
  if (question.type === 'short' || question.type === 'case') {
    if (letters.length > 0) say([...at, 'options'], shown(letters), { zh: '空列表：口答题没有选项', en: 'an empty list: a spoken question has no options' })
    return
  }
  if (letters.length < 2) say([...at, 'options'], shown(letters), { zh: '至少 2 个选项', en: 'at least 2 options' })
  sayTwice(
    question.options.map(({ letter }, i) => ({ value: letter, at: [...at, 'options', i, 'letter'] })),
    say,
  )
  sayTwice(
    question.key.map((letter, i) => ({ value: letter, at: [...at, 'key', i] })),
    say,
  )
  question.key.forEach((letter, i) => {
    if (!letters.includes(letter))
      say([...at, 'key', i], shown(letter), { zh: `选项字母之一：${letters.join('、')}`, en: `the letter of an option: ${letters.join(', ')}` })
  })
  const many = question.key.length > 1
  if (many !== (question.type === 'multiple'))
    say(
      [...at, 'key'],
      shown(question.key),
      many ? { zh: '一个正确选项', en: 'one right option' } : { zh: '至少 2 个正确选项', en: 'at least 2 right options' },
    )
}

export interface Banks {
  readonly questions: ReadonlyMap<QuestionId, DrawnQuestion>
  readonly mistakes: readonly Mistake[]
  /** False when a bank couldn't be read, so that a missing question may be in it. */
  readonly whole: boolean
}

/** Reads the banks a contest file names, relative to it; `say` tells of a bank that isn't there, in the contest file itself. */
export function readBanks(contestPath: string, banks: readonly unknown[], say: Say): Banks {
  const questions = new Map<QuestionId, DrawnQuestion>()
  const mistakes: Mistake[] = []
  let whole = true
  banks.forEach((bank, i) => {
    if (typeof bank !== 'string') return
    const file = join(dirname(contestPath), bank)
    const text = textOf(file)
    if (!text.ok) {
      say(['banks', i], shown(bank), unreadable(text.why))
      whole = false
      return
    }
    const found = readBank(file, text.text, questions)
    mistakes.push(...found)
    if (found.length > 0) whole = false
  })
  return { questions, mistakes, whole }
}

function readBank(file: string, text: string, questions: Map<QuestionId, DrawnQuestion>): readonly Mistake[] {
  const json = jsonOf(file, text)
  if (json.read === null) return [json.mistake]
  const bank = BankFile.safeParse(json.read.value)
  if (!bank.success) {
    sayIssues(bank.error.issues, json.say, { root: json.read.value, base: [] })
    return json.sorted()
  }
  bank.data.questions.forEach((question, i) => {
    const at = ['questions', i]
    checkQuestion(question, at, json.say)
    const earlier = questions.get(question.id)
    if (earlier)
      json.say([...at, 'id'], shown(question.id), {
        zh: `不重复的题目编号（“${earlier.subject}”已用）`,
        en: `a question id of its own (“${earlier.subject}” has this one)`,
      })
    else questions.set(question.id, { ...question, subject: bank.data.subject.title, subjectId: bank.data.subject.id })
  })
  return json.sorted()
}
