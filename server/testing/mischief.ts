/** What else people ask in the middle of a round: the unusual, the mistaken and the impossible. */
import { RIGHTS, type Command } from '#shared/commands.ts'
import type { Attempt, RoundState, Slot } from '../contest/slot-state.ts'
import { derivedOf } from '../contest/derived.ts'
import { liveSlot } from '../contest/read.ts'
import { anOutcome, decides } from './crew.ts'
import { press } from './crew-race.ts'
import { byTeam, type Ask, type Pick } from './crew-words.ts'
import { restart, seat, type Hall } from './hall.ts'
import { PART, player } from './contest-built.ts'

const operator = seat('operator')
const chief = seat('chief')

interface Moment {
  readonly hall: Hall
  readonly pick: Pick
  readonly round: RoundState
  /** The slot in play, or the last one. */
  readonly slot: Slot | undefined
  readonly anySlot: Slot | undefined
  readonly attempt: Attempt | undefined
}
type Prank = (moment: Moment) => Ask | null | undefined
const by = (actor: Ask['by'], command: Command): Ask => ({ by: actor, command })
const anyone = ({ pick, round }: Moment) => round.entrants[pick(round.entrants.length)]

const PRANKS: readonly Prank[] = [
  () => by(operator, { type: 'UndoCommand' }),
  ({ pick }) => by(seat('referee', pick(3) + 1), { type: 'UndoCommand' }),
  () => by(chief, { type: 'UndoCommand' }),
  ({ pick }) => by(pick(2) ? chief : operator, { type: 'PauseContest', reason: '设备检查' }),
  () => by(operator, { type: 'ResumeContest' }),
  () => by(chief, { type: 'PauseClock' }),
  ({ pick }) => by(operator, { type: 'AdjustClock', leftMs: pick(20) * 1000 }),
  () => by(operator, { type: 'StartClock' }),
  ({ slot, pick }) => slot && by(chief, { type: 'VoidQuestion', slotId: slot.id, cause: 'misread', reason: '读题有误', replace: pick(2) === 1 }),
  ({ anySlot }) => anySlot && by(chief, { type: 'VoidQuestion', slotId: anySlot.id, cause: 'wrong-key', reason: '答案有误', replace: false }),
  ({ attempt, pick }) => attempt && by(chief, { type: 'OverruleRuling', attemptId: attempt.id, outcome: anOutcome(pick), reason: '复核改判' }),
  ({ attempt, pick }) => attempt && by(chief, { type: 'OverruleRuling', attemptId: attempt.id, outcome: anOutcome(pick), reason: '再次改判' }),
  ({ attempt, pick }) => attempt && by(chief, { type: 'OverruleRuling', attemptId: attempt.id, outcome: 'partial', share: pick(5) * 500, reason: '更正得分' }),
  (moment) => {
    const teamId = anyone(moment)
    const answer = [['A'], ['B'], ['T']][moment.pick(3)] ?? ['A']
    return teamId && moment.slot && by(chief, { type: 'EnterCards', slotId: moment.slot.id, answers: { [teamId]: answer } })
  },
  ({ anySlot, pick }) => anySlot && by(chief, { type: 'AmendKey', slotId: anySlot.id, key: [['A'], ['B'], ['A', 'B']][pick(3)] ?? ['A'], reason: '更正答案' }),
  (moment) => {
    const teamId = anyone(moment)
    return teamId && by(seat('referee', 1), { type: 'CallFoul', teamId, code: 'prompting', points: moment.pick(6) * 500 - 2500, reason: '提示' })
  },
  (moment) => {
    const teamId = anyone(moment)
    return teamId && by(operator, { type: 'CorrectPoints', partId: PART, teamId, points: (moment.pick(9) - 4) * 250, reason: '更正' })
  },
  (moment) => {
    const teamId = anyone(moment)
    return teamId && moment.slot && press(moment.pick, moment.slot, teamId)
  },
  (moment) => {
    const teamId = anyone(moment)
    return teamId && moment.slot && by(chief, { type: 'AnnulPress', slotId: moment.slot.id, teamId, reason: '误触' })
  },
  ({ attempt, pick }) => attempt && by(operator, { type: 'NameAnswerer', attemptId: attempt.id, playerId: player(attempt.teamId, 1 + pick(4)) }),
  ({ slot }) => slot && by(operator, { type: 'CloseBuzzer', slotId: slot.id }),
  ({ slot }) => slot && by(operator, { type: 'EndReading', slotId: slot.id }),
  ({ slot }) => slot && by(operator, { type: 'RecogniseTeam', slotId: slot.id }),
  (moment) => {
    const teamId = anyone(moment)
    return teamId && moment.slot && by(operator, { type: 'GiveRight', slotId: moment.slot.id, teamId })
  },
  (moment) => {
    const teamId = anyone(moment)
    return teamId && by(seat('referee', 1), { type: 'CallFoul', teamId, code: 'blurt' })
  },
  ({ slot }) => slot && by(operator, { type: 'ArmBuzzer', slotId: slot.id }),
  ({ slot }) => slot && by(chief, { type: 'CallDeliberation', slotId: slot.id }),
  (moment) => {
    const teamId = anyone(moment)
    const { slot, pick } = moment
    return (
      teamId &&
      slot &&
      by(byTeam(pick, teamId), {
        type: 'SubmitAnswer',
        slotId: slot.id,
        answer: [['A'], ['B'], ['A', 'C'], []][pick(4)] ?? [],
        stampedAt: pick(2) ? moment.hall.now : null,
      })
    )
  },
  (moment) => {
    const teamId = anyone(moment)
    return (
      teamId &&
      by(operator, { type: 'SubstitutePlayer', teamId, out: player(teamId, 1 + moment.pick(4)), in: player(teamId, 4 - moment.pick(4)), reason: '身体不适' })
    )
  },
  ({ slot, pick }) => slot && by(seat('judge', 1 + pick(5)), { type: 'EnterMark', slotId: slot.id, mark: pick(40) * 500 }),
  ({ slot }) => slot && by(operator, { type: 'ShowMarks', slotId: slot.id }),
  ({ slot }) => slot && by(operator, { type: 'CloseSlot', slotId: slot.id }),
  ({ slot }) => slot && by(operator, { type: 'RevealAnswer', slotId: slot.id }),
  ({ slot }) => slot && by(operator, { type: 'StartAnswer', slotId: slot.id }),
  ({ slot, pick }) => slot && by(operator, { type: 'UseRight', slotId: slot.id, right: RIGHTS[pick(RIGHTS.length)] ?? 'pass' }),
  (moment) => {
    const teamId = anyone(moment)
    return (
      teamId &&
      moment.slot &&
      by(byTeam(moment.pick, teamId), { type: 'UseRight', slotId: moment.slot.id, right: RIGHTS[moment.pick(RIGHTS.length)] ?? 'swap' })
    )
  },
  ({ slot, pick }) => slot && by(operator, { type: 'PickItem', slotId: slot.id, ...(pick(2) ? { number: 1 + pick(9) } : {}) }),
  (moment) => {
    const teamId = anyone(moment)
    return teamId && moment.slot && by(operator, { type: 'PickTeam', slotId: moment.slot.id, teamId })
  },
  (moment) => {
    const teamId = anyone(moment)
    const { anySlot, pick, round } = moment
    const of = anySlot && pick(4) > 0 ? ({ is: 'slot', slotId: anySlot.id } as const) : ({ is: 'round', roundId: round.id } as const)
    return (
      teamId &&
      (pick(2)
        ? by(byTeam(pick, teamId), { type: 'LodgeAppeal', of, text: '对裁决有异议' })
        : by(operator, { type: 'LodgeAppeal', teamId, of, text: '代为申诉' }))
    )
  },
  ({ hall, pick }) => {
    const appeal = hall.state.appeals.find((one) => one.decided === null)
    const move = appeal && decides(hall, pick, appeal)
    return move && !('waitUntil' in move) ? move : null
  },
  ({ hall }) => {
    const appeal = hall.state.appeals.at(-1)
    return appeal && by(seat('team', appeal.teamId), { type: 'WithdrawAppeal', appealId: appeal.id })
  },
  ({ hall }) => {
    const appeal = hall.state.appeals.at(-1)
    return appeal && by(operator, { type: 'TakeAppealFurther', appealId: appeal.id })
  },
  (moment) => {
    const teamId = anyone(moment)
    return teamId && by(chief, { type: 'GrantMakeUp', teamId, roundId: moment.round.id, cause: 'equipment', reason: '抢答器失灵' })
  },
  ({ hall, pick }) => {
    const [derived] = derivedOf(hall.state, hall.formatOf)
    return derived && by(chief, { type: 'SettleDerived', derivedId: derived.id, how: pick(2) ? 'keep' : 'redo', reason: '裁定' })
  },
  ({ round }) => by(operator, { type: 'ReopenRound', roundId: round.id }),
  ({ round }) => by(operator, { type: 'OpenSlot', roundId: round.id }),
  ({ round }) => by(operator, { type: 'EndRound', roundId: round.id }),
  ({ round }) => by(operator, { type: 'BeginRound', roundId: round.id }),
  ({ attempt }) => attempt && by(operator, { type: 'CompleteAnswer', attemptId: attempt.id }),
  ({ attempt }) => attempt && by(chief, { type: 'ConfirmRuling', attemptId: attempt.id }),
  ({ attempt, pick }) => attempt && by(chief, { type: 'RuleAnswer', attemptId: attempt.id, outcome: anOutcome(pick) }),
  // not theirs to ask
  ({ slot }) => slot && by(seat('host'), { type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '越权', replace: false }),
  ({ hall }) => {
    restart(hall)
    return null
  },
]

/** One of them; null when it can't even be asked now, or happened by itself. */
export function prank(hall: Hall, pick: Pick): Ask | null {
  const { state } = hall
  const round = state.live === null ? Object.values(state.rounds).find((one) => one.stage === 'over') : state.rounds[state.live]
  if (!round) return null
  const slot = liveSlot(state) ?? round.slots.at(-1)
  const anySlot = round.slots[pick(Math.max(1, round.slots.length))]
  const attempts = round.slots.flatMap((one) => one.attempts)
  const attempt = attempts[pick(Math.max(1, attempts.length))]
  return PRANKS[pick(PRANKS.length)]?.({ hall, pick, round, slot, anySlot, attempt }) ?? null
}
