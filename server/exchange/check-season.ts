/** Checks of the season: every list, team, zone, place and award that is named is there, and of the right kind. */
import type { ContestFile } from '#shared/contest-file.ts'
import type { SeasonFile, SeasonList } from '#shared/season-settings.ts'
import { inLanguage } from '#shared/words.ts'
import { NOTHING, sayTwice, shown, type Path, type Say } from './mistakes.ts'

interface Check {
  readonly contest: ContestFile
  readonly season: SeasonFile
  readonly say: Say
}
const sourcesOf = (list: SeasonList): readonly string[] =>
  'members' in list ? [list.members.list] : 'terms' in list ? list.terms.map((term) => term.list) : []
const ofPlayers = (list: SeasonList | undefined): boolean => list !== undefined && 'of' in list && list.of === 'players'
const listNamed = ({ season }: Check, id: string): SeasonList | undefined => season.lists.find((list) => list.id === id)

function sayUnlessOne(known: readonly string[], { say }: Check, at: Path, id: string, word: { zh: string; en: string }): void {
  if (!known.includes(id)) say(at, shown(id), { zh: `已有的${word.zh}编号`, en: `the id of ${word.en}` })
}
const LIST = { zh: '名单（season.lists）', en: 'a list (season.lists)' }
const TEAM = { zh: '单位（season.teams）', en: 'a team of the season (season.teams)' }
function list(check: Check, at: Path, id: string, wanted: 'players' | 'teams' | 'any'): void {
  const ids = check.season.lists.map((one) => one.id)
  sayUnlessOne(ids, check, at, id, LIST)
  const found = listNamed(check, id)
  if (!found || wanted === 'any' || ofPlayers(found) === (wanted === 'players')) return
  check.say(
    at,
    shown(id),
    wanted === 'players'
      ? { zh: '选手名单（of 为 players）', en: 'a list of players' }
      : { zh: '单位名单（of 为 teams，或由成员计算）', en: 'a list of teams' },
  )
}

function checkTeams(check: Check): void {
  const { season, contest, say } = check
  const at: Path = ['season', 'teams']
  for (const key of ['id', 'plays'] as const)
    sayTwice(
      season.teams.flatMap((team, i) => (team[key] === undefined ? [] : [{ value: team[key], at: [...at, i, key] }])),
      say,
    )
  sayTwice(
    season.teams.flatMap((team, i) =>
      [...new Set([team.name, ...(team.names ?? [])])].map((name) => ({ value: `${team.level} ${name}`, at: [...at, i, 'name'] })),
    ),
    say,
  )
  const playing = contest.teams.map((team) => team.id as string)
  season.teams.forEach((team, i) => {
    if (team.plays !== undefined) sayUnlessOne(playing, check, [...at, i, 'plays'], team.plays, { zh: '代表队（teams）', en: 'a team (teams)' })
  })
  const ids = season.teams.map((team) => team.id as string)
  season.zones.forEach((zone, i) => {
    zone.teams.forEach((id, j) => sayUnlessOne(ids, check, ['season', 'zones', i, 'teams', j], id, TEAM))
    if (zone.host !== undefined && !zone.teams.includes(zone.host))
      say(['season', 'zones', i, 'host'], shown(zone.host), { zh: '本赛区的单位之一', en: 'one of the zone’s teams' })
  })
  sayTwice(
    season.zones.flatMap((zone, i) => zone.teams.map((value, j) => ({ value, at: ['season', 'zones', i, 'teams', j] }))),
    say,
  )
}

function checkLists(check: Check): void {
  const { season, say } = check
  const levels = season.teams.map((team) => team.level)
  const LEVEL = { zh: '单位层级（season.teams[].level）', en: 'a level of season.teams' }
  season.lists.forEach((one, i) => {
    const at: Path = ['season', 'lists', i]
    sayUnlessOne(levels, check, [...at, 'level'], one.level, LEVEL)
    if ('of' in one && one.teamLevel !== undefined) sayUnlessOne(levels, check, [...at, 'teamLevel'], one.teamLevel, LEVEL)
    if ('members' in one) {
      list(check, [...at, 'members', 'list'], one.members.list, 'players')
      const source = listNamed(check, one.members.list)
      const level = source && 'of' in source ? (one.members.by === 'team' ? source.teamLevel : source.level) : one.level
      if (level !== one.level)
        say([...at, 'level'], shown(one.level), { zh: `成员名单的层级 ${shown(level) as string}`, en: `the members’ level ${shown(level) as string}` })
    }
    if ('terms' in one) one.terms.forEach((term, j) => list(check, [...at, 'terms', j, 'list'], term.list, 'teams'))
    if (loops(check, one.id)) say([...at, 'id'], shown(one.id), { zh: '不以自身为来源的名单', en: 'a list that isn’t made of itself' })
  })
}
function loops(check: Check, id: string): boolean {
  const seen = new Set<string>()
  const visit = (one: string): boolean => {
    const found = listNamed(check, one)
    return found !== undefined && sourcesOf(found).some((source) => source === id || (!seen.has(source) && Boolean(seen.add(source)) && visit(source)))
  }
  return visit(id)
}

function checkPicks(check: Check): void {
  const { season, say } = check
  const places = season.places.map((one) => one.id)
  const awards = season.awards.map((one) => one.id as string)
  for (const section of ['places', 'awards'] as const)
    season[section].forEach((one, i) => {
      const at: Path = ['season', section, i]
      if ('list' in one) list(check, [...at, 'list'], one.list, 'any')
      if ('among' in one && one.among !== undefined)
        sayUnlessOne(section === 'places' ? places.slice(0, i) : places, check, [...at, 'among'], one.among, {
          zh: '前面的名额（season.places）',
          en: 'places named before (season.places)',
        })
      if ('per' in one && one.per === 'zone' && season.zones.length === 0)
        say([...at, 'per'], shown(one.per), { zh: '设有赛区（season.zones）', en: 'zones to be there (season.zones)' })
      const named = 'excluding' in one ? (one.excluding ?? []) : 'without' in one ? one.without : []
      named.forEach((id, j) =>
        sayUnlessOne(awards.slice(0, i), check, [...at, 'without' in one ? 'without' : 'excluding', j], id, {
          zh: '前面的奖项（season.awards）',
          en: 'an award named before (season.awards)',
        }),
      )
      if ('ties' in one) checkCriteria(check, one.list, one.ties?.criteria ?? [], [...at, 'ties', 'criteria'])
    })
  const nights = check.contest.awards.map((award) => award.id as string)
  sayTwice(
    [...season.awards, ...season.places].map((one, i) => ({
      value: one.id,
      at: i < season.awards.length ? ['season', 'awards', i, 'id'] : ['season', 'places', i - season.awards.length, 'id'],
    })),
    say,
  )
  season.awards.forEach((award, i) => {
    if (nights.includes(award.id)) say(['season', 'awards', i, 'id'], shown(award.id), { zh: '与 awards 中不同的编号', en: 'an id that awards does not have' })
  })
}
function checkCriteria(check: Check, listId: string, criteria: readonly string[], at: Path): void {
  const found = listNamed(check, listId)
  const figures = ['time', ...(found && 'of' in found ? (found.figures?.map((one) => one.id) ?? []) : [])]
  criteria.forEach((id, i) =>
    sayUnlessOne(figures, check, [...at, i], id, { zh: '名单的指标（time 或 figures）', en: 'a figure of the list (time, or one of figures)' }),
  )
}

function checkPeople(check: Check): void {
  const { season, say } = check
  season.eligibility.forEach((clause, i) => {
    const at: Path = ['season', 'eligibility', i]
    list(check, [...at, 'players'], clause.players, 'players')
    const parts = check.contest.parts.map((part) => part.id as string)
    clause.rosters?.forEach((id, j) => sayUnlessOne(parts, check, [...at, 'rosters', j], id, { zh: '分段（parts）', en: 'a part (parts)' }))
    for (const [key, id] of Object.entries(clause.rule)) if (key !== 'atLeast' && key !== 'until') list(check, [...at, 'rule', key], String(id), 'players')
  })
  season.draws.forEach((draw, i) => {
    const at: Path = ['season', 'draws', i]
    list(check, [...at, 'pool'], draw.pool, 'players')
    for (const key of ['outcome', 'playsIn'] as const) if (draw[key] !== undefined) list(check, [...at, key], draw[key], 'players')
    if (draw.named) list(check, [...at, 'named', 'list'], draw.named.list, 'players')
    if (draw.method === 'seeded' && draw.seed === undefined) say([...at, 'seed'], NOTHING, { zh: '种子文字', en: 'the seed' })
    if (draw.method !== 'seeded' && draw.outcome === undefined)
      say([...at, 'outcome'], NOTHING, { zh: '录入抽签结果的名单编号', en: 'the list in which those drawn are entered' })
  })
  if (season.settled !== undefined) list(check, ['season', 'settled'], season.settled, 'any')
}
function checkNight({ contest, season, say }: Check): void {
  if (!season.night) return
  const check = { contest, season, say }
  const parts = contest.parts.map((part) => part.id as string)
  const PART = { zh: '分段（parts）', en: 'a part (parts)' }
  for (const [part, id] of Object.entries(season.night.parts)) {
    sayUnlessOne(parts, check, ['season', 'night', 'parts', part], part, PART)
    list(check, ['season', 'night', 'parts', part], id, 'teams')
  }
  for (const [award, id] of Object.entries(season.night.nominations)) {
    const known = contest.awards.filter((one) => one.by === 'nomination').map((one) => one.id as string)
    sayUnlessOne(known, check, ['season', 'night', 'nominations', award], award, {
      zh: '推荐产生的奖项（awards，by 为 nomination）',
      en: 'an award by nomination (awards)',
    })
    list(check, ['season', 'night', 'nominations', award], id, 'players')
  }
  for (const [source, id] of Object.entries(season.night.imported)) list(check, ['season', 'night', 'imported', source], id, 'teams')
  for (const [part, id] of Object.entries(season.night.entrants)) {
    sayUnlessOne(parts, check, ['season', 'night', 'entrants', part], part, PART)
    const places = season.places.map((one) => one.id)
    sayUnlessOne(places, check, ['season', 'night', 'entrants', part], id, { zh: '名额（season.places）', en: 'places (season.places)' })
  }
}

export function checkSeason(contest: ContestFile, season: SeasonFile, say: Say): void {
  const check = { contest, season, say }
  sayTwice(
    season.lists.map((one, i) => ({ value: one.id, at: ['season', 'lists', i, 'id'] })),
    say,
  )
  sayTwice(
    season.lists.map((one, i) => ({ value: inLanguage(one.title, 'zh'), at: ['season', 'lists', i, 'title'] })),
    say,
  )
  checkTeams(check)
  checkLists(check)
  checkPicks(check)
  checkPeople(check)
  checkNight(check)
}
