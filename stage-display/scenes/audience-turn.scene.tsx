/** The question goes to the audience: first the wrong answer that it follows, then 本题转由现场观众作答, for no team's points. */
import { useEffect, useState } from 'react'
import { questionState, rulingOnStage } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './question.css'
import { RulingShown } from './ruling.scene.tsx'
import './ruling.css'
import './audience-question.css'

/** The ruling has the stage for so long. */
export const RULING_FIRST_MS = 4_000

const AudienceTurn: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { question } = view
  const ruling = rulingOnStage(view)
  const told = useTold()
  if (ruling && !told) return <RulingShown view={view} ruling={ruling} />
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

function useTold(): boolean {
  const [told, setTold] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), RULING_FIRST_MS)
    return () => clearTimeout(timer)
  }, [])
  return told
}

export const scene: Scene = {
  title: { zh: '观众作答', en: 'The audience’s question' },
  fits: (view) => questionState(view) === 'audience',
  keyOf: (view) => `audience ${view.question?.slotId ?? ''}`,
  Show: AudienceTurn,
}
