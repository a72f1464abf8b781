/** 合影: a backdrop for the photograph, of an award or of everybody; nothing moves on it, no clock, no code. */
import { EventTitle } from '../parts/event-title.tsx'
import { longTitle } from '../parts/long-title.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'
import './evening.css'

export const isPhotograph = (view: StageView): boolean =>
  view.scene?.scene === 'photo' || (view.scene?.scene === 'awards' && view.awards?.stage?.take === 'photo')

const Photo: Scene['Show'] = ({ view }) => {
  const { t } = useSurface()
  const { contest, awards, scene } = view
  if (!contest) return null
  const award = scene?.scene === 'awards' ? awards?.shown.find((one) => one.awardId === awards.now) : undefined
  const where = [contest.date, contest.place].filter((text) => text !== null).map(t)
  return (
    <div className="safe cover photo">
      <div className="cover-middle">
        <EventTitle contest={contest} max={award ? 7.4 : 10} />
        <div className="brand-line">
          <i />
        </div>
        {award && <h2 {...longTitle(t(award.title))}>{t(award.title)}</h2>}
        <p className="where">
          {where.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      </div>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '合影', en: 'Photograph' },
  fits: (view) => Boolean(view.contest) && isPhotograph(view),
  keyOf: (view) => `photo ${view.awards?.now ?? ''}`,
  Show: Photo,
}
