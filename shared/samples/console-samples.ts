/** Named views of the host console for tests and its storyboard: the stage's samples with the operator's parts beside them; made up throughout. */
import type { Command } from '../commands.ts'
import type { NextPart } from '../views/people.ts'
import type { View } from '../views/view.ts'
import { AwardId, ItemId, SeatId, SlotId } from '../words.ts'
import { broadcastDeskSample, broadcastSample } from './broadcast-samples.ts'
import { recording } from './media-samples.ts'
import { buzzersSample } from './console-buzzer-samples.ts'
import { devicesSample, floorSample, rundownAt, rundownSample } from './console-crew-samples.ts'
import { appealsSample, boardsHeldUp } from './appeal-samples.ts'
import { CHALLENGE, contestSample, FINALS, roundNamed, teamAt } from './contest-sample.ts'
import { rulesSample } from './console-rule-samples.ts'
import { answersIn, ATTEMPT, crewChoice, crewShort, panelOf, questionChoice } from './pad-play-samples.ts'
import { differsAt, ledgerEntries, pastSample, resultWith } from './pad-result-samples.ts'
import { clearRace, closeRace, cueRace } from './race-samples.ts'
import { emptyStage, SAMPLE_NOW, stageSamples } from './stage-samples.ts'
import { challengeBoard, challengeBoardTied, finalsBoard, finalsBoardTied } from './standings-samples.ts'

export { SAMPLE_NOW }
type Sample = Partial<View>
const SLOT = SlotId.parse('buzzer-14')

const step = (label: string, command: Command | null, more: Partial<NextPart> = {}): NextPart => ({
  label,
  command,
  waitingFor: null,
  others: [],
  undo: '裁决第 13 题：2号台正确',
  ...more,
})
type Other = NextPart['others'][number]
const other = (label: string, command: Command, key: string | null = null, asks = false): Other => ({ label, command, key, asks })
const ruled = (outcome: 'right' | 'wrong' | 'partial', label: string, key: string): Other => ({
  ...other(label, { type: 'RuleAnswer', attemptId: ATTEMPT, outcome }, key),
  for: SeatId.parse('clerk-1'),
})
const voiding: Other = {
  ...other('作废本题，换备用题', { type: 'VoidQuestion', slotId: SLOT, cause: 'other', reason: '', replace: true }, 'KeyV'),
  needs: 'reason',
}
/** Each of the panel's votes is asked before it is sent. */
const byPanel = (label: string, outcome: 'denied' | 'upheld'): Other => ({
  ...other(`${label}（代录裁判组表决）`, {
    type: 'DecideAppeal',
    appealId: 'appeal-2',
    outcome,
    reason: '',
    remedies: outcome === 'denied' ? [] : [{ is: 'void', slotId: questionChoice.slotId, cause: 'other' }],
  }),
  for: SeatId.parse('chief'),
  needs: 'votes',
})
const pause = other('暂停计时', { type: 'PauseClock' }, 'KeyP')

export const waitingStep = step('等待裁判裁决', null, {
  waitingFor: '3号台 浙江安吉 作答中',
  others: [
    ruled('right', '代录裁决：正确', 'KeyY'),
    ruled('wrong', '代录裁决：错误', 'KeyN'),
    ruled('partial', '代录裁决：部分正确', 'KeyM'),
    pause,
    other('裁判合议', { type: 'CallDeliberation', slotId: SLOT }, 'KeyD'),
    voiding,
  ],
})
export const openStep = step(
  '开抢',
  { type: 'OpenBuzzer', slotId: SLOT },
  {
    others: [
      other('显示选项', { type: 'ShowOptions', slotId: SLOT }, 'KeyO'),
      other('关闭抢答器', { type: 'CloseBuzzer', slotId: SLOT }),
      voiding,
      other('结束本环节', { type: 'EndRound', roundId: roundNamed('buzzer') }, null, true),
    ],
  },
)

const crewParts: Sample = {
  rundown: rundownSample,
  devices: devicesSample,
  floor: floorSample,
  crew: null,
  panel: null,
  ledger: { entries: ledgerEntries, persons: [] },
  past: pastSample,
  result: resultWith({ finished: false, check: null }),
  standings: [finalsBoard, challengeBoardTied],
  next: waitingStep,
  mine: null,
  clock: null,
  broadcast: broadcastSample,
  broadcastDesk: broadcastDeskSample,
  cheers: { totals: [812, 433, 90, 7], lately: [42, 17, 3, 0] },
}
/** What the hall is sent meanwhile: the stage's own sample. */
const onAir = ({ question = null, ruling = [], answers = null, marks = null }: Sample): Sample => ({
  program: { question, ruling, answers, marks },
  programBoards: [finalsBoard, challengeBoard],
})
const onConsole = (parts: Sample): Sample => ({ ...emptyStage, ...crewParts, ...onAir(emptyStage), ...parts })
const playing = (name: string, parts: Sample): Sample =>
  onConsole({
    ...stageSamples[name],
    ...onAir(stageSamples[name] ?? {}),
    standings: [finalsBoard, challengeBoardTied],
    crew: { ...crewShort, slotId: SLOT },
    ...parts,
  })
const quizItem = rundownAt('r-quiz-2')
const nominees = [1, 2, 3, 4, 5, 6, 7, 8].map((table) => ({ teamId: teamAt(table), entered: table < 6 }))

export const consoleSamples: Record<string, Sample> = {
  rules: rulesSample(onConsole),
  answering: playing('who-has-it', { race: clearRace, panel: panelOf('majority', { teamId: teamAt(3), complete: false }) }),
  'roll-call': playing('who-has-it', { devices: buzzersSample, race: closeRace }),
  'race-asks': playing('buzzer-open', { race: cueRace }),
  'not-shown': playing('reading', {
    question: { ...questionChoice, slotId: SLOT, phase: 'ready', options: crewChoice.options },
    crew: { ...crewChoice, slotId: SLOT },
    next: step('亮题', { type: 'ShowQuestion', slotId: SLOT }),
  }),
  armed: playing('buzzer-armed', { next: openStep }),
  // its recording plays, and nothing sounds yet
  recording: playing('question-recording-plays', {
    question: { ...questionChoice, slotId: SLOT, phase: 'shown', options: null, type: 'short', media: { ...recording, file: 'window-3.mp3' } },
    next: openStep,
  }),
  open: playing('buzzer-open', {
    next: step('等待抢答', null, { waitingFor: '8 队可抢', others: [other('关闭抢答器', { type: 'CloseBuzzer', slotId: SLOT }, 'KeyC'), voiding] }),
  }),
  foul: playing('buzzer-foul', { next: openStep, floor: { ...floorSample, hands: [teamAt(7), teamAt(2)] } }),
  ruled: playing('ruling-amended', {
    panel: panelOf('majority', {
      teamId: teamAt(3),
      votes: [
        { referee: 1, in: true, outcome: 'wrong' },
        { referee: 2, in: true, outcome: 'wrong' },
        { referee: 3, in: true, outcome: 'right' },
      ],
      tally: 'wrong',
      ruling: 'right',
      status: 'amended',
      by: '裁判长',
      reason: '与标准答案等同',
      shown: true,
    }),
    next: step('公布答案', { type: 'RevealAnswer', slotId: SLOT }, { others: [other('大屏显示裁决', { type: 'ShowRuling', slotId: SLOT }), voiding] }),
  }),
  'no-majority': playing('who-has-it', {
    panel: panelOf('majority', {
      teamId: teamAt(3),
      votes: [
        { referee: 1, in: true, outcome: 'right' },
        { referee: 2, in: true, outcome: 'wrong' },
        { referee: 3, in: true, outcome: 'partial' },
      ],
      tally: 'no-majority',
    }),
  }),
  tablets: playing('tiles-24', {
    rundown: quizItem,
    question: { ...questionChoice, phase: 'answering', options: crewChoice.options },
    crew: crewChoice,
    answers: answersIn,
    next: step('截止作答', { type: 'CloseAnswers', slotId: questionChoice.slotId }, { others: [pause] }),
  }),
  boards: playing('tiles-24', { rundown: quizItem, ...boardsHeldUp, next: step('等待裁判裁决', null, { waitingFor: '24 队' }) }),
  appeals: playing('who-has-it', {
    appeals: appealsSample,
    next: step('待裁定申诉：11号台，挑战环节第3题', null, {
      waitingFor: '裁判长',
      others: [byPanel('驳回申诉', 'denied'), byPanel('支持申诉：本题作废', 'upheld')],
    }),
  }),
  choosing: playing('choosing', { crew: null, rundown: rundownAt('r-risk'), next: step('等待选题', null, { waitingFor: '3号台 浙江安吉 选择分值' }) }),
  marks: playing('marks-hidden', { crew: null, rundown: rundownAt('r-showcase'), next: step('等待评分', null, { waitingFor: '4号评委未交' }) }),
  waiting: onConsole({
    rundown: rundownAt('doors'),
    question: null,
    next: step('播放开场片', { type: 'MoveRundown', to: ItemId.parse('film') }, { undo: null }),
    scene: { follow: true, scene: 'cover', partId: null, message: null, item: { kind: 'waiting', title: '候场', note: null }, quiet: false },
    ledger: { entries: [], persons: [] },
  }),
  'play-off': playing('play-off', {
    question: null,
    crew: null,
    rundown: rundownAt('check'),
    standings: [finalsBoardTied, challengeBoardTied],
    playOff: { partId: FINALS, roundId: roundNamed('play-off'), remaining: [teamAt(8), teamAt(5)], settled: [], places: [4, 5] },
    next: step('等待抢答', null, { waitingFor: '加赛：8号台、5号台' }),
  }),
  checking: onConsole({
    rundown: rundownAt('check'),
    standings: [finalsBoardTied, challengeBoardTied],
    result: {
      ...resultWith({
        check: { how: 'differs', by: '1号裁判助理', rows: [differsAt(4, 135_700, 145_700)] },
        openTies: [{ places: [4, 5], teamIds: [teamAt(8), teamAt(5)] }],
      }),
      awards: [
        { awardId: AwardId.parse('first'), title: '一等奖', by: 'rank', parts: [FINALS], state: 'blocked', why: '成绩尚未签字', nominees: [], winners: null },
        {
          awardId: AwardId.parse('second'),
          title: '二等奖',
          by: 'rank',
          parts: [FINALS],
          state: 'blocked',
          why: '第 4、5 名并列',
          nominees: [],
          winners: null,
        },
        {
          awardId: AwardId.parse('organisation'),
          title: '组织奖',
          by: 'complement',
          parts: [FINALS, CHALLENGE],
          state: 'blocked',
          why: '成绩尚未签字',
          nominees: [],
          winners: null,
        },
        {
          awardId: AwardId.parse('manner'),
          title: '最佳风采奖',
          by: 'nomination',
          parts: [FINALS],
          state: 'blocked',
          why: '还差 3 队人选',
          nominees,
          winners: null,
        },
        {
          awardId: AwardId.parse('special'),
          title: '特别贡献奖',
          by: 'role',
          parts: [FINALS, CHALLENGE],
          state: 'ready',
          why: null,
          nominees: [],
          winners: [9, 13, 20, 24].map((table) => ({ teamId: teamAt(table), playerId: null, playerName: null })),
        },
      ],
    },
    next: step('等待裁判长处理', null, { waitingFor: '决赛：核分不一致，第 4、5 名并列' }),
  }),
  official: onConsole({
    contest: { ...contestSample, watermark: null },
    question: null,
    next: step('开始第 14 题', { type: 'OpenSlot', roundId: roundNamed('buzzer') }),
  }),
  paused: playing('clock-paused', { contest: { ...contestSample, paused: true }, next: step('恢复比赛', { type: 'ResumeContest' }) }),
  'read-only': playing('who-has-it', {
    devices: { ...devicesSample, journal: { ...devicesSample.journal, healthy: false, readOnly: true } },
    next: step('等待', null, { waitingFor: '系统只读' }),
  }),
}
