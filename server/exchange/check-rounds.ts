/** Checks of the rounds: known formats, rules their formats accept, parts and sets that exist. */
import type { RoundFile } from '#shared/contest-file.ts'
import { readPartRules } from '../contest/part-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { formatOf, formats, hasFormat } from '../formats/index.ts'
import type { Marking } from '../formats/round-format.ts'
import { firstOnPaper } from '../formats/on-paper.ts'
import { checkPerPart } from './check-per-part.ts'
import { entrantsOf, entrantsOfRound, sayUnlessKnown, type At, type Draft } from './contest-draft.ts'
import { sayTwice, shown, type Path, type Say } from './mistakes.ts'
import { sayIssues } from './schema-words.ts'

/** Rules by round id, of the rounds whose rules their format accepts. */
export type ReadRules = ReadonlyMap<string, RoundRules>

export function checkRounds(draft: Draft, judges: number | null, say: Say): ReadRules {
  const read = new Map<string, RoundRules>()
  sayTwice(
    draft.rounds.map(({ it, at }) => ({ value: it.id, at: [...at, 'id'] })),
    say,
  )
  for (const round of draft.rounds) {
    checkParts(draft, round, say)
    const rules = rulesOf(draft, round, say)
    if (!rules) continue
    read.set(round.it.id, rules)
    checkPanel(round, { rules, judges }, say)
    checkPerPart(draft, round, rules, say)
    checkOrder(draft, round, rules, say)
    checkUnanimous(round, rules, say)
  }
  return read
}

function rulesOf(draft: Draft, { it: round, at }: At<RoundFile>, say: Say): RoundRules | null {
  if (!hasFormat(round.format)) {
    const known = formats.map((format) => format.id)
    say([...at, 'format'], shown(round.format), { zh: `赛制之一：${known.join('、')}`, en: `one of the formats ${known.join(', ')}` })
    return null
  }
  const format = formatOf(round.format)
  const rules = format.rules.safeParse(round.rules)
  if (!rules.success) {
    sayIssues(rules.error.issues, say, { root: draft.raw, base: [...at, 'rules'] })
    return null
  }
  const missing = format.sets(rules.data).filter((set) => !draft.ids.questionSets.has(set))
  for (const set of new Set(missing)) sayUnlessKnown(draft, say, { section: 'questionSets', id: set, at: pathOf(round.rules, set, [...at, 'rules']) })
  return rules.data
}

/** Where in the rules a text stands. */
function pathOf(value: unknown, text: string, at: At<RoundFile>['at']): At<RoundFile>['at'] {
  const search = (inside: unknown, path: At<RoundFile>['at']): At<RoundFile>['at'] | null => {
    if (inside === text) return path
    if (typeof inside !== 'object' || inside === null) return null
    for (const [key, one] of Object.entries(inside)) {
      const found = search(one, [...path, Array.isArray(inside) ? Number(key) : key])
      if (found) return found
    }
    return null
  }
  return search(value, at) ?? at
}

function checkParts(draft: Draft, { it: round, at }: At<RoundFile>, say: Say): void {
  round.parts.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'parts', id, at: [...at, 'parts', i] }))
  sayTwice(
    round.parts.map((id, i) => ({ value: id, at: [...at, 'parts', i] })),
    say,
  )
  const seen = new Map<string, string>()
  round.parts.forEach((id, i) => {
    const part = draft.parts.find((one) => one.it.id === id)?.it
    for (const team of part && !('from' in part.entrants) ? entrantsOf(draft, part) : []) {
      const earlier = seen.get(team.id)
      if (earlier !== undefined && earlier !== id)
        say([...at, 'parts', i], shown(id), {
          zh: `与 ${earlier} 没有共同代表队的分段（${team.name} 在两个分段中）`,
          en: `a part that shares no team with ${earlier} (${team.name} is in both)`,
        })
      seen.set(team.id, id)
    }
  })
}

/** For the round, and for each part whose marks are reckoned otherwise. */
function checkPanel({ it: round, at }: At<RoundFile>, { rules, judges }: { readonly rules: RoundRules; readonly judges: number | null }, say: Say): void {
  const format = formatOf(round.format)
  checkDropped([...at, 'rules'], { range: format.marking?.(rules), judges }, say)
  for (const { partId, read } of readPartRules(format, round.rules, round.perPart))
    if (read.success) checkDropped([...at, 'perPart', partId], { range: format.marking?.(read.data), judges }, say)
}
function checkDropped(where: Path, { range, judges }: { readonly range: Marking | undefined; readonly judges: number | null }, say: Say): void {
  if (!range || judges === null) return
  const marking = range.judges?.filter((number) => number <= judges).length ?? judges
  if (marking > range.dropHigh + range.dropLow) return
  say(where, shown({ dropHigh: range.dropHigh, dropLow: range.dropLow }), {
    zh: `去掉的分数少于评委人数（panel.judges 为 ${judges}）`,
    en: `fewer marks dropped than there are judges (panel.judges is ${judges})`,
  })
}

/** A listed order of appearance names every entrant once, and nobody else. */
function checkOrder(draft: Draft, { it: round, at }: At<RoundFile>, rules: RoundRules, say: Say): void {
  const order = formatOf(round.format).orderBy(rules)
  if (typeof order === 'string' || !('listed' in order) || !draft.whole.has('teams') || !draft.whole.has('parts')) return
  const where = [...at, 'rules', 'order', 'listed']
  const entrants = entrantsOfRound(draft, round)
  sayTwice(
    order.listed.map((id, i) => ({ value: id, at: [...where, i] })),
    say,
  )
  order.listed.forEach((id, i) => {
    if (!entrants.some((team) => team.id === id)) say([...where, i], shown(id), { zh: '参加本环节的代表队编号', en: 'the id of a team in this round' })
  })
  const missing = entrants.filter((team) => !order.listed.includes(team.id)).map((team) => team.id)
  if (missing.length > 0) say(where, shown(order.listed), { zh: `也列入 ${missing.join('、')}`, en: `a list with ${missing.join(', ')} as well` })
}

/** One answer a team that a machine holds against the key says nothing of who agreed: it would be read aloud, and nobody would see to it. */
function checkUnanimous({ it: round, at }: At<RoundFile>, rules: RoundRules, say: Say): void {
  const format = formatOf(round.format)
  if (rules.speaker?.speaks !== 'unanimous' || rules.tablets?.on !== 'tablets' || firstOnPaper(format, rules)?.mode !== 'all') return
  const perPart = readPartRules(format, round.rules, round.perPart).flatMap(({ read }) => (read.success ? [read.data] : []))
  if (![rules, ...perPart].some(({ ruling }) => ruling.method === 'machine')) return
  say([...at, 'rules', 'speaker', 'speaks'], shown('unanimous'), {
    zh: '"together"；平板作答由系统判定时无人核对是否一致（可用 tablets.players: "majority"，或由裁判裁决题板）',
    en: '"together": where the machine rules on tablets nobody sees whether all agree (tablets.players "majority", or boards that referees rule on, do)',
  })
}
