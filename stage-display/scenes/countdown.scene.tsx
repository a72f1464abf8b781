/** 候场: the minutes to the start, under the event's title. */
import { cardState } from '#shared/ui/on-stage.ts'
import { CountDown } from '../parts/count-down.tsx'
import { Enter } from '../parts/enter.tsx'
import { EventTitle } from '../parts/event-title.tsx'
import { Logo } from '../parts/organisations.tsx'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './cards.css'

const Countdown: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const { contest, scene } = view
  if (!contest || scene?.countdownTo === undefined) return null
  return (
    <div className="safe cover countdown">
      <div className="cover-middle">
        <Logo contest={contest} />
        <Enter className="cover-title">
          <EventTitle contest={contest} max={7} />
        </Enter>
        <Enter order={2} from="left" className="brand-line">
          <i />
        </Enter>
        <Enter order={4}>
          <CountDown to={scene.countdownTo} label={words.startsIn} />
        </Enter>
      </div>
      {contest.themeLine !== null && (
        <Enter order={6} className="theme">
          {t(contest.themeLine)}
        </Enter>
      )}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '倒计时', en: 'Countdown' },
  fits: (view) => view.scene?.scene === 'countdown' && cardState(view) === null,
  keyOf: () => 'countdown',
  Show: Countdown,
}
