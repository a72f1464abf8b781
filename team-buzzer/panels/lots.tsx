/** Lots being drawn on stage: a team among them may call stop here, once; then the place it has drawn. */
import { useCallback } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import type { LotsPart } from '#shared/views/draws.ts'
import type { TeamMine } from '../race-state.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'
import { useBuzzerKey } from '../use-press.ts'
import { BigWord } from './big-word.tsx'
import { Waiting } from './waiting.tsx'

export function Lots({ mine, lots }: { mine: TeamMine; lots: NonNullable<LotsPart> }) {
  const { language, t } = useLanguage()
  const words = askedTexts(language)
  const place = lots.order?.indexOf(mine.teamId) ?? -1
  if (lots.order !== null)
    return <Waiting word={place < 0 ? words.lotsDrawn : words.lotsPlace(place + 1)} note={t(lots.title)} mood={place < 0 ? 'calm' : 'ours'} />
  return lots.among.includes(mine.teamId) ? <Stop title={t(lots.title)} /> : <Waiting word={words.lotsRolling} note={t(lots.title)} />
}

function Stop({ title }: { title: string }) {
  const words = askedTexts(useLanguage().language)
  const { ask, waiting } = useAsk()
  const stop = useCallback(() => {
    if (!waiting) void ask({ type: 'StopDraw' })
  }, [ask, waiting])
  useBuzzerKey(stop)
  return (
    <main className="race">
      <button type="button" data-buzzer="" className="buzzer" disabled={waiting} onPointerDown={stop} onContextMenu={(event) => event.preventDefault()}>
        <BigWord word={words.stop} />
        <small>{title}</small>
        <small>{words.lotsStopNote}</small>
      </button>
    </main>
  )
}
