/** The question goes to the audience: 本题转由现场观众作答, for no team's points. */
import { questionState } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './question.css'
import './ruling.css'

const AudienceTurn: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { question } = view
  return (
    <div className="safe">
      <QuestionHead view={view} />
      {question?.stem != null && <QuestionText question={question} max={5.8} />}
      <Enter className="verdict quiet">
        <h2>{words.audienceTurn}</h2>
      </Enter>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '观众作答', en: 'The audience’s question' },
  fits: (view) => questionState(view) === 'audience',
  keyOf: (view) => `audience ${view.question?.slotId ?? ''}`,
  Show: AudienceTurn,
}
