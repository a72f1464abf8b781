/** 补题: a question that was lost to our own fault is asked once more, to those who lost it, outside the round's quota. */
import type { VoidCause } from '#shared/appeal-settings.ts'
import type { CommandOf } from '#shared/commands.ts'
import type { RoundId, SetId, TeamId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { owedAfterEnd } from './bonuses-owed.ts'
import type { EventOf } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { MakeUp, RoundState, Slot, SlotPlan } from './slot-state.ts'
import { formatOfRound, isHere, partOf, roundIdOf, roundOf, rulesOf, signedOver, slotOf, titleOf } from './read.ts'
import { hasQuestion, leftIn } from './supply.ts'

const wasPlayed = ({ slots }: RoundState, id: string): boolean => slots.some((slot) => slot.plan.makeUp === id && (slot.voided?.usesQuota ?? true))
const setsOf = ({ values, setId }: SlotPlan): readonly SetId[] => (values ? values.map((one) => one.setId) : setId === null ? [] : [setId])
/** Questions still to be made up in the round: while somebody is there to answer, and a question is left to ask. */
export function dueMakeUps(state: ContestState, roundId: RoundId): readonly MakeUp[] {
  const round = state.rounds[roundId]
  return (round?.makeUps ?? []).filter(({ id, plan }) => {
    if (!round || wasPlayed(round, id) || !hasQuestion(state, plan)) return false
    const teams = plan.teamId === null ? (plan.among ?? round.entrants) : [plan.teamId]
    return teams.some((teamId) => isHere(state, roundId, teamId))
  })
}
/** [Y8] What is to be made up comes next, never inside a pack, among the bonuses of a question nor before a replacement, or after the round's own questions. */
export function withMakeUps(state: ContestState, round: RoundState, own: SlotPlan | null): SlotPlan | null {
  const [due] = dueMakeUps(state, round.id)
  if (!due) return own
  if (own === null) return due.plan
  const last = round.slots.at(-1)
  const waits = last?.voided?.replace === true || own.bonusOf !== undefined || (own.pack !== null && own.pack === last?.plan.pack)
  return waits || state.contest.appeals?.makeUp === 'round-end' ? own : due.plan
}

/** Teams the question was open to; who fouled on it stays out. */
export const eligibleThen = (round: RoundState, slot: Slot): readonly TeamId[] =>
  (slot.plan.among ?? round.entrants).filter((id) => !slot.out.includes(id) || slot.attempts.some((attempt) => attempt.teamId === id))

/** The question's plan once more; for one team alone a race is its own turn, and so is its objection. */
function planAgain(id: string, { plan, value }: Slot, teams: readonly TeamId[], alone: boolean): SlotPlan {
  const { position, setId } = plan
  const mode = plan.objecting ? 'turn' : plan.mode
  const values = plan.values && value !== null ? plan.values.filter((one) => one.value === value) : plan.values
  const again = {
    position,
    setId,
    values,
    pack: plan.pack === null ? null : id,
    ...(plan.dealt ? { dealt: plan.dealt } : {}),
    makeUp: id,
    ...(plan.bonusOf === undefined ? {} : { bonusOf: plan.bonusOf }),
    ...(plan.objects ? { objects: plan.objects } : {}),
  }
  const [team = null] = teams
  if (alone && team !== plan.teamId && plan.objecting) return { ...again, mode: 'turn', teamId: team, objects: true }
  if (mode === 'turn' || mode === 'performance') return { ...again, mode, teamId: alone ? team : plan.teamId }
  if (mode === 'race' && alone) return { ...again, mode: 'turn', teamId: team }
  return { ...again, mode, teamId: null, among: teams }
}
/** Rounds in which a question decides who is asked next can't have one beside their course. */
export const decidesByCourse = (state: ContestState, roundId: RoundId, asked: Pick<Asked, 'formatOf'>): boolean => {
  const { settled, outcomes, meeting } = formatOfRound(state, roundId, asked.formatOf)
  return settled !== undefined || outcomes !== undefined || meeting !== undefined
}

interface Again {
  readonly slot: Slot
  readonly teams: readonly TeamId[]
  readonly alone: boolean
  readonly cause: VoidCause
  readonly reason: string
}
export function makeUpGranted(state: ContestState, { slot, teams, alone, cause, reason }: Again): EventOf<'MakeUpGranted'> {
  const roundId = roundIdOf(slot.id)
  const id = `make-up-${String((state.rounds[roundId]?.makeUps ?? []).length + 1)}`
  return { type: 'MakeUpGranted', roundId, makeUp: { id, plan: planAgain(id, slot, teams, alone), for: slot.id, cause, reason } }
}
/** Whether a question is left for one more, beside those already due. */
export function mayMakeUp(state: ContestState, slot: Slot): boolean {
  const own = slot.plan.values?.find((one) => one.value === slot.value)?.setId ?? slot.plan.setId
  if (own === null) return true
  const due = Object.keys(state.rounds).flatMap((id) => dueMakeUps(state, id as RoundId))
  const waiting = due.filter(({ plan }) => setsOf(plan).includes(own)).length
  const { questions, spares } = leftIn(state, own, slot.plan.dealt)
  return questions + spares > waiting
}
const mightAnswer = ({ attempts, out }: Slot, teamId: TeamId): boolean => !out.includes(teamId) || attempts.some((one) => one.teamId === teamId)
const wasOf = (slot: Slot, teamId: TeamId): boolean =>
  slot.plan.teamId === null ? (slot.plan.among?.includes(teamId) ?? mightAnswer(slot, teamId)) : slot.plan.teamId === teamId
/** [Y7] Its question, or one to whose answer it could object. */
const couldAnswer = (slot: Slot, teamId: TeamId): boolean => wasOf(slot, teamId) || (slot.plan.objecting !== undefined && mightAnswer(slot, teamId))

/** Teams for which the question could be made up now, were there a reason. */
export function makeUpTeams(state: ContestState, slot: Slot, asked: Pick<Asked, 'formatOf'>): readonly TeamId[] {
  const roundId = roundIdOf(slot.id)
  const round = state.rounds[roundId]
  if (!round || slot.plan.trial || rulesOf(state, roundId).audience || decidesByCourse(state, roundId, asked) || !mayMakeUp(state, slot)) return []
  return round.entrants.filter((teamId) => {
    const partId = partOf(state, roundId, teamId)
    return partId !== null && couldAnswer(slot, teamId) && isHere(state, roundId, teamId) && signedOver(state, partId) === null
  })
}
/** [Y7] A question a team lost to our own fault is made up for it alone, at the same prices; the chief's, with its cause. */
export function grantMakeUp(state: ContestState, command: CommandOf<'GrantMakeUp'>, asked: Asked): Decision {
  const { teamId, roundId, cause, reason } = command
  const round = state.rounds[roundId]
  const partId = partOf(state, roundId, teamId)
  if (!round || !roundOf(state, roundId)) return refuse('no-such-round')
  if (partId === null || !isHere(state, roundId, teamId)) return refuse('no-such-team')
  const signed = signedOver(state, partId)
  if (signed !== null) return refuse('result-signed', titleOf(state, signed))
  if (decidesByCourse(state, roundId, asked) || rulesOf(state, roundId).audience) return refuse('wrong-mode')
  const slot = command.slotId === undefined ? round.slots.findLast((one) => wasOf(one, teamId)) : slotOf(state, command.slotId)
  if (!slot || roundIdOf(slot.id) !== roundId || slot.plan.trial || !couldAnswer(slot, teamId)) return refuse('no-such-slot')
  if (!mayMakeUp(state, slot)) return refuse('no-questions-left')
  return accept(makeUpGranted(state, { slot, teams: [teamId], alone: true, cause, reason }))
}
/** [Y8] [D20] A round that is over is opened again for what is still to be made up, or for bonuses still owed. */
export function reopenRound(state: ContestState, { roundId }: CommandOf<'ReopenRound'>): Decision {
  const file = roundOf(state, roundId)
  if (!file) return refuse('no-such-round')
  if (state.live !== null || state.rounds[roundId]?.stage !== 'over') return refuse('round-not-ready')
  if (dueMakeUps(state, roundId).length + owedAfterEnd(state, roundId).length === 0) return refuse('round-not-ready')
  if (file.parts.every((partId) => signedOver(state, partId) !== null)) return refuse('result-signed')
  return accept({ type: 'RoundReopened', roundId })
}
