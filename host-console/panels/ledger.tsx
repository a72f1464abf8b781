/** The score ledger, newest first: every entry with its cause; or the ranking of persons; of one team alone when chosen. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { EntryView } from '#shared/views/results.ts'
import { Plate } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useRuleTexts } from '../texts-rules.ts'
import { useTexts } from '../texts.ts'
import { Persons } from './persons.tsx'
import { signed } from './question.tsx'

export function Ledger() {
  const text = useTexts()
  const rules = useRuleTexts()
  const { teams } = useTeams()
  const [shows, setShows] = useState<'entries' | 'persons'>('entries')
  const [teamId, setTeamId] = useState('')
  const entries = (useView('ledger')?.entries ?? []).filter((entry) => teamId === '' || entry.teamId === teamId)
  return (
    <section className="ledger" aria-label={text.ledger}>
      <div className="ledger-head">
        <div className="segments" role="group" aria-label={text.ledger}>
          <button aria-pressed={shows === 'entries'} onClick={() => setShows('entries')}>
            {rules.entries}
          </button>
          <button aria-pressed={shows === 'persons'} onClick={() => setShows('persons')}>
            {rules.persons}
          </button>
        </div>
        <select aria-label={text.teams} value={teamId} onChange={(event) => setTeamId(event.target.value)}>
          <option value="">{text.allTeams}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {team.table} {team.shortName}
            </option>
          ))}
        </select>
      </div>
      {shows === 'persons' && <Persons teamId={teamId} />}
      {shows === 'entries' && entries.length === 0 && <p className="empty">{text.noEntries}</p>}
      {shows === 'entries' && (
        <ol tabIndex={0}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
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
