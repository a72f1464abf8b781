/** The question in play as the pads see it: texts, keys, attempts, panels, tablets. */
import type { CrewPart, PanelPart } from '../views/people.ts'
import type { AnswersPart, ClockPart, QuestionPart, RulingPart, TurnPart } from '../views/play.ts'
import type { Hello } from '../wire.ts'
import { AttemptId, QuestionId, SeatId, SlotId, type Role, type Vote } from '../words.ts'
import { SAMPLE_NOW } from './given-link.ts'
import { playerAt, roundNamed, teamAt } from './contest-sample.ts'

export const padHello = (role: Role, seat: string): Hello => ({ protocol: 1, seatId: SeatId.parse(seat), role, hubNow: SAMPLE_NOW, epoch: 1 })

export const SLOT = SlotId.parse('buzzer-14')
export const ATTEMPT = AttemptId.parse('buzzer-14-a1')
export type Panel = NonNullable<PanelPart>
export type Attempt = Panel['attempts'][number]

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
  questionId: QuestionId.parse('lr-sample-1'),
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
  questionId: QuestionId.parse('si-sample-1'),
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
/** A performance that draws a case, as long as cases come. */
export const questionCase: NonNullable<QuestionPart> = {
  ...questionShown,
  slotId: SlotId.parse('practical-4'),
  roundId: roundNamed('practical'),
  roundTitle: '实战演练',
  formatTitle: '评分题',
  mode: 'performance',
  phase: 'shown',
  number: 4,
  of: 8,
  type: 'case',
  subject: '劳动关系',
  stem: '何某与某软件公司签有劳动合同。公司出资九万元送他参加专业技术培训，双方约定服务期五年，提前离职须付违约金二十万元。培训后何某工作满两年，因个人发展原因提前三十日书面提出辞职，公司没有违法行为。公司说：不付二十万元就不准走。何某来窗口问：这个约定算数吗，要付多少，公司能不让走吗？请接待并答复。',
  worth: null,
}
export const crewCase: NonNullable<CrewPart> = {
  slotId: questionCase.slotId,
  stem: questionCase.stem ?? '',
  options: [],
  key: [
    '公司出专项费用做专业技术培训的，可以约定服务期，违反约定的应当支付违约金',
    '违约金不得超过公司提供的培训费用，即不得超过九万元',
    '只能要求支付服务期尚未履行部分分摊的费用：五年剩三年，最多五万四千元',
    '提前三十日书面通知即可解除劳动合同，公司不能以未付违约金为由不准离职',
  ],
  accept: [],
  explanation: '违约金有两道上限：不超过培训费用，也不超过未履行服务期分摊的费用。付违约金与能否辞职是两回事。',
  article: '《中华人民共和国劳动合同法》第二十二条、第三十七条',
  asOf: '2012-12-28',
  subject: '劳动关系',
  questionId: QuestionId.parse('lr-case-02'),
}
/** As long as a question with options comes: a long stem and four long options. */
export const questionLong: NonNullable<QuestionPart> = {
  ...questionShown,
  type: 'single',
  stem: '某企业与职工王某订立了三年期劳动合同，合同履行到第二年时，王某在下班途中绕道去超市购买晚餐所需食材，随后在回家的合理路线上发生交通事故受伤，交警认定对方负主要责任。关于王某所受伤害的性质与待遇，下列哪一项说法是正确的？',
}
export const crewLong: NonNullable<CrewPart> = {
  ...crewShort,
  stem: questionLong.stem ?? '',
  options: [
    { letter: 'A', text: '绕道购物使其不再属于上下班途中，所受伤害只能按非因工负伤处理，由基本医疗保险支付' },
    { letter: 'B', text: '从事日常工作生活所需要的活动且在合理时间和合理路线内，应当认定为工伤，享受工伤保险待遇' },
    { letter: 'C', text: '因交通事故由对方负主要责任，只能向对方主张侵权赔偿，不得同时申请工伤认定' },
    { letter: 'D', text: '应当由企业先行垫付全部费用，并在三十日内向法院起诉确认劳动关系后方可申请工伤认定' },
  ],
  key: ['B'],
  accept: [],
}
export const turn: NonNullable<TurnPart> = {
  teamId: teamAt(4),
  playerId: playerAt(4, 2),
  position: 2,
  playerName: '周试岚',
  how: 'buzz',
  attemptId: ATTEMPT,
  answering: true,
  complete: false,
}
export const clock: NonNullable<ClockPart> = { id: 'answer-14', purpose: 'answer', totalMs: 20_000, warnAtMs: 5_000, state: { is: 'running', endsAt: 614_000 } }
export const votes = (...outcomes: (Vote | 'hidden' | null)[]): Attempt['votes'] =>
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
export const ruledRight: Partial<Attempt> = {
  votes: votes('right', 'right', 'wrong'),
  tally: 'right',
  ruling: 'right',
  status: 'provisional',
  by: '裁判组多数决',
}
export const ruling: RulingPart = [
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

export const TILE_STATES = ['right', 'right', 'wrong', 'blank', 'late'] as const
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
export const machinePanel: Panel = {
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
