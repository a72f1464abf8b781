/** The answer: the key, why, the article it rests on, and the date of the law's text; page after page where one would be too small to read. */
import { useCallback, useState } from 'react'
import { keyWords } from '#shared/key-words.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import type { QuestionPart } from '#shared/views/play.ts'
import { answerPages, STAYS, writtenIn, type AnswerPage } from '../parts/answer-pages.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionText } from '../parts/question-text.tsx'
import { readingMs } from '../parts/rule-pages.ts'
import { QuestionHead } from '../parts/scene-head.tsx'
import { useTurn } from '../parts/use-turn.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './answer.css'

type Question = NonNullable<QuestionPart>
/** A case with more to say than this, in characters: the hall has read its text, so the answer has the stage to itself. */
const MOST_TOGETHER = 240
/** A spoken answer of several sentences is body text, not a headline. */
const HEADLINE = 24
/** Explanation and article up to this stand in the usual panel. */
const SHORT_REASON = 72

const keyOf = (question: Question): string => {
  const lettered = (question.options?.length ?? 0) > 0
  return keyWords(question.reveal?.key ?? [], question).join(lettered ? ' ' : '；')
}

const Answer: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  // found once it is drawn: how much a page holds depends on the screen
  const [paged, setPaged] = useState(false)
  const over = useCallback(() => setPaged(true), [])
  const question = view.question
  const reveal = question?.reveal
  const pages = question && reveal && paged ? pagesFor(question, reveal) : []
  const at = useTurn(pages.length, (number) => {
    const { text = '' } = pages[number] ?? {}
    return readingMs(text.length, writtenIn(text))
  })
  if (!question || !reveal) return null
  const lettered = (question.options?.length ?? 0) > 0
  const { explanation, article } = reveal
  const together = lettered || (question.stem ?? '').length + keyOf(question).length + explanation.length + article.length <= MOST_TOGETHER
  const page = pages[at]
  const asked = page ? page.is === 'question' : together
  return (
    <div className="safe">
      <QuestionHead view={view} page={pages.length > 1 ? words.page(at + 1, pages.length) : null} />
      {/* measured afresh beside the key alone */}
      {asked ? (
        <QuestionText key={paged ? 'beside the key' : 'beside all'} question={question} max={4.9} marked={lettered ? reveal.key : []} onOver={over} />
      ) : (
        <div className="air" />
      )}
      <Reveal key={`page ${String(at)}`} question={question} page={page ?? null} onOver={over} />
    </div>
  )
}

type Page = AnswerPage | { is: 'question'; text: string }
/** The question once more with its key, where it has options; then the rest. */
function pagesFor(question: Question, { explanation, article }: NonNullable<Question['reveal']>): Page[] {
  const rest = answerPages({ key: keyOf(question), explanation, article })
  return question.options?.length ? [{ is: 'question', text: question.stem ?? '' }, ...rest] : rest
}

/** `page`: what alone of it is on; null: all of it. */
function Reveal({ question, page, onOver }: { question: Question; page: Page | null; onOver: () => void }) {
  const { words } = useSurface()
  const { reveal } = question
  if (!reveal) return null
  const key = keyOf(question)
  const shown = (is: AnswerPage['is'], text: string) => (page === null ? text : page.is === is ? page.text : is === 'why' || text.length > STAYS ? null : text)
  const [keyText, why, article] = [shown('key', key), shown('why', reveal.explanation), page?.is === 'question' ? null : shown('article', reveal.article)]
  const kind = page?.is === 'question' ? 'brief' : (why ?? '').length + (article ?? '').length > SHORT_REASON ? 'much' : ''
  return (
    <div className={`reveal panel ${kind}`}>
      <FitBox className="reveal-fit" max={5.8} min={4.9} watch={`${question.slotId} ${page?.text ?? reveal.explanation}`} onOver={onOver}>
        {keyText !== null && (
          <Enter className={key.length > HEADLINE ? 'reveal-key long' : 'reveal-key'} order={1}>
            <span>{words.rightAnswer}</span>
            <b>{keyText}</b>
          </Enter>
        )}
        {why !== null && (
          <Enter order={4} className="reveal-why">
            {why}
          </Enter>
        )}
        {article !== null && (
          <Enter order={6} className="reveal-article">
            {article}
            <span>{words.asOf(reveal.asOf)}</span>
          </Enter>
        )}
      </FitBox>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '答案与解析', en: 'Answer' },
  fits: (view) => view.scene?.scene === 'answer' && Boolean(view.contest && view.question?.reveal),
  keyOf: (view) => `answer ${view.question?.slotId ?? ''}`,
  Show: Answer,
}
