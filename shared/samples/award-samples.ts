/** Batches of the prize-giving: one winner, three, four, twelve, and persons. */
import type { SceneName } from '../commands.ts'
import type { AwardView } from '../views/results.ts'
import type { View } from '../views/view.ts'
import { AwardId } from '../words.ts'
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

const shown: AwardView[] = [
  persons('best-manner', '最佳风采奖', [1, 2, 3, 4, 5, 6, 7, 8]),
  batch('special', '特别贡献奖', [9, 13, 20, 24]),
  { ...batch('organisation', '组织奖', [10, 18, 28, 24, 14, 29, 17, 32, 30, 15, 23, 9]), unranked: true },
  batch('merit', '优胜奖', [31, 20, 26, 16, 21, 27, 25, 11, 12, 22, 13, 19]),
  batch('third', '三等奖', [2, 5, 4, 7]),
  batch('second', '二等奖', [6, 1, 8]),
  batch('first', '一等奖', [3]),
  batch('first-long', '一等奖', [4]),
]

export function awardSamples(on: On): Record<string, Partial<View>> {
  const of = (name: string) => on('awards', { awards: { shown, now: AwardId.parse(name) } })
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
  }
}
