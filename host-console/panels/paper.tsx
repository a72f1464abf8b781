/** Paper for the evening the tablets fail: an answer card a team and a score sheet a part, drawn over the page and printed by the browser. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { PrintedSheet } from '#shared/ui/evidence-slip.tsx'
import { Formula, useTotalTexts } from '#shared/ui/total-made.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import type { PartId, RoundId, Text } from '#shared/words.ts'
import { Choice, Field, FormDialog } from '../fields.tsx'
import { useTeams } from '../teams-known.ts'
import { usePaperTexts } from '../texts-paper.ts'

/** Boxes on a card, whatever the question has. */
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F']
const MOST = 100

export function PaperKeys() {
  const paper = usePaperTexts()
  const [open, setOpen] = useState<'cards' | 'sheets' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="line">
      <button className="small" onClick={() => setOpen('cards')}>
        {paper.printCards}
      </button>
      <button className="small" onClick={() => setOpen('sheets')}>
        {paper.printSheets}
      </button>
      {open === 'cards' && <CardsDialog close={close} />}
      {open === 'sheets' && <SheetsDialog close={close} />}
    </div>
  )
}

const byTable = (teams: readonly TeamView[], ids: readonly string[]): TeamView[] =>
  teams.filter((team) => ids.includes(team.id)).sort((one, other) => one.table - other.table)

function CardsDialog({ close }: { close: () => void }) {
  const paper = usePaperTexts()
  const { t } = useLanguage()
  const contest = useView('contest')
  const items = useView('rundown')?.items ?? []
  const current = useView('question')?.roundId ?? null
  const { teams } = useTeams()
  const [chosen, setChosen] = useState<RoundId | null>(current)
  const [typed, setTyped] = useState<string | null>(null)
  const [printing, setPrinting] = useState(false)
  const rounds = contest?.rounds ?? []
  const round = rounds.find((one) => one.id === chosen) ?? rounds[0]
  const planned = items.find((item) => item.roundId === round?.id)?.of ?? 20
  const count = typed === null ? planned : Math.min(MOST, Math.max(1, Math.trunc(Number(typed)) || 1))
  const ids = (contest?.parts ?? []).filter((part) => round?.parts.includes(part.id)).flatMap((part) => part.teamIds)
  if (!contest || !round) return null
  return (
    <FormDialog title={paper.printCards} close={close} onSend={() => setPrinting(true)}>
      <Choice<RoundId> label={paper.whichRound} value={round.id} options={rounds.map((one) => ({ value: one.id, label: t(one.title) }))} onChange={setChosen} />
      <Field label={paper.howMany}>
        <input type="number" min={1} max={MOST} value={count} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      {printing && (
        <PrintedSheet onDone={close} className="on-paper">
          {byTable(teams, ids).map((team) => (
            <AnswerCard key={team.id} title={t(contest.title)} round={t(round.title)} team={team} count={count} />
          ))}
        </PrintedSheet>
      )}
    </FormDialog>
  )
}

function AnswerCard({ title, round, team, count }: { title: string; round: string; team: TeamView; count: number }) {
  const paper = usePaperTexts()
  return (
    <section className="paper-card">
      <header>
        <small>{title}</small>
        <h1>
          {paper.cardsTitle} · {round}
        </h1>
        <h2>
          {paper.table(team.table)} {team.name}
        </h2>
      </header>
      <ol className={count > 24 ? 'boxes three' : 'boxes two'}>
        {Array.from({ length: count }, (_, i) => (
          <li key={i}>
            <b>{i + 1}</b>
            {LETTERS.map((letter) => (
              <i key={letter}>{letter}</i>
            ))}
          </li>
        ))}
      </ol>
      <footer>
        <span>{paper.cardNote}</span>
        <span className="signs">{paper.captain}</span>
      </footer>
    </section>
  )
}

function SheetsDialog({ close }: { close: () => void }) {
  const paper = usePaperTexts()
  const { combined } = useTotalTexts()
  const { t } = useLanguage()
  const contest = useView('contest')
  const { teams } = useTeams()
  const [chosen, setChosen] = useState<PartId | null>(null)
  const [printing, setPrinting] = useState(false)
  const parts = contest?.parts ?? []
  const part = parts.find((one) => one.id === chosen) ?? parts[0]
  const board = useView('standings')?.find((one) => one.partId === part?.id)
  const formula = useView('result')?.parts.find((one) => one.partId === part?.id)?.formula
  if (!contest || !part || !board) return null
  const rounds = board.rounds.map((round) => t(round.shortTitle))
  const total = formula === undefined ? [paper.total] : [...board.terms.map((term) => t(term.title)), combined]
  return (
    <FormDialog title={paper.printSheets} close={close} onSend={() => setPrinting(true)}>
      <Choice<PartId> label={paper.whichPart} value={part.id} options={parts.map((one) => ({ value: one.id, label: t(one.title) }))} onChange={setChosen} />
      {printing && (
        <PrintedSheet onDone={close} className="on-paper">
          <ScoreSheet
            title={t(contest.title)}
            part={t(part.title)}
            teams={byTable(teams, part.teamIds)}
            formula={formula}
            columns={[paper.base, ...rounds, paper.fouls, ...total]}
          />
        </PrintedSheet>
      )}
    </FormDialog>
  )
}

interface ScoreSheetProps {
  title: string
  part: string
  teams: readonly TeamView[]
  formula: Text | undefined
  columns: readonly string[]
}
/** Empty but for the teams: what is on it is written by hand, and typed blind at 核分. */
function ScoreSheet({ title, part, teams, formula, columns }: ScoreSheetProps) {
  const paper = usePaperTexts()
  return (
    <section className="paper-sheet">
      <header>
        <small>{title}</small>
        <h1>
          {paper.sheetTitle} · {part}
        </h1>
        <Formula of={formula} />
      </header>
      <table>
        <thead>
          <tr>
            <th />
            {columns.map((column, i) => (
              <th key={i}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.id}>
              <th scope="row">
                {team.table} {team.shortName}
              </th>
              {columns.map((_, i) => (
                <td key={i} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <span className="signs">{paper.keeper}</span>
        <span className="signs">{paper.referee}</span>
      </footer>
    </section>
  )
}
