/** The live page: the question on the left, the round's own state on the right, the tools under both. */
import { ClockControls } from './clock.tsx'
import { QuestionPanel } from './question.tsx'
import { SlotState } from './slot-state.tsx'
import { Tools } from './tools.tsx'

export function Live() {
  return (
    <div className="live">
      <div className="live-main">
        <QuestionPanel />
        <SlotState />
      </div>
      <div className="tool-row">
        <ClockControls />
        <Tools />
      </div>
    </div>
  )
}
