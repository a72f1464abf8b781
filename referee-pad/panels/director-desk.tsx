/** 导播's page: which table and who answers, how many seconds, what comes next, and the overlay's keys; never a key to a question. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { REFUSALS } from '#shared/refusals.ts'
import { OverlayKeys } from '#shared/ui/overlay-keys.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamId } from '#shared/words.ts'
import { useDirectorTexts } from '../texts-director.ts'
import { ClockPanel } from './clock.tsx'
import '../director.css'

export function DirectorDesk() {
  const { desk } = useLink()
  const texts = useDirectorTexts()
  const { t } = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <div className="director">
      <OnAir />
      <OnDeck />
      <div className="director-keys">
        <OverlayKeys
          ask={(request, label) =>
            void desk(request).then((answer) => setRefused(answer.ok ? null : `${label}：${texts.refused} · ${t(REFUSALS[answer.refusal.code])}`))
          }
        />
        {refused !== null && <p role="alert">{refused}</p>}
      </div>
    </div>
  )
}

const useTeam = (teamId: TeamId | null | undefined) => useView('contest')?.teams.find((team) => team.id === teamId)

function OnAir() {
  const texts = useDirectorTexts()
  const turn = useView('turn')
  const buzzer = useView('buzzer')
  const team = useTeam(turn?.teamId)
  const unit = team?.players.find((player) => player.id === turn?.playerId)?.unit
  return (
    <section className="director-now" aria-live="polite">
      {turn && team ? (
        <div className="director-who">
          <span className="director-chip">
            <TeamChip team={team} />
          </span>
          <div>
            <span className="label">{texts[turn.how]}</span>
            <b>{team.name}</b>
            <p>
              {texts.player(turn.position)} {turn.playerName}
              {unit !== undefined && unit !== '' && <small>{unit}</small>}
            </p>
          </div>
        </div>
      ) : (
        <b className="director-calm">
          {buzzer?.state === 'open' || buzzer?.state === 'racing' ? texts.buzzerOpen : buzzer?.state === 'armed' ? texts.buzzerArmed : texts.nobody}
        </b>
      )}
      <ClockPanel />
    </section>
  )
}

function OnDeck() {
  const texts = useDirectorTexts()
  const { t } = useLanguage()
  const deck = useView('onDeck')
  const next = useTeam(deck?.next)
  if (!deck) return null
  return (
    <section className="director-next">
      <span className="label">{t(deck.where)}</span>
      <p className="director-step">
        <small>{deck.waitingFor === null ? texts.next : texts.waits}</small> {t(deck.waitingFor ?? deck.step)}
      </p>
      {next && (
        <p>
          <small>{texts.nextTeam}</small> <TeamChip team={next} /> {next.name}
        </p>
      )}
      {deck.ahead.length > 0 && (
        <p>
          <small>{texts.ahead}</small>{' '}
          {deck.ahead.map(({ title, minutes }) => `${t(title)}${minutes === null ? '' : `（${texts.minutes(minutes)}）`}`).join(' → ')}
        </p>
      )}
    </section>
  )
}
