/** 题目: the question and its options once the hall has them, the right ones marked once they are revealed. */
import { goesByWords } from '#shared/key-words.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

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
      <FitBox className="card-fit" max={5} min={4.52} watch={`${question.stem}${String(options?.length)}${String(reveal !== null)}`}>
        <p className="card-stem">{question.stem}</p>
        {options && (
          <ol className={options.some(({ text }) => text.length > 14) ? 'card-options long' : 'card-options'}>
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
