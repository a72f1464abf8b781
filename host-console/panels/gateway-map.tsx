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
      <OwnPagesChoice seat={seat} />
    </Card>
  )
}

const CHOICES = ['count', 'set-aside'] as const
/** A team with a key here may have its own page open too: said, and the operator chooses. */
function OwnPagesChoice({ seat: { ownPages = 'count', keys = [] } }: { seat: DeviceView }) {
  const words = useBuzzersTexts()
  const { askHub } = useDesk()
  const seats = useView('devices')?.seats ?? []
  const teams = useView('contest')?.teams ?? []
  const isOpen = (teamId: TeamId): boolean => seats.some((seat) => seat.teamId === teamId && seat.buzzer !== undefined)
  const open = teams.filter(({ id }) => keys.some((key) => key.teamId === id) && isOpen(id))
  return (
    <fieldset className="own-pages">
      <legend>{words.ownPages}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="own-pages"
            checked={ownPages === choice}
            onChange={() => void askHub({ type: 'SetOwnPages', ownPages: choice }, words.ownPages)}
          />
          {words[`own_${choice}`]}
        </label>
      ))}
      {ownPages === 'count' && open.length > 0 && <em role="status">{words.ownOpen(open.map((team) => team.shortName).join('、'))}</em>}
    </fieldset>
  )
}
