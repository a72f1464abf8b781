/** Standings, ledger, checks and earlier questions as the pads see them. */
import type { PastPart, PastSlot } from '../views/people.ts'
import type { CheckDifference, EntryView, PartStandings, ResultPart, ResultView, StandingRow } from '../views/results.ts'
import type { View } from '../views/view.ts'
import { AttemptId, AwardId, SlotId, type Outcome, type Points } from '../words.ts'
import { CHALLENGE, FINALS, contestSample, roundNamed, teamAt } from './contest-sample.ts'
import { crewChoice, TILE_STATES, answersMarked } from './pad-play-samples.ts'
import { closeRace } from './race-samples.ts'

/** Rank, rounds: showcase, required, speed, practical, risk, buzzer in thousandths. */
const row = (table: number, rank: number, rounds: Points[], tied = false): StandingRow => {
  const total = rounds.reduce((sum, points) => sum + points, 0)
  return { teamId: teamAt(table), rank, tied, total, terms: [total], rounds, moved: 0, out: false }
}
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
    row(3, 1, [27_500, 30_000, 40_000, 26_300, 20_000, 40_000]),
    row(6, 2, [26_800, 30_000, 45_000, 27_100, 20_000, 30_000]),
    row(1, 3, [28_100, 20_000, 45_000, 26_900, 30_000, 20_000]),
    row(8, 4, [26_200, 30_000, 35_000, 25_700, 0, 40_000]),
    row(2, 5, [27_000, 20_000, 45_000, 26_000, 0, 30_000]),
    row(5, 6, [25_900, 20_000, 35_000, 24_800, 10_000, 30_000], true),
    row(4, 6, [29_400, 40_000, 40_000, 26_300, 0, 10_000], true),
    row(7, 8, [25_300, 20_000, 30_000, 26_600, 0, -10_000]),
  ],
}
export const entry = (seq: number, table: number, points: number, total: number, cause: string, round = 'buzzer'): EntryView => ({
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
  { ...entry(2438, 6, -20_000, 138_900, '第6题回答错误', 'risk'), reversed: true },
  entry(1200, 4, 26_300, 135_700, '评委评分', 'practical'),
  entry(900, 4, 40_000, 109_400, '第8题回答正确', 'speed'),
  entry(500, 4, 40_000, 69_400, '第4题回答正确', 'required'),
  entry(300, 4, 29_400, 29_400, '评委评分', 'showcase'),
]
export const differsAt = (table: number, typed: Points, ledger: Points): CheckDifference => ({
  teamId: teamAt(table),
  typed,
  ledger,
  entries: ledgerEntries.filter((one) => one.teamId === teamAt(table)).reverse(),
})
export const resultOf = (change: Partial<ResultView>): ResultView => ({
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
  signers: [{ role: 'chief', by: null }],
  flags: [],
  ...change,
})
export const waitingPart: ResultView = resultOf({
  partId: CHALLENGE,
  title: '决赛挑战环节',
  finished: false,
  formula: {
    zh: '晋级赛得分 × 0.6 ＋ 现场得分（满分240，折合100） × 0.4，四舍五入保留2位小数',
    en: 'Qualifying × 0.6 + On stage (from 240 to 100) × 0.4, half up, to 2 decimals',
  },
  flags: ['组织奖现为 11 队，规程预期 12 队。'],
  openTies: [{ places: [12, 13], teamIds: [teamAt(32), teamAt(25)] }],
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
const equalPlayer = (table: number) => {
  const player = contestSample.teams.find((team) => team.table === table)?.players[1]
  return { teamId: teamAt(table), playerId: player?.id ?? null, playerName: player?.name ?? null }
}
/** Signed, with three persons level at the last two places of an award. */
export const equalsOpen: ResultPart = {
  ...resultWith({ stage: 'signed', signedBy: 'chief', check: { how: 'equal', by: 'clerk-1' } }),
  awards: [
    {
      awardId: AwardId.parse('stars'),
      title: '岗位练兵明星',
      by: 'persons',
      parts: [FINALS],
      state: 'blocked',
      why: { zh: '并列未定。', en: 'A tie is open.' },
      nominees: [],
      winners: null,
      equals: { groups: [{ free: 2, players: [2, 4, 7].map(equalPlayer) }], mayAll: true, again: false },
    },
  ],
}
export const floor: View['floor'] = {
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

export const pastAttempt = (
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
export const pastQuiz = crewChoice.slotId
export const pastSample: PastPart = {
  count: 71,
  slots: [
    {
      slotId: SlotId.parse('buzzer-13'),
      roundTitle: '群雄逐鹿',
      number: 13,
      stem: '职工或者其近亲属、工会组织直接提出工伤认定申请的，应当在多长时间内提出？',
      type: 'short',
      options: [],
      key: ['一年内', '1年内'],
      voided: false,
      races: closeRace?.record ? [closeRace.record] : [],
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
      type: 'short',
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
      type: 'short',
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
      type: 'single',
      options: crewChoice.options,
      key: crewChoice.key,
      voided: false,
      attempts: answersMarked.tiles.map((tile, i) =>
        pastAttempt(pastQuiz, i + 1, i + 9, TILE_STATES[i % 5] ?? 'blank', tile.points ?? 0, { answer: tile.answer ?? [] }),
      ),
    },
    { slotId: SlotId.parse('showcase-8'), roundTitle: '特色展示', number: 8, stem: null, type: null, options: [], key: [], voided: false, attempts: [] },
  ],
}
