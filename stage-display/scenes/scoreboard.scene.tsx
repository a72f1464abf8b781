/** The standings of up to ten teams: places, tables, round columns and totals; rows re-rank with a spring. */
import { motion } from 'framer-motion'
import type { CSSProperties } from 'react'
import { placesOf, pointsText } from '#shared/points.ts'
import { CountUp } from '#shared/ui/count-up.tsx'
import { ENTER, NONE, STAGGER } from '#shared/ui/motion.ts'
import { charactersForAll, nameWithin, TeamChip } from '#shared/ui/team-plate.tsx'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { boardOnStage, rightOnStage, rowsOf } from '#shared/ui/on-stage.ts'
import { useBoardSinceLastOnAir } from '../board-memory.ts'
import { FlyingPoints } from '../parts/flying-points.tsx'
import { Rerank } from '../parts/rerank.tsx'
import { SceneHead } from '../parts/scene-head.tsx'
import { teamMotion } from '../parts/team-motion.ts'
import { rightLine, teamOf, teamsOf, totalPlaces, wordsBeside } from '../readers.ts'
import type { Scene, StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'
import './scoreboard.css'

/** Columns that still leave room for a name; older rounds give way. */
const MOST_ROUNDS = 6
const NAME_CHARACTERS = 9
/** Beside a word. */
const NAME_BESIDE = 6

const Scoreboard: Scene['Show'] = ({ view }) => {
  const board = boardOnStage(view, 'small')
  return board && <Board key={board.partId} view={view} current={board} />
}

function Board({ view, current }: { view: StageView; current: PartStandings }) {
  const { t, words, still } = useSurface()
  const board = useBoardSinceLastOnAir(current, still)
  const from = Math.max(0, board.rounds.length - MOST_ROUNDS)
  const rounds = board.rounds.slice(from)
  const rows = rowsOf(board)
  const columns: CSSProperties & Record<'--rounds', string> = { '--rounds': String(rounds.length) }
  const characters = charactersForAll(
    teamsOf(
      view,
      rows.map(({ teamId }) => teamId),
    ),
    NAME_CHARACTERS,
  )
  const question = view.question
  const right = rightLine(view, current, words)
  const live = rounds.find((round) => round.live)
  return (
    <div className="safe" style={columns}>
      <SceneHead
        kicker={view.contest ? t(view.contest.title) : ''}
        title={`${t(board.title)} · ${words.standings}`}
        tag={words.stage(board.stage)}
        aside={question ? [`${words.question(question.number)}${question.of === null ? '' : ` · ${words.ofQuestions(question.of)}`}`] : []}
      />
      <div className="board-cols">
        {right !== null && <em>{right}</em>}
        {from > 0 && <i>…</i>}
        {rounds.map((round) => (
          <span key={round.roundId} className={round === live ? 'now' : ''}>
            {t(round.shortTitle)}
          </span>
        ))}
        <b>{words.total}</b>
      </div>
      <Rerank className="board-rows" order={rows.map((row) => row.teamId).join()} still={still}>
        {rows.map((row, i) => (
          <Row key={row.teamId} view={view} board={board} places={totalPlaces(current)} row={row} order={i} from={from} characters={characters} />
        ))}
      </Rerank>
    </div>
  )
}

interface RowProps {
  view: StageView
  board: PartStandings
  /** Decimals of the totals. */
  places: number
  row: StandingRow
  order: number
  from: number
  /** Of a name. */
  characters: number
}
function Row({ view, board, places: totals, row, order, from, characters }: RowProps) {
  const { words, still } = useSurface()
  const team = teamOf(view, row.teamId)
  if (!team) return null
  const rows = rowsOf(board)
  const beside = wordsBeside(row, words)
  return (
    <motion.div
      data-row={row.teamId}
      className={`board-row ${row.left === undefined ? '' : 'left'} ${row.rank === 1 ? 'first' : ''} ${rightOnStage(view)?.teamId === row.teamId ? 'has-it' : ''} ${board.lineAfter !== null && order + 1 === board.lineAfter ? 'cut' : ''}`}
      style={teamMotion(team)}
      initial={still ? false : { opacity: 0, x: '-3%' }}
      animate={{ opacity: 1, x: 0 }}
      transition={still ? NONE : { ...ENTER, delay: order * STAGGER }}
    >
      <span className="board-rank num">{row.left === undefined ? (row.rank ?? '') : '—'}</span>
      <span className="board-table">
        <TeamChip team={team} />
      </span>
      <b className="board-name">
        {nameWithin(team, beside.length === 0 ? characters : Math.min(characters, NAME_BESIDE))}
        {beside.length > 0 && <em>{beside.join(' ')}</em>}
      </b>
      <span className="board-move num">{movedText(row.moved)}</span>
      {row.rounds.slice(from).map((points, i) => {
        const round = board.rounds[from + i]
        const places = placesOf(rows.map((one) => one.rounds[from + i] ?? 0))
        return (
          <span key={round?.roundId ?? i} className={round?.live === true ? 'board-cell num now' : 'board-cell num'}>
            {pointsText(points, places)}
          </span>
        )
      })}
      <span className="board-total num">
        <CountUp points={row.total} places={totals} still={still} />
        <FlyingPoints view={view} partId={board.partId} teamId={row.teamId} />
      </span>
    </motion.div>
  )
}

/** Places won or lost since the board was last on air; nothing where none. */
export const movedText = (moved: number): string => (moved > 0 ? `▲${moved}` : moved < 0 ? `▼${-moved}` : '')

export const scene: Scene = {
  title: { zh: '积分榜', en: 'Scoreboard' },
  fits: (view) => Boolean(view.contest && boardOnStage(view, 'small')),
  keyOf: (view) => `scoreboard ${boardOnStage(view, 'small')?.partId ?? ''}`,
  Show: Scoreboard,
}
