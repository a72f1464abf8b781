/** What a team has tapped: the answer after one more tap, and the one line that always says where it stands. */
import type { TeamMine } from './race-state.ts'

/** Tapping an option of a single choice chooses it; of a multiple choice puts it in or takes it out. */
export function tapped(answer: readonly string[], letter: string, multiple: boolean): string[] {
  if (!multiple) return [letter]
  return answer.includes(letter) ? answer.filter((one) => one !== letter) : [...answer, letter].sort()
}

export type Standing = { readonly is: 'none' } | { readonly is: 'chosen' | 'submitted'; readonly answer: readonly string[] }

/** What the hub holds as submitted wins over what was tapped; a tap not yet heard back wins over an older one. */
export function standingOf(mine: Pick<TeamMine, 'chosen' | 'submitted'>, draft: readonly string[] | null): Standing {
  if (mine.submitted !== null) return { is: 'submitted', answer: mine.submitted }
  const answer = draft ?? mine.chosen ?? []
  return answer.length === 0 ? { is: 'none' } : { is: 'chosen', answer }
}
