/** Refusals, one card each: what was not done, why, and what to do next. Goes by itself after a while; stays under the pointer. */
import { useEffect } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { sentencesOf, useDesk, type Toast } from '../desk.tsx'
import { useTexts } from '../texts.ts'

const SHOWN_MS = 9000

export function Toasts() {
  const { toasts } = useDesk()
  return (
    <div className="toasts" role="alert">
      {toasts.map((toast) => (
        <Card key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function Card({ toast }: { toast: Toast }) {
  const text = useTexts()
  const { language } = useLanguage()
  const { dismiss } = useDesk()
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [dismiss, toast.id])
  const words = sentencesOf(toast.refusal)
  const advice = language === 'zh' ? words.adviceZh : words.adviceEn
  return (
    <div className="toast">
      <b>{text.refusedToast(toast.label)}</b>
      <p>{language === 'zh' ? words.zh : words.en}</p>
      {advice !== null && <p className="advice">→ {advice}</p>}
      <button className="small" onClick={() => dismiss(toast.id)}>
        {text.dismiss}
      </button>
    </div>
  )
}
