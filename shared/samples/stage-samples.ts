/** Named views of the public surfaces, at least one for every state a scene has, for any table having the right. */
import type { ItemKind } from '../contest-file.ts'
import type { SceneName } from '../commands.ts'
import type { ClockPart } from '../views/play.ts'
import type { PartStandings } from '../views/results.ts'
import type { View } from '../views/view.ts'
import type { Text } from '../words.ts'
import { CHALLENGE, contestSample, FINALS, roundNamed, teamAt } from './contest-sample.ts'
import { broadcastSample } from './broadcast-samples.ts'
import { awardSamples } from './award-samples.ts'
import { clockSamples } from './clock-samples.ts'
import { longestSamples } from './longest-samples.ts'
import { question, SAMPLE_NOW, SLOT, turn } from './question-material.ts'
import { questionSamples } from './question-samples.ts'
import { ruleSamples } from './rule-samples.ts'
import { challengeBoard, challengeBoardWhole, finalsBoard, finalsBoardTied } from './standings-samples.ts'

export { SAMPLE_NOW } from './question-material.ts'
type Sample = Partial<View>

/** All public parts, empty but for the contest and its boards. */
export const emptyStage: Sample = {
  contest: contestSample,
  question: null,
  clock: null,
  buzzer: null,
  turn: null,
  ruling: [],
  answers: null,
  choosing: null,
  marks: null,
  standings: [finalsBoard, challengeBoard],
  playOff: null,
  meeting: null,
  lots: null,
  awards: null,
  moments: [],
}
const sceneOf = (scene: SceneName, more: Partial<View['scene']> = {}): View['scene'] => ({
  follow: true,
  scene,
  partId: null,
  message: null,
  item: null,
  quiet: false,
  ...more,
})
const on = (scene: SceneName, parts: Sample = {}, more: Partial<View['scene']> = {}): Sample => ({ ...emptyStage, ...parts, scene: sceneOf(scene, more) })
const item = (kind: ItemKind, title: Text, note: Text | null) => ({ item: { kind, title, note } })

/** An amended key: wrong became right, 10 points each. */
const amendedSample = (tables: readonly number[]): View['amended'] => ({
  slotId: SLOT,
  roundTitle: '群雄逐鹿',
  number: 12,
  reason: '经复核，该答案与标准答案等同（《劳动合同法》第十九条），改判为正确。',
  rows: tables.map((table) => ({ teamId: teamAt(table), was: 'wrong', now: 'right', points: 20_000, total: 163_800 - table * 1000 })),
})
const pressClock: ClockPart = { id: 'clock-20', purpose: 'answer', totalMs: 20_000, warnAtMs: 5000, state: { is: 'running', endsAt: SAMPLE_NOW + 11_400 } }

const inHall = (heightM: number): View['contest'] => ({ ...contestSample, look: { theme: 'night', surfaces: [{ title: '主屏', heightM, farthestM: 40 }] } })

const cards: Record<string, Sample> = {
  cover: on('cover'),
  'cover-official': on('cover', { contest: { ...contestSample, watermark: null } }),
  'cover-rehearsal': on('cover', { contest: { ...contestSample, watermark: 'rehearsal' } }),
  still: on('still'),
  message: on('message', {}, { message: '因设备检查，比赛将于十分钟后继续。\n请各代表队留在本队席位。' }),
  'name-card': on('still', {}, item('speech', '领导致辞', '示例单位　领队栾试安')),
  anthem: on('still', {}, { ...item('anthem', '奏唱国歌', '全体起立'), quiet: true }),
  'teams-8': on('teams', {}, { partId: FINALS }),
  'teams-24': on('teams', {}, { partId: CHALLENGE }),
  'teams-32': on('teams'),
  countdown: on('countdown', {}, { countdownTo: SAMPLE_NOW + 754_000 }),
  'countdown-over': on('countdown', {}, { countdownTo: SAMPLE_NOW }),
  break: on('break', {}, { ...item('break', '中场休息', null), countdownTo: SAMPLE_NOW + 600_000 }),
  notice: on('notice'),
  'notice-own': on('notice', { contest: { ...contestSample, notice: ['请将手机静音。', '场内禁止吸烟。'] } }),
  join: on('join', { broadcast: broadcastSample }),
  'join-note': on('join', {
    broadcast: {
      ...broadcastSample,
      joinUrl: 'https://leitai-final.example.org:44100/watch',
      joinWarns: true,
      joinNote: '请先连接会场 Wi-Fi：JUESAI-2021\n密码：lianbing2021',
    },
  }),
  external: on('external', { clock: pressClock }),
  film: on('film', {}, { media: 'opening.mp4' }),
  photo: on('photo', {}, item('photo', '合影', null)),
  'test-card': on('test-card'),
  'test-card-hall': on('test-card', {
    contest: {
      ...contestSample,
      look: {
        theme: 'night',
        surfaces: [
          { title: { zh: '主屏', en: 'Main wall' }, heightM: 5, farthestM: 40 },
          { title: { zh: '侧屏', en: 'Side screen' }, heightM: 3, farthestM: 30 },
        ],
      },
    },
  }),
  'amended-many': on('amended', { amended: amendedSample([9, 12, 13, 15, 18, 20, 23, 27, 30, 31]) }),
  rules: on('rules', {}, item('rules', '规则宣读', null)),
  'round-title': on('round-title', {}, item('round', '群雄逐鹿', null)),
  'round-title-challenge': on('round-title', {}, item('round', '挑战环节', null)),
  'round-title-showcase': on('round-title', {}, item('round', '特色展示', null)),
  paused: on('scoreboard', { contest: { ...contestSample, paused: true } }, { partId: FINALS }),
}

/** A question in play, the table's to answer. */
const inPlay = (table: number): Sample => ({ question: question({ mode: 'turn', phase: 'answering' }), turn: turn(table, 'turn') })

const against = (table: number): number => (table === 7 ? 2 : 7)
/** Delegations of one page, one team facing another, a place being played for. */
const facing = (table: number): Record<string, Sample> => ({
  'teams-4': on('teams', { contest: { ...contestSample, teams: contestSample.teams.filter((team) => team.table % 8 === table % 8) } }),
  amended: on('amended', { amended: amendedSample([table]) }),
  // a wall of 4 m and of 3 m, read from 40
  'challenge-standings-deep': on('challenge-standings', { contest: inHall(4), standings: [finalsBoard, challengeBoardWhole] }, { partId: CHALLENGE }),
  'challenge-standings-deepest': on('challenge-standings', { contest: inHall(3) }, { partId: CHALLENGE }),
  duel: on('duel', {
    meeting: {
      roundId: roundNamed('buzzer'),
      number: 2,
      counts: 'right',
      sides: [
        { teamId: teamAt(table), score: 3 },
        { teamId: teamAt(against(table)), score: 2 },
      ],
      holder: teamAt(table),
      suddenDeath: false,
      winner: null,
      over: false,
    },
  }),
  'play-off': on('play-off', {
    playOff: { partId: FINALS, roundId: roundNamed('play-off'), remaining: [teamAt(table), teamAt(against(table))], settled: [], places: [4, 5] },
  }),
})

/** The table's team may not press any more for this question. */
const outAt = (board: PartStandings, table: number): PartStandings => ({
  ...board,
  rows: board.rows.map((row) => (row.teamId === teamAt(table) ? { ...row, out: true } : row)),
})

const eightRounds = (board: PartStandings): PartStandings => ({
  ...board,
  rounds: [...['热身', '预赛'].map((shortTitle, i) => ({ roundId: roundNamed(`before-${String(i)}`), shortTitle, live: false })), ...board.rounds],
  rows: board.rows.map((row) => ({ ...row, rounds: [0, 0, ...row.rounds] })),
})

const boards: Record<string, Sample> = {
  scoreboard: on('scoreboard', {}, { partId: FINALS }),
  // more rounds than there are columns
  'scoreboard-rounds': on('scoreboard', { standings: [eightRounds(finalsBoard), challengeBoard] }, { partId: FINALS }),
  'scoreboard-tied': on('scoreboard', { standings: [finalsBoardTied, challengeBoard] }, { partId: FINALS }),
  'scoreboard-turn': on('scoreboard', { ...inPlay(5), standings: [outAt(finalsBoard, 7), challengeBoard] }, { partId: FINALS }),
  'scoreboard-signed': on(
    'scoreboard',
    { standings: [{ ...finalsBoard, stage: 'signed', lineAfter: null, rounds: finalsBoard.rounds.map((round) => ({ ...round, live: false })) }] },
    { partId: FINALS },
  ),
  'challenge-standings': on('challenge-standings', {}, { partId: CHALLENGE }),
  'challenge-standings-turn': on('challenge-standings', { ...inPlay(27), standings: [finalsBoard, outAt(challengeBoard, 14)] }, { partId: CHALLENGE }),
  'challenge-standings-whole': on('challenge-standings', { standings: [finalsBoard, challengeBoardWhole] }, { partId: CHALLENGE }),
  'play-off-placed': on('play-off', {
    playOff: {
      partId: CHALLENGE,
      roundId: roundNamed('play-off'),
      remaining: [teamAt(12), teamAt(19)],
      settled: [{ teamId: teamAt(27), rank: 11 }],
      places: [11, 12, 13],
    },
  }),
}

const samplesFor = (table: number): Record<string, Sample> => ({
  ...cards,
  ...questionSamples(table, { on, pressClock }),
  ...clockSamples(table, on),
  ...boards,
  ...facing(table),
  ...ruleSamples(table, on),
  ...awardSamples(table, on),
})
/** Every sample; `table` (1–32) has the right, chooses, performs or is ruled on. */
export function stageSamplesFor(table: number): Record<string, Sample> {
  const samples = samplesFor(table)
  return { ...samples, ...longestSamples(samples) }
}
export const stageSamples: Record<string, Sample> = stageSamplesFor(3)
