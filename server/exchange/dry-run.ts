/** Plays a round on paper, every slot once and none voided, to learn which questions it will ask for. */
import type { Slot, SlotPlan } from '../contest/slot-state.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { AnyFormat, Entrant } from '../formats/round-format.ts'
import { SlotId } from '#shared/words.ts'

/** More slots than any evening has: a round that goes on so long has no length of its own. */
const ENDLESS = 1000
const PLENTY = 9999

const played = (plan: SlotPlan, number: number): Slot => ({
  id: SlotId.parse(`paper-${number}`),
  number,
  plan,
  phase: 'closed',
  value: plan.values?.[0]?.value ?? null,
  item: null,
  rights: [],
  declined: false,
  question: null,
  optionsShown: true,
  buzzer: { is: 'closed' },
  presses: [],
  fouls: [],
  out: [],
  taking: false,
  answers: {},
  attempts: [],
  attemptsMade: 0,
  marks: {},
  marksResult: null,
  deliberating: false,
  timeUp: false,
  interrupted: false,
  voided: null,
})

/** The plans of all slots, or of the first alone when the round has no length of its own (a play-off). */
export function dryRun(format: AnyFormat, rules: RoundRules, entrants: readonly Entrant[]): { readonly plans: readonly SlotPlan[]; readonly endless: boolean } {
  const slots: Slot[] = []
  const order = entrants.map((entrant) => entrant.teamId)
  const left = Object.fromEntries(format.sets(rules).map((set) => [set, PLENTY]))
  // until it is decided: on paper nobody answers, so that a question parts one team at most
  const most = format.decided ? order.length + 1 : ENDLESS
  while (slots.length < most) {
    const plan = format.next({ rules, entrants, order, slots, places: [1], boundaries: [1], left })
    if (!plan) return { plans: slots.map((slot) => slot.plan), endless: false }
    slots.push(played(plan, slots.length + 1))
  }
  return { plans: slots.slice(0, 1).map((slot) => slot.plan), endless: true }
}
