/** Judges' marks: who has handed in; the marks themselves for the crew when all are in, for the public when shown. */
import type { MarksPart } from '#shared/views/play.ts'
import type { Points } from '#shared/words.ts'
import type { ContestState, Slot } from '../contest/contest-state.ts'
import type { AnyFormat } from '../formats/round-format.ts'
import { formatOfRound, liveSlot, roundIdOf, rulesAt } from '../contest/read.ts'
import type { Given } from './viewer.ts'

/** Judge numbers 1 … n of the contest's panel. */
export const judgesOf = (state: ContestState): number[] => Array.from({ length: state.contest.panel.judges }, (_, i) => i + 1)
export const marksAreIn = (state: ContestState, slot: Slot): boolean => judgesOf(state).every((number) => slot.marks[number] !== undefined)

/** By judge number: whether the panel drops the mark as a high or a low. */
function droppedOf(state: ContestState, slot: Slot, format: AnyFormat): Readonly<Record<number, 'high' | 'low' | null>> {
  const numbers = judgesOf(state).filter((number) => slot.marks[number] !== undefined)
  const marks = numbers.map((number) => slot.marks[number] ?? 0)
  const panel = format.panel?.(rulesAt(state, slot), marks, state.contest.panel.judges) ?? null
  return Object.fromEntries(numbers.map((number, i) => [number, panel?.dropped[i] ?? null]))
}

function marksOf(state: ContestState, given: Given, may: (slot: Slot) => boolean): MarksPart {
  const slot = liveSlot(state)
  const teamId = slot?.plan.teamId
  if (!slot || !teamId || slot.plan.mode !== 'performance') return null
  const roundId = roundIdOf(slot.id)
  const format = formatOfRound(state, roundId, given.formatOf)
  const range = format.markRange?.(rulesAt(state, slot))
  if (!range) return null
  const open = may(slot)
  const dropped = open ? droppedOf(state, slot, format) : {}
  const markOf = (number: number): Points | null => (open ? (slot.marks[number] ?? null) : null)
  return {
    slotId: slot.id,
    teamId,
    maxMark: range.max,
    step: range.step,
    judges: judgesOf(state).map((number) => ({ number, submitted: slot.marks[number] !== undefined, mark: markOf(number), dropped: dropped[number] ?? null })),
    dropHigh: range.dropHigh,
    dropLow: range.dropLow,
    result: open ? slot.marksResult : null,
  }
}

export const publicMarks = (state: ContestState, given: Given): MarksPart => marksOf(state, given, (slot) => slot.marksResult !== null)
export const crewMarks = (state: ContestState, given: Given): MarksPart => marksOf(state, given, (slot) => slot.marksResult !== null || marksAreIn(state, slot))
