/** Annuls a press of this opening, e.g. a stray one, with the reason. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { SlotId, TeamId } from '#shared/words.ts'
import { Choice, Missing, ReasonField } from '../parts/fields.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'

export function AnnulPressForm({ slotId, onDone }: { slotId: SlotId; onDone: () => void }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const { ask, busy } = useAsk()
  const order = useView('buzzer')?.order ?? []
  const [teamId, setTeamId] = useState<TeamId | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = teamId === null ? desk.attemptMissing : reason.trim() === '' ? texts.reasonMissing : null
  const annul = async () => {
    setTried(true)
    if (teamId !== null && !missing && (await ask({ type: 'AnnulPress', slotId, teamId, reason: reason.trim() }))) onDone()
  }
  return (
    <>
      <Choice
        label={desk.whichPress}
        options={order.map((press) => ({
          value: press.teamId,
          label: (
            <>
              <TeamName teamId={press.teamId} short /> <span className="num">{desk.secondsAfter((press.afterMs / 1000).toFixed(3))}</span>
              {press.early ? ` ${texts['foul-early-buzz']}` : ''}
            </>
          ),
        }))}
        chosen={teamId}
        onChoose={setTeamId}
      />
      <ReasonField quick={[desk.reasonStray, desk.reasonEquipment]} value={reason} onChange={setReason} />
      <Missing sentence={tried ? missing : null} />
      <button type="button" className="key danger" disabled={busy('AnnulPress')} onClick={() => void annul()}>
        {desk.annulConfirm}
      </button>
    </>
  )
}
