/** Views of a question at every step: reading, buzzer, who has it, deliberation, ruling, answer, tiles, marks, choosing. */
import type { SceneName } from '../commands.ts'
import type { AnswersPart, ChoosingPart, ClockPart, MarksPart } from '../views/play.ts'
import type { View } from '../views/view.ts'
import type { Points } from '../words.ts'
import { roundNamed, teamAt } from './contest-sample.ts'
import {
  buzzer,
  CASE,
  challenge,
  challengers,
  finalists,
  foul,
  left,
  LONG_OPTIONS,
  OPTIONS,
  question,
  required,
  REVEAL,
  ruling,
  SAMPLE_NOW,
  showcase,
  SLOT,
  taken,
  tooClose,
  turn,
} from './question-material.ts'
import { mediaSamples } from './media-samples.ts'
import { finalsBoard } from './standings-samples.ts'

type Sample = Partial<View>
interface Stage {
  on: (scene: SceneName, parts?: Sample, more?: Partial<View['scene']>) => Sample
  pressClock: ClockPart
}

/** The audience's own question: while it votes, with and without the counts; closed; revealed. */
function voting(on: Stage['on']): Record<string, Sample> {
  const asked = question({
    mode: 'audience',
    roundTitle: '观众互动',
    formatTitle: '观众互动',
    worth: null,
    options: OPTIONS,
    type: 'single',
    phase: 'answering',
  })
  const totals = { A: 31, B: 118, C: 42, D: 9 }
  const votes = { slotId: SLOT, open: true, votes: 200, totals: null }
  return {
    'votes-open': on('question', { question: asked, audience: votes, clock: left(20_000, 12_000) }),
    'votes-live': on('question', { question: asked, audience: { ...votes, totals }, clock: left(20_000, 12_000) }),
    'votes-closed': on('question', { question: { ...asked, phase: 'ruled' }, audience: { ...votes, open: false, totals } }),
    'votes-revealed': on('question', {
      question: { ...asked, phase: 'revealed', reveal: { ...REVEAL, key: ['B'] } },
      audience: { ...votes, open: false, totals },
    }),
  }
}
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
    'buzzer-foul': on('question', {
      question: question({}),
      buzzer: buzzer({ fouls: [foul(table)], eligible: finalists.filter((id) => id !== teamAt(table)) }),
    }),
    'buzzer-24': on('question', { question: question({}), buzzer: buzzer({ eligible: challengers }) }),
    'who-has-it': on('question', { question: answering, ...right, clock: pressClock }),
    'too-close': on('question', { question: answering, ...right, buzzer: tooClose(table), clock: pressClock }),
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
    ...voting(on),
    audience: on('question', { question: question({ audience: true, phase: 'ruled' }), buzzer: buzzer({ state: 'closed' }) }),
    nobody: on('question', { question: question({ voided: true, phase: 'closed' }), buzzer: buzzer({ state: 'closed' }) }),
    answer: on('answer', { question: question({ phase: 'revealed', reveal: REVEAL }) }),
    'answer-options': on('answer', { question: required({ phase: 'revealed', reveal: { ...REVEAL, key: ['B'] } }) }),
    ...longAnswers(on),
  }
}

/** Long options; and as much as a bank may hold of all: its pages turn by themselves. */
const longAnswers = (on: Stage['on']): Record<string, Sample> => ({
  'answer-long': on('answer', {
    question: required({
      phase: 'revealed',
      stem: '关于劳动关系的建立，下列说法正确的有哪些？',
      options: LONG_OPTIONS,
      type: 'multiple',
      reveal: { ...REVEAL, key: ['A', 'B', 'D'] },
    }),
  }),
  'answer-longest': on('answer', {
    question: required({
      phase: 'revealed',
      stem: CASE.slice(0, 200),
      reveal: { ...REVEAL, key: ['B'], explanation: REVEAL.explanation.repeat(9).slice(0, 600) },
    }),
  }),
})

export const choosing = (table: number, chosen: Points | null): ChoosingPart => ({
  slotId: SLOT,
  teamId: teamAt(table),
  values: [10_000, 20_000, 30_000].map((value, i) => ({ value, left: 4 - i * 2, allowed: i < 2 })),
  chosen,
  mayDecline: true,
  forTeam: null,
  items: null,
  rolling: false,
  picked: null,
})
/** Twenty-four numbers, some used: team `table` picks for the next table. */
const board = (table: number, more: Partial<NonNullable<ChoosingPart>>): ChoosingPart => ({
  slotId: SLOT,
  teamId: teamAt(table),
  forTeam: null,
  values: [],
  chosen: null,
  mayDecline: false,
  items: Array.from({ length: 24 }, (_, i) => ({ number: i + 1, used: i % 5 === 2 })),
  rolling: false,
  picked: null,
  ...more,
})
export const risk = question({
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
const marks = (table: number, shown: boolean): MarksPart => ({
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

function turns(table: number, { on }: Stage): Record<string, Sample> {
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
      choosing: choosing(table, null),
      turn: turn(table, 'turn', { answering: false }),
      clock: left(20_000, 15_000, 'choose'),
    }),
    'choosing-board': on('question', { question: risk, choosing: board(table, { forTeam: teamAt(5) }) }),
    'choosing-rival': on('question', { question: risk, choosing: board(table, { items: null, rivals: [6, 7, 8].map(teamAt) }) }),
    'choosing-rolling': on('question', { question: risk, choosing: board(table, { rolling: true }), turn: turn(table, 'turn', { answering: false }) }),
    'choosing-chosen': on('question', { question: risk, choosing: choosing(table, 20_000) }),
    'marks-hidden': on('marks', { question: showcase({}), marks: marks(table, false) }),
    'marks-shown': on('marks', { question: showcase({}), marks: marks(table, true) }),
  }
}

function tablets({ on }: Stage): Record<string, Sample> {
  const open = (ids: typeof finalists): NonNullable<AnswersPart> => ({
    open: true,
    endsAt: SAMPLE_NOW + 7000,
    multiple: false,
    tiles: ids.map((teamId, i) => ({ teamId, state: i % 3 === 1 ? 'none' : 'submitted', points: null, answer: null })),
  })
  /** On boards and by paddles nothing is sent: every tile is empty until the bench has ruled. */
  const held = (ids: typeof finalists) => ({ ...open(ids), tiles: ids.map((teamId) => ({ teamId, state: 'none' as const, points: null, answer: null })) })
  const known = (ids: typeof finalists): NonNullable<AnswersPart> => ({
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
    'tiles-24-closed': on('tiles', { question: challenge({ phase: 'ruling' }), answers: { ...NONE_OPEN, tiles: open(challengers).tiles } }),
    'tiles-boards': on('tiles', { question: challenge({}), answers: { ...held(challengers), heldUp: 'boards' }, clock }),
    'tiles-paddles': on('tiles', { question: challenge({ phase: 'ruling' }), answers: { ...held(finalists), open: false, endsAt: null, heldUp: 'paddles' } }),
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
  ...mediaSamples(table, stage.on),
})
