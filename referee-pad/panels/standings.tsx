/** The standings of each part as officials see them: every rank, every round, ties said in words. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { placesOf, pointsText } from '#shared/points.ts'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'

export function StandingsPanel() {
  const standings = useView('standings') ?? []
  const texts = useResultTexts()
  const { t } = useLanguage()
  if (standings.length === 0) return <p className="card empty">{texts.noStandings}</p>
  return (
    <div className="stack">
      {standings.map((part) => (
        <section key={part.partId} className="card">
          <h2>
            {t(part.title)} <span className="chip">{texts[part.stage]}</span>
          </h2>
          <StandingsTable part={part} />
        </section>
      ))}
    </div>
  )
}

export function StandingsTable({ part }: { part: PartStandings }) {
  const texts = useResultTexts()
  const { t } = useLanguage()
  const rows = [...part.rows, ...part.rest]
  const columns = part.rounds.map((round, index) => ({ ...round, places: placesOf(rows.map((row) => row.rounds[index] ?? 0)) }))
  return (
    <div className="table-box">
      <table className="standings">
        <thead>
          <tr>
            <th>{texts.rank}</th>
            <th className="name">{texts.team}</th>
            {columns.map((round) => (
              <th key={round.roundId}>{t(round.shortTitle)}</th>
            ))}
            <th>{texts.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.teamId} className={index + 1 === part.lineAfter ? 'last-place' : ''}>
              <td>
                <Rank row={row} />
              </td>
              <td className="name">
                <TeamName teamId={row.teamId} short />
              </td>
              {columns.map((round, column) => (
                <td key={round.roundId} className="num thin">
                  {pointsText(row.rounds[column] ?? 0, round.places)}
                </td>
              ))}
              <td className="num">{pointsText(row.total, part.places)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Rank({ row }: { row: StandingRow }) {
  const texts = useResultTexts()
  if (row.left !== undefined) return <span className="chip">{texts[`left_${row.left}`]}</span>
  if (row.rank === null) return <span className="faint">{texts.hidden}</span>
  return (
    <>
      <b className="num">{row.rank}</b>
      {row.tied ? <span className="chip">{texts.tied}</span> : null}
    </>
  )
}
