/** A referee's page: the question and its key on the left, who answers and the ruling on the right. */
import { CompleteKey, FoulKey, UndoKey } from './referee-keys.tsx'
import { QuestionPanel } from './question.tsx'
import { RulingPanel } from './ruling.tsx'
import { WhoPanel } from './who.tsx'

export function RefereeDesk() {
  return (
    <div className="desk">
      <QuestionPanel />
      <WhoPanel />
      <RulingPanel seat="referee" />
      <div className="desk-keys">
        <CompleteKey />
        <FoulKey />
        <UndoKey />
      </div>
    </div>
  )
}
