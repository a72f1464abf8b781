/** A race in play: the live slot with its buzzer's rules, and how its buzzer is armed and opened. */
import type { OpeningId, TeamId } from '#shared/words.ts'
import { winningPress } from './adjudication.ts'
import type { Asked } from './asked.ts'
import { holdOf, type BuzzerRules } from './buzzer-rules.ts'
import { clockCleared, clockStarted } from './clocks.ts'
import type { ContestEvent, EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Attempt, RoundState, Slot } from './slot-state.ts'
import { liveRound, liveSlot, roundIdOf, rulesOf } from './read.ts'

export interface Race {
  readonly round: RoundState
  readonly slot: Slot
  readonly rules: BuzzerRules
}
/** The live slot if it is a race. */
export function raceOf(state: ContestState): Race | null {
  const round = liveRound(state)
  const slot = liveSlot(state)
  const rules = round ? rulesOf(state, round.id).buzzer : undefined
  return round && slot && rules && slot.plan.mode === 'race' ? { round, slot, rules } : null
}

/** [B11] Where the file says so, who pressed on a position's own tablet must answer. */
export function presserSpeaks(state: ContestState, slot: Slot, attempt: Attempt): boolean {
  const { buzzer } = slot
  if (rulesOf(state, roundIdOf(slot.id)).buzzer?.speaker !== 'presser' || attempt.how !== 'buzz' || buzzer.is !== 'taken') return false
  return winningPress(buzzer.verdict, slot.presses)?.position != null && buzzer.verdict.winner === attempt.teamId
}

const openingIdOf = (slot: Slot, nonce: string): OpeningId => `${slot.id}-${nonce.slice(0, 8).toLowerCase()}` as OpeningId

export function armed(slot: Slot, asked: Asked): EventOf<'BuzzerArmed'> {
  const nonce = asked.chance.nonce()
  return { type: 'BuzzerArmed', slotId: slot.id, openingId: openingIdOf(slot, nonce), nonce }
}

/** [B9] Whether the question is still being read, where presses are legal during reading: then nobody's time to press runs. */
export const isRead = ({ opens }: BuzzerRules, slot: Slot): boolean => opens === 'reading' && slot.readingEndedAt === undefined

interface Opening {
  /** Teams whose press within the grace counts. */
  readonly heard?: readonly TeamId[]
  /** After an interrupt the question isn't read on. */
  readonly readingOver?: true
}
/** [B1] Opening an armed or closed buzzer: legal from the cue, or after hold and beeps where the machine gives it; the clock to press begins. */
export function opened(state: ContestState, { slot, rules }: Race, asked: Asked, more: Opening = {}): readonly ContestEvent[] {
  const nonce = asked.chance.nonce()
  const openingId = slot.buzzer.is === 'armed' ? slot.buzzer.openingId : openingIdOf(slot, nonce)
  const opensAt = asked.at + holdOf(rules)
  const open = { type: 'BuzzerOpened', slotId: slot.id, openingId, nonce, opensAt, ...more } as const
  const noLimit = rules.pressMs === 0 || (isRead(rules, slot) && !more.readingOver)
  return noLimit ? [open] : [open, clockStarted(state, { clockId: openingId, purpose: 'press', totalMs: rules.pressMs, from: opensAt })]
}

/** The buzzer made ready for another press: armed until the next cue; open at once where presses are legal during reading. */
export function readied(state: ContestState, race: Race, asked: Asked): readonly ContestEvent[] {
  const { slot, rules } = race
  const arm = armed(slot, asked)
  if (rules.opens !== 'reading') return [...clockCleared(state), arm]
  const over = !isRead(rules, slot) || rules.interrupts.readsOn === 'no'
  const ready: Race = { ...race, slot: { ...slot, buzzer: { is: 'armed', openingId: arm.openingId, nonce: arm.nonce } } }
  return [...clockCleared(state), arm, ...opened(state, ready, asked, over ? { readingOver: true } : {})]
}
