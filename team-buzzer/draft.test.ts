/** Tests of what a team has tapped and where its answer stands. */
import { describe, expect, test } from 'vitest'
import { standingOf, tapped } from './draft.ts'

describe('a draft answer', () => {
  test('a second tap of a single choice replaces the first', () => {
    expect(tapped(['A'], 'C', false)).toEqual(['C'])
  })

  test('a multiple choice collects letters in order, and a second tap takes one out', () => {
    expect(tapped(['C'], 'A', true)).toEqual(['A', 'C'])
    expect(tapped(['A', 'C'], 'C', true)).toEqual(['A'])
  })

  test('what was submitted stands, whatever was tapped', () => {
    expect(standingOf({ chosen: ['A'], submitted: ['B'] }, ['C'])).toEqual({ is: 'submitted', answer: ['B'] })
  })

  test('a tap not yet heard back stands before an older one; an emptied draft is no answer', () => {
    expect(standingOf({ chosen: ['A'], submitted: null }, ['C'])).toEqual({ is: 'chosen', answer: ['C'] })
    expect(standingOf({ chosen: ['A'], submitted: null }, [])).toEqual({ is: 'none' })
    expect(standingOf({ chosen: ['A'], submitted: null }, null)).toEqual({ is: 'chosen', answer: ['A'] })
  })
})
