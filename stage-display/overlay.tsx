/** The broadcast overlay: a lower third with who has the right and the clock, and a strip of scores; both top corners stay free. */
import { AnimatePresence, motion } from 'framer-motion'
import { CountUp } from '#shared/ui/count-up.tsx'
import { ENTER, EXIT, NONE } from '#shared/ui/motion.ts'
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { nameWithin, TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import { rowsOf } from '#shared/ui/on-stage.ts'
import { thirdOf, type Third } from './lower-third.ts'
import { StageClock } from './parts/stage-clock.tsx'
import { byTable, standingOf, teamsOf } from './readers.ts'
import type { StageView } from './scene.ts'
import { useSurface } from './surface.tsx'
import './overlay.css'

const STRIP_TEAMS = 8

export function Overlay({ view }: { view: StageView }) {
  const surface = useSurface()
  const third = thirdOf(view, surface)
  const watermark = view.contest?.watermark
  return (
    <div className="overlay-safe">
      {watermark && <span className="strip-mark">{watermark === 'demo' ? surface.words.demo : surface.words.rehearsal}</span>}
      <AnimatePresence mode="wait" initial={false}>
        {third && (
          <motion.div
            key={third.key}
            initial={surface.still ? false : { opacity: 0, x: '-3%' }}
            animate={{ opacity: 1, x: 0, transition: surface.still ? NONE : ENTER }}
            exit={{ opacity: 0, transition: surface.still ? NONE : EXIT }}
          >
            <LowerThird view={view} third={third} />
          </motion.div>
        )}
      </AnimatePresence>
      <ScoreStrip view={view} />
    </div>
  )
}

function LowerThird({ view, third }: { view: StageView; third: Third }) {
  const team = third.team
  return (
    <div className="third" style={teamStyle(team ?? undefined)}>
      {team && (
        <span className="third-chip">
          <TeamChip team={team} />
        </span>
      )}
      <div className="third-text">
        {team && (
          <b>
            {nameWithin(team, 12)}
            {third.note !== '' && <em>{third.note}</em>}
          </b>
        )}
        <p>
          {third.outcome && <OutcomeMark outcome={third.outcome} />}
          {third.line}
        </p>
        {!team && third.note !== '' && <b className="third-note">{third.note}</b>}
      </div>
      {third.clock && view.clock && (
        <div className="third-clock">
          <StageClock clock={view.clock} />
        </div>
      )}
    </div>
  )
}

/** Eight teams by table with their totals; a larger field shows the team in play alone. */
function ScoreStrip({ view }: { view: StageView }) {
  const { still } = useSurface()
  const round = view.contest?.rounds.find((one) => one.id === view.question?.roundId)
  const board = view.standings?.find((one) => round?.parts.includes(one.partId))
  const rows = board ? rowsOf(board) : []
  const teams =
    rows.length <= STRIP_TEAMS
      ? teamsOf(
          view,
          rows.map((row) => row.teamId),
        ).sort(byTable)
      : []
  return (
    <div className="score-strip">
      {teams.map((team) => {
        const standing = standingOf(view, team.id)
        return (
          <span key={team.id} className={view.turn?.teamId === team.id ? 'strip-team has-it' : 'strip-team'}>
            <TeamChip team={team} />
            <i className="num">{standing && <CountUp points={standing.row.total} places={standing.places} still={still} />}</i>
          </span>
        )
      })}
    </div>
  )
}
