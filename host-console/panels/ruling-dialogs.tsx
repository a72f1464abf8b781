/** The chief's heavier steps, entered for the chief: overrule a ruling, void a question and draw a spare. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { VOID_CAUSES } from '#shared/commands.ts'
import { pointsText, toPoints } from '#shared/points.ts'
import { expected } from '#shared/ui/overruling.ts'
import type { AttemptId, Outcome } from '#shared/words.ts'
import { Choice, Field, FormDialog, ReasonField } from '../fields.tsx'
import { useAskFor } from '../stand-in.ts'
import { useTeams } from '../teams-known.ts'
import { useToolTexts, type ToolTexts } from '../texts-tools.ts'
import { useTexts } from '../texts.ts'
import { QuestionAsked, type PastDialogProps } from './question-asked.tsx'

const RULED: readonly Outcome[] = ['right', 'wrong', 'partial', 'incomplete', 'blank', 'late', 'foul']
const CAUSE_WORDS = {
  misread: 'cause_misread',
  'wrong-key': 'cause_key',
  'two-right-answers': 'cause_two',
  prompting: 'cause_prompting',
  equipment: 'cause_equipment',
  'used-before': 'cause_used',
  other: 'cause_other',
} as const satisfies Record<(typeof VOID_CAUSES)[number], keyof ToolTexts>

export function OverruleDialog({ close, past }: PastDialogProps) {
  const tool = useToolTexts()
  const text = useTexts()
  const askFor = useAskFor()
  const { label } = useTeams()
  const panel = useView('panel')
  const inHand = panel?.attempts ?? []
  const shareUpTo = past ? past.shareUpTo : panel?.shareUpTo
  const attempts = past ? past.attempts.map(({ outcome: ruling, ...one }) => ({ ...one, ruling })) : inHand
  const last = attempts.at(-1)
  const [attemptId, setAttempt] = useState<AttemptId | ''>(last?.attemptId ?? '')
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const most = outcome === 'partial' ? shareUpTo : undefined
  const share = most === undefined ? null : toPoints(typed)
  const badShare = most !== undefined && (share === null || share < 0 || share > most)
  const attempt = attempts.find((one) => one.attemptId === attemptId)
  // as they stood when the form was opened: a ruling changed meanwhile is not overruled unseen
  const [seen] = useState(() => new Map(attempts.map((one) => [one.attemptId, expected(one)])))
  const send = async () => {
    if (attemptId === '' || outcome === '') return
    const becomes = { outcome, ...(share === null ? {} : { share }), ...seen.get(attemptId) }
    if ((await askFor({ type: 'OverruleRuling', attemptId, ...becomes, reason }, tool.overrule)) !== null) close()
  }
  const unclear = !attempt ? tool.noAttempts : outcome === '' ? tool.pick(tool.outcome) : badShare ? tool.badAmount : null
  const missing = unclear ?? (reason.trim() === '' ? tool.needReason : null)
  // a share can be corrected by another
  const others = RULED.filter((one) => one !== attempt?.ruling || (one === 'partial' && shareUpTo !== undefined))
  const worded = (value: Outcome) => ({ value, label: text[`outcome_${value}`] })
  return (
    <FormDialog title={tool.overrule} close={close} onSend={() => void send()} missing={missing}>
      <QuestionAsked of={past} />
      <Choice<AttemptId>
        label={tool.attempt}
        value={attemptId}
        options={attempts.map((one) => ({
          value: one.attemptId,
          label: `${label(one.teamId)} · ${one.ruling === null ? text.open : text[`outcome_${one.ruling}`]}`,
        }))}
        onChange={setAttempt}
      />
      <Choice<Outcome> label={tool.outcome} value={outcome} options={others.map(worded)} onChange={setOutcome} />
      {most !== undefined && (
        <Field label={`${tool.share} ≤ ${pointsText(most)}`} hint={tool.shareHint}>
          <input className="num short" inputMode="decimal" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}

export function VoidDialog({ close, past }: PastDialogProps) {
  const tool = useToolTexts()
  const text = useTexts()
  const askFor = useAskFor()
  const question = useView('question')
  // as it stood when the form was opened: the next question is not voided by a form about this one
  const [slotId] = useState(past?.slotId ?? question?.slotId)
  const spares = useView('rundown')?.sparesLeft ?? 0
  const [cause, setCause] = useState<(typeof VOID_CAUSES)[number] | ''>('')
  const [replace, setReplace] = useState(!past && spares > 0)
  const [reason, setReason] = useState('')
  const send = async () => {
    if (slotId === undefined || cause === '') return
    if ((await askFor({ type: 'VoidQuestion', slotId, cause, reason, replace }, tool.voidQuestion)) !== null) close()
  }
  return (
    <FormDialog
      title={tool.voidQuestion}
      close={close}
      onSend={() => void send()}
      missing={cause === '' ? tool.pick(tool.cause) : reason.trim() === '' ? tool.needReason : null}
    >
      <QuestionAsked of={past} />
      <Choice label={tool.cause} value={cause} options={VOID_CAUSES.map((one) => ({ value: one, label: tool[CAUSE_WORDS[one]] }))} onChange={setCause} />
      {!past && (
        <Field label={`${tool.replace}（${text.spares(spares)}）`}>
          <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} />
        </Field>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
