/** The one recommended step at every moment: a command that would be accepted now, or whom the contest waits for. */
import type { NextPart } from '#shared/views/people.ts'
import type { Text } from '#shared/words.ts'
import { votesLost } from '../contest/audience.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { liveRound, liveSlot } from '../contest/read.ts'
import { mayUndo } from '../contest/undo.ts'
import { appealOnTheClock, appealStep } from './next-appeals.ts'
import { both } from './naming.ts'
import { nextOfTakes } from './next-result.ts'
import { nextInRound, nextInRundown } from './next-round.ts'
import { nextInSlot } from './next-slot.ts'
import { asking, other, step, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

/** The stage is not what the play says: one key brings it back. */
function stage(state: ContestState): Other[] {
  const others: Other[] = []
  if (!state.scene.follow) others.push(other(both('画面跟随流程', 'Let the stage follow'), { type: 'TakeScene', scene: 'follow' }))
  if (state.amended && (state.scene.follow || state.scene.scene !== 'amended'))
    others.push(asking(both('上屏：改判说明', 'On stage: the amended ruling'), { type: 'TakeScene', scene: 'amended' }))
  if (state.message !== null) others.push(other(both('撤下提示', 'Take the message down'), { type: 'ShowMessage', text: null }))
  return others
}

/** A clock stopped by a person or by a restart runs on before anything else, while its answer is under way. */
function heldClock(state: ContestState, next: Step): Step {
  const slot = liveSlot(state)
  const held = state.clock?.state.is === 'paused' && slot !== null && (slot.phase === 'answering' || slot.phase === 'shown') && !votesLost(state, slot)
  if (!held) return next
  const instead = next.command === null ? [] : [asking(next.label, next.command)]
  return step(both('计时已暂停：继续计时', 'The clock is paused: run it on'), { type: 'ResumeClock' }, [
    ...instead,
    ...next.others.filter((one) => one.command.type !== 'ResumeClock'),
  ])
}

/** [W8] The rehearsal goes from take to take, then it is over. */
function rehearsing(state: ContestState): Step {
  const over = other(both('结束颁奖彩排', 'End the rehearsal of the prize-giving'), { type: 'RehearseAward', awardId: null })
  const next = nextOfTakes(state)
  return next ? { ...next, others: [over] } : step(over.label, over.command)
}

function stepNow(state: ContestState, given: Given): Step {
  if (state.paused) return step(both('恢复比赛', 'Resume the contest'), { type: 'ResumeContest' })
  if (state.rolling) return step(both('抽签停转', 'Stop the draw'), { type: 'StopDraw' })
  const appeal = appealOnTheClock(state)
  if (appeal) return appealStep(state, given, appeal)
  const slot = liveSlot(state)
  if (slot) return heldClock(state, nextInSlot(state, given, slot))
  if (state.awards.rehearsed) return rehearsing(state)
  const round = liveRound(state)
  return round ? nextInRound(state, given, round) : nextInRundown(state, given)
}

/** Names what would be taken back by the first fact it wrote. */
const FACTS: Readonly<Record<string, Text>> = {
  RundownMoved: both('流程移动', 'the move in the rundown'),
  RoundBegun: both('开始环节', 'the beginning of the round'),
  RoundEnded: both('结束环节', 'the end of the round'),
  SlotOpened: both('开始本题', 'the opening of the question'),
  QuestionShown: both('显示题目', 'the showing of the question'),
  OptionsShown: both('显示选项', 'the showing of the options'),
  AnswerRevealed: both('公布答案', 'the reveal'),
  SlotClosed: both('结束本题', 'the closing of the question'),
  AnswerStarted: both('开始作答', 'the start of the answer'),
  AnswererNamed: both('作答选手', 'the naming of the player'),
  AnswerCompleted: both('回答完毕', '“answer complete”'),
  AnswerRuled: both('裁决', 'the ruling'),
  RulingShown: both('公布裁决', 'the showing of the ruling'),
  QuestionVoided: both('本题作废', 'the void'),
  FoulCalled: both('犯规', 'the foul'),
  PointsEntered: both('计分更正', 'the correction of points'),
  BuzzerOpened: both('开抢', 'the opening of the buzzer'),
  BuzzerArmed: both('待抢', 'the arming of the buzzer'),
  SceneTaken: both('画面切换', 'the change of scene'),
  PartFormed: both('确定参赛队', 'the fixing of the entrants'),
  TeamLeft: both('代表队退出', 'the leaving of a team'),
  TeamReinstated: both('代表队恢复参赛', 'the taking back of a team'),
  AppealLodged: both('申诉登记', 'the lodging of an appeal'),
  AppealDecided: both('申诉裁定', 'the decision on an appeal'),
  MakeUpGranted: both('补题', 'the make-up question'),
  RoundReopened: both('重新进入环节', 'the opening of the round again'),
  DerivedSettled: both('裁定去留', 'what was kept or done again'),
  PlayerSubstituted: both('换人', 'the substitution'),
  AwardShown: both('颁奖画面', 'the award on stage'),
  AwardStaged: both('颁奖步骤', 'the step of the prize-giving'),
}
const LAST: Text = both('上一步', 'the last step')

function undoOf(state: ContestState): Text | null {
  if (!mayUndo(state, 'operator') || state.undo === null) return null
  const known = state.undo.types.find((type) => FACTS[type] !== undefined)
  return known === undefined ? LAST : (FACTS[known] ?? LAST)
}

export function nextPart(state: ContestState, given: Given): NextPart {
  const next = stepNow(state, given)
  return {
    label: next.label,
    command: next.command,
    ...(next.for === undefined ? {} : { for: next.for }),
    waitingFor: next.waitingFor,
    others: state.paused ? [] : [...next.others, ...stage(state)],
    undo: state.paused ? null : undoOf(state),
  }
}
