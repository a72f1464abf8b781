/** The question as officials see it, from the draw on: text, options, key, equivalents, explanation, the article it rests on. */
import { Check } from 'lucide-react'
import { useView } from '#shared/client/use-view.tsx'
import type { CrewPart } from '#shared/views/people.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { signed } from '../parts/numbers.ts'
import { useTexts } from '../texts.ts'
import { Criteria } from './criteria.tsx'

export function QuestionPanel() {
  const question = useView('question')
  const crew = useView('crew')
  const texts = useTexts()
  if (!question)
    return (
      <section className="card question empty">
        <h2>{texts.noQuestion}</h2>
        <p>{texts.noQuestionHint}</p>
      </section>
    )
  const options = crew?.options ?? question.options ?? []
  return (
    <section className="card question">
      <QuestionLine question={question} subject={crew?.subject ?? question.subject} />
      {question.voided ? <p className="banner">{texts.voided}</p> : null}
      {question.deliberating ? <p className="banner">{texts.deliberating}</p> : null}
      {question.mode === 'performance' ? <Criteria /> : <p className="stem">{crew?.stem ?? question.stem ?? texts.noQuestionHint}</p>}
      {options.length > 0 ? (
        <ul className="options">
          {options.map((option) => {
            const isKey = crew?.key.includes(option.letter) === true
            return (
              <li key={option.letter} className={isKey ? 'option is-key' : 'option'}>
                <b className="num">{option.letter}</b>
                <span>{option.text}</span>
                {isKey ? <Check aria-label={texts.key} strokeWidth={3} /> : null}
              </li>
            )
          })}
        </ul>
      ) : null}
      {crew ? <KeyLines crew={crew} /> : null}
    </section>
  )
}

function QuestionLine({ question, subject }: { question: NonNullable<QuestionPart>; subject: string | null }) {
  const texts = useTexts()
  return (
    <div className="question-line">
      <b>{(question.mode === 'performance' ? texts.performanceOf : texts.questionOf)(question.number, question.of)}</b>
      {question.type ? <span className="chip">{texts[question.type]}</span> : null}
      {subject ? <span className="chip">{subject}</span> : null}
      {question.worth ? <span className="chip">{texts.worth(signed(question.worth.right), signed(question.worth.wrong))}</span> : null}
    </div>
  )
}

export function KeyLines({ crew }: { crew: NonNullable<CrewPart> }) {
  const texts = useTexts()
  return (
    <dl className="key-lines">
      <dt>{texts.key}</dt>
      <dd className="the-key">{crew.options.length > 0 ? crew.key.join('') : crew.key.map((line) => <div key={line}>{line}</div>)}</dd>
      {crew.accept.length > 0 ? (
        <>
          <dt>{texts.accept}</dt>
          <dd>{crew.accept.join(' / ')}</dd>
        </>
      ) : null}
      <dt>{texts.explanation}</dt>
      <dd>{crew.explanation}</dd>
      <dt>{texts.article}</dt>
      <dd>
        {crew.article}
        <span className="faint"> {texts.asOf(crew.asOf)}</span>
      </dd>
    </dl>
  )
}
