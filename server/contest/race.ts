/** A race in play: the live slot with its buzzer's rules, and how its buzzer is armed and opened. */
import type { Instant, OpeningId, TeamId } from '#shared/words.ts'
import { winningPress } from './adjudication.ts'
import type { Asked } from './asked.ts'
import { holdOf, hostHasKey, type BuzzerRules } from './buzzer-rules.ts'
import { clockCleared, clockStarted } from './clocks.ts'
import type { ContestEvent, EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { buzzerAt } from './objection-rules.ts'
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
  if (!round || slot?.plan.mode !== 'race') return null
  const rules = buzzerAt(rulesOf(state, round.id), slot)
  return rules ? { round, slot, rules } : null
}

/** Why a command for the race doesn't find one: the question in play is none, or the command was for another. */
export const noRace = (state: ContestState, slotId: Slot['id']) => (liveSlot(state)?.id === slotId ? 'wrong-mode' : 'no-such-slot')

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

/** Where no device is polled nobody is waited for. */
export const settleBy = ({ maxWaitMs }: BuzzerRules, { hearingOf, evidence, at }: Asked): Instant => (hearingOf ? (evidence?.readAt ?? at) + maxWaitMs : at)
const known = (rules: BuzzerRules, { lookedAt, head }: Asked) => ({
  ...(lookedAt !== undefined && hostHasKey(rules) ? { keyLookedAt: lookedAt } : {}),
  ...(head === undefined ? {} : { head }),
})
const waited = ({ maxWaitMs }: BuzzerRules, { heard }: Opening, opensAt: Instant, { hearingOf }: Asked) =>
  heard && hearingOf ? { settleAt: opensAt + maxWaitMs } : {}
interface Opening {
  /** Teams whose press before that is the referee's to judge. */
  readonly asked?: readonly TeamId[]
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
  const open = {
    type: 'BuzzerOpened',
    slotId: slot.id,
    openingId,
    nonce,
    opensAt,
    ...more,
    ...known(rules, asked),
    ...waited(rules, more, opensAt, asked),
  } as const
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
/** [B18] The opening is called off and made ready anew, for those in question or as before; what was pressed in it is kept and counts no more. */
export function reopened(
  state: ContestState,
  race: Race,
  reopening: Omit<EventOf<'RaceReopened'>, 'type' | 'slotId' | 'openingId'>,
  asked: Asked,
): readonly ContestEvent[] {
  const { slot } = race
  if (slot.buzzer.is === 'closed') return []
  return [{ type: 'RaceReopened', slotId: slot.id, openingId: slot.buzzer.openingId, ...reopening }, ...readied(state, race, asked)]
}
