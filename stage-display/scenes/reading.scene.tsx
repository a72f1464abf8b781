/** The question being read or shown: 请听题 until its text may be seen, then text, media and options. */
import { handedInOnStage, questionState } from '#shared/ui/on-stage.ts'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './question.css'

const Reading: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { question, clock } = view
  if (!question) return null
  return (
    <div className="safe">
      <QuestionHead view={view} />
      {question.stem === null ? (
        <p className="big-word">{question.mode === 'performance' ? words.nextOn : words.listen}</p>
      ) : (
        <div className={question.options ? 'reading-body' : 'reading-body middle'}>
          <QuestionText question={question} max={question.options ? 6.6 : 8} />
        </div>
      )}
      <Foot view={view} clock={clock ?? null} />
    </div>
  )
}

/** For a question open to all: how many have submitted, and the time left. */
function Foot({ view, clock }: { view: StageView; clock: StageView['clock'] | null }) {
  const { words } = useSurface()
  const tablets = handedInOnStage(view)
  if (!tablets && !clock) return null
  return (
    <footer className="question-foot">
      {tablets && (
        <div className="submitted">
          <p>{words.submittedOf(tablets.submitted, tablets.of)}</p>
          <div className="submitted-bar">
            <i style={{ width: `${(tablets.submitted / Math.max(1, tablets.of)) * 100}%` }} />
          </div>
        </div>
      )}
      {clock && (
        <div className="foot-clock">
          <StageClock clock={clock} />
        </div>
      )}
    </footer>
  )
}

export const scene: Scene = {
  title: { zh: '题目', en: 'Question' },
  fits: (view) => questionState(view) === 'reading',
  keyOf: (view) => `question ${view.question?.slotId ?? ''}`,
  Show: Reading,
}
