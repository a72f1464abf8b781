/** 申诉 beside 举手: what the team may appeal about now, and what became of its appeals. */
import { useState } from 'react'
import { Gavel } from 'lucide-react'
import { useLanguage } from '#shared/client/language.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { OwnAppeals } from '#shared/views/appeals.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'

export function Appeals({ appeals }: { appeals: OwnAppeals }) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const [open, setOpen] = useState(false)
  const waiting = appeals.mine.filter((one) => one.open).length
  return (
    <>
      <button type="button" className="key" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Gavel aria-hidden="true" size={28} />
        <span>
          {words.appeal}
          {waiting > 0 && <small>{words.appealWaits}</small>}
        </span>
      </button>
      {open && <Sheet appeals={appeals} onClose={() => setOpen(false)} />}
    </>
  )
}

function Sheet({ appeals, onClose }: { appeals: OwnAppeals; onClose: () => void }) {
  const { language, t } = useLanguage()
  const words = askedTexts(language)
  const { ask, refusal, waiting } = useAsk()
  const [at, setAt] = useState(0)
  const [text, setText] = useState('')
  const about = appeals.mayLodge[at] ?? appeals.mayLodge[0]
  const lodge = async () => {
    if (about && (await ask({ type: 'LodgeAppeal', of: about.of, text: text.trim() })).ok) setText('')
  }
  return (
    <div className="appeal-sheet" role="dialog" aria-label={words.appeal}>
      {appeals.mine.map((one) => (
        <p key={one.id}>
          <b>{t(one.about)}</b> {t(one.said)}{' '}
          {one.open && (
            <button type="button" className="key" disabled={waiting} onClick={() => void ask({ type: 'WithdrawAppeal', appealId: one.id })}>
              {words.appealWithdraw}
            </button>
          )}
          {one.mayGoFurther && (
            <button type="button" className="key" disabled={waiting} onClick={() => void ask({ type: 'TakeAppealFurther', appealId: one.id })}>
              {words.appealFurther}
            </button>
          )}
        </p>
      ))}
      {about ? (
        <>
          <select aria-label={words.appealAbout} value={at} onChange={(event) => setAt(Number(event.target.value))}>
            {appeals.mayLodge.map((one, index) => (
              <option key={JSON.stringify(one.of)} value={index}>
                {t(one.about)}（{t(one.until)}）
              </option>
            ))}
          </select>
          <textarea rows={2} maxLength={300} value={text} placeholder={words.appealText} onChange={(event) => setText(event.target.value)} />
          <button type="button" className="key" disabled={waiting || text.trim() === ''} onClick={() => void lodge()}>
            {words.appealLodge}
          </button>
        </>
      ) : (
        <p>{words.appealNone}</p>
      )}
      {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
      <button type="button" className="key" onClick={onClose}>
        {words.close}
      </button>
    </div>
  )
}
