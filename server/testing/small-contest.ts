/** A small contest for tests: a few teams at tables 1, 2, 3 …, one round of the format asked for, made-up questions whose key is B. */
import { AwardId, PartId, PlayerId, RoundId, SetId, TeamId, type QuestionId } from '#shared/words.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { AwardFile, PartFile } from '#shared/contest-file.ts'
import type { PreparedContest, SealedSet } from '../contest/contest-state.ts'
import { formatOf } from '../formats/index.ts'
import { prepared, type Played } from './contest-spec.ts'

const OPTIONS = ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: `选项${letter}` }))
/** Any id names a question; its type is the id's beginning: `single-3`, `short-1`. */
export function questionNamed(id: QuestionId): DrawnQuestion {
  const spoken = id.startsWith('short')
  return {
    id,
    type: spoken ? 'short' : id.startsWith('multiple') ? 'multiple' : 'single',
    level: 1,
    stem: `题干 ${id}`,
    options: spoken ? [] : OPTIONS,
    key: spoken ? ['二个月'] : id.startsWith('multiple') ? ['B', 'C'] : ['B'],
    accept: [],
    explanation: `解析 ${id}`,
    article: '《某法》第一条',
    asOf: '2021-01-01',
    subject: '劳动关系',
    subjectId: 'labour-relations',
  }
}
export function sealedSet(title: string, kind: string, count: number, spares: number): SealedSet {
  const sealed = (prefix: string, n: number) =>
    Array.from({ length: n }, (_, index) => ({ id: `${kind}-${prefix}${String(index + 1)}` as QuestionId, sha256: '0'.repeat(64) }))
  return { title, questions: sealed(`${title}-`, count), spares: sealed(`${title}-s`, spares) }
}
const player = (team: string, n: number, position: number | null) => ({
  id: PlayerId.parse(`${team}-p${String(n)}`),
  name: `选手${team}${String(n)}`,
  unit: '',
  position,
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
  const awardFiles = awards.map((count, index): AwardFile => ({
    id: AwardId.parse(`award-${String(index + 1)}`),
    title: `第${String(index + 1)}等奖`,
    order: 'rank',
    by: 'rank',
    part: PartId.parse('main'),
    count,
  }))
  return {
    version: 1,
    id: 'small',
    title: '小比赛',
    organisations: { hosts: [], organisers: [], coOrganisers: [] },
    official: false,
    watermark: 'demo',
    choices: [],
    fields: [{ id: 'all', title: '全部' }],
    teams: Array.from({ length: teams }, (_, index) => {
      const id = `t${String(index + 1)}`
      return {
        id: TeamId.parse(id),
        name: `第${String(index + 1)}队`,
        shortName: `${String(index + 1)}队`,
        field: 'all',
        table: index + 1,
        order: teams - index,
        leader: '',
        roles: [],
        imported: {},
        players: [player(id, 1, 1), player(id, 2, 2), player(id, 3, null)],
      }
    }),
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
    awards: awardFiles,
    sets: Object.fromEntries(Object.entries(sets).map(([id, set]) => [SetId.parse(id), set])),
  }
}
const needsSet = (format: string): boolean => format !== 'risk' && format !== 'judged'
export const contest = (asked: Asked): Played => prepared(smallContest(asked))
