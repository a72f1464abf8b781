/** What lies over the page whatever it shows: a lost connection, the call to identify, the watermark. */
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { buzzerTexts } from '../texts.ts'

export function LostBanner() {
  const { state } = useLink()
  const words = buzzerTexts(useLanguage().language)
  if (state !== 'offline' && state !== 'stale') return null
  return (
    <p className="lost" role="alert">
      {words.offline}
    </p>
  )
}

export function Identify() {
  const { identify } = useLink()
  const { language, t } = useLanguage()
  const words = buzzerTexts(language)
  if (identify === null) return null
  return (
    <div className="identify" role="alert">
      <small>{words.identify}</small>
      <b>{t(identify)}</b>
    </div>
  )
}

export function Watermark() {
  const watermark = useView('contest')?.watermark ?? null
  const words = buzzerTexts(useLanguage().language)
  if (watermark === null) return null
  return <div className="watermark">{watermark === 'demo' ? words.watermarkDemo : words.watermarkRehearsal}</div>
}
