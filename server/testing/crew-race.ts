/** The crew and the teams in a race: arming, opening, reading to the end, pressing, naming the winner. */
import type { TeamId } from '#shared/words.ts'
import { hostHasKey } from '../contest/buzzer-rules.ts'
import { waitsForName } from '../contest/buzzing.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { lockedUntil } from '../contest/early-press.ts'
import { isRead, raceOf } from '../contest/race.ts'
import { eligibleFor } from '../contest/read.ts'
import { asks, byTeam, chief, oneOf, operator, type Ask, type Move, type Pick } from './crew-words.ts'
import { nextDeadline, seat, type Hall } from './hall.ts'

export function press(pick: Pick, slot: Slot, teamId: TeamId): Ask {
  const { buzzer } = slot
  const [openingId, nonce] = buzzer.is === 'closed' ? [null, null] : [buzzer.openingId, buzzer.is === 'armed' ? buzzer.nonce : (buzzer.nonces.at(-1) ?? null)]
  return asks({ type: 'PressBuzzer', openingId, nonce, dp: null, input: 'touch' }, byTeam(pick, teamId))
}
/** Has pressed so often in this opening that no more of it is kept, or waits for the cue. */
function hasPressed(slot: Slot, teamId: TeamId): boolean {
  const { buzzer } = slot
  if (buzzer.is === 'closed') return false
  const mine = slot.presses.filter((one) => one.teamId === teamId && one.openingId === buzzer.openingId)
  return mine.length >= 5 || mine.some((one) => one.counts || (buzzer.is === 'armed' && one.inGrace && !one.early))
}
/** The winner is named, or answers before it is. */
function named(pick: Pick, slot: Slot): Move {
  const { buzzer } = slot
  const winner = buzzer.is === 'taken' ? buzzer.verdict.winner : null
  if (winner !== null && pick(5) === 4) return asks({ type: 'CallFoul', teamId: winner, code: 'blurt' }, seat('referee', 1))
  return asks({ type: 'RecogniseTeam', slotId: slot.id }, pick(2) === 1 ? seat('host') : operator)
}

export function race(hall: Hall, pick: Pick, round: RoundState, slot: Slot): Move {
  const { buzzer } = slot
  const slotId = slot.id
  const rules = raceOf(hall.state)?.rules
  const eligible = eligibleFor(round, slot)
  const free = eligible.filter((teamId) => (lockedUntil(slot, teamId) ?? 0) <= hall.now && !hasPressed(slot, teamId))
  const presser = oneOf(pick, free)
  const due = nextDeadline(hall)
  if (waitsForName(hall.state, slot)) return named(pick, slot)
  if (eligible.length === 0) return asks({ type: 'VoidQuestion', slotId, cause: 'other', reason: '无队可抢', replace: false }, chief)
  switch (buzzer.is) {
    case 'closed':
      return asks(pick(3) === 2 && rules?.opens !== 'reading' ? { type: 'ArmBuzzer', slotId } : { type: 'OpenBuzzer', slotId })
    case 'armed':
      if (presser !== undefined && pick(4) === 3) return press(pick, slot, presser)
      return asks({ type: 'OpenBuzzer', slotId }, rules && hostHasKey(rules) && pick(2) === 1 ? seat('host') : operator)
    case 'open':
      if (rules && isRead(rules, slot) && pick(3) === 2) return asks({ type: 'EndReading', slotId })
      if (due !== null && (presser === undefined || pick(6) === 5)) return { waitUntil: due }
      if (presser === undefined) return { waitUntil: Math.max(hall.now, ...eligible.map((teamId) => lockedUntil(slot, teamId) ?? 0)) + 1 }
      if (hall.now < buzzer.opensAt && pick(3) !== 2) return { waitUntil: buzzer.opensAt + pick(300) }
      return press(pick, slot, presser)
    default:
      return due !== null && (presser === undefined || pick(2) === 0)
        ? { waitUntil: due }
        : presser === undefined
          ? { waitUntil: hall.now + 1 }
          : press(pick, slot, presser)
  }
}
