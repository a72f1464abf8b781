/** Views of what a rule set may ask for beside the usual: lots, a counted opening, second tries, trials, limits of one answer, teams that left. */
import type { SceneName } from '../commands.ts'
import type { PartStandings } from '../views/results.ts'
import type { View } from '../views/view.ts'
import type { TeamId } from '../words.ts'
import { FINALS, roundNamed, teamAt } from './contest-sample.ts'
import { buzzer, challengers, finalists, left, question, ruling, SAMPLE_NOW, taken, turn } from './question-material.ts'
import { challengeBoard, finalsBoard } from './standings-samples.ts'

type Sample = Partial<View>
type On = (scene: SceneName, parts?: Sample, more?: Partial<View['scene']>) => Sample

const title = { zh: '群雄逐鹿 · 出场顺序抽签', en: 'Quick wits · order of appearance' }
/** Every fifth team, round and round. */
const mixed = (teams: readonly TeamId[]): TeamId[] => teams.flatMap((_, i) => teams[(i * 5 + 2) % teams.length] ?? [])

/** The last of the board has left. */
export const withLeft = (board: PartStandings): PartStandings => {
  const rows = [...board.rows]
  const last = rows.pop()
  return last ? { ...board, rows: [...rows, { ...last, rank: rows.length + 1, left: 'withdrawal' }] } : board
}
const counted = { steps: 3, stepMs: 1_000 }
/** As a race after a first wrong answer. */
const wrongFirst = { ruling: ruling(6, 'wrong', -10_000) }

export function ruleSamples(table: number, on: On): Record<string, Sample> {
  const relay = question({ roundId: roundNamed('speed'), roundTitle: '争分夺秒', formatTitle: '接龙', mode: 'turn', phase: 'answering', number: 4, of: 10 })
  return {
    'draw-rolling': on('draw', { lots: { title, among: finalists, order: null } }),
    'draw-order': on('draw', { lots: { title, among: finalists, order: mixed(finalists) } }),
    'draw-24': on('draw', { lots: { title, among: challengers, order: mixed(challengers) } }),
    'draw-tie': on('draw', {
      lots: { title: { zh: '决赛 · 名次抽签', en: 'Final · draw for a place' }, among: [teamAt(table), teamAt(table === 8 ? 4 : 8)], order: null },
    }),
    'buzzer-count': on('question', { question: question({}), buzzer: buzzer({ opensAt: SAMPLE_NOW + 1_700, countdown: counted }) }),
    'buzzer-counted': on('question', { question: question({}), buzzer: buzzer({ opensAt: SAMPLE_NOW - 10, countdown: counted }) }),
    trial: on('question', { question: question({ trial: true, number: 1, of: 2 }), buzzer: buzzer({}) }),
    'rebound-open': on('question', {
      question: question({}),
      buzzer: buzzer({ eligible: finalists.filter((id) => id !== teamAt(6)), out: [teamAt(6)] }),
      clock: left(15_000, 9_000, 'press'),
      ...wrongFirst,
    }),
    rebound: on('question', {
      question: question({ phase: 'answering' }),
      buzzer: taken(table),
      turn: turn(table, 'buzz'),
      clock: left(20_000, 11_000),
      ...wrongFirst,
    }),
    'objection-open': on('question', {
      question: question({ objection: 'open', number: 3 }),
      buzzer: buzzer({ eligible: finalists.filter((id) => id !== teamAt(6)), out: [teamAt(6)] }),
      clock: left(10_000, 6_000, 'press'),
      ...wrongFirst,
    }),
    objection: on('question', {
      question: question({ objection: 'open', phase: 'answering', number: 3 }),
      turn: turn(table, 'turn'),
      clock: left(30_000, 22_000),
      ...wrongFirst,
    }),
    bonus: on('question', { question: question({ bonus: true, mode: 'turn', phase: 'answering', number: 3 }), turn: turn(table, 'turn') }),
    'audience-after-wrong': on('question', {
      question: question({ audience: true, phase: 'ruled' }),
      buzzer: buzzer({ state: 'closed' }),
      ruling: ruling(table, 'wrong', -10_000),
    }),
    'own-limit': on('question', { question: relay, turn: turn(table, 'turn', { dueLeftMs: 71_000 }), clock: left(90_000, 76_400, 'pack') }),
    'begin-phase': on('question', {
      question: { ...relay, formatTitle: '案例分析' },
      turn: turn(table, 'turn'),
      clock: {
        id: 'begin',
        purpose: 'begin',
        totalMs: 30_000,
        warnAtMs: 5_000,
        title: { zh: '讨论', en: 'Discuss' },
        state: { is: 'running', endsAt: SAMPLE_NOW + 22_000 },
      },
    }),
    'scoreboard-left': on('scoreboard', { standings: [withLeft(finalsBoard), challengeBoard] }, { partId: FINALS }),
    'challenge-left': on('challenge-standings', { standings: [finalsBoard, withLeft(challengeBoard)] }),
  }
}
