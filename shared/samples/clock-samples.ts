/** Views of the clock by itself: of an answer, a discussion, a performance, tablets, a race, a choice; paused, running out, run out. */
import type { SceneName } from '../commands.ts'
import type { ClockPart } from '../views/play.ts'
import type { View } from '../views/view.ts'
import { buzzer, challenge, challengers, left, question, required, SAMPLE_NOW, showcase, turn } from './question-material.ts'
import { choosing, risk } from './question-samples.ts'

type Sample = Partial<View>
type On = (scene: SceneName, parts?: Sample, more?: Partial<View['scene']>) => Sample

const answerClock = (state: NonNullable<ClockPart>['state']): ClockPart => ({ id: 'clock-30', purpose: 'answer', totalMs: 30_000, warnAtMs: 5000, state })

export function clockSamples(table: number, on: On): Record<string, Sample> {
  const answering = { question: required({}), turn: turn(table, 'turn') }
  const discussing: ClockPart = {
    id: 'begin',
    purpose: 'begin',
    totalMs: 120_000,
    warnAtMs: 5_000,
    title: { zh: '讨论', en: 'Discuss' },
    state: { is: 'running', endsAt: SAMPLE_NOW + 104_000 },
  }
  return {
    clock: on('clock', { ...answering, clock: left(30_000, 22_000) }),
    'clock-warn': on('clock', { ...answering, clock: left(30_000, 3900) }),
    'clock-held': on('clock', { ...answering, clock: answerClock({ is: 'paused', leftMs: 8000 }) }),
    'clock-over': on('clock', { ...answering, clock: answerClock({ is: 'ended', late: true }) }),
    'clock-pack': on('clock', { ...answering, turn: turn(table, 'turn', { dueLeftMs: 71_000 }), clock: left(90_000, 76_400, 'pack') }),
    'clock-discuss': on('clock', { ...answering, clock: discussing }),
    'clock-perform': on('clock', {
      question: showcase({}),
      turn: turn(table, 'performance', { position: null, playerName: null }),
      clock: left(300_000, 218_000, 'perform'),
    }),
    'clock-all': on('clock', {
      question: challenge({ phase: 'answering' }),
      answers: {
        open: true,
        endsAt: SAMPLE_NOW + 7000,
        multiple: false,
        tiles: challengers.map((teamId, i) => ({ teamId, state: i % 3 === 1 ? 'none' : 'submitted', points: null, answer: null })),
      },
      clock: left(20_000, 7000),
    }),
    'clock-choose': on('clock', { question: risk, choosing: choosing(table, null), clock: left(20_000, 15_000, 'choose') }),
    'clock-press': on('clock', { question: question({}), buzzer: buzzer({}), clock: left(15_000, 9000, 'press') }),
    'clock-hold': on('clock', {
      question: question({}),
      buzzer: buzzer({ opensAt: SAMPLE_NOW + 1_700, countdown: { steps: 3, stepMs: 1_000 } }),
      clock: left(15_000, 16_700, 'press'),
    }),
  }
}
