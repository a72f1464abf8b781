/** The answer: the key, why, the article it rests on, and the date of the law's text. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { Enter } from '../parts/enter.tsx'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './answer.css'

const Answer: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const question = view.question
  const reveal = question?.reveal
  if (!question || !reveal) return null
  const lettered = (question.options?.length ?? 0) > 0
  return (
    <div className="safe">
      <QuestionHead view={view} />
      <QuestionText question={question} max={4.9} marked={lettered ? reveal.key : []} />
      <div className="reveal panel">
        <FitBox className="reveal-fit" max={5.8} min={4.9} watch={`${question.slotId} ${reveal.explanation}`}>
          <Enter className="reveal-key" order={1}>
            <span>{words.rightAnswer}</span>
            <b>{reveal.key.join(lettered ? ' ' : '；')}</b>
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
