/** 代录裁判组表决: what each member of the panel said of an appeal, and the reason, before the decision is sent; none of it is filled in. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { useAppealTexts } from '#shared/ui/appeal-texts.ts'
import { allSaid, PanelVotes, type PanelSaid } from '#shared/ui/panel-votes.tsx'
import { useDesk, type Wish } from '../desk.tsx'
import { FormDialog, ReasonField } from '../fields.tsx'
import { useSeatNames } from '../teams-known.ts'
import { useRuleTexts } from '../texts-rules.ts'
import { useToolTexts } from '../texts-tools.ts'
import { What } from './what.tsx'

export function VotesSheet({ wish }: { wish: Wish }) {
  const tool = useToolTexts()
  const rule = useRuleTexts()
  const words = useAppealTexts()
  const { answer } = useDesk()
  const seatName = useSeatNames()
  const { command } = wish
  const list = useView('appeals')?.list ?? []
  const panel = command.type === 'DecideAppeal' ? list.find((one) => one.id === command.appealId)?.panel : null
  const [reason, setReason] = useState(wish.said?.words ?? '')
  const [said, setSaid] = useState<PanelSaid>(wish.said?.votes && 'each' in wish.said.votes ? wish.said.votes.each : {})
  const missing = !panel ? rule.votesOver : !allSaid(panel, said) ? rule.needVotes : reason.trim() === '' ? tool.needReason : null
  return (
    <FormDialog
      title={<What wish={wish} />}
      close={() => answer(null)}
      onSend={() => answer({ words: reason.trim(), votes: { each: said } })}
      sends={words.confirm}
      missing={missing}
    >
      {panel && <PanelVotes panel={panel} said={said} say={setSaid} seatName={seatName} />}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
