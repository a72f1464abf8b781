/** The question, once it is shown; its options too where they are only read. */
import { goesByWords } from '#shared/key-words.ts'
import { useView } from '#shared/client/use-view.tsx'

/** Letters from which the text is set smaller, and smaller again. */
const LONG = 60
const DENSE = 150

export function Stem({ options }: { options: 'listed' | 'elsewhere' }) {
  const question = useView('question')
  if (!question?.stem) return null
  const listed = options === 'listed' && !goesByWords(question.type) ? (question.options ?? []) : []
  const letters = [question.stem, ...listed.map((option) => option.text)].reduce((sum, text) => sum + [...text].length, 0)
  return (
    <section className={`stem ${letters > LONG ? 'long' : ''} ${listed.length > 0 && letters > DENSE ? 'dense' : ''}`}>
      <p>{question.stem}</p>
      {listed.length > 0 && (
        <ol>
          {listed.map((option) => (
            <li key={option.letter}>
              <b className="num">{option.letter}</b>
              <span>{option.text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
