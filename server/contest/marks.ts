/** Marks of a judged performance: entered blind, shown together, paid as the panel's result. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import { clockCleared } from './clocks.ts'
import { acting, type ContestState } from './contest-state.ts'
import { formatOfRound, liveRound, liveSlot, rulesAt } from './read.ts'
import { draftsFor, pointsEntered } from './scoring.ts'

/** [M1] One mark a judge, in the round's range and step; final once given. */
export function enterMark(state: ContestState, { slotId, mark }: CommandOf<'EnterMark'>, asked: Asked): Decision {
  const round = liveRound(state)
  const slot = liveSlot(state)
  const { number } = acting(asked.by)
  if (!round || !slot || slot.id !== slotId) return refuse('no-such-slot')
  const range = formatOfRound(state, round.id, asked.formatOf).markRange?.(rulesAt(state, slot))
  if (slot.plan.mode !== 'performance' || !range) return refuse('wrong-mode')
  if (number === undefined || number < 1 || number > state.contest.panel.judges) return refuse('not-on-panel')
  if (slot.phase !== 'shown' || slot.voided || slot.marksResult !== null) return refuse('wrong-moment')
  if (slot.marks[String(number)] !== undefined) return refuse('already-marked')
  if (mark < 0 || mark > range.max || mark % range.step !== 0) return refuse('bad-mark')
  return accept({ type: 'MarkEntered', slotId, judge: number, mark })
}

/** [M2] All marks at once, high and low dropped, the result paid to the team. */
export function showMarks(state: ContestState, { slotId }: CommandOf<'ShowMarks'>, asked: Asked): Decision {
  const round = liveRound(state)
  const slot = liveSlot(state)
  if (!round || !slot || slot.id !== slotId) return refuse('no-such-slot')
  const teamId = slot.plan.teamId
  if (slot.plan.mode !== 'performance' || !teamId) return refuse('wrong-mode')
  if (slot.phase !== 'shown' || slot.voided) return refuse('wrong-moment')
  const marks = Object.entries(slot.marks)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, mark]) => mark)
  const panel = formatOfRound(state, round.id, asked.formatOf).panel?.(rulesAt(state, slot), marks, state.contest.panel.judges)
  if (!panel) return refuse('marks-missing')
  const { result } = panel
  return accept(
    ...inTurn(
      state,
      asked,
      (now) => [...clockCleared(now), { type: 'MarksShown', slotId, result }],
      (now) =>
        pointsEntered(draftsFor(now, { roundId: round.id, slotId, teamId, playerId: null, points: result, cause: { is: 'marks', slotId }, hidden: false })),
    ),
  )
}
