/** Our own total (hidden in suspense), the key of appeals, and the key that calls the floor. */
import { useLanguage } from '#shared/client/language.tsx'
import { pointsText } from '#shared/points.ts'
import { useLater } from '../later.ts'
import type { TeamMine } from '../race-state.ts'
import { buzzerTexts } from '../texts.ts'
import { useAsk } from '../use-ask.ts'

export function Foot({ mine }: { mine: TeamMine }) {
  const { language } = useLanguage()
  const words = buzzerTexts(language)
  const later = useLater()
  const { ask, refusal, waiting } = useAsk()
  const toggle = () => void ask(mine.handUp ? { type: 'LowerHand', teamId: mine.teamId } : { type: 'RaiseHand' })
  return (
    <footer className="foot">
      <p className="total">
        <span>{words.total}</span>
        {mine.total === null ? <b className="hidden">{words.hidden}</b> : <b className="num">{pointsText(mine.total)}</b>}
      </p>
      {refusal && later && <p className="refusal">{later.REFUSALS[refusal.code][language]}</p>}
      {mine.appeals && later && <later.Appeals appeals={mine.appeals} />}
      <button type="button" className="key hand" aria-pressed={mine.handUp} disabled={waiting} onClick={toggle}>
        {later ? <later.Hand aria-hidden="true" size={28} /> : <svg aria-hidden="true" width={28} height={28} />}
        <span>
          {mine.handUp ? words.raised : words.raise}
          {mine.handUp && <small>{words.lower}</small>}
        </span>
      </button>
    </footer>
  )
}
