/** The stage where every name is as long as a name may be: who answers, lots, a parade, a roll. */
import type { View } from '../views/view.ts'
import type { ContestPart } from '../views/contest.ts'
import type { PlayerId } from '../words.ts'

type Sample = Partial<View>
const TEAMS = ['甘肃·积石山保安族东乡族撒拉族自治县', '新疆生产建设兵团·第八师石河子市'] as const
const PEOPLE = ['试安别克·例示汗·样清拜·仿言布拉提江', '例示古丽·试不都克里木·样合买提江', '阿例古丽·试示不拉·买例提·艾样木江'] as const
const of = (names: readonly string[], at: number): string => names[at % names.length] ?? ''

const longest = (contest: ContestPart): ContestPart => ({
  ...contest,
  teams: contest.teams.map((team, i) => ({
    ...team,
    name: of(TEAMS, i),
    shortName: '甘肃积石山县',
    players: team.players.map((player, n) => ({ ...player, name: of(PEOPLE, i + n) })),
  })),
})

/** The same view in the contest of the longest names. */
export function withLongestNames(view: Sample): Sample {
  if (!view.contest) return view
  const contest = longest(view.contest)
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

const MADE_OF = ['who-has-it', 'turn-long', 'draw-tie']

/** `samples`: the stage's own by name. */
export const longestSamples = (samples: Readonly<Record<string, Sample>>): Record<string, Sample> =>
  Object.fromEntries(MADE_OF.map((name) => [`longest-${name}`, withLongestNames(samples[name] ?? {})]))
