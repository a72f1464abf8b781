/** How a round will be played, asked of its format before there is one. */
import { TeamId } from '#shared/words.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { SlotPlan } from '../contest/slot-state.ts'
import type { AnyFormat, Entrant } from './round-format.ts'

const ON_PAPER: readonly Entrant[] = [1, 2].map((table) => ({ teamId: TeamId.parse(`paper-${String(table)}`), table, positions: [1, 2, 3] }))
/** How the round's first question will be answered, asked of the format itself with two teams on paper. */
export function firstOnPaper(format: AnyFormat, rules: RoundRules): SlotPlan | null {
  const order = ON_PAPER.map((entrant) => entrant.teamId)
  const left = Object.fromEntries(format.sets(rules).map((set) => [set, 99]))
  return format.next({ rules, entrants: ON_PAPER, order, slots: [], places: [1], boundaries: [1], left })
}
