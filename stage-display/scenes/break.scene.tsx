/** 休息: the theme film where the file has one, when it goes on, and the credits page by page. */
import { CountDown } from '../parts/count-down.tsx'
import { Enter } from '../parts/enter.tsx'
import { Organisations } from '../parts/organisations.tsx'
import { Media } from '../parts/watermark.tsx'
import { longTitle } from '../parts/long-title.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'
import './evening.css'

const Break: Scene['Show'] = ({ view }) => {
  const { t, words, still } = useSurface()
  const { contest, scene } = view
  if (!contest) return null
  const title = scene?.item?.kind === 'break' ? t(scene.item.title) : words.breakNow
  return (
    <div className="safe break">
      <div className={scene?.media === undefined ? 'break-now alone' : 'break-now'}>
        {scene?.media !== undefined && <Media key={String(still)} file={scene.media} className="break-film" loop={!still} />}
        <div className="break-words">
          <Enter from="left">
            <h1 {...longTitle(title)}>{title}</h1>
          </Enter>
          {contest.themeLine !== null && (
            <Enter order={2} from="left" className="theme">
              {t(contest.themeLine)}
            </Enter>
          )}
          {scene?.countdownTo !== undefined && (
            <Enter order={3} from="left">
              <CountDown to={scene.countdownTo} label={words.backIn} />
            </Enter>
          )}
        </div>
      </div>
      <Enter order={5} className="break-foot">
        <p className="name-card-event">{t(contest.title)}</p>
        <Organisations contest={contest} />
      </Enter>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '休息', en: 'Break' },
  fits: (view) => view.scene?.scene === 'break' && Boolean(view.contest),
  keyOf: () => 'break',
  Show: Break,
}
