/** The chief referee's pages: the question in hand and the earlier ones with every remedy, the appeals, the results to sign, the standings. */
import { useView } from '#shared/client/use-view.tsx'
import { Pages } from '../parts/tabs.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { AppealsPanel } from './appeals.tsx'
import { ChiefKeys } from './chief-keys.tsx'
import { ChiefWord } from './chief-word.tsx'
import { EqualsPanel, equalsWaiting } from './equals.tsx'
import { GridPanel, useGrid } from './grid-form.tsx'
import { PastPanel } from './past.tsx'
import { QuestionPanel } from './question.tsx'
import { RaceAsked, useRaceAsked } from './race-timing.tsx'
import { ResultPanel } from './results.tsx'
import { RulingPanel } from './ruling.tsx'
import { StandingsPanel } from './standings.tsx'
import { WhoPanel } from './who.tsx'

export function ChiefDesk() {
  const texts = useDeskTexts()
  const result = useView('result')
  const toSign = (result?.parts ?? []).filter((part) => part.finished && (part.stage === 'provisional' || part.stage === 'checked')).length
  const appeals = useView('appeals')
  const toDecide = (appeals?.list.filter((one) => one.decided === null).length ?? 0) + (appeals?.derived.length ?? 0)
  const asked = useRaceAsked()
  const grid = useGrid('chief')
  const rulings = (
    <div className="desk chief">
      <QuestionPanel />
      <WhoPanel />
      {asked ? (
        <RaceAsked race={asked} mayAct />
      ) : grid ? (
        <GridPanel key={grid.slotId} {...grid} />
      ) : (
        <RulingPanel seat="chief" more={(attempt, panel) => <ChiefWord attempt={attempt} panel={panel} />} />
      )}
      <ChiefKeys />
    </div>
  )
  const results = (
    <>
      <EqualsPanel />
      <ResultPanel mayAct />
    </>
  )
  return (
    <Pages
      pages={[
        { id: 'rulings', title: texts.pageRulings, content: rulings },
        { id: 'past', title: texts.pagePast, content: <PastPanel mayAct /> },
        { id: 'appeals', title: texts.pageAppeals, waiting: toDecide, content: <AppealsPanel /> },
        { id: 'results', title: texts.pageResults, waiting: toSign + equalsWaiting(result?.awards ?? []), content: results },
        { id: 'standings', title: texts.pageStandings, content: <StandingsPanel /> },
      ]}
    />
  )
}
