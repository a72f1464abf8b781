/** The question, once it is shown; its options too where they are only read. */
import { useView } from '#shared/client/use-view.tsx'

const LONG = 60

export function Stem({ options }: { options: 'listed' | 'elsewhere' }) {
  const question = useView('question')
  if (!question?.stem) return null
  return (
    <section className={`stem ${[...question.stem].length > LONG ? 'long' : ''}`}>
      <p>{question.stem}</p>
      {options === 'listed' && question.options && question.type !== 'true-false' && (
        <ol>
          {question.options.map((option) => (
            <li key={option.letter}>
              <b className="num">{option.letter}</b>
              {option.text}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
