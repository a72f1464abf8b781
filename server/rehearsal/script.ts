/** What is going to happen in a rehearsal, read off its seed: who presses first, who knows, how referees vote and judges mark. */
import type { DrawnQuestion } from '#shared/question.ts'
import type { Outcome, Points, SlotId, TeamId } from '#shared/words.ts'
import { chanceOf, pick, shuffled } from './chance.ts'

/** The answers, by stem: bots are told what a well-prepared team knows. */
export type Crib = ReadonlyMap<string, DrawnQuestion>

interface Sitting {
  readonly slotId: SlotId
  readonly teamId: TeamId
  readonly position: number | null
}
export class Script {
  readonly #seed: number
  readonly crib: Crib
  constructor(seed: number, crib: Crib) {
    this.#seed = seed
    this.crib = crib
  }
  chance(...names: readonly (string | number)[]): number {
    return chanceOf(this.#seed, ...names)
  }
  /** How good a team is, 0.45–0.9. */
  #skill(teamId: TeamId): number {
    return 0.45 + 0.45 * this.chance('skill', teamId)
  }
  /** What the spoken answer of an attempt is worth. */
  truth(attemptId: string, teamId: TeamId): Outcome {
    const chance = this.chance('truth', attemptId)
    if (chance < this.#skill(teamId)) return 'right'
    return pick(['wrong', 'wrong', 'wrong', 'partial', 'blank'] as const, this.chance('miss', attemptId)) ?? 'wrong'
  }
  /** A referee now and then sees it otherwise. */
  vote(attemptId: string, teamId: TeamId, referee: number): Outcome {
    const truth = this.truth(attemptId, teamId)
    return this.chance('vote', attemptId, referee) < 0.08 ? (truth === 'right' ? 'wrong' : 'right') : truth
  }
  /** The chief overrules a few rulings: the outcome he sees, or null. */
  overrule(attemptId: string, ruled: Outcome): Outcome | null {
    return this.chance('overrule', attemptId) < 0.04 ? (ruled === 'right' ? 'wrong' : 'right') : null
  }
  voids(slotId: SlotId): 'replace' | null {
    return this.chance('void', slotId) < 0.015 ? 'replace' : null
  }
  /** Teams in the order of their fingers; `early` ones before the opening. */
  presses(slotId: SlotId, openings: number, eligible: readonly TeamId[]): { readonly early: readonly TeamId[]; readonly order: readonly TeamId[] } {
    const fingers = shuffled(eligible, this.#seed, 'press', slotId, openings)
    const hasty = openings === 0 && eligible.length > 2 && this.chance('hasty', slotId) < 0.15 ? fingers.slice(0, 1) : []
    return { early: hasty, order: fingers.filter((teamId) => !hasty.includes(teamId)).slice(0, 3) }
  }
  /** Letters a team, or its player at a position, submits on the tablet; null: never. */
  tablet({ slotId, teamId, position }: Sitting, stem: string, letters: readonly string[], multiple: boolean): readonly string[] | null {
    const who = position === null ? [slotId, teamId] : [slotId, teamId, position]
    if (this.chance('asleep', ...who) < 0.004) return null
    const key = this.crib.get(stem)?.key ?? []
    if (this.chance('knows', ...who) < this.#skill(teamId)) return key
    const wrong = letters.filter((letter) => !key.includes(letter))
    const guess = pick(wrong, this.chance('guess', ...who)) ?? letters[0] ?? 'A'
    return multiple ? [...new Set([guess, ...key.slice(0, 1)])].sort() : [guess]
  }
  value(slotId: SlotId, offered: readonly Points[]): Points | undefined {
    return pick(offered, this.chance('value', slotId))
  }
  item(slotId: SlotId, numbers: readonly number[]): number | undefined {
    return pick(numbers, this.chance('item', slotId))
  }
  /** A mark in thousandths on the step, in the upper third of the range. */
  mark(what: string, judge: number, max: Points, step: Points): Points {
    const high = Math.floor((max * 0.98) / step)
    const low = Math.min(high, Math.round((max * 0.72) / step))
    return (low + Math.floor(this.chance('mark', what, judge) * (high - low + 1))) * step
  }
  grade(slotId: SlotId, judge: number, grades: readonly { readonly points: Points }[]): Points {
    return pick(grades, this.chance('mark', slotId, judge))?.points ?? 0
  }
}
