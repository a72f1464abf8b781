/** The score ledger, newest first: every entry with its cause; one team's alone when chosen. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { EntryView } from '#shared/views/results.ts'
import { Plate } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useTexts } from '../texts.ts'
import { signed } from './question.tsx'

export function Ledger() {
  const text = useTexts()
  const { teams } = useTeams()
  const [teamId, setTeamId] = useState('')
  const entries = (useView('ledger')?.entries ?? []).filter((entry) => teamId === '' || entry.teamId === teamId)
  return (
    <section className="ledger" aria-label={text.ledger}>
      <div className="ledger-head">
        <h2>{text.ledger}</h2>
        <select aria-label={text.teams} value={teamId} onChange={(event) => setTeamId(event.target.value)}>
          <option value="">{text.allTeams}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.table} {team.shortName}
            </option>
          ))}
        </select>
      </div>
      {entries.length === 0 && <p className="empty">{text.noEntries}</p>}
      <ol tabIndex={0}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ entry }: { entry: EntryView }) {
  const text = useTexts()
  const { t } = useLanguage()
  const { player } = useTeams()
  const name = entry.playerId === null ? undefined : player(entry.playerId)?.name
  return (
    <li className={entry.reversed ? 'off' : undefined}>
      <span className="seq num">#{entry.seq}</span>
      <Plate teamId={entry.teamId} />
      <span className="cause">
        {t(entry.cause)}
        {name && <small> {name}</small>}
        {entry.reversed && <small> {text.reversed}</small>}
      </span>
      <b className="num">{signed(entry.points)}</b>
      <span className="after num">{pointsText(entry.total)}</span>
    </li>
  )
}
