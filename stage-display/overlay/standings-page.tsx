/** 积分榜, a page of eight at a time: the board of the part on stage, else of the round in play, else the first; the desk turns the pages. */
import { pointsText } from '#shared/points.ts'
import { rowsOf } from '#shared/ui/on-stage.ts'
import { charactersForAll, nameWithin, TeamChip, teamStyle } from '#shared/ui/team-plate.tsx'
import type { PartStandings, StandingRow } from '#shared/views/results.ts'
import { teamOf, teamsOf } from '../readers.ts'
import type { StageView } from '../scene.ts'
import { useSurface } from '../surface.tsx'

const ROWS = 8
const NAME_CHARACTERS = 6
interface Page {
  readonly key: string
  readonly board: PartStandings
  readonly rows: readonly StandingRow[]
  readonly number: number
  readonly of: number
}

/** null: there is no board to be seen. */
export function boardPage(view: StageView): Page | null {
  const boards = (view.standings ?? []).filter((one) => rowsOf(one).length > 0)
  const round = view.contest?.rounds.find((one) => one.id === view.question?.roundId)
  const board = boards.find((one) => one.partId === view.scene?.partId) ?? boards.find((one) => round?.parts.includes(one.partId)) ?? boards[0]
  if (!board) return null
  const all = rowsOf(board)
  const of = Math.ceil(all.length / ROWS)
  const at = (view.broadcast?.pages.standings ?? 0) % of
  return { key: `${board.partId} ${String(at)}`, board, rows: all.slice(at * ROWS, (at + 1) * ROWS), number: at + 1, of }
}

export function StandingsPage({ view }: { view: StageView }) {
  const { words, t } = useSurface()
  const page = boardPage(view)
  if (!page) return null
  const { board, rows } = page
  const characters = charactersForAll(
    teamsOf(
      view,
      rowsOf(board).map(({ teamId }) => teamId),
    ),
    NAME_CHARACTERS,
  )
  return (
    <section className="overlay-card standings-page">
      <p className="card-kicker">
        {t(board.title)} · {words.stage(board.stage)}
        {page.of > 1 && <span className="num"> {words.page(page.number, page.of)}</span>}
      </p>
      <ol>
        {rows.map((row) => {
          const team = teamOf(view, row.teamId)
          return (
            team && (
              <li key={row.teamId} style={teamStyle(team)}>
                <span className="num place">{row.rank ?? ''}</span>
                <TeamChip team={team} />
                <span className="name">{nameWithin(team, characters)}</span>
                <b className="num">{pointsText(row.total, board.places)}</b>
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
