/** A small contest for tests: a few teams at tables 1, 2, 3 …, one round of the format asked for, made-up questions whose key is B. */
import { AwardId, PartId, PlayerId, RoundId, SetId, TeamId } from '#shared/words.ts'
import type { AwardFile, PartFile, TeamFile } from '#shared/contest-file.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { formatOf } from '../formats/index.ts'
import { prepared, type Played } from './contest-spec.ts'
import { sealedSet } from './small-questions.ts'

const player = (team: string, n: number, position: number | null) => ({
  id: PlayerId.parse(`${team}-p${String(n)}`),
  name: `选手${team}${String(n)}`,
  unit: '',
  position,
})

/** Tables run 1, 2, 3 …, 行政区划 order the other way round. */
const teamAt = (n: number, teams: number): TeamFile => {
  const id = `t${String(n)}`
  const players = [player(id, 1, 1), player(id, 2, 2), player(id, 3, null)]
  return {
    id: TeamId.parse(id),
    name: `第${String(n)}队`,
    shortName: `${String(n)}队`,
    field: 'all',
    table: n,
    order: teams - n + 1,
    leader: '',
    roles: [],
    imported: {},
    players,
  }
}
const rankAward = (n: number, count: number): AwardFile => ({
  id: AwardId.parse(`award-${String(n)}`),
  title: `第${String(n)}等奖`,
  order: 'rank',
  by: 'rank',
  part: PartId.parse('main'),
  count,
})

export interface Asked {
  readonly format: string
  readonly rules?: Record<string, unknown>
  readonly teams?: number
  readonly awards?: readonly number[]
  readonly part?: Partial<PartFile>
  readonly referees?: number
  readonly judges?: number
  readonly questions?: number
  readonly spares?: number
  readonly kind?: 'single' | 'multiple' | 'short'
}
/** Teams t1 … tn in part `main`; round `round` of the format; a play-off round `extra`; rank awards by their counts. */
export function smallContest(asked: Asked): PreparedContest {
  const { format, rules = {}, teams = 4, awards = [], part = {}, referees = 3, judges = 3, questions = 30, spares = 5, kind = 'single' } = asked
  const sets = { s: sealedSet('s', kind, questions, spares), s20: sealedSet('s20', kind, questions, spares), extra: sealedSet('extra', 'single', 20, 2) }
  const parsed = formatOf(format).rules.parse(needsSet(format) ? { set: 's', ...rules } : rules)
  return {
    version: 1,
    id: 'small',
    title: '小比赛',
    organisations: { hosts: [], organisers: [], coOrganisers: [] },
    official: false,
    watermark: 'demo',
    choices: [],
    fields: [{ id: 'all', title: '全部' }],
    teams: Array.from({ length: teams }, (_, index) => teamAt(index + 1, teams)),
    tablets: 'one-a-team',
    panel: { referees, judges, clerks: 1, supervisors: 1, displays: 1, subjects: { 'labour-relations': 2 } },
    parts: [
      {
        id: PartId.parse('main'),
        title: '本场',
        entrants: { field: 'all' },
        baseScore: 0,
        ranking: { terms: [{ source: 'live', weight: '1' }], places: 3 },
        publicPlaces: 'all',
        playOff: RoundId.parse('extra'),
        ...part,
      },
    ],
    rounds: [
      { id: RoundId.parse('round'), title: '环节', format, parts: [PartId.parse('main')], rules: parsed },
      {
        id: RoundId.parse('extra'),
        title: '加赛',
        format: 'play-off',
        parts: [PartId.parse('main')],
        rules: formatOf('play-off').rules.parse({ set: 'extra' }),
      },
    ],
    rundown: [],
    awards: awards.map((count, index) => rankAward(index + 1, count)),
    sets: Object.fromEntries(Object.entries(sets).map(([id, set]) => [SetId.parse(id), set])),
  }
}
const needsSet = (format: string): boolean => !['risk', 'judged', 'designated'].includes(format)
export const contest = (asked: Asked): Played => prepared(smallContest(asked))
