/** 获奖卡: the award on stage with the names read so far, a page as the stage has it; nothing before it was shown, and nothing beside a photograph. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { nameWithin, TeamChip, teamStyle, winnerTeam } from '#shared/ui/team-plate.tsx'
import type { AwardView } from '#shared/views/results.ts'
import { teamOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

function awardNow({ awards }: StageView): AwardView | null {
  if (!awards || awards.stage?.take === 'photo') return null
  return awards.shown.find((award) => award.awardId === awards.now) ?? null
}
/** null: no card. */
export function awardKey(view: StageView): string | null {
  const award = awardNow(view)
  return award && `${award.awardId} ${String(view.awards?.stage?.page ?? 1)}`
}

export function AwardCard({ view }: { view: StageView }) {
  const { t, words } = useSurface()
  const award = awardNow(view)
  if (!award) return null
  const { from = 0, size = award.winners.length } = view.awards?.stage ?? {}
  const winners = award.winners.slice(from, from + size)
  return (
    <section className="overlay-card award-card">
      <h2>{t(award.title)}</h2>
      {award.unranked && <p className="card-kicker">{words.unranked}</p>}
      <FitBox className="card-fit" max={5} min={4.15} watch={winners.map((one) => one.playerName ?? one.teamId).join()}>
        <ul className={winners.length > 3 ? 'two' : ''}>
          {winners.map((winner) => {
            const team = teamOf(view, winner.teamId)
            return (
              team && (
                <li key={`${winner.teamId} ${winner.playerId ?? ''}`} style={teamStyle(team)}>
                  <TeamChip team={team} />
                  <b>{winner.playerName ?? nameWithin(winnerTeam(award, team), 9)}</b>
                  {winner.playerName !== null && <span>{team.shortName}</span>}
                </li>
              )
            )
          })}
        </ul>
      </FitBox>
    </section>
  )
}
