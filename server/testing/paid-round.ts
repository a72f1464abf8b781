/** A short round of spoken answers in turn, for the tests of what is paid: who answers, what it comes to, and what the chief does later. */
import type { Outcome } from '#shared/words.ts'
import { chief, operator, referee, type Played, type Step } from './contest-spec.ts'
import { contest } from './small-contest.ts'

export type Rules = Record<string, unknown>
export const round = (rules: Rules, more: Partial<Parameters<typeof contest>[0]> = {}): Played =>
  contest({ format: 'required', kind: 'short', teams: 3, rules: { by: 'team', rounds: 9, ruling: { method: 'one' }, ...rules }, ...more })
export const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
export const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
export const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
export const start = operator.does((slotId) => ({ type: 'StartAnswer', slotId }))
export const complete = operator.does((slotId) => ({ type: 'CompleteAnswer', attemptId: `${slotId}-a1` as never }))
export const rule = (outcome: Outcome, attempt = 1) =>
  referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(attempt)}` as never, outcome }))
export const finish = [operator.does((slotId) => ({ type: 'ShowRuling', slotId })), operator.does((slotId) => ({ type: 'CloseSlot', slotId }))]
export const asked = (outcome: Outcome): readonly Step[] => [open, show, start, rule(outcome), ...finish]
/** Turns go round teams t1, t2, t3; only t1's outcomes are given, the others pass with no answer that counts. */
export const turnsOfT1 = (...outcomes: readonly Outcome[]): readonly Step[] => [
  begin,
  ...outcomes.flatMap((outcome) => [...asked(outcome), ...asked('blank'), ...asked('blank')]),
]
export const overrule = (slot: number, outcome: Outcome) =>
  chief.asks({ type: 'OverruleRuling', attemptId: `round-${String(slot)}-a1` as never, outcome, reason: '改判' })
export const voids = (slot: number) =>
  chief.asks({ type: 'VoidQuestion', slotId: `round-${String(slot)}` as never, cause: 'misread', reason: '误读', replace: false })
export const free = { right: 10, wrong: -10, blank: 0 }
