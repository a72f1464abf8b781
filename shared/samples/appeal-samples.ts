/** Appeals as the desk, a team's tablet and the bench with many answers see them; made up throughout. */
import type { AppealsPart, OwnAppeals } from '../views/appeals.ts'
import type { View } from '../views/view.ts'
import { AttemptId, SeatId, SlotId } from '../words.ts'
import { roundNamed, teamAt } from './contest-sample.ts'
import { crewShort, machinePanel, panelOf, questionChoice, questionShown } from './pad-play-samples.ts'

const slotId = SlotId.parse('buzzer-13')
const quizSlot = questionChoice.slotId
const attempt = (table: number) => AttemptId.parse(`challenge-quiz-3-a${table}`)
const refereeSeat = (n: number) => SeatId.parse(`referee-${String(n)}`)
const ofSlot = { is: 'slot', slotId } as const
const about = { zh: '第13题', en: 'question 13' }
const until = { zh: '本环节结束前', en: 'until the round is over' }

const toDecide: AppealsPart['list'][number] = {
  id: 'appeal-3',
  teamId: teamAt(4),
  about,
  text: '“二个月”与“60日”在劳动合同法第十九条中含义相同，请求认定我队回答正确。',
  at: 588_000,
  waitsFor: { zh: '裁判长', en: 'the chief referee' },
  holdsClock: true,
  panel: null,
  choices: [
    { outcome: 'denied', label: { zh: '驳回', en: 'deny' }, remedies: [], impact: null, may: true },
    {
      outcome: 'upheld',
      label: { zh: '4号台改判回答正确', en: 'table 4 ruled right' },
      remedies: [{ is: 'flip', attemptId: AttemptId.parse('buzzer-13-a1'), outcome: 'right' }],
      impact: { zh: '4号台 145.7 → 165.7，第6名 → 第4名；改变奖项：二等奖', en: 'table 4 145.7 → 165.7, place 6 → 4; changes awards: second prize' },
      may: true,
    },
    {
      outcome: 'upheld',
      label: { zh: '本题作废', en: 'void the question for all' },
      remedies: [{ is: 'void', slotId, cause: 'other' }],
      impact: { zh: '4号台 145.7 → 155.7；2号台 148 → 138，第5名 → 第6名', en: 'table 4 145.7 → 155.7; table 2 148 → 138, place 5 → 6' },
      may: true,
    },
    {
      outcome: 'upheld',
      label: { zh: '为4号台补题', en: 'a make-up question for table 4' },
      remedies: [{ is: 'make-up', slotId, teamId: teamAt(4), cause: 'other' }],
      impact: { zh: '另视补赛题结果', en: 'and what is still to be played' },
      may: true,
    },
    { outcome: 'moot', label: { zh: '不影响结果，不予裁定', en: 'moot' }, remedies: [], impact: null, may: true },
  ],
  mayGoFurther: true,
  decided: null,
}
const alikeToDecide: AppealsPart['list'][number] = {
  ...toDecide,
  id: 'appeal-2',
  teamId: teamAt(11),
  about: { zh: '挑战环节第3题', en: 'challenge, question 3' },
  text: '题板写“劳动能力鉴定委员会”，与标准答案等同。',
  holdsClock: false,
  panel: { votes: [1, 3].map(refereeSeat), standBack: [refereeSeat(2)] },
  waitsFor: { zh: '裁判组表决', en: 'the panel’s vote' },
  choices: toDecide.choices.filter((choice) => choice.outcome !== 'upheld'),
  alike: { slotId: quizSlot, attempts: [11, 14, 20].map((table) => ({ attemptId: attempt(table - 8), teamId: teamAt(table), outcome: 'wrong' as const })) },
}
export const appealsSample: AppealsPart = {
  list: [
    toDecide,
    alikeToDecide,
    {
      ...toDecide,
      id: 'appeal-1',
      teamId: teamAt(7),
      about: { zh: '特色展示', en: 'showcase' },
      text: '计时器晚停三秒，请求免去超时扣分。',
      holdsClock: false,
      waitsFor: null,
      choices: [],
      mayGoFurther: false,
      decided: {
        outcome: 'upheld',
        by: { zh: '裁判组表决', en: 'the panel’s vote' },
        reason: '录像确认计时有误',
        remedies: [],
        votes: { for: 2, against: 1 },
        actedFor: true,
      },
    },
  ],
  derived: [
    {
      id: 'order risk',
      text: { zh: '风险题：出场、选题顺序或所依总分', en: 'risk round: the order of turns, or the totals it goes by' },
      was: [3, 6, 1, 8].map(teamAt),
      now: [3, 6, 8, 1].map(teamAt),
      mayRedo: true,
      keep: { zh: '维持不变', en: 'stands' },
      redo: { zh: '重新产生', en: 'is done again' },
    },
  ],
  mayLodge: [
    { of: ofSlot, about, until, teamIds: [1, 2, 3, 4, 5, 6, 7, 8].map(teamAt) },
    { of: { is: 'round', roundId: roundNamed('buzzer') }, about: { zh: '群雄逐鹿', en: 'quick wits' }, until, teamIds: [1, 2, 3].map(teamAt) },
  ],
  makeUps: [{ roundId: roundNamed('buzzer'), slotId, about, teamIds: [1, 2, 3, 4, 5, 6, 7, 8].map(teamAt) }],
}

/** On a team's own tablet. */
export const ownAppealsSample: OwnAppeals = {
  mayLodge: appealsSample.mayLodge.map(({ of, about, until }) => ({ of, about, until })),
  mine: [
    { id: 'appeal-3', about, said: { zh: '待裁判长裁定', en: 'waiting for the chief referee' }, open: true, mayGoFurther: false },
    {
      id: 'appeal-1',
      about: { zh: '特色展示', en: 'showcase' },
      said: { zh: '驳回', en: 'denied' },
      open: false,
      mayGoFurther: true,
    },
  ],
}

/** Boards of 24 teams held up, none of them ruled on yet. */
export const boardsHeldUp: Partial<View> = {
  question: { ...questionShown, slotId: quizSlot, roundTitle: '挑战环节', formatTitle: '同题同答', mode: 'all', phase: 'ruling', number: 3, of: 10 },
  crew: { ...crewShort, slotId: quizSlot },
  turn: null,
  buzzer: null,
  clock: null,
  answers: {
    open: false,
    heldUp: 'boards',
    endsAt: null,
    multiple: false,
    tiles: machinePanel.attempts.map(({ teamId }) => ({ teamId, state: 'none' as const, points: null, answer: null })),
  },
  panel: {
    ...panelOf('one'),
    method: 'machine',
    slotId: quizSlot,
    attempts: machinePanel.attempts.map((one) => ({ ...one, answer: null, ruling: null, status: 'open' as const, by: null })),
  },
}
