/** A team withdrawn, forfeited, disqualified or taken back: the chief's decisions, entered by the operator with the reason. */
import { useState } from 'react'
import type { Command } from '#shared/commands.ts'
import type { TeamId } from '#shared/words.ts'
import { Choice, FormDialog, ReasonField, TeamChoice } from '../fields.tsx'
import { useAskFor } from '../stand-in.ts'
import { useToolTexts } from '../texts-tools.ts'
import type { DialogProps } from './team-dialogs.tsx'

const HOW = ['withdrawal', 'forfeit', 'disqualification', 'reinstate'] as const
type How = (typeof HOW)[number]

function commandFor(how: How, teamId: TeamId, reason: string): Command {
  if (how === 'reinstate') return { type: 'ReinstateTeam', teamId, reason }
  return how === 'disqualification' ? { type: 'DisqualifyTeam', teamId, reason } : { type: 'WithdrawTeam', teamId, how, reason }
}

export function LeaveDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const [teamId, setTeamId] = useState<TeamId | ''>('')
  const [how, setHow] = useState<How>('withdrawal')
  const [reason, setReason] = useState('')
  const send = async () => {
    if (teamId === '') return
    if ((await askFor(commandFor(how, teamId, reason), tool.leave)) !== null) close()
  }
  const missing = teamId === '' ? tool.pick(tool.team) : reason.trim() === '' ? tool.needReason : null
  return (
    <FormDialog title={tool.leave} close={close} onSend={() => void send()} missing={missing}>
      <TeamChoice value={teamId} onChange={setTeamId} />
      <Choice<How> label={tool.leaveHow} value={how} options={HOW.map((one) => ({ value: one, label: tool[`leave_${one}`] }))} onChange={setHow} />
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
