/**
 * Tests of what the pads say of an objection: the badge, how it was raised, the chief's key for a spoken one.
 * @vitest-environment jsdom
 */
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { teamAt } from '#shared/samples/contest-sample.ts'
import { panelOf, questionShown, SLOT } from '#shared/samples/pad-play-samples.ts'
import { pad, press } from './on-a-sample.tsx'

beforeEach(() => window.history.replaceState(null, '', '/pad/seat'))
afterEach(cleanup)

const objected = (objection: 'open' | 'lapsed') => ({
  question: { ...questionShown, objection },
  panel: { ...panelOf('one', { objects: 'spoken' }), objectors: [teamAt(4)] },
})
describe('an objection on the pads', () => {
  test('the chief enters a spoken one with two taps; the operator’s word for it is the same command', async () => {
    const { asked } = pad('chief-waits-panel', { view: objected('open') })
    await press('录入口头质疑')
    await press(/4号台/)
    expect(asked).toEqual([{ type: 'GiveRight', slotId: SLOT, teamId: teamAt(4) }])
  })
  test('the bench reads that it is one, how it was raised, and that it counts nothing any more', () => {
    const { container } = pad('referee-rules-alone', { view: objected('open') })
    expect(container.querySelector('.chip.kind')?.textContent).toBe('质疑')
    expect(screen.getByText('口头质疑，由总控或裁判长录入')).toBeTruthy()
    cleanup()
    pad('referee-rules-alone', { view: objected('lapsed') })
    expect(screen.getByText('原作答已改判，本次质疑不计分')).toBeTruthy()
  })
  test('a bonus has its badge, another question none, nor the chief the key', () => {
    const { container } = pad('referee-votes', { view: { question: { ...questionShown, bonus: true } } })
    expect(container.querySelector('.chip.kind')?.textContent).toBe('附加题')
    cleanup()
    const plain = pad('chief-waits-panel').container
    expect(plain.querySelector('.chip.kind')).toBeNull()
    expect(screen.queryByRole('button', { name: '录入口头质疑' })).toBeNull()
  })
})
