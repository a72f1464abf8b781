/** 积分条: eight teams by table with their totals; a larger field shows the team in play alone. */
import { CountUp } from '#shared/ui/count-up.tsx'
import { rightOnStage, rowsOf } from '#shared/ui/on-stage.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import { byTable, standingOf, teamsOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

const STRIP_TEAMS = 8

/** None where the board of the round in play is not to be seen. */
export function stripTeams(view: StageView): TeamView[] {
  const round = view.contest?.rounds.find((one) => one.id === view.question?.roundId)
  const board = view.standings?.find((one) => round?.parts.includes(one.partId))
  const rows = board ? rowsOf(board).map((row) => row.teamId) : []
  return teamsOf(view, rows.length <= STRIP_TEAMS ? rows : rows.filter((id) => id === view.turn?.teamId)).sort(byTable)
}

export function ScoreStrip({ view }: { view: StageView }) {
  const { still } = useSurface()
  return (
    <div className="score-strip">
      {stripTeams(view).map((team) => {
        const standing = standingOf(view, team.id)
        return (
          <span key={team.id} className={rightOnStage(view)?.teamId === team.id ? 'strip-team has-it' : 'strip-team'}>
            <TeamChip team={team} />
            <i className="num">{standing && <CountUp points={standing.row.total} places={standing.places} still={still} />}</i>
          </span>
        )
      })}
    </div>
  )
}
