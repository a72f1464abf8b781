/**
 * With every tablet dead the console alone plays a contest of any format to its prize-giving: each step by a key of its pages, none refused.
 * @vitest-environment jsdom
 */
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command } from '#shared/commands.ts'
import type { Actor } from '../server/contest/contest-state.ts'
import { acting } from '../server/contest/contest-state.ts'
import { formatOf } from '../server/formats/index.ts'
import { openHall } from '../server/testing/hall.ts'
import { seeded, theirPart } from '../server/testing/their-part.ts'
import { ROUNDS, wholeContest, type Evening } from '../server/testing/whole-contest.ts'
import { handsOn } from './operator-hands.tsx'

const MOST_STEPS = 1500
const clock = { now: 1000 }
beforeEach(() => {
  clock.now = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
const seatOf = (by: Actor) => {
  const { seat } = acting(by)
  if (seat === 'hub') throw new Error('the hub has no seat to act for')
  return seat
}

/** A foul is called, never ruled: no tablet has that key for an answer. */
const asOnTablets = (command: Command): Command => ('outcome' in command && command.outcome === 'foul' ? { ...command, outcome: 'wrong' } : command)

/** What went wrong on the way to the end; empty when all went well. */
async function playAlone(evening: Evening, seed: number): Promise<readonly string[]> {
  const hall = openHall(wholeContest(evening), formatOf)
  const hands = handsOn(hall, clock)
  const pick = seeded(seed)
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await hands.wait(hall.now + pick(5) * 300)
    const next = hands.view().next
    if (next?.command == null && next?.waitingFor === null) return hall.faults
    const before = hands.said.length
    if (next?.command) await hands.space()
    else {
      const move = theirPart(hall, pick)
      if (!move) return [`nobody can go on: ${JSON.stringify(next)}`]
      if ('waitUntil' in move) {
        await hands.wait(move.waitUntil)
        continue
      }
      await hands.standIn(seatOf(move.by), asOnTablets(move.command))
      const wanted = [move.command.type, seatOf(move.by)].join(' for ')
      const last = hands.said.at(-1)
      if (last?.command.type !== move.command.type) return [`step ${steps}: ${wanted} became ${JSON.stringify(last)}`]
    }
    const refused = hands.said.slice(before).filter((one) => one.refused !== null)
    if (hands.said.length === before || refused.length > 0) return [`step ${steps} ${JSON.stringify(next?.label)}: ${JSON.stringify(refused)}`]
  }
  return ['it does not come to an end']
}

const FILES: Evening['files'] = {
  buzzer: { set: 'set-buzzer', questions: 2, options: 'on-cue', buzzer: { opens: 'host-word', armed: 'by-hand', afterWrong: 'all-rest' } },
  quiz: { set: 'set-quiz', questions: 2 },
  speed: { set: 'set-speed', questionsPerPack: 2 },
}

describe('with all tablets dead the console alone plays', () => {
  test.each([ROUNDS.slice(0, 3), ROUNDS.slice(3)].map((rounds) => [rounds.join(', '), rounds] as const))(
    '%s, from the cover to the signatures and the awards',
    async (_, rounds) => expect(await playAlone({ only: rounds, files: FILES }, 7)).toEqual([]),
    240_000,
  )
})
