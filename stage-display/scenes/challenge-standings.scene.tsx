/** The standings of a large field: the places the public may see, a line under the last prize place, the rest in 行政区划 order. */
import { memo, type CSSProperties, type ReactNode } from 'react'
import { placesOf, pointsText } from '#shared/points.ts'
import { CountUp } from '#shared/ui/count-up.tsx'
import { TeamChip } from '#shared/ui/team-plate.tsx'
import type { TeamView } from '#shared/views/contest.ts'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { boardOnStage, rightOnStage, rowsOf } from '#shared/ui/on-stage.ts'
import { useBoardSinceLastOnAir } from '../board-memory.ts'
import { headEms, lineEms } from '../head-width.ts'
import { Rerank } from '../parts/rerank.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { pagingOf, tablePages } from '../parts/table-pages.ts'
import { useTurn } from '../parts/use-turn.ts'
import { rightLine, teamOf, totalPlaces, wordsBeside } from '../readers.ts'
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
/** Where the file says nothing else. */
const TURN_MS = 8000
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
  const answers = rightLine(view, current, words)
  const of = typeof question?.of === 'number' ? words.ofQuestions(question.of) : null
  const count = question ? [words.question(question.number), answers ?? of].filter((one) => one !== null).join(' · ') : null
  const { paging, page, at, of: pages } = usePage(view, board)
  const list = page?.rows ?? board.rows
  const half = paging?.columns === 1 ? list.length : Math.ceil(list.length / 2)
  const split = page !== undefined || board.rest.length === 0
  const left = split ? list.slice(0, half) : board.rows
  const right = split ? list.slice(half) : board.rest
  const first = page ? page.first : 0
  const title = first === null ? words.others : ''
  const score = combined ? words.combined : words.total
  const given = { view, board, places: totalPlaces(current), score }
  const whole = columnsFor([...(combined && !split ? board.terms.map((term) => t(term.title)) : []), score])
  const table = (
    <div className="safe dense">
      <SceneHead
        kicker={`${t(board.title)} · ${words.teamCount(rowsOf(board).length)}`}
        title={pages > 1 ? `${words.standings} ${String(at + 1)}/${String(pages)}` : words.standings}
        tag={words.stage(board.stage)}
        aside={paging ? [count] : [count, formula]}
      />
      <Rerank
        key={at}
        className={`field ${split ? 'even' : ''} ${right.length === 0 ? 'single' : ''} ${whole.tall ? 'tall' : ''}`}
        style={whole.style}
        order={[...left, ...right].map((row) => row.teamId).join()}
        still={still || paging !== null}
      >
        {split
          ? [
              ...columnOf({ ...given, rows: left, title, first, at: 1 }),
              ...(right.length === 0 ? [] : columnOf({ ...given, rows: right, title: '', first: first === null ? null : first + half, at: 2 })),
            ]
          : [
              <div key="places" className="field-col">
                {columnOf({ ...given, rows: left, title: words.firstPlaces(left.length), first: 0, terms: board.terms })}
              </div>,
              <div key="rest" className="field-col rest">
                {columnOf({ ...given, rows: right, title: words.others, first: null })}
              </div>,
            ]}
      </Rerank>
    </div>
  )
  return paging ? <Far scale={paging.scale}>{table}</Far> : table
}

/** The page that is on, where the hall is too deep for the whole table. */
function usePage(view: StageView, board: PartStandings) {
  const look = view.contest?.look
  const { corners, cornersOnStage } = view.broadcast ?? {}
  const paging = pagingOf(look, corners && cornersOnStage ? Math.max(corners.left.height, corners.right.height) : 0)
  const pages = paging ? tablePages(board, paging.rows) : []
  const at = useTurn(pages.length, () => look?.tableTurnMs ?? TURN_MS)
  return { paging, page: pages[at], at, of: pages.length }
}
/** Everything in it is so many times larger, and has as much less room. */
function Far({ scale, children }: { scale: number; children: ReactNode }) {
  const style: CSSProperties & Record<'--far', string> = { '--far': scale.toFixed(3) }
  return (
    <div className="far" style={style}>
      {children}
    </div>
  )
}

interface ColumnProps {
  view: StageView
  board: PartStandings
  /** Decimals of the totals. */
  places: number
  score: string
  rows: readonly StandingRow[]
  title: string
  terms?: PartStandings['terms']
  /** How many places stand above this column; null where no place may be seen. */
  first: number | null
  /** Which of two equal columns, when a row may pass from one to the other. */
  at?: number
}
/** A head and its lines, as one list: a row that passes into the other column stays the same row. */
function columnOf({ view, board, places, score, rows, title, terms = [], first, at = 1 }: ColumnProps): ReactNode[] {
  const all = rowsOf(board)
  const right = rightOnStage(view)?.teamId
  const several = board.terms.length > 1 ? terms : []
  const termPlaces = several.map((_, i) => placesOf(all.map((row) => row.terms[i] ?? 0)))
  return [
    <Head key={`head ${String(at)}`} title={title} terms={several} score={first === null ? null : score} at={at} />,
    ...rows.map((row, i) => (
      <Line
        key={row.teamId}
        team={teamOf(view, row.teamId)}
        row={row}
        places={places}
        terms={several.map((_, term) => pointsText(row.terms[term] ?? 0, termPlaces[term]))}
        has={right === row.teamId ? 'right' : 'nothing'}
        cut={first !== null && board.lineAfter === first + i + 1}
        area={`${String(i + 2)} / ${String(at)}`}
      />
    )),
  ]
}

function Head({ title, terms, score, at }: { title: string; terms: PartStandings['terms']; score: string | null; at: number }) {
  const { t } = useSurface()
  return (
    <div className="field-line field-head" style={{ gridArea: `1 / ${String(at)}` }}>
      <b>{title}</b>
      {terms.map((term) => (
        <span key={term.source}>{t(term.title)}</span>
      ))}
      {score !== null && <span className="field-total-word">{score}</span>}
    </div>
  )
}

interface LineProps {
  team: TeamView | undefined
  row: StandingRow
  places: number
  terms: readonly string[]
  cut: boolean
  has: 'right' | 'nothing'
  /** Row and column in the grid of two equal columns. */
  area: string
}
/** Drawn again only where its own words change: a new view has 24 of them. */
const Line = memo(
  ({ team, row, places, terms, cut, has, area }: LineProps) => {
    const { words, still } = useSurface()
    if (!team) return null
    const moved = row.left === undefined ? movedText(row.moved) : ''
    return (
      <div
        data-row={row.teamId}
        style={{ gridArea: area }}
        className={`field-line ${moved === '' || row.rank === null ? '' : 'moved'} ${cut ? 'cut' : ''} ${has === 'right' ? 'has-it' : ''} ${row.left === undefined ? '' : 'left'}`}
      >
        <span className="field-rank num">{row.left === undefined ? (row.rank ?? '') : '—'}</span>
        <span className="field-table">
          <TeamChip team={team} />
        </span>
        <b className="field-name">
          {team.shortName}
          {wordsBeside(row, words).map((word) => (
            <em key={word}>{word}</em>
          ))}
          {row.rank !== null && moved !== '' && <em className="num">{moved}</em>}
        </b>
        {terms.map((term, i) => (
          <span key={i} className="field-term num">
            {term}
          </span>
        ))}
        <span className="field-total num">
          <CountUp points={row.total} places={places} still={still} />
        </span>
      </div>
    )
  },
  (before, now) => JSON.stringify(before) === JSON.stringify(now),
)

export const scene: Scene = {
  title: { zh: '挑战环节积分榜', en: 'Challenge standings' },
  fits: (view) => Boolean(view.contest && boardOnStage(view, 'large')),
  keyOf: (view) => `challenge-standings ${boardOnStage(view, 'large')?.partId ?? ''}`,
  Show: Standings,
}
