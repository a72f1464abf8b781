/** 计时: the clock of the play by itself, while somebody answers, chooses or performs. */
import { questionState } from '#shared/ui/on-stage.ts'
import { StageClock } from '../parts/stage-clock.tsx'
import type { StageView } from '../scene.ts'

export const showsClock = (view: StageView): boolean => {
  if (!view.clock || view.scene?.quiet === true) return false
  return view.clock.state.is !== 'ended' || questionState(view) === 'who-has-it'
}

export function OverlayClock({ view }: { view: StageView }) {
  return <div className="third-clock">{view.clock && <StageClock clock={view.clock} />}</div>
}
