/** What a team has earned with some questions of its round, as the ledger has it: prices, bonuses, what others' misses paid it, its fouls. */
import { duesOf, type Priced } from '../contest/dues.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Slot } from '../contest/slot-state.ts'
import type { Points, TeamId } from '#shared/words.ts'
import { settledAttempts } from './made.ts'
import type { RoundReading } from './round-format.ts'

/** The slots must be of those that count: what is outside the score is not looked for here. */
export function earnedIn(round: RoundReading<RoundRules>, format: Priced['format'], slots: readonly Slot[]): (teamId: TeamId) => Points {
  const earned = new Map<TeamId, Points>()
  const add = (teamId: TeamId, points: Points) => earned.set(teamId, (earned.get(teamId) ?? 0) + points)
  for (const slot of slots) {
    for (const { teamId, points } of slot.fouls) add(teamId, points)
    for (const attempt of settledAttempts(slot)) {
      const { ruling } = attempt
      if (ruling) for (const { teamId, points } of duesOf({ rules: round.rules, format, round, slot, attempt, ruling })) add(teamId, points)
    }
  }
  return (teamId) => earned.get(teamId) ?? 0
}
