/** A team picks an item of the board by its number, with one confirmation; or stops the numbers as they roll. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { ChoosingPart } from '#shared/views/play.ts'
import { useHeading } from '../heading.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'
import { Clock } from './clock.tsx'

type Choosing = NonNullable<ChoosingPart>

export function Items({ choosing, items }: { choosing: Choosing; items: NonNullable<Choosing['items']> }) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const heading = useHeading(choosing)
  const { ask, refusal, waiting } = useAsk()
  const [number, setNumber] = useState<number | null>(null)
  const { slotId, rolling } = choosing
  const pick = () => void ask({ type: 'PickItem', slotId, ...(number === null ? {} : { number }) })
  return (
    <main className="risk">
      <h2>{heading}</h2>
      <Clock />
      {!rolling && (
        <div className="items" role="radiogroup" aria-label={heading}>
          {items.map((one) => (
            <button
              key={one.number}
              type="button"
              role="radio"
              aria-checked={number === one.number}
              className="key item num"
              disabled={one.used || waiting}
              onClick={() => setNumber(one.number)}
            >
              {one.number}
            </button>
          ))}
        </div>
      )}
      {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
      <div className={rolling ? 'confirm stop' : 'confirm'}>
        <button type="button" className="key main" disabled={waiting || (!rolling && number === null)} onClick={pick}>
          {rolling ? words.stop : number === null ? words.pickFirst : words.confirmItem(number)}
        </button>
      </div>
    </main>
  )
}
