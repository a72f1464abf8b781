/** A risk question's value being chosen: what is offered, how many are left, which one it is. */
import { pointsText } from '#shared/points.ts'
import { questionState } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import { WhoPanel } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './choosing.css'

const Choosing: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { choosing, clock, turn } = view
  const team = choosing ? teamOf(view, choosing.teamId) : undefined
  if (!choosing || !team) return null
  const stateOf = (value: number, open: boolean) => (choosing.chosen === value ? 'chosen' : choosing.chosen !== null || !open ? 'away' : '')
  return (
    <div className="safe">
      <QuestionHead view={view} />
      <div className="values">
        {choosing.values.map((one, i) => (
          <Enter key={one.value} order={i * 2} className={`value panel ${stateOf(one.value, one.allowed && one.left > 0)}`}>
            <b className="num">{pointsText(one.value)}</b>
            <span>{words.points}</span>
            <p>{choosing.chosen === one.value ? words.chosen : one.left > 0 ? words.left(one.left) : words.spent}</p>
          </Enter>
        ))}
      </div>
      <WhoPanel
        team={team}
        line={choosing.chosen === null ? words.choose : words.chosen}
        player={turn ? words.player(turn.position, turn.playerName) : null}
        size="compact"
      >
        {clock && <StageClock clock={clock} />}
      </WhoPanel>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '选择分值', en: 'Choosing a value' },
  fits: (view) => questionState(view) === 'choosing',
  keyOf: (view) => `choosing ${view.question?.slotId ?? ''}`,
  Show: Choosing,
}
