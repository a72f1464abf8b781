/** The last refusal in the hub's own sentence, with what to do; shown on the page and inside an open sheet. */
import { useLanguage } from '#shared/client/language.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'
import { whatToDo } from '../what-to-do.ts'

export function RefusalNotice() {
  const { refused, dismiss } = useAsk()
  const texts = useTexts()
  const { t } = useLanguage()
  if (!refused) return null
  return (
    <div className="notice refused" role="alert">
      <p>
        <b>{t(REFUSALS[refused.code])}</b> {refused.detail} {t(whatToDo(refused.code))}
      </p>
      <button type="button" className="key small" onClick={dismiss}>
        {texts.close}
      </button>
    </div>
  )
}
