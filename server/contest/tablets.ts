/** Answers on tablets: taken while open, submitted once, marked by the key when they close. */
import type { CommandOf } from '#shared/commands.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { AttemptId, TeamId } from '#shared/words.ts'
import { answerTimes, ownEnd } from './answer-times.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { votesClosed, votesLost } from './audience.ts'
import { clockCleared, clockStarted, firstClock, isClockPaused, mayStart } from './clocks.ts'
import type { EventOf } from './contest-events.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundRules } from './round-rules.ts'
import type { Answering, RoundState, Ruling, Slot } from './slot-state.ts'
import { lettersOf, markedByKey, type Marked } from './marking.ts'
import { heldUp } from './panel.ts'
import { FIRST, settled } from './paying.ts'
import { answerersOf, liveRound, liveSlot, playerAt, rulesFor, rulesOf } from './read.ts'
import { answeringPositions, answerOn, countedOf, isIn, majorityOf, playersCount } from './player-answers.ts'

/** Letters of the question, as many as its kind takes. */
export const fits = (question: DrawnQuestion, answer: readonly string[]): boolean =>
  answer.every((letter) => question.options.some((option) => option.letter === letter)) && (question.type === 'multiple' || answer.length <= 1)

export function openAnswers(state: ContestState, { slotId }: CommandOf<'OpenAnswers'>, asked: Asked): Decision {
  const round = liveRound(state)
  const slot = liveSlot(state)
  if (!round || !slot || slot.id !== slotId) return refuse('no-such-slot')
  if (slot.plan.mode !== 'all' && slot.plan.mode !== 'audience') return refuse('wrong-mode')
  if (!mayStart(state, slot, asked)) return refuse('not-allowed')
  if (votesLost(state, slot)) return accept(...answersOpen(state, slot, asked))
  if (slot.phase !== 'shown') return refuse('wrong-moment')
  const { purpose, totalMs } = answerTimes(state, slot, asked.formatOf)
  const clock = state.clock ? null : firstClock(state, rulesOf(state, round.id).clocks, { clockId: slot.id, purpose, totalMs, from: asked.at })
  if (clock?.purpose === 'begin') return accept(clock)
  return accept(...answersOpen(state, slot, asked))
}
/** Answers are taken, and their clock starts. */
export function answersOpen(state: ContestState, slot: Slot, asked: Asked): ReturnType<Step> {
  const { purpose, totalMs, dueLeftMs } = answerTimes(state, slot, asked.formatOf)
  const clock = totalMs === 0 ? clockCleared(state) : [clockStarted(state, { clockId: slot.id, purpose, totalMs, from: asked.at })]
  return [{ type: 'AnswersOpened', slotId: slot.id, ...(dueLeftMs ? { dueLeftMs } : {}) }, ...clock]
}

interface Tablet {
  readonly round: RoundState
  readonly slot: Slot & { readonly question: DrawnQuestion }
  readonly teamId: TeamId
  /** The player whose own answer this is; null for the team's. */
  readonly position: number | null
}
/** The asking team's tablet in the live slot, or why it can't answer. */
function tabletOf(state: ContestState, slotId: string, asked: Asked): Tablet | Decision {
  const round = liveRound(state)
  const slot = liveSlot(state)
  const { team, number } = acting(asked.by)
  if (!round || !slot || slot.id !== slotId) return refuse('no-such-slot')
  if (!team || !answerersOf(round, slot).includes(team)) return refuse('no-such-team')
  if (slot.plan.mode !== 'all' || !slot.question || heldUp(state, slot)) return refuse('wrong-mode')
  if (number !== undefined && slot.plan.position !== null && number !== slot.plan.position) return refuse('not-your-turn')
  const own = number !== undefined && answeringPositions(state, slot, team, rulesOf(state, round.id)).includes(number)
  return { round, slot: { ...slot, question: slot.question }, teamId: team, position: own ? number : null }
}
const positionOf = ({ position }: Tablet) => (position === null ? {} : { position })
const finalAlready = (state: ContestState, { slot, teamId, position, round }: Tablet): boolean =>
  answerOn(slot, teamId, position)?.submitted != null && (rulesOf(state, round.id).tablets?.finalOn ?? 'submit') === 'submit'

const isTimeUp = (state: ContestState, { slot, teamId }: Tablet, asked: Asked): boolean =>
  asked.by.for === undefined && asked.at > (ownEnd(state, slot, teamId) ?? Infinity)

/** A choice not submitted yet; whether it counts at time-up is the round's setting. */
export function chooseAnswer(state: ContestState, command: CommandOf<'ChooseAnswer'>, asked: Asked): Decision {
  const tablet = tabletOf(state, command.slotId, asked)
  if ('ok' in tablet) return tablet
  if (!tablet.slot.taking || state.clock?.state.is === 'ended' || isTimeUp(state, tablet, asked)) return refuse('answers-closed')
  if (isClockPaused(state)) return refuse('clock-paused')
  if (finalAlready(state, tablet)) return refuse('already-submitted')
  if (!fits(tablet.slot.question, command.answer)) return refuse('bad-answer')
  return accept({ type: 'AnswerChosen', slotId: tablet.slot.id, teamId: tablet.teamId, ...positionOf(tablet), answer: lettersOf(command.answer) })
}

/** [A1] In time: received before the team's deadline, or stamped before it and received within the grace; a later one is kept as evidence. */
function inTime(state: ContestState, { slot, round, teamId }: Tablet, stampedAt: number | null, asked: Asked): boolean {
  if (!slot.taking) return false
  const endsAt = ownEnd(state, slot, teamId)
  if (endsAt === null) return true
  const graceMs = rulesOf(state, round.id).tablets?.graceMs ?? 0
  // a submit and the deadline in one instant: the tie is the player's
  return asked.at <= endsAt || asked.by.for !== undefined || (stampedAt !== null && stampedAt <= endsAt && asked.at <= endsAt + graceMs)
}
export function submitAnswer(state: ContestState, command: CommandOf<'SubmitAnswer'>, asked: Asked): Decision {
  const tablet = tabletOf(state, command.slotId, asked)
  if ('ok' in tablet) return tablet
  const { slot, teamId, position, round } = tablet
  if (slot.phase === 'ready' || slot.phase === 'shown' || slot.phase === 'revealed') return refuse('answers-closed')
  if (slot.taking && isClockPaused(state)) return refuse('clock-paused')
  if (finalAlready(state, tablet)) return refuse('already-submitted')
  if (!fits(slot.question, command.answer) || command.answer.length === 0) return refuse('bad-answer')
  const counts = inTime(state, tablet, command.stampedAt, asked)
  if (!counts && answerOn(slot, teamId, position)?.lateEvidence) return refuse('answers-closed')
  const submit: Step = () => [
    {
      type: 'AnswerSubmitted',
      slotId: slot.id,
      teamId,
      ...positionOf(tablet),
      answer: lettersOf(command.answer),
      stampedAt: command.stampedAt,
      inTime: counts,
    },
  ]
  const rules = rulesOf(state, round.id)
  // as long as another is not in, nothing follows from this one
  const mayClose = (rules.tablets?.finalOn ?? 'submit') === 'submit' && answerersOf(round, slot).every((id) => id === teamId || isIn(state, slot, id, rules))
  if (!mayClose) return accept(...submit(state))
  const closeIfAllIn: Step = (now) => {
    const after = liveSlot(now)
    const done = after?.taking && answerersOf(round, after).every((id) => isIn(now, after, id, rules))
    return done ? answersClosed(now, after, asked) : []
  }
  return accept(...inTurn(state, asked, submit, closeIfAllIn))
}

export function closeAnswers(state: ContestState, { slotId }: CommandOf<'CloseAnswers'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  if (!slot.taking) return refuse('answers-closed')
  return accept(...(slot.plan.mode === 'audience' ? votesClosed(state, slot, asked) : answersClosed(state, slot, asked)))
}

/** [A2] Every entrant's answer as it counts; by machine the key rules at once, and pays unless the chief must confirm. */
export function answersClosed(state: ContestState, slot: Slot, asked: Asked): ReturnType<Step> {
  const round = liveRound(state)
  const { question } = slot
  if (!round || !question) return []
  const rules = rulesOf(state, round.id)
  const ruledOn = (teamId: TeamId) => rulesFor(state, round.id, teamId).ruling
  const attempts = answerersOf(round, slot).map((teamId, index): EventOf<'AnswersClosed'>['attempts'][number] => {
    const given = slot.answers[teamId]
    const positions = answeringPositions(state, slot, teamId, rules)
    const each = positions.map((position) => countedOf(answerOn(slot, teamId, position), rules))
    const answer = positions.length > 0 ? majorityOf(each) : countedOf(given, rules)
    const playerId = playerAt(state, teamId, slot.plan.position)
    const late = answer === null && given?.lateEvidence
    const marked: Marked = late ? { outcome: 'late', share: null } : markedByKey(state, { slot, question, teamId, answer }, asked.formatOf)
    return {
      attemptId: `${slot.id}-a${index + 1}` as AttemptId,
      teamId,
      ...(playerId === null || slot.plan.position === null ? {} : { playerId, position: slot.plan.position }),
      ...alone(state, { teamId, positions }, rules),
      answer,
      ruling: ruledOn(teamId).method === 'machine' && !heldUp(state, slot) ? machineRuling(marked, ruledOn(teamId).confirm, asked) : null,
    }
  })
  const close: Step = (now) => [...clockCleared(now), { type: 'AnswersClosed', slotId: slot.id, attempts }]
  const pays = attempts.some((attempt) => attempt.ruling?.status === 'confirmed')
  return inTurn(state, asked, close, (now) => (pays ? settled(now, slot.id, FIRST, asked.formatOf) : []))
}
/** Who answers for himself, where the team has the sum or the mean. */
function alone(
  state: ContestState,
  { teamId, positions }: { teamId: TeamId; positions: readonly number[] },
  rules: RoundRules,
): { players?: readonly Answering[] } {
  if (positions.length === 0 || playersCount(rules) === 'majority') return {}
  const players = positions.flatMap((position) => {
    const playerId = playerAt(state, teamId, position)
    return playerId === null ? [] : [{ playerId, position }]
  })
  return { players }
}
function machineRuling(marked: Marked, confirm: 'none' | 'chief', asked: Asked): Ruling {
  return {
    ...marked,
    by: { seat: 'hub', role: 'hub' },
    how: 'machine',
    status: confirm === 'none' ? 'confirmed' : 'provisional',
    reason: null,
    at: asked.at,
  }
}
