/** A message the operator puts on stage, as typed. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { cardState } from '#shared/ui/on-stage.ts'
import { SceneHead } from '../parts/scene-head.tsx'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'

const messageOf = (view: StageView) => view.scene?.message ?? ''

const Message: Scene['Show'] = ({ view }) => {
  const { t } = useSurface()
  const text = t(messageOf(view))
  return (
    <div className="safe">
      {view.contest && <SceneHead kicker={t(view.contest.title)} title="" />}
      <FitBox className="message" max={9} min={4.4} watch={text}>
        <div>
          {text.split('\n').map((line, i) => (
            <p key={i}>{line}</p>
          ))}
        </div>
      </FitBox>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '文字', en: 'Message' },
  fits: (view) => cardState(view) === 'message',
  keyOf: (view) => `message ${JSON.stringify(messageOf(view))}`,
  Show: Message,
}
