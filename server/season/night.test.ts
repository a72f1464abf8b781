/** The final's awards from its totals: the rules of the contest file decide, ties as on the night. */
import { expect, test } from 'vitest'
import type { TieRules } from '#shared/ranking-settings.ts'
import type * as z from 'zod/mini'
import { sha256 } from '../canonical-json.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { readContest } from '../exchange/contest-file.ts'
import { nationalTables } from '../testing/national-field.ts'
import { givenOf, type Tables } from '../testing/season-field.ts'
import { seasonOutcome } from './outcome.ts'

const read = readContest('contests/national-2021.json')
if (!read.ok || !read.season) throw new Error('the national contest can’t be read')
const { contest, season } = read
const field = nationalTables(season, contest, 1)

const withTies = (ties: z.infer<typeof TieRules>): PreparedContest => ({
  ...contest,
  parts: contest.parts.map((part) => ({ ...part, ranking: { ...part.ranking, ties } })),
})
const share = withTies({ criteria: [], then: 'share', fromTeams: 2, matter: 'award' })
const byQualifying = withTies({ criteria: [{ imported: 'qualifying', better: 'higher' }], then: 'share', fromTeams: 2, matter: 'award' })
const night = (tables: Tables, file: PreparedContest = contest) => {
  const outcome = seasonOutcome({ file: season, contest: file, given: givenOf(season, contest, tables).given, sha256 })
  const of = (id: string) => outcome.sections.find((one) => one.kind === 'night' && one.id === id)
  return { outcome, of, sizes: (...ids: string[]) => ids.map((id) => of(id)?.lines.length) }
}
const prizes = ['first-prize', 'second-prize', 'third-prize'] as const
/** Finalists in the order of the file, with these totals. */
const finals = (...totals: readonly number[]): Tables => ({
  ...field,
  finals: [['代表队', '成绩'], ...contest.teams.filter((team) => team.field === 'finalists').map((team, i) => [team.name, String(totals[i] ?? 0)])],
})
/** All challengers apart, but the 12th and 13th of the combined ranking. */
function challenge(): Tables {
  const teams = contest.teams.filter((team) => team.field === 'challengers')
  const sorted = [...teams].sort((one, other) => Number(other.imported['qualifying']) - Number(one.imported['qualifying']))
  const due = sorted.map((team, i) => {
    const total = 90 - (i === 12 ? 11 : i) * 1.2
    return [team.name, ((total - Number(team.imported['qualifying']) * 0.6) * 6).toFixed(2)]
  })
  return { ...field, challenge: [['代表队', '成绩'], ...due] }
}

test('[Z9] ties at 1|2 and 4|5 of the final: shared, parted by a criterion, or open until played off', () => {
  const tied = finals(300, 300, 280, 270, 270, 250, 240, 230)
  expect(night(tied, share).sizes(...prizes)).toEqual([2, 3, 3])
  expect(night(tied, byQualifying).sizes(...prizes)).toEqual([1, 3, 4])
  expect(night(tied, byQualifying).of('first-prize')?.lines[0]?.team).toBe('浙江·安吉县')
  const open = night(tied)
  expect(open.sizes(...prizes)).toEqual([0, 0, 0])
  expect(open.of('first-prize')?.open[0]?.zh).toContain('待加赛')
  expect(open.outcome.whole).toBe(false)
})
test('[Z9] the outcome of a play-off is entered, and the award can be given', () => {
  const settled = [
    ['奖项', '代表队', '名次'],
    ['一等奖', '江苏', '2'],
    ['一等奖', '浙江', '1'],
  ]
  const closed = night({ ...finals(300, 300, 280, 270, 260, 250, 240, 230), settled })
  expect(closed.sizes(...prizes)).toEqual([1, 3, 4])
  expect(closed.of('first-prize')?.lines[0]?.team).toBe('浙江·安吉县')
})
test('[Z9] a tie at 12|13 of the challengers: 13 and 11, or 12 and 12, or open with the organisation prize', () => {
  expect(night(challenge(), share).sizes('merit', 'organisation')).toEqual([13, 11])
  expect(night(challenge(), share).outcome.flags.map((flag) => flag.zh)).toContain('组织奖 11 个，应为 12 个：请裁判长确认')
  expect(night(challenge(), byQualifying).sizes('merit', 'organisation')).toEqual([12, 12])
  expect(night(challenge()).sizes('merit', 'organisation')).toEqual([0, 0])
})
test('[Z6] a nominee is a registered player, one a team; a missing one is said', () => {
  const nominees = (field['final-style'] ?? []).slice(0, -1)
  expect(night({ ...field, 'final-style': nominees }).of('style')?.open[0]?.zh).toBe('推荐名单未报齐。')
  const stranger = night({ ...field, 'final-style': [...nominees, ['四川', '路人']] })
  expect(stranger.outcome.mistakes.map(({ at, found }) => [at.row, found])).toEqual([[9, '四川省 路人']])
})
test('[Z9] a file of the night that says something else than the lists is flagged, not mended', () => {
  const other = { ...field, qualifying: (field['qualifying'] ?? []).map((row) => (row[1] === '江苏省' ? [row[0] ?? '', row[1], '60', row[3] ?? ''] : row)) }
  const flags = night(other).outcome.flags.map((flag) => flag.zh)
  expect(flags).toContain('江苏·昆山市：赛事文件带入成绩 qualifying 为 91.36，晋级赛团队成绩为 60')
  expect(flags.some((flag) => flag.startsWith('全国赛决赛的代表队与决赛名额不一致：多 江苏·昆山市'))).toBe(true)
})
