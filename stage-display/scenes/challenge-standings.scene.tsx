/** The standings of a large field: the places the public may see, a line under the last prize place, the rest in 行政区划 order. */
import { motion } from 'framer-motion'
import type { CSSProperties } from 'react'
import { placesOf, pointsText } from '#shared/points.ts'
import { CountUp } from '#shared/ui/count-up.tsx'
import { ENTER, NONE, RERANK } from '#shared/ui/motion.ts'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { boardOnStage, rowsOf } from '#shared/ui/on-stage.ts'
import { useBoardSinceLastOnAir } from '../board-memory.ts'
import { headEms, lineEms } from '../head-width.ts'
import { SceneHead } from '../parts/scene-head.tsx'
import { standingOf, teamOf } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import { movedText } from './scoreboard.scene.tsx'
import './challenge-standings.css'

const Standings: Scene['Show'] = ({ view }) => {
  const board = boardOnStage(view, 'large')
  return board && <Board key={board.partId} view={view} current={board} />
}

/** 0.6 as the file has it → 60%. */
const percent = (weight: string): string => `${Math.round(Number(weight) * 10000) / 100}%`

/** Narrowest columns, in em of a head: of a term's points, and of the total's larger ones. */
const TERM = 2.4
const TOTAL = 3.7
/** Between two heads, in em. */
const BETWEEN = 0.3

/** Widths of the columns of points, so that their heads stand in one line or two. */
function columnsFor(heads: readonly string[]): { style: CSSProperties & Record<'--points', string>; tall: boolean } {
  const ems = heads.map((head, i) => Math.max(i === heads.length - 1 ? TOTAL : TERM, headEms(head)) + BETWEEN)
  return {
    style: { '--points': ems.map((one) => `calc(var(--t-label) * ${one.toFixed(2)})`).join(' ') },
    tall: heads.some((head, i) => lineEms(head) + BETWEEN > (ems[i] ?? 0)),
  }
}

function Board({ view, current }: { view: StageView; current: PartStandings }) {
  const { t, words, still } = useSurface()
  const board = useBoardSinceLastOnAir(current, still)
  const combined = board.terms.length > 1
  const formula = combined
    ? `${words.combined} = ${board.terms.map((term) => `${t(term.title)} × ${percent(term.weight)}`.replaceAll(' ', '\u00a0')).join(' + ')}`
    : null
  const question = view.question
  const count = question ? `${words.question(question.number)}${question.of === null ? '' : ` · ${words.ofQuestions(question.of)}`}` : null
  const half = Math.ceil(board.rows.length / 2)
  const split = board.rest.length === 0
  const left = split ? board.rows.slice(0, half) : board.rows
  const right = split ? board.rows.slice(half) : board.rest
  const score = combined ? words.combined : words.total
  const whole = columnsFor([...(combined && !split ? board.terms.map((term) => t(term.title)) : []), score])
  return (
    <div className="safe dense">
      <SceneHead
        kicker={`${t(board.title)} · ${words.teamCount(rowsOf(board).length)}`}
        title={words.standings}
        tag={words.stage(board.stage)}
        aside={[count, formula]}
      />
      <div className={`field ${split ? 'even' : ''} ${whole.tall ? 'tall' : ''}`} style={whole.style}>
        <Column view={view} board={board} rows={left} title={split ? '' : words.firstPlaces(board.rows.length)} columns={split ? 'total' : 'all'} first={0} />
        <Column view={view} board={board} rows={right} title={split ? '' : words.others} columns="total" first={split ? half : null} />
      </div>
    </div>
  )
}

/** `first` is how many places stand above this column; null where no place may be seen. */
function Column({
  view,
  board,
  rows,
  title,
  columns,
  first,
}: {
  view: StageView
  board: PartStandings
  rows: StandingRow[]
  title: string
  columns: 'all' | 'total'
  first: number | null
}) {
  const { t, words } = useSurface()
  const terms = columns === 'all' && board.terms.length > 1 ? board.terms : []
  return (
    <div className={`field-col ${first === null ? 'rest' : ''}`}>
      <div className="field-line field-head">
        <b>{title}</b>
        {terms.map((term) => (
          <span key={term.source}>{t(term.title)}</span>
        ))}
        {first !== null && <span className="field-total-word">{board.terms.length > 1 ? words.combined : words.total}</span>}
      </div>
      {rows.map((row, i) => (
        <Line key={row.teamId} view={view} board={board} row={row} terms={terms.length} cut={first !== null && board.lineAfter === first + i + 1} />
      ))}
    </div>
  )
}

function Line({ view, board, row, terms, cut }: { view: StageView; board: PartStandings; row: StandingRow; terms: number; cut: boolean }) {
  const { words, still } = useSurface()
  const team = teamOf(view, row.teamId)
  if (!team) return null
  const rows = rowsOf(board)
  const moved = movedText(row.moved)
  return (
    <motion.div
      layoutId={`field ${row.teamId}`}
      layout={still ? false : 'position'}
      className={`field-line ${moved === '' || row.rank === null ? '' : 'moved'} ${cut ? 'cut' : ''} ${row.left === undefined ? '' : 'left'}`}
      initial={still ? false : { opacity: 0 }}
      animate={{ opacity: 1 }}
      transition={still ? NONE : { ...ENTER, layout: RERANK }}
    >
      <span className="field-rank num">{row.left === undefined ? (row.rank ?? '') : '—'}</span>
      <span className="field-table">
        <TeamChip team={team} />
      </span>
      <b className="field-name">
        {team.shortName}
        {row.tied && row.left === undefined && <em>{words.tied}</em>}
        {row.left !== undefined && <em>{words.gone}</em>}
        {row.rank !== null && moved !== '' && <em className="num">{moved}</em>}
      </b>
      {Array.from({ length: terms }, (_, i) => (
        <span key={i} className="field-term num">
          {pointsText(row.terms[i] ?? 0, placesOf(rows.map((one) => one.terms[i] ?? 0)))}
        </span>
      ))}
      <span className="field-total num">
        <CountUp points={row.total} places={standingOf(view, row.teamId)?.places ?? board.places} still={still} />
      </span>
    </motion.div>
  )
}

export const scene: Scene = {
  title: { zh: '挑战环节积分榜', en: 'Challenge standings' },
  fits: (view) => Boolean(view.contest && boardOnStage(view, 'large')),
  keyOf: (view) => `challenge-standings ${boardOnStage(view, 'large')?.partId ?? ''}`,
  Show: Standings,
}
