/** Packs made of one question set: dealt, so that each team has questions of its own, or all drawing from it one after another. */
import * as z from 'zod/mini'
import type { SlotPlan } from '../contest/slot-state.ts'
import type { TeamId } from '#shared/words.ts'
import type { RoundReading } from './round-format.ts'
import type { Sentence } from './wording.ts'

export const packRules = {
  /** dealt: the first pack is the set's first questions, the next pack the next, whatever was not reached · shared: each team goes on where the one before it stopped. */
  packs: z._default(z.enum(['dealt', 'shared']), 'dealt'),
}
interface PackRules {
  readonly packs: 'dealt' | 'shared'
}
/** [T18] The team's pack is the next after those already opened; a journal older than the setting shares the set. */
export function dealtTo({ rules, slots, order }: RoundReading<PackRules>, teamId: TeamId, each: number): Pick<SlotPlan, 'dealt'> {
  if (rules.packs !== 'dealt') return {}
  const opened: readonly (string | null)[] = slots.map(({ plan }) => plan.pack)
  const from = [...new Set([...opened, ...order])].indexOf(teamId) * each
  return { dealt: { from: from + 1, to: from + each } }
}
const TOLD = {
  dealt: {
    zh: '每队一个题包，按出场先后从题组中依次取，前一队未用到的题不再使用。',
    en: 'Each team has a pack of its own, the next of the set in the order in which they play; what a team did not reach is asked of nobody.',
  },
  shared: {
    zh: '各队的题从同一题组依次给出，前一队未用到的由后一队接着答。',
    en: 'All draw from one set in its order: what a team did not reach is asked of the next.',
  },
} as const
export const dealingSentence = ({ packs }: PackRules): Sentence => TOLD[packs]
