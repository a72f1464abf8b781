/** Made-up questions for tests: any id names one, and the key is B. */
import type { DrawnQuestion } from '#shared/question.ts'
import type { QuestionId } from '#shared/words.ts'
import type { SealedSet } from '../contest/prepared-contest.ts'

const OPTIONS = ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: `选项${letter}` }))
/** Any id names a question; its type is the id's beginning: `single-3`, `short-1`. */
export function questionNamed(id: QuestionId): DrawnQuestion {
  const spoken = id.startsWith('short')
  return {
    id,
    type: spoken ? 'short' : id.startsWith('multiple') ? 'multiple' : 'single',
    level: 1,
    stem: `题干 ${id}`,
    options: spoken ? [] : OPTIONS,
    key: spoken ? ['二个月'] : id.startsWith('multiple') ? ['B', 'C'] : ['B'],
    accept: [],
    explanation: `解析 ${id}`,
    article: '《某法》第一条',
    asOf: '2021-01-01',
    subject: '劳动关系',
    subjectId: 'labour-relations',
  }
}
export function sealedSet(title: string, kind: string, count: number, spares: number): SealedSet {
  const sealed = (prefix: string, n: number) =>
    Array.from({ length: n }, (_, index) => ({ id: `${kind}-${prefix}${String(index + 1)}` as QuestionId, sha256: '0'.repeat(64) }))
  return { title, questions: sealed(`${title}-`, count), spares: sealed(`${title}-s`, spares) }
}
