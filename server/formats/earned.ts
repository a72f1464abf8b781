/** What a team has earned with some questions of its round, as the ledger has it: prices, bonuses, what others' misses and fouls paid it, its own fouls. */
import { duesOf, type Priced } from '../contest/dues.ts'
import { usesQuota } from '../contest/quota.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Foul, Slot } from '../contest/slot-state.ts'
import type { Points, SlotId, TeamId } from '#shared/words.ts'
import { settledAttempts } from './made.ts'
import type { RoundReading } from './round-format.ts'

interface Asked {
  /** The questions of the bout, or of the round. */
  readonly of: readonly Slot[]
  /** Those that count; none is outside the score. */
  readonly counted: readonly Slot[]
  /** What a foul before the first of them came after: null where that is the round's beginning; left out: such a foul is of something else. */
  readonly since?: null
}
/** [G9] A question that leaves the quota as it was, and what was called before a question, count as the question does that comes next. */
function counting(fouls: readonly Foul[], { of, counted, since }: Asked): { readonly slots: readonly Slot[]; readonly fouls: readonly Foul[] } {
  const [slots, between]: [Slot[], Foul[]] = [[], []]
  let from = 0
  const before = (at: number): SlotId | null | undefined => (at === 0 ? since : of[at - 1]?.id)
  of.forEach((slot, at) => {
    if (!usesQuota(slot)) return
    if (counted.includes(slot)) {
      slots.push(...of.slice(from, at + 1))
      for (let n = from; n <= at; n++) between.push(...fouls.filter(({ after }) => after !== undefined && after === before(n)))
    }
    from = at + 1
  })
  return { slots, fouls: between }
}
/** [K6] Its part may be priced otherwise. */
export const rulesIn = <R>({ rules, apart }: RoundReading<R>, teamId: TeamId): R => apart?.[teamId] ?? rules

export function earnedIn(round: RoundReading<RoundRules>, format: Priced['format'], asked: Asked): (teamId: TeamId) => Points {
  const earned = new Map<TeamId, Points>()
  const add = (teamId: TeamId, points: Points) => earned.set(teamId, (earned.get(teamId) ?? 0) + points)
  const { slots, fouls } = counting(round.fouls ?? [], asked)
  for (const { teamId, points, gives } of [...fouls, ...slots.flatMap((slot) => slot.fouls)]) {
    add(teamId, points)
    for (const other of gives?.to ?? []) add(other, gives?.points ?? 0)
  }
  for (const slot of slots)
    for (const attempt of settledAttempts(slot)) {
      const { ruling } = attempt
      if (ruling) for (const { teamId, points } of duesOf({ rules: rulesIn(round, attempt.teamId), format, round, slot, attempt, ruling })) add(teamId, points)
    }
  return (teamId) => earned.get(teamId) ?? 0
}
