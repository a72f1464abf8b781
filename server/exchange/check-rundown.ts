/** Checks of the evening's order and its honours: every item leads to something, every award can be given. */
import type { AwardFile, ItemFile } from '#shared/contest-file.ts'
import { formatOf, hasFormat } from '../formats/index.ts'
import { entrantsOf, sayUnlessKnown, type At, type Draft } from './contest-draft.ts'
import { NOTHING, sayTwice, shown, type Say } from './mistakes.ts'

export function checkRundown(draft: Draft, say: Say): void {
  const { rundown, rounds } = draft
  sayTwice(
    rundown.map(({ it, at }) => ({ value: it.id, at: [...at, 'id'] })),
    say,
  )
  sayTwice(
    rundown.flatMap(({ it, at }) => (it.round === undefined ? [] : [{ value: it.round, at: [...at, 'round'] }])),
    say,
  )
  sayTwice(
    rundown.flatMap(({ it, at }) => (it.awards ?? []).map((id, i) => ({ value: id, at: [...at, 'awards', i] }))),
    say,
  )
  for (const item of rundown) checkItem(draft, item, say)
  if (!draft.whole.has('rundown')) return
  for (const { it: round, at } of rounds) {
    const playOff = hasFormat(round.format) && formatOf(round.format).settled !== undefined
    const listed = rundown.find((item) => item.it.round === round.id)
    if (playOff && listed)
      say([...listed.at, 'round'], shown(round.id), {
        zh: '加赛以外的环节：加赛只在并列时开始，不列入流程',
        en: 'a round that is no play-off: play-offs begin from a tie, not from the rundown',
      })
    if (!playOff && hasFormat(round.format) && !listed)
      say([...at, 'id'], shown(round.id), { zh: '流程（rundown）中的一项：此环节未列入', en: 'an item in the rundown: this round has none' })
  }
}

function checkItem(draft: Draft, { it: item, at }: At<ItemFile>, say: Say): void {
  if (item.kind === 'round' && item.round === undefined) say([...at, 'round'], NOTHING, { zh: '环节编号', en: 'the id of a round' })
  if (item.kind !== 'round' && item.kind !== 'audience' && item.round !== undefined)
    say([...at, 'kind'], shown(item.kind), { zh: '"round"（此项带有环节）', en: '"round" (the item names one)' })
  if (item.kind === 'awards' && !item.awards?.length)
    say([...at, 'awards'], shown(item.awards), { zh: '本批颁发的奖项编号', en: 'the ids of the awards of this batch' })
  if (item.round !== undefined) sayUnlessKnown(draft, say, { section: 'rounds', id: item.round, at: [...at, 'round'] })
  item.awards?.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'awards', id, at: [...at, 'awards', i] }))
  item.parts?.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'parts', id, at: [...at, 'parts', i] }))
}

export function checkAwards(draft: Draft, say: Say): void {
  sayTwice(
    draft.awards.map(({ it, at }) => ({ value: it.id, at: [...at, 'id'] })),
    say,
  )
  for (const [n, { it: award, at }] of draft.awards.entries()) {
    if (award.by === 'rank' || award.by === 'nomination' || award.by === 'persons')
      sayUnlessKnown(draft, say, { section: 'parts', id: award.part, at: [...at, 'part'] })
    if (award.by === 'persons' && award.count === undefined && award.perTeam === undefined)
      say([...at, 'count'], NOTHING, { zh: '名额 count，或每队名额 perTeam', en: 'how many: count, or perTeam of each team' })
    award.excluding?.forEach((id, i) => {
      const earlier = draft.awards.slice(0, n).some((one) => one.it.id === id)
      if (!earlier) say([...at, 'excluding', i], shown(id), { zh: '排在本奖项之前的奖项编号', en: 'the id of an award that stands before this one' })
    })
    if (award.by === 'complement') {
      award.parts.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'parts', id, at: [...at, 'parts', i] }))
      award.without.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'awards', id, at: [...at, 'without', i] }))
    }
    if (award.by === 'role' && draft.whole.has('teams') && !draft.teams.some((team) => team.it.roles.includes(award.role)))
      say([...at, 'role'], shown(award.role), { zh: '至少一支代表队具有的角色（teams[].roles）', en: 'a role that at least one team has (teams[].roles)' })
  }
  if (!draft.whole.has('parts') || !draft.whole.has('awards')) return
  checkPlaces(draft, say)
  if (!draft.whole.has('teams')) return
  for (const award of draft.awards) checkComplement(draft, award, say)
}

const sizeOf = (draft: Draft, id: string): number | null => {
  const part = draft.parts.find((one) => one.it.id === id)
  return part ? entrantsOf(draft, part.it).length : null
}

/** A team that can't be read, or is of no field, may be in any part; of a part whose field is unknown nothing can be said. */
function mostIn(draft: Draft, id: string): number | null {
  const size = sizeOf(draft, id)
  if (size === null || size === 0) return null
  const known = draft.teams.filter((team) => draft.ids.fields.has(team.it.field)).length
  return size + Math.max(draft.ids.teams.size, draft.teams.length) - known
}
/** Rank awards of a part name no more places than it has teams. */
function checkPlaces(draft: Draft, say: Say): void {
  const places = new Map<string, number>()
  for (const { it: award, at } of draft.awards) {
    if (award.by !== 'rank') continue
    const before = places.get(award.part) ?? 0
    const size = mostIn(draft, award.part)
    places.set(award.part, before + award.count)
    if (size === null || before + award.count <= size) continue
    const left = Math.max(0, size - before)
    say([...at, 'count'], shown(award.count), {
      zh: `至多 ${left}：分段 ${award.part} 有 ${size} 支队，前面的奖项已占 ${before} 名`,
      en: `at most ${left}: part ${award.part} has ${size} teams, ${before} places are given before`,
    })
  }
}

/** The expected number of a complement is what remains when nothing is shared. */
function checkComplement(draft: Draft, { it: award, at }: At<AwardFile>, say: Say): void {
  if (award.by !== 'complement' || award.expected === undefined) return
  const without = award.without.map((id) => draft.awards.find((one) => one.it.id === id)?.it)
  const sizes = award.parts.map((id) => sizeOf(draft, id))
  if (sizes.some((size) => size === null) || without.some((one) => one?.by !== 'rank' || !award.parts.includes(one.part))) return
  const given = without.reduce((sum, one) => sum + (one?.by === 'rank' ? one.count : 0), 0)
  const expected = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) - given
  if (expected !== award.expected)
    say([...at, 'expected'], shown(award.expected), {
      zh: `${expected}（各分段队数减去 without 各奖项的名额）`,
      en: `${expected} (the teams of the parts less the places of the awards in without)`,
    })
}
