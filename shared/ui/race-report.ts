/** A round's buzzers team by team: how often it pressed and won, how fast, on what credit, and what looks suspicious. */
import type { PastRaces } from '../views/people.ts'
import type { PressLine, RaceRecord } from '../views/race.ts'
import type { Millis, TeamId, Text } from '../words.ts'

export type Suspicion = 'fast' | 'clipped' | 'broken' | 'held' | 'edge'
export interface TeamReport {
  readonly teamId: TeamId
  readonly presses: number
  readonly wins: number
  /** Of the presses that counted; null without one. */
  readonly medianMs: Millis | null
  readonly fastestMs: Millis | null
  readonly creditMs: Millis | null
  readonly suspicions: readonly Suspicion[]
}
export interface RoundReport {
  readonly title: Text
  readonly teams: readonly TeamReport[]
}
/** Claims so near the end of the credit, in so many presses of a round and so large a share of them, are no accident. */
const EDGE = { of: 0.85, presses: 4, share: 0.5 }

const median = (sorted: readonly number[]): number | null => sorted[Math.floor((sorted.length - 1) / 2)] ?? null
const nearEdge = ({ readMs, midMs, creditMs }: PressLine): boolean => creditMs > 0 && readMs - midMs >= creditMs * EDGE.of

function suspicionsOf(lines: readonly PressLine[]): Suspicion[] {
  const has = (flag: PressLine['flags'][number]): boolean => lines.some(({ flags }) => flags.includes(flag))
  const edge = lines.filter(nearEdge).length
  const found: Record<Suspicion, boolean> = {
    fast: has('below-floor'),
    clipped: has('clipped'),
    broken: has('broken-vouch'),
    held: has('held'),
    edge: edge >= EDGE.presses && edge >= lines.length * EDGE.share,
  }
  const all: readonly Suspicion[] = ['broken', 'fast', 'edge', 'clipped', 'held']
  return all.filter((one) => found[one])
}

function teamReport(teamId: TeamId, races: readonly RaceRecord[]): TeamReport {
  const own = races.flatMap(({ lines }) => lines.filter((line) => line.teamId === teamId))
  const raced = own.filter(({ is }) => is === 'race')
  const reactions = raced.map(({ rankMs, midMs }) => rankMs ?? midMs).sort((one, other) => one - other)
  return {
    teamId,
    presses: own.length,
    wins: races.filter(({ verdict }) => verdict?.winner === teamId).length,
    medianMs: median(reactions),
    fastestMs: reactions[0] ?? null,
    creditMs: own.length === 0 ? null : Math.max(...own.map(({ creditMs }) => creditMs)),
    suspicions: suspicionsOf(own),
  }
}

/** By round, the latest first; rounds without a race are left out. */
export function roundReports(slots: readonly PastRaces[]): RoundReport[] {
  const byRound = new Map<string, { title: Text; races: RaceRecord[] }>()
  for (const { slotId, roundTitle, races = [] } of slots) {
    const roundId = slotId.replace(/-\d+$/, '')
    const round = byRound.get(roundId) ?? { title: roundTitle, races: [] }
    round.races.push(...races)
    byRound.set(roundId, round)
  }
  return [...byRound.values()]
    .filter(({ races }) => races.length > 0)
    .map(({ title, races }) => {
      const teamIds = new Set(races.flatMap(({ lines }) => lines.map(({ teamId }) => teamId)))
      return { title, teams: [...teamIds].map((teamId) => teamReport(teamId, races)) }
    })
}
