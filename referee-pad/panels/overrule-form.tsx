/** Overrules a ruling: the attempt, what it becomes, and why. */
import { useState } from 'react'
import { pointsText } from '#shared/points.ts'
import { expected } from '#shared/ui/overruling.ts'
import type { AttemptId, Outcome, Points } from '#shared/words.ts'
import { Choice, Missing, ReasonField } from '../parts/fields.tsx'
import type { PanelAttempt } from '../parts/how-to-rule.ts'
import { OutcomeWord } from '../parts/outcomes.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'
import { ShareField, shareTyped } from './share-form.tsx'

const OUTCOMES: readonly Outcome[] = ['right', 'wrong', 'partial', 'incomplete', 'blank', 'late']

type Ruled = Pick<PanelAttempt, 'attemptId' | 'teamId' | 'playerName' | 'ruling' | 'share'>

interface OverruleFormProps {
  attempts: readonly Ruled[]
  /** The most a partly right answer may pay, where the chief says how much. */
  shareUpTo: Points | undefined
  onDone: () => void
}

export function OverruleForm({ attempts, shareUpTo, onDone }: OverruleFormProps) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const { ask, busy } = useAsk()
  const [attemptId, setAttemptId] = useState<AttemptId | null>(attempts.length === 1 ? (attempts[0]?.attemptId ?? null) : null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const attempt = attempts.find((other) => other.attemptId === attemptId)
  // as they stood when the form was opened: a ruling changed meanwhile is not overruled unseen
  const [seen] = useState(() => new Map(attempts.map((one) => [one.attemptId, expected(one)])))
  const most = outcome === 'partial' ? shareUpTo : undefined
  const share = most === undefined ? null : shareTyped(typed, most)
  const unclear = !attempt ? desk.attemptMissing : outcome === null ? desk.outcomeMissing : null
  const badShare = most !== undefined && share === null ? texts.shareRange(pointsText(most)) : null
  const missing = unclear ?? badShare ?? (reason.trim() === '' ? texts.reasonMissing : null)
  const overrule = async () => {
    setTried(true)
    if (!attempt || outcome === null || missing) return
    const becomes = { outcome, ...(share === null ? {} : { share }), ...seen.get(attempt.attemptId) }
    if (await ask({ type: 'OverruleRuling', attemptId: attempt.attemptId, ...becomes, reason: reason.trim() })) onDone()
  }
  // a share can be corrected by another
  const others = OUTCOMES.filter((value) => value !== attempt?.ruling || (value === 'partial' && shareUpTo !== undefined))
  return (
    <>
      {attempts.length > 1 ? (
        <Choice
          label={desk.whichTeam}
          options={attempts.map((other) => ({ value: other.attemptId, label: <TeamName teamId={other.teamId} short /> }))}
          chosen={attemptId}
          onChoose={setAttemptId}
        />
      ) : null}
      {attempt?.ruling ? (
        <p>
          <TeamName teamId={attempt.teamId} short player={attempt.playerName} /> {desk.nowRuled} <OutcomeWord outcome={attempt.ruling} />
        </p>
      ) : null}
      <Choice
        label={desk.becomes}
        options={others.map((value) => ({ value, label: <OutcomeWord outcome={value} /> }))}
        chosen={outcome}
        onChoose={setOutcome}
      />
      {most === undefined ? null : <ShareField most={most} typed={typed} onType={setTyped} />}
      <ReasonField quick={[desk.reasonEquivalent, desk.reasonMisheard, desk.reasonIncomplete, desk.reasonMistaken]} value={reason} onChange={setReason} />
      <p className="faint">{desk.overruleNote}</p>
      <Missing sentence={tried ? missing : null} />
      <button type="button" className="key danger" disabled={busy('OverruleRuling')} onClick={() => void overrule()}>
        {desk.overruleConfirm}
      </button>
    </>
  )
}
