/** Marks of a judged performance: entered blind, shown together, paid as what comes of them; and the time it took. */
import type { CommandOf } from '#shared/commands.ts'
import type { Points } from '#shared/words.ts'
import type { Marking } from '../formats/round-format.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import { clockCleared } from './clocks.ts'
import { acting } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { isDue, isUntimed } from './held-marks.ts'
import { judgesFor, markingOf, panelResult } from './judges.ts'
import { formatOfRound, liveRound, liveSlot, playerAt, rulesAt, slotOf } from './read.ts'
import { draftsFor, pointsEntered } from './scoring.ts'
import { seatedOf } from './speaking.ts'
import { byLot } from './turn-order.ts'

const inSteps = (mark: Points, max: Points, step: Points): boolean => mark >= 0 && mark <= max && mark % step === 0

/** What a judge sent as one mark: as typed, a grade's points, or the sum of the sheet by its weights; null where it doesn't fit. */
function markSent({ max, step, grades, criteria }: Marking, { mark, criteria: sheet }: CommandOf<'EnterMark'>): Points | null {
  if (criteria) {
    if (!sheet || mark !== undefined || Object.keys(sheet).length !== criteria.length) return null
    if (!criteria.every((one) => inSteps(sheet[one.id] ?? -1, one.max, step))) return null
    return criteria.reduce((sum, { id, weight }) => sum + Math.floor(((sheet[id] ?? 0) * weight) / 1000 + 0.5), 0)
  }
  if (mark === undefined || sheet) return null
  if (grades) return grades.some((one) => one.points === mark) ? mark : null
  return inSteps(mark, max, step) ? mark : null
}

/** [M1] [M3] One mark a judge, or one sheet, in the round's range and step; final once given. */
export function enterMark(state: ContestState, command: CommandOf<'EnterMark'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  const { number } = acting(asked.by)
  if (!slot || slot.id !== command.slotId) return refuse('no-such-slot')
  const marking = markingOf(state, slot, asked.formatOf)
  if (!marking) return refuse('wrong-mode')
  if (number === undefined || !judgesFor(state, slot, marking).includes(number)) return refuse('not-on-panel')
  if (slot.phase !== 'shown' || slot.voided || slot.marksResult !== null) return refuse('wrong-moment')
  if (slot.marks[String(number)] !== undefined) return refuse('already-marked')
  const mark = markSent(marking, command)
  if (mark === null) return refuse('bad-mark')
  return accept({ type: 'MarkEntered', slotId: slot.id, judge: number, mark, ...(command.criteria ? { criteria: command.criteria } : {}) })
}

/** [M8] 展示完毕: the time it took is noted, and its clock goes. */
export function stopClock(state: ContestState, _: CommandOf<'StopClock'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  const { clock } = state
  if (!slot || slot.plan.mode !== 'performance') return refuse('wrong-mode')
  if (clock?.id !== slot.id || slot.voided || slot.marksResult !== null) return refuse('no-clock')
  const { state: now, totalMs } = clock
  const tookMs = now.is === 'ended' ? totalMs + asked.at - now.endedAt : totalMs - (now.is === 'paused' ? now.leftMs : now.endsAt - asked.at)
  return accept(...clockCleared(state), { type: 'PerformanceTimed', slotId: slot.id, tookMs: Math.max(0, tookMs) })
}

/** [M7] The rolling number is stopped: one of the players who are in, each as likely. */
export function drawPlayer(state: ContestState, { slotId }: CommandOf<'DrawPlayer'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  const { role, team } = acting(asked.by)
  const { teamId } = slot.plan
  if (teamId === null || markingOf(state, slot, asked.formatOf)?.rolls !== true) return refuse('wrong-mode')
  if (role === 'team' && team !== teamId) return refuse('not-your-turn')
  if (slot.performer || slot.voided || slot.declined || slot.marksResult !== null) return refuse('wrong-moment')
  const [position] = byLot(seatedOf(state, teamId), asked.chance)
  const playerId = position === undefined ? null : playerAt(state, teamId, position)
  return position === undefined || playerId === null ? refuse('no-such-player') : accept({ type: 'PlayerDrawn', slotId, playerId, position })
}

/** [M2] All marks at once, high and low dropped, the result paid to the team; with what its time cost. */
export function showMarks(state: ContestState, { slotId }: CommandOf<'ShowMarks'>, asked: Asked): Decision {
  const round = liveRound(state)
  const slot = slotOf(state, slotId)
  if (!round || !slot || !round.slots.slice(round.fromSlot).includes(slot)) return refuse('no-such-slot')
  const { formatOf } = asked
  const marking = markingOf(state, slot, formatOf)
  const { teamId } = slot.plan
  if (!marking || !teamId) return refuse('wrong-mode')
  const inPlay = liveSlot(state)?.id === slotId
  const open = inPlay ? slot.phase === 'shown' : marking.held && slot.phase === 'closed'
  if (!open || slot.voided || slot.declined || slot.marksResult !== null) return refuse('wrong-moment')
  const panel = panelResult(state, slot, formatOf)
  if (!panel) return refuse('marks-missing')
  if (isUntimed(state, slot, formatOf)) return refuse('not-timed')
  if (!isDue(state, slot, formatOf)) return refuse('marks-held')
  const { result } = panel
  return accept(
    ...inTurn(
      state,
      asked,
      (now) => [...(inPlay ? clockCleared(now) : []), { type: 'MarksShown', slotId, result }],
      (now) => pointsEntered(paid(now, slot, result, asked)),
    ),
  )
}
function paid(state: ContestState, slot: Slot, result: Points, asked: Asked): ReturnType<typeof draftsFor> {
  const round = liveRound(state)
  const { teamId } = slot.plan
  if (!round || !teamId) return []
  const cost = slot.tookMs === undefined ? 0 : (formatOfRound(state, round.id, asked.formatOf).timeCost?.(rulesAt(state, slot), slot.tookMs) ?? 0)
  const due = { roundId: round.id, slotId: slot.id, teamId, playerId: slot.performer?.playerId ?? null, hidden: false }
  return [
    ...draftsFor(state, { ...due, points: result, cause: { is: 'marks', slotId: slot.id } }),
    ...draftsFor(state, { ...due, points: cost, cause: { is: 'time', slotId: slot.id } }),
  ]
}
