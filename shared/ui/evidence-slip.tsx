/** The evidence slip of an opening, on paper: every press with its figures, what was found, and room for two signatures. */
import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage } from '../client/language.tsx'
import type { TeamView } from '../views/contest.ts'
import type { RaceRecord } from '../views/race.ts'
import type { TeamId } from '../words.ts'
import './evidence-slip.css'
import { inTimingOrder, msText, remarksOf, verdictSentence } from './press-timing.tsx'
import { useTimingTexts, type TimingTexts } from './timing-texts.ts'

/** A sheet that is printed as soon as it is there, and gone once it was. */
export function PrintedSheet({ onDone, className = 'printed-sheet', children }: { onDone: () => void; className?: string; children: ReactNode }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone)
    const timer = setTimeout(() => window.print(), 50)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('afterprint', onDone)
    }
  }, [onDone])
  return createPortal(<div className={className}>{children}</div>, document.body)
}

const nameOf = (teams: readonly TeamView[], id: TeamId): string => {
  const team = teams.find((one) => one.id === id)
  return team ? `${String(team.table)} ${team.shortName}` : id
}
const inputText = (input: string, words: TimingTexts): string => (input === 'touch' || input === 'key' || input === 'hid' ? words[`input_${input}`] : input)

export interface SlipOf {
  readonly record: RaceRecord
  readonly teams: readonly TeamView[]
  /** The contest, and the round with the question's number. */
  readonly contest: string
  readonly question: string
  readonly mode?: 'certified' | 'estimate'
}

export function EvidenceSlip({ record, teams, contest, question, mode }: SlipOf) {
  const words = useTimingTexts()
  const { language } = useLanguage()
  const named = (ids: readonly TeamId[]): string => ids.map((id) => nameOf(teams, id)).join(words.and)
  return (
    <article className="slip">
      <h1>{words.slipTitle}</h1>
      <p>
        {contest}
        <br />
        {question}
      </p>
      <p>
        {words.openingId} {record.openingId} · {words.opensAt((record.opensAt / 1000).toFixed(3))} · {words[`opens_${record.opens}`]}
      </p>
      <p>
        <b>
          {verdictSentence(record, words)}
          {record.verdict && ` · ${nameOf(teams, record.verdict.winner)}`}
        </b>
        {(record.verdict || mode) && ` · ${(record.verdict ? record.verdict.certified : mode === 'certified') ? words.modeCertified : words.modeEstimate}`}
      </p>
      <SlipTable record={record} teams={teams} />
      {(['contenders', 'absent', 'missing'] as const).map((how) =>
        record[how].length === 0 ? null : <p key={how}>{words.of(words[how], named(record[how]))}</p>,
      )}
      {record.refused && <p>{words.of(words.refused, record.refused.map(({ teamId, presses }) => `${nameOf(teams, teamId)} ×${presses}`).join(words.and))}</p>}
      {record.seed !== null && (
        <p>
          {words.of(words.seed, '')} <code>{record.seed}</code>
        </p>
      )}
      <p className="slip-note">{words.slipNote}</p>
      <p className="slip-signed">
        <span>{words.chief}</span>
        <span>{words.recorder}</span>
        <span>{words.printed(new Date().toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB'))}</span>
      </p>
    </article>
  )
}

function SlipTable({ record, teams }: Pick<SlipOf, 'record' | 'teams'>) {
  const words = useTimingTexts()
  return (
    <table>
      <thead>
        <tr>
          {[words.team, words.pressed, words.within, words.read, words.credit, words.input, words.remark].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inTimingOrder(record.lines).map((line, i) => (
          <tr key={i}>
            <td>{nameOf(teams, line.teamId)}</td>
            <td>
              {msText(line.rankMs ?? line.midMs)}
              {words.range(msText(line.fromMs), msText(line.toMs))}
            </td>
            <td>{msText(line.halfMs)}</td>
            <td>{msText(line.readMs)}</td>
            <td>{msText(line.creditMs)}</td>
            <td>{inputText(line.input, words)}</td>
            <td>{remarksOf(line, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
