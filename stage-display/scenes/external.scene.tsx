/** 外来信号: the screen is given to a film or slides of another machine; a clock that runs stays in the corner, all else is black. */
import { StageClock } from '../parts/stage-clock.tsx'
import type { Scene } from '../scene.ts'
import './evening.css'

const External: Scene['Show'] = ({ view }) => (
  <div className="external">
    {view.clock && (
      <div className="external-clock">
        <StageClock clock={view.clock} />
      </div>
    )}
  </div>
)

export const scene: Scene = {
  title: { zh: '外来信号', en: 'External signal' },
  fits: (view) => view.scene?.scene === 'external' && Boolean(view.contest),
  keyOf: () => 'external',
  bare: true,
  Show: External,
}
