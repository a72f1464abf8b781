/** The event's still (垫片): its title and nothing else; also what stands when a part is missing. */
import { cardState } from '#shared/ui/on-stage.ts'
import { EventTitle } from '../parts/event-title.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'

const Still: Scene['Show'] = ({ view }) => {
  const { t } = useSurface()
  const contest = view.contest
  if (!contest) return null
  return (
    <div className="safe cover still">
      <div className="cover-middle">
        <EventTitle contest={contest} max={10} />
        <div className="brand-line">
          <i />
        </div>
        {contest.themeLine !== null && <p className="theme">{t(contest.themeLine)}</p>}
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '垫片', en: 'Still' },
  fits: (view) => cardState(view) === 'still',
  keyOf: () => 'still',
  Show: Still,
}
