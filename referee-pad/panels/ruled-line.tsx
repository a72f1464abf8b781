/** What was ruled on an attempt: the outcome, its points, how firm it is, by whom and why. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { Panel, PanelAttempt } from '../parts/how-to-rule.ts'
import { signed } from '../parts/numbers.ts'
import { OutcomeWord } from '../parts/outcomes.tsx'
import { useTexts } from '../texts.ts'

export function RuledLine({ panel, attempt }: { panel: Panel; attempt: PanelAttempt }) {
  const texts = useTexts()
  const { t } = useLanguage()
  const ruling = useView('ruling')?.find((given) => given.attemptId === attempt.attemptId)
  if (!attempt.ruling) return null
  const awaits = attempt.status === 'provisional' && panel.confirm === 'chief'
  return (
    <div className="ruled">
      <p className="ruled-outcome">
        <OutcomeWord outcome={attempt.ruling} />
        {ruling ? <b className="num">{signed(ruling.points)}</b> : null}
      </p>
      <p className="faint">
        {texts[`status-${attempt.status}`]}
        {awaits ? ` · ${texts.waitConfirm}` : ''} · {attempt.shown ? texts.shown : texts.notShown}
      </p>
      <p className="faint">
        {attempt.by ? texts.ruledBy(t(attempt.by)) : ''}
        {ruling?.was ? ` · ${texts.wasRuled(texts[ruling.was])}` : ''}
        {attempt.reason ? ` · ${texts.because(attempt.reason)}` : ''}
      </p>
    </div>
  )
}
