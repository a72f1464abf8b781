/**
 * Tests of the overlay's elements: each by itself, none without something to show, never a word that puts a team down.
 * @vitest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ELEMENTS, type ElementName } from '#shared/broadcast.ts'
import { broadcastSample, broadcastSamples } from '#shared/samples/broadcast-samples.ts'
import { SAMPLE_NOW, stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from '../scene.ts'
import { NowProvider, Surface } from '../surface.tsx'
import { Overlay } from './overlay.tsx'

afterEach(cleanup)
function shown(view: StageView): { elements: (string | null)[]; text: string } {
  const { container } = render(
    <NowProvider value={SAMPLE_NOW}>
      <Surface language="zh" still kind="overlay" view={view}>
        <Overlay view={view} />
      </Surface>
    </NowProvider>,
  )
  return { elements: [...container.querySelectorAll('[data-element]')].map((one) => one.getAttribute('data-element')), text: container.textContent ?? '' }
}
const having = (name: string, elements: readonly ElementName[], more: StageView = {}): StageView => ({
  ...stageSamples[name],
  broadcast: { ...broadcastSample, shown: [...elements] },
  ...more,
})

test('the one who answers is named with player, team and unit', () => {
  const view = stageSamples['who-has-it']
  const team = view?.contest?.teams.find((one) => one.id === view.turn?.teamId)
  const unit = team?.players.find((one) => one.id === view?.turn?.playerId)?.unit ?? ''
  const { text } = shown(having('who-has-it', ['answerer']))
  expect(unit).not.toBe('')
  for (const word of [view?.turn?.playerName ?? '?', unit]) expect(text).toContain(word)
})
test('an element that is off is not there, whatever happens; all off leaves the picture alone', () => {
  for (const [name, view] of Object.entries(broadcastSamples(stageSamples))) {
    const { elements } = shown(view)
    expect(
      elements.filter((one) => !view.broadcast?.shown.some((on) => on === one)),
      name,
    ).toEqual([])
    cleanup()
  }
  expect(shown(having('who-has-it', [])).elements).toEqual([])
})
test('an element that is on shows nothing where there is nothing to show', () => {
  const nobody = { ...broadcastSample, people: { judge: null, leader: null }, shown: [...ELEMENTS] }
  const cover = stageSamples['cover']
  const empty: StageView = { ...cover, ...(cover?.contest ? { contest: { ...cover.contest, rounds: [] } } : {}), standings: [], broadcast: nobody }
  expect(shown(empty).elements).toEqual([])
})
test('the question is there only once the hall has it, its key only once it is revealed', () => {
  expect(shown(having('listen', ['question'], { question: null })).elements).toEqual([])
  cleanup()
  expect(shown(having('question', ['question'])).text).not.toContain('✓')
  cleanup()
  expect(shown(having('answer', ['question'])).text).toContain(stageSamples['answer']?.question?.stem ?? '?')
})
test('fault N8: nothing cheers during the anthem or once the audience is stopped', () => {
  const cheers = { totals: [1, 0, 0, 0], lately: [1, 0, 0, 0] }
  expect(shown(having('anthem', ['cheers'], { cheers })).elements).toEqual([])
  cleanup()
  expect(shown(having('cover', ['cheers'], { cheers })).elements).toEqual(['cheers'])
  cleanup()
  expect(shown({ ...having('cover', ['cheers'], { cheers }), broadcast: { ...broadcastSample, shown: ['cheers'], audience: 'stopped' } }).elements).toEqual([])
})
