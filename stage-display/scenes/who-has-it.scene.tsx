/** Who has the right to answer: table, team, player, the seconds, and after a race the press timing in one strip. */
import { questionState } from '#shared/ui/on-stage.ts'
import { isRebound } from '#shared/ui/rebound.ts'
import { OwnLimit } from '../parts/own-limit.tsx'
import { PressStrip } from '../parts/press-strip.tsx'
import { QuestionText } from '../parts/question-text.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import { WhoPanel } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './question.css'

/** Presses too close to call need the stage: the hall has read the options, and of a text with more characters all of it. */
const BESIDE_PHOTO = 200

const WhoHasIt: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const { question, turn, buzzer, clock } = view
  const team = turn ? teamOf(view, turn.teamId) : undefined
  if (!question || !turn || !team) return null
  const race = turn.how === 'buzz' && buzzer ? buzzer : null
  const rebound = isRebound(view)
  const line = turn.complete
    ? words.answerComplete
    : question.objection && turn.how !== 'performance'
      ? words.objects
      : rebound && !buzzer?.waitsForName
        ? turn.how === 'buzz'
          ? words.reboundBuzzed
          : words.rebound
        : turn.how === 'buzz'
          ? buzzer?.waitsForName
            ? words.waitsForName
            : words.buzzed
          : turn.how === 'performance'
            ? turn.answering
              ? words.onStage
              : words.nextOn
            : words.yourTurn
  const photo = race?.verdict?.photo === true
  const onlyPhoto = photo && (question.stem ?? '').length > BESIDE_PHOTO
  const crowded = photo || (question.options?.length ?? 0) > 0 || (question.stem?.length ?? 0) > 110
  return (
    <div className="safe">
      <QuestionHead view={view} />
      {question.stem !== null && !onlyPhoto ? <QuestionText question={photo ? { ...question, options: null } : question} max={5.4} /> : <div className="air" />}
      <WhoPanel team={team} line={line} player={words.player(turn.position, turn.playerName)} size={crowded ? 'compact' : 'large'}>
        {clock && <StageClock clock={clock} />}
        <OwnLimit view={view} />
      </WhoPanel>
      {race && (race.order.length > 0 || race.fouls.length > 0) && <PressStrip view={view} buzzer={race} />}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '答题权', en: 'Who has it' },
  fits: (view) => questionState(view) === 'who-has-it',
  keyOf: (view) => `who ${view.question?.slotId ?? ''} ${view.turn?.teamId ?? ''}`,
  Show: WhoHasIt,
}
