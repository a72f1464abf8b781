/** 亮相: the teams of a part with their players, or all of them by table. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { BreakableName } from '../parts/who-panel.tsx'
import { teamsOnStage } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './teams.css'

const Teams: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const contest = view.contest
  if (!contest) return null
  const teams = teamsOnStage(view)
  const part = contest.parts.find((one) => one.id === view.scene?.partId)
  const size = teams.length <= 8 ? 'few' : teams.length <= 24 ? 'many' : 'most'
  return (
    <div className="safe">
      <SceneHead kicker={part ? t(part.title) : t(contest.subtitle ?? contest.title)} title={words.teams} aside={[words.teamCount(teams.length)]} />
      <div className={`parade ${size}`}>
        {teams.map((team, i) => (
          <Enter key={team.id} order={size === 'few' ? i * 2 : i / 2} className="parade-card" team={team}>
            <span className="parade-chip">
              <TeamChip team={team} />
            </span>
            {size === 'few' ? (
              <Few team={team} />
            ) : (
              <FitBox className="parade-short line" max={size === 'most' ? 4.2 : 4.8} min={3} watch={team.shortName}>
                {team.shortName}
              </FitBox>
            )}
          </Enter>
        ))}
      </div>
    </div>
  )
}

function Few({ team }: { team: TeamView }) {
  const inPlay = team.players.filter((player) => player.position !== null)
  return (
    <div className="parade-lines">
      <FitBox className="parade-name keep" max={5.4} min={4.15} watch={team.name}>
        <BreakableName name={team.name} />
      </FitBox>
      <p className="parade-players">
        {inPlay.map((player) => (
          <span key={player.id}>{player.name}</span>
        ))}
      </p>
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '代表队', en: 'Teams' },
  fits: (view) => view.scene?.scene === 'teams' && Boolean(view.contest),
  keyOf: (view) => `teams ${view.scene?.partId ?? 'all'}`,
  Show: Teams,
}
