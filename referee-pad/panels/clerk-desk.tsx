/** The clerk's pages: spoken rulings, the score check, nominees, the entrance check. */
import { Pages } from '../parts/tabs.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { CheckInPanel } from './check-in.tsx'
import { GridPanel, useGrid } from './grid-form.tsx'
import { NomineesPanel } from './nominees.tsx'
import { QuestionPanel } from './question.tsx'
import { RulingPanel } from './ruling.tsx'
import { ScoreCheckPanel } from './score-check.tsx'
import { WhoPanel } from './who.tsx'

export function ClerkDesk() {
  const texts = useDeskTexts()
  const grid = useGrid('clerk')
  const spoken = (
    <div className="desk">
      <QuestionPanel />
      <WhoPanel />
      {grid ? <GridPanel key={grid.slotId} {...grid} /> : <RulingPanel seat="clerk" />}
    </div>
  )
  return (
    <Pages
      pages={[
        { id: 'spoken', title: texts.pageSpoken, content: spoken },
        { id: 'check', title: texts.pageCheck, content: <ScoreCheckPanel /> },
        { id: 'nominees', title: texts.pageNominees, content: <NomineesPanel /> },
        { id: 'check-in', title: texts.pageCheckIn, content: <CheckInPanel /> },
      ]}
    />
  )
}
