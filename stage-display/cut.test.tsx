/** Tests of how one scene gives way to the next: it fades, or is gone at once where the operator cut. */
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { stageSamples } from '#shared/samples/stage-samples.ts'
import type { StageView } from './scene.ts'
import { Stage } from './stage.tsx'
import { Surface } from './surface.tsx'

afterEach(cleanup)
const stage = (name: string, cut: boolean, more: StageView = {}) => {
  const view = { ...stageSamples[name], ...more }
  const taken: StageView = view.scene && cut ? { ...view, scene: { ...view.scene, follow: false, cut: true } } : view
  return (
    <Surface language="zh" still={false} kind="stage" view={taken}>
      <Stage view={taken} />
    </Surface>
  )
}
const scenes = () => document.querySelectorAll('.scene').length
const opacity = () => document.querySelector<HTMLElement>('.scene')?.style.opacity

test('a scene taken fades into the next, and both are there meanwhile', () => {
  const { rerender } = render(stage('cover', false))
  rerender(stage('scoreboard', false))
  expect(scenes()).toBe(2)
})

test('one that was cut to stands at once, alone and whole; nothing of it comes in piece by piece', () => {
  const { rerender } = render(stage('cover', false))
  rerender(stage('scoreboard', true))
  expect([scenes(), opacity()]).toEqual([1, '1'])
  expect([...document.querySelectorAll<HTMLElement>('.scene *')].filter((one) => one.style.opacity === '0')).toEqual([])
})

test('what goes on within a scene that was cut to fades, and so does what follows it', () => {
  const { question } = stageSamples['question'] ?? {}
  if (!question) throw new Error('sample missing')
  const { rerender } = render(stage('question', true))
  rerender(stage('question', true, { question: { ...question, slotId: 'next-1' as never } }))
  expect(scenes()).toBe(2)
  rerender(stage('scoreboard', false))
  expect(scenes()).toBeGreaterThan(1)
})
