/** 开始作答: the team whose answer is due says itself that it begins, while the phase before the answer runs. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import type { SlotId } from '#shared/words.ts'
import type { TeamMine } from '../race-state.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'

export function Begin({ mine, slotId }: { mine: TeamMine; slotId: SlotId }) {
  const { language } = useLanguage()
  const clock = useView('clock')
  const turn = useView('turn')
  const { ask, refusal, waiting } = useAsk()
  const due = clock?.purpose === 'begin' && clock.state.is === 'running' && turn?.teamId === mine.teamId && turn.how !== 'performance'
  if (!due) return null
  return (
    <div className="rights">
      <button type="button" className="key" disabled={waiting} onClick={() => void ask({ type: 'BeginAnswer', slotId })}>
        <span>{askedTexts(language).beginAnswer}</span>
      </button>
      {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
    </div>
  )
}
