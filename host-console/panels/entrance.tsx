/** 检录: per team who is present, in which position, and which substitute stands for whom. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import type { FloorPart } from '#shared/views/people.ts'
import type { PlayerId, TeamId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { Plate } from '../plate.tsx'
import { useTeams } from '../teams-known.ts'
import { useRecordTexts } from '../texts-records.ts'
import { SubstituteDialog } from './team-dialogs.tsx'

type Present = FloorPart['players'][number]

export function Entrance() {
  const record = useRecordTexts()
  const { teams } = useTeams()
  const players = useView('floor')?.players ?? []
  const [swap, setSwap] = useState<TeamId | null>(null)
  if (players.length === 0) return <p className="empty">{record.entranceEmpty}</p>
  const here = players.filter((player) => player.present).length
  return (
    <div className="entrance">
      <h3>
        {record.entranceTitle} <small>{record.checkedIn(here, players.length)}</small>
      </h3>
      <ul className="entrance-teams">
        {teams.map((team) => (
          <Team key={team.id} team={team} players={players.filter((player) => player.teamId === team.id)} swap={setSwap} />
        ))}
      </ul>
      {swap !== null && <SubstituteDialog teamId={swap} close={() => setSwap(null)} />}
    </div>
  )
}

function Team({ team, players, swap }: { team: TeamView; players: Present[]; swap: (teamId: TeamId) => void }) {
  const record = useRecordTexts()
  const { ask } = useDesk()
  const checkIn = (playerId: PlayerId, present: boolean) =>
    void ask({ command: { type: 'CheckIn', playerId, present }, label: present ? record.present : record.absent })
  const missing = players.filter((player) => !player.present)
  return (
    <li className={missing.length === 0 ? 'card whole' : 'card'}>
      <div className="card-head">
        <Plate teamId={team.id} />
        <b title={team.name}>{team.shortName}</b>
        <span className="grow" />
        {missing.length === 0 ? (
          <span className="tag ok" title={record.allPresent}>
            ✓
          </span>
        ) : (
          <button className="small" onClick={() => missing.forEach((player) => checkIn(player.playerId, true))}>
            {record.whole}
          </button>
        )}
        <button className="small" disabled={!players.some((player) => player.position === null)} onClick={() => swap(team.id)}>
          {record.takeOver}…
        </button>
      </div>
      <ul>
        {players.map((player) => (
          <li key={player.playerId}>
            <label>
              <input type="checkbox" checked={player.present} onChange={(event) => checkIn(player.playerId, event.target.checked)} />
              <span className="place">{player.position === null ? record.substitute : record.position(player.position)}</span>
              <b>{team.players.find((one) => one.id === player.playerId)?.name ?? player.playerId}</b>
              {player.registered === null && player.position !== null && <em className="tag warn">{record.standsFor(player.position)}</em>}
            </label>
          </li>
        ))}
      </ul>
    </li>
  )
}
