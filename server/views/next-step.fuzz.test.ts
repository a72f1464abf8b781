/** An operator who always takes the recommended step plays any contest to its end, whatever the others do. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Command } from '#shared/commands.ts'
import type { SeatId } from '#shared/words.ts'
import { sha256 } from '../canonical-json.ts'
import { decide } from '../contest/decide.ts'
import { formatOf } from '../formats/index.ts'
import { madeUp } from '../testing/contest-built.ts'
import { asSaid } from '../testing/crew.ts'
import { operatorAs, playEvening, type Playing } from '../testing/evening.ts'
import type { Hall } from '../testing/hall.ts'
import { roundFileOf } from '../testing/round-files.ts'
import { appealRules } from '../testing/round-settings.ts'
import { formatNamed, ROUNDS, type Evening } from '../testing/whole-contest.ts'
import { nextPart } from './next-step.ts'

/** Whole evenings on a busy machine, in ms. */
vi.setConfig({ testTimeout: 120_000 })
const RUNS = 8

function refusalOf(hall: Hall, command: Command, seatId: SeatId | undefined): readonly string[] {
  const asked = { at: hall.now, by: operatorAs(seatId), evidence: null, formatOf, questionOf: madeUp, chance: { nonce: () => 'ABCDEFGHIJKLMNOP', sha256 } }
  const decision = decide(hall.state, command, asked)
  return decision.ok ? [] : [`${command.type} is offered and refused: ${decision.refusal.code}`]
}
/** Everything recommended or offered that the core would refuse now. */
function refused(hall: Hall): readonly string[] {
  const next = nextPart(hall.state, { formatOf })
  const first = next.command ? refusalOf(hall, next.command, next.for) : []
  const undo = next.undo ? refusalOf(hall, { type: 'UndoCommand' }, undefined) : []
  return [...first, ...undo, ...next.others.flatMap((one) => refusalOf(hall, asSaid(hall, one), one.for))]
}
const troubleOf = (playing: Omit<Playing, 'look'>) => playEvening({ ...playing, look: refused }).trouble

const fileOf = (round: string) => fc.option(roundFileOf(formatNamed(round)), { nil: undefined })
const evenings: fc.Arbitrary<Evening> = fc
  .record({
    files: fc.tuple(...[...ROUNDS, 'play-off-finals', 'play-off-challenge'].map((round) => fileOf(round).map((file) => [round, file] as const))),
    stock: fc.constantFrom(60, 60, 4),
    appeals: appealRules,
  })
  .map(({ files, stock, appeals }) => ({ stock, appeals, files: Object.fromEntries(files.flatMap(([round, file]) => (file ? [[round, file]] : []))) }))
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const always = (mischief: Playing['mischief']) =>
  fc.assert(
    fc.property(evenings, seeds, (evening, seed) => void expect(troubleOf({ evening, seed, mischief })).toEqual([])),
    { numRuns: RUNS },
  )

describe('the recommended step', () => {
  test('plays a whole contest from the waiting room to the farewell', () => {
    const { hall, trouble } = playEvening({ seed: 1, mischief: 'none', look: refused })
    expect(trouble).toEqual([])
    expect(hall.faults).toEqual([])
    expect(hall.state.contest.parts.map((part) => hall.state.results[part.id]?.stage)).toEqual(['announced', 'announced'])
    expect(hall.state.awards.shown).toHaveLength(hall.state.contest.awards.length)
    expect(hall.state.rundown.current).toBe('farewell')
  })
  test('is never refused and never a dead end, whatever the others answer and whatever the rules', () => always('none'))
  test('is never refused and never a dead end while people undo, overrule, void, pause and restart', () => always('now-and-then'))
  test('plays a whole contest to its end though the hub is killed now and then; every journal folds to what was live', () => {
    const look = (hall: Hall) => [...refused(hall), ...hall.faults]
    fc.assert(
      fc.property(evenings, seeds, fc.constantFrom('none', 'now-and-then'), (evening, seed, mischief) => {
        const { hall, trouble } = playEvening({ evening, seed, mischief, restarts: 'now-and-then', look })
        expect(trouble).toEqual([])
        expect(hall.events.filter(({ type }) => type === 'HubRestarted').length).toBeGreaterThan(3)
      }),
      { numRuns: RUNS },
    )
  })
  test('ends a round, and gives up a play-off, when no question is left', () => {
    const file = { set: 'questions' }
    const files = { required: file, speed: { ...file, questionsPerPack: 1 }, judged: file, 'play-off-finals': file }
    expect(troubleOf({ seed: 1, mischief: 'none', evening: { stock: 4, files } })).toEqual([])
  })
})
