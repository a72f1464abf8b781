/** Tests of putting messages from the hub into the page's view. */
import { describe, expect, test } from 'vitest'
import { mergedView, raceIsNear } from './merge-view.ts'

describe('view messages', () => {
  test('a change replaces the parts it names and leaves the others untouched', () => {
    const before = { ruling: [], moments: [] }
    const after = mergedView(before, { whole: false, parts: { clock: null } })
    expect(after).toEqual({ ruling: [], moments: [], clock: null })
    expect(after.ruling).toBe(before.ruling)
  })

  test('a whole message forgets what it does not name', () => {
    expect(mergedView({ ruling: [], clock: null }, { whole: true, parts: { moments: [] } })).toEqual({ moments: [] })
  })

  test('a race is near from the arming on, and over once the right is given', () => {
    const buzzer = { openingId: null, nonce: null, opensAt: null, eligible: [], out: [], fouls: [], order: [], verdict: null }
    expect(raceIsNear({ buzzer: { ...buzzer, state: 'armed' } })).toBe(true)
    expect(raceIsNear({ buzzer: { ...buzzer, state: 'taken' } })).toBe(false)
    expect(raceIsNear({})).toBe(false)
  })
})
