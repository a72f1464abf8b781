/** What this page had not delivered when it was loaded again: named, and sent or dropped by whoever sits here. */
import { useState } from 'react'
import { useLanguage } from '../client/language.tsx'
import { useLink } from '../client/use-view.tsx'
import { REFUSALS, type Refusal } from '../refusals.ts'
import { COMMAND_NAMES, leftOverTexts } from './left-over-texts.ts'

/** `className`: how the app warns. */
export function LeftOver({ className }: { readonly className: string }) {
  const { left, sendLeft, dropLeft, state } = useLink()
  const { language, t } = useLanguage()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const words = leftOverTexts(language)
  if (state === 'refused' || (left.length === 0 && refusal === null)) return null
  return (
    <div className={className} role="alert">
      {left.map(({ commandId, command: { type } }) => (
        <p key={commandId}>
          {words.left(COMMAND_NAMES[language][type] ?? type)}{' '}
          <button type="button" onClick={() => void sendLeft(commandId).then((answer) => setRefusal(answer.ok ? null : answer.refusal))}>
            {words.send}
          </button>{' '}
          <button type="button" onClick={() => dropLeft(commandId)}>
            {words.drop}
          </button>
        </p>
      ))}
      {refusal && (
        <p>
          {t(REFUSALS[refusal.code])}{' '}
          <button type="button" onClick={() => setRefusal(null)}>
            {words.seen}
          </button>
        </p>
      )}
    </div>
  )
}
