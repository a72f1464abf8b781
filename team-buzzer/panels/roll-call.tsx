/** The roll-call of buzzers: this one is pressed once, by finger or key, so that it is heard and measured. */
import { useCallback, type PointerEvent } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink } from '#shared/client/use-view.tsx'
import type { InputClass } from '#shared/input-guard.ts'
import { askedTexts } from '../texts-asked.ts'
import { useBuzzerInput } from '../use-input.ts'
import { stamped, useBuzzerKey } from '../use-press.ts'
import { BigWord } from './big-word.tsx'

/** What a trial press tells of its device: the stamp where there is one, the input, how long the page took. */
export function testPress(event: { readonly timeStamp: number }, input: InputClass, key?: string) {
  const { dp, ...handled } = stamped(event)
  return { type: 'TestPress', ...(dp === null ? {} : { dp }), ...handled, input, ...(key === undefined ? {} : { key }) } as const
}

export function RollCall({ rollCall }: { rollCall: 'press' | 'heard' }) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const { send } = useLink()
  const { input } = useBuzzerInput().buzzer
  const press = useCallback(
    (event: { readonly timeStamp: number }, by: InputClass) => {
      if (rollCall === 'press') void send(testPress(event, by))
    },
    [rollCall, send],
  )
  useBuzzerKey(useCallback((event) => press(event, input === 'hid' ? 'hid' : 'key'), [press, input]))
  const touched = (event: PointerEvent) => (input === 'touch' ? press(event.nativeEvent, 'touch') : undefined)
  const called = rollCall === 'press'
  const note = called ? (input === 'touch' ? words.rollCallNote : words.keyAlone) : words.rollCallHeardNote
  return (
    <main className="race">
      <button
        type="button"
        data-buzzer=""
        className={`buzzer ${called ? 'press' : 'pressed'}`}
        onPointerDown={touched}
        onContextMenu={(event) => event.preventDefault()}
      >
        <BigWord word={called ? words.rollCall : words.rollCallHeard} />
        <small>{note}</small>
      </button>
    </main>
  )
}
