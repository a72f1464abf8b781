/** Things told later, on a given clock: in order, never early, and nothing after the end. */
import { expect, test } from 'vitest'
import { Delayed } from './delayed.ts'
import { givenClock } from './testing/given-clock.ts'

function told() {
  const heard: string[] = []
  const clock = givenClock()
  return { heard, clock, delayed: new Delayed<string>(clock, (value) => heard.push(value)) }
}

test('[I1] without a delay at once, with one exactly so much later', () => {
  const { heard, clock, delayed } = told()
  delayed.later('now', 0)
  delayed.later('later', 3000)
  clock.pass(2999)
  expect(heard).toEqual(['now'])
  clock.pass(1)
  expect(heard).toEqual(['now', 'later'])
})
test('[I1] nothing overtakes what came before it, where the delay was made shorter', () => {
  const { heard, clock, delayed } = told()
  delayed.later('first', 3000)
  clock.pass(1000)
  delayed.later('second', 0)
  clock.pass(1999)
  expect(heard).toEqual([])
  clock.pass(1)
  expect(heard).toEqual(['first', 'second'])
})
test('[I1] nothing is told after the end', () => {
  const { heard, clock, delayed } = told()
  delayed.later('never', 3000)
  delayed.stop()
  clock.pass(9000)
  expect(heard).toEqual([])
})
