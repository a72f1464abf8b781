/** The question as the hall reads it: text, media and options, in type as large as fits. */
import { useState } from 'react'
import { goesByWords } from '#shared/key-words.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from './enter.tsx'
import { QuestionMedia } from './question-media.tsx'
import './question-text.css'

type Question = NonNullable<QuestionPart>
/** Options in one column or two, whichever leaves the larger type. */
const COLUMNS = ['two', 'one'] as const

/** `max` is the largest type in cqmin, the smallest 44 px of 1080; what follows the text on stage gives way to a long one (`data-tight`). */
export function QuestionText({ question, max, marked = [] }: { question: Question; max: number; marked?: readonly string[] }) {
  const options = question.options ?? []
  const [missing, setMissing] = useState<string | null>(null)
  const media = question.media?.source === missing ? null : question.media
  return (
    <FitBox
      className="question-text"
      max={max}
      min={4.1}
      layouts={COLUMNS}
      watch={`${question.slotId} ${question.stem ?? ''} ${options.length} ${marked.join()} ${media?.source ?? ''}`}
    >
      <p className="stem">{question.stem}</p>
      {media && <QuestionMedia key={media.source} media={media} slotId={question.slotId} onMissing={() => setMissing(media.source)} />}
      {options.length > 0 && (
        <ol className="options">
          {options.map((option, i) => (
            <li key={option.letter} className={marked.length === 0 ? '' : marked.includes(option.letter) ? 'marked' : 'unmarked'}>
              <Enter from="left" order={i} className="option">
                {!goesByWords(question.type) && <b className="num">{option.letter}</b>}
                <span>{option.text}</span>
                {marked.includes(option.letter) && <em>✓</em>}
              </Enter>
            </li>
          ))}
        </ol>
      )}
    </FitBox>
  )
}
