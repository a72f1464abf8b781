/** A crew that knows its work: whatever the moment, what one of them asks next to bring the round forward. */
import type { Command } from '#shared/commands.ts'
import { OUTCOMES, type Outcome, type TeamId } from '#shared/words.ts'
import type { Actor, Attempt, RoundState, Slot } from '../contest/contest-state.ts'
import { refereesFor } from '../contest/panel.ts'
import { eligibleFor, formatOfRound, liveRound, liveSlot, readingOf, rulesOf } from '../contest/read.ts'
import { nextDeadline, operatorFor, seat, type Hall } from './hall.ts'

/** One of `count` possibilities, from 0; 0 is the ordinary one. */
export type Pick = (count: number) => number
export interface Ask {
  readonly by: Actor
  readonly command: Command
}
/** Something to ask, or a moment to wait for. */
export type Move = Ask | { readonly waitUntil: number }

const operator = seat('operator')
const chief = seat('chief')
const asks = (command: Command, by: Actor = operator): Ask => ({ by, command })
const oneOf = <T>(pick: Pick, from: readonly T[]): T | undefined => from[pick(from.length)]
/** Right first: where nothing is picked everything goes well. */
export const anOutcome = (pick: Pick): Outcome => oneOf(pick, OUTCOMES) ?? 'right'

/** Teams may be asked for by the operator (代). */
export const byTeam = (pick: Pick, teamId: TeamId): Actor => (pick(4) === 3 ? operatorFor(seat('team', teamId)) : seat('team', teamId))

/** The next move, or null when no round is on. */
export function forward(hall: Hall, pick: Pick): Move | null {
  const { state } = hall
  if (state.paused) return asks({ type: 'ResumeContest' })
  const round = liveRound(state)
  if (!round) return null
  const slot = liveSlot(state)
  if (!slot) {
    const over = formatOfRound(state, round.id, hall.formatOf).next(readingOf(state, round.id)) === null
    return asks({ type: over ? 'EndRound' : 'OpenSlot', roundId: round.id })
  }
  if (slot.voided || slot.declined) return asks({ type: 'CloseSlot', slotId: slot.id })
  // a pack's clock may stand still while the bench rules: it runs on with the next answer, as the console has it
  if (state.clock?.state.is === 'paused' && (slot.phase === 'shown' || slot.phase === 'answering')) return asks({ type: 'ResumeClock' })
  switch (slot.phase) {
    case 'choosing':
      return choosing(hall, pick, slot)
    case 'ready':
      return asks({ type: 'ShowQuestion', slotId: slot.id })
    case 'shown':
      return shown(hall, pick, round, slot)
    case 'answering':
      return slot.plan.mode === 'all' ? tablets(hall, pick, round, slot) : answering(hall, pick, slot)
    case 'ruling':
      return ruling(hall, pick, slot)
    case 'ruled':
      return ruled(pick, slot)
    default:
      return asks({ type: 'CloseSlot', slotId: slot.id })
  }
}

function choosing(hall: Hall, pick: Pick, slot: Slot): Move {
  const rules = hall.state.live && rulesOf(hall.state, hall.state.live)
  const format = hall.state.live && formatOfRound(hall.state, hall.state.live, hall.formatOf)
  const by = slot.plan.teamId ? byTeam(pick, slot.plan.teamId) : operator
  if (rules && format && format.mayDecline?.(rules) && pick(3) === 2) return asks({ type: 'DeclineTurn', slotId: slot.id }, by)
  return asks({ type: 'ChooseValue', slotId: slot.id, value: oneOf(pick, slot.plan.values ?? [])?.value ?? 0 }, by)
}

function shown(hall: Hall, pick: Pick, round: RoundState, slot: Slot): Move {
  const slotId = slot.id
  switch (slot.plan.mode) {
    case 'turn':
      if (slot.plan.pack === null || !slot.timeUp) return asks({ type: 'StartAnswer', slotId })
      return asks(pick(2) === 0 ? { type: 'RevealAnswer', slotId } : { type: 'CloseSlot', slotId })
    case 'race':
      return race(hall, pick, round, slot)
    case 'all':
      return asks({ type: 'OpenAnswers', slotId })
    case 'performance':
      return performance(hall, pick, slot)
  }
}
export function press(pick: Pick, slot: Slot, teamId: TeamId): Ask {
  const { buzzer } = slot
  const [openingId, nonce] = buzzer.is === 'closed' ? [null, null] : [buzzer.openingId, buzzer.is === 'armed' ? buzzer.nonce : (buzzer.nonces.at(-1) ?? null)]
  return asks({ type: 'PressBuzzer', openingId, nonce, dp: null, input: 'touch' }, byTeam(pick, teamId))
}
function race(hall: Hall, pick: Pick, round: RoundState, slot: Slot): Move {
  const { buzzer } = slot
  const slotId = slot.id
  const mayPress = eligibleFor(round, slot)
  const presser = oneOf(pick, mayPress)
  const hostOpens = rulesOf(hall.state, round.id).buzzer?.opens === 'host-word'
  const due = nextDeadline(hall)
  if (presser === undefined) return asks({ type: 'VoidQuestion', slotId, cause: 'other', reason: '无队可抢', replace: false }, chief)
  switch (buzzer.is) {
    case 'closed':
      return asks(pick(3) === 2 ? { type: 'ArmBuzzer', slotId } : { type: 'OpenBuzzer', slotId })
    case 'armed':
      return pick(4) === 3 ? press(pick, slot, presser) : asks({ type: 'OpenBuzzer', slotId }, hostOpens && pick(2) === 1 ? seat('host') : operator)
    case 'open':
      if (due !== null && pick(6) === 5) return { waitUntil: due }
      if (hall.now < buzzer.opensAt && pick(3) !== 2) return { waitUntil: buzzer.opensAt + pick(300) }
      return press(pick, slot, presser)
    default: {
      const other = mayPress.find((teamId) => !slot.presses.some((one) => one.teamId === teamId && one.openingId === buzzer.openingId))
      return due !== null && (other === undefined || pick(2) === 0) ? { waitUntil: due } : press(pick, slot, other ?? presser)
    }
  }
}
function performance(hall: Hall, pick: Pick, slot: Slot): Move {
  const { state } = hall
  const slotId = slot.id
  const due = nextDeadline(hall)
  const format = state.live && formatOfRound(state, state.live, hall.formatOf)
  const rules = state.live && rulesOf(state, state.live)
  if (!format || !rules) return asks({ type: 'CloseSlot', slotId })
  if (!state.clock && format.clock(rules, slot).totalMs > 0 && Object.keys(slot.marks).length === 0) return asks({ type: 'StartClock' })
  if (due !== null && pick(3) === 1) return { waitUntil: due }
  const judge = Array.from({ length: state.contest.panel.judges }, (_, i) => i + 1).find((n) => slot.marks[String(n)] === undefined)
  if (judge === undefined) return asks({ type: 'ShowMarks', slotId })
  const { max, step } = format.markRange?.(rules) ?? { max: 0, step: 1 }
  return asks({ type: 'EnterMark', slotId, mark: step * pick(Math.floor(max / step) + 1) }, seat('judge', judge))
}

function answering(hall: Hall, pick: Pick, slot: Slot): Move {
  const attempt = slot.attempts.find((one) => one.ruling === null)
  if (!attempt) return asks({ type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '无作答', replace: false }, chief)
  const due = nextDeadline(hall)
  const way = pick(4)
  if (way === 1 && due !== null) return { waitUntil: due }
  if (way === 2) return rule(hall, pick, slot, attempt)
  return attempt.complete ? rule(hall, pick, slot, attempt) : asks({ type: 'CompleteAnswer', attemptId: attempt.id })
}
/** What a partial answer is given, where the round pays by share. */
function shareOf({ state }: Hall, pick: Pick, outcome: Outcome): { share?: number } {
  const byShare = state.live !== null && rulesOf(state, state.live).prices.partial === 'share'
  return outcome === 'partial' && byShare ? { share: pick(5) * 500 } : {}
}
/** The panel rules by the round's method; where it can't, the chief does. */
function rule(hall: Hall, pick: Pick, slot: Slot, attempt: Attempt): Move {
  const method = hall.state.live && rulesOf(hall.state, hall.state.live).ruling.method
  const outcome = anOutcome(pick)
  const command: Command = { type: 'RuleAnswer', attemptId: attempt.id, outcome, ...shareOf(hall, pick, outcome) }
  const [referee] = refereesFor(hall.state, slot).filter((id) => attempt.votes[id] === undefined)
  if (pick(8) === 7) return asks(command, seat('clerk', 1))
  if (referee === undefined) return asks(command, chief)
  const by = { seat: referee, role: 'referee' as const }
  return method === 'majority' ? asks({ type: 'CastVote', attemptId: attempt.id, outcome }, by) : asks(command, by)
}
function ruling(hall: Hall, pick: Pick, slot: Slot): Move {
  const open = slot.attempts.find((one) => one.ruling === null)
  if (open) return rule(hall, pick, slot, open)
  const provisional = slot.attempts.find((one) => one.ruling?.status === 'provisional')
  if (provisional && pick(4) === 3) {
    const outcome = anOutcome(pick)
    return asks({ type: 'OverruleRuling', attemptId: provisional.id, outcome, ...shareOf(hall, pick, outcome), reason: '合议' }, chief)
  }
  if (provisional) return asks({ type: 'ConfirmRuling', attemptId: provisional.id }, chief)
  return asks({ type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '无作答', replace: false }, chief)
}
function ruled(pick: Pick, slot: Slot): Move {
  const { mode } = slot.plan
  const slotId = slot.id
  if (mode === 'all') return asks({ type: 'RevealAnswer', slotId })
  if (mode === 'performance') return asks({ type: 'CloseSlot', slotId })
  if (slot.attempts.some((attempt) => !attempt.shown)) return asks({ type: 'ShowRuling', slotId })
  return asks({ type: pick(3) === 2 ? 'CloseSlot' : 'RevealAnswer', slotId })
}

function tablets(hall: Hall, pick: Pick, round: RoundState, slot: Slot): Move {
  const slotId = slot.id
  const due = nextDeadline(hall)
  const missing = round.entrants.filter((teamId) => slot.answers[teamId]?.submitted == null)
  const [first] = missing
  if (hall.state.clock?.state.is === 'ended' && due !== null) return { waitUntil: due }
  const way = pick(8)
  if (first === undefined || way === 7) return asks({ type: 'CloseAnswers', slotId })
  if (way === 6 && due !== null) return { waitUntil: due }
  const { options = [], key = [], type } = slot.question ?? {}
  const right = type === 'multiple' ? [...key] : key.slice(0, 1)
  const any = options.map((one) => one.letter).slice(pick(options.length), options.length)
  const answer = options.length === 0 ? [] : way < 3 ? right : any.slice(0, 1)
  if (answer.length === 0) return asks({ type: 'CloseAnswers', slotId })
  return asks(way === 5 ? { type: 'ChooseAnswer', slotId, answer } : { type: 'SubmitAnswer', slotId, answer, stampedAt: null }, byTeam(pick, first))
}
