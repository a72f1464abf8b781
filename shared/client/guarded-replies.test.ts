/** Tests of holding replies back: a device never vouches for a moment whose press it may still be owed. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { InputClass } from '#shared/input-guard.ts'
import { GuardedReplies } from './guarded-replies.ts'

let now: number
let timers: { at: number; then: () => void }[]
let frames: (() => void)[]
let sent: [poll: number, handledAt: number, leftAt: number][]
let replies: GuardedReplies<number>
let input: InputClass

beforeEach(() => {
  now = 1000
  timers = []
  frames = []
  sent = []
  input = 'touch'
  const time = {
    now: () => now,
    after: (ms: number, then: () => void) => timers.push({ at: now + ms, then }),
    onFrame: (then: () => void) => frames.push(then),
  }
  replies = new GuardedReplies(
    time,
    () => input,
    (poll, handledAt) => sent.push([poll, handledAt, now]),
  )
})
function pass(ms: number): void {
  now += ms
  const due = timers.filter(({ at }) => at <= now)
  timers = timers.filter(({ at }) => at > now)
  for (const { then } of due) then()
}
const frame = (): void => frames.splice(0).forEach((then) => then())

describe('keys', () => {
  beforeEach(() => (input = 'key'))
  test('a reply leaves 2 ms after its poll was handled, and vouches for that moment', () => {
    replies.polled(1)
    pass(1)
    expect(sent).toEqual([])
    pass(1)
    expect(sent).toEqual([[1, 1000, 1002]])
  })
  test('fault: the page stood still over the guard; what came in meanwhile is heard first', () => {
    replies.polled(1)
    pass(200)
    expect(sent).toEqual([])
    pass(2)
    expect(sent).toEqual([[1, 1000, 1202]])
  })
})

describe('touch', () => {
  test('a reply leaves with a frame after 32 ms, never from a timer', () => {
    replies.polled(1)
    pass(32)
    expect(sent).toEqual([])
    now += 7
    frame()
    expect(sent).toEqual([[1, 1000, 1039]])
  })
  test('one frame takes all that are due, in order, and none that is not', () => {
    for (const poll of [1, 2, 3, 4]) {
      replies.polled(poll)
      pass(10)
    }
    now = 1045
    frame()
    expect(sent.map(([poll]) => poll)).toEqual([1, 2])
    pass(7)
    now = 1070
    frame()
    expect(sent.map(([poll]) => poll)).toEqual([1, 2, 3, 4])
  })
  test('a page that draws no frame vouches for nothing', () => {
    replies.polled(1)
    pass(5000)
    expect(sent).toEqual([])
  })
})

test('a lost connection takes what was held with it', () => {
  input = 'key'
  replies.polled(1)
  replies.forget()
  pass(2)
  expect(sent).toEqual([])
})
