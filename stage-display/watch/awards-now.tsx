/** Awards shown so far, the batch on stage first; nothing at all before the first is shown. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { TeamChip, winnerTeam } from '#shared/ui/team-plate.tsx'
import type { AwardView } from '#shared/views/results.ts'
import { watchTexts } from './texts.ts'

export function AwardsNow() {
  const words = watchTexts(useLanguage().language)
  const awards = useView('awards')
  if (!awards || awards.shown.length === 0 || awards.stage?.rehearsal) return null
  const newestFirst = [...awards.shown].reverse().sort((a, b) => Number(b.awardId === awards.now) - Number(a.awardId === awards.now))
  return (
    <section className="awards">
      <h2>{words.awards}</h2>
      {newestFirst.map((award) => (
        <Award key={award.awardId} award={award} on={award.awardId === awards.now} />
      ))}
    </section>
  )
}

function Award({ award, on }: { award: AwardView; on: boolean }) {
  const { t, language } = useLanguage()
  const words = watchTexts(language)
  const teams = useView('contest')?.teams ?? []
  return (
    <article className={on ? 'card award on' : 'card award'}>
      <h3>
        {t(award.title)}
        {award.unranked && <small> {words.unranked}</small>}
      </h3>
      <ul>
        {award.winners.map((winner) => {
          const found = teams.find((one) => one.id === winner.teamId)
          const team = found && winnerTeam(award, found)
          return (
            <li key={`${winner.teamId} ${winner.playerId ?? ''}`}>
              {team && <TeamChip team={team} />}
              <span>
                {winner.playerName ?? team?.name}
                {winner.playerName !== null && <small>{team?.name}</small>}
              </span>
            </li>
          )
        })}
      </ul>
    </article>
  )
}
