/** 亮相: the delegations with players, units and leaders, eight a page, four where it is tight; a field of eight by table, a larger one in 行政区划 order. */
import { FitBox } from '#shared/ui/fit-box.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { useTurn } from '../parts/use-turn.ts'
import { useUpright } from '../parts/use-upright.ts'
import { BreakableName, PersonName } from '../parts/who-panel.tsx'
import { teamsOnStage } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './teams.css'

/** Delegations a page: fewer where a name needs a line of its own, or the screen stands upright; one under another where most need two. */
const A_PAGE = { parade: 8, 'parade roomy': 4, 'parade wide': 3 }
const LONG_NAME = 7
/** Characters of a line beside another delegation, and how many such lines its players have. */
const LINE = 15
const LINES = 4
const inPlayOf = (team: TeamView) => team.players.filter((player) => player.position !== null)
const isLong = (team: TeamView): boolean => [...team.name].length > 12 || inPlayOf(team).some(({ name }) => [...name].length > LONG_NAME)
const isLongest = (team: TeamView): boolean => inPlayOf(team).reduce((lines, { name }) => lines + Math.ceil([...name].length / LINE), 0) > LINES
/** Long enough to be walked on to. */
const STAYS_MS = 12_000

const Teams: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const contest = view.contest
  const all = teamsOnStage(view)
  const teams = all.length <= A_PAGE.parade ? all : [...all].sort((one, other) => one.order - other.order)
  const upright = useUpright()
  const few = upright || teams.length <= A_PAGE['parade roomy'] || teams.some(isLong)
  const layout = !upright && teams.some(isLongest) ? 'parade wide' : few ? 'parade roomy' : 'parade'
  const many = A_PAGE[layout]
  const pages = Math.ceil(teams.length / many)
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
      <div className={layout} key={page}>
        {teams.slice(page * many, (page + 1) * many).map((team, i) => (
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
  const inPlay = inPlayOf(team)
  const units = [...new Set(inPlay.map((player) => player.unit).filter((unit) => unit !== ''))].join('　')
  return (
    <FitBox className="parade-lines keep" max={4.4} min={4.1} watch={`${team.name} ${units} ${inPlay.map(({ name }) => name).join()}`}>
      <p className="parade-name">
        <BreakableName name={team.name} />
      </p>
      <p className="parade-players">
        {inPlay.map((player) => (
          <span key={player.id}>
            <PersonName name={player.name} />
          </span>
        ))}
      </p>
      {units !== '' && <p className="parade-unit">{units}</p>}
    </FitBox>
  )
}

export const scene: Scene = {
  title: { zh: '代表队', en: 'Teams' },
  fits: (view) => view.scene?.scene === 'teams' && Boolean(view.contest),
  keyOf: (view) => `teams ${view.scene?.partId ?? 'all'}`,
  Show: Teams,
}
