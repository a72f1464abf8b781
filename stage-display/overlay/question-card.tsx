/** 题目: the question, its picture or film and its options once the hall has them, the right ones marked once they are revealed. */
import { useState } from 'react'
import { goesByWords } from '#shared/key-words.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import type { MediaView, QuestionPart } from '#shared/views/play.ts'
import { PlayingProvider } from '../parts/playing.ts'
import { QuestionMedia } from '../parts/question-media.tsx'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

type Question = NonNullable<QuestionPart>
/** Characters of a full line at the least size; beside a picture. */
const LINE = { whole: 34, pictured: 20 }
/** A picture is no lower than so many lines. */
const PICTURE = 6
const linesIn = (text: string, line: number): number => Math.ceil([...text].length / line)
/** What stands beside the text; a recording is heard, and has nothing to show. */
const pictureOf = (question: Question): MediaView | null => (question.media && question.media.kind !== 'audio' ? question.media : null)
/** How many lines of the least size the question takes with its options. */
export function questionLines({ question }: StageView): number {
  if (!question) return 0
  const pictured = pictureOf(question) !== null
  const line = pictured ? LINE.pictured : LINE.whole
  const options = question.options ?? []
  const each = isLong(question) ? 1 : 2
  const lines = linesIn(question.stem ?? '', line) + options.reduce((sum, { text }) => sum + linesIn(text, line) / each, 0)
  return pictured ? Math.max(PICTURE, lines) : lines
}
/** Options that need a line each. */
const isLong = (question: Question): boolean => (question.options ?? []).some(({ text }) => text.length > (pictureOf(question) ? 6 : 14))

/** null: the hall has no question. */
export const questionKey = ({ question }: StageView): string | null => (question && question.stem !== null ? question.slotId : null)

export function QuestionCard({ view }: { view: StageView }) {
  const { words, t } = useSurface()
  const [missing, setMissing] = useState<string | null>(null)
  const { question } = view
  if (!question || question.stem === null) return null
  const shown = pictureOf(question)
  const media = shown?.source === missing ? null : shown
  return (
    <section className={media ? 'overlay-card question-card pictured' : 'overlay-card question-card'}>
      <p className="card-kicker">
        {t(question.roundTitle)} · {words.question(question.number)}
      </p>
      <div className="card-body">
        <Asked question={question} pictured={media !== null} />
        {media && (
          <PlayingProvider value={view.broadcast?.playing ?? null}>
            <QuestionMedia key={media.source} media={media} slotId={question.slotId} onMissing={() => setMissing(media.source)} />
          </PlayingProvider>
        )}
      </div>
    </section>
  )
}

function Asked({ question, pictured }: { question: Question; pictured: boolean }) {
  const { options, reveal } = question
  return (
    <FitBox className="card-fit" max={5} min={4.15} watch={`${question.stem ?? ''}${String(options?.length)}${String(reveal !== null)}${String(pictured)}`}>
      <p className="card-stem">{question.stem}</p>
      {options && (
        <ol className={isLong(question) ? 'card-options long' : 'card-options'}>
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
  )
}
