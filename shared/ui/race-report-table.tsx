/** The reports of the rounds' buzzers as tables, each printable. */
import { useState } from 'react'
import { useLanguage } from '../client/language.tsx'
import type { TeamView } from '../views/contest.ts'
import type { PastPart, PastRaces } from '../views/people.ts'
import { PrintedSheet } from './evidence-slip.tsx'
import { msText } from './press-timing.tsx'
import './press-timing.css'
import { roundReports, type RoundReport } from './race-report.ts'
import { timingCsv } from './timing-csv.ts'
import { useTimingTexts } from './timing-texts.ts'

interface Shown {
  readonly past: PastPart
  readonly teams: readonly TeamView[]
  /** Every question's, where the page may ask for them; null: out of reach. */
  readonly readAll?: () => Promise<readonly PastRaces[] | null>
}
/** A file of what there is, named for it where older questions are missing. */
function saved(text: string, missing: number | null): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = missing === null ? 'press-timing.csv' : `press-timing-last-${String(missing)}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

export function RaceReports({ past: { count, slots }, teams, readAll }: Shown) {
  const words = useTimingTexts()
  const { t, language } = useLanguage()
  const [printing, setPrinting] = useState<RoundReport | null>(null)
  const reports = roundReports(slots)
  const oldest = count > slots.length ? slots.at(-1) : undefined
  if (reports.length === 0 && !(oldest && readAll)) return <p className="faint">{words.reportNone}</p>
  const from = oldest && <p className="faint">{words.reportFrom(t(oldest.roundTitle), oldest.number, slots.length)}</p>
  const save = async () => {
    const all = oldest && readAll ? await readAll() : null
    saved(timingCsv(all ?? slots, teams, language), oldest && !all ? slots.length : null)
  }
  return (
    <div className="race-reports">
      <p>
        <button type="button" className="key small" onClick={() => void save()}>
          {words.csv}
        </button>
      </p>
      {from}
      {reports.map((report, i) => (
        <section key={i} aria-label={words.reportOf(t(report.title))}>
          <p>
            <b>{words.reportOf(t(report.title))}</b>{' '}
            <button type="button" className="key small" onClick={() => setPrinting(report)}>
              {words.print}
            </button>
          </p>
          <ReportTable report={report} teams={teams} />
        </section>
      ))}
      {printing && (
        <PrintedSheet onDone={() => setPrinting(null)}>
          <h1>{words.reportOf(t(printing.title))}</h1>
          {from}
          <ReportTable report={printing} teams={teams} />
        </PrintedSheet>
      )}
    </div>
  )
}

function ReportTable({ report, teams }: { report: RoundReport; teams: readonly TeamView[] }) {
  const words = useTimingTexts()
  const tableOf = new Map(teams.map((team) => [team.id, team]))
  const rows = [...report.teams].sort((one, other) => (tableOf.get(one.teamId)?.table ?? 0) - (tableOf.get(other.teamId)?.table ?? 0))
  const ms = (value: number | null): string => (value === null ? '—' : msText(value))
  const heads = [words.team, words.presses, words.wins, words.reaction, words.fastest, words.creditMost, words.suspicious]
  return (
    <table className="race-report">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const team = tableOf.get(row.teamId)
          return (
            <tr key={row.teamId} className={row.suspicions.length > 0 ? 'suspect' : undefined}>
              <td>{team ? `${String(team.table)} ${team.shortName}` : row.teamId}</td>
              {[String(row.presses), String(row.wins), ms(row.medianMs), ms(row.fastestMs), ms(row.creditMs)].map((cell, i) => (
                <td key={i} className="num">
                  {cell}
                </td>
              ))}
              <td>{row.suspicions.map((one) => words[`suspect_${one}`]).join(words.and)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
