/** Amends the key of a question, in hand or earlier: letters chosen or wording typed; every tablet is marked again. */
import { useState } from 'react'
import { goesByWords, keyWords } from '#shared/key-words.ts'
import type { PastSlot } from '#shared/views/people.ts'
import { Missing, ReasonField } from '../parts/fields.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'

type Keyed = Pick<PastSlot, 'slotId' | 'type' | 'options' | 'key'>

export function AmendKeyForm({ of, onDone }: { of: Keyed; onDone: () => void }) {
  const { slotId, options, key: before } = of
  const texts = useTexts()
  const desk = useDeskTexts()
  const { ask, busy } = useAsk()
  const [key, setKey] = useState<readonly string[]>(before)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lines = key.map((line) => line.trim()).filter((line) => line !== '')
  const same = lines.join('\n') === before.join('\n')
  const missing = lines.length === 0 || same ? desk.keyMissing : reason.trim() === '' ? texts.reasonMissing : null
  const toggle = (letter: string) => setKey(key.includes(letter) ? key.filter((other) => other !== letter) : [...key, letter].sort())
  const amend = async () => {
    setTried(true)
    if (!missing && (await ask({ type: 'AmendKey', slotId, key: lines, reason: reason.trim() }))) onDone()
  }
  return (
    <>
      <p>
        {desk.keyNow} <b>{keyWords(before, of).join(options.length > 0 ? '' : ' / ')}</b>
      </p>
      {options.length > 0 ? (
        <div className="ask" role="group" aria-label={desk.keyNew}>
          <div className="ask-label">{desk.keyNew}</div>
          <div className="choices">
            {options.map((option) => (
              <button key={option.letter} type="button" className="choice" aria-pressed={key.includes(option.letter)} onClick={() => toggle(option.letter)}>
                {!goesByWords(of.type) && <b className="num">{option.letter}</b>} {option.text}
              </button>
            ))}
          </div>
        </div>
      ) : (
        <label className="ask">
          <span className="ask-label">{desk.keyTyped}</span>
          <textarea className="field" rows={3} value={key.join('\n')} onChange={(event) => setKey(event.target.value.split('\n'))} />
        </label>
      )}
      <ReasonField quick={[desk.reasonKeyWrong, desk.reasonTwoRight, desk.reasonLawChanged]} value={reason} onChange={setReason} />
      <p className="note">{desk.amendNote}</p>
      <Missing sentence={tried ? missing : null} />
      <button type="button" className="key danger" disabled={busy('AmendKey')} onClick={() => void amend()}>
        {desk.amendConfirm}
      </button>
    </>
  )
}
