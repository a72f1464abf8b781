/** Answers to a question that another team turns out to have answered rightly before. */
import type { Attempt, Ruling, Slot } from './slot-state.ts'

const foundRight = (ruling: Ruling | null): boolean => ruling?.outcome === 'right' && ruling.status !== 'provisional'

/** [J9] Given only because an earlier answer was ruled wrong that has been found right since; not where the chief lets both stand. */
export function isSuperseded({ plan, attempts }: Pick<Slot, 'plan' | 'attempts'>, { id, ruling }: Pick<Attempt, 'id' | 'ruling'>): boolean {
  if (plan.mode !== 'race' || ruling?.besides) return false
  const at = attempts.findIndex((one) => one.id === id)
  return attempts.slice(0, Math.max(0, at)).some((one) => foundRight(one.ruling))
}
/** The slot as it counts: without the answers that were superseded. */
export function asItCounts(slot: Slot): Slot {
  if (slot.attempts.length < 2 || slot.plan.mode !== 'race') return slot
  const attempts = slot.attempts.filter((attempt) => !isSuperseded(slot, attempt))
  return attempts.length === slot.attempts.length ? slot : { ...slot, attempts }
}
