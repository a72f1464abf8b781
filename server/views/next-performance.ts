/** The next step of a judged performance: case, clock, marks. */
import type { ContestState, Slot } from '../contest/contest-state.ts'
import { isBeginning } from '../contest/clocks.ts'
import { formatOfRound, roundIdOf, rulesAt } from '../contest/read.ts'
import { both, fullName } from './naming.ts'
import { other, step, wait, WAITS, type Step } from './step.ts'
import type { Given } from './viewer.ts'

/** Marks that may be shown now: all are in, or the round makes do with those there are. */
function panelGives(state: ContestState, given: Given, slot: Slot): boolean {
  const roundId = roundIdOf(slot.id)
  const marks = Object.values(slot.marks)
  return (formatOfRound(state, roundId, given.formatOf).panel?.(rulesAt(state, slot), marks, state.contest.panel.judges) ?? null) !== null
}
function clockMayStart(state: ContestState, given: Given, slot: Slot): boolean {
  const roundId = roundIdOf(slot.id)
  const { totalMs } = formatOfRound(state, roundId, given.formatOf).clock(rulesAt(state, slot), slot)
  return state.clock === null && (totalMs > 0 || rulesAt(state, slot).clocks.begin !== undefined) && Object.keys(slot.marks).length === 0
}

export function nextPerformance(state: ContestState, given: Given, slot: Slot): Step {
  const team = slot.plan.teamId ? fullName(state, slot.plan.teamId) : both('', '')
  const show = { type: 'ShowMarks', slotId: slot.id } as const
  const showLabel = both('亮分', 'Show the marks')
  if (slot.phase === 'ready') return step(both('出示案例题', 'Show the case'), { type: 'ShowQuestion', slotId: slot.id })
  if (slot.marksResult !== null || slot.phase !== 'shown') return step(both('结束本队展示', 'Close this performance'), { type: 'CloseSlot', slotId: slot.id })
  if (clockMayStart(state, given, slot)) return step(both(`请${team.zh}展示，开始计时`, `${team.en}: start the clock`), { type: 'StartClock' })
  if (isBeginning(state)) return step(both(`${team.zh}开始展示`, `${team.en} begins`), { type: 'BeginAnswer', slotId: slot.id })
  const allIn = Object.keys(slot.marks).length >= state.contest.panel.judges
  const gives = panelGives(state, given, slot)
  if (allIn && gives) return step(showLabel, show)
  return wait(both(`${team.zh}展示中`, `${team.en} on stage`), WAITS.judges, gives ? [other(showLabel, show, 'KeyM')] : [])
}
