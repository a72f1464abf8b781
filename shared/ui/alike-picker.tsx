/** The chief names the answers that mean the same as the key: upheld, and all of them credited together. */
import type { ReactNode } from 'react'
import type { AppealChoice, AppealView } from '../views/appeals.ts'
import type { AttemptId, TeamId } from '../words.ts'
import { useAppealTexts } from './appeal-texts.ts'

interface AlikeProps {
  alike: NonNullable<AppealView['alike']>
  teamName: (teamId: TeamId) => ReactNode
  /** What is about to be decided, whichever way. */
  chosen: AppealChoice | null
  choose: (choice: AppealChoice | null) => void
}

/** The attempts named so far: none while another way is chosen. */
const namedIn = (chosen: AppealChoice | null): readonly AttemptId[] => {
  const [remedy] = chosen?.remedies ?? []
  return remedy?.is === 'credit' ? (remedy.attemptIds ?? []) : []
}

export function AlikePicker({ alike, teamName, chosen, choose }: AlikeProps) {
  const words = useAppealTexts()
  const named = namedIn(chosen)
  const toggle = (id: AttemptId) => {
    const attemptIds = named.includes(id) ? named.filter((one) => one !== id) : [...named, id]
    if (attemptIds.length === 0) return choose(null)
    const label = words.alikeChosen(attemptIds.length)
    choose({ outcome: 'upheld', label, remedies: [{ is: 'credit', slotId: alike.slotId, attemptIds }], impact: null, may: true })
  }
  return (
    <div className="ways" role="group" aria-label={words.alike}>
      <p>
        {words.alike} <small>{words.alikeHint}</small>
      </p>
      <div className="row">
        {alike.attempts.map(({ attemptId, teamId }) => (
          <button key={attemptId} type="button" className="choice" aria-pressed={named.includes(attemptId)} onClick={() => toggle(attemptId)}>
            {teamName(teamId)}
          </button>
        ))}
      </div>
    </div>
  )
}
