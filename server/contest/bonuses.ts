/** What earlier slots of a round, the clock and the order of submission add to the price of an answer, or take from it. */
import type { Points, TeamId } from '#shared/words.ts'
import type { RoundReading } from '../formats/round-format.ts'
import type { BonusKind } from './ledger-state.ts'
import type { Attempt, Ruling, Slot } from './slot-state.ts'
import { ownAnswers } from './objection-rules.ts'
import { MISSES, type PayRules } from './pay-rules.ts'
import type { RoundRules } from './round-rules.ts'

/** An answer as it is to be paid: its ruling may be one that is only asked about. */
export interface Answer {
  readonly round: RoundReading<RoundRules>
  readonly slot: Slot
  readonly attempt: Attempt
  readonly ruling: Pick<Ruling, 'outcome' | 'share'>
}
export const isMiss = (outcome: Ruling['outcome']): boolean => MISSES.some((miss) => miss === outcome)
export const stands = (ruling: Ruling | null): ruling is Ruling => ruling !== null && ruling.status !== 'provisional'

interface Earlier {
  readonly slot: Slot
  readonly outcome: Ruling['outcome']
}
/** The team's answers before this one that stand, oldest first; void questions never were. */
function earlierOf({ round, slot, attempt }: Answer): readonly Earlier[] {
  const before = round.slots
    .filter((one) => one.number < slot.number && one.voided === null && one.plan.bonusOf === undefined)
    .flatMap((one) => ownAnswers(round.rules, one).map((made) => ({ one, made })))
  const here = ownAnswers(round.rules, slot).filter((one) => slot.attempts.indexOf(one) < slot.attempts.findIndex(({ id }) => id === attempt.id))
  return [...before, ...here.map((made) => ({ one: slot, made }))]
    .filter(({ made }) => made.teamId === attempt.teamId)
    .flatMap(({ one, made }) => (stands(made.ruling) ? [{ slot: one, outcome: made.ruling.outcome }] : []))
}

/** [D5] The price of the team's n-th miss; a miss that costs nothing stays free. */
export function missPrice(row: readonly Points[], answer: Answer, price: Points): Points {
  if (price === 0) return 0
  const n = earlierOf(answer).filter(({ outcome }) => isMiss(outcome)).length
  return row[Math.min(n, row.length - 1)] ?? price
}
/** [D6] The most a right answer earns after a miss of the team; null where nothing holds it down. */
export function chainCap(chain: PayRules['chain'], answer: Answer, worthOf: (slot: Slot) => Points): Points | null {
  let cap: Points | null = null
  for (const { slot, outcome } of chain === 'none' ? [] : earlierOf(answer)) {
    if (isMiss(outcome)) cap = Math.min(cap ?? Infinity, worthOf(slot))
    else if (outcome === 'right' && chain === 'next') cap = null
  }
  return cap
}
/** [D8] What the streak that this right answer makes full is worth. */
function streakBonus(streak: NonNullable<PayRules['streak']>, answer: Answer): Points {
  let run = 0
  for (const { outcome } of earlierOf(answer)) run = outcome !== 'right' ? 0 : streak.then === 'restart' && run + 1 === streak.inARow ? 0 : run + 1
  return run + 1 >= streak.inARow ? streak.points : 0
}
/** [D9] By time of submission among the right answers that stand; equal times share the better place. */
function firstBonus(row: readonly Points[], { slot, attempt }: Answer): Points {
  const sentAt = (teamId: TeamId) => slot.answers[teamId]?.submittedAt ?? null
  const mine = sentAt(attempt.teamId)
  if (attempt.how !== 'tablet' || mine === null) return 0
  const before = slot.attempts.filter((one) => {
    const at = sentAt(one.teamId)
    return one.id !== attempt.id && stands(one.ruling) && one.ruling.outcome === 'right' && at !== null && at < mine
  })
  return row[before.length] ?? 0
}
/** [D7] Whole seconds left when the answer was complete. */
const secondsLeft = (perSecond: Points, { attempt }: Answer): Points => Math.floor((attempt.leftMs ?? 0) / 1000) * perSecond

/** What a right answer earns beside its price, in the order in which a cap cuts it last. `completes`: what the clock measured is complete with it. */
export function bonusesOf(paying: PayRules, answer: Answer, completes: boolean): readonly { readonly of: BonusKind; readonly points: Points }[] {
  if (answer.ruling.outcome !== 'right' && !(completes && answer.slot.plan.pack !== null)) return []
  const right = answer.ruling.outcome === 'right'
  const all = [
    { of: 'seconds-left' as const, points: paying.secondsLeft && completes ? secondsLeft(paying.secondsLeft.perSecond, answer) : 0 },
    { of: 'streak' as const, points: paying.streak && right ? streakBonus(paying.streak, answer) : 0 },
    { of: 'first-right' as const, points: paying.firstRight && right ? firstBonus(paying.firstRight, answer) : 0 },
  ]
  return all.filter((bonus) => bonus.points !== 0)
}
