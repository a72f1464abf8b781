/** What the one table of idle settings says is so: a round with them is played as one without. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { contestWith, type BuiltRound } from '../testing/contest-built.ts'
import { openHall } from '../testing/hall.ts'
import { pickFrom, playRound } from '../testing/played-round.ts'
import { roundFileOf } from '../testing/round-files.ts'
import { rulesFrom } from '../testing/round-record.ts'
import { idleSettings, withoutIdle } from './idle-settings.ts'
import { formatOf, formats } from './index.ts'
import type { AnyFormat } from './round-format.ts'

vi.setConfig({ testTimeout: 120_000 })
type File = Readonly<Record<string, unknown>>
/** All that became fact in a round played to its end, with the contest's own rules left out. */
function factsOf(format: AnyFormat, rules: File, choices: readonly number[]): readonly unknown[] {
  const round: BuiltRound = { id: 'round', format, rules }
  const extra: BuiltRound = { id: 'first', format: formatOf('required'), rules: { set: 'first', by: 'team' } }
  const playOff = format.settled !== undefined
  const hall = openHall(
    contestWith({ rounds: playOff ? [extra, round] : [round], teams: 3, questions: 12, spares: 3, ...(playOff ? { playOff: 'round', awards: [1] } : {}) }),
    formatOf,
  )
  const pick = pickFrom(choices)
  if (playOff) playRound(hall, { id: 'first', playOff: false }, pickFrom([]))
  playRound(hall, { id: 'round', playOff }, pick)
  return hall.events.filter(({ type }) => type !== 'ContestPrepared')
}

/** Of these, by the usual rules of each format, the ones that mean nothing. */
const ASKED = [
  'rights.swap',
  'rights.skip',
  'rights.lifeline',
  'choosing.by',
  'speaker.positions',
  'clocks.starts',
  'clocks.stops',
  'reading.restate',
  'tablets',
  'buzzer',
  'persons',
]
const IDLE: Readonly<Record<string, string>> = {
  required: 'rights.skip choosing.by speaker.positions tablets buzzer',
  simultaneous: 'rights.swap rights.skip rights.lifeline choosing.by speaker.positions clocks.stops reading.restate buzzer persons',
  buzzer: 'rights.swap rights.skip choosing.by clocks.starts tablets',
  risk: 'rights.skip tablets buzzer',
  designated: 'rights.skip tablets buzzer',
  relay: 'rights.swap choosing.by speaker.positions tablets buzzer',
  judged: 'rights.swap rights.skip rights.lifeline choosing.by speaker.positions clocks.stops reading.restate tablets buzzer persons',
  speed: 'rights.swap choosing.by tablets buzzer',
  duel: 'rights.swap rights.skip choosing.by clocks.starts tablets',
  'king-of-the-hill': 'rights.skip choosing.by tablets buzzer',
  elimination: 'rights.swap rights.skip rights.lifeline choosing.by speaker.positions clocks.stops reading.restate buzzer persons',
  audience: 'rights.swap rights.skip rights.lifeline choosing.by speaker.positions clocks.stops reading.restate tablets buzzer',
  'play-off': 'rights.swap rights.skip choosing.by clocks.starts tablets persons',
}
const NEEDED: Readonly<Record<string, File>> = {
  simultaneous: { questions: 1 },
  buzzer: { questions: 1 },
  audience: { questions: 1 },
  speed: { questionsPerPack: 3 },
  risk: { tiers: [{ value: 10, set: 's' }] },
  designated: { tiers: [{ value: 10, set: 's' }] },
}
test.each(formats.map((format) => [format.id, format] as const))('what means nothing in a round of %s as it usually is', (id, format) => {
  const needed = NEEDED[id] ?? {}
  const rules = rulesFrom(format, 'tiers' in needed || id === 'judged' ? needed : { set: 's', ...needed })
  const idle = idleSettings(format, rules, 'one-a-team').map(({ at }) => at.join('.'))
  expect(ASKED.filter((one) => idle.includes(one)).sort()).toEqual((IDLE[id] ?? 'no row').split(' ').sort())
})

describe('an idle setting changes nothing', () => {
  test.each(formats.map((format) => [format.id, format] as const))('in %s, whatever else is set', (id, format) => {
    fc.assert(
      fc.property(roundFileOf(id), fc.array(fc.nat(1000), { maxLength: 200 }), (file, choices) => {
        const idle = idleSettings(format, rulesFrom(format, file), 'one-a-team')
        const without = withoutIdle(idle, file)
        fc.pre(JSON.stringify(without) !== JSON.stringify(file))
        expect(factsOf(format, file, choices)).toEqual(factsOf(format, without, choices))
      }),
      { numRuns: 3, endOnFailure: true },
    )
  })
})
