/** Teams with place, total and whether their tablets are connected; one tab a part. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { StandingRow } from '#shared/views/results.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { Plate } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useRuleTexts } from '../texts-rules.ts'
import { useTexts } from '../texts.ts'

export function Teams() {
  const text = useTexts()
  const { t } = useLanguage()
  const standings = useView('standings') ?? []
  const contest = useView('contest')
  const question = useView('question')
  const [chosen, setChosen] = useState<PartId | null>(null)
  const livePart = contest?.rounds.find((round) => round.id === question?.roundId)?.parts[0]
  const part = standings.find((one) => one.partId === (chosen ?? livePart)) ?? standings[0]
  return (
    <section className="teams" aria-label={text.teams}>
      {standings.length > 1 ? (
        <div className="segments" role="group" aria-label={text.partOf}>
          {standings.map((one) => (
            <button key={one.partId} aria-pressed={one === part} onClick={() => setChosen(one.partId)}>
              {t(one.title)}
            </button>
          ))}
        </div>
      ) : (
        <h2>{text.teams}</h2>
      )}
      {!part && <p className="empty">{text.noTeams}</p>}
      {part && (
        <ol tabIndex={0} className={part.rows.length > 8 ? 'team-rows dense' : 'team-rows'}>
          {[...part.rows, ...part.rest].map((row) => (
            <Row key={row.teamId} row={row} places={part.places} line={part.lineAfter !== null && row.rank === part.lineAfter} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Row({ row, places, line }: { row: StandingRow; places: number; line: boolean }) {
  const text = useTexts()
  const rules = useRuleTexts()
  const { team } = useTeams()
  const state = usePresence(row.teamId)
  return (
    <li className={[line ? 'line-after' : '', row.left === undefined ? '' : 'gone'].join(' ').trim() || undefined}>
      <span className="rank num">
        {row.rank ?? ''}
        {row.tied && <small title={text.tied}>=</small>}
      </span>
      <Plate teamId={row.teamId} />
      <span className="name" title={team(row.teamId)?.name}>
        {team(row.teamId)?.shortName ?? row.teamId}
        {row.left !== undefined && <small> {rules[`left_${row.left}`]}</small>}
      </span>
      <b className="num">{pointsText(row.total, places)}</b>
      <i className={`light ${state}`} role="img" aria-label={text[state]} title={text[state]} />
    </li>
  )
}

/** The worst of a team's tablets counts. */
function usePresence(teamId: TeamId): 'present' | 'stale' | 'absent' {
  const seats = (useView('devices')?.seats ?? []).filter((seat) => seat.teamId === teamId)
  if (seats.length === 0 || seats.some((seat) => seat.state === 'empty' || seat.state === 'paired')) return 'absent'
  return seats.some((seat) => seat.state === 'stale') ? 'stale' : 'present'
}
