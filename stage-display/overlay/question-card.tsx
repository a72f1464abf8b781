/** 题目: the question and its options once the hall has them, the right ones marked once they are revealed. */
import { goesByWords } from '#shared/key-words.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

/** Characters of a full line at the least size. */
const LINE = 34
const linesIn = (text: string): number => Math.ceil([...text].length / LINE)
/** How many lines of the least size the question takes with its options. */
export function questionLines({ question }: StageView): number {
  const { stem, options } = question ?? {}
  return linesIn(stem ?? '') + (options ?? []).reduce((sum, { text }) => sum + linesIn(text) / (isLong(options ?? []) ? 1 : 2), 0)
}
const isLong = (options: readonly { readonly text: string }[]): boolean => options.some(({ text }) => text.length > 14)

/** null: the hall has no question. */
export const questionKey = ({ question }: StageView): string | null => (question && question.stem !== null ? question.slotId : null)

export function QuestionCard({ view }: { view: StageView }) {
  const { words, t } = useSurface()
  const { question } = view
  if (!question || question.stem === null) return null
  const { options, reveal } = question
  return (
    <section className="overlay-card question-card">
      <p className="card-kicker">
        {t(question.roundTitle)} · {words.question(question.number)}
      </p>
      <FitBox className="card-fit" max={5} min={4.15} watch={`${question.stem}${String(options?.length)}${String(reveal !== null)}`}>
        <p className="card-stem">{question.stem}</p>
        {options && (
          <ol className={isLong(options) ? 'card-options long' : 'card-options'}>
            {options.map(({ letter, text }) => (
              <li key={letter} className={reveal?.key.includes(letter) ? 'is-key' : ''}>
                {!goesByWords(question.type) && <b className="num">{letter}</b>}
                <span>{text}</span>
                {reveal?.key.includes(letter) && <i>✓</i>}
              </li>
            ))}
          </ol>
        )}
        {!options && reveal && <p className="is-key">{reveal.key.join('；')}</p>}
      </FitBox>
    </section>
  )
}
