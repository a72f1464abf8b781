/** The roll-call of buzzers: this one is pressed once, by finger or key, and says that it was heard. */
import { useCallback } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink } from '#shared/client/use-view.tsx'
import { buzzerTexts } from '../texts.ts'
import { useBuzzerKey } from '../use-press.ts'
import { BigWord } from './big-word.tsx'

export function RollCall({ rollCall }: { rollCall: 'press' | 'heard' }) {
  const words = buzzerTexts(useLanguage().language)
  const { send } = useLink()
  const press = useCallback(() => {
    if (rollCall === 'press') void send({ type: 'TestPress' })
  }, [rollCall, send])
  useBuzzerKey(press)
  const called = rollCall === 'press'
  return (
    <main className="race">
      <button
        type="button"
        data-buzzer=""
        className={`buzzer ${called ? 'press' : 'pressed'}`}
        onPointerDown={press}
        onContextMenu={(event) => event.preventDefault()}
      >
        <BigWord word={called ? words.rollCall : words.rollCallHeard} />
        <small>{called ? words.rollCallNote : words.rollCallHeardNote}</small>
      </button>
    </main>
  )
}
