/** The buzzer: armed while the host speaks, then 请抢答; fouls are named as they are called. */
import { motion } from 'framer-motion'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import { LAND, NONE } from '#shared/ui/motion.ts'
import { questionState } from '#shared/ui/on-stage.ts'
import { isRebound } from '#shared/ui/rebound.ts'
import { useCue } from '../parts/cue.ts'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { teamOf, teamsOf } from '../readers.ts'
import type { BuzzerPart } from '#shared/views/play.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './question.css'

const BuzzerOpen: Scene['Show'] = ({ view }) => {
  const { question, buzzer } = view
  if (!question || !buzzer) return null
  return (
    <div className="safe">
      <QuestionHead view={view} />
      {question.stem !== null && <QuestionText question={question} max={5.8} />}
      <Call view={view} buzzer={buzzer} />
      <MayPress view={view} />
    </div>
  )
}

/** The cue is 请抢答 only from the opening on; until then its beeps are counted. */
function Call({ view, buzzer }: { view: StageView; buzzer: NonNullable<BuzzerPart> }) {
  const { words, still } = useSurface()
  const cue = useCue(buzzer)
  const open = buzzer.state !== 'armed' && cue === 'open'
  const beep = typeof cue === 'number' ? cue : null
  const word = beep ?? (open ? (buzzer.countdown ? words.begin : words.press) : words.listen)
  return (
    <div className={open ? 'call open' : beep === null ? 'call' : 'call beep'}>
      <motion.p key={word} initial={still ? false : { opacity: 0, scale: 0.86 }} animate={{ opacity: 1, scale: 1 }} transition={still ? NONE : LAND}>
        {word}
      </motion.p>
      {view.question?.objection ? <span>{words.objectionOpen}</span> : isRebound(view) ? <span>{words.reboundOpen}</span> : !open && <span>{words.armed}</span>}
    </div>
  )
}

/** Chips of the teams that may press; beside them who fouled. More than eight are told by number of teams alone. */
function MayPress({ view }: { view: StageView }) {
  const { words } = useSurface()
  const buzzer = view.buzzer
  if (!buzzer) return null
  const teams = teamsOf(view, buzzer.eligible)
  const fouls = buzzer.fouls.slice(-2)
  return (
    <div className="may-press">
      {fouls.map((foul) => {
        const team = teamOf(view, foul.teamId)
        return (
          team && (
            <b key={foul.teamId} className="foul-note">
              {words.foul(team.table, foul.points)}
            </b>
          )
        )
      })}
      {teams.length > 12 ? <span>{words.teamCount(teams.length)}</span> : teams.map((team) => <TeamChip key={team.id} team={team} />)}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '抢答', en: 'Buzzer' },
  fits: (view) => questionState(view) === 'buzzer',
  keyOf: (view) => `buzzer ${view.question?.slotId ?? ''}`,
  Show: BuzzerOpen,
}
