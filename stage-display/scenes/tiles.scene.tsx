/** All tablets at a glance: 未答 → 已交 → ✓/✗, for 8, 24 or 32 teams. */
import { HELD_UP } from '#shared/held-up.ts'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { AnswersPart } from '#shared/views/play.ts'
import { Enter } from '../parts/enter.tsx'
import { QuestionHead } from '../parts/scene-head.tsx'
import { StageClock } from '../parts/stage-clock.tsx'
import { teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './tiles.css'

type Tile = NonNullable<AnswersPart>['tiles'][number]

const Tiles: Scene['Show'] = ({ view }) => {
  const { words, t } = useSurface()
  const answers = view.answers
  if (!answers) return null
  const onBoards = answers.heldUp && HELD_UP[answers.heldUp]
  const known = answers.tiles.some((tile) => ['right', 'wrong', 'blank', 'late'].includes(tile.state))
  const submitted = answers.tiles.filter((tile) => tile.state !== 'none').length
  const right = answers.tiles.filter((tile) => tile.state === 'right').length
  const tiles = [...answers.tiles].sort((a, b) => (teamOf(view, a.teamId)?.table ?? 0) - (teamOf(view, b.teamId)?.table ?? 0))
  const size = tiles.length <= 8 ? 'few' : tiles.length <= 24 ? 'many' : 'most'
  return (
    <div className="safe">
      <QuestionHead view={view} />
      <div className={`tiles-line ${size}`}>
        <b>{known ? words.result : answers.open ? words.answering : words.closed}</b>
        <span>{known ? words.rightOf(right, tiles.length) : onBoards ? t(onBoards) : words.submittedOf(submitted, tiles.length)}</span>
        {answers.open && view.clock && (
          <div className="tiles-clock">
            <StageClock clock={view.clock} />
          </div>
        )}
      </div>
      <div className={`tiles ${size}`}>
        {tiles.map((tile, i) => (
          <OneTile key={`${tile.teamId} ${known ? 'known' : ''}`} view={view} tile={tile} size={size} order={known ? i / 2 : 0} />
        ))}
      </div>
    </div>
  )
}

function OneTile({ view, tile, size, order }: { view: StageView; tile: Tile; size: 'few' | 'many' | 'most'; order: number }) {
  const { words } = useSurface()
  const team = teamOf(view, tile.teamId)
  if (!team) return null
  // what is on a board nobody has sent
  const word = {
    none: view.answers?.heldUp ? '' : words.none,
    submitted: words.submitted,
    right: words.tileRight,
    wrong: words.tileWrong,
    blank: words.blank,
    late: words.late,
  }[tile.state]
  return (
    <Enter order={order} className={`tile ${tile.state}`} team={team}>
      <span className="tile-chip">
        <TeamChip team={team} />
      </span>
      <p>
        {tile.state !== 'none' && tile.state !== 'submitted' && <OutcomeMark outcome={tile.state} />}
        {tile.state === 'submitted' && <i />}
        {word}
      </p>
      <FitBox className="tile-name line" max={size === 'few' ? 6 : 4.3} min={4.1} watch={team.shortName}>
        {team.shortName}
      </FitBox>
    </Enter>
  )
}

export const scene: Scene = {
  title: { zh: '作答情况', en: 'Tiles' },
  fits: (view) => view.scene?.scene === 'tiles' && Boolean(view.contest && view.answers),
  keyOf: (view) => `tiles ${view.question?.slotId ?? ''}`,
  Show: Tiles,
}
