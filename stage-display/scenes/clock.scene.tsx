/** 计时: the clock by itself, as large as the hall needs it: what it measures, whose time it is, what is left of it. */
import { clockLeftMs } from '#shared/ui/contest-clock.tsx'
import { cardState, handedInOnStage } from '#shared/ui/on-stage.ts'
import type { BuzzerPart, ClockPart } from '#shared/views/play.ts'
import { choosingLine, turnLine } from '../overlay/lower-third.ts'
import { useCue } from '../parts/cue.ts'
import { OwnLimit } from '../parts/own-limit.tsx'
import { QuestionHead, SceneHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import { WhoPanel } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface, useSurfaceNow } from '../surface.tsx'
import type { Words } from '../texts.ts'
import './clock.css'

const Clock: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const { clock, contest, question, buzzer } = view
  if (!clock || !contest) return null
  return (
    <div className="safe">
      {question ? <QuestionHead view={view} /> : <SceneHead kicker={t(contest.title)} title={words.clock} />}
      {clock.purpose === 'press' && buzzer ? <PressClock buzzer={buzzer} clock={clock} /> : <Face clock={clock} />}
      <Whose view={view} clock={clock} />
    </div>
  )
}

/** A phase's own name stands over the ring, so it need not stand in it. */
function Face({ clock: { title, ...clock } }: { clock: NonNullable<ClockPart> }) {
  const { t, words } = useSurface()
  const now = useSurfaceNow()
  const runsOut = clock.state.is === 'running' && clockLeftMs(clock, now) <= clock.warnAtMs
  return (
    <div className="clock-alone">
      <p className="clock-of">
        {title === undefined ? words.timeFor(clock.purpose) : t(title)}
        {runsOut && <b>{words.runningOut}</b>}
      </p>
      <StageClock clock={clock} />
    </div>
  )
}

/** Until the machine's cue nothing may be read as one: its beeps are counted, the clock isn't shown. */
function PressClock({ buzzer, clock }: { buzzer: NonNullable<BuzzerPart>; clock: NonNullable<ClockPart> }) {
  const { words } = useSurface()
  const cue = useCue(buzzer)
  if (cue === 'open') return <Face clock={clock} />
  return (
    <div className="clock-alone">
      <p className="clock-of">{words.armed}</p>
      <p className="clock-beep">{cue === 'hold' ? words.listen : cue}</p>
    </div>
  )
}

/** Whoever has the floor; of a question to all, how many have handed in. */
function Whose({ view, clock }: { view: StageView; clock: NonNullable<ClockPart> }) {
  const { words } = useSurface()
  const { turn, choosing } = view
  const tablets = handedInOnStage(view)
  if (tablets) return <p className="clock-tablets">{words.submittedOf(tablets.submitted, tablets.of)}</p>
  const chooser = clock.purpose === 'choose' ? choosing?.teamId : undefined
  const teamId = chooser ?? turn?.teamId
  const team = teamId === undefined ? undefined : teamOf(view, teamId)
  if (!team) return null
  const player = turn?.teamId === team.id ? words.player(turn.position, turn.playerName) : null
  return (
    <div className="clock-whose">
      <WhoPanel team={team} line={lineOf(view, clock, words)} player={player} size="compact" />
      <OwnLimit view={view} />
    </div>
  )
}

/** What is asked of them, while there is time. */
function lineOf(view: StageView, { purpose, state }: NonNullable<ClockPart>, words: Words): string {
  const { turn } = view
  if (state.is === 'ended') return ''
  if (purpose === 'choose') return choosingLine(view, words)
  if (purpose === 'begin') return words.next
  return turn ? turnLine(turn, words) : ''
}

export const scene: Scene = {
  title: { zh: '计时', en: 'Clock' },
  fits: (view) => view.scene?.scene === 'clock' && cardState(view) === null,
  keyOf: (view) => `clock ${view.clock?.id ?? ''}`,
  Show: Clock,
}
