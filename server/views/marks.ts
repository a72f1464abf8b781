/** Judges' marks: who has handed in; the marks themselves for the crew when all are in, for the public when shown, as far as the round shows them. */
import type { MarksPart } from '#shared/views/play.ts'
import type { Points } from '#shared/words.ts'
import { isRecused, judgesOfRound, markingOf, marksAreIn, panelResult } from '../contest/judges.ts'
import { marksOnStage } from '../contest/on-air.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { formatOfRound, liveSlot, roundIdOf, rulesAt } from '../contest/read.ts'
import type { Given } from './viewer.ts'

interface Looking {
  readonly slot: Slot | null
  /** Marks and result · the result alone · neither. */
  readonly sees: 'marks' | 'result' | 'nothing'
}
function timeOf(state: ContestState, given: Given, slot: Slot): { time?: { tookMs: number; points: Points } } {
  if (slot.tookMs === undefined) return {}
  const format = formatOfRound(state, roundIdOf(slot.id), given.formatOf)
  return { time: { tookMs: slot.tookMs, points: format.timeCost?.(rulesAt(state, slot), slot.tookMs) ?? 0 } }
}
function marksOf(state: ContestState, given: Given, { slot, sees }: Looking): MarksPart {
  const teamId = slot?.plan.teamId
  const marking = slot && markingOf(state, slot, given.formatOf)
  if (!slot || !teamId || !marking) return null
  const dropped = sees === 'marks' ? (panelResult(state, slot, given.formatOf)?.dropped ?? {}) : {}
  const { grades, criteria } = marking
  return {
    slotId: slot.id,
    teamId,
    maxMark: marking.max,
    step: marking.step,
    judges: judgesOfRound(state, marking).map((number) => ({
      number,
      submitted: slot.marks[number] !== undefined,
      mark: sees === 'marks' ? (slot.marks[number] ?? null) : null,
      dropped: dropped[number] ?? null,
      ...(isRecused(state, 'judge', number, teamId) ? { recused: true as const } : {}),
    })),
    dropHigh: marking.dropHigh,
    dropLow: marking.dropLow,
    ...(marking.score === 'sum' ? { sum: true as const } : {}),
    ...(grades ? { grades: grades.map(({ name, points }) => ({ name, points })) } : {}),
    ...(criteria ? { criteria: criteria.map(({ id, title, max, weight }) => ({ id, title, max, weight })) } : {}),
    ...timeOf(state, given, slot),
    result: sees === 'nothing' ? null : slot.marksResult,
  }
}

export function publicMarks(state: ContestState, given: Given): MarksPart {
  const slot = marksOnStage(state)
  const marking = slot && markingOf(state, slot, given.formatOf)
  return marksOf(state, given, { slot, sees: slot?.marksResult == null ? 'nothing' : marking?.eachMark ? 'marks' : 'result' })
}
/** A judge marks the performance in play, whichever's marks are on stage. */
export function judgeMarks(state: ContestState, given: Given): MarksPart {
  const onStage = publicMarks(state, given)
  const slot = liveSlot(state)
  return slot && slot.id !== onStage?.slotId ? marksOf(state, given, { slot, sees: 'nothing' }) : onStage
}
export function crewMarks(state: ContestState, given: Given): MarksPart {
  const slot = liveSlot(state)
  const marking = slot && markingOf(state, slot, given.formatOf)
  const open = slot !== null && marking !== null && (slot.marksResult !== null || marksAreIn(state, slot, marking))
  return marksOf(state, given, { slot, sees: open ? 'marks' : 'nothing' })
}
