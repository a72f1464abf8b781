/** 答题卡: answers on paper, entered for their teams while answers are taken, or later as the round says; what a tablet has submitted stands. */
import type { CommandOf } from '#shared/commands.ts'
import type { AttemptId, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import { markedByKey } from './marking.ts'
import { heldUp } from './panel.ts'
import { settled } from './paying.ts'
import { answeringPositions, countedOf, isIn } from './player-answers.ts'
import { answerersOf, liveRound, liveSlot, rulesOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'
import type { Ruling, Slot, TabletAnswer } from './slot-state.ts'
import { answersClosed, fits } from './tablets.ts'

export type CardsUntil = NonNullable<NonNullable<RoundRules['tablets']>['cards']>
/** A journal older than the setting has none. */
const untilOf = (rules: RoundRules): CardsUntil => rules.tablets?.cards ?? 'reveal'

/** [A7] Never before answers are opened, and no longer than the round lets cards come in. */
function mayEnter({ phase, taking }: Slot, until: CardsUntil): boolean {
  if (until === 'never' || phase === 'choosing' || phase === 'ready' || phase === 'shown') return false
  return taking || (until !== 'close' && (phase !== 'revealed' || until === 'slot-end'))
}

/** A tablet's own word: submitted, also too late, or a choice that counted at the close. */
const stands = (given: TabletAnswer, { taking }: Slot, rules: RoundRules): boolean =>
  !given.card && (given.submitted !== null || given.lateEvidence !== null || (!taking && countedOf(given, rules) !== null))

/** Why a team's card can't be taken; null when it can. */
function refusedCard(state: ContestState, { slot, rules }: { slot: Slot; rules: RoundRules }, teamId: TeamId, answer: readonly string[]): Decision | null {
  const given = slot.answers[teamId]
  const ruling = slot.attempts.find((one) => one.teamId === teamId)?.ruling ?? null
  if (answeringPositions(state, slot, teamId, rules).length > 0) return refuse('wrong-mode')
  if (given && stands(given, slot, rules)) return refuse('already-submitted', teamId)
  if (ruling !== null && ruling.how !== 'machine') return refuse('already-ruled', teamId)
  return slot.question && answer.length > 0 && fits(slot.question, answer) ? null : refuse('bad-answer', teamId)
}

/** What the key makes of cards that come after the close: a mark nobody has seen is simply another one, one that was shown is amended. */
function markedAnew(
  state: ContestState,
  slot: Slot,
  answers: ReadonlyMap<TeamId, readonly string[]>,
  asked: Asked,
): { attemptId: AttemptId; ruling: Ruling }[] {
  return slot.attempts.flatMap(({ id, teamId, ruling, shown }) => {
    const answer = answers.get(teamId)
    if (!answer || !ruling || !slot.question) return []
    const status = ruling.status === 'provisional' ? 'provisional' : shown || slot.phase === 'revealed' ? 'amended' : 'confirmed'
    const marked = markedByKey(state, { slot, question: slot.question, teamId, answer }, asked.formatOf)
    return [{ attemptId: id, ruling: { ...marked, by: asked.by, how: 'machine' as const, status, reason: null, at: asked.at } }]
  })
}

/** [A7] The cards of as many teams as are named, together; when all are in, answers close. */
export function enterCards(state: ContestState, { slotId, answers }: CommandOf<'EnterCards'>, asked: Asked): Decision {
  const [round, slot] = [liveRound(state), liveSlot(state)]
  if (!round || !slot || slot.id !== slotId) return refuse('no-such-slot')
  const rules = rulesOf(state, round.id)
  const until = untilOf(rules)
  if (slot.plan.mode !== 'all' || !slot.question || heldUp(state, slot) || until === 'never') return refuse('wrong-mode')
  if (slot.voided) return refuse('wrong-moment')
  if (!mayEnter(slot, until)) return refuse('answers-closed')
  const answerers = answerersOf(round, slot)
  const cards = new Map(answerers.flatMap((teamId) => (answers[teamId] ? [[teamId, answers[teamId]] as const] : [])))
  const unknown = Object.keys(answers).find((id) => !answerers.some((teamId) => teamId === id))
  if (unknown !== undefined) return refuse('no-such-team', unknown)
  if (cards.size === 0) return refuse('bad-answer')
  for (const [teamId, answer] of cards) {
    const refused = refusedCard(state, { slot, rules }, teamId, answer)
    if (refused) return refused
  }
  const enter: Step = (now) => [{ type: 'CardsEntered', slotId, answers: Object.fromEntries(cards), rulings: markedAnew(now, slot, cards, asked) }]
  const pay: Step = (now) => (slot.taking ? [] : settled(now, slotId, { why: 'card', reason: null }, asked.formatOf))
  const closeIfAllIn: Step = (now) => {
    const after = liveSlot(now)
    const isFinal = (rules.tablets?.finalOn ?? 'submit') === 'submit'
    return after?.taking && isFinal && answerers.every((id) => isIn(now, after, id, rules)) ? answersClosed(now, after, asked) : []
  }
  return accept(...inTurn(state, asked, enter, pay, closeIfAllIn))
}
