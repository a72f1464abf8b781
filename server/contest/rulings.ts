/** Rulings: votes of the panel, the first ruling, the chief's confirmation, overrule and amended key. */
import type { CommandOf } from '#shared/commands.ts'
import { pointsText } from '#shared/points.ts'
import type { Outcome, Points } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { clockCleared } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Attempt, Ruling, Slot } from './slot-state.ts'
import { markedByKey } from './marking.ts'
import { FIRST, settled } from './paying.ts'
import { objectionsAnew } from './objections.ts'
import { panelTally, refereesFor } from './panel.ts'
import { attemptOf, formatOfRound, liveSlot, roundIdOf, rulesAt, rulesFor, slotOf } from './read.ts'
import { decidedAnew, isOfEarlierRun } from './rounds.ts'
import { reopenIfRuled } from './showing.ts'
import { isSuperseded } from './superseded.ts'

interface Found {
  readonly slot: Slot
  readonly attempt: Attempt
}
/** An attempt that waits for its first ruling, or why there is none. */
function waitingAttempt(state: ContestState, attemptId: Attempt['id'], asked: Asked): Found | Decision {
  const found = attemptOf(state, attemptId)
  if (!found) return refuse('no-such-attempt')
  if (found.slot.voided) return refuse('wrong-moment')
  if (found.attempt.ruling) return refuse('already-ruled', describe(found.attempt.ruling, asked))
  return found
}
/** Who ruled, what, and how long ago. */
const describe = ({ by, outcome, share, at: then }: Ruling, { at }: Asked): string =>
  `${acting(by).seat} ${outcome}${share === null ? '' : ` ${pointsText(share)}`} (−${String(Math.round((at - then) / 1000))} s)`

/** The ruling as a fact with all that follows: points unless it waits for the chief, the stage at once where the round says so. */
function ruled(state: ContestState, { slot, attempt }: Found, ruling: Ruling, asked: Asked): readonly ContestEvent[] {
  const roundId = roundIdOf(slot.id)
  const { show } = rulesFor(state, roundId, attempt.teamId).ruling
  const rule: Step = (now) => [
    // first, so that the time left on the clock is known
    { type: 'AnswerRuled', slotId: slot.id, attemptId: attempt.id, ruling, again: false },
    ...(slot.plan.pack === null && liveSlot(now)?.id === slot.id ? clockCleared(now) : []),
  ]
  if (ruling.status === 'provisional') return inTurn(state, asked, rule)
  return inTurn(state, asked, rule, ...paying(slot.id, show, asked))
}
/** The slot's points, then the stage where rulings show at once. */
function paying(slotId: Slot['id'], show: 'at-once' | 'on-cue', asked: Asked): readonly Step[] {
  const pay: Step = (now) => settled(now, slotId, FIRST, asked.formatOf)
  const stage: Step = (now) => (show === 'at-once' && slotOf(now, slotId)?.plan.mode !== 'all' ? [{ type: 'RulingShown', slotId }] : [])
  return [pay, stage, show === 'at-once' ? reopenIfRuled(slotId, asked) : () => []]
}

/** [A6] A first ruling given together with those of other teams. */
export function firstRuling(state: ContestState, attemptId: Attempt['id'], outcome: Outcome, asked: Asked): readonly ContestEvent[] {
  const found = attemptOf(state, attemptId)
  if (!found || found.attempt.ruling) return []
  const { role } = acting(asked.by)
  const how = role === 'chief' ? 'chief' : role === 'clerk' ? 'spoken' : 'one'
  return ruled(state, found, ruling(state, found.slot, { outcome, share: null, how }, asked), asked)
}
/** [C6] The ruling the clock itself gives where the file says what it means not to have begun. */
export function ruledByClock(state: ContestState, attemptId: Attempt['id'], outcome: 'blank' | 'late', asked: Asked): readonly ContestEvent[] {
  const found = attemptOf(state, attemptId)
  if (!found || found.attempt.ruling) return []
  const given = ruling(state, found.slot, { outcome, share: null, how: 'machine' }, asked)
  return ruled(state, found, given, asked)
}
function ruling(state: ContestState, slot: Slot, given: { outcome: Outcome; share: Points | null; how: Ruling['how'] }, asked: Asked): Ruling {
  const { confirm } = rulesAt(state, slot).ruling
  return { ...given, by: asked.by, status: confirm === 'chief' && given.how !== 'chief' ? 'provisional' : 'confirmed', reason: null, at: asked.at }
}
/** A share is given only for a partial answer, where the round pays by share, and never above the price of a right one. */
function shareOf(
  state: ContestState,
  slot: Slot,
  command: Pick<CommandOf<'RuleAnswer'>, 'attemptId' | 'outcome' | 'share'>,
  asked: Asked,
): Points | null | 'bad' {
  const roundId = roundIdOf(slot.id)
  const rules = rulesFor(state, roundId, slot.attempts.find((one) => one.id === command.attemptId)?.teamId ?? null)
  const { prices } = rules
  if (command.outcome !== 'partial' || prices.partial !== 'share') return command.share === undefined ? null : 'bad'
  const right = formatOfRound(state, roundId, asked.formatOf).worth(rules, slot)?.right ?? prices.right
  return command.share === undefined || command.share < 0 || command.share > right ? 'bad' : command.share
}

/** [J2] One vote a referee, unseen by the others; when all are in the majority rules, without one the chief. */
export function castVote(state: ContestState, command: CommandOf<'CastVote'>, asked: Asked): Decision {
  const found = waitingAttempt(state, command.attemptId, asked)
  if ('ok' in found) return found
  const { slot, attempt } = found
  const seat = acting(asked.by).seat
  if (rulesAt(state, slot).ruling.method !== 'majority') return refuse('wrong-mode')
  if (seat === 'hub' || !refereesFor(state, slot, attempt.teamId).includes(seat)) return refuse('not-on-panel')
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
  const found = waitingAttempt(state, command.attemptId, asked)
  if ('ok' in found) return found
  const { slot, attempt } = found
  const { role, seat } = acting(asked.by)
  const { method } = rulesAt(state, slot).ruling
  if (role === 'referee') {
    if (method !== 'one' && method !== 'subject') return refuse('wrong-mode')
    if (seat === 'hub' || !refereesFor(state, slot, attempt.teamId).includes(seat)) return refuse('not-on-panel')
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
  if (!found.attempt.ruling) return refuse('not-ruled')
  if (found.attempt.ruling.status !== 'provisional') return refuse('already-ruled', describe(found.attempt.ruling, asked))
  const { slot } = found
  const { show } = rulesAt(state, slot).ruling
  const all = slot.plan.mode === 'all'
  const waiting = slot.attempts.filter((attempt) => attempt.ruling?.status === 'provisional' && (all || attempt.id === attemptId)).map((attempt) => attempt.id)
  const confirm: Step = () => [{ type: 'RulingConfirmed', slotId: slot.id, attemptIds: waiting }]
  return accept(
    ...inTurn(state, asked, confirm, ...(all ? [(now: ContestState) => settled(now, slot.id, FIRST, asked.formatOf)] : paying(slot.id, show, asked))),
  )
}

/** The same attempt ruled anew: the ledger settled as it now stands, the earlier ruling kept. */
function ruledAgain(state: ContestState, { slot, attempt }: Found, again: Ruling, asked: Asked): readonly ContestEvent[] {
  const roundId = roundIdOf(slot.id)
  const settle: Step = (now) => settled(now, slot.id, { why: 'overrule', reason: again.reason }, asked.formatOf)
  // right after all, or nothing to object to any more: nobody else may press for this question
  const lapses = slot.plan.objecting !== undefined && slot.attempts[0]?.id === attempt.id && !slot.plan.objecting.includes(again.outcome)
  const raceOver = (again.outcome === 'right' || lapses) && slot.phase === 'shown' && slot.buzzer.is !== 'closed'
  const close: Step = (now) => (raceOver ? [{ type: 'BuzzerClosed', slotId: slot.id, why: 'overruled', readmit: [] }, ...clockCleared(now)] : [])
  const rule: Step = () => [{ type: 'AnswerRuled', slotId: slot.id, attemptId: attempt.id, ruling: again, again: true }]
  const anew = again.how === 'machine' ? [] : [objectionsAnew(slot.id, asked)]
  return inTurn(state, asked, close, rule, settle, (now) => decidedAnew(now, roundId, asked), ...anew)
}

/** [T14] Ruled right after all by the file's own word: nobody objected. */
export const foundRight = (state: ContestState, found: Found, reason: string, asked: Asked): readonly ContestEvent[] =>
  ruledAgain(state, found, { outcome: 'right', share: null, by: asked.by, how: 'machine', status: 'amended', reason, at: asked.at }, asked)

/** [J5] 改判: the chief's, with a reason; on any question of the contest, both versions kept. */
export const overruleRuling = (state: ContestState, command: CommandOf<'OverruleRuling'>, asked: Asked): Decision =>
  overruled(state, { command, beside: false }, asked)
/** [Y6] Credited for an equivalent answer: it counts whoever else is found right, and takes nothing from them. */
export const creditAnswer = (state: ContestState, command: CommandOf<'OverruleRuling'>, asked: Asked): Decision =>
  overruled(state, { command, beside: true }, asked)

/** [J15] The sender looked at another outcome, or at another share of it. */
function sawAnother({ expects, expectsShare }: CommandOf<'OverruleRuling'>, now: Ruling): boolean {
  if (expects === undefined && expectsShare === undefined) return false
  return (expects ?? now.outcome) !== now.outcome || (expectsShare ?? null) !== now.share
}
function overruled(state: ContestState, { command, beside }: { command: CommandOf<'OverruleRuling'>; beside: boolean }, asked: Asked): Decision {
  const found = attemptOf(state, command.attemptId)
  if (!found) return refuse('no-such-attempt')
  const { slot, attempt } = found
  const before = attempt.ruling
  if (!before) return refuse('not-ruled')
  if (sawAnother(command, before)) return refuse('ruling-changed', describe(before, asked))
  if (slot.voided || isOfEarlierRun(state, slot.id)) return refuse('wrong-moment')
  const share = shareOf(state, slot, command, asked)
  if (share === 'bad') return refuse('bad-request', 'share')
  const same = before.outcome === command.outcome && before.share === share && before.status !== 'provisional'
  const credited = beside && slot.plan.mode === 'race'
  // ruled on once more as it was, an answer that was superseded counts after all; credited, whoever is found right later
  if (same && !isSuperseded(slot, attempt) && !(credited && !before.besides)) return refuse('same-outcome')
  // ruled back, it counts as it did
  const earlier = attempt.was.findLast((one) => one.outcome === command.outcome && one.share === share) ?? before
  const besides = same || credited || earlier.besides
  const marked = share === null ? asMarked(state, found, command.outcome, asked) : {}
  const ruling: Ruling = { outcome: command.outcome, share, by: asked.by, how: 'chief', status: 'amended', reason: command.reason, at: asked.at, ...marked }
  return accept(...ruledAgain(state, found, besides ? { ...ruling, besides } : ruling, asked))
}
/** [J5] Of an answer that the key had marked, ruled as the key marks it: its share, and what each player earned, are the key's again. */
function asMarked(state: ContestState, { slot, attempt }: Found, outcome: Outcome, asked: Asked): Partial<Pick<Ruling, 'share' | 'asMarked'>> {
  const { question } = slot
  const wasMarked = [...attempt.was, attempt.ruling].some((one) => one?.how === 'machine')
  if (!question || attempt.how !== 'tablet' || !wasMarked) return {}
  const marked = markedByKey(state, { slot, question, teamId: attempt.teamId, answer: attempt.answer }, asked.formatOf)
  return marked.outcome === outcome ? { share: marked.share, asMarked: true } : {}
}

/** What the key says, by itself or as the chief ruled once more. */
const isKeys = (ruling: Ruling | null): boolean => ruling?.how === 'machine' || ruling?.asMarked === true
/** [J6] A key amended: every tablet answer is marked again, by reversing entries; spoken rulings stay. */
export function amendKey(state: ContestState, command: CommandOf<'AmendKey'>, asked: Asked): Decision {
  const slot = slotOf(state, command.slotId)
  if (!slot?.question) return refuse('no-such-slot')
  if (command.key.length === 0) return refuse('bad-answer')
  const letters = slot.question.options.map((option) => option.letter)
  if (letters.length > 0 && command.key.some((letter) => !letters.includes(letter))) return refuse('bad-answer')
  const question = { ...slot.question, key: [...command.key] }
  const changed = slot.attempts
    .filter((attempt) => attempt.how === 'tablet' && isKeys(attempt.ruling) && attempt.ruling?.outcome !== 'late')
    .map((attempt) => ({ attempt, marked: markedByKey(state, { slot, question, teamId: attempt.teamId, answer: attempt.answer }, asked.formatOf) }))
    .filter(({ attempt: { ruling }, marked }) => ruling?.outcome !== marked.outcome || ruling.share !== marked.share)
  const rulings = changed.map(({ attempt, marked }) => ({
    attemptId: attempt.id,
    ruling: {
      ...marked,
      by: asked.by,
      how: 'machine',
      status: attempt.ruling?.status === 'provisional' ? 'provisional' : 'amended',
      reason: command.reason,
      at: asked.at,
    } satisfies Ruling,
  }))
  const amend: Step = () => [{ type: 'KeyAmended', slotId: slot.id, key: command.key, reason: command.reason, rulings }]
  return accept(...inTurn(state, asked, amend, (now) => settled(now, slot.id, { why: 'amended-key', reason: command.reason }, asked.formatOf)))
}
export function callDeliberation(state: ContestState, { slotId }: CommandOf<'CallDeliberation'>): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  if (slot.deliberating || !slot.attempts.some((attempt) => attempt.ruling === null || attempt.ruling.status === 'provisional')) return refuse('wrong-moment')
  return accept({ type: 'DeliberationCalled', slotId })
}
