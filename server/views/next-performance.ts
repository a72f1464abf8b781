/** The next step of a judged performance: case, player, clock, marks. */
import { isBeginning } from '../contest/clocks.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { RoundState, Slot } from '../contest/slot-state.ts'
import { heldNow, isUntimed, mayBeHeld } from '../contest/held-marks.ts'
import { markingOf, marksAreIn, panelResult } from '../contest/judges.ts'
import { formatOfRound, liveRound, roundIdOf, rulesAt } from '../contest/read.ts'
import { seatedOf } from '../contest/speaking.ts'
import { both, fullName } from './naming.ts'
import { other, step, wait, WAITS, type Step } from './step.ts'
import type { Given } from './viewer.ts'

function clockMayStart(state: ContestState, given: Given, slot: Slot): boolean {
  const roundId = roundIdOf(slot.id)
  const rules = rulesAt(state, slot)
  const { totalMs } = formatOfRound(state, roundId, given.formatOf).clock(rules, slot)
  const limited = totalMs > 0 || rules.clocks.begin !== undefined
  return state.clock === null && limited && slot.tookMs === undefined && Object.keys(slot.marks).length === 0
}
/** Marks held until now: those of the team before. */
export function showHeld(state: ContestState, given: Given, round: RoundState): Step | null {
  const held = heldNow(state, round, given.formatOf)
  if (!held) return null
  const team = held.plan.teamId ? fullName(state, held.plan.teamId) : both('', '')
  return step(both(`亮分：${team.zh}`, `Show the marks of ${team.en}`), { type: 'ShowMarks', slotId: held.id })
}

function marking(state: ContestState, given: Given, slot: Slot): Step {
  const team = slot.plan.teamId ? fullName(state, slot.plan.teamId) : both('', '')
  const how = markingOf(state, slot, given.formatOf)
  const gives = panelResult(state, slot, given.formatOf) !== null
  const holds = mayBeHeld(state, slot, given.formatOf)
  const untimed = isUntimed(state, slot, given.formatOf)
  const stop = other(both('展示完毕，记录用时', 'The performance is over: note the time'), { type: 'StopClock' }, 'KeyC')
  const round = liveRound(state)
  const held = round && showHeld(state, given, round)
  const finish = holds
    ? other(both('结束本队展示，暂不亮分', 'Close this performance; its marks are held'), { type: 'CloseSlot', slotId: slot.id }, 'KeyM')
    : other(both('亮分', 'Show the marks'), { type: 'ShowMarks', slotId: slot.id }, 'KeyM')
  const allIn = how !== null && marksAreIn(state, slot, how)
  if (untimed && (allIn || state.clock?.state.is === 'ended')) return step(stop.label, stop.command)
  if (allIn && held) return held
  if (allIn && gives) return step(finish.label, finish.command)
  const may = gives && !untimed && held === null
  return wait(both(`${team.zh}展示中`, `${team.en} on stage`), WAITS.judges, [...(untimed ? [stop] : []), ...(may ? [finish] : [])])
}

export function nextPerformance(state: ContestState, given: Given, slot: Slot): Step {
  const { teamId } = slot.plan
  const team = teamId ? fullName(state, teamId) : both('', '')
  if (slot.phase === 'ready') return step(both('出示案例题', 'Show the case'), { type: 'ShowQuestion', slotId: slot.id })
  if (slot.marksResult !== null || slot.phase !== 'shown') return step(both('结束本队展示', 'Close this performance'), { type: 'CloseSlot', slotId: slot.id })
  const rolls = markingOf(state, slot, given.formatOf)?.rolls === true && slot.performer === undefined
  if (rolls && teamId && state.clock === null && seatedOf(state, teamId).length > 0)
    return step(both('号位滚动，停！', 'The numbers roll: stop'), { type: 'DrawPlayer', slotId: slot.id })
  if (clockMayStart(state, given, slot)) return step(both(`请${team.zh}展示，开始计时`, `${team.en}: start the clock`), { type: 'StartClock' })
  if (isBeginning(state)) return step(both(`${team.zh}开始展示`, `${team.en} begins`), { type: 'BeginAnswer', slotId: slot.id })
  return marking(state, given, slot)
}
