/** The next step while a question is open: by the slot's mode and phase. */
import type { Text } from '#shared/words.ts'
import { goesToAudience, mayReopen } from '../contest/race-over.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Slot } from '../contest/slot-state.ts'
import { isBeginning } from '../contest/clocks.ts'
import { mayObject } from '../contest/objections.ts'
import { openAttempt, roundIdOf, rulesAt, rulesOf } from '../contest/read.ts'
import { mayClose } from '../contest/rounds.ts'
import { hasQuestion } from '../contest/supply.ts'
import { openVotes, votesIn, votesOpen } from './next-audience.ts'
import { choosing, rightsNow } from './next-choice.ts'
import { nextPerformance } from './next-performance.ts'
import { both, enOf, tableName, zhOf } from './naming.ts'
import { givingRight, shownRace } from './next-race.ts'
import { rulingStep } from './next-ruling.ts'
import { acted, asking, CHIEF, other, step, telling, wait, WAITS, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

const SHOW: Text = both('显示题目', 'Show the question')
const CLOSE: Text = both('结束本题', 'Close the question')

/** The clock, the void and the message: at hand during every question. */
export function always(state: ContestState, slot: Slot): Other[] {
  const others: Other[] = []
  if (state.clock?.state.is === 'running') others.push(other(both('暂停计时', 'Pause the clock'), { type: 'PauseClock' }, 'KeyP'))
  if (state.clock?.state.is === 'paused') others.push(other(both('继续计时', 'Resume the clock'), { type: 'ResumeClock' }, 'KeyP'))
  if (slot.question !== null && slot.voided === null) {
    const voided = { type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '' } as const
    if (hasQuestion(state, slot.plan))
      others.push(acted(CHIEF, telling('reason', both('作废并换备用题（代裁判长）', 'Void and replace (for the chief)'), { ...voided, replace: true }, 'KeyV')))
    others.push(acted(CHIEF, telling('reason', both('作废，不补题（代裁判长）', 'Void without a replacement (for the chief)'), { ...voided, replace: false })))
  }
  return others
}

const hidesOptions = (state: ContestState, slot: Slot): boolean =>
  !slot.optionsShown && (slot.question?.options.length ?? 0) > 0 && rulesOf(state, roundIdOf(slot.id)).options === 'on-cue'

function shownTurn(state: ContestState, slot: Slot): Step {
  if (slot.timeUp) return step(CLOSE, { type: 'CloseSlot', slotId: slot.id })
  const table = slot.plan.teamId ? tableName(state, slot.plan.teamId) : both('', '')
  return step(both(`请${table.zh}作答，开始计时`, `${table.en}: start the answer`), { type: 'StartAnswer', slotId: slot.id })
}

function shown(state: ContestState, given: Given, slot: Slot): Step {
  if (isBeginning(state)) return beginning(state, slot)
  if (hidesOptions(state, slot)) return step(both('显示选项', 'Show the options'), { type: 'ShowOptions', slotId: slot.id })
  if (slot.plan.mode === 'all') return step(both('开始作答', 'Open the answers'), { type: 'OpenAnswers', slotId: slot.id })
  if (slot.plan.mode === 'audience') return openVotes(slot)
  return slot.plan.mode === 'race' ? shownRace(state, given, slot) : shownTurn(state, slot)
}

/** The phase before the answer is on: it ends by the key, or by itself. */
function beginning(state: ContestState, slot: Slot, others: readonly Other[] = []): Step {
  const title = state.clock?.title ?? both('准备', 'Getting ready')
  return step(both(`${zhOf(title)}结束，开始作答`, `${enOf(title)} is over: the answer begins`), { type: 'BeginAnswer', slotId: slot.id }, others)
}
/** A spoken answer under way: it ends by 回答完毕, by the clock, or by the ruling itself. */
function answering(state: ContestState, slot: Slot, attempt: Attempt): Step {
  const table = tableName(state, attempt.teamId)
  const complete = { type: 'CompleteAnswer', attemptId: attempt.id } as const
  const ruling = rulingStep(state, slot)
  const untilRuled = rulesAt(state, slot).clocks.stops === 'ruling'
  const done = untilRuled ? [] : [other(both('回答完毕', 'Answer complete'), complete, 'KeyC')]
  if (isBeginning(state)) return beginning(state, slot, [...done, ...ruling.others])
  if (slot.plan.pack !== null || untilRuled) return { ...ruling, others: [...done, ...ruling.others] }
  return step(both(`${table.zh}回答完毕`, `${table.en}: answer complete`), complete, ruling.others)
}

function takingAnswers(state: ContestState, slot: Slot): Step {
  if (slot.plan.mode === 'audience') return votesOpen(state, slot)
  const close = { type: 'CloseAnswers', slotId: slot.id } as const
  const label = both('截止作答', 'Close the answers')
  if (state.clock === null) return step(label, close)
  return wait(both('各队作答中', 'The teams are answering'), WAITS.teams, [asking(label, close, 'KeyC')])
}

function ruled(state: ContestState, given: Given, slot: Slot): Step {
  const reveal = { type: 'RevealAnswer', slotId: slot.id } as const
  const revealLabel = both('公布答案', 'Reveal the answer')
  const closing = mayClose(slot) ? [other(CLOSE, { type: 'CloseSlot', slotId: slot.id }, 'KeyE')] : []
  if (slot.plan.mode === 'all') return step(revealLabel, reveal)
  if (slot.plan.mode === 'audience') return votesIn(slot)
  if (slot.attempts.some((attempt) => attempt.ruling && !attempt.shown)) {
    const label = goesToAudience(state, slot, given.formatOf)
      ? both('公布裁决，本题转观众作答', 'Show the ruling; the question goes to the audience')
      : mayReopen(state, slot, given.formatOf)
        ? both('公布裁决，其余各队可再抢', 'Show the ruling; the rest may press again')
        : mayObject(state, slot).length > 0
          ? both('公布裁决，其余各队可质疑', 'Show the ruling; the rest may object')
          : both('公布裁决', 'Show the ruling')
    return step(label, { type: 'ShowRuling', slotId: slot.id })
  }
  if (slot.question === null && closing.length > 0) return step(CLOSE, { type: 'CloseSlot', slotId: slot.id })
  const tries = givingRight(state, given, slot)
  if (tries.length > 0 && slot.plan.objecting) return step(revealLabel, reveal, [...tries, ...closing])
  if (tries.length > 0) return step(both('无队补答，公布答案', 'Nobody tries: reveal the answer'), reveal, [...tries, ...closing])
  if (slot.plan.pack !== null && closing.length > 0) return step(CLOSE, { type: 'CloseSlot', slotId: slot.id }, [other(revealLabel, reveal, 'KeyA')])
  return step(revealLabel, reveal, closing)
}

function byPhase(state: ContestState, given: Given, slot: Slot): Step {
  if (slot.voided || slot.declined) return step(CLOSE, { type: 'CloseSlot', slotId: slot.id })
  if (slot.phase === 'choosing') return choosing(state, given, slot)
  if (slot.plan.mode === 'performance') return nextPerformance(state, given, slot)
  const attempt = openAttempt(slot)
  switch (slot.phase) {
    case 'ready':
      return step(SHOW, { type: 'ShowQuestion', slotId: slot.id })
    case 'shown':
      return shown(state, given, slot)
    case 'answering':
      return slot.taking ? takingAnswers(state, slot) : attempt ? answering(state, slot, attempt) : rulingStep(state, slot)
    case 'ruling':
      return rulingStep(state, slot)
    case 'ruled':
      return ruled(state, given, slot)
    case 'revealed':
    case 'closed':
      return step(CLOSE, { type: 'CloseSlot', slotId: slot.id })
  }
}

export function nextInSlot(state: ContestState, given: Given, slot: Slot): Step {
  const next = byPhase(state, given, slot)
  return { ...next, others: [...next.others, ...rightsNow(state, slot), ...always(state, slot)] }
}
