/** What an upheld appeal brings about: each remedy by the same decisions as without an appeal, entering and reversing entries. */
import type { Remedy } from '#shared/appeal-settings.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { evolve } from './evolve.ts'
import { decidesByCourse, eligibleThen, grantMakeUp, makeUpGranted, mayMakeUp } from './make-ups.ts'
import { settled } from './paying.ts'
import { attemptOf, roundIdOf, slotOf } from './read.ts'
import { decidedAnew, isOfEarlierRun } from './rounds.ts'
import { amendKey, creditAnswer, overruleRuling } from './rulings.ts'
import { voidQuestion, voidSlot } from './voiding.ts'

export type Decide = (state: ContestState) => Decision
/** Several decisions, each on the state after those before; refused when one of them is. */
export function decidedInTurn(state: ContestState, asked: Asked, ...decisions: readonly Decide[]): Decision {
  let now = state
  const events: ContestEvent[] = []
  for (const decide of decisions) {
    const decision = decide(now)
    if (!decision.ok) return decision
    events.push(...decision.events)
    for (const event of decision.events) now = evolve(now, { ...event, at: asked.at, by: asked.by, commandId: '' })
  }
  return accept(...events)
}

/** [Y5] Void, and asked once more of the teams that were eligible then. */
function replay(state: ContestState, { slotId, cause }: Extract<Remedy, { is: 'replay' }>, reason: string, asked: Asked): Decision {
  const slot = slotOf(state, slotId)
  const roundId = roundIdOf(slotId)
  const round = state.rounds[roundId]
  if (!slot || !round) return refuse('no-such-slot')
  if (slot.voided || slot.plan.trial || slot.phase === 'choosing' || isOfEarlierRun(state, slot.id)) return refuse('wrong-moment')
  const byCourse = decidesByCourse(state, roundId, asked)
  // where the course decides who is asked, the same turn comes again by itself
  if (byCourse && round.stage !== 'active') return refuse('wrong-moment')
  if (!mayMakeUp(state, slot)) return refuse('no-questions-left')
  const teams = eligibleThen(round, slot)
  const makeVoid: Step = (now) => voidSlot(now, { slot, cause, reason, replace: false, usesQuota: !byCourse }, asked)
  const settle: Step = (now) => settled(now, slotId, { why: 'void', reason }, asked.formatOf)
  const again: Step = (now) => (byCourse ? [] : [makeUpGranted(now, { slot, teams, alone: false, cause, reason })])
  return accept(...inTurn(state, asked, makeVoid, settle, again, (now) => decidedAnew(now, roundId, asked)))
}
/** [Y6] Every team that gave an equivalent answer: the key of the tablets is amended, the spoken answers named are ruled right; one credited already stays as it is. */
function credit(state: ContestState, { slotId, key, attemptIds = [] }: Extract<Remedy, { is: 'credit' }>, reason: string, asked: Asked): Decision {
  if (key === undefined && attemptIds.length === 0) return refuse('no-remedy')
  const stranger = attemptIds.find((id) => attemptOf(state, id)?.slot.id !== slotId)
  if (stranger !== undefined) return refuse('no-such-attempt', stranger)
  const amend: readonly Decide[] = key === undefined ? [] : [(now) => amendKey(now, { type: 'AmendKey', slotId, key, reason }, asked)]
  const rule = attemptIds.map((attemptId): Decide => (now) => {
    const credited = creditAnswer(now, { type: 'OverruleRuling', attemptId, outcome: 'right', reason }, asked)
    return !credited.ok && credited.refusal.code === 'same-outcome' ? accept() : credited
  })
  const decision = decidedInTurn(state, asked, ...amend, ...rule)
  return decision.ok && decision.events.length === 0 ? refuse('same-outcome') : decision
}
function undoTieBreak(state: ContestState, { partId }: Extract<Remedy, { is: 'undo-tie-break' }>, reason: string): Decision {
  return state.tieBreaks.some((one) => one.partId === partId) ? accept({ type: 'TieBreaksUndone', partId, reason }) : refuse('no-tie')
}

/** [Y4] One remedy as the events it comes to, or why it can't be had now. */
export function remedied(state: ContestState, remedy: Remedy, reason: string, asked: Asked): Decision {
  switch (remedy.is) {
    case 'flip': {
      const { is: _, ...flip } = remedy
      return overruleRuling(state, { type: 'OverruleRuling', ...flip, reason }, asked)
    }
    case 'void':
      return voidQuestion(state, { type: 'VoidQuestion', slotId: remedy.slotId, cause: remedy.cause, reason, replace: false }, asked)
    case 'replay':
      return replay(state, remedy, reason, asked)
    case 'make-up': {
      const { slotId, teamId, cause } = remedy
      return grantMakeUp(state, { type: 'GrantMakeUp', roundId: roundIdOf(slotId), slotId, teamId, cause, reason }, asked)
    }
    case 'credit':
      return credit(state, remedy, reason, asked)
    case 'undo-tie-break':
      return undoTieBreak(state, remedy, reason)
  }
}
