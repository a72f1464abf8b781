/** The next step of a part that builds on others: their results first, then its entrants. */
import type { PartId, TeamId, Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedPart } from '../contest/prepared-contest.ts'
import { isComputed, isToForm, qualifiedFor, unsignedSources, type CutTie } from '../contest/parts.ts'
import { unfinishedRounds } from '../contest/rounds.ts'
import { both, enOf, shortNames, zhOf } from './naming.ts'
import { nextOfPart } from './next-result.ts'
import { asking, step, wait, WAITS, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

/** Ways of settling ties that are offered; with more the crew enters the draw by hand. */
const OFFERED = 24

const choicesOf = (teams: readonly TeamId[], count: number): readonly (readonly TeamId[])[] => {
  if (count === 0) return [[]]
  return teams.flatMap((team, i) => choicesOf(teams.slice(i + 1), count - 1).map((rest) => [team, ...rest]))
}
const waysOf = (ties: readonly CutTie[]): readonly (readonly TeamId[])[] =>
  ties.reduce<readonly (readonly TeamId[])[]>(
    (ways, { teamIds, free }) => ways.flatMap((way) => choicesOf(teamIds, free).map((choice) => [...way, ...choice])).slice(0, OFFERED),
    [[]],
  )

const forming = (part: PreparedPart): Text => both(`确定参赛队：${zhOf(part.title)}`, `Fix the entrants: ${enOf(part.title)}`)
/** Where a tie runs across the cut, each way it may be drawn. */
function form(state: ContestState, part: PreparedPart): Step {
  const partId = part.id
  const ties = isComputed(part) && (part.entrants.ties ?? 'entered') === 'entered' ? qualifiedFor(state, part).ties : []
  if (ties.length === 0) return step(forming(part), { type: 'FormPart', partId })
  const ways = waysOf(ties).map((drawn): Other => {
    const names = { zh: shortNames(state, drawn, '、'), en: shortNames(state, drawn, ', ') }
    return asking(both(`抽签晋级：${names.zh}`, `Through by lot: ${names.en}`), { type: 'FormPart', partId, drawn: [...drawn] })
  })
  return wait(both(`${zhOf(part.title)}：晋级线并列，抽签后录入`, `${enOf(part.title)}: a tie at the cut, enter the lots drawn`), WAITS.lots, ways)
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
  return form(state, part)
}
