/** The question as crew sees it: text, options, key, equivalents, explanation and the article it rests on. */
import { goesByWords, keyWords } from '#shared/key-words.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { slotTag } from '#shared/ui/slot-tag.ts'
import { MediaKeys } from './media-keys.tsx'
import type { CrewPart } from '#shared/views/people.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { useTexts } from '../texts.ts'

export function QuestionPanel() {
  const text = useTexts()
  const { t } = useLanguage()
  const question = useView('question')
  const crew = useView('crew')
  const onAir = useView('program')?.question
  if (!question)
    return (
      <section className="card question">
        <p className="empty">
          <b>{text.noQuestion}</b>
          {text.noQuestionHow}
        </p>
      </section>
    )
  const tag = slotTag(question)
  const shown = onAir?.slotId === question.slotId && onAir.stem !== null
  const known = crew?.slotId === question.slotId ? crew : null
  return (
    <section className="card question" tabIndex={0} aria-label={text.question(question.number, question.of)}>
      <div className="card-head">
        <b>{text.question(question.number, question.of)}</b>
        <span className="tag">{t(question.formatTitle)}</span>
        {tag && <span className="tag warn">{t(tag)}</span>}
        <span className="tag phase">{text[`phase_${question.phase}`]}</span>
        {question.worth && <span className="tag">{text.worth(signed(question.worth.right), signed(question.worth.wrong))}</span>}
        {!shown && question.mode !== 'performance' && question.phase !== 'choosing' && <span className="tag warn">{text.notShownYet}</span>}
        {question.voided && <span className="tag bad">{text.voided}</span>}
        {question.deliberating && <span className="tag warn">{text.deliberating}</span>}
      </div>
      <Stem question={question} known={known} />
      <MediaKeys question={question} shown={shown} />
      {known && <Key known={known} type={question.type} />}
    </section>
  )
}

export const signed = (points: number): string => (points > 0 ? `+${pointsText(points)}` : pointsText(points))

function Stem({ question, known }: { question: NonNullable<QuestionPart>; known: CrewPart }) {
  const text = useTexts()
  const options = known?.options ?? question.options ?? []
  return (
    <>
      {question.mode !== 'performance' && question.phase !== 'choosing' && <p className="stem">{known?.stem ?? question.stem ?? text.hiddenStem}</p>}
      {options.length > 0 && (
        <ul className="options">
          {options.map((option) => (
            <li key={option.letter} className={known?.key.includes(option.letter) ? 'is-key' : undefined}>
              {!goesByWords(question.type) && <b className="num">{option.letter}</b>} {option.text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Key({ known, type }: { known: NonNullable<CrewPart>; type: NonNullable<QuestionPart>['type'] }) {
  const text = useTexts()
  return (
    <dl className="key">
      <div className="main">
        <dt>{text.key}</dt>
        <dd>{keyWords(known.key, { type, options: known.options }).join('、')}</dd>
      </div>
      {known.accept.length > 0 && (
        <div>
          <dt>{text.accept}</dt>
          <dd>{known.accept.join('、')}</dd>
        </div>
      )}
      <div>
        <dt>{text.explanation}</dt>
        <dd>{known.explanation}</dd>
      </div>
      <div>
        <dt>{text.article}</dt>
        <dd>
          {known.article} <small>{text.asOf(known.asOf)}</small>
        </dd>
      </div>
    </dl>
  )
}
