/** A referee's page: the question and its key on the left, who answers and the ruling on the right. */
import { BeginKey, CompleteKey, FoulKey, UndoKey } from './referee-keys.tsx'
import { GridPanel, useGrid } from './grid-form.tsx'
import { QuestionPanel } from './question.tsx'
import { RaceAsked, useRaceAsked } from './race-timing.tsx'
import { RulingPanel } from './ruling.tsx'
import { WhoPanel } from './who.tsx'

export function RefereeDesk() {
  const asked = useRaceAsked()
  const grid = useGrid('referee')
  return (
    <div className="desk">
      <QuestionPanel />
      <WhoPanel />
      {asked ? <RaceAsked race={asked} mayAct /> : grid ? <GridPanel key={grid.slotId} {...grid} /> : <RulingPanel seat="referee" />}
      <div className="desk-keys">
        <BeginKey />
        <CompleteKey />
        <FoulKey />
        <UndoKey />
      </div>
    </div>
  )
}
