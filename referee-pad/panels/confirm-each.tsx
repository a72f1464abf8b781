/** Confirms the rulings of a tablets question team by team, when the round asks for the chief's confirmation. */
import { useView } from '#shared/client/use-view.tsx'
import { AskKey } from '../parts/ask-key.tsx'
import { OutcomeWord } from '../parts/outcomes.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'

export function ConfirmEach() {
  const texts = useDeskTexts()
  const panel = useView('panel')
  if (panel?.method !== 'machine' || panel.confirm !== 'chief') return null
  const waiting = panel.attempts.filter((attempt) => attempt.ruling !== null && attempt.status === 'provisional')
  if (waiting.length === 0) return null
  return (
    <Sheet title={texts.confirmRuling} opener={texts.confirmCount(waiting.length)} openerClass="key main">
      {() => (
        <ul className="rows">
          {waiting.map((attempt) => (
            <li key={attempt.attemptId}>
              <TeamName teamId={attempt.teamId} short />
              {attempt.ruling ? <OutcomeWord outcome={attempt.ruling} /> : null}
              <AskKey className="key small" command={{ type: 'ConfirmRuling', attemptId: attempt.attemptId }}>
                {texts.confirmRuling}
              </AskKey>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
