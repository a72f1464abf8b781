/** A made-up national season: 1,600 players in 32 provinces, four zones, the final and its challenge round, agreeing with the contest file. */
import type { SeasonFile, SeasonTeam } from '#shared/season-settings.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { chanceOf } from '../rehearsal/chance.ts'
import { nomineesTable, playersTable, scoresTable, zoneTable, type Tables } from './season-field.ts'

/** The best of each zone beside its host, so that the eight of the file reach the final. */
const AHEAD = ['jiangsu', 'fujian', 'anhui', 'gansu', 'chongqing', 'guizhou', 'shandong', 'hubei', 'hunan', 'bingtuan', 'tianjin', 'heilongjiang']

export function nationalTables(season: SeasonFile, contest: PreparedContest, seed: number): Tables {
  const playing = (team: SeasonTeam) => contest.teams.find((one) => one.id === team.plays)
  const meanOf = (team: SeasonTeam) => Math.round(Number(playing(team)?.imported['qualifying'] ?? '80') * 100)
  const live = (field: string, most: number, step: number) =>
    contest.teams
      .filter((team) => team.field === field)
      .map((team): [string, number] => [team.name, most - Math.floor(chanceOf(seed, field, team.id) * most * 0.6 * (1 / step)) * step])
  const finalists = season.teams.filter((team) => playing(team)?.field === 'finalists')
  return {
    'zone-scores': zoneTable(season, seed, AHEAD),
    'zone-style': nomineesTable(season.teams, seed),
    qualifying: playersTable(season.teams, { seed, players: 50, meanOf }),
    finals: scoresTable(distinct(live('finalists', 30_000, 5))),
    challenge: scoresTable(live('challengers', 24_000, 1000)),
    'final-style': [['代表队', '姓名'], ...finalists.map((team) => [team.name, playing(team)?.players[0]?.name ?? ''])],
  }
}
/** No two alike, so that the sample has no tie to be played off. */
const distinct = (scores: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] =>
  scores.map(([name, score], i) => [name, score - scores.slice(0, i).filter((other) => other[1] === score).length])
