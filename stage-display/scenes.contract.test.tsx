/**
 * Every scene on every sample: drawn without fault, chosen without doubt, and no word the glossary keeps off public surfaces.
 * @vitest-environment jsdom
 */
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SAMPLES_BY_TABLE, samplesAtTable } from '#shared/samples/every-table.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import type { Language } from '#shared/words.ts'
import { Overlay } from './overlay/overlay.tsx'
import { placesOnAxis } from './parts/press-strip.tsx'
import { fittingScenes, pickScene, scenes } from './pick-scene.ts'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { RULING_FIRST_MS } from './scenes/audience-turn.scene.tsx'
import { NowProvider, Surface } from './surface.tsx'

const FORBIDDEN = ['垫底', '淘汰', '出局', '最后一名', '未获奖', '失败', '作答权', '抢跑']
const TABLES = [...Array.from({ length: 32 }, (_, i) => i + 1), 33, 64, 99]
const draw = (view: StageView, kind: 'stage' | 'overlay', language: Language = 'zh') =>
  render(
    <NowProvider value={SAMPLE_NOW}>
      <Surface language={language} still kind={kind}>
        {kind === 'overlay' ? <Overlay view={view} /> : <Stage view={view} />}
      </Surface>
    </NowProvider>,
  ).container.textContent ?? ''

afterEach(cleanup)
const samples = Object.entries(stageSamples)

describe('every sample', () => {
  test.each(samples)('%s is fit by exactly one scene', (_name, view) => {
    expect(fittingScenes(view).map((scene) => scene.title)).toHaveLength(1)
  })
  test.each(samples)('%s is drawn on stage and overlay in both languages without a forbidden word', (_name, view) => {
    for (const language of ['zh', 'en'] as const)
      for (const kind of ['stage', 'overlay'] as const) {
        const text = draw(view, kind, language)
        for (const word of FORBIDDEN) expect(text).not.toContain(word)
        expect(text).not.toMatch(/undefined|null|NaN|\[object/)
        cleanup()
      }
  })
  test.each(samples)('%s shows the watermark exactly when the contest carries one', (_name, view) => {
    const text = draw(view, 'stage')
    const mark = view.contest?.watermark
    expect(text.includes('演示数据')).toBe(mark === 'demo')
    expect(text.includes('彩排')).toBe(mark === 'rehearsal')
  })
})

test('every scene is shown by a sample', () => {
  const unseen = scenes.filter((scene) => !samples.some(([, view]) => pickScene(view) === scene))
  expect(unseen.map((scene) => scene.title)).toEqual([])
})

describe('every table number', () => {
  /** The tables a scene has drawn, on chips, plates and in words. */
  const tablesIn = (view: StageView): string[] => {
    const text = draw(view, 'stage')
    const drawn = [...document.querySelectorAll('.team-chip, .field-table')].map((one) => one.textContent)
    cleanup()
    return [...drawn, ...[...text.matchAll(/(\d+)号台/g)].map(([, table]) => table ?? '')]
  }
  const ofScene = (scene: unknown, names: readonly string[]) => names.filter((name) => pickScene(stageSamples[name] ?? {}) === scene)
  test('is shown by a sample of every scene that shows one at all', () => {
    const showing = new Set(samples.filter(([, view]) => tablesIn(view).length > 0).map(([, view]) => pickScene(view)))
    expect([...showing].filter((scene) => ofScene(scene, SAMPLES_BY_TABLE).length === 0).map((scene) => scene.title)).toEqual([])
    expect(showing.size).toBeGreaterThan(14)
  })
  test.each(SAMPLES_BY_TABLE)('%s shows each, of the sample contest and beyond', (name) => {
    // a scene of the whole field is one picture for most of them
    const drawn = new Map<string, string[]>()
    for (const table of TABLES) {
      const view = samplesAtTable(table)[name] ?? {}
      const picture = JSON.stringify(view)
      if (!drawn.has(picture)) drawn.set(picture, tablesIn(view))
      expect(drawn.get(picture), `table ${String(table)}`).toContain(String(table))
    }
  })
})

test('a view of which nothing has come yet shows nothing, and a scene without its part shows the still', () => {
  expect(draw({}, 'stage')).toBe('')
  const { contest, scene } = stageSamples['who-has-it'] ?? {}
  if (!contest || !scene) throw new Error('sample missing')
  expect(draw({ contest, scene, question: null }, 'stage')).toContain(typeof contest.title === 'string' ? contest.title : contest.title.zh)
})

test('a clear order is told with its error, for three seconds; too close to call it stays, each press with its stretch', () => {
  expect(draw(stageSamples['who-has-it'] ?? {}, 'stage')).toContain('先后明确')
  expect(document.querySelector('.strip')?.textContent).toContain('±0.8 毫秒')
  expect(document.querySelectorAll('.strip .band')).toHaveLength(5)
  cleanup()
  expect(draw(stageSamples['too-close'] ?? {}, 'stage')).toContain('先后难分')
  expect(document.querySelectorAll('.photo-finish .may-lie')).toHaveLength(3)
})

test('a photo of eight says how many it leaves out; one of a single press stays too', () => {
  const sample = stageSamples['too-close'] ?? {}
  const { buzzer } = sample
  if (!buzzer?.verdict) throw new Error('sample missing')
  const tables = [buzzer.verdict.winner, ...buzzer.eligible.filter((teamId) => teamId !== buzzer.verdict?.winner)]
  const strip = tables.map((teamId, i) => ({ teamId, fromMs: 210 + i / 10, toMs: 215 + i / 10, midMs: 212.5 + i / 10 }))
  expect(draw({ ...sample, buzzer: { ...buzzer, strip } }, 'stage')).toContain(`另有 ${String(strip.length - 6)} 队`)
  expect(document.querySelectorAll('.photo-finish .may-lie')).toHaveLength(6)
  cleanup()
  draw({ ...sample, buzzer: { ...buzzer, strip: strip.slice(0, 1) } }, 'stage')
  expect(document.querySelectorAll('.photo-finish .may-lie')).toHaveLength(1)
  expect(document.querySelector('.passing')).toBeNull()
})

test('without a certificate the stage calls no order certain', () => {
  const sample = stageSamples['who-has-it'] ?? {}
  const buzzer = sample.buzzer?.verdict ? { ...sample.buzzer, verdict: { ...sample.buzzer.verdict, certain: false, certified: false } } : null
  expect(draw({ ...sample, buzzer }, 'stage')).not.toContain('先后明确')
})

test('no award is named before its batch', () => {
  const text = draw(stageSamples['challenge-standings'] ?? {}, 'stage')
  expect(text).not.toContain('优胜奖')
  expect(draw(stageSamples['awards-begin'] ?? {}, 'stage')).not.toContain('一等奖')
})

test('a draw has no number beside a name before it is a fact', () => {
  const numbers = (name: string) => {
    draw(stageSamples[name] ?? {}, 'stage')
    const seen = [...document.querySelectorAll('.lot i')].map((one) => one.textContent)
    cleanup()
    return seen
  }
  expect(new Set(numbers('draw-rolling'))).toEqual(new Set(['']))
  expect(numbers('draw-order')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

test('a wrong answer has the stage before its question is the audience’s', () => {
  vi.useFakeTimers()
  try {
    expect(draw(stageSamples['audience-after-wrong'] ?? {}, 'stage')).toContain('回答错误')
    expect(document.body.textContent).not.toContain('现场观众')
    act(() => void vi.advanceTimersByTime(RULING_FIRST_MS))
    expect(document.body.textContent).toContain('本题转由现场观众作答')
  } finally {
    vi.useRealTimers()
  }
})

test('the machine’s beeps are counted on stage, and 开始 stands only from the opening on', () => {
  expect(draw(stageSamples['buzzer-count'] ?? {}, 'stage')).not.toMatch(/开始|请抢答/)
  expect(document.querySelector('.call.beep p')?.textContent).toBe('2')
  cleanup()
  expect(draw(stageSamples['buzzer-counted'] ?? {}, 'stage')).toContain('开始')
})

test('the clock alone is no cue: before the opening it is not shown, and its beeps are counted', () => {
  expect(draw(stageSamples['clock-hold'] ?? {}, 'stage')).not.toMatch(/开始|抢答时间|秒/)
  expect(document.querySelector('.clock-beep')?.textContent).toBe('2')
  expect(document.querySelector('.contest-clock')).toBeNull()
})

test('the overlay names who answers also while the stage shows the clock alone', () => {
  expect(draw(stageSamples['clock'] ?? {}, 'overlay')).toContain('请作答')
})

test('the clock alone says in words that it is paused, running out, over', () => {
  for (const [name, word] of [
    ['clock-held', '计时暂停'],
    ['clock-warn', '时间将到'],
    ['clock-over', '时间到'],
    ['clock-discuss', '讨论'],
  ] as const) {
    expect(draw(stageSamples[name] ?? {}, 'stage')).toContain(word)
    cleanup()
  }
  expect(draw(stageSamples['clock'] ?? {}, 'stage')).not.toMatch(/时间将到|时间到|暂停/)
})

test('a team that left has no place on the board, and its word', () => {
  expect(draw(stageSamples['scoreboard-left'] ?? {}, 'stage')).toContain('退赛')
  expect(document.querySelector('.board-row.left .board-rank')?.textContent).toBe('—')
})

test.each([
  ['scoreboard-turn', '.board-row', '▶ 5号台作答'],
  ['challenge-standings-turn', '.field-line', '▶ 27号台作答'],
])('on %s the team that has the right is marked by shape and told in words; nobody is once its ruling is on stage', (name, row, said) => {
  const sample = stageSamples[name] ?? {}
  const marked = (view: StageView) => [draw(view, 'stage').includes(said), document.querySelectorAll(`${row}.has-it`).length]
  expect(marked(sample)).toEqual([true, 1])
  expect(document.body.textContent).toContain('停答')
  cleanup()
  const { question, turn } = sample
  if (!question || !turn) throw new Error('sample missing')
  const given = stageSamples['ruling-right']?.ruling?.[0]
  if (!given) throw new Error('sample missing')
  const ruling = [{ ...given, teamId: turn.teamId, attemptId: turn.attemptId ?? given.attemptId }]
  expect(marked({ ...sample, question: { ...question, phase: 'ruled' }, ruling })).toEqual([false, 0])
})

test('an award whose names are in no order of rank says so', () => {
  expect(draw(stageSamples['awards-organisation'] ?? {}, 'stage')).toContain('排名不分先后')
})

test('presses on the axis keep their order and never stand on each other', () => {
  const places = placesOnAxis([200, 201, 202, 400, 401])
  for (const [i, place] of places.entries()) expect(place).toBeGreaterThan((places[i - 1] ?? -10) + 7)
  expect(Math.max(...places)).toBeLessThanOrEqual(100)
})
