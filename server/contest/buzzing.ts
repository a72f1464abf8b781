/** The buzzer: armed, opened, pressed, settled; refusals first, fouls next, the ordinary case last. */
import type { CommandOf } from '#shared/commands.ts'
import type { Instant, OpeningId, TeamId } from '#shared/words.ts'
import { adjudicate, winningPress } from './adjudication.ts'
import { lateEvidence } from './adjudication-hearing.ts'
import { beginAttempt } from './answering.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { hostHasKey } from './buzzer-rules.ts'
import type { Buzzer, Heard, Press } from './buzzer-state.ts'
import { clockCleared, clockStarted, isClockPaused } from './clocks.ts'
import { acting } from './actor.ts'
import { whyOut } from './barring.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { earlyPress, foundEarly, lockedUntil, waitedFor } from './early-press.ts'
import { armed, isRead, noRace, opened, raceOf, readied, reopened, settleBy, type Race } from './race.ts'
import { allHeard, evidenceOf, legalityIn } from './race-facts.ts'
import { eligibleFor, liveSlot, playerAt } from './read.ts'
import { unopposed } from './unopposed.ts'

const PRESSES_KEPT = 5

export function armBuzzer(state: ContestState, command: CommandOf<'ArmBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('wrong-mode')
  if (race.rules.opens === 'reading') return refuse('wrong-mode')
  if (race.slot.phase !== 'shown' || race.slot.buzzer.is !== 'closed') return refuse('wrong-moment')
  return accept(armed(race.slot, asked))
}

export function openBuzzer(state: ContestState, command: CommandOf<'OpenBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('wrong-mode')
  const { slot, round, rules } = race
  if (acting(asked.by).role === 'host' && !hostHasKey(rules)) return refuse('not-allowed')
  if (slot.phase !== 'shown' || (slot.buzzer.is !== 'armed' && slot.buzzer.is !== 'closed')) return refuse('wrong-moment')
  if (eligibleFor(round, slot).length === 0) return refuse('wrong-moment', 'no team may press')
  return accept(...inTurn(state, asked, ...foundEarly(race, asked), (now) => openedNow(now, asked)))
}
/** The opening itself; nothing when a press found early a moment before it has ended the question. */
function openedNow(state: ContestState, asked: Asked): ReturnType<Step> {
  const race = raceOf(state)
  if (!race || race.slot.phase !== 'shown' || (race.slot.buzzer.is !== 'armed' && race.slot.buzzer.is !== 'closed')) return []
  if (eligibleFor(race.round, race.slot).length === 0) return []
  return opened(state, race, asked, waitedFor(race, asked.at))
}

/** [F4] A press whose grace is over is a foul first; one that still waits for the cue is none, and no part of a later opening. */
export function closeBuzzer(state: ContestState, command: CommandOf<'CloseBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('wrong-mode')
  if (race.slot.buzzer.is === 'closed' || race.slot.buzzer.is === 'taken') return refuse('wrong-moment')
  const close: Step = (now) => {
    const after = raceOf(now)
    if (!after || after.slot.buzzer.is === 'closed') return []
    return [{ type: 'BuzzerClosed', slotId: after.slot.id, why: 'operator', readmit: [] }, ...clockCleared(now)]
  }
  return accept(...inTurn(state, asked, ...foundEarly(race, asked), close, unopposed(asked)))
}

/** [B9] The question has been read to its end: who presses from now on interrupts nobody, and the time to press runs. */
export function endReading(state: ContestState, command: CommandOf<'EndReading'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (race?.slot.id !== command.slotId) return refuse(noRace(state, command.slotId))
  const { slot, rules } = race
  if (!isRead(rules, slot)) return refuse('wrong-mode')
  if (slot.phase !== 'shown' || slot.buzzer.is !== 'open') return refuse('wrong-moment')
  const { openingId } = slot.buzzer
  const clock = rules.pressMs === 0 ? [] : [clockStarted(state, { clockId: openingId, purpose: 'press', totalMs: rules.pressMs, from: asked.at })]
  return accept({ type: 'ReadingEnded', slotId: slot.id }, ...clock)
}

/** [B2] Not yet judged. */
const isOn = ({ buzzer }: Slot): boolean => buzzer.is !== 'taken' && !(buzzer.is === 'racing' && buzzer.photo)
/** [B2] Nor read after it was. */
const inRace = (slot: Slot, readAt: Instant): boolean =>
  isOn(slot) || (slot.buzzer.is === 'taken' && slot.buzzer.settleAt !== null && readAt <= slot.buzzer.settleAt)
/** [B2] The press as a fact: a team's first in a race counts; of others five are kept as evidence. */
function pressOf(slot: Slot, openingId: OpeningId, asked: Asked, is: ReturnType<typeof legalityIn>): Press | null {
  const { team, seat, number } = acting(asked.by)
  if (!team || !asked.evidence) return null
  const mine = slot.presses.filter((press) => press.teamId === team && press.openingId === openingId)
  const { evidence } = asked
  const early = is === 'foul'
  const first = inRace(slot, evidence.readAt) && !mine.some((press) => press.counts || press.cue === 'asked')
  const counts = is === 'counts' && first
  if (mine.length >= PRESSES_KEPT && !counts && !early) return null
  const late = slot.buzzer.is === 'taken' && lateEvidence(slot.buzzer.verdict, evidence) === 'for-referee'
  return {
    ...{ teamId: team, openingId, seat, position: number ?? null, evidence, early, counts },
    ...(is === 'asked' && first ? { cue: 'asked' } : {}),
    ...(late ? { late: 'for-referee' } : {}),
  }
}
/** Five early presses that are fouls are kept; one that only locks its team out always is. */
const keptEarly = ({ slot, rules }: Race, press: Press): boolean =>
  rules.earlyBuzz.lockOutMs > 0 || slot.presses.filter((one) => one.teamId === press.teamId && one.openingId === press.openingId).length < PRESSES_KEPT

export function pressBuzzer(state: ContestState, command: CommandOf<'PressBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  const teamId = acting(asked.by).team
  if (!teamId || !asked.evidence) return refuse('not-allowed')
  if (!race) return refuse('buzzer-closed')
  const { slot, round } = race
  const { buzzer } = slot
  if (buzzer.is === 'closed') return refuse('buzzer-closed')
  if (!(slot.plan.among ?? round.entrants).includes(teamId)) return refuse('no-such-team')
  if (slot.pressAmong && !slot.pressAmong.includes(teamId)) return refuse(slot.out.includes(teamId) ? whyOut(state, round, slot, teamId) : 'locked-out')
  const nonces = buzzer.is === 'armed' ? [buzzer.nonce] : buzzer.nonces
  const stamped = asked.by.for !== undefined || (command.openingId === buzzer.openingId && command.nonce !== null && nonces.includes(command.nonce))
  if (!stamped) return refuse('wrong-opening')
  if (slot.out.includes(teamId)) return refuse(whyOut(state, round, slot, teamId))
  if (state.clock?.purpose === 'press' && isClockPaused(state)) return refuse('clock-paused')
  const locked = lockedUntil(slot, teamId)
  if (locked !== null && asked.evidence.b < locked) return refuse('locked-briefly')
  const is = buzzer.is === 'armed' ? 'foul' : legalityIn(race.rules, buzzer, asked.evidence.b, asked)
  const press = pressOf(slot, buzzer.openingId, asked, is)
  if (!press || (press.early && !keptEarly(race, press))) return refuse('already-pressed')
  if (press.early) return earlyPress(state, race, press, asked)
  if (!press.counts && !press.cue && isOn(slot)) return refuse('already-pressed')
  return accept({ type: 'BuzzerPressed', slotId: slot.id, press, settleAt: buzzer.is === 'open' && press.counts ? settleBy(race.rules, asked) : null })
}

/** [B3] The hub settles the race: the verdict names the winner, whose answer begins at once, or when the host has named the team. */
export function settleBuzz(state: ContestState, command: CommandOf<'SettleBuzz'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== command.slotId) return refuse('no-such-slot')
  const { buzzer } = race.slot
  if (buzzer.is !== 'racing' || buzzer.openingId !== command.openingId) return refuse('wrong-opening')
  const heard = heardNow(race, asked)
  const events = buzzer.photo ? null : settled(state, race, heard, asked)
  return events ? accept(...events) : refuse('wrong-moment')
}
/** What the hub hears of the teams at this moment. */
export const heardNow = (race: Race, asked: Asked): Heard =>
  asked.hearingOf && race.slot.buzzer.is !== 'closed' ? { ...asked.hearingOf(race.slot.buzzer.openingId), at: asked.at } : allHeard(race, asked.at)
/** [O8, O9] The race judged by what was heard: the verdict, or what the round makes of one too close to call; null while it must wait. */
export function settled(state: ContestState, race: Race, heard: Heard, asked: Asked, picked?: TeamId): ReturnType<Step> | null {
  const { slot, rules } = race
  const evidence = evidenceOf(race, heard, picked)
  const outcome = evidence && adjudicate(evidence, asked.chance.sha256)
  if (!outcome || slot.buzzer.is === 'closed') return null
  const { openingId } = slot.buzzer
  if (outcome.is === 'referee-picks') return [{ type: 'PhotoReferred', slotId: slot.id, openingId, among: outcome.among, heard }, ...clockCleared(state)]
  if (outcome.is === 'reopens') return reopened(state, race, { why: 'photo', among: outcome.among, heard }, asked)
  if (outcome.is !== 'verdict') return null
  const { verdict } = outcome
  const settle: Step = () => [{ type: 'BuzzSettled', slotId: slot.id, verdict }]
  const goOn: Step = (now) => (rules.recognition === 'host' ? clockCleared(now) : winnerBegins(now, asked))
  return inTurn(state, asked, settle, goOn)
}
/** The winner's answer begins; whoever pressed during reading interrupts it. */
export function winnerBegins(state: ContestState, asked: Asked): ReturnType<Step> {
  const race = raceOf(state)
  if (race?.slot.buzzer.is !== 'taken') return []
  const { slot, rules } = race
  const { verdict } = race.slot.buzzer
  const press = winningPress(verdict, slot.presses)
  const position = press?.position ?? slot.plan.position
  const endedAt = slot.readingEndedAt ?? Infinity
  const interrupt = rules.opens === 'reading' && press !== null && press.evidence.b < endedAt
  const begun = { slotId: slot.id, teamId: verdict.winner, playerId: playerAt(state, verdict.winner, position), position, how: 'buzz' } as const
  return beginAttempt(state, interrupt ? { ...begun, interrupt } : begun, asked)
}

/** [B4] A stray press annulled by the referee: the next press of the race is promoted; without one the buzzer is made ready again. */
export function annulPress(state: ContestState, command: CommandOf<'AnnulPress'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (race?.slot.id !== command.slotId) return refuse(noRace(state, command.slotId))
  const { slot } = race
  if (slot.buzzer.is === 'closed' || slot.buzzer.is === 'armed') return refuse('wrong-moment')
  if (!slot.presses.some((press) => press.teamId === command.teamId && press.counts)) return refuse('no-such-team')
  if (slot.attempts.some((attempt) => attempt.teamId === command.teamId && attempt.ruling)) return refuse('already-ruled')
  return accept(...inTurn(state, asked, ...annulled(race, command.teamId, command.reason, asked)))
}
/** The press taken out of the race, and whom that leaves with the right to answer. */
export function annulled({ slot }: Race, teamId: Press['teamId'], reason: string, asked: Asked): readonly Step[] {
  const wonIt = slot.buzzer.is === 'taken' && slot.buzzer.verdict.winner === teamId
  const annul: Step = () => [{ type: 'PressAnnulled', slotId: slot.id, teamId, reason }]
  const promote: Step = (now) => {
    const race = raceOf(now)
    if (!race || race.slot.buzzer.is === 'closed' || race.slot.buzzer.is === 'armed') return []
    const { openingId } = race.slot.buzzer
    const nobodyLeft = !race.slot.presses.some((press) => press.openingId === openingId && press.counts)
    const photo = race.slot.buzzer.is === 'racing' ? race.slot.buzzer.photo : undefined
    if (!wonIt && !photo && !(nobodyLeft && race.slot.buzzer.is === 'racing')) return []
    const heard = slot.buzzer.is === 'taken' ? heardThen(slot.buzzer, race, asked) : (photo?.heard ?? heardNow(race, asked))
    return settled(now, race, heard, asked) ?? [{ type: 'BuzzerClosed', slotId: slot.id, why: 'operator', readmit: [] }, ...readied(now, race, asked)]
  }
  return [annul, promote]
}
/** What the verdict was made of, whose winner is now taken out; of one by arrival nothing is known. */
const heardThen = ({ verdict, settleAt }: Extract<Buzzer, { is: 'taken' }>, race: Race, asked: Asked): Heard =>
  verdict.heard ? { teams: verdict.heard, certified: verdict.certified ?? false, at: Math.max(settleAt ?? 0, asked.at) } : allHeard(race, asked.at)
/** Whether the slot in play has a winner of the buzz whom the host hasn't named yet. */
export function waitsForName(state: ContestState, slot: Slot): boolean {
  return liveSlot(state)?.id === slot.id && slot.phase === 'shown' && slot.buzzer.is === 'taken'
}
