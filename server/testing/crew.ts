/** A crew that knows its work: whatever the moment, what one of them asks next to bring the round forward. */
import type { Command } from '#shared/commands.ts'
import { inWords } from '#shared/in-words.ts'
import { OUTCOMES, type Outcome } from '#shared/words.ts'
import type { Marking } from '../formats/round-format.ts'
import type { Appeal } from '../contest/result-state.ts'
import type { Attempt, RoundState, Slot } from '../contest/slot-state.ts'
import { chooserOf, setToPick } from '../contest/choosing.ts'
import { heldNow, isUntimed, mayBeHeld } from '../contest/held-marks.ts'
import { judgesFor, markingOf } from '../contest/judges.ts'
import { heldUp, refereesFor } from '../contest/panel.ts'
import { drawnAmong } from '../contest/lots.ts'
import { nextPlan } from '../contest/next-plan.ts'
import { isBeginning } from '../contest/clocks.ts'
import { answerersOf, formatOfRound, liveRound, liveSlot, rulesAt, rulesOf } from '../contest/read.ts'
import { mayBeGiven } from '../contest/race-over.ts'
import { missingBuzzers } from '../contest/roll-call.ts'
import { freeItems } from '../contest/supply.ts'
import { race } from './crew-race.ts'
import { panelOn } from '../contest/appeal-rules.ts'
import { appealOnTheClock, decisionsOn } from '../views/next-appeals.ts'
import { asks, byTeam, chief, oneOf, operator, type Move, type Pick } from './crew-words.ts'
import type { Other } from '../views/step.ts'
import { nextDeadline, seat, type Hall } from './hall.ts'

export type { Ask, Move, Pick } from './crew-words.ts'

/** Right first: where nothing is picked everything goes well. */
export const anOutcome = (pick: Pick): Outcome => oneOf(pick, OUTCOMES) ?? 'right'

/** The next move, or null when no round is on. */
export function forward(hall: Hall, pick: Pick): Move | null {
  const { state } = hall
  if (state.paused) return asks({ type: 'ResumeContest' })
  const round = liveRound(state)
  if (!round) return null
  const held = appealOnTheClock(state)
  if (held) return decides(hall, pick, held)
  const slot = liveSlot(state)
  if (!slot) {
    const [buzzer] = missingBuzzers(state, round)
    if (buzzer)
      return pick(4) === 3
        ? asks({ type: 'SkipRollCall', roundId: round.id })
        : asks({ type: 'TestPress' }, { ...seat('team', buzzer.teamId), ...(buzzer.position === null ? {} : { number: buzzer.position }) })
    const held = heldNow(state, round, hall.formatOf)
    if (held) return asks({ type: 'ShowMarks', slotId: held.id })
    const over = nextPlan(state, round.id, hall.formatOf) === null
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
      if (slot.plan.mode === 'audience') return votes(hall, pick, slot)
      return slot.plan.mode === 'all' ? tablets(hall, pick, round, slot) : answering(hall, pick, slot)
    case 'ruling':
      return ruling(hall, pick, slot)
    case 'ruled':
      return ruled(hall, pick, slot)
    default:
      return asks({ type: 'CloseSlot', slotId: slot.id })
  }
}

/** The key with what a person says of it: lots fall as the teams stand, and of a panel everyone says what the key has. */
export function asSaid({ state, formatOf }: Hall, { command, needs }: Other): Command {
  if (needs === undefined) return command
  const order = command.type === 'EnterDraw' ? (drawnAmong(state, command.of, formatOf) ?? []) : []
  const appeal = command.type === 'DecideAppeal' ? state.appeals.find(({ id }) => id === command.appealId) : undefined
  const says = command.type === 'DecideAppeal' && command.outcome === 'denied' ? ('against' as const) : ('for' as const)
  const each = Object.fromEntries((appeal ? panelOn(state, appeal) : []).map((seat) => [seat, says]))
  return inWords(command, needs, { words: '裁判长裁定', votes: { each }, order })
}
/** The chief decides an appeal: denied, upheld in one of the ways there are, or moot. */
export function decides(hall: Hall, pick: Pick, appeal: Appeal): Move {
  const others = decisionsOn(hall.state, { formatOf: hall.formatOf }, appeal).filter((one) => one.command.type === 'DecideAppeal')
  const chosen = oneOf(pick, others)
  return asks(chosen ? asSaid(hall, chosen) : { type: 'DecideAppeal', appealId: appeal.id, outcome: 'moot', reason: '不影响结果', remedies: [] }, chief)
}
function choosing(hall: Hall, pick: Pick, slot: Slot): Move {
  const board = setToPick(slot)
  const chooser = chooserOf(slot)
  const rival = oneOf(pick, slot.plan.rivals ?? [])
  if (rival !== undefined) return asks({ type: 'PickTeam', slotId: slot.id, teamId: rival }, chooser ? byTeam(pick, chooser) : operator)
  if (board !== null) {
    const number = slot.plan.pick === 'rolling' ? undefined : oneOf(pick, freeItems(hall.state, board))
    return asks({ type: 'PickItem', slotId: slot.id, ...(number === undefined ? {} : { number }) }, chooser ? byTeam(pick, chooser) : operator)
  }
  const rules = hall.state.live && rulesOf(hall.state, hall.state.live)
  const format = hall.state.live && formatOfRound(hall.state, hall.state.live, hall.formatOf)
  const by = slot.plan.teamId ? byTeam(pick, slot.plan.teamId) : operator
  if (rules && format && format.mayDecline?.(rules) && pick(3) === 2) return asks({ type: 'DeclineTurn', slotId: slot.id }, by)
  return asks({ type: 'ChooseValue', slotId: slot.id, value: oneOf(pick, slot.plan.values ?? [])?.value ?? 0 }, chooser ? byTeam(pick, chooser) : operator)
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
      return asks({ type: isBeginning(hall.state) && pick(2) ? 'BeginAnswer' : 'OpenAnswers', slotId })
    case 'audience':
      return asks({ type: isBeginning(hall.state) && pick(2) ? 'BeginAnswer' : 'OpenAnswers', slotId })
    case 'performance':
      return performance(hall, pick, round, slot)
  }
}
function performance(hall: Hall, pick: Pick, round: RoundState, slot: Slot): Move {
  const { state } = hall
  const slotId = slot.id
  const due = nextDeadline(hall)
  const format = state.live && formatOfRound(state, state.live, hall.formatOf)
  const rules = state.live && rulesOf(state, state.live)
  if (!format || !rules) return asks({ type: 'CloseSlot', slotId })
  if (!state.clock && slot.tookMs === undefined && (format.clock(rules, slot).totalMs > 0 || rules.clocks.begin) && Object.keys(slot.marks).length === 0)
    return asks({ type: 'StartClock' })
  if (due !== null && pick(3) === 1) return { waitUntil: due }
  if (isBeginning(state) && pick(2)) return asks({ type: 'BeginAnswer', slotId })
  const marking = markingOf(state, slot, hall.formatOf)
  if (!marking) return asks({ type: 'CloseSlot', slotId })
  if (marking.rolls && !slot.performer && pick(2)) return asks({ type: 'DrawPlayer', slotId })
  const judge = judgesFor(state, slot, marking).find((n) => slot.marks[String(n)] === undefined)
  if (judge !== undefined) return asks(markGiven(pick, slotId, marking), seat('judge', judge))
  if (isUntimed(state, slot, hall.formatOf)) return asks({ type: 'StopClock' })
  const held = heldNow(state, round, hall.formatOf)
  if (held) return asks({ type: 'ShowMarks', slotId: held.id })
  return asks({ type: mayBeHeld(state, slot, hall.formatOf) ? 'CloseSlot' : 'ShowMarks', slotId })
}
function markGiven(pick: Pick, slotId: Slot['id'], { max, step, grades, criteria }: Marking): Command {
  const anyOf = (most: number) => step * pick(Math.floor(most / step) + 1)
  if (criteria) return { type: 'EnterMark', slotId, criteria: Object.fromEntries(criteria.map((one) => [one.id, anyOf(one.max)])) }
  return { type: 'EnterMark', slotId, mark: grades ? (oneOf(pick, grades)?.points ?? 0) : anyOf(max) }
}

function answering(hall: Hall, pick: Pick, slot: Slot): Move {
  const attempt = slot.attempts.find((one) => one.ruling === null)
  if (!attempt) return asks({ type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '无作答', replace: false }, chief)
  const due = nextDeadline(hall)
  const way = pick(4)
  if (isBeginning(hall.state) && way === 3) return asks({ type: 'BeginAnswer', slotId: slot.id })
  if (way === 1 && due !== null) return { waitUntil: due }
  if (way === 2) return rule(hall, pick, slot, attempt)
  return attempt.complete || rulesAt(hall.state, slot).clocks.stops === 'ruling'
    ? rule(hall, pick, slot, attempt)
    : asks({ type: 'CompleteAnswer', attemptId: attempt.id })
}
/** What a partial answer is given, where the round pays by share: at most what a right one earns. */
function shareOf({ state, formatOf }: Hall, pick: Pick, outcome: Outcome): { share?: number } {
  const slot = liveSlot(state)
  const rules = state.live === null ? null : rulesOf(state, state.live)
  if (outcome !== 'partial' || !slot || !rules || rules.prices.partial !== 'share' || state.live === null) return {}
  const most = formatOfRound(state, state.live, formatOf).worth(rules, slot)?.right ?? rules.prices.right
  return { share: Math.min(pick(5) * 500, most) }
}
/** What the console's grid offers. */
const TICKS: readonly Outcome[] = ['right', 'wrong', 'blank', 'late', 'partial']
/** A tick on the grid: it says no share. */
function ticked(hall: Hall, pick: Pick): Outcome {
  const outcome = oneOf(pick, TICKS) ?? 'right'
  return 'share' in shareOf(hall, pick, outcome) ? 'wrong' : outcome
}
/** The panel rules by the round's method; where it can't, the chief does. */
function rule(hall: Hall, pick: Pick, slot: Slot, attempt: Attempt): Move {
  const method = hall.state.live && rulesOf(hall.state, hall.state.live).ruling.method
  const outcome = anOutcome(pick)
  const command: Command = { type: 'RuleAnswer', attemptId: attempt.id, outcome, ...shareOf(hall, pick, outcome) }
  const [referee] = refereesFor(hall.state, slot, attempt.teamId).filter((id) => attempt.votes[id] === undefined)
  if (pick(8) === 7) return asks(command, seat('clerk', 1))
  if (referee === undefined) return asks(command, chief)
  const by = { seat: referee, role: 'referee' as const }
  return method === 'majority' ? asks({ type: 'CastVote', attemptId: attempt.id, outcome }, by) : asks(command, by)
}
function ruling(hall: Hall, pick: Pick, slot: Slot): Move {
  const waiting = slot.attempts.filter((one) => one.ruling === null)
  const [open] = waiting
  // one answer alone has no grid
  if (slot.plan.mode === 'all' && waiting.length > 1 && pick(2)) {
    const some = waiting.filter(() => pick(4) < 3)
    if (some.length > 0)
      return asks({ type: 'RuleAll', slotId: slot.id, outcomes: Object.fromEntries(some.map((one) => [one.teamId, ticked(hall, pick)])) }, seat('clerk', 1))
  }
  if (open) return rule(hall, pick, slot, open)
  const provisional = slot.attempts.find((one) => one.ruling?.status === 'provisional')
  if (provisional && pick(4) === 3) {
    const outcome = anOutcome(pick)
    return asks({ type: 'OverruleRuling', attemptId: provisional.id, outcome, ...shareOf(hall, pick, outcome), reason: '合议' }, chief)
  }
  if (provisional) return asks({ type: 'ConfirmRuling', attemptId: provisional.id }, chief)
  return asks({ type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '无作答', replace: false }, chief)
}
function ruled(hall: Hall, pick: Pick, slot: Slot): Move {
  const { mode } = slot.plan
  const slotId = slot.id
  if (mode === 'all') return asks({ type: 'RevealAnswer', slotId })
  if (mode === 'audience') return asks({ type: pick(3) === 2 ? 'CloseSlot' : 'RevealAnswer', slotId })
  if (mode === 'performance') return asks({ type: 'CloseSlot', slotId })
  if (slot.attempts.some((attempt) => !attempt.shown)) return asks({ type: 'ShowRuling', slotId })
  const named = oneOf(pick, mayBeGiven(hall.state, slot, hall.formatOf))
  if (named !== undefined && pick(2) === 0) return asks({ type: 'GiveRight', slotId, teamId: named })
  return asks({ type: pick(3) === 2 || slot.question === null ? 'CloseSlot' : 'RevealAnswer', slotId })
}

/** Phones vote beside the contest: it waits for the clock, or for the operator. */
function votes(hall: Hall, pick: Pick, slot: Slot): Move {
  const due = nextDeadline(hall)
  return due !== null && pick(3) > 0 ? { waitUntil: due } : asks({ type: 'CloseAnswers', slotId: slot.id })
}
function tablets(hall: Hall, pick: Pick, round: RoundState, slot: Slot): Move {
  const slotId = slot.id
  const due = nextDeadline(hall)
  const missing = answerersOf(round, slot).filter((teamId) => slot.answers[teamId]?.submitted == null)
  const [first] = missing
  if (hall.state.clock?.state.is === 'ended' && due !== null) return { waitUntil: due }
  const way = pick(8)
  if (first === undefined || way === 7 || heldUp(hall.state, slot)) return asks({ type: 'CloseAnswers', slotId })
  if (way === 6 && due !== null) return { waitUntil: due }
  const { options = [], key = [], type } = slot.question ?? {}
  const right = type === 'multiple' ? [...key] : key.slice(0, 1)
  const any = options.map((one) => one.letter).slice(pick(options.length), options.length)
  const answer = options.length === 0 ? [] : way < 3 ? right : any.slice(0, 1)
  if (answer.length === 0) return asks({ type: 'CloseAnswers', slotId })
  return asks(way === 5 ? { type: 'ChooseAnswer', slotId, answer } : { type: 'SubmitAnswer', slotId, answer, stampedAt: null }, byTeam(pick, first))
}
