/** Builds a small contest to play with: teams a, b, c … of three players and a substitute, one part, sets of made-up questions. */
import { AwardId, ItemId, PartId, PlayerId, QuestionId, RoundId, type Points, type QuestionId as Question, type SetId, type TeamId } from '#shared/words.ts'
import type { DrawnQuestion, QuestionType } from '#shared/question.ts'
import type { PreparedContest, SealedSet } from '../contest/prepared-contest.ts'
import type { AnyFormat } from '../formats/round-format.ts'
import { questionSet, rulesFrom, team } from './round-record.ts'

export const PART = PartId.parse('finals')
export const roundId = (id: string): RoundId => RoundId.parse(id)
export const player = (teamId: string, n: number): PlayerId => PlayerId.parse(`${teamId}-${String(n)}`)

export interface BuiltRound {
  readonly id: string
  readonly format: AnyFormat
  /** The rules as a file has them. */
  readonly rules: Readonly<Record<string, unknown>>
}
export interface Built {
  readonly teams?: number
  readonly rounds: readonly BuiltRound[]
  /** Questions and spares in every set the rounds name. */
  readonly questions?: number
  readonly spares?: number
  readonly baseScore?: Points
  /** Teams an award, in the order of the awards. */
  readonly awards?: readonly number[]
  /** The round that settles ties. */
  readonly playOff?: string
  readonly referees?: number
  readonly judges?: number
}

const TYPES: readonly QuestionType[] = ['single', 'multiple', 'true-false', 'short']
const KEYS = { single: ['B'], multiple: ['A', 'C'], 'true-false': ['A'], short: ['十五日'], case: ['要点'] } as const
const OPTIONS = ['A', 'B', 'C', 'D'].map((letter) => ({ letter, text: `选项${letter}` }))

/** A made-up question: its id says its set and number, its type goes by its number. */
export function madeUp(id: Question): DrawnQuestion {
  const number = Number(/(\d+)$/.exec(id)?.[1] ?? 0)
  const type = TYPES[number % TYPES.length] ?? 'single'
  const options = type === 'short' ? [] : OPTIONS.slice(0, type === 'true-false' ? 2 : 4)
  return {
    id,
    type,
    level: 1,
    stem: `试题${id}`,
    options,
    key: [...KEYS[type]],
    accept: [],
    explanation: '解析',
    article: '第一条',
    asOf: '2021-01-01',
    subject: '综合',
    subjectId: number % 2 ? 'odd' : 'even',
  }
}
const sealed = (set: SetId, kind: string, count: number): SealedSet['questions'] =>
  Array.from({ length: count }, (_, i) => ({ id: QuestionId.parse(`${set}-${kind}${String(i + 1)}`), sha256: '0'.repeat(64) }))

function teamsOf(count: number): PreparedContest['teams'] {
  return Array.from({ length: count }, (_, i) => {
    const id = String.fromCharCode(97 + i)
    const players = [1, 2, 3, 4].map((n) => ({ id: player(id, n), name: `选手${id}${String(n)}`, unit: '', position: n === 4 ? null : n }))
    return { id: team(id), name: `${id}队`, shortName: id, field: 'finalist', table: i + 1, order: count - i, leader: '', roles: [], players, imported: {} }
  })
}

export function contestWith(built: Built): PreparedContest {
  const { questions = 40, spares = 10, awards = [] } = built
  const rounds = built.rounds.map(({ id, format, rules }) => ({
    id: roundId(id),
    title: id,
    format: format.id,
    parts: [PART],
    rules: rulesFrom(format, rules),
  }))
  const sets = new Set(built.rounds.flatMap(({ format, rules }) => format.sets(rulesFrom(format, rules))))
  return {
    version: 1,
    id: 'made-up',
    title: '试赛',
    organisations: { hosts: [], organisers: [], coOrganisers: [] },
    official: false,
    watermark: 'rehearsal',
    choices: [],
    fields: [{ id: 'finalist', title: '决赛队' }],
    teams: teamsOf(built.teams ?? 4),
    tablets: 'one-a-team',
    panel: { referees: built.referees ?? 3, judges: built.judges ?? 5, clerks: 1, supervisors: 1, displays: 1, subjects: { odd: 1, even: 2 } },
    parts: [
      {
        id: PART,
        title: '决赛',
        entrants: { field: 'finalist' },
        baseScore: built.baseScore ?? 0,
        ranking: { terms: [{ source: 'live', weight: '1' }], places: 3 },
        publicPlaces: 'all',
        ...(built.playOff === undefined ? {} : { playOff: roundId(built.playOff) }),
      },
    ],
    rounds,
    sets: Object.fromEntries([...sets].map((id) => [id, { title: id, questions: sealed(id, 'q', questions), spares: sealed(id, 's', spares) }])),
    rundown: [{ id: ItemId.parse('start'), kind: 'waiting', title: '候场' }],
    awards: awards.map((count, i) => ({
      id: AwardId.parse(`award-${String(i + 1)}`),
      title: `奖${String(i + 1)}`,
      order: 'rank',
      by: 'rank',
      part: PART,
      count,
    })),
  }
}
export const teamIds = (contest: PreparedContest): readonly TeamId[] => contest.teams.map(({ id }) => id)
export { questionSet, team }
