/** Which key a seat is given for an attempt: a ruling, a vote, or a sentence saying why there is none. */
import type { MinePart, PanelPart } from '#shared/views/people.ts'
import type { Vote } from '#shared/words.ts'

export type Panel = NonNullable<PanelPart>
export type PanelAttempt = Panel['attempts'][number]
export type RulingSeat = 'referee' | 'chief' | 'clerk' | 'supervisor'
export type HowToRule =
  | { is: 'rule' }
  | { is: 'vote' }
  | { is: 'voted'; outcome: Vote }
  /** The chief may step in, but the panel has the word first. */
  | { is: 'step-in' }
  | { is: 'wait'; why: 'notOnPanel' | 'standsBack' | 'method-chief' | 'waitRuling' | 'noMajority' }

interface Asked {
  seat: RulingSeat
  panel: Panel
  attempt: PanelAttempt
  mine: MinePart | undefined
}

/** For an attempt without a ruling; the hub has the last word on every command. */
export function howToRule({ seat, panel, attempt, mine }: Asked): HowToRule {
  if (seat === 'supervisor') return { is: 'wait', why: 'waitRuling' }
  if (seat === 'clerk') return { is: 'rule' }
  if (seat === 'chief') return panel.method === 'chief' || attempt.forChief === true || attempt.tally === 'no-majority' ? { is: 'rule' } : { is: 'step-in' }
  if (panel.method === 'chief') return { is: 'wait', why: 'method-chief' }
  if (standsBack(attempt, mine)) return { is: 'wait', why: 'standsBack' }
  if (mine?.is !== 'referee' || !mine.onPanel) return { is: 'wait', why: 'notOnPanel' }
  if (panel.method !== 'majority') return { is: 'rule' }
  if (attempt.tally === 'no-majority') return { is: 'wait', why: 'noMajority' }
  return mine.vote === null ? { is: 'vote' } : { is: 'voted', outcome: mine.vote }
}

/** 回避: this referee rules on no answer of the team. */
export const standsBack = ({ recused }: PanelAttempt, mine: MinePart | undefined): boolean =>
  mine?.is === 'referee' && recused !== undefined && recused.includes(mine.number)
/** The attempt to look at: the last one without a ruling, of those one needn't stand back for if there is any; else the last one. */
export const attemptInHand = (panel: Panel, mine: MinePart | undefined): PanelAttempt | undefined => {
  const open = panel.attempts.filter((attempt) => attempt.ruling === null)
  return open.findLast((attempt) => !standsBack(attempt, mine)) ?? open.at(-1) ?? panel.attempts.at(-1)
}
