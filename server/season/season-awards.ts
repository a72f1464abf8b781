/** The places and awards of the season, each line with its reason, computed in the order in which the file names them. */
import type { SeasonAward, SeasonPlaces } from '#shared/season-settings.ts'
import type { TeamId, Text } from '#shared/words.ts'
import type { Placing } from './placing.ts'
import { placing } from './placing.ts'
import { missingSaid, openSaid, placedSaid, shortSaid } from './reasons.ts'
import { cellOf, type Both, type CellMistake } from './result-list.ts'
import { bothOf, joined, listOf, listTitle, nameOf, orderOf, roleSaid, said, teamsOf, type Season } from './season.ts'

export interface Line {
  readonly teamId: TeamId
  readonly team: string
  /** Empty for a team's. */
  readonly person: string
  /** What the person or team is known by from list to list. */
  readonly key: string
  readonly rank: number | null
  /** The zone, where places are given by zone. */
  readonly group: Both | null
  readonly reason: Both
}
export interface Section {
  readonly kind: 'places' | 'award' | 'night' | 'draw'
  readonly id: string
  readonly title: Text
  readonly lines: readonly Line[]
  /** What keeps it from being whole: files still to come, ties to be settled. */
  readonly open: readonly Both[]
  /** For the chief to see; nothing is trimmed. */
  readonly flags: readonly Both[]
  readonly mistakes: readonly CellMistake[]
}
export type Sections = ReadonlyMap<string, Section>
const empty = { lines: [], open: [], flags: [], mistakes: [] } satisfies Partial<Section>
const keysIn = (section: Section | undefined): readonly string[] => section?.lines.map((line) => line.key) ?? []

/** Persons who may win nothing, by list. */
export type PassedOver = ReadonlyMap<string, ReadonlySet<string>>
interface Work {
  readonly season: Season
  readonly done: Sections
  readonly placings: Map<string, Placing>
  readonly passedOver: PassedOver
}
type Ranking = SeasonPlaces | Extract<SeasonAward, { by: 'rank' }>

/** [Z5] Rungs of one ladder: awards on the same list, given the same way, that pass nobody over. */
function rungsBefore({ season, placings }: Work, award: Ranking) {
  if (!('by' in award) || award.excluding) return []
  const at = season.file.awards.findIndex((one) => one.id === award.id)
  return season.file.awards.slice(0, at).flatMap((one) => {
    if (one.by !== 'rank' || one.excluding || one.list !== award.list || one.per !== award.per || one.among !== award.among) return []
    const placed = placings.get(one.id)
    return placed?.ok ? [{ count: one.count, groups: placed.groups }] : []
  })
}
function byRank(work: Work, asked: Ranking, kind: Section['kind']): Section {
  const { season, done, placings, passedOver } = work
  const { id, title, list, per, count, among } = asked
  const excluding = 'excluding' in asked ? (asked.excluding ?? []) : []
  const waits = [...excluding, ...(among === undefined ? [] : [among])].filter((one) => (done.get(one)?.open.length ?? 1) > 0)
  if (waits.length > 0) return { ...empty, kind, id, title, open: [waitsSaid(work, waits)] }
  const passed = new Set([...excluding.flatMap((one) => keysIn(done.get(one))), ...(passedOver.get(list) ?? [])])
  const { hosts } = 'hosts' in asked ? asked : { hosts: undefined }
  const placed = placing(season, {
    id,
    title: bothOf(title),
    list,
    count,
    ...(per ? { per } : {}),
    ...(asked.ties ? { ties: asked.ties } : {}),
    ...(hosts ? { hosts } : {}),
    among: among === undefined ? null : new Set(keysIn(done.get(among))),
    passed,
    before: rungsBefore(work, asked),
  })
  placings.set(id, placed)
  if (!placed.ok) return { ...empty, kind, id, title, open: [missingSaid(season, placed.missing)] }
  const ties = asked.ties ?? season.file.ties
  const titles = excluding.map((one) => bothOf(done.get(one)?.title ?? one))
  const lines = placed.groups.flatMap((group) =>
    group.placed.map((one): Line => {
      const { key, unit, person } = one.row
      const reason = placedSaid(season, group, one, { list, ties, excluding: titles })
      return { teamId: unit, team: nameOf(season, unit), person, key, rank: one.rank, group: per === 'zone' ? group.title : null, reason }
    }),
  )
  const open = placed.groups.flatMap((group) => openSaid(season, group) ?? [])
  return { ...empty, kind, id, title, lines, open, flags: placed.groups.flatMap((group) => shortSaid(group, bothOf(title)) ?? []) }
}
const waitsSaid = ({ done }: Work, ids: readonly string[]): Both => {
  const titles = joined(
    ids.map((id) => bothOf(done.get(id)?.title ?? id)),
    '、',
    ', ',
  )
  return said(`待${titles.zh}确定`, `waiting for ${titles.en}`)
}

/** [Z6] So many a unit, no more; who names fewer is reported. */
function byNomination(season: Season, { id, title, list, each }: Extract<SeasonAward, { by: 'nomination' }>): Section {
  const rows = season.given.get(list)
  if (!rows) return { ...empty, kind: 'award', id, title, open: [missingSaid(season, [list])] }
  const from = listTitle(season, list)
  const listed = listOf(season, list)
  const units = teamsOf(season, listed?.level ?? '')
  const mistakes = units.flatMap((unit) =>
    rows
      .filter((row) => row.unit === unit.id)
      .slice(each ?? Infinity)
      .map((row): CellMistake => ({
        at: cellOf(row, 'unit'),
        found: `${unit.name} ${row.person}`,
        wanted: said(`每个单位至多 ${String(each ?? 0)} 名`, `at most ${String(each ?? 0)} a unit`),
      })),
  )
  const open = units.flatMap((unit) => {
    const left = (each ?? 0) - rows.filter((row) => row.unit === unit.id).length
    return left > 0 ? [said(`${unit.name}未推荐（差 ${String(left)} 名）`, `${unit.name}: ${String(left)} not named yet`)] : []
  })
  const lines = rows.map(({ unit, person, key }): Line => {
    const reason =
      each === undefined
        ? said(`列于${from.zh}`, `stands in ${from.en}`)
        : said(`${from.zh}：${nameOf(season, unit)}推荐`, `${from.en}: named by ${nameOf(season, unit)}`)
    return { teamId: unit, team: nameOf(season, unit), person, key, rank: null, group: null, reason }
  })
  return { ...empty, kind: 'award', id, title, lines, open, mistakes }
}
function ofTeams(season: Season, ids: readonly TeamId[], reason: Both): readonly Line[] {
  return ids.map((id) => ({ teamId: id, team: nameOf(season, id), person: '', key: id, rank: null, group: null, reason }))
}
function byComplement(work: Work, award: Extract<SeasonAward, { by: 'complement' }>): Section {
  const { season, done } = work
  const { id, title, level, without, expected } = award
  const waits = without.filter((one) => (done.get(one)?.open.length ?? 1) > 0)
  if (waits.length > 0) return { ...empty, kind: 'award', id, title, open: [waitsSaid(work, waits)] }
  const held = new Set<string>(without.flatMap((one) => done.get(one)?.lines.map((line) => line.teamId) ?? []))
  const titles = joined(
    without.map((one) => bothOf(done.get(one)?.title ?? one)),
    '、',
    ', ',
  )
  const rest = teamsOf(season, level).flatMap((team) => (held.has(team.id) ? [] : [team.id]))
  const flags = expected === undefined || expected === rest.length ? [] : [countSaid(bothOf(title), rest.length, expected)]
  return { ...empty, kind: 'award', id, title, lines: ofTeams(season, rest, said(`未获${titles.zh}`, `without ${titles.en}`)), flags }
}
export const countSaid = (title: Both, found: number, expected: number): Both =>
  said(
    `${title.zh} ${String(found)} 个，应为 ${String(expected)} 个：请裁判长确认`,
    `${title.en}: ${String(found)}, ${String(expected)} expected: for the chief to confirm`,
  )

function awardOf(work: Work, award: SeasonAward): Section {
  const { season } = work
  switch (award.by) {
    case 'rank':
      return byRank(work, award, 'award')
    case 'nomination':
      return byNomination(season, award)
    case 'complement':
      return byComplement(work, award)
    case 'role': {
      const ids = season.file.teams.filter((team) => team.roles?.includes(award.role)).map((team) => team.id)
      return { ...empty, kind: 'award', id: award.id, title: award.title, lines: ofTeams(season, ids, roleSaid(season, award.role)) }
    }
  }
}
/** Names by rank within their group as computed, or in 行政区划 order. */
const inOrder = (season: Season, section: Section, order: 'rank' | 'region'): Section =>
  order === 'rank' ? section : { ...section, lines: [...section.lines].sort((one, other) => orderOf(season, one.teamId) - orderOf(season, other.teamId)) }

export function seasonSections(season: Season, passedOver: PassedOver): readonly Section[] {
  const done = new Map<string, Section>()
  const work: Work = { season, done, placings: new Map(), passedOver }
  for (const places of season.file.places) done.set(places.id, byRank(work, places, 'places'))
  for (const award of season.file.awards) done.set(award.id, inOrder(season, awardOf(work, award), 'order' in award ? award.order : 'region'))
  return [...done.values()]
}
