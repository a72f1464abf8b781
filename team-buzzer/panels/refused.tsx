/** The seat is not ours any more, or never was: says why and where to pair. */
import { useLanguage } from '#shared/client/language.tsx'
import type { Refusal } from '#shared/refusals.ts'
import { useLater } from '../later.ts'
import { buzzerTexts } from '../texts.ts'

export function Refused({ refusal }: { refusal: Refusal | null }) {
  const { language } = useLanguage()
  const later = useLater()
  const words = buzzerTexts(language)
  return (
    <main className="refused" role="alert">
      <b>{later?.REFUSALS[refusal?.code ?? 'not-paired'][language]}</b>
      {refusal?.detail && <p className="quiet">{refusal.detail}</p>}
      <a className="key main" href="/pair/">
        {words.toPair}
      </a>
    </main>
  )
}
