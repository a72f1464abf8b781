/** An operator who always takes the recommended step plays any contest to its end, whatever the others do. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '#shared/commands.ts'
import type { NextPart } from '#shared/views/people.ts'
import type { SeatId } from '#shared/words.ts'
import { decide } from '../contest/decide.ts'
import { liveRound } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { madeUp } from '../testing/contest-built.ts'
import { ask, openHall, operatorFor, pass, seat, type Hall } from '../testing/hall.ts'
import { prank } from '../testing/mischief.ts'
import { seeded, theirPart } from '../testing/their-part.ts'
import { wholeContest } from '../testing/whole-contest.ts'
import { nextPart } from './next-step.ts'

const MOST_STEPS = 4000
const operator = seat('operator')

function actorFor(seatId: SeatId | undefined) {
  if (seatId === undefined) return operator
  const [role = '', number] = seatId.split('-')
  if (role === 'chief') return operatorFor(seat('chief'))
  return operatorFor(seat(role === 'clerk' ? 'clerk' : 'referee', Number(number)))
}
const refusalOf = (hall: Hall, command: Command, seatId: SeatId | undefined): string | null => {
  const asked = { at: hall.now, by: actorFor(seatId), evidence: null, formatOf, questionOf: madeUp, chance: { nonce: () => 'ABCDEFGHIJKLMNOP' } }
  const decision = decide(hall.state, command, asked)
  return decision.ok ? null : `${command.type} (${decision.refusal.code})`
}
/** Everything recommended or offered that the core would refuse now. */
function refused(hall: Hall, next: NextPart): string[] {
  const offered = [...(next.command ? [{ command: next.command, for: next.for }] : []), ...next.others, ...(next.undo ? [{ command: { type: 'UndoCommand' } as const, for: undefined }] : [])]
  return offered.flatMap((one) => refusalOf(hall, one.command, one.for) ?? [])
}

type Evening = { readonly hall: Hall; readonly trouble: string[] }

function playEvening(seed: number, mischief: 'none' | 'now-and-then', only?: readonly string[]): Evening {
  const hall = openHall(wholeContest(only), formatOf)
  const pick = seeded(seed)
  const trouble: string[] = []
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    pass(hall, hall.now + pick(5) * 300)
    if (mischief === 'now-and-then' && liveRound(hall.state) && pick(8) === 0) {
      const other = prank(hall, pick)
      if (other) ask(hall, other.by, other.command)
    }
    const next = nextPart(hall.state, { formatOf })
    trouble.push(...refused(hall, next).map((what) => `step ${steps}: offered ${what}`))
    if (trouble.length > 0) return { hall, trouble }
    if (next.command) {
      ask(hall, actorFor(next.for), next.command)
      continue
    }
    if (next.waitingFor === null) return { hall, trouble }
    const move = theirPart(hall, pick)
    if (!move) return { hall, trouble: [`step ${steps}: nobody can go on while ${JSON.stringify(next.waitingFor)}`] }
    if ('waitUntil' in move) pass(hall, move.waitUntil)
    else ask(hall, move.by, move.command)
  }
  return { hall, trouble: [`not over after ${MOST_STEPS} steps: ${JSON.stringify(nextPart(hall.state, { formatOf }).label)}`] }
}

describe('the recommended step', () => {
  test('plays a whole contest from the waiting room to the farewell', () => {
    const { hall, trouble } = playEvening(1, 'none')
    expect(trouble).toEqual([])
    expect(hall.faults).toEqual([])
    expect(hall.state.contest.parts.map((part) => hall.state.results[part.id]?.stage)).toEqual(['announced', 'announced'])
    expect(hall.state.awards.shown).toHaveLength(hall.state.contest.awards.length)
    expect(hall.state.rundown.current).toBe('farewell')
  })
  test('is never refused and never a dead end, whatever the others answer', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => void expect(playEvening(seed, 'none').trouble).toEqual([])), { numRuns: 25 })
  })
  test('is never refused and never a dead end while people undo, overrule, void, pause and restart', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => void expect(playEvening(seed, 'now-and-then').trouble).toEqual([])), { numRuns: 25 })
  })
})
