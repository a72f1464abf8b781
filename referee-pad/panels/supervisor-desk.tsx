/** The supervisor's pages, read only but for the signature a file may ask of it: the play with key and rulings, earlier questions, standings, ledger with causes, result states. */
import { Pages } from '../parts/tabs.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { LedgerPanel } from './ledger.tsx'
import { PastPanel } from './past.tsx'
import { QuestionPanel } from './question.tsx'
import { RaceAsked, useRaceAsked } from './race-timing.tsx'
import { ResultPanel } from './results.tsx'
import { RulingPanel } from './ruling.tsx'
import { StandingsPanel } from './standings.tsx'
import { WhoPanel } from './who.tsx'

export function SupervisorDesk() {
  const texts = useDeskTexts()
  const asked = useRaceAsked()
  const play = (
    <div className="desk">
      <QuestionPanel />
      <WhoPanel />
      {asked ? <RaceAsked race={asked} /> : <RulingPanel seat="supervisor" />}
      <p className="faint desk-keys">{texts.readOnly}</p>
    </div>
  )
  return (
    <Pages
      pages={[
        { id: 'play', title: texts.pagePlay, content: play },
        { id: 'past', title: texts.pagePast, content: <PastPanel /> },
        { id: 'standings', title: texts.pageStandings, content: <StandingsPanel /> },
        { id: 'ledger', title: texts.pageLedger, content: <LedgerPanel /> },
        { id: 'results', title: texts.pageResults, content: <ResultPanel signs="supervisor" /> },
      ]}
    />
  )
}
