/** What the person must know before acting: an old picture, a paused contest, a refusal with what to do. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'
import { whatToDo } from '../what-to-do.ts'

export function Notices() {
  const { state } = useLink()
  const contest = useView('contest')
  const { refused, dismiss } = useAsk()
  const texts = useTexts()
  const { t } = useLanguage()
  return (
    <div className="notices">
      {state === 'stale' || state === 'offline' ? <p className="notice old">{texts.staleAdvice}</p> : null}
      {contest?.paused ? <p className="notice">{texts.paused}</p> : null}
      {refused ? (
        <div className="notice refused" role="alert">
          <p>
            <b>{t(REFUSALS[refused.code])}</b> {refused.detail} {t(whatToDo(refused.code))}
          </p>
          <button type="button" className="key small" onClick={dismiss}>
            {texts.close}
          </button>
        </div>
      ) : null}
    </div>
  )
}
