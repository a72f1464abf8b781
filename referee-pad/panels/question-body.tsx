/** What is asked and what a good answer holds: the text or the case, its media, the options, key, equivalents, explanation, article. */
import { Check } from 'lucide-react'
import { useState } from 'react'
import { goesByWords, keyWords } from '#shared/key-words.ts'
import type { CrewPart } from '#shared/views/people.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { useTexts } from '../texts.ts'

type Question = NonNullable<QuestionPart>

/** Letters from which a text is set in smaller type. */
const LONG = 70

export function QuestionBody({ question, crew }: { question: Question; crew: CrewPart }) {
  const texts = useTexts()
  const stem = crew?.stem ?? question.stem
  const options = crew?.options ?? question.options ?? []
  return (
    <>
      {stem === null ? null : <p className={[...stem].length > LONG ? 'stem long' : 'stem'}>{stem}</p>}
      {question.media ? <QuestionMedia key={question.media.source} media={question.media} /> : null}
      {options.length > 0 ? (
        <ul className="options">
          {options.map((option) => {
            const isKey = crew?.key.includes(option.letter) === true
            return (
              <li key={option.letter} className={isKey ? 'option is-key' : 'option'}>
                {goesByWords(question.type) ? null : <b className="num">{option.letter}</b>}
                <span>{option.text}</span>
                {isKey ? <Check aria-label={texts.key} strokeWidth={3} /> : null}
              </li>
            )
          })}
        </ul>
      ) : null}
      {crew ? <KeyLines crew={crew} type={question.type} /> : null}
    </>
  )
}

/** Played by hand, so that no pad makes a sound in the hall by itself; when the file does not come its name stands there. */
function QuestionMedia({ media: { kind, source: src, file = '' } }: { media: NonNullable<Question['media']> }) {
  const texts = useTexts()
  const [missing, setMissing] = useState(false)
  const source = { src, onError: () => setMissing(true) }
  if (missing) return <p className="faint">{texts.mediaMissing(file)}</p>
  if (kind === 'image') return <img className="media" alt={file} {...source} />
  return kind === 'video' ? <video className="media" controls playsInline preload="metadata" {...source} /> : <audio controls preload="metadata" {...source} />
}

function KeyLines({ crew, type }: { crew: NonNullable<CrewPart>; type: Question['type'] }) {
  const texts = useTexts()
  const key = keyWords(crew.key, { type, options: crew.options })
  return (
    <dl className="key-lines">
      <dt>{texts.key}</dt>
      <dd className={crew.key.length > 2 && crew.options.length === 0 ? 'the-key many' : 'the-key'}>
        {crew.options.length > 0 ? key.join('') : key.map((line) => <div key={line}>{line}</div>)}
      </dd>
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
        <span className="faint as-of"> {texts.asOf(crew.asOf)}</span>
      </dd>
    </dl>
  )
}
