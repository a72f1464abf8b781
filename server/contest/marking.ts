/** What the key makes of a tablet's answer: right, wrong, blank, or incomplete with what it earns. */
import type { DrawnQuestion } from '#shared/question.ts'
import type { Outcome, Points, TeamId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { ContestState } from './contest-state.ts'
import type { Answering, Attempt, Slot } from './slot-state.ts'
import { answerOn, answeringPositions, countedOf, playersCount } from './player-answers.ts'
import { formatOfRound, roundIdOf, rulesFor } from './read.ts'
import type { RoundRules } from './round-rules.ts'

export const lettersOf = (answer: readonly string[]): readonly string[] => [...new Set(answer)].sort()
const same = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((letter, index) => letter === other[index])

/** [A3] All of its letters and no other, or wrong; of a single choice whose amended key has several, any one; none is blank. */
function outcomeByKey(question: DrawnQuestion, answer: readonly string[] | null): Outcome {
  if (!answer || answer.length === 0) return 'blank'
  if (question.type !== 'multiple' && answer.length === 1) return answer.every((letter) => question.key.includes(letter)) ? 'right' : 'wrong'
  return same(lettersOf(answer), lettersOf(question.key)) ? 'right' : 'wrong'
}
type Multiple = NonNullable<RoundRules['tablets']>['multiple']
/** What some of the right options earn, in thousandths, half up; a wrong option among them spoils it. */
function earned(multiple: Multiple, right: Points, { chosen, of }: { chosen: number; of: number }): Points {
  if (multiple === 'all-or-nothing') return 0
  if (multiple === 'half') return Math.floor(right / 2 + 0.5)
  return multiple === 'per-option' ? Math.floor((right * chosen) / of + 0.5) : Math.min(right, multiple.eachOption * chosen)
}
export interface Marked {
  readonly outcome: Outcome
  readonly share: Points | null
}
/** [A5] [D17] The key's verdict for a team: on its one answer, or on what each of its players answered, summed or averaged; some of the right options earn what its round says. */
export function markedByKey(
  state: ContestState,
  at: { slot: Slot; question: DrawnQuestion; teamId: TeamId; answer: readonly string[] | null },
  formatOf: FormatOf,
): Marked {
  const { slot, teamId } = at
  const rules = rulesFor(state, roundIdOf(slot.id), teamId)
  const count = playersCount(rules)
  const positions = answeringPositions(state, slot, teamId, rules)
  if (positions.length === 0 || count === 'majority') return markedAlone(state, at, formatOf)
  const right = rightPrice(state, { slot, rules }, formatOf)
  const each = positions.map((position) => markedAlone(state, { ...at, answer: countedOf(answerOn(slot, teamId, position), rules) }, formatOf))
  const worth = { ...rules.prices, right }
  const sum = each.reduce((total, one) => total + earnedBy(worth, one), 0)
  const share = count === 'sum' ? sum : Math.floor(sum / positions.length + 0.5)
  const outcome = outcomeOfAll(each.map((one) => one.outcome))
  return { outcome, share: outcome !== 'incomplete' && share === worth[outcome] ? null : share }
}
const rightPrice = (state: ContestState, { slot, rules }: { slot: Slot; rules: RoundRules }, formatOf: FormatOf): Points =>
  formatOfRound(state, roundIdOf(slot.id), formatOf).worth(rules, slot)?.right ?? rules.prices.right
const earnedBy = (worth: Pick<RoundRules['prices'], 'right' | 'wrong' | 'blank'>, { outcome, share }: Marked): Points =>
  share ?? (outcome === 'right' || outcome === 'blank' ? worth[outcome] : worth.wrong)
/** [A5] What each player earned whose answers made up the team's; nobody where the bench ruled on the team as a whole. */
export function earnedEach(
  state: ContestState,
  { slot, attempt }: { slot: Slot; attempt: Attempt },
  formatOf: FormatOf,
): readonly (Answering & { readonly points: Points })[] {
  const { teamId, players = [], ruling } = attempt
  const { question } = slot
  if (players.length === 0 || !question || (ruling?.how !== 'machine' && !ruling?.asMarked)) return []
  const rules = rulesFor(state, roundIdOf(slot.id), teamId)
  const worth = { ...rules.prices, right: rightPrice(state, { slot, rules }, formatOf) }
  return players.map((player) => {
    const answer = countedOf(answerOn(slot, teamId, player.position), rules)
    return { ...player, points: earnedBy(worth, markedAlone(state, { slot, question, teamId, answer }, formatOf)) }
  })
}
/** All right, all blank, nothing right at all; otherwise incomplete. */
function outcomeOfAll(each: readonly Outcome[]): 'right' | 'wrong' | 'blank' | 'incomplete' {
  if (each.every((one) => one === 'right')) return 'right'
  if (each.every((one) => one === 'blank')) return 'blank'
  return each.every((one) => one === 'wrong' || one === 'blank') ? 'wrong' : 'incomplete'
}
/** One answer by itself. */
function markedAlone(
  state: ContestState,
  at: { slot: Slot; question: DrawnQuestion; teamId: TeamId; answer: readonly string[] | null },
  formatOf: FormatOf,
): Marked {
  const { slot, question, teamId, answer } = at
  const outcome = outcomeByKey(question, answer)
  const roundId = roundIdOf(slot.id)
  const rules = rulesFor(state, roundId, teamId)
  // a journal older than the setting has none
  const multiple = (rules.tablets as Partial<NonNullable<RoundRules['tablets']>> | undefined)?.multiple ?? 'all-or-nothing'
  const letters = lettersOf(answer ?? [])
  if (outcome !== 'wrong' || question.type !== 'multiple' || multiple === 'all-or-nothing') return { outcome, share: null }
  if (letters.length === 0 || letters.some((letter) => !question.key.includes(letter))) return { outcome, share: null }
  const right = rightPrice(state, { slot, rules }, formatOf)
  return { outcome: 'incomplete', share: earned(multiple, right, { chosen: letters.length, of: lettersOf(question.key).length }) }
}
