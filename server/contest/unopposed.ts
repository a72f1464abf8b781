/** The answer nobody objected to: right after all, where the file says so. */
import type { Asked, Step } from './asked.ts'
import { liveSlot, roundIdOf, rulesOf } from './read.ts'
import { foundRight } from './rulings.ts'

/** [T14] The step for a buzzer that was closed, or ran out: the answer nobody objected to becomes right where the file says so. */
export const unopposed =
  (asked: Asked): Step =>
  (now) => {
    const slot = liveSlot(now)
    if (!slot?.plan.objecting || slot.phase !== 'ruled' || slot.buzzer.is !== 'closed') return []
    const [first, ...more] = slot.attempts
    const outcomes = rulesOf(now, roundIdOf(slot.id)).objections?.unopposed ?? []
    if (!first?.ruling || more.length > 0 || !outcomes.some((outcome) => outcome === first.ruling?.outcome)) return []
    // the chief has overruled it once already
    if (first.was.some(({ how, outcome }) => how === 'machine' && outcome === 'right')) return []
    return foundRight(now, { slot, attempt: first }, '无人质疑', asked)
  }
