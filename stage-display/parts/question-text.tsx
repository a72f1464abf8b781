/** The question as the hall reads it: text, media and options, in type as large as fits. */
import { useState, type ReactNode } from 'react'
import { goesByWords } from '#shared/key-words.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from './enter.tsx'
import { QuestionMedia } from './question-media.tsx'
import './question-text.css'

type Question = NonNullable<QuestionPart>
/** Options in one column or two, whichever leaves the larger type. */
const COLUMNS = ['two', 'one'] as const
/** Bars are compared from one common edge where that costs no type. */
const BARS = ['one', 'two'] as const

/** Beside a text of no more characters, and without options, a picture or film has half the stage. */
const SHORT = 60

interface Props {
  question: Question
  max: number
  marked?: readonly string[]
  /** Stands in the place of the options, and what of it changes its size. */
  choices?: { shown: ReactNode; watch: string }
  onOver?: () => void
}
/** `max` is the largest type in cqmin, the smallest 44 px of 1080; what follows the text on stage gives way to a long one (`data-tight`). */
export function QuestionText({ question, max, marked = [], choices, onOver }: Props) {
  const options = question.options ?? []
  const [missing, setMissing] = useState<string | null>(null)
  const media = question.media?.source === missing ? null : question.media
  const pictured = media && media.kind !== 'audio' ? (options.length > 0 || (question.stem ?? '').length > SHORT ? 'pictured' : 'pictured large') : ''
  return (
    <FitBox
      className={`question-text ${pictured}`}
      max={max}
      min={4.1}
      layouts={choices ? BARS : COLUMNS}
      onOver={onOver}
      watch={`${question.slotId} ${question.stem ?? ''} ${options.length} ${marked.join()} ${media?.source ?? ''} ${choices?.watch ?? ''}`}
    >
      <p className="stem">{question.stem}</p>
      {media && <QuestionMedia key={media.source} media={media} slotId={question.slotId} onMissing={() => setMissing(media.source)} />}
      {choices ? choices.shown : options.length > 0 && <Options question={question} marked={marked} />}
    </FitBox>
  )
}

function Options({ question, marked }: { question: Question; marked: readonly string[] }) {
  return (
    <ol className="options">
      {(question.options ?? []).map((option, i) => (
        <li key={option.letter} className={marked.length === 0 ? '' : marked.includes(option.letter) ? 'marked' : 'unmarked'}>
          <Enter from="left" order={i} className="option">
            {!goesByWords(question.type) && <b className="num">{option.letter}</b>}
            <span>{option.text}</span>
            {marked.includes(option.letter) && <em>✓</em>}
          </Enter>
        </li>
      ))}
    </ol>
  )
}
