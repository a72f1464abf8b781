/** A question that does not count: 本题作废, or nobody pressed. */
import { questionState } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './ruling.css'

const Voided: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const nobody = view.question?.mode === 'race' && view.buzzer?.state === 'closed' && view.buzzer.openingId !== null && view.buzzer.order.length === 0
  return (
    <div className="safe">
      <QuestionHead view={view} />
      <Enter className="verdict quiet">
        <h2>{nobody ? words.nobody : words.voided}</h2>
        <p>{words.voidedNote}</p>
      </Enter>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '作废', en: 'Void' },
  fits: (view) => questionState(view) === 'voided',
  keyOf: (view) => `voided ${view.question?.slotId ?? ''}`,
  Show: Voided,
}
