/** Batches of the prize-giving: one winner, three, four, twelve, persons, a roll; announced, presented, photographed, rehearsed. */
import type { SceneName } from '../commands.ts'
import type { AwardStage, AwardView } from '../views/results.ts'
import type { View } from '../views/view.ts'
import { AwardId, TeamId } from '../words.ts'
import { contestSample, teamAt } from './contest-sample.ts'

type On = (scene: SceneName, parts?: Partial<View>) => Partial<View>
const batch = (id: string, title: string, tables: readonly number[]): AwardView => ({
  awardId: AwardId.parse(id),
  title,
  winners: tables.map((table) => ({ teamId: teamAt(table), playerId: null, playerName: null })),
})
const persons = (id: string, title: string, tables: readonly number[]): AwardView => ({
  awardId: AwardId.parse(id),
  title,
  winners: tables.map((table) => {
    const player = contestSample.teams.find((team) => team.table === table)?.players[1]
    return { teamId: teamAt(table), playerId: player?.id ?? null, playerName: player?.name ?? null }
  }),
})

const shownAt = (table: number): AwardView[] => [
  persons('best-manner', '最佳风采奖', [1, 2, 3, 4, 5, 6, 7, 8]),
  batch('special', '特别贡献奖', [9, 13, 20, 24]),
  { ...batch('organisation', '组织奖', [10, 18, 28, 24, 14, 29, 17, 32, 30, 15, 23, 9]), unranked: true },
  batch('merit', '优胜奖', [31, 20, 26, 16, 21, 27, 25, 11, 12, 22, 13, 19]),
  batch('third', '三等奖', [2, 5, 4, 7]),
  batch('second', '二等奖', [6, 1, 8]),
  batch('first', '一等奖', [table]),
  batch('first-long', '一等奖', [4]),
]

/** A roll of persons, three a delegation, on its second page. */
const roll: AwardView = {
  ...persons('stars', '岗位练兵明星', []),
  winners: Array.from({ length: 16 }, (_, i) => i + 9).flatMap((table) =>
    [1, 2, 3].map((n) => {
      const player = contestSample.teams.find((team) => team.table === table)?.players[n - 1]
      return { teamId: teamAt(table), playerId: player?.id ?? null, playerName: player?.name ?? null }
    }),
  ),
}
const presenters = [{ title: '示例组委会主任', name: '池例宁' }]
const stage = (more: Partial<AwardStage>): AwardStage => ({ take: 'announce', from: 0, size: 12, page: 1, pages: 1, presenters, ...more })

export function awardSamples(table: number, on: On): Record<string, Partial<View>> {
  const shown = shownAt(table)
  const given = (name: string, more: Partial<AwardStage> = {}) =>
    on('awards', { awards: { shown: [...shown, roll], now: AwardId.parse(name), stage: stage(more) } })
  const of = (name: string) => on('awards', { awards: { shown, now: AwardId.parse(name) } })
  const placeholders: AwardView = {
    ...batch('rehearsed', '颁奖彩排 · 第 4 项', []),
    winners: Array.from({ length: 12 }, (_, i) => ({ teamId: TeamId.parse(`placeholder-${i + 1}`), playerId: null, playerName: null })),
  }
  return {
    'awards-begin': on('awards', { awards: { shown: [], now: null } }),
    'awards-first': of('first'),
    'awards-first-long': of('first-long'),
    'awards-second': of('second'),
    'awards-third': of('third'),
    'awards-merit': of('merit'),
    'awards-organisation': of('organisation'),
    'awards-special': of('special'),
    'awards-persons': of('best-manner'),
    'awards-one-by-one': on('awards', {
      awards: { shown: [{ ...batch('third', '三等奖', [2, 5]) }], now: AwardId.parse('third'), stage: stage({ size: 4 }) },
    }),
    'awards-roll': given('stars', { from: 24, size: 24, page: 2, pages: 2 }),
    'awards-present': given('third', { take: 'present', size: 4 }),
    'awards-present-merit': given('merit', { take: 'present' }),
    'awards-present-roll': given('stars', { take: 'present', from: 24, size: 24, page: 2, pages: 2, ends: [24, 48] }),
    'awards-photo': given('first', { take: 'photo', size: 1 }),
    'awards-rehearsal': on('awards', {
      contest: { ...contestSample, watermark: 'rehearsal' },
      awards: { shown: [placeholders], now: placeholders.awardId, stage: stage({ rehearsal: true }) },
    }),
  }
}
