/** The slot a round comes to next: its trial questions first, then what its format wants. */
import type { RoundId } from '#shared/words.ts'
import type { FormatOf } from '../formats/round-format.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, SlotPlan } from './slot-state.ts'
import { formatOfRound, readingOf, rulesOf } from './read.ts'
import { withMakeUps } from './make-ups.ts'
import { hasQuestion, leftIn } from './supply.ts'
import { passedOn } from './turns-of-parts.ts'

const trialsOf = (round: RoundState): number => round.slots.slice(round.fromSlot).filter((slot) => slot.plan.trial).length

/** [E9] 试抢: a race outside the round, with a question of its own set while one is left. */
function trialPlan(state: ContestState, round: RoundState): SlotPlan | null {
  const warmUp = rulesOf(state, round.id).warmUp
  if (!warmUp || trialsOf(round) >= warmUp.trialQuestions) return null
  const set = warmUp.trialSet
  const left = set === undefined ? null : leftIn(state, set)
  const setId = set !== undefined && left !== null && left.questions + left.spares > 0 ? set : null
  return { mode: 'race', teamId: null, position: null, values: null, setId, pack: null, trial: true }
}
export function nextPlan(state: ContestState, roundId: RoundId, formatOf: FormatOf): SlotPlan | null {
  const round = state.rounds[roundId]
  if (!round) return null
  const trial = trialPlan(state, round)
  if (trial) return trial
  const plan = planOf(state, round, formatOf)
  return withMakeUps(state, round, plan && passedOn(round, plan))
}
/** [T18] What the format wants next; a pack dealt out is over when its own questions and the spares are used up. */
function planOf(state: ContestState, { id }: RoundState, formatOf: FormatOf): SlotPlan | null {
  const format = formatOfRound(state, id, formatOf)
  const reading = readingOf(state, id)
  const spent: string[] = []
  for (let plan = format.next(reading); ; plan = format.next({ ...reading, spent })) {
    const pack = plan?.dealt && plan.again === undefined ? plan.pack : null
    if (!plan || pack === null || hasQuestion(state, plan) || spent.includes(pack)) return plan
    spent.push(pack)
  }
}

/** The number a slot of this plan is called by: trial questions are counted apart. */
export function numberFor(round: RoundState, plan: SlotPlan): number {
  return plan.trial ? trialsOf(round) + 1 : round.slots.filter((slot) => !slot.plan.trial).length + 1
}
