/** Views of a question at every step: reading, buzzer, who has it, deliberation, ruling, answer, tiles, marks, choosing. */
import type { SceneName } from '../commands.ts'
import type { AnswersPart, BuzzerPart, ChoosingPart, ClockPart, MarksPart, QuestionPart, RulingPart, TurnPart } from '../views/play.ts'
import type { View } from '../views/view.ts'
import { AttemptId, OpeningId, SlotId, type Outcome, type Points } from '../words.ts'
import { CHALLENGE, contestSample, FINALS, playerAt, roundNamed, teamAt } from './contest-sample.ts'
import { finalsBoard } from './standings-samples.ts'

/** Hub time at which the samples were drawn. */
export const SAMPLE_NOW = 1_000_000
type Question = NonNullable<QuestionPart>
type Sample = Partial<View>
interface Stage {
  on: (scene: SceneName, parts?: Sample, more?: Partial<View['scene']>) => Sample
  pressClock: ClockPart
}

const SLOT = SlotId.parse('buzzer-14')
const attempt = (n: number) => AttemptId.parse(`buzzer-14-a${n}`)
const STEM = '劳动合同期限一年以上不满三年的，试用期最长不得超过几个月？依据哪部法律的哪一条？'
const CASE =
  '某公司与张某订立三年期固定期限劳动合同，约定试用期六个月，试用期工资为转正后工资的百分之七十。入职第四个月，公司以“不能胜任工作”为由书面通知张某解除劳动合同，未说明录用条件，也未支付任何补偿；张某在职期间公司未依法为其缴纳失业保险费。张某到窗口咨询：公司的做法有哪些不符合法律规定之处？张某可以通过哪些途径、在多长时间内主张权利？请结合窗口业务，逐项说明办理要点、应当一次性告知的材料，以及可以当场办结的事项。'
const OPTIONS = [
  { letter: 'A', text: '一个月' },
  { letter: 'B', text: '二个月' },
  { letter: 'C', text: '三个月' },
  { letter: 'D', text: '六个月' },
]
const LONG_OPTIONS = [
  { letter: 'A', text: '用人单位自用工之日起即与劳动者建立劳动关系，应当建立职工名册备查' },
  { letter: 'B', text: '建立劳动关系，应当订立书面劳动合同；未同时订立的，应当自用工之日起一个月内订立' },
  { letter: 'C', text: '用人单位与劳动者在用工前订立劳动合同的，劳动关系自合同订立之日起建立' },
  { letter: 'D', text: '用人单位招用劳动者，不得扣押劳动者的居民身份证和其他证件' },
]
const REVEAL = {
  key: ['二个月', '《劳动合同法》第十九条'],
  explanation: '劳动合同期限三个月以上不满一年的，试用期不得超过一个月；一年以上不满三年的，不得超过二个月；三年以上固定期限和无固定期限的，不得超过六个月。',
  article: '《中华人民共和国劳动合同法》第十九条',
  asOf: '2012-12-28',
}

const question = (more: Partial<Question>): Question => ({
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
const required = (more: Partial<Question>): Question =>
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
const challenge = (more: Partial<Question>): Question =>
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
const showcase = (more: Partial<Question>): Question =>
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
const others = (table: number): number[] => [3, 6, 1, 2, 5, 8, 4].filter((one) => one !== table)
const foulTable = (table: number): number => (table === 7 ? 4 : 7)
const foul = (table: number) => ({ teamId: teamAt(table), code: 'early-buzz' as const, title: '抢答犯规', points: -10_000 })
const finalists = contestSample.parts.find((part) => part.id === FINALS)?.teamIds ?? []
const challengers = contestSample.parts.find((part) => part.id === CHALLENGE)?.teamIds ?? []

const buzzer = (more: Partial<NonNullable<BuzzerPart>>): BuzzerPart => ({
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
const taken = (table: number, more: Partial<NonNullable<BuzzerPart>> = {}): BuzzerPart =>
  buzzer({
    state: 'taken',
    fouls: [foul(foulTable(table))],
    order: [
      table,
      ...others(table)
        .filter((one) => one !== foulTable(table))
        .slice(0, 4),
    ].map((one, i) => ({ teamId: teamAt(one), afterMs: [212, 226, 268, 331, 402][i] ?? 500, early: false })),
    verdict: { winner: teamAt(table), method: 'arrival', certain: false, leadMs: 14 },
    ...more,
  })
function turn(table: number, how: 'turn' | 'buzz' | 'performance', more: Partial<NonNullable<TurnPart>> = {}): TurnPart {
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
const ruling = (table: number, outcome: Outcome, points: Points, more: Partial<RulingPart[number]> = {}): RulingPart => [
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
const left = (totalMs: number, leftMs: number, purpose: NonNullable<ClockPart>['purpose'] = 'answer'): ClockPart => ({
  id: `clock-${purpose}`,
  purpose,
  totalMs,
  warnAtMs: 5000,
  state: { is: 'running', endsAt: SAMPLE_NOW + leftMs },
})

function buzzing(table: number, { on, pressClock }: Stage): Record<string, Sample> {
  const right = { turn: turn(table, 'buzz'), buzzer: taken(table) }
  const answering = question({ phase: 'answering' })
  const ruled = { ...right, question: question({ phase: 'ruled' }), standings: [finalsBoard] }
  return {
    reading: on('question', { question: question({ phase: 'ready', stem: null }) }),
    question: on('question', { question: question({}) }),
    'question-long': on('question', { question: question({ type: 'case', stem: CASE }) }),
    'buzzer-armed': on('question', { question: question({}), buzzer: buzzer({ state: 'armed' }) }),
    'buzzer-open': on('question', { question: question({}), buzzer: buzzer({}), clock: left(15_000, 9000, 'press') }),
    'buzzer-foul': on('question', { question: question({}), buzzer: buzzer({ fouls: [foul(7)], eligible: finalists.filter((id) => id !== teamAt(7)) }) }),
    'buzzer-24': on('question', { question: question({}), buzzer: buzzer({ eligible: challengers }) }),
    'who-has-it': on('question', { question: answering, ...right, clock: pressClock }),
    'who-has-it-warn': on('question', { question: answering, ...right, clock: left(20_000, 3900) }),
    'who-has-it-options': on('question', { question: question({ phase: 'answering', options: OPTIONS, type: 'single' }), ...right, clock: pressClock }),
    'clock-paused': on('question', {
      question: answering,
      ...right,
      clock: { id: 'c', purpose: 'answer', totalMs: 20_000, warnAtMs: 5000, state: { is: 'paused', leftMs: 8000 } },
    }),
    'time-up': on('question', {
      question: answering,
      ...right,
      clock: { id: 'c', purpose: 'answer', totalMs: 20_000, warnAtMs: 5000, state: { is: 'ended', late: true } },
    }),
    deliberation: on('question', { question: question({ phase: 'ruling', deliberating: true }), ...right }),
    'ruling-right': on('question', {
      ...ruled,
      ruling: ruling(table, 'right', 10_000),
      moments: [{ seq: 90, is: 'ruled', slotId: SLOT, teamId: teamAt(table), outcome: 'right', points: 10_000, amended: false }],
    }),
    'ruling-wrong': on('question', { ...ruled, ruling: ruling(table, 'wrong', -10_000) }),
    'ruling-partial': on('question', { ...ruled, ruling: ruling(table, 'partial', 5000) }),
    'ruling-late': on('question', { ...ruled, ruling: ruling(table, 'late', 0) }),
    'ruling-amended': on('question', { ...ruled, ruling: ruling(table, 'right', 10_000, { status: 'amended', was: 'wrong', reason: '答案等同' }) }),
    voided: on('question', { question: question({ voided: true, phase: 'closed' }) }),
    nobody: on('question', { question: question({ voided: true, phase: 'closed' }), buzzer: buzzer({ state: 'closed' }) }),
    answer: on('answer', { question: question({ phase: 'revealed', reveal: REVEAL }) }),
    'answer-options': on('answer', { question: required({ phase: 'revealed', reveal: { ...REVEAL, key: ['B'] } }) }),
    'answer-long': on('answer', {
      question: required({
        phase: 'revealed',
        stem: '关于劳动关系的建立，下列说法正确的有哪些？',
        options: LONG_OPTIONS,
        type: 'multiple',
        reveal: { ...REVEAL, key: ['A', 'B', 'D'] },
      }),
    }),
  }
}

function turns(table: number, { on }: Stage): Record<string, Sample> {
  const choosing = (chosen: Points | null): ChoosingPart => ({
    slotId: SLOT,
    teamId: teamAt(table),
    values: [10_000, 20_000, 30_000].map((value, i) => ({ value, left: 4 - i * 2, allowed: i < 2 })),
    chosen,
    mayDecline: true,
  })
  const risk = question({
    roundId: roundNamed('risk'),
    roundTitle: '风险题',
    formatTitle: '风险题',
    mode: 'turn',
    phase: 'choosing',
    number: 3,
    of: 8,
    stem: null,
    worth: null,
  })
  const marks = (shown: boolean): MarksPart => ({
    slotId: SLOT,
    teamId: teamAt(table),
    maxMark: 30_000,
    step: 100,
    dropHigh: 1,
    dropLow: 1,
    result: shown ? 27_467 : null,
    judges: [27_500, 26_100, 28_900, 27_300, 27_600].map((mark, i) => ({
      number: i + 1,
      submitted: i !== 3 || shown,
      mark: shown ? mark : null,
      dropped: !shown ? null : i === 2 ? 'high' : i === 1 ? 'low' : null,
    })),
  })
  return {
    turn: on('question', { question: required({}), turn: turn(table, 'turn'), clock: left(30_000, 22_000) }),
    'turn-long': on('question', {
      question: required({ stem: CASE.slice(0, 150), options: LONG_OPTIONS, type: 'multiple' }),
      turn: turn(table, 'turn'),
      clock: left(30_000, 22_000),
    }),
    'turn-complete': on('question', { question: required({ phase: 'ruling' }), turn: turn(table, 'turn', { complete: true, answering: false }) }),
    speed: on('question', {
      question: required({
        roundId: roundNamed('speed'),
        roundTitle: '争分夺秒',
        formatTitle: '限时快答',
        number: 7,
        of: null,
        options: null,
        stem: '社会保险费由谁征收？',
      }),
      turn: turn(table, 'turn'),
      clock: left(60_000, 41_000, 'pack'),
    }),
    'performance-next': on('question', { question: showcase({ phase: 'ready' }) }),
    performance: on('question', {
      question: showcase({}),
      turn: turn(table, 'performance', { position: null, playerName: null }),
      clock: left(300_000, 218_000, 'perform'),
    }),
    choosing: on('question', {
      question: risk,
      choosing: choosing(null),
      turn: turn(table, 'turn', { answering: false }),
      clock: left(20_000, 15_000, 'choose'),
    }),
    'choosing-chosen': on('question', { question: risk, choosing: choosing(20_000) }),
    'marks-hidden': on('marks', { question: showcase({}), marks: marks(false) }),
    'marks-shown': on('marks', { question: showcase({}), marks: marks(true) }),
  }
}

function tablets({ on }: Stage): Record<string, Sample> {
  const open = (ids: typeof finalists): AnswersPart => ({
    open: true,
    endsAt: SAMPLE_NOW + 7000,
    multiple: false,
    tiles: ids.map((teamId, i) => ({ teamId, state: i % 3 === 1 ? 'none' : 'submitted', points: null, answer: null })),
  })
  const known = (ids: typeof finalists): AnswersPart => ({
    open: false,
    endsAt: null,
    multiple: false,
    tiles: ids.map((teamId, i) => ({
      teamId,
      state: (['right', 'right', 'wrong', 'right', 'blank', 'late'] as const)[i % 6] ?? 'right',
      points: i % 6 < 2 ? 10_000 : 0,
      answer: null,
    })),
  })
  const clock = left(20_000, 7000)
  const all = [...finalists, ...challengers]
  const over = challenge({ phase: 'revealed', reveal: { ...REVEAL, key: ['B'] } })
  return {
    'question-all': on('question', { question: challenge({}), answers: open(challengers), clock }),
    'question-all-long': on('question', {
      question: challenge({ options: LONG_OPTIONS, type: 'multiple', stem: '关于劳动关系的建立，下列说法正确的有哪些？' }),
      answers: open(challengers),
      clock,
    }),
    'tiles-8': on('tiles', { question: challenge({}), answers: open(finalists), clock }),
    'tiles-24': on('tiles', { question: challenge({}), answers: open(challengers), clock }),
    'tiles-24-closed': on('tiles', { question: challenge({ phase: 'ruling' }), answers: { ...NONE_OPEN, tiles: open(challengers)?.tiles ?? [] } }),
    'tiles-24-known': on('tiles', { question: over, answers: known(challengers) }),
    'tiles-8-known': on('tiles', { question: over, answers: known(finalists) }),
    'tiles-32': on('tiles', { question: challenge({}), answers: open(all), clock }),
    'tiles-32-known': on('tiles', { question: over, answers: known(all) }),
  }
}
const NONE_OPEN = { open: false, endsAt: null, multiple: false }

export const questionSamples = (table: number, stage: Stage): Record<string, Sample> => ({
  ...buzzing(table, stage),
  ...turns(table, stage),
  ...tablets(stage),
})
