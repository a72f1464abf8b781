/** What a foul costs and brings: its own price or the round's, dearer from time to time, points to others, the answer that counts nothing. */
import type { FoulCode } from '#shared/commands.ts'
import type { Points, RoundId, TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { inTurn, type Asked, type Step } from './asked.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { FoulGives, Slot } from './slot-state.ts'
import { callFoul, type Called } from './fouls.ts'
import { amountOf } from './pay-rules.ts'
import { FIRST, settled } from './paying.ts'
import { eligibleFor, formatOfRound, rulesFor, slotOf } from './read.ts'
import { draftsFor, pointsEntered } from './scoring.ts'

interface Offence {
  readonly roundId: RoundId
  readonly slot: Slot | null
  readonly teamId: TeamId
  readonly code: FoulCode
}
const worthIn = (state: ContestState, { roundId, slot, teamId }: Offence, formatOf: FormatOf): Points => {
  const rules = rulesFor(state, roundId, teamId)
  return (slot && formatOfRound(state, roundId, formatOf).worth(rules, slot)?.right) ?? rules.prices.right
}
/** This team's fouls of the code in the round so far, those of trials apart. */
export function foulsSoFar(state: ContestState, { roundId, teamId, code }: Omit<Offence, 'slot'>): number {
  const round = state.rounds[roundId]
  const counted = (round?.slots ?? []).filter((slot) => !slot.plan.trial)
  const all = [...counted.flatMap((slot) => slot.fouls), ...(round?.fouls ?? [])]
  return all.filter((foul) => foul.teamId === teamId && foul.code === code).length
}
/** [D13] The price of the team's next foul of this code: the round's for all fouls, unless the code has its own, or a row of them. */
export function foulPriceOf(state: ContestState, offence: Offence, formatOf: FormatOf): Points {
  const rules = rulesFor(state, offence.roundId, offence.teamId)
  const own = rules.fouls?.[offence.code]?.points
  if (own === undefined) return rules.prices.foul
  if (!Array.isArray(own)) return amountOf(own, worthIn(state, offence, formatOf))
  return own[Math.min(foulsSoFar(state, offence), own.length - 1)] ?? rules.prices.foul
}

/** Whose points a foul of this team raises: those still in the question, the other entrants where there is none, or its chooser. */
function gainers(state: ContestState, { roundId, slot, teamId }: Offence, who: 'others' | 'chooser'): readonly TeamId[] {
  const round = state.rounds[roundId]
  if (!round || (who === 'chooser' && !slot)) return []
  const others = (slot ? eligibleFor(round, slot) : round.entrants).filter((id) => id !== teamId)
  if (!slot || who === 'others') return others
  return slot.plan.chooser === undefined || slot.plan.chooser === teamId ? [] : [slot.plan.chooser]
}
function givenBy(state: ContestState, offence: Offence, formatOf: FormatOf): FoulGives | null {
  const { roundId, slot, teamId, code } = offence
  const to = rulesFor(state, roundId, teamId).fouls?.[code]?.to
  if (!to || slot?.plan.trial) return null
  return { to: gainers(state, offence, to.who), points: amountOf(to.points, worthIn(state, offence, formatOf)) }
}
function toOthers(state: ContestState, { roundId, slotId, teamId, code }: Called, { to, points }: FoulGives): ReturnType<Step> {
  const cause = { is: 'their-foul', code, teamId } as const
  return pointsEntered(to.flatMap((id) => draftsFor(state, { roundId, slotId, teamId: id, playerId: null, points, cause, hidden: false })))
}
/** [D13, D14] The foul with its points, what it pays others, and the answer it spoils. */
export function foulWithAll(state: ContestState, called: Called, asked: Asked): readonly ContestEvent[] {
  const { roundId, slotId, teamId, code } = called
  const slot = slotId === null ? null : slotOf(state, slotId)
  const gives = givenBy(state, { roundId, slot, teamId, code }, asked.formatOf)
  const pays: Step = (now) => (gives ? toOthers(now, called, gives) : [])
  const spoils: Step = (now) => (slotId === null ? [] : settled(now, slotId, FIRST, asked.formatOf))
  return inTurn(state, asked, (now) => callFoul(now, gives ? { ...called, gives } : called), pays, spoils)
}
