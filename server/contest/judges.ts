/** Who of the judges mark a performance, and what comes of their marks. */
import type { Points, TeamId } from '#shared/words.ts'
import type { FormatOf, Marking } from '../formats/round-format.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { formatOfRound, roundIdOf, rulesAt } from './read.ts'

/** How a performance is marked; null for any other slot. */
export function markingOf(state: ContestState, slot: Slot, formatOf: FormatOf): Marking | null {
  if (slot.plan.mode !== 'performance') return null
  return formatOfRound(state, roundIdOf(slot.id), formatOf).marking?.(rulesAt(state, slot)) ?? null
}
/** [M4] Whether this seat of the bench stands back where the team is judged or ruled on. */
export function isRecused({ contest }: Pick<ContestState, 'contest'>, role: 'judge' | 'referee', number: number, teamId: TeamId | null): boolean {
  if (teamId === null) return false
  return (contest.panel.recused ?? []).some((one) => one.role === role && one.number === number && one.teams.includes(teamId))
}
/** The round's own judges, or the whole panel. */
export function judgesOfRound({ contest }: ContestState, marking: Marking): readonly number[] {
  const all = Array.from({ length: contest.panel.judges }, (_, i) => i + 1)
  const own = marking.judges === null ? all : all.filter((number) => marking.judges?.includes(number))
  return own.length > 0 ? own : all
}
/** [M4] Those of them who mark this team; all, where everyone would have to stand back. */
export function judgesFor(state: ContestState, slot: Slot, marking: Marking): readonly number[] {
  const all = judgesOfRound(state, marking)
  const rest = all.filter((number) => !isRecused(state, 'judge', number, slot.plan.teamId))
  return rest.length > 0 ? rest : all
}
export interface PanelResult {
  readonly result: Points
  /** By judge number. */
  readonly dropped: Readonly<Record<number, 'high' | 'low' | null>>
}
/** [M2] What the marks given come to; null while one that is waited for is missing. */
export function panelResult(state: ContestState, slot: Slot, formatOf: FormatOf): PanelResult | null {
  const marking = markingOf(state, slot, formatOf)
  if (!marking) return null
  const due = judgesFor(state, slot, marking)
  const given = due.filter((number) => slot.marks[String(number)] !== undefined)
  const marks = given.map((number) => slot.marks[String(number)] ?? 0)
  const sizes = { due: due.length, of: judgesOfRound(state, marking).length }
  const panel = formatOfRound(state, roundIdOf(slot.id), formatOf).panel?.(rulesAt(state, slot), marks, sizes) ?? null
  return panel && { result: panel.result, dropped: Object.fromEntries(given.map((number, i) => [number, panel.dropped[i] ?? null])) }
}
export const marksAreIn = (state: ContestState, slot: Slot, marking: Marking): boolean =>
  judgesFor(state, slot, marking).every((number) => slot.marks[String(number)] !== undefined)
