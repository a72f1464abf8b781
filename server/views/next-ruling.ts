/** The next step while an answer waits for its ruling: whose word it is, and how the operator enters it for them. */
import type { Command } from '#shared/commands.ts'
import type { Outcome, SeatId, Vote } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Slot } from '../contest/slot-state.ts'
import { heldUp, panelTally, refereesFor } from '../contest/panel.ts'
import { openAttempt, rulesAt } from '../contest/read.ts'
import { maySpeak } from '../contest/speaking.ts'
import { both, fullName, OUTCOME_NAMES, playersIn } from './naming.ts'
import { numberOfSeat } from './panel.ts'
import { acted, asking, CHIEF, CLERK, other, wait, WAITS, type Other, type Step } from './step.ts'

const KEYS: Partial<Record<Outcome, string>> = { right: 'KeyY', wrong: 'KeyN' }

/** The spoken ruling entered in the clerk's name, in the chief's where the file has no clerk. */
function spoken(state: ContestState, slot: Slot, attempt: Attempt): Other[] {
  const seat = state.contest.panel.clerks > 0 ? CLERK : CHIEF
  const { prices } = rulesAt(state, slot)
  const inPart: Outcome[] = [...(prices.partial === 'share' ? [] : ['partial' as const]), ...(prices.incomplete === undefined ? [] : ['incomplete' as const])]
  const outcomes: Outcome[] = ['right', 'wrong', ...inPart, 'blank', 'late']
  return outcomes.map((outcome) => {
    const name = OUTCOME_NAMES[outcome]
    return acted(seat, other(both(`代录：${name.zh}`, `Enter: ${name.en}`), { type: 'RuleAnswer', attemptId: attempt.id, outcome }, KEYS[outcome] ?? null))
  })
}
/** All teams at once, where all have answered: the rest are entered one by one, or on the bench's grid. */
function allAtOnce(state: ContestState, slot: Slot): Other[] {
  const waiting = slot.attempts.filter((attempt) => attempt.ruling === null)
  if (slot.plan.mode !== 'all' || waiting.length < 2) return []
  const seat = state.contest.panel.clerks > 0 ? CLERK : CHIEF
  return (['right', 'wrong'] as const).map((outcome) => {
    const name = OUTCOME_NAMES[outcome]
    const outcomes = Object.fromEntries(waiting.map((attempt) => [attempt.teamId, outcome]))
    return acted(seat, asking(both(`代录：其余各队全部${name.zh}`, `Enter for all the rest: ${name.en}`), { type: 'RuleAll', slotId: slot.id, outcomes }))
  })
}
/** Votes that are missing while others are in: an absent referee's can be entered. */
function missingVotes(state: ContestState, slot: Slot, attempt: Attempt): Other[] {
  if (rulesAt(state, slot).ruling.method !== 'majority' || Object.keys(attempt.votes).length === 0) return []
  const missing = refereesFor(state, slot, attempt.teamId).filter((seat) => attempt.votes[seat] === undefined)
  return missing.flatMap((seat) => (['right', 'wrong', 'abstains'] as const).map((outcome) => voteFor(seat, attempt, outcome)))
}
function voteFor(seat: SeatId, attempt: Attempt, outcome: Vote): Other {
  const name = outcome === 'abstains' ? both('弃权', 'abstains') : OUTCOME_NAMES[outcome]
  const label = both(`代裁判${numberOfSeat(seat)}投票：${name.zh}`, `Vote for referee ${numberOfSeat(seat)}: ${name.en}`)
  return acted(seat, asking(label, { type: 'CastVote', attemptId: attempt.id, outcome }))
}
/** Who of the team answers, where neither the turn nor the tablet says so: one for each player who is in. */
function answerers(state: ContestState, slot: Slot, attempt: Attempt): Other[] {
  if (slot.plan.position !== null || attempt.how === 'tablet') return []
  return playersIn(state, attempt.teamId)
    .filter(({ player }) => player.id !== attempt.playerId && maySpeak(state, { slotId: slot.id, teamId: attempt.teamId, playerId: player.id }))
    .map(({ player, position }) =>
      other(both(`作答选手：${position}号 ${player.name}`, `Answering: player ${position} ${player.name}`), {
        type: 'NameAnswerer',
        attemptId: attempt.id,
        playerId: player.id,
      }),
    )
}
function deliberation(slot: Slot): Other[] {
  const command: Command = { type: 'CallDeliberation', slotId: slot.id }
  return slot.deliberating ? [] : [other(both('裁判组合议', 'Call a deliberation'), command, 'KeyD')]
}

/** On boards that no method names a referee for, any of them may rule. */
const anyReferee = (state: ContestState, slot: Slot): boolean =>
  heldUp(state, slot) && rulesAt(state, slot).ruling.method === 'machine' && state.contest.panel.referees > 0
function waitsForChief(state: ContestState, slot: Slot, attempt: Attempt): boolean {
  if (anyReferee(state, slot)) return false
  return refereesFor(state, slot, attempt.teamId).length === 0 || panelTally(state, slot, attempt) === 'no-majority'
}

/** Provisional rulings wait for the chief's confirmation; on tablets one word confirms them all. */
function toConfirm(slot: Slot, attempt: Attempt): Step {
  const name = attempt.ruling ? OUTCOME_NAMES[attempt.ruling.outcome] : both('', '')
  const confirm = { type: 'ConfirmRuling', attemptId: attempt.id } as const
  const label =
    slot.plan.mode === 'all'
      ? both('确认全部判定（代裁判长）', 'Confirm all (for the chief)')
      : both(`确认“${name.zh}”（代裁判长）`, `Confirm “${name.en}” (for the chief)`)
  return wait(both('待裁判长确认', 'The chief confirms'), WAITS.chief, [acted(CHIEF, asking(label, confirm, 'KeyY')), ...deliberation(slot)])
}

export function rulingStep(state: ContestState, slot: Slot): Step {
  const attempt = openAttempt(slot)
  if (!attempt) {
    const provisional = slot.attempts.find((one) => one.ruling?.status === 'provisional')
    return provisional ? toConfirm(slot, provisional) : wait(both('待裁决', 'To be ruled'), WAITS.chief)
  }
  const team = fullName(state, attempt.teamId)
  const others = [
    ...spoken(state, slot, attempt),
    ...allAtOnce(state, slot),
    ...missingVotes(state, slot, attempt),
    ...deliberation(slot),
    ...answerers(state, slot, attempt),
  ]
  return wait(both(`待裁决：${team.zh}`, `To be ruled: ${team.en}`), waitsForChief(state, slot, attempt) ? WAITS.chief : WAITS.referees, others)
}
