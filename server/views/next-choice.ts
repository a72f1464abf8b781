/** The next step while a value or an item is chosen, and the rights a team may use on the question. */
import type { RightName } from '#shared/commands.ts'
import { pointsText } from '#shared/points.ts'
import type { TeamId } from '#shared/words.ts'
import { chooserOf, setToPick } from '../contest/choosing.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { formatOfRound, roundIdOf, rulesOf } from '../contest/read.ts'
import { rightRefused, teamWithRight } from '../contest/rights.ts'
import { rightsGiven } from '../contest/rights-rules.ts'
import { freeItems } from '../contest/supply.ts'
import { both, fullName, tableName, type Both } from './naming.ts'
import { asking, step, wait, WAITS, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

/** “3号台浙江代表队为4号台”: who chooses, and for whom where it isn't itself. */
export function whoChooses(state: ContestState, slot: Slot): Both | null {
  const chooser = chooserOf(slot)
  if (chooser === null) return null
  const team = fullName(state, chooser)
  const { plan } = slot
  const target = plan.chooser !== undefined && plan.teamId !== null ? tableName(state, plan.teamId) : null
  return target ? both(`${team.zh}为${target.zh}`, `${team.en} for ${target.en}`) : team
}

function picking(state: ContestState, slot: Slot, free: readonly number[]): Step {
  const slotId = slot.id
  const who = whoChooses(state, slot)
  if (slot.plan.pick === 'rolling') {
    const stop = both('停（选定题号）', 'Stop the numbers')
    if (!who) return step(stop, { type: 'PickItem', slotId })
    return wait(both(`题号滚动中，请${who.zh}喊停`, `Numbers are rolling: ${who.en} calls stop`), WAITS.choice, [asking(stop, { type: 'PickItem', slotId })])
  }
  const others = free.map((number) => asking(both(`选 ${number} 号题`, `Pick no. ${number}`), { type: 'PickItem', slotId, number }))
  const [first, ...rest] = others
  if (who || !first) return wait(both(`请${who?.zh ?? ''}选题号`, `${who?.en ?? ''} picks a number`), WAITS.choice, others)
  return step(first.label, first.command, rest)
}

/** The champion, or the better placed, names whom it meets. */
function pickingTeam(state: ContestState, slot: Slot, rivals: readonly TeamId[]): Step {
  const others = rivals.map((teamId) => {
    const { zh, en } = fullName(state, teamId)
    return asking(both(`选 ${zh}`, `Pick ${en}`), { type: 'PickTeam', slotId: slot.id, teamId })
  })
  const who = whoChooses(state, slot) ?? both('', '')
  return wait(both(`请${who.zh}挑选对手`, `${who.en} picks its opponent`), WAITS.choice, others)
}

export function choosing(state: ContestState, given: Given, slot: Slot): Step {
  if (slot.plan.rivals) return pickingTeam(state, slot, slot.plan.rivals)
  const board = setToPick(slot)
  if (board !== null) return picking(state, slot, freeItems(state, board))
  const others = (slot.plan.values ?? []).map(({ value }, i) =>
    asking(both(`选 ${pointsText(value)} 分`, `Choose ${pointsText(value)}`), { type: 'ChooseValue', slotId: slot.id, value }, `Numpad${i + 1}`),
  )
  const roundId = roundIdOf(slot.id)
  if (formatOfRound(state, roundId, given.formatOf).mayDecline?.(rulesOf(state, roundId)))
    others.push(asking(both('弃答', 'Decline'), { type: 'DeclineTurn', slotId: slot.id }))
  const who = whoChooses(state, slot) ?? both('', '')
  return wait(both(`请${who.zh}选择分值`, `${who.en} chooses its value`), WAITS.choice, others)
}

const RIGHT_NAMES: Readonly<Record<RightName, Both>> = {
  swap: both('换题', 'swap the question'),
  pass: both('免答', 'pass'),
  skip: both('跳题', 'skip'),
  lifeline: both('求助', 'ask for help'),
}
/** The rights the team that answers could use now, entered by the operator on its word. */
export function rightsNow(state: ContestState, slot: Slot): Other[] {
  const teamId = teamWithRight(slot)
  if (teamId === null) return []
  const table = tableName(state, teamId)
  return rightsGiven(rulesOf(state, roundIdOf(slot.id)).rights)
    .filter((right) => rightRefused(state, slot, right) === null)
    .map((right) => asking(both(`${table.zh}${RIGHT_NAMES[right].zh}`, `${table.en}: ${RIGHT_NAMES[right].en}`), { type: 'UseRight', slotId: slot.id, right }))
}
