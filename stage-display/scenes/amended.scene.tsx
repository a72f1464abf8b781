/** 改判: what the ruling was and what it is, why, and each total counting from the one to the other, without a cheer. */
import { useEffect, useState } from 'react'
import { placesOf, pointsText } from '#shared/points.ts'
import { CountUp } from '#shared/ui/count-up.tsx'
import { FitBox } from '#shared/ui/fit-box.tsx'
import { RERANK_AFTER_MS } from '#shared/ui/motion.ts'
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import { nameWithin, TeamChip } from '#shared/ui/team-plate.tsx'
import type { AmendedPart } from '#shared/views/amended.ts'
import type { Outcome } from '#shared/words.ts'
import { Enter } from '../parts/enter.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './amended.css'

type Row = NonNullable<AmendedPart>['rows'][number]
/** More rows stand in two columns. */
const ONE_COLUMN = 5
const MOST_ROWS = 12

const Amended: Scene['Show'] = ({ view }) => {
  const { t, words } = useSurface()
  const { amended } = view
  if (!amended) return null
  const rows = [...amended.rows].sort((one, other) => Number(other.was !== other.now) - Number(one.was !== one.now)).slice(0, MOST_ROWS)
  return (
    <div className="safe">
      <SceneHead kicker={`${t(amended.roundTitle)} · ${words.question(amended.number)}`} title={words.amendedTitle} aside={[words.amendedNote]} />
      {amended.reason !== null && (
        <FitBox className="amended-why" max={5.2} min={4.15} watch={amended.reason}>
          <p>
            <span>{words.reason}</span>
            {amended.reason}
          </p>
        </FitBox>
      )}
      <div className={rows.length <= ONE_COLUMN ? 'amended-rows' : 'amended-rows many'}>
        {rows.map((row, i) => (
          <AmendedRow key={row.teamId} view={view} row={row} order={i} size={rows.length <= ONE_COLUMN ? 'large' : 'small'} />
        ))}
      </div>
    </div>
  )
}

function AmendedRow({ view, row, order, size }: { view: StageView; row: Row; order: number; size: 'large' | 'small' }) {
  const { words } = useSurface()
  const team = teamOf(view, row.teamId)
  if (!team) return null
  const places = placesOf([row.total, row.total - row.points])
  return (
    <Enter order={1 + order * 2} className="amended-row panel" team={team}>
      <span className="amended-chip">
        <TeamChip team={team} />
      </span>
      <b className="amended-name">{nameWithin(team, size === 'large' ? 9 : 6)}</b>
      <span className="amended-change">
        <Ruled outcome={row.was} size={size} />
        <i>→</i>
        <Ruled outcome={row.now} size={size} />
      </span>
      <span className="amended-total">
        <Total from={row.total - row.points} to={row.total} places={places} />
        <em>{row.points === 0 ? words.unchanged : `${row.points > 0 ? '+' : ''}${pointsText(row.points)}`}</em>
      </span>
    </Enter>
  )
}

function Ruled({ outcome, size }: { outcome: Outcome | null; size: 'large' | 'small' }) {
  const { words } = useSurface()
  if (outcome === null) return <span>—</span>
  return (
    <span className="amended-ruled">
      <OutcomeMark outcome={outcome} />
      {size === 'large' && words.outcome(outcome)}
    </span>
  )
}

/** The old total first, then the new one. */
function Total({ from, to, places }: { from: number; to: number; places: number }) {
  const { still } = useSurface()
  const [points, setPoints] = useState(still ? to : from)
  useEffect(() => {
    const timer = setTimeout(() => setPoints(to), RERANK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [to])
  return (
    <b className="num">
      <CountUp points={points} places={places} still={still} />
    </b>
  )
}

export const scene: Scene = {
  title: { zh: '改判', en: 'Amended ruling' },
  fits: (view) => view.scene?.scene === 'amended' && Boolean(view.contest && view.amended),
  keyOf: (view) => `amended ${view.amended?.slotId ?? ''}`,
  Show: Amended,
}
