/** A team chooses what its question is worth, or another's: large values, one confirmation; declining where the round lets it. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { REFUSALS } from '#shared/refusals.ts'
import type { ChoosingPart } from '#shared/views/play.ts'
import type { Points } from '#shared/words.ts'
import { useHeading } from '../heading.ts'
import type { TeamMine } from '../race-state.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'
import { teamOf } from '../words.ts'
import { Clock } from './clock.tsx'
import { Items } from './items.tsx'
import { Rivals } from './rivals.tsx'
import { Waiting } from './waiting.tsx'

export function Risk({ mine, choosing }: { mine: TeamMine; choosing: NonNullable<ChoosingPart> }) {
  const words = askedTexts(useLanguage().language)
  const team = teamOf(useView('contest'), choosing.teamId ?? undefined)
  if (choosing.teamId === null) return <Waiting word={words.listen} note={null} />
  if (choosing.teamId !== mine.teamId)
    return (
      <Waiting
        word={choosing.forTeam === mine.teamId ? words.chooseForUs(team?.table ?? 0) : words.chooseOf(team?.table ?? 0)}
        note={team?.shortName ?? null}
      />
    )
  if (choosing.picked !== null) return <Waiting word={words.item(choosing.picked)} note={words.listen} mood="ours" />
  if (choosing.rivals) return <Rivals choosing={choosing} rivals={choosing.rivals} />
  if (choosing.items) return <Items choosing={choosing} items={choosing.items} />
  if (choosing.chosen !== null) return <Waiting word={words.value(pointsText(choosing.chosen))} note={words.listen} mood="ours" />
  return <Values choosing={choosing} />
}

function Values({ choosing }: { choosing: NonNullable<ChoosingPart> }) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const heading = useHeading(choosing)
  const { ask, refusal, waiting } = useAsk()
  const [value, setValue] = useState<Points | 'decline' | null>(null)
  const confirm = () => {
    if (value === 'decline') void ask({ type: 'DeclineTurn', slotId: choosing.slotId })
    else if (value !== null) void ask({ type: 'ChooseValue', slotId: choosing.slotId, value })
  }
  return (
    <main className="risk">
      <h2>{heading}</h2>
      <Clock />
      <div className="values" role="radiogroup" aria-label={heading}>
        {choosing.values.map((one) => (
          <button
            key={one.value}
            type="button"
            role="radio"
            aria-checked={value === one.value}
            className="key value"
            disabled={!one.allowed || waiting}
            onClick={() => setValue(one.value)}
          >
            <b className="num">{pointsText(one.value)}</b>
            <small>{one.left > 0 ? words.left(one.left) : words.noneLeft}</small>
          </button>
        ))}
      </div>
      {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
      <div className="confirm">
        {choosing.mayDecline && (
          <button
            type="button"
            className="key"
            disabled={waiting}
            aria-pressed={value === 'decline'}
            onClick={() => setValue(value === 'decline' ? null : 'decline')}
          >
            {words.decline}
          </button>
        )}
        <button type="button" className={value === 'decline' ? 'key danger' : 'key main'} disabled={value === null || waiting} onClick={confirm}>
          {value === null ? words.confirmFirst : value === 'decline' ? words.confirmDecline : words.confirmValue(pointsText(value))}
        </button>
      </div>
    </main>
  )
}
