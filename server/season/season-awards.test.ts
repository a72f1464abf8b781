/** The season's places and awards on a made-up national field, and what becomes of ties at every boundary. */
import { expect, test } from 'vitest'
import type { SeasonFile, SeasonTies } from '#shared/season-settings.ts'
import { sha256 } from '../canonical-json.ts'
import { readContest } from '../exchange/contest-file.ts'
import { nationalTables } from '../testing/national-field.ts'
import { givenOf, hundredths, type Tables } from '../testing/season-field.ts'
import { seasonOutcome, type SeasonOutcome } from './outcome.ts'

const read = readContest('contests/national-2021.json')
if (!read.ok || !read.season) throw new Error('the national contest can’t be read')
const { contest, season } = read
const field = nationalTables(season, contest, 1)

function played(tables: Tables, file: SeasonFile = season, night = contest): SeasonOutcome {
  const { given, mistakes } = givenOf(file, night, tables)
  expect(mistakes).toEqual([])
  return seasonOutcome({ file, contest: night, given, sha256 })
}
const sectionOf = (outcome: SeasonOutcome, id: string) => {
  const found = outcome.sections.find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const counts = (outcome: SeasonOutcome, ...ids: string[]) => ids.map((id) => sectionOf(outcome, id).lines.length)
const keys = (outcome: SeasonOutcome, id: string) => sectionOf(outcome, id).lines.map((line) => line.key)
const perTeam = (outcome: SeasonOutcome, id: string) => {
  const sizes = new Map<string, number>()
  for (const { teamId } of sectionOf(outcome, id).lines) sizes.set(teamId, (sizes.get(teamId) ?? 0) + 1)
  return sizes
}
/** The rows of one list, changed. */
const changed = (list: string, change: (row: readonly string[], i: number) => readonly string[] | null): Tables => ({
  ...field,
  [list]: (field[list] ?? []).flatMap((row, i) => (i === 0 ? [row] : [change(row, i)].flatMap((one) => (one ? [one] : [])))),
})
/** So many of a province are ahead of everybody. */
const strong = (province: string, count: number): Tables => {
  let left = count
  return changed('qualifying', ([name = '', unit = '', score = '', time = ''], i) => {
    const ahead = unit === province && left-- > 0
    return [name, unit, ahead ? hundredths(10_000 - (i % 90)) : hundredths(Math.min(9800, Math.round(Number(score) * 100))), time]
  })
}
const withTies = (ties: SeasonTies): SeasonFile => ({
  ...season,
  ties,
  places: season.places.map((one) => ({ ...one, ties })),
  awards: season.awards.map((one) => (one.by === 'rank' ? { ...one, ties } : one)),
})

test('[Z5] the whole national list: 16 seats, 8 finalists, zone prizes, 50 experts, 96 stars, and the 44 of the night', () => {
  const outcome = played(field)
  expect(counts(outcome, 'direct-seats', 'finalists')).toEqual([16, 8])
  expect(counts(outcome, 'zone-first', 'zone-second', 'zone-third', 'zone-presence')).toEqual([4, 12, 16, 32])
  expect(counts(outcome, 'expert', 'star')).toEqual([50, 96])
  expect(counts(outcome, 'first-prize', 'second-prize', 'third-prize', 'merit', 'organisation', 'contribution', 'style')).toEqual([1, 3, 4, 12, 12, 4, 8])
  expect(outcome.whole).toBe(true)
  expect(outcome.mistakes).toEqual([])
})
test.each([2, 3, 4])('[Z5] 50 and 96 on any field: no person twice, three stars in every province (seed %i)', (seed) => {
  const outcome = played(nationalTables(season, contest, seed))
  const people = [...keys(outcome, 'expert'), ...keys(outcome, 'star')]
  expect(new Set(people).size).toBe(146)
  expect([...perTeam(outcome, 'star').values()]).toEqual(Array.from({ length: 32 }, () => 3))
})
test('[W3] a province that has 30 of the 50 has its next three as stars', () => {
  const outcome = played(strong('江苏省', 30))
  expect(perTeam(outcome, 'expert').get('jiangsu')).toBeGreaterThanOrEqual(30)
  expect(counts(outcome, 'expert', 'star')).toEqual([50, 96])
  expect(new Set([...keys(outcome, 'expert'), ...keys(outcome, 'star')]).size).toBe(146)
  expect([...perTeam(outcome, 'star').values()].every((size) => size === 3)).toBe(true)
  expect(sectionOf(outcome, 'star').lines.find((line) => line.teamId === 'jiangsu')?.reason.zh).toContain('依次顺延')
})
test('[Z5] a province that cannot fill three is reported, and the others have theirs', () => {
  const outcome = played(changed('qualifying', (row, i) => (row[1] === '西藏自治区' && i % 50 !== 1 ? null : row)))
  expect(perTeam(outcome, 'star').get('tibet')).toBe(1)
  expect(outcome.flags.map((flag) => flag.zh)).toContain('岗位练兵明星：西藏自治区只有 1 名符合条件，不足 3 名')
})

/** Equal scores at places 50 and 51 of all, and at a province's third and fourth; times too. */
function level(equalTimes: boolean): Tables {
  const rows = (field['qualifying'] ?? []).slice(1).map((row) => [...row])
  const best = [...rows].sort((one, other) => Number(other[2]) - Number(one[2]))
  const set = (places: readonly (string[] | undefined)[]) => {
    const [first] = places
    for (const [i, row] of places.entries()) if (row && first) [row[2], row[3]] = [first[2] ?? '', equalTimes ? '30:00' : `30:0${String(i)}`]
  }
  set([best[49], best[50]])
  const tibet = best.filter((row) => row[1] === '西藏自治区')
  set([tibet[2], tibet[3]])
  return { ...field, qualifying: [['姓名', '代表队', '成绩', '用时'], ...rows] }
}
const share: SeasonTies = { criteria: [], then: 'share' }
const byTime: SeasonTies = { criteria: ['time'], then: 'share' }
const playOff: SeasonTies = { criteria: [], then: 'play-off' }

test('[Z4] a tie at 50|51 and at a province’s 3|4: all of them, the shorter time, or open until it is played off', () => {
  const shared = played(level(true), withTies(share))
  expect([counts(shared, 'expert'), perTeam(shared, 'star').get('tibet')]).toEqual([[51], 4])
  const timed = played(level(false), withTies(byTime))
  expect([counts(timed, 'expert', 'star'), timed.whole]).toEqual([[50, 96], true])
  expect(sectionOf(timed, 'expert').lines.at(-1)?.reason.zh).toContain('用时 30:00')
  const open = played(level(true), withTies(playOff))
  expect(counts(open, 'expert', 'star')).toEqual([49, 0])
  expect(sectionOf(open, 'expert').open[0]?.zh).toMatch(/同分，争 1 个名额，待加赛$/)
  expect(sectionOf(open, 'star').open[0]?.zh).toBe('待人社知识通确定')
})
test('[Z4] a tie at a province’s 3|4 alone keeps its stars open until it is played off, and nobody else’s', () => {
  const rows = (field['qualifying'] ?? []).slice(1).map((row) => [...row])
  const best = rows.filter((row) => row[1] === '西藏自治区').sort((one, other) => Number(other[2]) - Number(one[2]))
  const experts = keys(played(field), 'expert')
  const [third, fourth] = best.filter((row) => !experts.some((key) => key.endsWith(`/${row[0] ?? ''}`))).slice(2, 4)
  if (!third || !fourth) throw new Error('a province has fifty')
  fourth[2] = third[2] ?? ''
  const tables = { ...field, qualifying: [['姓名', '代表队', '成绩', '用时'], ...rows] }
  const open = played(tables, withTies(playOff))
  expect([counts(open, 'expert'), perTeam(open, 'star').get('tibet'), counts(open, 'star')]).toEqual([[50], 2, [95]])
  expect(sectionOf(open, 'star').open.map((one) => one.zh)).toEqual([expect.stringMatching(/西藏.*同分，争 1 个名额，待加赛$/)])
  const settled = [['奖项', '代表队', '姓名', '名次'], ...[fourth, third].map(([name = ''], i) => ['岗位练兵明星', '西藏自治区', name, String(i + 1)])]
  const closed = played({ ...tables, settled }, withTies(playOff))
  expect([counts(closed, 'star'), closed.whole]).toEqual([[96], true])
  expect(
    sectionOf(closed, 'star')
      .lines.filter((line) => line.teamId === 'tibet')
      .at(-1)?.person,
  ).toBe(fourth[0])
})
test('[Z4] what a draw decided is entered and closes the tie', () => {
  const tables = level(true)
  const drawn: SeasonTies = { criteria: ['time'], then: 'draw' }
  const open = sectionOf(played(tables, withTies(drawn)), 'expert').open[0]?.zh ?? ''
  const names = (open.split(' 同分')[0] ?? '').split('、').map((one) => one.split(' '))
  const settled = [['奖项', '代表队', '姓名', '名次', '见证人'], ...names.map(([unit = '', name = ''], i) => ['人社知识通', unit, name, String(i + 1), '示例'])]
  const outcome = played({ ...tables, settled }, withTies(drawn))
  expect(counts(outcome, 'expert')).toEqual([50])
  expect(sectionOf(outcome, 'expert').lines.at(-1)?.person).toBe(names[0]?.[1])
})
test('[Z5] ties at a zone’s 1|2 and 4|5 follow the policy of the award that ends there', () => {
  const zone = ['江苏省', '安徽省', '福建省', '江西省', '广东省', '上海市', '海南省', '浙江省']
  const tied = changed('zone-scores', ([unit = '', score = '']) => {
    const place = zone.indexOf(unit)
    return [unit, place < 0 ? score : (['490', '490', '480', '470', '470', '460', '450', '440'][place] ?? '')]
  })
  const inEast = (outcome: SeasonOutcome, id: string) => sectionOf(outcome, id).lines.filter((line) => line.group?.zh.startsWith('华东')).length
  const shared = played(tied, withTies(share))
  expect(['zone-first', 'zone-second', 'zone-third'].map((id) => inEast(shared, id))).toEqual([2, 3, 3])
  const open = played(tied, withTies(playOff))
  expect(['zone-first', 'zone-second', 'zone-third'].map((id) => inEast(open, id))).toEqual([0, 0, 0])
  expect(sectionOf(open, 'zone-first').open[0]?.zh).toBe('华东赛区（示例）：江苏省、安徽省 同分，争 1 个名额，待加赛')
  const settled = [
    ['奖项', '代表队', '名次'],
    ['区域赛一等奖', '安徽省', '1'],
    ['区域赛一等奖', '江苏省', '2'],
    ['区域赛二等奖', '江西省', '1'],
    ['区域赛二等奖', '广东省', '2'],
  ]
  const closed = played({ ...tied, settled }, withTies(playOff))
  expect(['zone-first', 'zone-second', 'zone-third'].map((id) => inEast(closed, id))).toEqual([1, 3, 4])
  expect(sectionOf(closed, 'zone-first').lines[0]?.team).toBe('安徽省')
})
test('[Z5] a host has its seat beside the three, and is ranked for the prizes like the others', () => {
  const first = changed('zone-scores', ([unit = '', score = '']) => [unit, unit === '浙江省' ? '600' : score])
  const outcome = played(first)
  expect(counts(outcome, 'direct-seats')).toEqual([16])
  expect(
    sectionOf(outcome, 'direct-seats')
      .lines.filter((line) => line.group?.zh.startsWith('华东'))
      .map((line) => line.team),
  ).toEqual(['浙江省', '江苏省', '安徽省', '福建省'])
  expect(sectionOf(outcome, 'zone-first').lines[0]?.team).toBe('浙江省')
})
test('[Z2] a team score is the sum, the mean, or the best so many of the members; other numbers of members are flagged', () => {
  const withMembers = (members: object): SeasonFile => ({
    ...season,
    lists: season.lists.map((list) => ('members' in list ? { ...list, members: { ...list.members, ...members } } : list)),
  })
  const three = {
    ...field,
    qualifying: [
      ['姓名', '代表队', '成绩'],
      ['甲', '北京市', '90'],
      ['乙', '北京市', '80.5'],
      ['丙', '北京市', '70'],
    ],
  }
  const scoreOf = (members: object) => {
    const file = { ...withMembers(members), places: [{ id: 'top', title: 'x', list: 'province-scores', count: 1 }], awards: [], night: undefined }
    const { night: _, ...rest } = file
    const given = new Map(givenOf(season, contest, { qualifying: (three.qualifying ?? []).map((row, i) => [...row, i === 0 ? '用时' : '60']) }).given)
    return seasonOutcome({ file: rest, contest, given, sha256 })
  }
  const first = (members: object) => sectionOf(scoreOf(members), 'top').lines[0]?.reason.zh
  expect(first({ as: 'sum' })).toContain('240.5 分')
  expect(first({ as: 'mean' })).toContain('80.17 分')
  expect(first({ as: 'sum', best: 2 })).toContain('170.5 分')
  expect(first({ as: 'mean', expected: 50, absent: 'zero' })).toContain('4.81 分')
  expect(scoreOf({ as: 'sum' }).flags[0]?.zh).toContain('北京市有 3 人，应为 50 人')
})
test('[Z7] a player registered for the final who stands in the list of 2019 is refused with the clause, and only there', () => {
  const named = (teamId: string) => contest.teams.find((team) => team.id === season.teams.find(({ id }) => id === teamId)?.plays)?.players.at(-1)?.name ?? ''
  const barred = (unit: string, teamId: string): Tables => ({
    ...field,
    'played-2019': [
      ['姓名', '代表队'],
      [named(teamId), unit],
    ],
  })
  const { mistakes } = seasonOutcome({ file: season, contest, given: givenOf(season, contest, barred('江苏省', 'jiangsu')).given, sha256 })
  expect(mistakes.map(({ at, wanted }) => [at.file, wanted.zh])).toEqual([['played-2019.csv', expect.stringContaining('不参加决赛')]])
  const other = seasonOutcome({ file: season, contest, given: givenOf(season, contest, barred('西藏自治区', 'jiangsu')).given, sha256 })
  expect(other.mistakes).toEqual([])
})
