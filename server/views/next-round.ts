/** The next step between questions and between items of the rundown. */
import type { ItemFile } from '#shared/contest-file.ts'
import type { Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import type { BuzzerSeat, RoundState, SlotPlan } from '../contest/slot-state.ts'
import { someoneMayPress } from '../contest/barring.ts'
import { owedAfterEnd } from '../contest/bonuses-owed.ts'
import { derivedOf, type Derived } from '../contest/derived.ts'
import { dueMakeUps, reopenRound } from '../contest/make-ups.ts'
import { nextPlan, numberFor } from '../contest/next-plan.ts'
import { stillToDraw } from '../contest/lots.ts'
import { roundOf, teamOf } from '../contest/read.ts'
import { missingBuzzers } from '../contest/roll-call.ts'
import { isPlayOff, mayOpen, unfinishedRounds } from '../contest/rounds.ts'
import { openTiesOf } from '../contest/open-ties.ts'
import { derivedChoices, derivedStep } from './next-appeals.ts'
import { both, enOf, fullName, tableName, zhOf } from './naming.ts'
import { showHeld } from './next-performance.ts'
import { nextLots } from './next-lots.ts'
import { nextToForm } from './next-part.ts'
import { nextAnnouncement, nextOfAwards, nextOfPart, nextOfTakes } from './next-result.ts'
import { currentItem } from './scene.ts'
import { asking, step, wait, WAITS, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

const named = (zh: string, en: string, title: Text): Text => both(`${zh}${zhOf(title)}`, `${en}${enOf(title)}`)

function slotLabel(state: ContestState, round: RoundState, plan: SlotPlan): Text {
  const number = numberFor(round, plan)
  if (plan.trial) return both(`开始试抢第${number}题（不计分）`, `Open trial question ${number} (it doesn’t count)`)
  if (plan.makeUp !== undefined) return both('开始补题', 'Open the make-up question')
  const team = plan.teamId && teamOf(state.contest, plan.teamId)
  if (!team) return both(`开始第${number}题`, `Open question ${number}`)
  const who = fullName(state, team.id)
  if (plan.bonusOf !== undefined) return both(`开始附加题：${who.zh}`, `Open a bonus question: ${who.en}`)
  return plan.mode === 'performance'
    ? both(`请${who.zh}上场`, `${who.en} takes the stage`)
    : both(
        `开始第${number}题：${who.zh}${plan.position ? `${plan.position}号选手` : ''}`,
        `Open question ${number}: ${who.en}${plan.position ? `, player ${plan.position}` : ''}`,
      )
}

/** “设备点名，还差：3号台、5号台2号” */
function rollCall(state: ContestState, round: RoundState, missing: readonly BuzzerSeat[]): Step {
  const names = missing.map(({ teamId, position }) => {
    const table = tableName(state, teamId)
    return position === null ? table : both(`${table.zh}${position}号`, `${table.en} player ${position}`)
  })
  const label = both(`设备点名，还差：${names.map(({ zh }) => zh).join('、')}`, `Roll-call of buzzers; not heard yet: ${names.map(({ en }) => en).join(', ')}`)
  return wait(label, WAITS.presses, [asking(both('跳过点名', 'Go on without'), { type: 'SkipRollCall', roundId: round.id })])
}

export function nextInRound(state: ContestState, given: Given, round: RoundState): Step {
  const title = roundOf(state, round.id)?.title ?? round.id
  const missing = missingBuzzers(state, round)
  if (missing.length > 0) return rollCall(state, round, missing)
  const held = showHeld(state, given, round)
  if (held) return held
  const plan = nextPlan(state, round.id, given.formatOf)
  if (plan === null) return step(named('结束环节：', 'End the round: ', title), { type: 'EndRound', roundId: round.id })
  if (!someoneMayPress(state, round, plan))
    return step(named('已无代表队可抢答，结束环节：', 'No team may press any more, end the round: ', title), { type: 'EndRound', roundId: round.id })
  if (!mayOpen(state, plan))
    return step(named('题目已用完，结束环节：', 'No question is left, end the round: ', title), { type: 'EndRound', roundId: round.id })
  const derived = derivedOf(state, given.formatOf).filter((one) => one.roundId === round.id)
  const choices = derived.flatMap((one) => derivedChoices(state, one))
  return step(slotLabel(state, round, plan), { type: 'OpenSlot', roundId: round.id }, choices)
}

const BEFORE_A_ROUND: readonly Derived['what'][] = ['entrants', 'carried', 'course']
/** [N4] Lots for its order come before the round; without them the hub draws as it begins, and whoever begins it is on record. */
function toBegin(state: ContestState, given: Given, { id, title, parts }: PreparedRound): Step {
  const of = { is: 'order', roundId: id } as const
  const begins = { type: 'BeginRound', roundId: id } as const
  // begun first, it would be played by the wrong field, or with scores that are not theirs
  const undecided = derivedOf(state, given.formatOf).find((one) => BEFORE_A_ROUND.includes(one.what) && one.parts.some((part) => parts.includes(part)))
  if (undecided) return derivedStep(state, undecided)
  if (!stillToDraw(state, of, given.formatOf)) return step(named('开始环节：', 'Begin the round: ', title), begins)
  return nextLots(named('抽出场顺序：', 'Draw the order of appearance: ', title), of, [
    asking(named('不抽签，由系统随机产生顺序并开始环节：', 'No draw: the hub draws the order and the round begins: ', title), begins),
  ])
}
function beginning(state: ContestState, given: Given, round: PreparedRound): Step | null {
  if (state.rounds[round.id]?.stage !== 'waiting') return null
  if (!isPlayOff(state, round.id)) return nextToForm(state, given, round.parts) ?? toBegin(state, given, round)
  const part = state.contest.parts.find((one) => one.playOff === round.id)
  return part && openTiesOf(state, part.id).length > 0 ? nextOfPart(state, given, part.id) : null
}

/** What the item itself still asks for; null when the rundown may move on. */
function inItem(state: ContestState, given: Given, item: ItemFile, last: boolean): Step | null {
  const round = item.round === undefined ? null : roundOf(state, item.round)
  if (round) return beginning(state, given, round)
  const partIds = item.kind === 'score-check' || last ? (item.parts ?? state.contest.parts.map((part) => part.id)) : []
  for (const partId of partIds) {
    const first = unfinishedRounds(state, partId).length === 0 ? (nextToForm(state, given, [partId]) ?? nextOfPart(state, given, partId)) : null
    if (first) return first
  }
  if (item.kind !== 'awards' && !last) return null
  const batch = item.awards?.flatMap((id) => state.contest.awards.find((award) => award.id === id) ?? [])
  return nextOfTakes(state) ?? nextOfAwards(state, given, batch ?? state.contest.awards) ?? nextAnnouncement(state)
}

function moves(state: ContestState, at: number): { ahead: Other | null; back: Other | null } {
  const to = (item: ItemFile | undefined, zh: string, en: string): Other | null =>
    item ? asking(named(zh, en, item.title), { type: 'MoveRundown', to: item.id }) : null
  return { ahead: to(state.contest.rundown[at + 1], '进入：', 'Go on to: '), back: at > 0 ? to(state.contest.rundown[at - 1], '退回：', 'Back to: ') : null }
}

/** A round that is over has bonuses left to ask, where the chief doesn't let them go, or a question to make up. */
function reopening(state: ContestState, given: Given): Step | null {
  const owes = state.contest.rounds.find(({ id }) => owedAfterEnd(state, id).length > 0 && reopenRound(state, { type: 'ReopenRound', roundId: id }).ok)
  if (owes) {
    const letGo = derivedOf(state, given.formatOf).filter((one) => one.what === 'bonus' && one.roundId === owes.id)
    const label = named('改判后应补问附加题，重新进入环节：', 'Bonus questions are owed since a ruling changed, open again: ', owes.title)
    return step(
      label,
      { type: 'ReopenRound', roundId: owes.id },
      letGo.flatMap((one) => derivedChoices(state, { ...one, mayRedo: false })),
    )
  }
  const round = state.contest.rounds.find(({ id }) => dueMakeUps(state, id).length > 0 && reopenRound(state, { type: 'ReopenRound', roundId: id }).ok)
  return round
    ? step(named('补题，重新进入环节：', 'A question is to be made up, open again: ', round.title), { type: 'ReopenRound', roundId: round.id })
    : null
}

export function nextInRundown(state: ContestState, given: Given): Step {
  const again = reopening(state, given)
  if (again) return again
  const item = currentItem(state)
  const at = item ? state.contest.rundown.indexOf(item) : -1
  const { ahead, back } = moves(state, at)
  const own = item && inItem(state, given, item, ahead === null)
  const behind = back ? [back] : []
  if (own) return { ...own, others: [...own.others, ...(ahead ? [ahead] : []), ...behind] }
  if (ahead) return step(ahead.label, ahead.command, behind)
  return { label: both('比赛流程已完成', 'The rundown is complete'), command: null, waitingFor: null, others: behind }
}
