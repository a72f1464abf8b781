/** The standings the public may see: ranked rows, then the rest without a place, in the order given. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { watchTexts } from './texts.ts'

export function Standings() {
  const { language, t } = useLanguage()
  const words = watchTexts(language)
  const standings = (useView('standings') ?? []).filter((part) => part.rows.length + part.rest.length > 0)
  const played = useView('scene')?.partId
  const [chosen, setChosen] = useState<string | null>(null)
  const part = standings.find((one) => one.partId === (chosen ?? played)) ?? standings[0]
  if (!part) return null
  const settled = part.stage === 'signed' || part.stage === 'announced'
  return (
    <section className="board">
      {standings.length > 1 && (
        <div className="tabs" role="tablist">
          {standings.map((one) => (
            <button key={one.partId} type="button" role="tab" aria-selected={one === part} onClick={() => setChosen(one.partId)}>
              {t(one.title)}
            </button>
          ))}
        </div>
      )}
      <h2>
        {settled ? words.results : words.standings}
        {!settled && <small> {words.provisional}</small>}
      </h2>
      {part.rest.length > 0 && part.rows.length > 0 && <h3>{words.shown(part.rows.length)}</h3>}
      <Rows part={part} rows={part.rows} />
      {part.rest.length > 0 && (
        <>
          <h3>{words.rest}</h3>
          <Rows part={part} rows={part.rest} />
        </>
      )}
    </section>
  )
}

function Rows({ part, rows }: { part: PartStandings; rows: readonly StandingRow[] }) {
  const words = watchTexts(useLanguage().language)
  const teams = useView('contest')?.teams ?? []
  return (
    <ol className="rows">
      {rows.map((row) => {
        const team = teams.find((one) => one.id === row.teamId)
        const last = part.lineAfter !== null && row.rank === part.lineAfter
        return (
          <li key={row.teamId} className={`${last ? 'line-under' : ''} ${row.left === undefined ? '' : 'gone'}`}>
            <span className="place num">
              {row.left === undefined ? (row.rank ?? '') : '—'}
              {row.rank !== null && row.tied && row.left === undefined && <small>{words.tied}</small>}
            </span>
            {team && <TeamChip team={team} />}
            <span className="name">
              {team?.name}
              {row.left !== undefined && <small> {words.gone}</small>}
            </span>
            <b className="num">{pointsText(row.total, part.places)}</b>
          </li>
        )
      })}
    </ol>
  )
}
