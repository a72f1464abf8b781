/** What is paid beside a price, worked out a second time from the round's own list: seconds, streaks, the order of sending in, another's miss or right answer, an objection; null where a cap of the question may have cut it. */
import type { Points } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { EntryCause, EntryDraft } from '../contest/ledger-state.ts'
import type { PayRules } from '../contest/pay-rules.ts'
import { roundIdOf, rulesFor, slotOf } from '../contest/read.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { Attempt, Slot } from '../contest/slot-state.ts'
import { inPoints, worthShown } from './second-fouls.ts'

interface Made {
  readonly state: ContestState
  readonly slot: Slot
  readonly attempt: Attempt
  readonly rules: RoundRules
}
const isRight = ({ ruling }: Attempt): boolean => ruling?.outcome === 'right' && ruling.status !== 'provisional'
const stands = ({ ruling }: Attempt): boolean => ruling !== null && ruling.status !== 'provisional'

/** The team's right answers in a row up to this one and with it. */
function inARow({ state, slot, attempt }: Made): number {
  const round = state.rounds[roundIdOf(slot.id)]
  const own = (round?.slots ?? [])
    .filter((one) => one.number <= slot.number && (one === slot || (one.voided === null && one.plan.bonusOf === undefined)))
    .sort((one, other) => one.number - other.number)
    .flatMap((one) => one.attempts.filter((made) => made.teamId === attempt.teamId && stands(made)))
  const upTo = own.slice(0, 1 + own.findIndex(({ id }) => id === attempt.id))
  return upTo.length - 1 - upTo.findLastIndex((made) => !isRight(made))
}
function streak({ points, inARow: wanted, then }: NonNullable<PayRules['streak']>, made: Made): Points {
  const run = inARow(made)
  return (then === 'restart' ? run > 0 && run % wanted === 0 : run >= wanted) ? points : 0
}
/** Equal times share the better place. */
function firstRight(row: readonly Points[], { slot, attempt }: Made): Points {
  const times = slot.attempts.filter(isRight).flatMap(({ teamId }) => slot.answers[teamId]?.submittedAt ?? [])
  const mine = slot.answers[attempt.teamId]?.submittedAt
  const place = times.sort((one, other) => one - other).findIndex((at) => at === mine)
  return row[place] ?? 0
}
const worth = ({ state, slot, attempt, rules }: Made): Points =>
  worthShown({ state, roundId: roundIdOf(slot.id), slot }, attempt.teamId) ?? slot.value ?? rules.prices.right

/** To the team that answered. */
function toItself(of: Extract<EntryCause, { is: 'bonus' }>['of'], made: Made): Points | null {
  const { paying } = made.rules
  if (!paying || paying.mostPerQuestion !== undefined || made.rules.objections !== undefined) return null
  if (of === 'seconds-left') return Math.trunc((made.attempt.leftMs ?? 0) / 1000) * (paying.secondsLeft?.perSecond ?? 0)
  if (of === 'streak') return paying.streak ? streak(paying.streak, made) : 0
  return paying.firstRight ? firstRight(paying.firstRight, made) : 0
}
/** In thousandths, for the team of the entry. */
export function bonusAgain(state: ContestState, { teamId, slotId, cause }: EntryDraft): Points | null {
  const slot = slotId === null ? null : slotOf(state, slotId)
  if (!slot || cause.is !== 'bonus') return null
  const attempt = slot.attempts.find(({ id }) => id === cause.attemptId)
  if (!attempt) return 0
  const rules = rulesFor(state, roundIdOf(slot.id), attempt.teamId)
  const made: Made = { state, slot, attempt, rules }
  const { miss, chooserOnRight } = rules.paying ?? {}
  switch (cause.of) {
    case 'their-miss': {
      const to = miss?.to === 'others' ? (attempt.others ?? []) : slot.plan.chooser === undefined ? [] : [slot.plan.chooser]
      return miss && !isRight(attempt) && teamId !== attempt.teamId && to.includes(teamId) ? inPoints(miss.points, worth(made)) : 0
    }
    case 'their-right':
      return chooserOnRight !== undefined && isRight(attempt) && slot.plan.chooser === teamId ? inPoints(chooserOnRight, worth(made)) : 0
    case 'objection':
      return rules.objections && isRight(attempt) && slot.attempts[0]?.teamId === teamId ? inPoints(rules.objections.costs, worth(made)) : 0
    default:
      return teamId === attempt.teamId ? toItself(cause.of, made) : 0
  }
}
