/** Small sentences several panels make: points with their sign, an answer's letters, who sits where. */
import { goesByWords, keyWords } from '#shared/key-words.ts'
import { pointsText } from '#shared/points.ts'
import type { Option, QuestionType } from '#shared/question.ts'
import type { ContestPart, TeamView } from '#shared/views/contest.ts'
import type { QuestionPart, RulingPart } from '#shared/views/play.ts'
import type { Outcome, Points, TeamId } from '#shared/words.ts'
import type { BuzzerTexts } from './texts.ts'

export const teamOf = (contest: ContestPart | undefined, teamId: TeamId | undefined): TeamView | undefined => contest?.teams.find((team) => team.id === teamId)

/** 加10分, 扣10分 or 不加分. */
export function pointsSentence(points: Points, words: BuzzerTexts): string {
  if (points === 0) return words.noPoints
  return points > 0 ? words.gains(pointsText(points)) : words.loses(pointsText(-points))
}

export const outcomeWord = (outcome: Outcome, words: BuzzerTexts): string => (outcome === 'foul' ? words.ruledFoul : words[outcome])

/** Told to every team but the one objected to: the ruling is another now, and what was objected to it counts nothing. */
export const lapsedNote = (question: QuestionPart | undefined, ruling: RulingPart | undefined, teamId: TeamId, words: BuzzerTexts): string | null =>
  question?.objection === 'lapsed' && ruling?.[0]?.teamId !== teamId ? words.objectionLapsed : null

/** 回答正确，加10分: the last shown ruling on a team in this slot; null while there is none. */
export function rulingSentence(ruling: RulingPart | undefined, teamId: TeamId, words: BuzzerTexts): string | null {
  const found = ruling?.filter((one) => one.teamId === teamId && one.shown).at(-1)
  return found ? `${outcomeWord(found.outcome, words)} · ${pointsSentence(found.points, words)}` : null
}

/** Letters in the order of the options; a true-or-false answer by its words. */
export function answerText(answer: readonly string[], options: readonly Option[], type: QuestionType | null): string {
  if (!goesByWords(type)) return [...answer].sort().join('')
  return keyWords(answer, { type, options }).join('')
}

/** Asked by every panel that needs to know the seat is a team's. */
export const isTeam = <M extends { is: string }>(mine: M | null | undefined): mine is Extract<M, { is: 'team' }> => mine?.is === 'team'
