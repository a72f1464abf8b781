/** Named views of the host console for tests and its storyboard: the stage's samples with the operator's parts beside them; made up throughout. */
import type { Command } from '../commands.ts'
import type { RundownPart, ItemView } from '../views/contest.ts'
import type { DeviceView, DevicesPart, FloorPart, NextPart } from '../views/people.ts'
import type { View } from '../views/view.ts'
import { AwardId, ItemId, SeatId, SlotId, type Role, type TeamId } from '../words.ts'
import { CHALLENGE, contestSample, FINALS, roundNamed, teamAt } from './contest-sample.ts'
import { answersIn, ATTEMPT, crewChoice, crewShort, ledgerEntries, panelOf, questionChoice, resultWith } from './pad-samples.ts'
import { emptyStage, SAMPLE_NOW, stageSamples } from './stage-samples.ts'
import { challengeBoardWhole, finalsBoard, finalsBoardTied } from './standings-samples.ts'

export { SAMPLE_NOW }
type Sample = Partial<View>
const SLOT = SlotId.parse('buzzer-14')

const slotsOfBuzzer: ItemView['slots'] = [
  { number: 11, label: '经济补偿月数', result: '5 +10', current: false }, { number: 12, label: '竞业限制期限', result: '6 +10', current: false }, { number: 13, label: '工伤认定申请时限', result: '2 +10', current: false },
  { number: 14, label: '试用期上限', result: '', current: true }, { number: 15, label: '失业保险金领取期限', result: '', current: false }, { number: 16, label: '集体合同审查', result: '', current: false },
]
type Line = [id: string, kind: ItemView['kind'], title: string, more?: Partial<ItemView>]
const LINES: Line[] = [
  ['doors', 'waiting', '候场', { minutes: 20 }], ['film', 'film', '开场片', { minutes: 3 }], ['anthem', 'anthem', '奏唱国歌', { note: '全体起立', minutes: 2 }], ['speech', 'speech', '领导致辞', { minutes: 8 }], ['parade', 'parade', '代表队亮相', { minutes: 10 }], ['oath', 'oath', '参赛队、裁判员宣誓'], ['rules', 'rules', '规则宣读'],
  ['r-showcase', 'round', '特色展示', { roundId: roundNamed('showcase'), done: 8, of: 8 }], ['r-required', 'round', '必答题', { roundId: roundNamed('required'), done: 24, of: 24 }], ['r-speed', 'round', '争分夺秒', { roundId: roundNamed('speed'), done: 8, of: 8 }],
  ['r-quiz-1', 'round', '挑战环节（第一段）', { roundId: roundNamed('challenge-quiz'), done: 20, of: 30 }], ['r-practical', 'round', '实战演练', { roundId: roundNamed('practical'), done: 8, of: 8 }], ['r-buzzer', 'round', '群雄逐鹿', { roundId: roundNamed('buzzer'), done: 13, of: 24, slots: slotsOfBuzzer }],
  ['comment', 'comment', '专家点评', { minutes: 6 }], ['r-quiz-2', 'round', '挑战环节（第二段）', { roundId: roundNamed('challenge-quiz'), done: 20, of: 30 }], ['audience', 'audience', '观众互动', { minutes: 5 }], ['r-risk', 'round', '风险题', { roundId: roundNamed('risk'), done: 0, of: 8 }],
  ['check', 'score-check', '核分间隙'], ['awards', 'awards', '颁奖'], ['photo', 'photo', '合影'], ['farewell', 'farewell', '散场'],
]
const CURRENT = LINES.findIndex(([id]) => id === 'r-buzzer')
export const rundownSample: RundownPart = {
  currentRound: roundNamed('buzzer'), sparesLeft: 3,
  items: LINES.map(([id, kind, title, more], i) => ({ id: ItemId.parse(id), kind, title, note: null, state: i < CURRENT ? 'done' : i === CURRENT ? 'current' : 'ahead', roundId: null, done: 0, of: null, slots: [], minutes: null, ...more })),
}

const device = (seat: string, role: Role, name: string, more: Partial<DeviceView> = {}): DeviceView => ({
  seatId: SeatId.parse(seat), role, name, teamId: null, state: 'online', lastSeenMs: 400, rttMs: 6 + seat.length, battery: role === 'display' ? null : 0.8, pages: 1, code: null, url: null, ...more,
})
const numbered = (role: Role, title: string, count: number): DeviceView[] => Array.from({ length: count }, (_, i) => device(`${role}-${i + 1}`, role, `${i + 1}号${title}`))
const teamSeat = (teamId: TeamId): SeatId => SeatId.parse(`team-${teamId}`)
const teamDevices = contestSample.teams.map((team): DeviceView => {
  const more: Partial<DeviceView> = team.table === 4 ? { state: 'stale', lastSeenMs: 6200, rttMs: 480, battery: 0.14 } : team.table === 19 ? { state: 'paired', lastSeenMs: 94_000, rttMs: null, battery: null } : team.table === 27 ? { state: 'empty', lastSeenMs: null, rttMs: null, battery: null, pages: 0, code: '7K4M2P', url: 'http://192.168.1.20:8080/pair/7K4M2P' } : {}
  return device(`team-${team.id}`, 'team', `${team.table}号台 ${team.shortName}`, { teamId: team.id, ...more })
})
export const devicesSample: DevicesPart = {
  seats: [
    device('operator', 'operator', '总控', { rttMs: 1, battery: null }), device('host', 'host', '主持人'), device('chief', 'chief', '裁判长'), ...numbered('referee', '裁判', 3), ...numbered('clerk', '裁判助理', 1),
    ...numbered('judge', '评委', 5), ...numbered('supervisor', '监督员', 1), ...teamDevices, ...numbered('display', '大屏', 4),
  ],
  audience: 126, displays: 4,
  addresses: [{ address: 'http://192.168.1.20:8080', label: '有线 eth0', chosen: true }, { address: 'http://10.42.0.1:8080', label: '无线热点 wlan0', chosen: false }, { address: 'http://127.0.0.1:8080', label: '仅本机', chosen: false }],
  journal: { seq: 2481, head: '9f31c07a5be2d4188a60', healthy: true, readOnly: false },
}
export const floorSample: FloorPart = {
  hands: [],
  players: contestSample.teams.flatMap((team) => team.players.map((player, i) => ({ playerId: player.id, teamId: team.id, present: (team.table + i) % 9 !== 0, position: player.position, registered: player.position }))),
  notices: [],
}

const step = (label: string, command: Command | null, more: Partial<NextPart> = {}): NextPart => ({ label, command, waitingFor: null, others: [], undo: '裁决第 13 题：2号台正确', ...more })
type Other = NextPart['others'][number]
const other = (label: string, command: Command, key: string | null = null, asks = false): Other => ({ label, command, key, asks })
const ruled = (outcome: 'right' | 'wrong' | 'partial', label: string, key: string): Other => ({ ...other(label, { type: 'RuleAnswer', attemptId: ATTEMPT, outcome }, key), for: SeatId.parse('clerk-1') })
const voiding = other('作废本题，换备用题', { type: 'VoidQuestion', slotId: SLOT, cause: 'other', reason: '总控代裁判长作废', replace: true }, null, true)
const pause = other('暂停计时', { type: 'PauseClock' }, 'KeyP')

export const waitingStep = step('等待裁判裁决', null, { waitingFor: '3号台 浙江安吉 作答中', others: [ruled('right', '代录裁决：正确', 'KeyY'), ruled('wrong', '代录裁决：错误', 'KeyN'), ruled('partial', '代录裁决：部分正确', 'KeyM'), pause, other('裁判合议', { type: 'CallDeliberation', slotId: SLOT }, 'KeyD'), voiding] })
export const openStep = step('开抢', { type: 'OpenBuzzer', slotId: SLOT }, { others: [other('显示选项', { type: 'ShowOptions', slotId: SLOT }, 'KeyO'), other('关闭抢答器', { type: 'CloseBuzzer', slotId: SLOT }), voiding, other('结束本环节', { type: 'EndRound', roundId: roundNamed('buzzer') }, null, true)] })

const crewParts: Sample = {
  rundown: rundownSample, devices: devicesSample, floor: floorSample, crew: null, panel: null, ledger: { entries: ledgerEntries, persons: [] }, result: resultWith({ finished: false, check: null }),
  standings: [finalsBoard, challengeBoardWhole], next: waitingStep, mine: null, clock: null,
}
const onConsole = (parts: Sample): Sample => ({ ...emptyStage, ...crewParts, ...parts })
const playing = (name: string, parts: Sample): Sample => onConsole({ ...stageSamples[name], standings: [finalsBoard, challengeBoardWhole], crew: { ...crewShort, slotId: SLOT }, ...parts })
const onItem = (id: string): RundownPart => {
  const at = LINES.findIndex(([one]) => one === id)
  return { ...rundownSample, items: rundownSample.items.map((item, i) => ({ ...item, state: i < at ? 'done' : i === at ? 'current' : 'ahead' })) }
}
const quizItem = onItem('r-quiz-2')
const nominees = [1, 2, 3, 4, 5, 6, 7, 8].map((table) => ({ teamId: teamAt(table), entered: table < 6 }))

export const consoleSamples: Record<string, Sample> = {
  answering: playing('who-has-it', { panel: panelOf('majority', { teamId: teamAt(3), complete: false }) }),
  armed: playing('buzzer-armed', { next: openStep }),
  open: playing('buzzer-open', { next: step('等待抢答', null, { waitingFor: '8 队可抢', others: [other('关闭抢答器', { type: 'CloseBuzzer', slotId: SLOT }, 'KeyC'), voiding] }) }),
  foul: playing('buzzer-foul', { next: openStep, floor: { ...floorSample, hands: [teamAt(7), teamAt(2)] } }),
  ruled: playing('ruling-amended', { panel: panelOf('majority', { teamId: teamAt(3), votes: [{ referee: 1, in: true, outcome: 'wrong' }, { referee: 2, in: true, outcome: 'wrong' }, { referee: 3, in: true, outcome: 'right' }], tally: 'wrong', ruling: 'right', status: 'amended', by: '裁判长', reason: '与标准答案等同', shown: true }), next: step('公布答案', { type: 'RevealAnswer', slotId: SLOT }, { others: [other('大屏显示裁决', { type: 'ShowRuling', slotId: SLOT }), voiding] }) }),
  'no-majority': playing('who-has-it', { panel: panelOf('majority', { teamId: teamAt(3), votes: [{ referee: 1, in: true, outcome: 'right' }, { referee: 2, in: true, outcome: 'wrong' }, { referee: 3, in: true, outcome: 'partial' }], tally: 'no-majority' }) }),
  tablets: playing('tiles-24', { rundown: quizItem, question: { ...questionChoice, phase: 'answering', options: crewChoice.options }, crew: crewChoice, answers: answersIn, next: step('截止作答', { type: 'CloseAnswers', slotId: questionChoice.slotId }, { others: [pause] }) }),
  choosing: playing('choosing', { crew: null, rundown: onItem('r-risk'), next: step('等待选题', null, { waitingFor: '3号台 浙江安吉 选择分值' }) }),
  marks: playing('marks-hidden', { crew: null, rundown: onItem('r-showcase'), next: step('等待评分', null, { waitingFor: '4号评委未交' }) }),
  waiting: onConsole({ rundown: onItem('doors'), question: null, next: step('播放开场片', { type: 'MoveRundown', to: ItemId.parse('film') }, { undo: null }), scene: { follow: true, scene: 'cover', partId: null, message: null, item: { kind: 'waiting', title: '候场', note: null }, quiet: false }, ledger: { entries: [], persons: [] } }),
  'play-off': playing('play-off', { question: null, crew: null, rundown: onItem('check'), standings: [finalsBoardTied, challengeBoardWhole], next: step('等待抢答', null, { waitingFor: '加赛：8号台、4号台' }) }),
  checking: onConsole({
    rundown: onItem('check'), standings: [finalsBoardTied, challengeBoardWhole],
    result: { ...resultWith({ check: { how: 'differs', by: '1号裁判助理', rows: [{ teamId: teamAt(4), typed: 135_700, ledger: 145_700 }] }, openTies: [{ places: [4, 5], teamIds: [teamAt(8), teamAt(2)] }] }), awards: [
      { awardId: AwardId.parse('first'), title: '一等奖', by: 'rank', parts: [FINALS], state: 'blocked', why: '成绩尚未签字', nominees: [], winners: null },
      { awardId: AwardId.parse('second'), title: '二等奖', by: 'rank', parts: [FINALS], state: 'blocked', why: '第 4、5 名并列', nominees: [], winners: null },
      { awardId: AwardId.parse('organisation'), title: '组织奖', by: 'complement', parts: [FINALS, CHALLENGE], state: 'blocked', why: '成绩尚未签字', nominees: [], winners: null },
      { awardId: AwardId.parse('manner'), title: '最佳风采奖', by: 'nomination', parts: [FINALS], state: 'blocked', why: '还差 3 队人选', nominees, winners: null },
      { awardId: AwardId.parse('special'), title: '特别贡献奖', by: 'role', parts: [FINALS, CHALLENGE], state: 'ready', why: null, nominees: [], winners: [9, 13, 20, 24].map((table) => ({ teamId: teamAt(table), playerId: null, playerName: null })) },
    ] },
    next: step('等待裁判长处理', null, { waitingFor: '决赛：核分不一致，第 4、5 名并列' }),
  }),
  official: onConsole({ contest: { ...contestSample, watermark: null }, question: null, next: step('开始第 14 题', { type: 'OpenSlot', roundId: roundNamed('buzzer') }) }),
  paused: playing('clock-paused', { contest: { ...contestSample, paused: true }, next: step('恢复比赛', { type: 'ResumeContest' }) }),
  'read-only': playing('who-has-it', { devices: { ...devicesSample, journal: { ...devicesSample.journal, healthy: false, readOnly: true } }, next: step('等待', null, { waitingFor: '系统只读' }) }),
}
export const seatOfTable = (table: number): SeatId => teamSeat(teamAt(table))
