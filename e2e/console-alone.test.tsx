/**
 * With every tablet dead the console alone plays a contest of any format to its prize-giving: each step by a key of its pages, none refused.
 * @vitest-environment jsdom
 */
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readContest } from '../server/exchange/contest-file.ts'
import { ROUNDS, wholeContest, type Evening } from '../server/testing/whole-contest.ts'
import { playAlone } from './play-alone.tsx'

const clock = { now: 1000 }
beforeEach(() => {
  clock.now = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const FILES: Evening['files'] = {
  buzzer: { set: 'set-buzzer', questions: 2, options: 'on-cue', buzzer: { opens: 'host-word', armed: 'by-hand', afterWrong: 'all-rest' } },
  quiz: { set: 'set-quiz', questions: 2 },
  speed: { set: 'set-speed', questionsPerPack: 2 },
}

describe('with all tablets dead the console alone plays', () => {
  test.each([ROUNDS.slice(0, 3), ROUNDS.slice(3)].map((rounds) => [rounds.join(', '), rounds] as const))(
    '%s, from the cover to the signatures and the awards',
    async (_, rounds) => expect(await playAlone(wholeContest({ only: rounds, files: FILES }), 7, clock)).toEqual([]),
    240_000,
  )
  test.each(['k13-chosen-by-the-next-table', 'k14-relay-and-boards'])(
    'the rule set %s, from the cover to the end',
    async (name) => {
      const read = readContest(`contests/rules/${name}.json`)
      expect(read.ok && (await playAlone(read.contest, 11, clock))).toEqual([])
    },
    240_000,
  )
})
