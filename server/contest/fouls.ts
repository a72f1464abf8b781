/** The catalogue of fouls, and how one is called on a team. */
import type { FoulCode } from '#shared/commands.ts'
import type { Points, RoundId, SlotId, TeamId } from '#shared/words.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { rulesOf } from './read.ts'
import { draftsFor, pointsEntered } from './scoring.ts'
import type { FoulGives } from './slot-state.ts'

/** Title, rule and the usual price of each foul; a round's `prices.foul` or the referee's own figure replaces it. */
export const FOULS = {
  'early-buzz': { zh: '抢答犯规', en: 'Early buzz', rule: 'F1' },
  prompting: { zh: '提示犯规', en: 'Prompting', rule: 'F2' },
  'wrong-player': { zh: '非指定选手作答', en: 'Answered by the wrong player', rule: 'F2' },
  overtime: { zh: '超时', en: 'Over time', rule: 'F2' },
  conduct: { zh: '违反赛场纪律', en: 'Misconduct', rule: 'F2' },
  blurt: { zh: '未经点名作答', en: 'Answered before being named', rule: 'F6' },
  'not-restated': { zh: '未复述题目', en: 'Question not restated', rule: 'Q5' },
} as const satisfies Record<FoulCode, { zh: string; en: string; rule: string }>

export interface Called {
  readonly roundId: RoundId
  readonly slotId: SlotId | null
  readonly teamId: TeamId
  readonly code: FoulCode
  /** Zero or negative: what the team's total changes by. */
  readonly points: Points
  /** The team is out of this question. */
  readonly out: boolean
  readonly reason: string | null
  /** So many questions after this one the team may not press for. */
  readonly turnsLost?: number
  /** What it pays others. */
  readonly gives?: FoulGives
}
/** [F1, F2] The foul as a fact, and its points at once: a foul is never kept for the reveal. */
export function callFoul(state: ContestState, called: Called): readonly ContestEvent[] {
  const { roundId, ...foul } = called
  const cause = { is: 'foul', code: called.code } as const
  const drafts = draftsFor(state, { roundId, slotId: called.slotId, teamId: called.teamId, playerId: null, points: called.points, cause, hidden: false })
  return [{ type: 'FoulCalled', ...foul }, ...pointsEntered(drafts)]
}

/** Early presses of a team in this round so far, trial questions apart. */
export const earlyBuzzesOf = (state: ContestState, roundId: RoundId, teamId: TeamId): number =>
  (state.rounds[roundId]?.slots ?? [])
    .filter((slot) => !slot.plan.trial)
    .flatMap((slot) => slot.fouls)
    .filter((foul) => foul.teamId === teamId && foul.code === 'early-buzz').length

/** [F1] What this team's next early press costs: from the k-th offence on, the price. */
export function earlyBuzzPoints(state: ContestState, roundId: RoundId, teamId: TeamId, price: Points): Points {
  const offence = earlyBuzzesOf(state, roundId, teamId) + 1
  return offence >= (rulesOf(state, roundId).buzzer?.earlyBuzz.pointsFromOffence ?? 1) ? price : 0
}
