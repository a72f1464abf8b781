/** A whole evening to play in tests: 4 finalists and 6 challengers in two parts, a round of every format, every kind of award, play-offs. */
import { AwardId, ItemId, PartId, RoundId, type TeamId } from '#shared/words.ts'
import type { AppealRules } from '#shared/appeal-settings.ts'
import type { AwardFile, ItemFile } from '#shared/contest-file.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { formatOf } from '../formats/index.ts'
import { contestWith, PART } from './contest-built.ts'

export const CHALLENGE = PartId.parse('challenge')
const FINALISTS = 4
const item = (id: string, kind: ItemFile['kind'], more: Partial<ItemFile> = {}): ItemFile => ({ id: ItemId.parse(id), kind, title: id, ...more })
const round = (id: string): ItemFile => item(`item-${id}`, 'round', { round: RoundId.parse(id) })
const award = (id: string): AwardId => AwardId.parse(id)

const rules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  required: { set: 'set-required', by: 'team' },
  speed: { set: 'set-speed', questionsPerPack: 3 },
  judged: { set: 'set-judged' },
  risk: {
    tiers: [
      { value: 10, set: 'set-ten' },
      { value: 20, set: 'set-twenty' },
    ],
    mayDecline: true,
  },
  buzzer: { set: 'set-buzzer', questions: 4, options: 'on-cue', buzzer: { opens: 'host-word', armed: 'by-hand', afterWrong: 'all-rest' } },
  quiz: { set: 'set-quiz', questions: 3 },
  'play-off-finals': { set: 'set-play-off' },
  'play-off-challenge': { set: 'set-play-off' },
}
const formats: Readonly<Record<string, string>> = { quiz: 'simultaneous', 'play-off-finals': 'play-off', 'play-off-challenge': 'play-off' }
const awards: AwardFile[] = [
  { id: award('first'), title: '一等奖', order: 'rank', by: 'rank', part: PART, count: 1 },
  { id: award('second'), title: '二等奖', order: 'region', by: 'rank', part: PART, count: 2 },
  { id: award('excellence'), title: '优胜奖', order: 'region', by: 'rank', part: CHALLENGE, count: 3 },
  {
    id: award('organisation'),
    title: '组织奖',
    order: 'region',
    by: 'complement',
    parts: [PART, CHALLENGE],
    without: [award('first'), award('second'), award('excellence')],
  },
  { id: award('style'), title: '最佳风采奖', order: 'table', by: 'nomination', part: PART },
  { id: award('special'), title: '特别贡献奖', order: 'table', by: 'role', role: 'zone-host' },
]

export const ROUNDS = ['required', 'speed', 'judged', 'risk', 'buzzer', 'quiz'] as const
/** Rounds whose questions decide who is asked next, teams or players, and the audience’s; they have no usual rules here. */
export const BOUTS = ['duel', 'king-of-the-hill', 'elimination', 'relay', 'designated', 'audience'] as const
export const formatNamed = (round: string): string => formats[round] ?? round
export interface Evening {
  /** Rounds to play; left out: all of them. */
  readonly only?: readonly string[]
  /** Other rules for a round, as a file has them. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Questions in every set; half as many spares. */
  readonly stock?: number
  /** As a prepared contest has them, in thousandths. */
  readonly appeals?: AppealRules
}

const terms = [
  { source: 'live', weight: '0.6' },
  { source: 'qualifying', weight: '0.4' },
]

export function wholeContest({ only = ROUNDS, files = {}, stock = 60, appeals }: Evening = {}): PreparedContest {
  const ids = [...only, 'play-off-finals', 'play-off-challenge']
  const built = contestWith({
    teams: 10,
    baseScore: 100_000,
    questions: stock,
    spares: Math.floor(stock / 2),
    rounds: ids.map((id) => ({ id, format: formatOf(formatNamed(id)), rules: files[id] ?? rules[id] ?? {} })),
  })
  const teams = built.teams.map((one, i) => ({
    ...one,
    field: i < FINALISTS ? 'finalist' : 'challenger',
    roles: i === 0 ? ['zone-host'] : [],
    imported: { qualifying: `${80 + i}.5` },
  }))
  const [finals] = built.parts
  if (!finals) throw new Error('a contest has a part')
  const parts = [
    { ...finals, playOff: RoundId.parse('play-off-finals') },
    {
      ...finals,
      id: CHALLENGE,
      title: '挑战环节',
      entrants: { field: 'challenger' },
      baseScore: 0,
      ranking: { terms, places: 2 },
      publicPlaces: { downTo: 3 },
      playOff: RoundId.parse('play-off-challenge'),
    },
  ]
  const inChallenge = (id: string) => id === 'quiz' || id === 'play-off-challenge'
  return {
    ...built,
    ...(appeals ? { appeals } : {}),
    fields: [
      { id: 'finalist', title: '决赛队' },
      { id: 'challenger', title: '挑战队' },
    ],
    teams,
    parts,
    rounds: built.rounds.map((one) => ({ ...one, parts: [inChallenge(one.id) ? CHALLENGE : PART] })),
    awards,
    rundown: [
      item('waiting', 'waiting'),
      item('anthem', 'anthem', { title: '奏唱国歌' }),
      item('parade', 'parade'),
      ...only.map(round),
      item('check', 'score-check'),
      item('prizes', 'awards', {
        title: '颁发组织奖、优胜奖、最佳风采奖和特别贡献奖',
        awards: [award('organisation'), award('excellence'), award('style'), award('special')],
      }),
      item('top-prizes', 'awards', { title: '颁发二等奖和一等奖', note: '一等奖 1 个', awards: [award('second'), award('first')] }),
      item('farewell', 'farewell'),
    ],
  }
}
export const finalistsOf = (contest: PreparedContest): readonly TeamId[] => contest.teams.filter((one) => one.field === 'finalist').map((one) => one.id)
