/** Chooses what presses this buzzer: the screen, a key, or a button that types, which is pressed once so that its key is known. */
import { useEffect, useState } from 'react'
import { Keyboard } from 'lucide-react'
import { keyOf } from '#shared/client/buzzer-input.ts'
import { useLanguage } from '#shared/client/language.tsx'
import type { InputClass } from '#shared/input-guard.ts'
import { deviceTexts } from '../texts-device.ts'
import { useBuzzerInput } from '../use-input.ts'

const CLASSES: readonly InputClass[] = ['touch', 'key', 'hid']

export function InputChoice() {
  const words = deviceTexts(useLanguage().language)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="input-opener" aria-label={words.input} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Keyboard aria-hidden="true" size={26} />
      </button>
      {open && <Sheet onClose={() => setOpen(false)} />}
    </>
  )
}

function Sheet({ onClose }: { onClose: () => void }) {
  const words = deviceTexts(useLanguage().language)
  const { buzzer, change } = useBuzzerInput()
  const [learning, setLearning] = useState(false)
  useEffect(() => {
    if (!learning) return undefined
    const heard = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      change({ ...buzzer, key: keyOf(event) })
      setLearning(false)
    }
    window.addEventListener('keydown', heard, true)
    return () => window.removeEventListener('keydown', heard, true)
  }, [learning, buzzer, change])
  const choose = (input: InputClass) => {
    change({ input, key: input === 'touch' ? null : buzzer.key })
    setLearning(input !== 'touch' && buzzer.key === null)
  }
  return (
    <div className="input-sheet" role="dialog" aria-label={words.input}>
      <h2>{words.input}</h2>
      <div role="radiogroup" aria-label={words.input} className="input-classes">
        {CLASSES.map((input) => (
          <button key={input} type="button" role="radio" className="key" aria-checked={buzzer.input === input} onClick={() => choose(input)}>
            <b>{words[input]}</b>
            <small>{words[`${input}Note`]}</small>
          </button>
        ))}
      </div>
      {buzzer.input !== 'touch' && (
        <button type="button" className="key" aria-pressed={learning} onClick={() => setLearning(true)}>
          {learning ? words.learn : `${words.learned(buzzer.key ?? words.anyKey)} · ${words.learnFirst}`}
        </button>
      )}
      <p className="quiet">{words.inputNote}</p>
      <button type="button" className="key main" onClick={onClose}>
        {words.done}
      </button>
    </div>
  )
}
