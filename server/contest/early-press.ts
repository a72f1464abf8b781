/** A press before the opening: a foul with what the round makes of it, a moment's lock, or one that waits for the cue. */
import type { CommandOf } from '#shared/commands.ts'
import type { Points, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { barredFrom, buzzerFoulsOf } from './barring.ts'
import { graceOf } from './buzzer-rules.ts'
import type { Press } from './buzzer-state.ts'
import { clockCleared } from './clocks.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { foulPriceOf, foulWithAll } from './foul-prices.ts'
import { earlyBuzzPoints } from './fouls.ts'
import { armed, opened, raceOf, type Race } from './race.ts'
import { waitFor, waitsUntil } from './race-facts.ts'
import { raceOver } from './race-over.ts'
import { eligibleFor, formatOfRound, rulesOf } from './read.ts'

/** [F5] Locked out for a moment after a press that came too soon; null when the team may press. */
export function lockedUntil(slot: Slot, teamId: TeamId): number | null {
  const untils = slot.presses.flatMap((press) => (press.teamId === teamId && press.lockedUntil !== undefined ? [press.lockedUntil] : []))
  return untils.length === 0 ? null : Math.max(...untils)
}
/** [F4] Presses that wait for the cue: within the grace, and not yet found early. */
const waitingIn = (slot: Slot): readonly Press[] => {
  const { buzzer } = slot
  if (buzzer.is !== 'armed') return []
  return slot.presses.filter((press) => press.inGrace && !press.early && !press.counts && press.openingId === buzzer.openingId)
}
/** [F4, F7] Teams whose press waited for the cue given now: those within the grace count, of the others the referee is asked. */
export function waitedFor({ slot, rules }: Race, opensAt: number): { readonly heard?: readonly TeamId[]; readonly asked?: readonly TeamId[] } {
  const waiting = waitingIn(slot)
  const graced = waiting.filter((press) => press.evidence.b >= opensAt - graceOf(rules))
  const heard = graced.map((press) => press.teamId)
  const asked = waiting.filter((press) => !graced.includes(press)).map((press) => press.teamId)
  return { ...(heard.length > 0 ? { heard } : {}), ...(asked.length > 0 ? { asked } : {}) }
}

/** What becomes of a press read while the buzzer is armed or its opening is still to come. */
export function earlyPress(state: ContestState, race: Race, press: Press, asked: Asked): Decision {
  const { slot, rules } = race
  const { lockOutMs, fouls } = rules.earlyBuzz
  const keep = (kept: Press): Decision => accept({ type: 'BuzzerPressed', slotId: slot.id, press: kept, settleAt: null })
  if (lockOutMs > 0) return keep({ ...press, lockedUntil: press.evidence.b + lockOutMs })
  const waitMs = waitFor(rules, asked)
  if (slot.buzzer.is === 'armed' && waitMs > 0) {
    if (waitingIn(slot).some((one) => one.teamId === press.teamId)) return refuse('already-pressed')
    const waits = waitMs > graceOf(rules) ? { waitsUntil: press.evidence.b + waitMs } : {}
    return keep({ ...press, early: false, inGrace: true, ...waits })
  }
  if (fouls === 'first-only' && slot.fouls.some((foul) => foul.code === 'early-buzz')) return keep(press)
  const heard: Step = () => [{ type: 'BuzzerPressed', slotId: slot.id, press, settleAt: null }]
  return accept(...inTurn(state, asked, heard, ...fouled(press.teamId, asked)))
}

/** [F4] No cue came within the grace: the presses that waited so long are fouls after all. */
export function callEarlyBuzz(state: ContestState, command: CommandOf<'CallEarlyBuzz'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('no-such-slot')
  if (race.slot.buzzer.is !== 'armed' || race.slot.buzzer.openingId !== command.openingId) return refuse('wrong-opening')
  const steps = foundEarly(race, asked)
  return steps.length === 0 ? refuse('wrong-moment') : accept(...inTurn(state, asked, ...steps))
}
/** The steps that call every press whose grace is over. */
export function foundEarly({ slot, rules }: Race, asked: Asked): readonly Step[] {
  const { buzzer } = slot
  if (buzzer.is !== 'armed') return []
  const { openingId } = buzzer
  const over = waitingIn(slot).filter((press) => waitsUntil(rules, press) <= asked.at)
  const call = ({ teamId }: Press): readonly Step[] => [
    () => [{ type: 'PressFoundEarly', slotId: slot.id, openingId, teamId }],
    ...(rules.earlyBuzz.fouls === 'first-only' && slot.fouls.some((foul) => foul.code === 'early-buzz') ? [] : fouled(teamId, asked)),
  ]
  return over.flatMap((press, at) => (rules.earlyBuzz.fouls === 'first-only' && at > 0 ? call(press).slice(0, 1) : call(press)))
}

/** [F1] The foul, and then the fates of question and cue. */
export const fouled = (teamId: TeamId, asked: Asked): readonly Step[] => [(now) => foulOf(now, teamId, asked), (now) => fateOf(now, asked)]

function pointsFor(state: ContestState, race: Race, teamId: TeamId, asked: Asked): Points {
  const { round, slot, rules } = race
  const worth = formatOfRound(state, round.id, asked.formatOf).worth(rulesOf(state, round.id), slot)
  if (slot.plan.trial || !worth) return 0
  const ofRound = rulesOf(state, round.id)
  const offence = { roundId: round.id, slot, teamId, code: 'early-buzz' } as const
  const ownPrice = ofRound.fouls?.['early-buzz']?.points !== undefined
  const price = rules.earlyBuzz.points === 'question-value' && !ownPrice ? 0 - worth.right : foulPriceOf(state, offence, asked.formatOf)
  return earlyBuzzPoints(state, round.id, teamId, price)
}
function foulOf(state: ContestState, teamId: TeamId, asked: Asked): ReturnType<Step> {
  const race = raceOf(state)
  if (!race) return []
  const { slot, round } = race
  const { offender, turnsLost } = race.rules.earlyBuzz
  const points = pointsFor(state, race, teamId, asked)
  const lost = slot.plan.trial || turnsLost === 0 ? {} : { turnsLost }
  const { afterFouls } = race.rules.barred
  const barred = !slot.plan.trial && afterFouls > 0 && buzzerFoulsOf(round, teamId) + 1 >= afterFouls
  const out = offender === 'out-of-question' || barred
  return foulWithAll(state, { roundId: round.id, slotId: slot.id, teamId, code: 'early-buzz', points, out, reason: null, ...lost }, asked)
}

/** [F1, F3] What follows the foul: the question's fate, all teams' fouling, the cue. */
function fateOf(state: ContestState, asked: Asked): ReturnType<Step> {
  const race = raceOf(state)
  if (!race || race.slot.buzzer.is === 'taken' || race.slot.buzzer.is === 'closed') return []
  const { slot, round, rules } = race
  const { question, allFoul, usesQuota } = rules.earlyBuzz
  const quota = usesQuota === undefined ? {} : { usesQuota }
  if (question !== 'goes-on') return raceOver(state, race, { cause: 'early-buzz', reason: '抢答犯规', fate: question, ...quota }, asked)
  if (eligibleFor(round, slot).length > 0) return cueAfterFoul(state, race, asked)
  if (allFoul !== 'reopen') return raceOver(state, race, { cause: 'all-fouled', reason: '各队均抢答犯规', fate: allFoul, ...quota }, asked)
  const barred = slot.plan.trial ? [] : barredFrom(state, round)
  const fouled = slot.fouls.filter((one) => one.code === 'early-buzz' && !barred.includes(one.teamId)).map((one) => one.teamId)
  if (fouled.length === 0) return raceOver(state, race, { cause: 'all-fouled', reason: '各队均抢答犯规', fate: 'void', ...quota }, asked)
  return [{ type: 'BuzzerClosed', slotId: slot.id, why: 'all-fouled', readmit: fouled }, ...clockCleared(state)]
}
/** [F3] The opening stands and its first legal press wins, or it is withdrawn: given anew at once, or on a cue that is repeated. */
function cueAfterFoul(state: ContestState, race: Race, asked: Asked): ReturnType<Step> {
  const { slot, rules } = race
  if (slot.buzzer.is !== 'open' && slot.buzzer.is !== 'racing') return []
  const { cue, promotes } = rules.earlyBuzz
  if (promotes && (slot.buzzer.is === 'racing' || cue === 'stands')) return []
  const arm = armed(slot, asked)
  if (cue === 're-issued') return [...clockCleared(state), arm]
  const again: Race = { ...race, slot: { ...slot, buzzer: { is: 'armed', openingId: arm.openingId, nonce: arm.nonce } } }
  return [arm, ...opened(state, again, asked)]
}
