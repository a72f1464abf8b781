/** 亮相: the delegations with players, units and leaders, eight a page; a field of eight by table, a larger one in 行政区划 order. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { useTurn } from '../parts/use-turn.ts'
import { BreakableName } from '../parts/who-panel.tsx'
import { teamsOnStage } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './teams.css'

const A_PAGE = 8
/** Long enough to be walked on to. */
const STAYS_MS = 12_000

const Teams: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const contest = view.contest
  const all = teamsOnStage(view)
  const teams = all.length <= A_PAGE ? all : [...all].sort((one, other) => one.order - other.order)
  const pages = Math.ceil(teams.length / A_PAGE)
  const page = useTurn(pages, () => STAYS_MS)
  if (!contest) return null
  const part = contest.parts.find((one) => one.id === view.scene?.partId)
  return (
    <div className="safe">
      <SceneHead
        kicker={part ? t(part.title) : t(contest.subtitle ?? contest.title)}
        title={words.teams}
        aside={[words.teamCount(teams.length), pages > 1 ? words.page(page + 1, pages) : null]}
      />
      <div className="parade" key={page}>
        {teams.slice(page * A_PAGE, (page + 1) * A_PAGE).map((team, i) => (
          <Enter key={team.id} order={i * 2} className="parade-card" team={team}>
            <span className="parade-chip">
              <TeamChip team={team} />
            </span>
            <Delegation team={team} />
          </Enter>
        ))}
      </div>
    </div>
  )
}

function Delegation({ team }: { team: TeamView }) {
  const inPlay = team.players.filter((player) => player.position !== null)
  const units = [...new Set(inPlay.map((player) => player.unit).filter((unit) => unit !== ''))].join('　')
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
      {units !== '' && (
        <FitBox className="parade-unit line" max={4.15} min={4.1} watch={units}>
          {units}
        </FitBox>
      )}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '代表队', en: 'Teams' },
  fits: (view) => view.scene?.scene === 'teams' && Boolean(view.contest),
  keyOf: (view) => `teams ${view.scene?.partId ?? 'all'}`,
  Show: Teams,
}
