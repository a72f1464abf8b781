/** The rights a team may use on the question it answers: one key a right, asked once more before it is used. */
import { useState } from 'react'
import type { RightName } from '#shared/commands.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { SlotId } from '#shared/words.ts'
import type { TeamMine } from '../race-state.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'

export function Rights({ mine, slotId }: { mine: TeamMine; slotId: SlotId }) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const { ask, refusal, waiting } = useAsk()
  const [chosen, setChosen] = useState<RightName | null>(null)
  const usable = (mine.rights ?? []).filter((one) => one.may)
  if (usable.length === 0) return null
  const press = (right: RightName) => {
    if (chosen !== right) return setChosen(right)
    setChosen(null)
    void ask({ type: 'UseRight', slotId, right })
  }
  return (
    <div className="rights">
      {usable.map(({ right, left }) => (
        <button key={right} type="button" className={chosen === right ? 'key danger' : 'key'} disabled={waiting} onClick={() => press(right)}>
          <span>
            {words[`right_${right}`]}
            <small>{chosen === right ? words.pressAgain : words.timesLeft(left)}</small>
          </span>
        </button>
      ))}
      {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
    </div>
  )
}
