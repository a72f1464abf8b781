/** A penalty or bonus of the contest's catalogue: whom, which, the step that comes next, and why. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { SanctionsPart } from '#shared/views/results.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { Choice, FormDialog, ReasonField, TeamChoice } from '../fields.tsx'
import { useAskFor } from '../stand-in.ts'
import { useRuleTexts, type RuleTexts } from '../texts-rules.ts'
import { useToolTexts } from '../texts-tools.ts'
import { signed } from './question.tsx'
import type { DialogProps } from './team-dialogs.tsx'

type Sanction = SanctionsPart['catalogue'][number]

/** “−20 分”, “取消参赛资格”, or both. */
export function stepSaid(step: Sanction['steps'][number], text: RuleTexts): string {
  const points = step.points === 0 ? [] : [text.sanctionPoints(signed(step.points))]
  return [...points, ...(step.disqualify ? [text.sanctionOut] : [])].join(' · ')
}

export function SanctionDialog({ close }: DialogProps) {
  const text = useRuleTexts()
  const tool = useToolTexts()
  const { t } = useLanguage()
  const askFor = useAskFor()
  const parts = useView('contest')?.parts ?? []
  const { catalogue, given } = useView('sanctions') ?? { catalogue: [], given: [] }
  const [teamId, setTeamId] = useState<TeamId | ''>('')
  const [chosenPart, setPart] = useState<PartId | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const having = parts.filter((part) => teamId !== '' && part.teamIds.includes(teamId))
  const part = having.find((one) => one.id === chosenPart) ?? having[0]
  const sanction = catalogue.find((one) => one.id === chosen) ?? catalogue[0]
  const taken = given.filter((one) => one.teamId === teamId && one.partId === part?.id && one.sanction === sanction?.id).length
  const step = sanction?.steps[taken]
  const said = step ? stepSaid(step, text) : text.sanctionSpent
  const missing = !part ? tool.pick(tool.team) : !sanction ? text.sanctionNone : !step ? text.sanctionSpent : reason.trim() === '' ? tool.needReason : null
  const send = async () => {
    if (teamId === '' || !part || !sanction || !step) return
    const label = `${t(sanction.title)}：${said}`
    if ((await askFor({ type: 'ApplySanction', partId: part.id, teamId, sanction: sanction.id, reason }, label, step.disqualify ? 'asks' : undefined)) !== null)
      close()
  }
  return (
    <FormDialog title={text.sanction} close={close} onSend={() => void send()} missing={missing}>
      <TeamChoice value={teamId} onChange={setTeamId} />
      {having.length > 1 && (
        <Choice<PartId> label={tool.part} value={part?.id ?? ''} options={having.map((one) => ({ value: one.id, label: t(one.title) }))} onChange={setPart} />
      )}
      <Choice
        label={text.sanctionWhich}
        value={sanction?.id ?? ''}
        options={catalogue.map((one) => ({ value: one.id, label: t(one.title) }))}
        onChange={setChosen}
      />
      {part && sanction && (
        <p className="line next-sanction" aria-live="polite">
          <small>{text.sanctionNext}</small>
          {step && <span className="tag">{text.sanctionStep(taken + 1, sanction.steps.length)}</span>}
          <b className={step?.disqualify ? 'tag bad' : undefined}>{said}</b>
        </p>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
