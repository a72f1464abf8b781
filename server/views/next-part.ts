/** The next step of a part that builds on others: their results first, then its entrants. */
import type { PartId, Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedPart } from '../contest/prepared-contest.ts'
import { stillToDraw } from '../contest/lots.ts'
import { isComputed, isToForm, unsignedSources } from '../contest/parts.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { both, enOf, zhOf } from './naming.ts'
import { nextLots } from './next-lots.ts'
import { nextOfPart } from './next-result.ts'
import { asking, step, type Step } from './step.ts'
import type { Given } from './viewer.ts'

const forming = (part: PreparedPart): Text => both(`确定参赛队：${zhOf(part.title)}`, `Fix the entrants: ${enOf(part.title)}`)
/** [N4] Lots for the cut and for the tables come first, where the file leaves neither to the hub. */
function form(state: ContestState, given: Given, part: PreparedPart): Step {
  const partId = part.id
  const forms = { type: 'FormPart', partId } as const
  const cut = { is: 'cut', partId } as const
  const tables = { is: 'tables', partId } as const
  const byHub = isComputed(part) && part.entrants.ties === 'hub-draws'
  if (!byHub && stillToDraw(state, cut, given.formatOf))
    return nextLots(both(`${zhOf(part.title)}：晋级线并列，抽签`, `${enOf(part.title)}: a tie at the cut, draw lots`), cut)
  if (!stillToDraw(state, tables, given.formatOf)) return step(forming(part), forms)
  return nextLots(both(`${zhOf(part.title)}：抽台号`, `${enOf(part.title)}: draw the tables`), tables, [
    asking(both('不抽签，台号由系统随机产生', 'No draw: the hub draws the tables'), forms),
  ])
}
/** The rundown goes to the first round that a result still waits for. */
function toUnfinished(state: ContestState, source: PartId): Step | null {
  const unfinished = unfinishedRounds(state, source)
  const item = state.contest.rundown.find((one) => one.round !== undefined && unfinished.includes(one.round))
  if (!item || item.id === state.rundown.current) return null
  return step(both(`先完成：${zhOf(item.title)}`, `First: ${enOf(item.title)}`), { type: 'MoveRundown', to: item.id })
}

/** What a round waits for before its parts can play it; null when they can. */
export function nextToForm(state: ContestState, given: Given, parts: readonly PartId[]): Step | null {
  const part = state.contest.parts.find((one) => parts.includes(one.id) && isToForm(state, one))
  if (!part) return null
  for (const source of unsignedSources(state, part)) {
    const first = nextOfPart(state, given, source) ?? nextToForm(state, given, [source]) ?? toUnfinished(state, source)
    if (first) return first
  }
  return form(state, given, part)
}
