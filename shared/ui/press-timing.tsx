/** The press timing of an opening, for referees and the console: every press with its stretch of time, its error and what is held against it. */
import type { CSSProperties } from 'react'
import type { TeamView } from '../views/contest.ts'
import type { PressLine, RaceRecord } from '../views/race.ts'
import type { TeamId } from '../words.ts'
import './press-timing.css'
import { TeamChip, teamStyle } from './team-plate.tsx'
import { useTimingTexts, type TimingTexts } from './timing-texts.ts'

type Teams = readonly TeamView[]
/** A press nobody can place lies anywhere before; the drawing begins no earlier than this. */
const EARLIEST_MS = -1500
const CLOSE_AIR = 0.25
const teamIn = (teams: Teams, id: TeamId): TeamView | undefined => teams.find((team) => team.id === id)
export const msText = (ms: number): string => (Math.round(ms * 10) / 10).toFixed(1).replace('-', '−')

/** Ranked ones first, in their order; the others by the middle of what is known. */
export const inTimingOrder = (lines: readonly PressLine[]): PressLine[] =>
  [...lines].sort((one, other) => (one.rankMs ?? Infinity) - (other.rankMs ?? Infinity) || one.midMs - other.midMs)

/** What was found, and by what the right was given. */
export function verdictSentence({ verdict, over }: Pick<RaceRecord, 'verdict' | 'over'>, words: TimingTexts): string {
  if (!verdict) return over ? words[`over_${over}`] : words.waits
  const { certain, photo, method, leadMs, bandMs } = verdict
  const sure = method === 'arrival' ? null : certain ? words.certain : photo ? words.photo : words.estimate
  const lead = leadMs === null ? null : words.lead(msText(leadMs), bandMs === null ? null : msText(bandMs))
  return [sure, certain ? null : words[`method_${method}`], lead].filter((one) => one !== null).join(' · ')
}
/** Everything said of one press, in words. */
export const remarksOf = (line: PressLine, words: TimingTexts): string =>
  [line.is === 'race' ? null : words[`is_${line.is}`], ...line.flags.map((flag) => words[`flag_${flag}`])].filter((one) => one !== null).join(words.and)

/** Whose press came after the verdict and may have been before the winner's. */
export const lateEvidenceIn = (record: RaceRecord | null | undefined): TeamId[] => [
  ...new Set(record?.lines.filter(({ is }) => is === 'evidence').map(({ teamId }) => teamId)),
]

export function PressTiming({ record, teams }: { record: RaceRecord; teams: Teams }) {
  const words = useTimingTexts()
  if (record.lines.length === 0) return <p className="faint">{words.none}</p>
  const lines = inTimingOrder(record.lines)
  const { first, last } = axisOf(record, lines)
  const place = (ms: number): number => Math.min(1, Math.max(0, (ms - first) / (last - first)))
  return (
    <div className="press-timing">
      <p className={record.verdict?.photo ? 'timing-verdict close' : 'timing-verdict'}>{verdictSentence(record, words)}</p>
      <ol>
        {lines.map((line, i) => (
          <Line key={i} line={line} team={teamIn(teams, line.teamId)} won={record.verdict?.winner === line.teamId && line.is === 'race'} place={place} />
        ))}
      </ol>
      <Others record={record} teams={teams} />
    </div>
  )
}

/** From the opening or the earliest press to the last; where it was close, only as much as tells the close ones apart. */
function axisOf({ verdict, contenders }: RaceRecord, lines: readonly PressLine[]): { first: number; last: number } {
  const [front] = lines.filter(({ is }) => is === 'race')
  const close = verdict?.certain ? [] : lines.filter(({ is, teamId }) => is === 'race' && (teamId === front?.teamId || contenders.includes(teamId)))
  if (close.length > 1) {
    const [from, to] = [Math.min(...close.map(({ fromMs }) => fromMs)), Math.max(...close.map(({ toMs }) => toMs))]
    if (from > EARLIEST_MS) return { first: from - (to - from) * CLOSE_AIR, last: to + (to - from) * CLOSE_AIR }
  }
  const first = Math.max(EARLIEST_MS, Math.min(0, ...lines.map(({ fromMs }) => fromMs)))
  return { first, last: Math.max(first + 1, ...lines.map(({ toMs }) => toMs)) }
}

function Line({ line, team, won, place }: { line: PressLine; team: TeamView | undefined; won: boolean; place: (ms: number) => number }) {
  const words = useTimingTexts()
  const at: CSSProperties & Record<`--${string}`, string> = {
    ...teamStyle(team),
    '--from': String(place(line.fromMs)),
    '--to': String(place(line.toMs)),
    '--mid': String(place(line.rankMs ?? line.midMs)),
    '--zero': String(place(0)),
  }
  const remarks = remarksOf(line, words)
  return (
    <li className={`${line.is}${won ? ' won' : ''}`} style={at}>
      {team ? <TeamChip team={team} /> : <span>{line.teamId}</span>}
      <div className="lane" title={`${words.read} ${msText(line.readMs)} · ${words.credit} ${msText(line.creditMs)}`}>
        {place(0) > 0 && <i className="zero" />}
        <i className="stretch" />
        <i className="middle" />
      </div>
      <span className="num figure">
        {msText(line.rankMs ?? line.midMs)} <small>±{line.fromMs < EARLIEST_MS * 10 ? '?' : msText(line.halfMs)}</small>
      </span>
      {remarks !== '' && <small className="remarks">{remarks}</small>}
    </li>
  )
}

function Others({ record, teams }: { record: RaceRecord; teams: Teams }) {
  const words = useTimingTexts()
  const named = (ids: readonly TeamId[]): string => ids.map((id) => teamIn(teams, id)?.table ?? id).join(', ')
  return (
    <>
      {(['absent', 'missing'] as const).map((how) =>
        record[how].length === 0 ? null : (
          <p key={how} className="timing-others">
            {words.of(words[how], named(record[how]))}
          </p>
        ),
      )}
    </>
  )
}
