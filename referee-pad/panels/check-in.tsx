/** 检录: who is present, team by team; a tap marks a player present or absent. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { FloorPart } from '#shared/views/people.ts'
import type { TeamView } from '#shared/views/contest.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useResultTexts } from '../texts-results.ts'
import { useTexts } from '../texts.ts'

type Person = FloorPart['players'][number]

export function CheckInPanel() {
  const texts = useResultTexts()
  const players = useView('floor')?.players ?? []
  const teams = useView('contest')?.teams ?? []
  const [shown, setShown] = useState<'all' | 'absent'>('all')
  const present = players.filter((player) => player.present).length
  const waited = new Set(players.filter((player) => !player.present).map((player) => player.teamId))
  const rows = [...teams].sort((a, b) => a.table - b.table).filter((team) => shown === 'all' || waited.has(team.id))
  return (
    <section className="card check-in">
      <header>
        <h2>{texts.presentOf(present, players.length)}</h2>
        <div className="choices">
          <button type="button" className="choice" aria-pressed={shown === 'all'} onClick={() => setShown('all')}>
            {texts.everyTeam}
          </button>
          <button type="button" className="choice" aria-pressed={shown === 'absent'} onClick={() => setShown('absent')}>
            {texts.onlyAbsent}
          </button>
        </div>
      </header>
      {rows.length === 0 ? <p className="good">{texts.allPresent}</p> : null}
      <ul className="rows people">
        {rows.map((team) => (
          <li key={team.id}>
            <TeamName teamId={team.id} short />
            <div className="people-keys">
              {players
                .filter((person) => person.teamId === team.id)
                .map((person) => (
                  <PersonKey key={person.playerId} team={team} person={person} />
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PersonKey({ team, person }: { team: TeamView; person: Person }) {
  const texts = useTexts()
  const desk = useResultTexts()
  const name = team.players.find((player) => player.id === person.playerId)?.name ?? person.playerId
  const post = person.position === null ? desk.substitute : texts.position(person.position)
  return (
    <AskKey className={person.present ? 'key person present' : 'key person'} command={{ type: 'CheckIn', playerId: person.playerId, present: !person.present }}>
      <span className="post">{post}</span>
      <span>{name}</span>
      <span className="state">{person.present ? `✓ ${desk.present}` : `○ ${desk.absent}`}</span>
    </AskKey>
  )
}
