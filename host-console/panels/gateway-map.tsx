/** Which key of a gateway is which team's; the hub keeps it, and names the team by it. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { DeviceView } from '#shared/views/people.ts'
import type { TeamId } from '#shared/words.ts'
import { useDesk } from '../desk.tsx'
import { Card } from '../panel-card.tsx'
import { TeamTag } from '../plate.tsx'
import { useBuzzersTexts } from '../texts-buzzers.ts'

export function GatewayMap({ seat }: { seat: DeviceView }) {
  const words = useBuzzersTexts()
  const { t } = useLanguage()
  const { askHub } = useDesk()
  const teams = useView('contest')?.teams ?? []
  const [typed, setTyped] = useState<Partial<Record<TeamId, string>>>({})
  const [saved, setSaved] = useState(false)
  const keyOf = (teamId: TeamId): string => typed[teamId] ?? seat.keys?.find((one) => one.teamId === teamId)?.key ?? ''
  const keys = teams.flatMap(({ id }) => (keyOf(id).trim() === '' ? [] : [{ key: keyOf(id).trim(), teamId: id }]))
  const twice = new Set(keys.map(({ key }) => key)).size < keys.length
  const save = async () => setSaved((await askHub({ type: 'MapGateway', seatId: seat.seatId, keys }, words.save)).ok)
  return (
    <Card title={`${words.gateway} · ${t(seat.name)}`}>
      <div className="gateway-map">
        {teams.map((team) => (
          <label key={team.id}>
            <TeamTag teamId={team.id} />
            <input
              aria-label={words.keyOf(team.shortName)}
              value={keyOf(team.id)}
              maxLength={40}
              onChange={(event) => {
                setTyped({ ...typed, [team.id]: event.target.value })
                setSaved(false)
              }}
            />
          </label>
        ))}
      </div>
      <p className="line">
        <button className="small" disabled={twice} onClick={() => void save()}>
          {words.save}
        </button>
        {twice ? <em>{words.twice}</em> : saved && <span role="status">{words.saved}</span>}
      </p>
      <p className="hint">{words.gatewayNote}</p>
    </Card>
  )
}
