/** A team picks whom it meets: the teams on offer, with one confirmation. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { ChoosingPart } from '#shared/views/play.ts'
import type { TeamId } from '#shared/words.ts'
import { askedTexts } from '../texts-asked.ts'
import { useAsk } from '../use-ask.ts'
import { Clock } from './clock.tsx'

export function Rivals({ choosing, rivals }: { choosing: NonNullable<ChoosingPart>; rivals: readonly TeamId[] }) {
  const { language } = useLanguage()
  const words = askedTexts(language)
  const teams = useView('contest')?.teams ?? []
  const { ask, refusal, waiting } = useAsk()
  const [chosen, setChosen] = useState<TeamId | null>(null)
  const team = teams.find((one) => one.id === chosen)
  return (
    <main className="risk">
      <h2>{words.pickRival}</h2>
      <Clock />
      <div className="values" role="radiogroup" aria-label={words.pickRival}>
        {teams
          .filter((one) => rivals.includes(one.id))
          .map((one) => (
            <button
              key={one.id}
              type="button"
              role="radio"
              aria-checked={chosen === one.id}
              className="key value"
              disabled={waiting}
              onClick={() => setChosen(one.id)}
            >
              <TeamChip team={one} />
              <b>{one.shortName}</b>
            </button>
          ))}
      </div>
      {refusal && <p className="refusal">{REFUSALS[refusal.code][language]}</p>}
      <div className="confirm">
        <button
          type="button"
          className="key main"
          disabled={chosen === null || waiting}
          onClick={() => chosen !== null && void ask({ type: 'PickTeam', slotId: choosing.slotId, teamId: chosen })}
        >
          {team ? words.confirmRival(team.table) : words.pickRivalFirst}
        </button>
      </div>
    </main>
  )
}
