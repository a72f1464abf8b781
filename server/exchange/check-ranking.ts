/** Checks of a part's formula and ties: known parts, rounds and awards, scores that every team has, nothing that turns in a circle. */
import type { PartFile } from '#shared/contest-file.ts'
import { toPoints } from '#shared/points.ts'
import type { TieCriterion } from '#shared/ranking-settings.ts'
import { sayUnlessKnown, type At, type Draft } from './contest-draft.ts'
import { NOTHING, sayTwice, shown, type Say } from './mistakes.ts'
import { mayEnter } from './part-fields.ts'

type Path = At<PartFile>['at']

export function checkRanking(draft: Draft, { it: part, at }: At<PartFile>, say: Say): void {
  const where = [...at, 'ranking']
  part.ranking.terms.forEach((_, i) => checkTerm(draft, part, i, { at: [...where, 'terms', i], say }))
  sayTwice(
    part.ranking.terms.map((term, i) => ({ value: term.part === undefined ? term.source : `part ${term.part}`, at: [...where, 'terms', i, 'source'] })),
    say,
  )
  const { ties } = part.ranking
  if (!ties) return
  checkCriteria(draft, part, ties.criteria, { at: [...where, 'ties', 'criteria'], say })
  for (const [award, policy] of Object.entries(ties.at ?? {})) {
    const own = draft.awards.some(({ it }) => it.id === award && it.by === 'rank' && it.part === part.id)
    if (!own && draft.whole.has('awards'))
      say([...where, 'ties', 'at', award], shown(award), { zh: `分段 ${part.id} 按名次设的奖项编号`, en: `the id of an award by rank of part ${part.id}` })
    checkCriteria(draft, part, policy.criteria, { at: [...where, 'ties', 'at', award, 'criteria'], say })
  }
}

interface Where {
  readonly at: Path
  readonly say: Say
}
/** Every team that may enter has the score. */
function checkImported(draft: Draft, part: PartFile, source: string, { say }: Pick<Where, 'say'>, fullMark?: string): void {
  for (const { it: team, at } of draft.teams) {
    if (!mayEnter(draft, part).some((entrant) => entrant.id === team.id)) continue
    const score = team.imported[source]
    const where = [...at, 'imported', source]
    if (score === undefined)
      say(where, NOTHING, { zh: `带入成绩 ${source}：分段 ${part.id} 按它排名`, en: `the imported score ${source}: part ${part.id} ranks by it` })
    else if (fullMark !== undefined && (toPoints(score) ?? 0) > Number(fullMark) * 1000)
      say(where, shown(score), { zh: `不超过满分 ${fullMark} 的成绩`, en: `a score within the full mark of ${fullMark}` })
  }
}

function checkTerm(draft: Draft, part: PartFile, i: number, { at, say }: Where): void {
  const term = part.ranking.terms[i]
  if (!term) return
  if (Number(term.weight) === 0) say([...at, 'weight'], shown(term.weight), { zh: '大于 0 的权重', en: 'a weight above 0' })
  const fullMark = term.normalise?.fullMark
  if (fullMark !== undefined && Number(fullMark) === 0)
    say([...at, 'normalise', 'fullMark'], shown(fullMark), { zh: '大于 0 的满分', en: 'a full mark above 0' })
  if (term.part !== undefined) {
    sayUnlessKnown(draft, say, { section: 'parts', id: term.part, at: [...at, 'part'] })
    if (reaches(draft, term.part, part.id, []))
      say([...at, 'part'], shown(term.part), { zh: '不依赖本分段总分的分段', en: 'a part whose total does not build on this one’s' })
  } else if (term.source !== 'live') checkImported(draft, part, term.source, { say }, fullMark === 'best' ? undefined : fullMark)
}
/** Whether a part's formula leads to the other's total. */
function reaches(draft: Draft, from: string, to: string, seen: readonly string[]): boolean {
  if (from === to) return true
  if (seen.includes(from)) return false
  const terms = draft.parts.find((part) => part.it.id === from)?.it.ranking.terms ?? []
  return terms.some((term) => term.part !== undefined && reaches(draft, term.part, to, [...seen, from]))
}

function checkCriteria(draft: Draft, part: PartFile, criteria: readonly TieCriterion[], { at, say }: Where): void {
  criteria.forEach((criterion, i) => {
    if (typeof criterion === 'string') return
    if ('round' in criterion) sayUnlessKnown(draft, say, { section: 'rounds', id: criterion.round, at: [...at, i, 'round'] })
    else if ('groups' in criterion) criterion.groups.forEach((id, n) => sayUnlessKnown(draft, say, { section: 'parts', id, at: [...at, i, 'groups', n] }))
    else checkImported(draft, part, criterion.imported, { say })
  })
}
