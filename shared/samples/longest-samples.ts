/** The stage where every name is as long as a name may be: who answers, lots, a parade, awards page by page. */
import type { ContestPart, TeamView } from '../views/contest.ts'
import type { AwardStage } from '../views/results.ts'
import type { View } from '../views/view.ts'
import type { PlayerId } from '../words.ts'

type Sample = Partial<View>
const TEAMS = ['甘肃·积石山保安族东乡族撒拉族自治县', '新疆生产建设兵团·第八师石河子市'] as const
const PEOPLE = ['试安别克·例示汗·样清拜·仿言布拉提江', '例示古丽·试不都克里木·样合买提江', '阿例古丽·试示不拉·买例提·艾样木江'] as const
const of = (names: readonly string[], at: number): string => names[at % names.length] ?? ''

const longest = (team: TeamView): TeamView => ({
  ...team,
  name: of(TEAMS, team.table),
  shortName: '甘肃积石山县',
  players: team.players.map((player, n) => ({ ...player, name: of(PEOPLE, team.table + n) })),
})

/** The same view with the longest names at these tables. */
function withLongestNames(view: Sample, at: (table: number) => boolean = () => true): Sample {
  if (!view.contest) return view
  const contest: ContestPart = { ...view.contest, teams: view.contest.teams.map((team) => (at(team.table) ? longest(team) : team)) }
  const players = contest.teams.flatMap((team) => team.players)
  const named = <T extends { playerId: PlayerId | null }>(one: T) => ({ ...one, playerName: players.find(({ id }) => id === one.playerId)?.name ?? null })
  const { turn, awards } = view
  return {
    ...view,
    contest,
    ...(turn ? { turn: named(turn) } : {}),
    ...(awards ? { awards: { ...awards, shown: awards.shown.map((award) => ({ ...award, winners: award.winners.map(named) })) } } : {}),
  }
}

const staged = (view: Sample = {}, stage: Partial<AwardStage>): Sample =>
  view.awards
    ? { ...view, awards: { ...view.awards, stage: { take: 'announce', from: 0, size: 0, page: 1, pages: 1, presenters: [], ...view.awards.stage, ...stage } } }
    : view

const AS_THEY_ARE = ['who-has-it', 'turn-long', 'draw-tie', 'teams-8', 'awards-third']

/** `samples`: the stage's own by name. A page has room for 24 names, a long one takes that of two. */
export function longestSamples(samples: Readonly<Record<string, Sample>>): Record<string, Sample> {
  const { 'awards-roll': roll, 'awards-persons': persons } = samples
  const four = { from: 0, size: 12, page: 1, pages: 4, ends: [12, 24, 36, 48] }
  return {
    ...Object.fromEntries(AS_THEY_ARE.map((name) => [`longest-${name}`, withLongestNames(samples[name] ?? {})])),
    'longest-awards-roll': withLongestNames(staged(roll, four)),
    'longest-awards-present': withLongestNames(staged(roll, { ...four, take: 'present' })),
    'longest-awards-among': withLongestNames(staged(roll, { from: 0, size: 21, page: 1, pages: 3 }), (table) => table === 12),
    'longest-awards-among-present': withLongestNames(
      staged(roll, { from: 0, size: 21, page: 1, pages: 3, take: 'present', ends: [21, 45, 48] }),
      (table) => table === 12,
    ),
    'longest-awards-persons': withLongestNames(staged(persons, { from: 0, size: 6, page: 1, pages: 2 })),
  }
}
