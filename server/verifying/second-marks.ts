/** What a panel's marks come to, and what the time a performance took costs, worked out a second time from the round's own settings. */
import type { Points, TeamId } from '#shared/words.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Slot } from '../contest/slot-state.ts'
import type { JudgingRules } from '../formats/judging-rules.ts'

export type Judging = RoundRules & Partial<JudgingRules> & { readonly performMs?: number }

/** Numbers of those who mark the team, and how many there would be if nobody stood back. */
function bench(contest: PreparedContest, { judges }: Judging, teamId: TeamId | null): { readonly due: readonly number[]; readonly of: number } {
  const all = Array.from({ length: contest.panel.judges }, (_, i) => i + 1)
  const own = all.filter((number) => judges?.includes(number) ?? true)
  const whole = own.length === 0 ? all : own
  const back = new Set(
    (contest.panel.recused ?? []).flatMap(({ role, number, teams }) => (role === 'judge' && teams.some((id) => id === teamId) ? [number] : [])),
  )
  const due = whole.filter((number) => !back.has(number))
  return { due: due.length === 0 ? whole : due, of: whole.length }
}

/** In thousandths; null where no mark was given. */
export function marksAgain(contest: PreparedContest, rules: Judging, { plan, marks }: Pick<Slot, 'plan' | 'marks'>): Points | null {
  const { dropHigh = 0, dropLow = 0, places = 3 } = rules
  const { due, of } = bench(contest, rules, plan.teamId)
  const given = due.flatMap((number) => marks[String(number)] ?? []).sort((one, other) => one - other)
  if (given.length === 0) return null
  const kept = given.length > dropHigh + dropLow ? given.slice(dropLow, given.length - dropHigh) : given
  const times = rules.score === 'sum' ? Math.max(1, of - dropHigh - dropLow) : 1
  const grain = 10n ** BigInt(3 - places)
  const under = BigInt(kept.length) * grain
  const sum = kept.reduce((total, mark) => total + BigInt(mark), 0n) * BigInt(times)
  const up = rules.rounding === 'down' || 2n * (sum % under) < under ? 0n : 1n
  return Math.min(Number((sum / under + up) * grain), rules.most ?? Infinity)
}

/** 0 or less, in thousandths: each stretch of time begun beyond the longest, or short of the shortest. */
export function timeAgain({ performMs = 0, overtime, undertime }: Judging, tookMs: number): Points {
  const over = overtime ? tookMs - performMs - overtime.graceMs : 0
  const [by, rule] = over > 0 ? [over, overtime] : [(undertime?.leastMs ?? 0) - tookMs, undertime]
  if (!rule || by <= 0) return 0
  const begun = (by - (by % rule.perMs)) / rule.perMs + (by % rule.perMs > 0 ? 1 : 0)
  const cost = begun * rule.points
  return 0 + (rule.most !== undefined && cost < rule.most ? rule.most : cost)
}
