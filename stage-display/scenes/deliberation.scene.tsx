/** 裁判合议: the bench is conferring; who answered stays in sight, nothing ticks. */
import { questionState } from '#shared/ui/on-stage.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { WhoPanel } from '../parts/who-panel.tsx'
import { teamOf } from '../readers.ts'
import type { Scene } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './ruling.css'

const Deliberation: Scene['Show'] = ({ view }) => {
  const { words } = useSurface()
  const turn = view.turn
  const team = turn ? teamOf(view, turn.teamId) : undefined
  return (
    <div className="safe">
      <QuestionHead view={view} />
      <Enter className="verdict quiet">
        <h2>{words.deliberation}</h2>
        <p>{words.deliberating}</p>
      </Enter>
      {turn && team && <WhoPanel team={team} line={words.answerComplete} player={words.player(turn.position, turn.playerName)} size="compact" />}
    </div>
  )
}

export const scene: Scene = {
  title: { zh: '裁判合议', en: 'Deliberation' },
  fits: (view) => questionState(view) === 'deliberation',
  keyOf: (view) => `deliberation ${view.question?.slotId ?? ''}`,
  Show: Deliberation,
}
