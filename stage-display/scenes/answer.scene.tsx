/** The answer: the key, why, the article it rests on, and the date of the law's text. */
import { keyWords } from '#shared/key-words.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from '../parts/enter.tsx'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './answer.css'

/** A case with more to say than this, in characters: the hall has read its text, so the answer has the stage to itself. */
const MOST_TOGETHER = 240
/** A spoken answer of several sentences is body text, not a headline. */
const HEADLINE = 24
/** Explanation and article up to this stand in the usual panel. */
const SHORT_REASON = 72

const Answer: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const question = view.question
  const reveal = question?.reveal
  if (!question || !reveal) return null
  const lettered = (question.options?.length ?? 0) > 0
  const key = keyWords(reveal.key, question).join(lettered ? ' ' : '；')
  const together = lettered || (question.stem ?? '').length + key.length + reveal.explanation.length + reveal.article.length <= MOST_TOGETHER
  return (
    <div className="safe">
      <QuestionHead view={view} />
      {together ? <QuestionText question={question} max={4.9} marked={lettered ? reveal.key : []} /> : <div className="air" />}
      <div className={reveal.explanation.length + reveal.article.length > SHORT_REASON ? 'reveal panel much' : 'reveal panel'}>
        <FitBox className="reveal-fit" max={5.8} min={4.9} watch={`${question.slotId} ${reveal.explanation}`}>
          <Enter className={key.length > HEADLINE ? 'reveal-key long' : 'reveal-key'} order={1}>
            <span>{words.rightAnswer}</span>
            <b>{key}</b>
          </Enter>
          <Enter order={4} className="reveal-why">
            {reveal.explanation}
          </Enter>
          <Enter order={6} className="reveal-article">
            {reveal.article}
            <span>{words.asOf(reveal.asOf)}</span>
          </Enter>
        </FitBox>
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '答案与解析', en: 'Answer' },
  fits: (view) => view.scene?.scene === 'answer' && Boolean(view.contest && view.question?.reveal),
  keyOf: (view) => `answer ${view.question?.slotId ?? ''}`,
  Show: Answer,
}
