/** What falls due is asked for by the hub, once, at its instant. */
import { expect, test } from 'vitest'
import type { CommandAnswer } from '#shared/wire.ts'
import { givenClock } from './testing/given-clock.ts'
import { Timers, type Deadline } from './timers.ts'

type State = readonly Deadline<{ type: string }>[]
function timers(answer: CommandAnswer) {
  const clock = givenClock()
  const asked: string[] = []
  const submit = async (command: { type: string }) => {
    asked.push(`${command.type} ${clock.monotonic()}`)
    return answer
  }
  return { clock, asked, timers: new Timers<State, { type: string }>({ deadlinesOf: (state) => state, submit, clock, hubNow: clock.monotonic }) }
}
const end = (at: number): Deadline<{ type: string }> => ({ at, command: { type: 'End' } })

test('a deadline becomes a command at its instant, never before', () => {
  const { clock, asked, timers: watch } = timers({ ok: true, seq: 1 })
  watch.follow([end(500), { at: 300, command: { type: 'Warn' } }])
  clock.pass(299)
  expect(asked).toEqual([])
  clock.pass(201)
  expect(asked).toEqual(['Warn 300', 'End 500'])
})

test('a state without the deadline takes it back', () => {
  const { clock, asked, timers: watch } = timers({ ok: true, seq: 1 })
  watch.follow([end(500)])
  clock.pass(100)
  watch.follow([])
  clock.pass(1000)
  expect(asked).toEqual([])
})

test('the same deadline in a new state is not asked for twice while the first is being saved', () => {
  const { clock, asked, timers: watch } = timers({ ok: true, seq: 1 })
  watch.follow([end(500)])
  clock.pass(500)
  watch.follow([end(500)])
  clock.pass(100)
  expect(asked).toEqual(['End 500'])
})

test('a refused deadline that still stands is tried again, not in a rush', () => {
  const { clock, asked, timers: watch } = timers({ ok: false, refusal: { code: 'wrong-moment' } })
  watch.follow([end(500)])
  clock.pass(1100)
  expect(asked).toEqual(['End 500', 'End 750', 'End 1000'])
})
