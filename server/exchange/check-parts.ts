/** Checks of the parts that build on others: known parts, no circle, cuts within the field, scores that are there, rounds in an order that can be played. */
import type { PartFile } from '#shared/contest-file.ts'
import { RosterRules } from '#shared/part-settings.ts'
import { inLanguage } from '#shared/words.ts'
import { sourcesOf } from '../contest/read.ts'
import { sayUnlessKnown, type At, type Draft } from './contest-draft.ts'
import { NOTHING, sayTwice, shown, valueAt, type Say } from './mistakes.ts'
import { mayEnter, sizeOf } from './part-fields.ts'

export function checkParts(draft: Draft, say: Say): void {
  for (const part of draft.parts) {
    checkComputed(draft, part, say)
    checkCarried(draft, part, say)
    if (checkCircle(draft, part, say)) checkTurn(draft, part, say)
  }
}

function checkComputed(draft: Draft, { it: part, at }: At<PartFile>, say: Say): void {
  const { entrants } = part
  if (!('from' in entrants)) return
  const where = [...at, 'entrants']
  entrants.from.forEach(({ part: id }, i) => sayUnlessKnown(draft, say, { section: 'parts', id, at: [...where, 'from', i, 'part'] }))
  entrants.over?.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'parts', id, at: [...where, 'over', i] }))
  entrants.also?.teams?.forEach((id, i) => sayUnlessKnown(draft, say, { section: 'teams', id, at: [...where, 'also', 'teams', i] }))
  sayTwice(
    entrants.from.map((one, i) => ({ value: `${one.part} ${String(one.after ?? 0)}`, at: [...where, 'from', i, 'part'] })),
    say,
  )
  if (!draft.whole.has('teams') || !draft.whole.has('parts')) return
  entrants.from.forEach(({ part: id, top, after = 0 }, i) => {
    const source = draft.parts.find((one) => one.it.id === id)?.it
    const field = source && source.id !== part.id ? sizeOf(draft, source) : 0
    if (source && after + top > field && field > 0)
      say([...where, 'from', i, 'top'], shown(top), {
        zh: `至多 ${Math.max(0, field - after)}：分段 ${id} 有 ${field} 支队`,
        en: `at most ${Math.max(0, field - after)}: part ${id} has ${field} teams`,
      })
  })
  const role = entrants.also?.role
  if (role !== undefined && !draft.teams.some((team) => team.it.roles.includes(role)))
    say([...where, 'also', 'role'], shown(role), { zh: '至少一支代表队具有的角色（teams[].roles）', en: 'a role that at least one team has (teams[].roles)' })
}

function checkCarried(draft: Draft, { it: part, at }: At<PartFile>, say: Say): void {
  part.carried?.forEach((one, i) => {
    const where = [...at, 'carried', i]
    if (Number(one.times ?? '1') === 0) say([...where, 'times'], shown(one.times), { zh: '大于 0 的倍数', en: 'a share above 0' })
    if ('part' in one) return sayUnlessKnown(draft, say, { section: 'parts', id: one.part, at: [...where, 'part'] })
    for (const { it: team, at: teamAt } of draft.teams)
      if (team.imported[one.imported] === undefined && mayEnter(draft, part).some((entrant) => entrant.id === team.id))
        say([...teamAt, 'imported', one.imported], NOTHING, {
          zh: `带入成绩 ${one.imported}：分段 ${part.id} 以它开局`,
          en: `the imported score ${one.imported}: part ${part.id} opens with it`,
        })
  })
}

/** False when the part builds, through others, on itself. */
function checkCircle(draft: Draft, { it: part, at }: At<PartFile>, say: Say): boolean {
  const above = (id: string, way: readonly string[]): readonly string[] | null => {
    const one = draft.parts.find((other) => other.it.id === id)?.it
    for (const source of one ? sourcesOf(one) : []) {
      if (source === part.id) return [...way, source]
      const found = way.includes(source) ? null : above(source, [...way, source])
      if (found) return found
    }
    return null
  }
  const circle = above(part.id, [part.id])
  if (!circle) return true
  say([...at, 'entrants'], shown(circle.join(' ← ')), {
    zh: '不绕回自身的分段：参赛队或带入的成绩不能来自以它为前提的分段',
    en: 'a part that does not build on itself: neither its entrants nor its scores come from a part that waits for it',
  })
  return false
}

/** A part is played after the parts it builds on. */
function checkTurn(draft: Draft, { it: part }: At<PartFile>, say: Say): void {
  if (!draft.whole.has('rundown') || !draft.whole.has('rounds')) return
  const placesOf = (id: string) =>
    draft.rundown.filter((item) => draft.rounds.some((round) => round.it.id === item.it.round && round.it.parts.some((one) => one === id)))
  const first = placesOf(part.id)[0]
  if (!first) return
  for (const source of sourcesOf(part)) {
    const late = placesOf(source).findLast((item) => draft.rundown.indexOf(item) > draft.rundown.indexOf(first))
    if (late)
      say([...first.at, 'round'], shown(first.it.round), {
        zh: `排在 ${late.it.id} 之后的环节：分段 ${part.id} 的参赛队由分段 ${source} 的成绩确定`,
        en: `a round after ${late.it.id}: part ${part.id} builds on the result of part ${source}`,
      })
  }
}

/** Lists of the admitted and the barred name registered players; everyone who begins on a team is admitted. */
export function checkRoster(draft: Draft, say: Say): void {
  const read = RosterRules.safeParse(valueAt(draft.raw, ['roster']) ?? {})
  if (!read.success || !draft.whole.has('teams')) return
  const { eligible, barred = [] } = read.data
  const players = draft.teams.flatMap(({ it: team, at }) => team.players.map((player, i) => ({ player, at: [...at, 'players', i, 'id'] })))
  const known = (id: string) => players.some((one) => one.player.id === id)
  barred.forEach(({ player: id }, i) => {
    if (!known(id)) say(['roster', 'barred', i, 'player'], shown(id), { zh: '代表队中的人员编号', en: 'the id of a player in teams' })
  })
  for (const { player, at } of players) {
    const outside = eligible && !eligible.players.includes(player.id) ? eligible.clause : barred.find((one) => one.player === player.id)?.clause
    if (outside && player.position !== null)
      say(at, shown(player.id), { zh: `符合参赛资格的人员（${inLanguage(outside, 'zh')}）`, en: `an eligible player (${inLanguage(outside, 'en')})` })
  }
}
