/** 补题 by the chief, with an appeal or without: which question, for whom, and why. */
import { useState } from 'react'
import { useLanguage } from '../client/language.tsx'
import type { VOID_CAUSES } from '../appeal-settings.ts'
import type { AppealsPart } from '../views/appeals.ts'
import type { TeamId } from '../words.ts'
import { useAppealTexts } from './appeal-texts.ts'
import type { AppealsHands } from './appeal-hands.ts'
import { TeamChoice } from './team-choice.tsx'

type Cause = (typeof VOID_CAUSES)[number]
/** Every cause by type, without loading the schemas they come from. */
const CAUSES = {
  equipment: true,
  misread: true,
  'wrong-key': true,
  'two-right-answers': true,
  prompting: true,
  'used-before': true,
  other: true,
} satisfies Record<Cause, true>
const isCause = (word: string): word is Cause => word in CAUSES

export function MakeUpForm({ makeUps, act, teamName }: AppealsHands & { makeUps: AppealsPart['makeUps'] }) {
  const words = useAppealTexts()
  const { t } = useLanguage()
  const [at, setAt] = useState(0)
  const [teamId, setTeamId] = useState<TeamId | null>(null)
  const [cause, setCause] = useState<Cause>('equipment')
  const [reason, setReason] = useState('')
  const of = makeUps[at] ?? makeUps[0]
  const team = of?.teamIds.find((id) => id === teamId)
  if (!of) return null
  const { roundId, slotId } = of
  const give = async () => {
    if (team === undefined) return
    if (await act({ type: 'GrantMakeUp', teamId: team, roundId, slotId, cause, reason: reason.trim() }, words.makeUpGive)) setReason('')
  }
  return (
    <details className="appeal">
      <summary>{words.makeUp}</summary>
      <div className="ways">
        <small>{words.makeUpHint}</small>
        <select className="field" aria-label={words.makeUpOf} value={makeUps.indexOf(of)} onChange={(event) => setAt(Number(event.target.value))}>
          {makeUps.map((one, index) => (
            <option key={one.slotId} value={index}>
              {t(one.about)}
            </option>
          ))}
        </select>
        <TeamChoice teamIds={of.teamIds} chosen={team} choose={setTeamId} teamName={teamName} />
        <CauseSelect cause={cause} choose={setCause} />
        <input
          className="field"
          value={reason}
          maxLength={300}
          aria-label={words.reason}
          placeholder={words.reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button type="button" className="key" disabled={team === undefined || reason.trim() === ''} onClick={() => void give()}>
          {words.makeUpGive}
        </button>
      </div>
    </details>
  )
}

function CauseSelect({ cause, choose }: { cause: Cause; choose: (cause: Cause) => void }) {
  const words = useAppealTexts()
  return (
    <select className="field" aria-label={words.makeUpCause} value={cause} onChange={(event) => isCause(event.target.value) && choose(event.target.value)}>
      {Object.keys(CAUSES)
        .filter(isCause)
        .map((one) => (
          <option key={one} value={one}>
            {words[`cause-${one}`]}
          </option>
        ))}
    </select>
  )
}
