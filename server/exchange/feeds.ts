/** Feeds for graphics of other makers: flat rows, one value a cell, as JSON and CSV; what may be told was decided by the views they are made from. */
import { pointsText } from '#shared/points.ts'
import type { ContestPart } from '#shared/views/contest.ts'
import type { ClockPart, QuestionPart, TurnPart } from '#shared/views/play.ts'
import type { PartStandings, StandingsPart } from '#shared/views/results.ts'
import { inLanguage, type Instant, type Language, type TeamId, type Text } from '#shared/words.ts'

export type FeedRow = Readonly<Record<string, string | number>>

const teamIn = (contest: ContestPart, teamId: TeamId) => contest.teams.find((team) => team.id === teamId)

function boardRows(contest: ContestPart, board: PartStandings, columns: number, language: Language): FeedRow[] {
  return [...board.rows, ...board.rest].map((row) => {
    const team = teamIn(contest, row.teamId)
    const rounds = Array.from({ length: columns }, (_, i): [string, string][] => [
      [`round${String(i + 1)}`, board.rounds[i] ? inLanguage(board.rounds[i].shortTitle, language) : ''],
      [`round${String(i + 1)}Points`, row.rounds[i] === undefined ? '' : pointsText(row.rounds[i])],
    ]).flat()
    return {
      part: board.partId,
      partTitle: inLanguage(board.title, language),
      stage: board.stage,
      rank: row.rank ?? '',
      tied: row.tied ? 1 : 0,
      table: team?.table ?? '',
      teamId: row.teamId,
      team: team?.name ?? '',
      shortName: team?.shortName ?? '',
      total: pointsText(row.total, board.places),
      moved: row.moved,
      left: row.left ?? '',
      ...Object.fromEntries(rounds),
    }
  })
}

/** Every row has the same columns, those of the part with most rounds; a place that is not public is empty, its row after the others. */
export function standingsRows(contest: ContestPart, boards: StandingsPart, language: Language): FeedRow[] {
  const columns = Math.max(0, ...boards.map((board) => board.rounds.length))
  return boards.flatMap((board) => boardRows(contest, board, columns, language))
}

export interface Playing {
  readonly contest: ContestPart
  readonly question: QuestionPart
  readonly turn: TurnPart
  readonly clock: ClockPart
}
function secondsLeft(clock: ClockPart, now: Instant): number | '' {
  if (clock === null) return ''
  if (clock.state.is === 'ended') return 0
  return Math.ceil(Math.max(0, clock.state.is === 'running' ? clock.state.endsAt - now : clock.state.leftMs) / 1000)
}
/** One row: the question in play and who answers it. */
export function nowRows({ contest, question, turn, clock }: Playing, now: Instant, language: Language): FeedRow[] {
  const text = (given: Text | null | undefined) => (given == null ? '' : inLanguage(given, language))
  const team = turn && teamIn(contest, turn.teamId)
  const player = team?.players.find((one) => one.id === turn?.playerId)
  return [
    {
      round: text(question?.roundTitle),
      question: question?.number ?? '',
      of: question?.of ?? '',
      phase: question?.phase ?? '',
      stem: question?.stem ?? '',
      table: team?.table ?? '',
      team: team?.name ?? '',
      shortName: team?.shortName ?? '',
      position: turn?.position ?? '',
      player: turn?.playerName ?? '',
      unit: player?.unit ?? '',
      seconds: secondsLeft(clock, now),
    },
  ]
}

/** A cell that a spreadsheet would take for a formula is given an apostrophe; a number stays one. */
const guarded = (text: string): string => (/^[=+@\t\r]/.test(text) || (text.startsWith('-') && !/^-\d+(\.\d+)?$/.test(text)) ? `'${text}` : text)
function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : guarded(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
/** UTF-8 with CRLF; the first line names the columns, even where there is no row. */
export function csvOf(rows: readonly FeedRow[], columns: readonly string[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}
