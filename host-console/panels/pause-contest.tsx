/** Pausing the whole contest, with its reason. */
import { useState } from 'react'
import { useDesk } from '../desk.tsx'
import { FormDialog, ReasonField } from '../fields.tsx'
import { useToolTexts } from '../texts-tools.ts'

export function PauseContestDialog({ close }: { close: () => void }) {
  const tool = useToolTexts()
  const { ask } = useDesk()
  const [reason, setReason] = useState('')
  const send = async () => {
    if ((await ask({ command: { type: 'PauseContest', reason }, label: tool.pauseContest })) !== null) close()
  }
  return (
    <FormDialog title={tool.pauseContest} close={close} onSend={() => void send()} missing={reason.trim() === '' ? tool.needReason : null}>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
