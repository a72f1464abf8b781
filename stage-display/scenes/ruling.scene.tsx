/** The ruling: ✓ or ✗ with its sentence, and the points flying into the team's total. */
import { motion } from 'framer-motion'
import { pointsText } from '#shared/points.ts'
import { CountUp } from '#shared/ui/count-up.tsx'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { FLY, NONE } from '#shared/ui/motion.ts'
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import type { RulingPart } from '#shared/views/play.ts'
import { questionState, rulingOnStage } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { BreakableName, PersonName } from '../parts/who-panel.tsx'
import { standingOf, teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './ruling.css'

const Ruling: Scene['Show'] = ({ view }) => {
  const ruling = rulingOnStage(view)
  return ruling && <RulingShown view={view} ruling={ruling} />
}

export function RulingShown({ view, ruling }: { view: StageView; ruling: RulingPart[number] }) {
  const { words } = useSurface()
  const amended = ruling.status === 'amended' || ruling.was !== null
  return (
    <div className="safe">
      <QuestionHead view={view} />
      <Enter from="land" className={`verdict ${ruling.outcome}`}>
        <span className="verdict-mark">
          <OutcomeMark outcome={ruling.outcome} />
        </span>
        <div>
          {amended && <p>{words.amended}</p>}
          <h2>{words.outcome(ruling.outcome)}</h2>
          <p className="pays">{words.pays(ruling.points)}</p>
        </div>
      </Enter>
      <Total view={view} ruling={ruling} />
    </div>
  )
}

function Total({ view, ruling }: { view: StageView; ruling: RulingPart[number] }) {
  const { words, still } = useSurface()
  const team = teamOf(view, ruling.teamId)
  const standing = standingOf(view, ruling.teamId)
  if (!team) return null
  return (
    <div className="ruled-team who" style={teamStyle(team)}>
      <span className="ruled-chip">
        <TeamChip team={team} />
      </span>
      <div className="who-lines">
        <FitBox className="who-name keep" max={6} min={4.15} watch={team.name}>
          <BreakableName name={team.name} />
        </FitBox>
        {ruling.playerName !== null && (
          <p className="who-player keep">
            <PersonName name={ruling.playerName} />
          </p>
        )}
      </div>
      {standing && (
        <div className="total-now">
          <span>{words.totalNow}</span>
          <b className="num">
            <CountUp points={standing.row.total} places={standing.places} still={still} />
          </b>
          {ruling.points !== 0 && !still && (
            <motion.i
              className="num flying"
              initial={{ opacity: 0, y: '-260%', scale: 1.5 }}
              animate={{ opacity: [0, 1, 1, 0], y: ['-260%', '-190%', '-60%', '0%'], scale: [1.5, 1.5, 1.1, 0.8] }}
              transition={still ? NONE : { ...FLY, delay: 0.35 }}
            >
              {ruling.points > 0 ? '+' : ''}
              {pointsText(ruling.points)}
            </motion.i>
          )}
        </div>
      )}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '裁决', en: 'Ruling' },
  fits: (view) => questionState(view) === 'ruling',
  keyOf: (view) => {
    const ruling = rulingOnStage(view)
    return `ruling ${ruling?.attemptId ?? ''} ${ruling?.outcome ?? ''}`
  },
  Show: Ruling,
}
