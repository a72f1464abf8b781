/** A referee's page: the question and its key on the left, who answers and the ruling on the right. */
import { BeginKey, CompleteKey, FoulKey, UndoKey } from './referee-keys.tsx'
import { GridPanel } from './grid-form.tsx'
import { QuestionPanel } from './question.tsx'
import { RaceAsked, useRaceAsked } from './race-timing.tsx'
import { RulingPanel } from './ruling.tsx'
import { WhoPanel } from './who.tsx'

export function RefereeDesk() {
  const asked = useRaceAsked()
  return (
    <div className="desk">
      <QuestionPanel />
      <WhoPanel />
      {asked ? <RaceAsked race={asked} mayAct /> : <RulingPanel seat="referee" />}
      <GridPanel seat="referee" />
      <div className="desk-keys">
        <BeginKey />
        <CompleteKey />
        <FoulKey />
        <UndoKey />
      </div>
    </div>
  )
}
