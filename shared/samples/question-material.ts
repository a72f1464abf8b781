/** What the question samples are made of: texts, teams, and builders of the play's parts. */
import type { BuzzerPart, ClockPart, QuestionPart, RulingPart, TurnPart } from '../views/play.ts'
import { AttemptId, OpeningId, SlotId, type Outcome, type Points } from '../words.ts'
import { CHALLENGE, contestSample, FINALS, playerAt, roundNamed, teamAt } from './contest-sample.ts'

/** Hub time at which the samples were drawn. */
export const SAMPLE_NOW = 1_000_000
export type Question = NonNullable<QuestionPart>

export const SLOT = SlotId.parse('buzzer-14')
export const attempt = (n: number) => AttemptId.parse(`buzzer-14-a${n}`)
export const STEM = '劳动合同期限一年以上不满三年的，试用期最长不得超过几个月？依据哪部法律的哪一条？'
export const CASE =
  '某公司与张某订立三年期固定期限劳动合同，约定试用期六个月，试用期工资为转正后工资的百分之七十。入职第四个月，公司以“不能胜任工作”为由书面通知张某解除劳动合同，未说明录用条件，也未支付任何补偿；张某在职期间公司未依法为其缴纳失业保险费。张某到窗口咨询：公司的做法有哪些不符合法律规定之处？张某可以通过哪些途径、在多长时间内主张权利？请结合窗口业务，逐项说明办理要点、应当一次性告知的材料，以及可以当场办结的事项。'
export const OPTIONS = [
  { letter: 'A', text: '一个月' },
  { letter: 'B', text: '二个月' },
  { letter: 'C', text: '三个月' },
  { letter: 'D', text: '六个月' },
]
export const LONG_OPTIONS = [
  { letter: 'A', text: '用人单位自用工之日起即与劳动者建立劳动关系，应当建立职工名册备查' },
  { letter: 'B', text: '建立劳动关系，应当订立书面劳动合同；未同时订立的，应当自用工之日起一个月内订立' },
  { letter: 'C', text: '用人单位与劳动者在用工前订立劳动合同的，劳动关系自合同订立之日起建立' },
  { letter: 'D', text: '用人单位招用劳动者，不得扣押劳动者的居民身份证和其他证件' },
]
export const REVEAL = {
  key: ['二个月', '《劳动合同法》第十九条'],
  explanation: '劳动合同期限三个月以上不满一年的，试用期不得超过一个月；一年以上不满三年的，不得超过二个月；三年以上固定期限和无固定期限的，不得超过六个月。',
  article: '《中华人民共和国劳动合同法》第十九条',
  asOf: '2012-12-28',
}

export const question = (more: Partial<Question>): Question => ({
  slotId: SLOT,
  roundId: roundNamed('buzzer'),
  roundTitle: '群雄逐鹿',
  formatTitle: '抢答题',
  mode: 'race',
  phase: 'shown',
  number: 14,
  of: 24,
  type: 'short',
  subject: '劳动关系',
  stem: STEM,
  options: null,
  media: null,
  worth: { right: 10_000, wrong: -10_000 },
  voided: false,
  deliberating: false,
  reveal: null,
  ...more,
})
export const required = (more: Partial<Question>): Question =>
  question({
    roundId: roundNamed('required'),
    roundTitle: '必答题',
    formatTitle: '必答题',
    mode: 'turn',
    number: 6,
    type: 'single',
    options: OPTIONS,
    worth: { right: 10_000, wrong: 0 },
    phase: 'answering',
    ...more,
  })
export const challenge = (more: Partial<Question>): Question =>
  question({
    roundId: roundNamed('challenge-quiz'),
    roundTitle: '挑战环节',
    formatTitle: '同题同答',
    mode: 'all',
    number: 20,
    of: 30,
    type: 'single',
    stem: '劳动合同期限一年以上不满三年的，试用期最长不得超过几个月？',
    options: OPTIONS,
    worth: { right: 10_000, wrong: 0 },
    phase: 'answering',
    ...more,
  })
export const showcase = (more: Partial<Question>): Question =>
  question({
    roundId: roundNamed('showcase'),
    roundTitle: '特色展示',
    formatTitle: '评分题',
    mode: 'performance',
    number: 3,
    of: 8,
    type: null,
    subject: null,
    stem: null,
    worth: null,
    phase: 'answering',
    ...more,
  })

/** The other finalists by table, for the press order behind whoever won. */
export const others = (table: number): number[] => [3, 6, 1, 2, 5, 8, 4].filter((one) => one !== table)
export const foulTable = (table: number): number => (table === 7 ? 4 : 7)
export const foul = (table: number) => ({ teamId: teamAt(table), code: 'early-buzz' as const, title: '抢答犯规', points: -10_000 })
export const finalists = contestSample.parts.find((part) => part.id === FINALS)?.teamIds ?? []
export const challengers = contestSample.parts.find((part) => part.id === CHALLENGE)?.teamIds ?? []

export const buzzer = (more: Partial<NonNullable<BuzzerPart>>): BuzzerPart => ({
  state: 'open',
  openingId: OpeningId.parse('opening-14-1'),
  nonce: null,
  opensAt: SAMPLE_NOW - 2000,
  eligible: finalists,
  out: [],
  fouls: [],
  order: [],
  verdict: null,
  ...more,
})
const unfouled = (table: number): number[] => others(table).filter((one) => one !== foulTable(table))
export const taken = (table: number, more: Partial<NonNullable<BuzzerPart>> = {}): BuzzerPart =>
  buzzer({
    state: 'taken',
    fouls: [foul(foulTable(table))],
    order: [table, ...unfouled(table).slice(0, 4)].map((one, i) => ({ teamId: teamAt(one), afterMs: [212, 226, 268, 331, 402][i] ?? 500, early: false })),
    verdict: { winner: teamAt(table), method: 'estimate', certain: true, photo: false, certified: true, leadMs: 14, bandMs: 1.6 },
    strip: strip([table, ...unfouled(table).slice(0, 4)], [212, 226, 268, 331, 402]),
    ...more,
  })
const strip = (tables: readonly number[], middles: readonly number[], halfMs = 0.8): NonNullable<NonNullable<BuzzerPart>['strip']> =>
  tables.map((table, i) => {
    const midMs = middles[i] ?? 500 + i
    return { teamId: teamAt(table), fromMs: midMs - halfMs, toMs: midMs + halfMs, midMs }
  })
/** 先后难分: three presses within what the clocks can tell. */
export const tooClose = (table: number): BuzzerPart =>
  taken(table, {
    verdict: { winner: teamAt(table), method: 'estimate', certain: false, photo: true, certified: true, leadMs: 0.7, bandMs: 3 },
    strip: strip([table, ...unfouled(table).slice(0, 2)], [212.4, 213.1, 214.2], 1.5),
  })
export function turn(table: number, how: 'turn' | 'buzz' | 'performance', more: Partial<NonNullable<TurnPart>> = {}): TurnPart {
  const player = contestSample.teams.find((team) => team.table === table)?.players[1]
  return {
    teamId: teamAt(table),
    playerId: player?.id ?? playerAt(table, 2),
    position: 2,
    playerName: player?.name ?? null,
    how,
    attemptId: attempt(1),
    answering: true,
    complete: false,
    ...more,
  }
}
export const ruling = (table: number, outcome: Outcome, points: Points, more: Partial<RulingPart[number]> = {}): RulingPart => [
  {
    attemptId: attempt(1),
    teamId: teamAt(table),
    playerName: contestSample.teams.find((team) => team.table === table)?.players[1]?.name ?? null,
    outcome,
    points,
    status: 'confirmed',
    by: '裁判组',
    reason: null,
    was: null,
    shown: true,
    ...more,
  },
]
export const left = (totalMs: number, leftMs: number, purpose: NonNullable<ClockPart>['purpose'] = 'answer'): ClockPart => ({
  id: `clock-${purpose}`,
  purpose,
  totalMs,
  warnAtMs: 5000,
  state: { is: 'running', endsAt: SAMPLE_NOW + leftMs },
})
