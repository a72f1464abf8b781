/** Calls a foul on a team of the live round; the round's rules price it. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { Command, FoulCode } from '#shared/commands.ts'
import type { TeamId } from '#shared/words.ts'
import { useTeamsInPlay, TeamName } from '../parts/teams.tsx'
import { FOULS } from '../parts/closed-lists.ts'
import { Choice, Missing } from '../parts/fields.tsx'
import { useAsk } from '../use-ask.tsx'
import { useTexts } from '../texts.ts'

const foulOn = (teamId: TeamId, code: FoulCode, note: string): Command => {
  const reason = note.trim()
  return { type: 'CallFoul', teamId, code, ...(reason === '' ? {} : { reason }) }
}

export function FoulForm({ onDone }: { onDone: () => void }) {
  const texts = useTexts()
  const turn = useView('turn')
  const teams = useTeamsInPlay()
  const { ask, busy } = useAsk()
  const [teamId, setTeamId] = useState<TeamId | null>(turn?.teamId ?? null)
  const [code, setCode] = useState<FoulCode | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const call = async () => {
    if (teamId === null || code === null) return setMissing(true)
    if (await ask(foulOn(teamId, code, note))) onDone()
  }
  return (
    <>
      <Choice
        label={texts.foulTeam}
        options={teams.map((team) => ({ value: team.id, label: <TeamName teamId={team.id} short /> }))}
        chosen={teamId}
        onChoose={setTeamId}
      />
      <Choice label={texts.foulWhich} options={FOULS.map((value) => ({ value, label: texts[`foul-${value}`] }))} chosen={code} onChoose={setCode} />
      <label className="ask">
        <span className="ask-label">{texts.optionalNote}</span>
        <input className="field" value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
      </label>
      <p className="faint">{texts.foulNote}</p>
      <Missing sentence={missing && (teamId === null || code === null) ? texts.foulMissing : null} />
      <button type="button" className="key danger" disabled={busy('CallFoul')} onClick={() => void call()}>
        {texts.foulConfirm}
      </button>
    </>
  )
}
