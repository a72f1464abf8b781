/** The opening: the exact official title, the theme line, place and date, and who hosts. */
import { Enter } from '../parts/enter.tsx'
import { EventTitle } from '../parts/event-title.tsx'
import { Logo, Organisations } from '../parts/organisations.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'

const Cover: Scene['Show'] = ({ view }) => {
  const { t } = useSurface()
  const contest = view.contest
  if (!contest) return null
  const where = [contest.date, contest.place].filter((text) => text !== null).map(t)
  return (
    <div className="safe cover">
      <div className="cover-middle">
        <Logo contest={contest} />
        {contest.themeLine !== null && <Enter className="theme">{t(contest.themeLine)}</Enter>}
        <Enter order={2} className="cover-title">
          <EventTitle contest={contest} max={11} />
        </Enter>
        <Enter order={4} from="left" className="brand-line">
          <i />
        </Enter>
        {where.length > 0 && (
          <Enter order={5} className="where">
            {where.map((one) => (
              <span key={one}>{one}</span>
            ))}
          </Enter>
        )}
      </div>
      <Enter order={7} className="cover-foot">
        <Organisations contest={contest} />
      </Enter>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '封面', en: 'Cover' },
  fits: (view) => Boolean(view.contest) && view.scene?.scene === 'cover',
  keyOf: () => 'cover',
  Show: Cover,
}
