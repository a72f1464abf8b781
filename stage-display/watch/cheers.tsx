/** The phone's cheers: the file's phrases and no other word, with what the whole hall sent; quiet while the audience is stopped. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { watchTexts } from './texts.ts'

export function Cheers() {
  const { language, t } = useLanguage()
  const words = watchTexts(language)
  const { cheer } = useLink()
  const broadcast = useView('broadcast')
  const cheers = useView('cheers')
  const [told, setTold] = useState<'sent' | 'wait' | null>(null)
  if (!broadcast || !cheers || broadcast.phrases.length === 0) return null
  const open = broadcast.audience === 'open'
  const send = (phrase: number) => void cheer(phrase).then((answer) => setTold(answer.ok ? 'sent' : 'wait'))
  return (
    <section className="cheers" aria-label={words.cheer}>
      <h2>{words.cheer}</h2>
      {open ? (
        <ul>
          {broadcast.phrases.map((phrase, i) => (
            <li key={i}>
              <button type="button" onClick={() => send(i)}>
                <span>{t(phrase)}</span>
                <small className="num">{cheers.totals[i] ?? 0}</small>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{words['audience-stopped']}</p>
      )}
      {open && told !== null && (
        <p className="told" role="status">
          {told === 'sent' ? words.cheered : words.cheerLater}
        </p>
      )}
    </section>
  )
}
