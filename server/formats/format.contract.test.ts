/** The one contract of all formats: random rounds of each, played to the end through the core, whatever people ask meanwhile. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAll } from '../contest/evolve.ts'
import type { RecordedEvent } from '../contest/contest-events.ts'
import { contestWith, roundId } from '../testing/contest-built.ts'
import { ask, openHall, pass, seat, type Hall } from '../testing/hall.ts'
import { pickFrom, playRound } from '../testing/played-round.ts'
import { roundFileOf } from '../testing/round-files.ts'
import { formatOf, formats } from './index.ts'
import type { AnyFormat } from './round-format.ts'

/** Not shrunk in the suite (it takes minutes): take `endOnFailure` out to shrink a seed that failed. */
const RUNS = 60
/** Seeds that once found something; a new one that fails is printed, and joins them when it is mended. */
const KEPT = [1, 7, 11, 12]
const ROUND = 'round'

interface Evening {
  readonly file: Readonly<Record<string, unknown>>
  readonly teams: number
  readonly stock: readonly [questions: number, spares: number]
  readonly awards: readonly number[]
  readonly choices: readonly number[]
}
/** A round that goes on until something is decided may use up every question: it is given few. */
const goesOn = (format: AnyFormat): boolean => format.outcomes !== undefined || format.settled !== undefined
const evenings = (format: AnyFormat): fc.Arbitrary<Evening> =>
  fc.record({
    file: roundFileOf(format.id),
    teams: fc.integer({ min: 3, max: 5 }),
    stock: goesOn(format)
      ? fc.constantFrom([12, 3] as const, [12, 0] as const, [3, 1] as const)
      : fc.constantFrom([60, 20] as const, [60, 0] as const, [3, 1] as const),
    awards: fc.constantFrom([1, 1], [2, 2], [1], [1, 1, 1]),
    choices: fc.array(fc.nat(999_999), { maxLength: 400, size: 'max' }),
  })

function played(format: AnyFormat, { file, teams, stock, awards, choices }: Evening): Hall {
  const playOff = format.settled !== undefined
  const contest = contestWith({
    teams,
    awards,
    rounds: [{ id: ROUND, format, rules: file }],
    questions: stock[0],
    spares: stock[1],
    baseScore: 100_000,
    ...(playOff ? { playOff: ROUND } : {}),
  })
  const hall = openHall(contest, formatOf)
  playRound(hall, { id: ROUND, playOff }, pickFrom(choices))
  return hall
}
const replayed = (events: readonly RecordedEvent[]) => foldAll(JSON.parse(JSON.stringify(events)) as RecordedEvent[])

/** Whatever is asked for the round after its end changes nothing in it. */
function knocks(hall: Hall): readonly string[] {
  const round = hall.state.rounds[roundId(ROUND)]
  const slot = round?.slots.at(-1)
  if (!round) return []
  const before = hall.events.length
  ask(hall, seat('operator'), { type: 'OpenSlot', roundId: round.id })
  ask(hall, seat('operator'), { type: 'EndRound', roundId: round.id })
  ask(hall, seat('operator'), { type: 'BeginRound', roundId: round.id })
  if (slot) {
    ask(hall, seat('operator'), { type: 'RevealAnswer', slotId: slot.id })
    ask(hall, seat('operator'), { type: 'CloseSlot', slotId: slot.id })
    ask(hall, seat('operator'), { type: 'OpenBuzzer', slotId: slot.id })
    ask(hall, seat('operator'), { type: 'StartAnswer', slotId: slot.id })
  }
  pass(hall, hall.now + 3_600_000)
  return hall.events.slice(before).map((event) => event.type)
}

function check(format: AnyFormat, evening: Evening): void {
  const hall = played(format, evening)
  expect(hall.faults).toEqual([])
  expect(hall.state.rounds[roundId(ROUND)]?.stage).toBe('over')
  const again = replayed(hall.events)
  if (JSON.stringify(again) !== JSON.stringify(hall.state)) expect(again).toEqual(hall.state)
  expect(knocks(hall)).toEqual([])
}

describe.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('everything goes as planned: the round ends, and every slot has been closed', () => {
    fc.assert(
      fc.property(roundFileOf(id), (file) => check(format, { file, teams: 4, stock: goesOn(format) ? [12, 3] : [60, 20], awards: [1, 1], choices: [] })),
      { numRuns: 40 },
    )
  })
  test.each([...KEPT, undefined])(
    'whatever people ask: the round ends, every step is legal, the ledger adds up, nothing leaks, replay is equal (seed %s)',
    (seed) => {
      fc.assert(
        fc.property(evenings(format), (evening) => check(format, evening)),
        { numRuns: RUNS, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
      )
    },
  )
  test('its rule is told in both languages', () => {
    fc.assert(
      fc.property(roundFileOf(id), (file) => {
        const told = format.sentences(format.rules.parse(file))
        expect(told.length).toBeGreaterThan(0)
        for (const text of told) expect(typeof text === 'object' && /[。]$/.test(text.zh) && /\.$/.test(text.en)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
