/** Rulings: votes of the panel, the first ruling, the chief's confirmation, overrule and amended key. */
import type { CommandOf } from '#shared/commands.ts'
import type { Outcome, Points } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { clockCleared } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import { acting, type Attempt, type ContestState, type Ruling, type Slot } from './contest-state.ts'
import { payFor } from './paying.ts'
import { panelTally, refereesFor } from './panel.ts'
import { attemptOf, formatOfRound, liveSlot, roundIdOf, rulesOf, slotOf } from './read.ts'
import { causedByAttempt, entriesOfSlot, pointsEntered, reversalsOf } from './scoring.ts'
import { decidedAnew, isOfEarlierRun } from './rounds.ts'
import { reopenIfRuled } from './showing.ts'
import { outcomeByKey, paidFor } from './tablets.ts'

interface Found {
  readonly slot: Slot
  readonly attempt: Attempt
}
/** An attempt that waits for its first ruling, or why there is none. */
function waitingAttempt(state: ContestState, attemptId: Attempt['id']): Found | Decision {
  const found = attemptOf(state, attemptId)
  if (!found) return refuse('no-such-attempt')
  if (found.slot.voided) return refuse('wrong-moment')
  if (found.attempt.ruling) return refuse('already-ruled', describe(found.attempt.ruling))
  return found
}
const describe = (ruling: Ruling): string => `${ruling.by.seat} ${ruling.outcome}`

/** The ruling as a fact with all that follows: points unless it waits for the chief, the stage at once where the round says so. */
function ruled(state: ContestState, { slot, attempt }: Found, ruling: Ruling, asked: Asked): readonly ContestEvent[] {
  const roundId = roundIdOf(slot.id)
  const { show } = rulesOf(state, roundId).ruling
  const rule: Step = (now) => [
    ...(slot.plan.pack === null && liveSlot(now)?.id === slot.id ? clockCleared(now) : []),
    { type: 'AnswerRuled', slotId: slot.id, attemptId: attempt.id, ruling, again: false },
  ]
  if (ruling.status === 'provisional') return inTurn(state, asked, rule)
  return inTurn(state, asked, rule, ...paying(slot.id, attempt.id, show, asked))
}
/** Points of one attempt, then the stage where rulings show at once. */
function paying(slotId: Slot['id'], attemptId: Attempt['id'], show: 'at-once' | 'on-cue', asked: Asked): readonly Step[] {
  const pay: Step = (now) => {
    const found = attemptOf(now, attemptId)
    if (!found?.attempt.ruling) return []
    return pointsEntered(payFor(now, { ...found, ruling: found.attempt.ruling }, asked.formatOf))
  }
  const stage: Step = (now) => (show === 'at-once' && slotOf(now, slotId)?.plan.mode !== 'all' ? [{ type: 'RulingShown', slotId }] : [])
  return [pay, stage, show === 'at-once' ? reopenIfRuled(slotId, asked) : () => []]
}

function ruling(state: ContestState, slot: Slot, given: { outcome: Outcome; share: Points | null; how: Ruling['how'] }, asked: Asked): Ruling {
  const { confirm } = rulesOf(state, roundIdOf(slot.id)).ruling
  return { ...given, by: asked.by, status: confirm === 'chief' && given.how !== 'chief' ? 'provisional' : 'confirmed', reason: null, at: asked.at }
}
/** A share is given only for a partial answer, where the round pays by share, and never above the price of a right one. */
function shareOf(state: ContestState, slot: Slot, command: Pick<CommandOf<'RuleAnswer'>, 'outcome' | 'share'>, asked: Asked): Points | null | 'bad' {
  const roundId = roundIdOf(slot.id)
  const { prices } = rulesOf(state, roundId)
  if (command.outcome !== 'partial' || prices.partial !== 'share') return command.share === undefined ? null : 'bad'
  const right = formatOfRound(state, roundId, asked.formatOf).worth(rulesOf(state, roundId), slot)?.right ?? prices.right
  return command.share === undefined || command.share < 0 || command.share > right ? 'bad' : command.share
}

/** [J2] One vote a referee, unseen by the others; when all are in the majority rules, without one the chief. */
export function castVote(state: ContestState, command: CommandOf<'CastVote'>, asked: Asked): Decision {
  const found = waitingAttempt(state, command.attemptId)
  if ('ok' in found) return found
  const { slot, attempt } = found
  const seat = acting(asked.by).seat
  if (rulesOf(state, roundIdOf(slot.id)).ruling.method !== 'majority') return refuse('wrong-mode')
  if (seat === 'hub' || !refereesFor(state, slot).includes(seat)) return refuse('not-on-panel')
  if (attempt.votes[seat] !== undefined) return refuse('already-voted')
  const vote: Step = () => [{ type: 'VoteCast', slotId: slot.id, attemptId: attempt.id, outcome: command.outcome }]
  const tally: Step = (now) => {
    const after = attemptOf(now, attempt.id)
    const outcome = after ? panelTally(now, after.slot, after.attempt) : null
    if (!after || outcome === null || outcome === 'no-majority') return []
    return ruled(now, after, ruling(now, slot, { outcome, share: null, how: 'majority' }, asked), asked)
  }
  return accept(...inTurn(state, asked, vote, tally))
}

/** [J3] The first ruling: the referee the round's method names, the clerk for a spoken one, the chief always. */
export function ruleAnswer(state: ContestState, command: CommandOf<'RuleAnswer'>, asked: Asked): Decision {
  const found = waitingAttempt(state, command.attemptId)
  if ('ok' in found) return found
  const { slot } = found
  const { role, seat } = acting(asked.by)
  const { method } = rulesOf(state, roundIdOf(slot.id)).ruling
  if (role === 'referee') {
    if (method !== 'one' && method !== 'subject') return refuse('wrong-mode')
    if (seat === 'hub' || !refereesFor(state, slot).includes(seat)) return refuse('not-on-panel')
  }
  const share = shareOf(state, slot, command, asked)
  if (share === 'bad') return refuse('bad-request', 'share')
  const how = role === 'chief' ? 'chief' : role === 'clerk' ? 'spoken' : method === 'subject' ? 'subject' : 'one'
  return accept(...ruled(state, found, ruling(state, slot, { outcome: command.outcome, share, how }, asked), asked))
}

/** [J4] The chief confirms what waits; on tablets all of the slot at once. Only then it pays. */
export function confirmRuling(state: ContestState, { attemptId }: CommandOf<'ConfirmRuling'>, asked: Asked): Decision {
  const found = attemptOf(state, attemptId)
  if (!found) return refuse('no-such-attempt')
  if (found.slot.voided) return refuse('wrong-moment')
  if (found.attempt.ruling?.status !== 'provisional') return refuse('not-ruled')
  const { slot } = found
  const { show } = rulesOf(state, roundIdOf(slot.id)).ruling
  const all = slot.plan.mode === 'all'
  const waiting = slot.attempts.filter((attempt) => attempt.ruling?.status === 'provisional' && (all || attempt.id === attemptId)).map((attempt) => attempt.id)
  const confirm: Step = () => [{ type: 'RulingConfirmed', slotId: slot.id, attemptIds: waiting }]
  return accept(
    ...inTurn(
      state,
      asked,
      confirm,
      ...(all ? [(now: ContestState) => paidFor(now, { slotId: slot.id, attemptIds: waiting }, asked)] : paying(slot.id, attemptId, show, asked)),
    ),
  )
}

/** The same attempt ruled anew: its entries reversed, new ones entered, the earlier ruling kept. */
function ruledAgain(state: ContestState, { slot, attempt }: Found, again: Ruling, asked: Asked): readonly ContestEvent[] {
  const roundId = roundIdOf(slot.id)
  const reverse: Step = (now) => {
    const paid = entriesOfSlot(now, roundId, slot.id).filter((entry) => causedByAttempt(entry, attempt.id))
    const anew = slot.voided ? [] : payFor(now, { slot, attempt, ruling: again }, asked.formatOf)
    return pointsEntered([...reversalsOf(paid, 'overrule', again.reason), ...anew])
  }
  // right after all: nobody else may press for this question
  const raceOver = again.outcome === 'right' && slot.phase === 'shown' && slot.buzzer.is !== 'closed'
  const close: Step = (now) => (raceOver ? [{ type: 'BuzzerClosed', slotId: slot.id, why: 'overruled', readmit: [] }, ...clockCleared(now)] : [])
  const rule: Step = () => [{ type: 'AnswerRuled', slotId: slot.id, attemptId: attempt.id, ruling: again, again: true }]
  return inTurn(state, asked, close, rule, reverse, (now) => decidedAnew(now, roundId, asked))
}

/** [J5] 改判: the chief's, with a reason; on any question of the contest, both versions kept. */
export function overruleRuling(state: ContestState, command: CommandOf<'OverruleRuling'>, asked: Asked): Decision {
  const found = attemptOf(state, command.attemptId)
  if (!found) return refuse('no-such-attempt')
  const before = found.attempt.ruling
  if (!before) return refuse('not-ruled')
  if (found.slot.voided || isOfEarlierRun(state, found.slot.id)) return refuse('wrong-moment')
  const share = shareOf(state, found.slot, command, asked)
  if (share === 'bad') return refuse('bad-request', 'share')
  if (before.outcome === command.outcome && before.share === share && before.status !== 'provisional') return refuse('same-outcome')
  const again: Ruling = { outcome: command.outcome, share, by: asked.by, how: 'chief', status: 'amended', reason: command.reason, at: asked.at }
  return accept(...ruledAgain(state, found, again, asked))
}

/** [J6] A key amended: every tablet answer is marked again, by reversing entries; spoken rulings stay. */
export function amendKey(state: ContestState, command: CommandOf<'AmendKey'>, asked: Asked): Decision {
  const slot = slotOf(state, command.slotId)
  if (!slot?.question) return refuse('no-such-slot')
  if (command.key.length === 0) return refuse('bad-answer')
  const letters = slot.question.options.map((option) => option.letter)
  if (letters.length > 0 && command.key.some((letter) => !letters.includes(letter))) return refuse('bad-answer')
  const question = { ...slot.question, key: [...command.key] }
  const changed = slot.attempts
    .filter((attempt) => attempt.how === 'tablet' && attempt.ruling?.how === 'machine' && attempt.ruling.outcome !== 'late')
    .map((attempt) => ({ attempt, outcome: outcomeByKey(question, attempt.answer) }))
    .filter(({ attempt, outcome }) => attempt.ruling?.outcome !== outcome)
  const rulings = changed.map(({ attempt, outcome }) => ({
    attemptId: attempt.id,
    ruling: {
      outcome,
      share: null,
      by: asked.by,
      how: 'machine',
      status: attempt.ruling?.status === 'provisional' ? 'provisional' : 'amended',
      reason: command.reason,
      at: asked.at,
    } satisfies Ruling,
  }))
  const amend: Step = () => [{ type: 'KeyAmended', slotId: slot.id, key: command.key, reason: command.reason, rulings }]
  return accept(...inTurn(state, asked, amend, (now) => remarked(now, slot, rulings, asked)))
}
function remarked(state: ContestState, slot: Slot, rulings: readonly { attemptId: Attempt['id']; ruling: Ruling }[], asked: Asked): ReturnType<Step> {
  const roundId = roundIdOf(slot.id)
  const drafts = rulings.flatMap(({ attemptId, ruling }) => {
    const found = attemptOf(state, attemptId)
    if (!found || ruling.status === 'provisional' || slot.voided) return []
    const paid = entriesOfSlot(state, roundId, slot.id).filter((entry) => causedByAttempt(entry, attemptId))
    return [...reversalsOf(paid, 'amended-key', ruling.reason), ...payFor(state, { ...found, ruling }, asked.formatOf)]
  })
  return pointsEntered(drafts)
}

export function callDeliberation(state: ContestState, { slotId }: CommandOf<'CallDeliberation'>): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  if (slot.deliberating || !slot.attempts.some((attempt) => attempt.ruling === null || attempt.ruling.status === 'provisional')) return refuse('wrong-moment')
  return accept({ type: 'DeliberationCalled', slotId })
}
