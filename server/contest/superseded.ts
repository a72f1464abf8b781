/** Answers that count nothing, what they followed from having changed: an earlier one is right, or the ruling objected to is another. */
import { MISSES } from './pay-rules.ts'
import type { Attempt, Ruling, Slot } from './slot-state.ts'

const foundRight = (ruling: Ruling | null): ruling is Ruling => ruling?.outcome === 'right' && ruling.status !== 'provisional'
/** [T15] What was objected to has been overruled since to what nobody may object to; not by the file's own word that nobody objected, nor where it is credited beside what others said. */
export function isLapsed({ plan, attempts }: Pick<Slot, 'plan' | 'attempts'>): boolean {
  const ruling = attempts[0]?.ruling ?? null
  return plan.objecting !== undefined && ruling !== null && ruling.how !== 'machine' && !ruling.besides && !plan.objecting.includes(ruling.outcome)
}

/** [J9] Given only because an earlier answer was ruled wrong that has been found right since; not where the chief lets both stand. [Y6] After an answer that was credited only a miss counts nothing. */
export function isSuperseded({ plan, attempts }: Pick<Slot, 'plan' | 'attempts'>, { id, ruling }: Pick<Attempt, 'id' | 'ruling'>): boolean {
  if (plan.mode !== 'race' || ruling?.besides) return false
  const at = attempts.findIndex((one) => one.id === id)
  const isMiss = MISSES.some((miss) => miss === ruling?.outcome)
  const behind = attempts.slice(0, Math.max(0, at)).some((one) => foundRight(one.ruling) && (isMiss || !one.ruling.besides))
  return behind || (at > 0 && isLapsed({ plan, attempts }))
}
/** The slot as it counts: without the answers that were superseded. */
export function asItCounts(slot: Slot): Slot {
  if (slot.attempts.length < 2 || slot.plan.mode !== 'race') return slot
  const attempts = slot.attempts.filter((attempt) => !isSuperseded(slot, attempt))
  return attempts.length === slot.attempts.length ? slot : { ...slot, attempts }
}
