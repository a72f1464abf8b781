/** Which sounds a change of the view calls for, and when; silence during the anthem. */
import { describe, expect, test } from 'vitest'
import { SOUNDS, soundsAfter, tickAt, TONES } from './sounds.ts'
import type { View } from '../views/view.ts'
import type { Moment } from '../views/moments.ts'
import { stageSamples } from '../samples/stage-samples.ts'

const at = (...moments: object[]): Partial<View> => ({ ...stageSamples['cover'], moments: moments.map((moment, i) => ({ seq: i + 1, ...moment }) as Moment) })
const names = (view: Partial<View>, seen = 0) => soundsAfter(seen, view, 1000).map(({ sound }) => sound)
const outcome = (is: string) => ({ is: 'ruled', outcome: is })

describe('sounds', () => {
  test('each moment has its own: press, right, wrong, time up, reveal, award', () => {
    expect(names(at({ is: 'taken' }, outcome('right'), outcome('late'), { is: 'time-up' }, { is: 'revealed' }, { is: 'award' }))).toEqual([
      'press',
      'right',
      'wrong',
      'time-up',
      'reveal',
      'award',
    ])
  })
  test('what was heard is not heard again, nor what was before the page joined', () => {
    expect(names(at({ is: 'taken' }, outcome('right')), 1)).toEqual(['right'])
    expect(names(at({ is: 'taken' }), 1)).toEqual([])
  })
  test('the machine’s beeps come before the opening, each at its instant', () => {
    const buzzer = stageSamples['buzzer-open']?.buzzer
    if (!buzzer) throw new Error('no sample of an open buzzer')
    const view = { ...at({ is: 'opened' }), buzzer: { ...buzzer, opensAt: 4000, countdown: { steps: 3, stepMs: 800 } } }
    expect(soundsAfter(0, view, 1000)).toEqual([
      { sound: 'count', inMs: 600 },
      { sound: 'count', inMs: 1400 },
      { sound: 'count', inMs: 2200 },
      { sound: 'open', inMs: 3000 },
    ])
  })
  test('a ruling amended after its question is over sounds like nothing; on the question in play it does', () => {
    const amended = { is: 'ruled', slotId: 'round-1', outcome: 'right', amended: true }
    const question = stageSamples['question-single']?.question ?? Object.values(stageSamples).find((sample) => sample.question)?.question
    if (!question) throw new Error('no sample of a question')
    expect(names(at(amended))).toEqual([])
    expect(names({ ...at({ ...amended, slotId: question.slotId }), question })).toEqual(['right'])
  })
  test('nothing sounds while 国歌 is played', () => {
    const anthem = stageSamples['anthem']?.scene
    expect(names({ ...at({ is: 'taken' }), ...(anthem ? { scene: anthem } : {}) })).toEqual([])
  })
  test('the last seconds tick once each, a paused clock not at all', () => {
    const clock = { id: 'c', purpose: 'answer' as const, totalMs: 20_000, warnAtMs: 5000, state: { is: 'running' as const, endsAt: 10_000 } }
    expect([4000, 5000, 5001, 9999, 10_000].map((now) => tickAt({ clock }, now))).toEqual([null, 5, 5, 1, null])
    expect(tickAt({ clock: { ...clock, state: { is: 'paused', leftMs: 3000 } } }, 0)).toBeNull()
  })
  test('every sound is short, audible and never louder than its volume', () => {
    for (const name of SOUNDS)
      for (const { at: from, for: length, hz, loud } of TONES[name]) {
        expect(from + length).toBeLessThan(2)
        expect(hz).toBeGreaterThan(100)
        expect(loud).toBeLessThanOrEqual(1)
      }
  })
})
