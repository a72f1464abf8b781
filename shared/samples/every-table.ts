/** The stage's samples with somebody at any table a contest file may number. */
import type { ContestPart, TeamView } from '../views/contest.ts'
import type { View } from '../views/view.ts'
import type { PartId } from '../words.ts'
import { contestSample } from './contest-sample.ts'
import { stageSamplesFor } from './stage-samples.ts'

type Sample = Partial<View>
export const TABLES: readonly number[] = Array.from({ length: 99 }, (_, i) => i + 1)

/** One sample of every scene that shows a team by its table: these are shown for every number. */
export const SAMPLES_BY_TABLE = [
  'teams-4',
  'buzzer-foul',
  'who-has-it',
  'clock',
  'choosing',
  'deliberation',
  'ruling-right',
  'turn',
  'audience-after-wrong',
  'marks-shown',
  'tiles-32',
  'scoreboard',
  'challenge-standings',
  'duel',
  'play-off',
  'draw-tie',
  'amended',
  'awards-first',
] as const

/** The contest with somebody of the part at this table: whoever sits there, or one who changes places with them. */
function seatedAt(contest: ContestPart, table: number, partId: PartId | null): ContestPart {
  const ids = contest.parts.find((part) => part.id === partId)?.teamIds
  const part = contest.teams.filter((team) => ids?.includes(team.id) ?? true)
  const there = contest.teams.find((team) => team.table === table)
  const mover = part[(table - 1) % part.length]
  if (!mover || (there && part.includes(there))) return contest
  const tableOf = (team: TeamView): number => (team === mover ? table : team === there ? mover.table : team.table)
  return { ...contest, teams: contest.teams.map((team) => ({ ...team, table: tableOf(team) })) }
}

/** Every sample with this table in it; over the 32 of the sample contest its teams are numbered on. */
export function samplesAtTable(table: number): Record<string, Sample> {
  const samples = stageSamplesFor(((table - 1) % contestSample.teams.length) + 1)
  const seated = (view: Sample): Sample => (view.contest ? { ...view, contest: seatedAt(view.contest, table, view.scene?.partId ?? null) } : view)
  return Object.fromEntries(Object.entries(samples).map(([name, view]) => [name, seated(view)]))
}
