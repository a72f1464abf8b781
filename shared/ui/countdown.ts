/** The machine's cue as every screen counts it by its own image of hub time: a hold, the beeps 3-2-1, and the opening. */
import type { BuzzerPart } from '../views/play.ts'
import type { Instant } from '../words.ts'

/** A number: so many beeps to go, this one included. */
export type Cue = number | 'hold' | 'open'
type Opening = Pick<NonNullable<BuzzerPart>, 'opensAt' | 'countdown'>

export function cueAt({ opensAt, countdown }: Opening, at: Instant): Cue {
  if (opensAt === null || at >= opensAt) return 'open'
  if (countdown === undefined || countdown.stepMs === 0) return 'hold'
  const toGo = Math.ceil((opensAt - at) / countdown.stepMs)
  return toGo <= countdown.steps ? toGo : 'hold'
}
/** The instant at which the cue is another one; null once the buzzer is open. */
export function cueChangesAt({ opensAt, countdown }: Opening, at: Instant): Instant | null {
  if (opensAt === null || at >= opensAt) return null
  if (countdown === undefined || countdown.stepMs === 0) return opensAt
  const toGo = Math.min(countdown.steps, Math.ceil((opensAt - at) / countdown.stepMs) - 1)
  return opensAt - toGo * countdown.stepMs
}
