/** The tablet's options: tap, submit, and one line that always says whether it was submitted. */
import { useState, type MouseEvent } from 'react'
import { HELD_UP } from '#shared/held-up.ts'
import { goesByWords } from '#shared/key-words.ts'
import { stampOf } from '#shared/client/event-stamp.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink } from '#shared/client/use-view.tsx'
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { Option } from '#shared/question.ts'
import type { AnswersPart, QuestionPart } from '#shared/views/play.ts'
import { standingOf, tapped, type Standing } from '../draft.ts'
import type { TeamMine } from '../race-state.ts'
import { askedTexts, type AskedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'
import { answerText, outcomeWord, pointsSentence } from '../words.ts'
import { Clock, useTimeUp } from './clock.tsx'
import { Stem } from './stem.tsx'

/** Letters of an option that fill two lines of a phone. */
const LONG = 24

interface Props {
  mine: TeamMine
  question: NonNullable<QuestionPart>
  answers: AnswersPart
}

/** 未作答 / 已选B，未提交 / 已提交B. */
function lineOf(standing: Standing, question: NonNullable<QuestionPart>, words: AskedTexts): string {
  if (standing.is === 'none') return words.none
  return words[standing.is](answerText(standing.answer, question.options ?? [], question.type))
}

/** One long option sets all of them smaller, so that none hides below. */
const optionsClass = ({ options }: NonNullable<QuestionPart>): string => (options?.some(({ text }) => [...text].length > LONG) ? 'options long' : 'options')

export function Choices({ mine, question, answers: forAll }: Props) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const { hubNow } = useLink()
  const { ask, refusal } = useAsk()
  const [draft, setDraft] = useState<readonly string[] | null>(null)
  const [submitting, setSubmitting] = useState(false)
  const timeUp = useTimeUp(mine.dueLeftMs)
  const answers = timeUp && forAll ? { ...forAll, open: false } : forAll
  const standing = standingOf(mine, draft)
  const open = answers?.open === true && !answers.heldUp && standing.is !== 'submitted'
  const chosen = standing.is === 'none' ? [] : standing.answer

  const tap = (option: Option) => {
    const answer = tapped(chosen, option.letter, question.type === 'multiple')
    setDraft(answer)
    void ask({ type: 'ChooseAnswer', slotId: question.slotId, answer }).then((given) => {
      if (!given.ok) setDraft((now) => (now === answer ? null : now))
    })
  }
  const submit = (event: MouseEvent) => {
    const now = performance.now()
    const stampedAt = Math.max(0, hubNow() - (now - (stampOf(event.nativeEvent, now) ?? now)))
    setSubmitting(true)
    void ask({ type: 'SubmitAnswer', slotId: question.slotId, answer: [...chosen], stampedAt }).then(() => setSubmitting(false))
  }
  return (
    <main className="choices">
      <div className="asked">
        <Stem options="elsewhere" />
        {answers?.open === true && <Clock dueLeftMs={mine.dueLeftMs ?? 0} />}
      </div>
      <div className={optionsClass(question)} role={question.type === 'multiple' ? 'group' : 'radiogroup'} aria-label={question.stem ?? words.listen}>
        {(question.options ?? []).map((option) => (
          <OptionKey
            key={option.letter}
            option={option}
            question={question}
            chosen={chosen.includes(option.letter)}
            disabled={!open || submitting}
            onTap={() => tap(option)}
            words={words}
          />
        ))}
      </div>
      <div className="standing">
        <StandingLine mine={mine} question={question} answers={answers} standing={standing} words={words} />
        {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
        {open && (
          <button type="button" className="key main submit" disabled={chosen.length === 0 || submitting} onClick={submit}>
            {submitting ? words.submitting : chosen.length === 0 ? words.submit : words.submitAnswer(answerText(chosen, question.options ?? [], question.type))}
          </button>
        )}
      </div>
    </main>
  )
}

/** One line that always says where the answer stands. */
function StandingLine({ mine, question, answers, standing, words }: Props & { standing: Standing; words: AskedTexts }) {
  const { t } = useLanguage()
  return (
    <p className={`line ${mine.outcome ?? standing.is}`} role="status">
      {mine.outcome === null ? (
        <b>{answers?.heldUp ? t(HELD_UP[answers.heldUp]) : lineOf(standing, question, words)}</b>
      ) : (
        <b className={`outcome ${mine.outcome}`}>
          <OutcomeMark outcome={mine.outcome} /> {outcomeWord(mine.outcome, words)}
          {mine.pointsNow !== null && <span> · {pointsSentence(mine.pointsNow, words)}</span>}
        </b>
      )}
      <small>{hintOf({ mine, question, answers }, standing, words)}</small>
    </p>
  )
}

/** The quiet half of the line: what happens next, or what was right. */
function hintOf({ mine, question, answers }: Props, standing: Standing, words: AskedTexts): string {
  if (question.reveal) {
    const key = words.keyWas(answerText(question.reveal.key, question.options ?? [], question.type))
    return mine.outcome === null ? key : `${lineOf(standing, question, words)} · ${key}`
  }
  if (answers?.open !== true) return answers === null || question.phase === 'shown' ? words.waitOpen : words.closed
  if (answers.heldUp) return ''
  if (standing.is === 'submitted') return words.waitTeams
  return question.type === 'multiple' ? words.multiple : ''
}

interface OptionProps {
  option: Option
  question: NonNullable<QuestionPart>
  chosen: boolean
  disabled: boolean
  onTap: () => void
  words: AskedTexts
}
function OptionKey({ option, question, chosen, disabled, onTap, words }: OptionProps) {
  const key = question.reveal?.key
  const found = key === undefined ? '' : key.includes(option.letter) ? 'is-right' : chosen ? 'is-wrong' : ''
  const mark = found === 'is-right' ? '✓' : found === 'is-wrong' ? '✗' : chosen ? '●' : ''
  return (
    <button
      type="button"
      role={question.type === 'multiple' ? 'checkbox' : 'radio'}
      aria-checked={chosen}
      className={`key option ${goesByWords(question.type) ? 'word-alone' : ''} ${found}`}
      disabled={disabled}
      onClick={onTap}
    >
      {!goesByWords(question.type) && <b className="num">{option.letter}</b>}
      <span>{option.text}</span>
      <i aria-label={found === 'is-right' ? words.right : undefined}>{mark}</i>
    </button>
  )
}
