/** The operator's own parts of the sample contest: rundown, devices, floor; made up throughout. */
import type { ItemView, RundownPart } from '../views/contest.ts'
import type { DeviceView, DevicesPart, FloorPart } from '../views/people.ts'
import { ItemId, SeatId, type Role, type TeamId } from '../words.ts'
import { contestSample, roundNamed, teamAt } from './contest-sample.ts'

const slotsOfBuzzer: ItemView['slots'] = [
  { number: 11, label: '经济补偿月数', result: '5 +10', current: false },
  { number: 12, label: '竞业限制期限', result: '6 +10', current: false },
  { number: 13, label: '工伤认定申请时限', result: '2 +10', current: false },
  { number: 14, label: '试用期上限', result: '', current: true },
  { number: 15, label: '失业保险金领取期限', result: '', current: false },
  { number: 16, label: '集体合同审查', result: '', current: false },
]
type Line = [id: string, kind: ItemView['kind'], title: string, more?: Partial<ItemView>]
const LINES: Line[] = [
  ['doors', 'waiting', '候场', { minutes: 20 }],
  ['film', 'film', '开场片', { minutes: 3 }],
  ['anthem', 'anthem', '奏唱国歌', { note: '全体起立', minutes: 2 }],
  ['speech', 'speech', '领导致辞', { minutes: 8 }],
  ['parade', 'parade', '代表队亮相', { minutes: 10 }],
  ['oath', 'oath', '参赛队、裁判员宣誓'],
  ['rules', 'rules', '规则宣读'],
  ['r-showcase', 'round', '特色展示', { roundId: roundNamed('showcase'), done: 8, of: 8 }],
  ['r-required', 'round', '必答题', { roundId: roundNamed('required'), done: 24, of: 24 }],
  ['r-speed', 'round', '争分夺秒', { roundId: roundNamed('speed'), done: 8, of: 8 }],
  ['r-quiz-1', 'round', '挑战环节（第一段）', { roundId: roundNamed('challenge-quiz'), done: 20, of: 30 }],
  ['r-practical', 'round', '实战演练', { roundId: roundNamed('practical'), done: 8, of: 8 }],
  ['r-buzzer', 'round', '群雄逐鹿', { roundId: roundNamed('buzzer'), done: 13, of: 24, slots: slotsOfBuzzer }],
  ['comment', 'comment', '专家点评', { minutes: 6 }],
  ['r-quiz-2', 'round', '挑战环节（第二段）', { roundId: roundNamed('challenge-quiz'), done: 20, of: 30 }],
  ['audience', 'audience', '观众互动', { minutes: 5 }],
  ['r-risk', 'round', '风险题', { roundId: roundNamed('risk'), done: 0, of: 8 }],
  ['check', 'score-check', '核分间隙'],
  ['awards', 'awards', '颁奖'],
  ['photo', 'photo', '合影'],
  ['farewell', 'farewell', '散场'],
]
const CURRENT = LINES.findIndex(([id]) => id === 'r-buzzer')
export const rundownSample: RundownPart = {
  currentRound: roundNamed('buzzer'),
  sparesLeft: 3,
  items: LINES.map(([id, kind, title, more], i) => ({
    id: ItemId.parse(id),
    kind,
    title,
    note: null,
    state: i < CURRENT ? 'done' : i === CURRENT ? 'current' : 'ahead',
    roundId: null,
    done: 0,
    of: null,
    slots: [],
    minutes: null,
    ...more,
  })),
}
/** The same evening at another item. */
export function rundownAt(id: string): RundownPart {
  const at = LINES.findIndex(([one]) => one === id)
  return { ...rundownSample, items: rundownSample.items.map((item, i) => ({ ...item, state: i < at ? 'done' : i === at ? 'current' : 'ahead' })) }
}

const device = (seat: string, role: Role, name: string, more: Partial<DeviceView> = {}): DeviceView => ({
  seatId: SeatId.parse(seat),
  role,
  name,
  teamId: null,
  state: 'online',
  lastSeenMs: 400,
  rttMs: 6 + seat.length,
  battery: role === 'display' ? null : 0.8,
  pages: 1,
  code: null,
  url: null,
  ...more,
})
const numbered = (role: Role, title: string, count: number): DeviceView[] =>
  Array.from({ length: count }, (_, i) => device(`${role}-${i + 1}`, role, `${i + 1}号${title}`))
const teamSeat = (teamId: TeamId): SeatId => SeatId.parse(`team-${teamId}`)
const teamDevices = contestSample.teams.map((team): DeviceView => {
  const more: Partial<DeviceView> =
    team.table === 4
      ? { state: 'stale', lastSeenMs: 6200, rttMs: 480, battery: 0.14 }
      : team.table === 19
        ? { state: 'paired', lastSeenMs: 94_000, rttMs: null, battery: null }
        : team.table === 27
          ? { state: 'empty', lastSeenMs: null, rttMs: null, battery: null, pages: 0, code: '7K4M2P', url: 'http://192.168.1.20:8080/pair/7K4M2P' }
          : {}
  return device(`team-${team.id}`, 'team', `${team.table}号台 ${team.shortName}`, { teamId: team.id, ...more })
})
export const devicesSample: DevicesPart = {
  seats: [
    device('operator', 'operator', '总控', { rttMs: 1, battery: null }),
    device('host', 'host', '主持人'),
    device('chief', 'chief', '裁判长'),
    ...numbered('referee', '裁判', 3),
    ...numbered('clerk', '裁判助理', 1),
    ...numbered('judge', '评委', 5),
    ...numbered('supervisor', '监督员', 1),
    ...teamDevices,
    ...numbered('display', '大屏', 4),
  ],
  audience: 126,
  displays: 4,
  addresses: [
    { address: 'http://192.168.1.20:8080', label: '有线 eth0', chosen: true },
    { address: 'http://10.42.0.1:8080', label: '无线热点 wlan0', chosen: false },
    { address: 'http://127.0.0.1:8080', label: '仅本机', chosen: false },
  ],
  journal: { seq: 2481, head: '9f31c07a5be2d4188a60', healthy: true, readOnly: false },
  plain: true,
}
export const floorSample: FloorPart = {
  hands: [],
  players: contestSample.teams.flatMap((team) =>
    team.players.map((player, i) => ({
      playerId: player.id,
      teamId: team.id,
      present: (team.table + i) % 9 !== 0,
      position: player.position,
      registered: player.position,
    })),
  ),
  notices: [],
}
export const seatOfTable = (table: number): SeatId => teamSeat(teamAt(table))
