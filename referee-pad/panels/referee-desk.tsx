/** A referee's page: the question and its key on the left, who answers and the ruling on the right. */
import { BeginKey, CompleteKey, FoulKey, UndoKey } from './referee-keys.tsx'
import { GridPanel } from './grid-form.tsx'
import { QuestionPanel } from './question.tsx'
import { RulingPanel } from './ruling.tsx'
import { WhoPanel } from './who.tsx'

export function RefereeDesk() {
  return (
    <div className="desk">
      <QuestionPanel />
      <WhoPanel />
      <RulingPanel seat="referee" />
      <GridPanel />
      <div className="desk-keys">
        <BeginKey />
        <CompleteKey />
        <FoulKey />
        <UndoKey />
      </div>
    </div>
  )
}
