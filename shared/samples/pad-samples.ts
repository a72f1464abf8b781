/** Named views of the pads — referee, chief, clerk, judge, supervisor, host — for tests and the storyboard; made up throughout. */
import type { CrewPart, HostCardPart, PanelPart, PastPart, PastSlot } from '../views/people.ts'
import type { AnswersPart, ClockPart, MarksPart, QuestionPart, RulingPart, TurnPart } from '../views/play.ts'
import type { CheckDifference, EntryView, PartStandings, ResultPart, ResultView, StandingRow } from '../views/results.ts'
import type { View } from '../views/view.ts'
import type { Hello } from '../wire.ts'
import { AttemptId, AwardId, OpeningId, QuestionId, SeatId, SlotId, type Outcome, type Points, type Role } from '../words.ts'
import { SAMPLE_NOW } from './given-link.ts'
import { CHALLENGE, FINALS, contestSample, playerAt, roundNamed, teamAt } from './contest-sample.ts'

export interface PadSample {
  hello: Hello
  view: Partial<View>
}
export const padHello = (role: Role, seat: string): Hello => ({ protocol: 1, seatId: SeatId.parse(seat), role, hubNow: SAMPLE_NOW, epoch: 1 })

export const SLOT = SlotId.parse('buzzer-14')
export const ATTEMPT = AttemptId.parse('buzzer-14-a1')
type Panel = NonNullable<PanelPart>
type Attempt = Panel['attempts'][number]

export const questionShown: NonNullable<QuestionPart> = {
  slotId: SLOT,
  roundId: roundNamed('buzzer'),
  roundTitle: '群雄逐鹿',
  formatTitle: '抢答题',
  mode: 'race',
  phase: 'answering',
  number: 14,
  of: 24,
  type: 'short',
  subject: '劳动关系',
  stem: '劳动合同期限一年以上不满三年的，试用期最长不得超过几个月？依据哪部法律的哪一条？',
  options: null,
  media: null,
  worth: { right: 10_000, wrong: -10_000 },
  voided: false,
  deliberating: false,
  reveal: null,
}
export const crewShort: NonNullable<CrewPart> = {
  slotId: SLOT,
  stem: questionShown.stem ?? '',
  options: [],
  key: ['二个月，《中华人民共和国劳动合同法》第十九条'],
  accept: ['两个月', '60日（须说明法条）'],
  explanation: '劳动合同期限三个月以上不满一年的，试用期不得超过一个月；一年以上不满三年的，不得超过二个月；三年以上固定期限和无固定期限的，不得超过六个月。',
  article: '《中华人民共和国劳动合同法》第十九条',
  asOf: '2012-12-28',
  subject: '劳动关系',
  questionId: QuestionId.parse('lr-014'),
}
export const questionChoice: NonNullable<QuestionPart> = {
  ...questionShown,
  slotId: SlotId.parse('challenge-quiz-3'),
  roundId: roundNamed('challenge-quiz'),
  roundTitle: '挑战环节',
  formatTitle: '同题同答',
  mode: 'all',
  number: 3,
  of: 10,
  type: 'multiple',
  subject: '社会保险',
  stem: '下列哪些情形，职工应当被认定为工伤或者视同工伤？',
  options: null,
  worth: { right: 10_000, wrong: 0 },
}
export const crewChoice: NonNullable<CrewPart> = {
  ...crewShort,
  slotId: questionChoice.slotId,
  stem: questionChoice.stem ?? '',
  key: ['A', 'B', 'D'],
  accept: [],
  subject: '社会保险',
  questionId: QuestionId.parse('si-003'),
  options: [
    { letter: 'A', text: '在工作时间和工作场所内，因工作原因受到事故伤害的' },
    { letter: 'B', text: '在上下班途中，受到非本人主要责任的交通事故伤害的' },
    { letter: 'C', text: '在工作时间醉酒后受到伤害的' },
    { letter: 'D', text: '在抢险救灾等维护公共利益活动中受到伤害的' },
  ],
  explanation: '醉酒导致本人伤亡的，不得认定为工伤；其余三项分别属于应当认定或者视同工伤的情形。',
  article: '《工伤保险条例》第十四条、第十五条、第十六条',
  asOf: '2010-12-20',
}
const turn: NonNullable<TurnPart> = {
  teamId: teamAt(4),
  playerId: playerAt(4, 2),
  position: 2,
  playerName: '周试岚',
  how: 'buzz',
  attemptId: ATTEMPT,
  answering: true,
  complete: false,
}
const clock: NonNullable<ClockPart> = { id: 'answer-14', purpose: 'answer', totalMs: 20_000, warnAtMs: 5_000, state: { is: 'running', endsAt: 614_000 } }
const votes = (...outcomes: (Outcome | 'hidden' | null)[]): Attempt['votes'] =>
  outcomes.map((outcome, i) => ({ referee: i + 1, in: outcome !== null, outcome: outcome === 'hidden' ? null : outcome }))
export const openAttempt: Attempt = {
  attemptId: ATTEMPT,
  teamId: teamAt(4),
  playerName: '周试岚',
  answer: null,
  complete: true,
  late: false,
  votes: votes(null, 'hidden', null),
  tally: null,
  ruling: null,
  status: 'open',
  by: null,
  reason: null,
  shown: false,
}
export const panelOf = (method: Panel['method'], attempt: Partial<Attempt> = {}): Panel => ({
  slotId: SLOT,
  method,
  confirm: 'chief',
  show: 'on-cue',
  attempts: [{ ...openAttempt, ...attempt }],
})
const ruledRight: Partial<Attempt> = { votes: votes('right', 'right', 'wrong'), tally: 'right', ruling: 'right', status: 'provisional', by: '裁判组多数决' }
const ruling: RulingPart = [
  {
    attemptId: ATTEMPT,
    teamId: teamAt(4),
    playerName: '周试岚',
    outcome: 'right',
    points: 10_000,
    status: 'provisional',
    by: '裁判组多数决',
    reason: null,
    was: null,
    shown: false,
  },
]

const TILE_STATES = ['right', 'right', 'wrong', 'blank', 'late'] as const
export const answersIn: NonNullable<AnswersPart> = {
  open: true,
  endsAt: 610_000,
  multiple: true,
  tiles: Array.from({ length: 24 }, (_, i) => ({
    teamId: teamAt(i + 9),
    state: i % 5 === 3 ? 'none' : 'submitted',
    points: null,
    answer: i % 5 === 3 ? null : i % 4 === 2 ? ['A', 'B'] : ['A', 'B', 'D'],
  })),
}
export const answersMarked: NonNullable<AnswersPart> = {
  ...answersIn,
  open: false,
  tiles: answersIn.tiles.map((tile, i) => {
    const state = TILE_STATES[i % 5] ?? 'blank'
    return { ...tile, state, points: state === 'right' ? 10_000 : 0, answer: state === 'blank' ? null : state === 'wrong' ? ['A', 'C'] : ['A', 'B', 'D'] }
  }),
}
const machinePanel: Panel = {
  ...panelOf('machine'),
  slotId: questionChoice.slotId,
  confirm: 'none',
  attempts: answersMarked.tiles.map((tile, i) => ({
    ...openAttempt,
    attemptId: AttemptId.parse(`challenge-quiz-3-a${i + 1}`),
    teamId: tile.teamId,
    playerName: null,
    answer: tile.answer,
    votes: [],
    ruling: TILE_STATES[i % 5] ?? 'blank',
    status: 'confirmed',
    by: '按答案判分',
  })),
}

const row = (table: number, rank: number, total: number, tied = false): StandingRow => ({
  teamId: teamAt(table),
  rank,
  tied,
  total,
  terms: [total],
  rounds: [27_500 - table * 100, 30_000, 40_000, 26_300, 30_000, total - 123_800 + table * 100],
  moved: 0,
  out: false,
})
export const finalsStandings: PartStandings = {
  partId: FINALS,
  title: '全国赛决赛',
  stage: 'provisional',
  terms: [{ source: 'live', title: '现场得分', weight: '1' }],
  baseScore: 0,
  places: 1,
  rest: [],
  lineAfter: 8,
  rounds: ['showcase', 'required', 'speed', 'practical', 'risk', 'buzzer'].map((id) => ({
    roundId: roundNamed(id),
    shortTitle: contestSample.rounds.find((round) => round.id === id)?.shortTitle ?? id,
    live: id === 'buzzer',
  })),
  rows: [
    row(3, 1, 183_800),
    row(6, 2, 178_900),
    row(1, 3, 170_000),
    row(8, 4, 156_900),
    row(2, 5, 148_000),
    row(5, 6, 145_700, true),
    row(4, 6, 145_700, true),
    row(7, 8, 91_900),
  ],
}
const entry = (seq: number, table: number, points: number, total: number, cause: string, round = 'buzzer'): EntryView => ({
  id: `e${seq}`,
  seq,
  at: seq * 1000,
  partId: FINALS,
  teamId: teamAt(table),
  playerId: null,
  points,
  total,
  cause,
  roundId: roundNamed(round),
  slotId: null,
  reversed: false,
  hidden: false,
})
export const ledgerEntries: EntryView[] = [
  entry(2481, 4, 10_000, 145_700, '第14题回答正确'),
  entry(2476, 7, -10_000, 91_900, '第14题抢答犯规'),
  entry(2440, 6, 20_000, 178_900, '第6题回答正确', 'risk'),
  { ...entry(2438, 6, -20_000, 158_900, '第6题回答错误', 'risk'), reversed: true },
  entry(1200, 4, 26_300, 135_700, '评委评分', 'practical'),
  entry(900, 4, 40_000, 109_400, '第8题回答正确', 'speed'),
  entry(300, 4, 69_400, 69_400, '评委评分', 'showcase'),
]
export const differsAt = (table: number, typed: Points, ledger: Points): CheckDifference => ({
  teamId: teamAt(table),
  typed,
  ledger,
  entries: ledgerEntries.filter((one) => one.teamId === teamAt(table)).reverse(),
})
const resultOf = (change: Partial<ResultView>): ResultView => ({
  partId: FINALS,
  title: '全国赛决赛',
  stage: 'provisional',
  version: 1,
  finished: true,
  openTies: [],
  openRulings: [],
  openCalls: [],
  check: null,
  signedBy: null,
  flags: [],
  ...change,
})
const waitingPart: ResultView = resultOf({
  partId: CHALLENGE,
  title: '决赛挑战环节',
  finished: false,
  flags: ['组织奖现为 11 队，规程预期 12 队。'],
  openTies: [{ places: [12, 13], teamIds: [teamAt(12), teamAt(20)] }],
})
export const resultWith = (change: Partial<ResultView>): ResultPart => ({
  parts: [resultOf(change), waitingPart],
  awards: [
    {
      awardId: AwardId.parse('best-style'),
      title: '最佳风采奖',
      by: 'nomination',
      parts: [FINALS],
      state: 'sealed',
      why: null,
      nominees: [1, 2, 3, 4, 5, 6, 7, 8].map((table) => ({ teamId: teamAt(table), entered: table < 4 })),
      winners: null,
    },
  ],
})
const floor: View['floor'] = {
  hands: [],
  notices: [],
  players: contestSample.teams.flatMap((team) =>
    team.players.map((player, i) => ({
      playerId: player.id,
      teamId: team.id,
      present: (team.table + i) % 6 !== 0,
      position: player.position,
      registered: player.position,
    })),
  ),
}

const play: Partial<View> = {
  contest: contestSample,
  question: questionShown,
  crew: crewShort,
  turn,
  clock,
  panel: panelOf('majority'),
  ruling: [],
  answers: null,
  marks: null,
  standings: [finalsStandings],
  buzzer: {
    state: 'taken',
    openingId: OpeningId.parse('buzzer-14-o1'),
    nonce: null,
    opensAt: 590_000,
    eligible: [1, 2, 3, 4, 5, 6, 7, 8].map(teamAt),
    out: [teamAt(7)],
    fouls: [{ teamId: teamAt(7), code: 'early-buzz', title: { zh: '抢答犯规', en: 'Early buzz' }, points: -10_000 }],
    order: [
      { teamId: teamAt(4), afterMs: 212, early: false },
      { teamId: teamAt(3), afterMs: 226, early: false },
    ],
    verdict: { winner: teamAt(4), method: 'arrival', certain: true, leadMs: 14 },
  },
}
const tablets: Partial<View> = {
  ...play,
  question: questionChoice,
  crew: crewChoice,
  turn: null,
  buzzer: null,
  clock: null,
  panel: { ...machinePanel, attempts: [] },
  answers: answersIn,
}
const crewRooms: Partial<View> = {
  result: resultWith({ stage: 'checked', check: { how: 'equal', by: 'clerk-1' } }),
  ledger: { entries: ledgerEntries, persons: [] },
  rundown: { items: [], currentRound: roundNamed('buzzer'), sparesLeft: 3 },
  floor,
}
const pastAttempt = (
  slot: string,
  n: number,
  table: number,
  outcome: Outcome,
  points: Points,
  more: Partial<PastSlot['attempts'][number]> = {},
): PastSlot['attempts'][number] => ({
  attemptId: AttemptId.parse(`${slot}-a${n}`),
  teamId: teamAt(table),
  playerName: null,
  answer: null,
  outcome,
  status: 'confirmed',
  points,
  ...more,
})
const pastQuiz = crewChoice.slotId
export const pastSample: PastPart = {
  count: 71,
  slots: [
    {
      slotId: SlotId.parse('buzzer-13'),
      roundTitle: '群雄逐鹿',
      number: 13,
      stem: '职工或者其近亲属、工会组织直接提出工伤认定申请的，应当在多长时间内提出？',
      options: [],
      key: ['一年内', '1年内'],
      voided: false,
      attempts: [
        pastAttempt('buzzer-13', 1, 6, 'wrong', -10_000, { playerName: '邵试青' }),
        pastAttempt('buzzer-13', 2, 2, 'right', 10_000, { playerName: '曲试远' }),
      ],
    },
    {
      slotId: SlotId.parse('buzzer-12'),
      roundTitle: '群雄逐鹿',
      number: 12,
      stem: '竞业限制的期限，自劳动合同解除或者终止之日起，最长不得超过几年？',
      options: [],
      key: ['二年'],
      voided: false,
      attempts: [pastAttempt('buzzer-12', 1, 6, 'right', 10_000, { playerName: '邵试青' })],
    },
    {
      slotId: SlotId.parse('buzzer-11'),
      roundTitle: '群雄逐鹿',
      number: 11,
      stem: '经济补偿按劳动者在本单位工作的年限，每满一年支付几个月工资？',
      options: [],
      key: ['一个月'],
      voided: true,
      attempts: [pastAttempt('buzzer-11', 1, 5, 'right', 0, { playerName: '乔试宁' })],
    },
    {
      slotId: pastQuiz,
      roundTitle: '挑战环节',
      number: 3,
      stem: crewChoice.stem,
      options: crewChoice.options,
      key: crewChoice.key,
      voided: false,
      attempts: answersMarked.tiles.map((tile, i) =>
        pastAttempt(pastQuiz, i + 1, i + 9, TILE_STATES[i % 5] ?? 'blank', tile.points ?? 0, { answer: tile.answer ?? [] }),
      ),
    },
    { slotId: SlotId.parse('showcase-8'), roundTitle: '特色展示', number: 8, stem: null, options: [], key: [], voided: false, attempts: [] },
  ],
}
const marksGoing: NonNullable<MarksPart> = {
  slotId: SlotId.parse('showcase-4'),
  teamId: teamAt(4),
  maxMark: 30_000,
  step: 100,
  dropHigh: 1,
  dropLow: 1,
  result: null,
  judges: [1, 2, 3, 4, 5].map((number) => ({ number, submitted: number < 3, mark: null, dropped: null })),
}
const stage: Partial<View> = {
  contest: contestSample,
  answers: null,
  buzzer: null,
  clock: { ...clock, purpose: 'perform', totalMs: 300_000, state: { is: 'running', endsAt: 755_000 } },
  turn: { ...turn, how: 'performance', playerName: null, position: null },
  question: {
    ...questionShown,
    slotId: SlotId.parse('showcase-4'),
    roundId: roundNamed('showcase'),
    roundTitle: '特色展示',
    mode: 'performance',
    number: 4,
    of: 8,
    stem: null,
    type: null,
    subject: null,
    worth: null,
  },
  marks: marksGoing,
}
const card: NonNullable<HostCardPart> = {
  title: '群雄逐鹿 · 第 14 题',
  read: questionShown.stem,
  options: [],
  key: crewShort.key,
  who: null,
  say: '第14题，请听题。',
  then: '读完后说：请抢答。',
  mayOpen: true,
  slotId: SLOT,
  roundId: roundNamed('buzzer'),
  awardId: null,
}
const referee = (view: Partial<View>, vote: Outcome | null = null, onPanel = true): PadSample => ({
  hello: padHello('referee', 'referee-1'),
  view: { ...play, mine: { is: 'referee', number: 1, onPanel, vote }, ...view },
})
const chief = (view: Partial<View>): PadSample => ({
  hello: padHello('chief', 'chief'),
  view: { ...play, ...crewRooms, past: pastSample, mine: null, ...view },
})
const clerk = (view: Partial<View>): PadSample => ({ hello: padHello('clerk', 'clerk-1'), view: { ...play, ...crewRooms, mine: null, ...view } })
const judge = (view: Partial<View>, mark: number | null): PadSample => ({
  hello: padHello('judge', 'judge-3'),
  view: { ...stage, mine: { is: 'judge', number: 3, mark }, ...view },
})
const host = (view: Partial<View>): PadSample => ({
  hello: padHello('host', 'host'),
  view: { contest: contestSample, question: questionShown, clock: null, buzzer: null, ...view },
})

export const padSamples = {
  'referee-waits': referee({ question: null, crew: null, turn: null, clock: null, panel: null, buzzer: null }),
  'referee-votes': referee({}),
  'referee-voted': referee({ panel: panelOf('majority', { votes: votes('hidden', 'hidden', null) }) }, 'right'),
  'referee-rules-alone': referee({ panel: { ...panelOf('one'), shareUpTo: 10_000 } }),
  'referee-off-panel': referee({ panel: panelOf('subject') }, null, false),
  'referee-ruled': referee({ panel: panelOf('majority', ruledRight), ruling }, 'right'),
  'referee-tablets': referee(tablets),
  'chief-no-majority': chief({ panel: panelOf('majority', { votes: votes('right', 'wrong', 'partial'), tally: 'no-majority' }) }),
  'chief-waits-panel': chief({}),
  'chief-marks': chief({
    ...stage,
    crew: null,
    panel: null,
    marks: {
      ...marksGoing,
      result: 27_733,
      judges: [27_200, 28_500, 27_500, 26_900, 28_500].map((mark, i) => ({
        number: i + 1,
        submitted: true,
        mark,
        dropped: i === 1 ? 'high' : i === 3 ? 'low' : null,
      })),
    },
  }),
  'chief-between': chief({
    question: null,
    crew: null,
    turn: null,
    clock: null,
    buzzer: null,
    panel: panelOf('majority', { ...ruledRight, status: 'confirmed', shown: true }),
    ruling: [],
  }),
  'chief-confirms': chief({ panel: panelOf('majority', ruledRight), ruling }),
  'chief-tablets': chief({ ...tablets, answers: answersMarked, panel: machinePanel }),
  'chief-differs': chief({ result: resultWith({ check: { how: 'differs', by: 'clerk-1', rows: [differsAt(4, 135_700, 145_700)] } }) }),
  'chief-called': chief({ result: resultWith({ stage: 'checked', check: { how: 'equal', by: 'clerk-1' }, openCalls: [teamAt(4), teamAt(7)] }) }),
  'chief-signed': chief({ result: resultWith({ stage: 'signed', signedBy: 'chief', check: { how: 'equal', by: 'clerk-1' } }) }),
  'clerk-speaks': clerk({ panel: panelOf('one') }),
  'clerk-checks': clerk({ result: resultWith({}) }),
  'clerk-differs': clerk({
    result: resultWith({ check: { how: 'differs', by: 'clerk-1', rows: [differsAt(4, 135_700, 145_700), differsAt(6, 158_900, 178_900)] } }),
  }),
  'judge-waits': judge({ marks: null, question: null, clock: null }, null),
  'judge-marks': judge({}, null),
  'judge-sent': judge({}, 27_600),
  supervisor: {
    hello: padHello('supervisor', 'supervisor-1'),
    view: { ...play, ...crewRooms, past: pastSample, mine: null, panel: panelOf('majority', ruledRight), ruling },
  },
  'host-reads': host({
    hostCard: card,
    buzzer: { state: 'closed', openingId: null, nonce: null, opensAt: null, eligible: [], out: [], fouls: [], order: [], verdict: null },
  }),
  'host-answering': host({
    clock,
    hostCard: {
      ...card,
      who: '4号台 甘肃代表队 2号选手 周试岚',
      say: '4号台抢答成功，请甘肃代表队2号选手周试岚作答。',
      then: '听到“回答完毕”后等裁判组裁决。',
      mayOpen: false,
    },
  }),
  'host-ruled': host({
    clock: { ...clock, state: { is: 'paused', leftMs: 6_300 } },
    hostCard: {
      ...card,
      who: '4号台 甘肃代表队 2号选手 周试岚',
      say: '4号台甘肃代表队，回答正确，加10分，目前145.7分。',
      then: '请看大屏，公布答案。',
      mayOpen: false,
    },
  }),
  'host-options': host({
    question: questionChoice,
    hostCard: {
      ...card,
      title: '挑战环节 · 第 3 题',
      read: questionChoice.stem,
      options: crewChoice.options,
      key: crewChoice.key,
      say: '请各队在平板上作答，时间20秒，计时开始。',
      then: null,
      mayOpen: false,
    },
  }),
} satisfies Record<string, PadSample>
export type PadSampleName = keyof typeof padSamples
