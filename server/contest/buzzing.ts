/** The buzzer: armed, opened, pressed, settled; refusals first, fouls next, the ordinary case last. */
import type { CommandOf } from '#shared/commands.ts'
import type { Instant, OpeningId, TeamId } from '#shared/words.ts'
import { verdictOf, winningPress } from './adjudication.ts'
import { beginAttempt } from './answering.ts'
import type { FormatOf } from '../formats/round-format.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import type { EventOf } from './contest-events.ts'
import type { Press } from './buzzer-state.ts'
import { acting, type ContestState, type RoundState, type Slot } from './contest-state.ts'
import { callFoul, earlyBuzzPoints } from './fouls.ts'
import { eligibleFor, formatOfRound, liveRound, liveSlot, playerAt, readingOf, rulesOf } from './read.ts'
import type { BuzzerRules } from './round-rules.ts'
import { clockCleared, clockStarted, isClockPaused } from './clocks.ts'
import { voidSlot } from './voiding.ts'

const PRESSES_KEPT = 5

interface Race {
  readonly round: RoundState
  readonly slot: Slot
  readonly rules: BuzzerRules
}
/** The live slot if it is a race. */
function raceOf(state: ContestState): Race | null {
  const round = liveRound(state)
  const slot = liveSlot(state)
  const rules = round ? rulesOf(state, round.id).buzzer : undefined
  return round && slot && rules && slot.plan.mode === 'race' ? { round, slot, rules } : null
}

export function armed(slot: Slot, asked: Asked): EventOf<'BuzzerArmed'> {
  const nonce = asked.chance.nonce()
  return { type: 'BuzzerArmed', slotId: slot.id, openingId: `${slot.id}-${nonce.slice(0, 8).toLowerCase()}` as OpeningId, nonce }
}
/** [B1] Opening an armed or closed buzzer: legal from the cue, or after the hold where the machine gives it. */
export function opened(state: ContestState, slot: Slot, rules: BuzzerRules, asked: Asked): readonly (EventOf<'BuzzerOpened'> | EventOf<'ClockStarted'>)[] {
  const nonce = asked.chance.nonce()
  const openingId = slot.buzzer.is === 'armed' ? slot.buzzer.openingId : (`${slot.id}-${nonce.slice(0, 8).toLowerCase()}` as OpeningId)
  const opensAt = rules.opens === 'machine' ? asked.at + rules.holdMs : asked.at
  const open = { type: 'BuzzerOpened', slotId: slot.id, openingId, nonce, opensAt } as const
  if (rules.pressMs === 0) return [open]
  return [open, clockStarted(state, { clockId: openingId, purpose: 'press', totalMs: rules.pressMs, from: opensAt })]
}

export function armBuzzer(state: ContestState, command: CommandOf<'ArmBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('wrong-mode')
  if (race.slot.phase !== 'shown' || race.slot.buzzer.is !== 'closed') return refuse('wrong-moment')
  return accept(armed(race.slot, asked))
}

export function openBuzzer(state: ContestState, command: CommandOf<'OpenBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('wrong-mode')
  const { slot, round, rules } = race
  if (acting(asked.by).role === 'host' && rules.opens !== 'host-word') return refuse('not-allowed')
  if (slot.phase !== 'shown' || (slot.buzzer.is !== 'armed' && slot.buzzer.is !== 'closed')) return refuse('wrong-moment')
  if (eligibleFor(round, slot).length === 0) return refuse('wrong-moment', 'no team may press')
  return accept(...opened(state, slot, rules, asked))
}

export function closeBuzzer(state: ContestState, command: CommandOf<'CloseBuzzer'>): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('wrong-mode')
  if (race.slot.buzzer.is === 'closed' || race.slot.buzzer.is === 'taken') return refuse('wrong-moment')
  return accept({ type: 'BuzzerClosed', slotId: race.slot.id, why: 'operator', readmit: [] }, ...clockCleared(state))
}

/** [B2] Whether a press read now is still in the race: none was settled, or it was read before the race was over. */
const inRace = ({ buzzer }: Slot, readAt: Instant): boolean => buzzer.is !== 'taken' || (buzzer.settleAt !== null && readAt <= buzzer.settleAt)

/** [B2] The press as a fact: a team's first in a race counts, later ones are kept as evidence, five at most. */
function pressOf(slot: Slot, openingId: OpeningId, asked: Asked, early: boolean): Press | null {
  const { team, seat, number } = acting(asked.by)
  if (!team || !asked.evidence) return null
  const mine = slot.presses.filter((press) => press.teamId === team && press.openingId === openingId)
  if (mine.length >= PRESSES_KEPT) return null
  const counts = !early && inRace(slot, asked.evidence.readAt) && !mine.some((press) => press.counts)
  return { teamId: team, openingId, seat, position: number ?? null, evidence: asked.evidence, early, counts }
}

export function pressBuzzer(state: ContestState, command: CommandOf<'PressBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  const teamId = acting(asked.by).team
  if (!teamId || !asked.evidence) return refuse('not-allowed')
  if (!race) return refuse('buzzer-closed')
  const { slot, round } = race
  const { buzzer } = slot
  if (buzzer.is === 'closed') return refuse('buzzer-closed')
  if (!(slot.plan.among ?? round.entrants).includes(teamId)) return refuse('no-such-team')
  const nonces = buzzer.is === 'armed' ? [buzzer.nonce] : buzzer.nonces
  const stamped = asked.by.for !== undefined || (command.openingId === buzzer.openingId && command.nonce !== null && nonces.includes(command.nonce))
  if (!stamped) return refuse('wrong-opening')
  if (slot.out.includes(teamId)) return refuse('locked-out')
  if (state.clock?.purpose === 'press' && isClockPaused(state)) return refuse('clock-paused')
  const early = buzzer.is === 'armed' || asked.evidence.b < buzzer.opensAt
  const press = pressOf(slot, buzzer.openingId, asked, early)
  if (!press) return refuse('already-pressed')
  if (early) return earlyPress(state, race, press, asked)
  if (!press.counts && buzzer.is !== 'taken') return refuse('already-pressed')
  return accept({ type: 'BuzzerPressed', slotId: slot.id, press, settleAt: buzzer.is === 'open' ? asked.at : null })
}

/** [F1] A press before the opening is a foul; the round says what it costs and what becomes of the question and the team. */
function earlyPress(state: ContestState, race: Race, press: Press, asked: Asked): Decision {
  const { slot, round, rules } = race
  const { offender, question, allFoul } = rules.earlyBuzz
  const { teamId } = press
  const points = earlyBuzzPoints(state, round.id, teamId)
  const foul: Step = (now) => [
    { type: 'BuzzerPressed', slotId: slot.id, press, settleAt: null },
    ...callFoul(now, { roundId: round.id, slotId: slot.id, teamId, code: 'early-buzz', points, out: offender === 'out-of-question', reason: null }),
  ]
  const fate: Step = (now) => {
    const after = liveSlot(now)
    if (!after) return []
    if (question !== 'goes-on') return raceOver(now, after, { cause: 'early-buzz', reason: '抢答犯规', replace: question === 'void-replace' })
    if (eligibleFor(round, after).length > 0) return []
    if (allFoul === 'void') return raceOver(now, after, { cause: 'all-fouled', reason: '各队均抢答犯规', replace: false })
    const fouled = after.fouls.filter((one) => one.code === 'early-buzz').map((one) => one.teamId)
    return [{ type: 'BuzzerClosed', slotId: slot.id, why: 'all-fouled', readmit: fouled }, ...clockCleared(now)]
  }
  return accept(...inTurn(state, asked, foul, fate))
}

/** [B3] The hub settles the race: the verdict names the winner, whose answer begins at once. */
export function settleBuzz(state: ContestState, command: CommandOf<'SettleBuzz'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('no-such-slot')
  const { buzzer } = race.slot
  if (buzzer.is !== 'racing' || buzzer.openingId !== command.openingId) return refuse('wrong-opening')
  const events = settled(state, race.slot, command.openingId, asked)
  return events ? accept(...events) : refuse('wrong-moment')
}
function settled(state: ContestState, slot: Slot, openingId: OpeningId, asked: Asked) {
  const verdict = verdictOf(openingId, slot.presses)
  if (!verdict) return null
  return inTurn(
    state,
    asked,
    () => [{ type: 'BuzzSettled', slotId: slot.id, verdict }],
    (now) => {
      const position = winningPress(verdict, slot.presses)?.position ?? null
      return beginAttempt(now, { slotId: slot.id, teamId: verdict.winner, playerId: playerAt(now, verdict.winner, position), position, how: 'buzz' }, asked)
    },
  )
}

/** [B4] A stray press annulled by the referee: the next press of the race is promoted; without one the buzzer is armed again. */
export function annulPress(state: ContestState, command: CommandOf<'AnnulPress'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('no-such-slot')
  const { slot } = race
  if (slot.buzzer.is === 'closed' || slot.buzzer.is === 'armed') return refuse('wrong-moment')
  if (!slot.presses.some((press) => press.teamId === command.teamId && press.counts)) return refuse('no-such-team')
  if (slot.attempts.some((attempt) => attempt.teamId === command.teamId && attempt.ruling)) return refuse('already-ruled')
  const { openingId } = slot.buzzer
  const wonIt = slot.buzzer.is === 'taken' && slot.buzzer.verdict.winner === command.teamId
  const annul: Step = () => [{ type: 'PressAnnulled', slotId: slot.id, teamId: command.teamId, reason: command.reason }]
  const promote: Step = (now) => {
    const after = liveSlot(now)
    if (!after) return []
    const nobodyLeft = verdictOf(openingId, after.presses) === null
    if (!wonIt && !(nobodyLeft && after.buzzer.is === 'racing')) return []
    return (
      settled(now, after, openingId, asked) ?? [
        { type: 'BuzzerClosed', slotId: slot.id, why: 'operator', readmit: [] },
        ...clockCleared(now),
        armed(after, asked),
      ]
    )
  }
  return accept(...inTurn(state, asked, annul, promote))
}

/** [B5] Nobody pressed in time: the round says whether the question is replaced. */
export const nobodyPressed = (state: ContestState, rules: BuzzerRules, slot: Slot): ReturnType<Step> =>
  raceOver(state, slot, { cause: 'no-press', reason: '无人抢答', replace: rules.noPress === 'void-replace' })

/** [B8] A race without a winner: the question is void, unless a team has answered it already: then it ends, and what was ruled stands. */
function raceOver(
  state: ContestState,
  slot: Slot,
  voiding: { cause: 'early-buzz' | 'all-fouled' | 'no-press'; reason: string; replace: boolean },
): ReturnType<Step> {
  const answered = slot.attempts.some((attempt) => attempt.ruling !== null)
  const closed = { type: 'BuzzerClosed', slotId: slot.id, why: voiding.cause, readmit: [] } as const
  return answered ? [closed, ...clockCleared(state)] : [closed, ...voidSlot(state, { slot, ...voiding })]
}
/** [B7] After a wrong answer: may the rest press for this question? */
export function mayReopen(state: ContestState, slot: Slot, formatOf: FormatOf): boolean {
  const race = raceOf(state)
  const last = slot.attempts.at(-1)
  if (!race || race.slot.id !== slot.id || slot.voided || !last?.ruling || last.ruling.outcome === 'right') return false
  if (formatOfRound(state, race.round.id, formatOf).decided?.(readingOf(state, race.round.id))) return false
  const limit = race.rules.afterWrong === 'dead' ? 1 : race.rules.afterWrong === 'one-rebound' ? 2 : race.rules.maxAttempts
  const tried: readonly TeamId[] = slot.attempts.map((attempt) => attempt.teamId)
  return slot.attempts.length < limit && eligibleFor(race.round, slot).some((teamId) => !tried.includes(teamId))
}
