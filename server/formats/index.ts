/** Every round format, one line each, and the schema of a round file that they make together. */
import * as z from 'zod/mini'
import { RoundFile } from '#shared/contest-file.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { audience } from './audience.ts'
import { buzzer } from './buzzer.ts'
import { designated } from './designated.ts'
import { duel } from './duel.ts'
import { elimination } from './elimination.ts'
import { judged } from './judged.ts'
import { kingOfTheHill } from './king-of-the-hill.ts'
import { playOff } from './play-off.ts'
import { relay } from './relay.ts'
import { required } from './required.ts'
import { risk } from './risk.ts'
import type { AnyFormat, FormatOf, RoundFormat } from './round-format.ts'
import { simultaneous } from './simultaneous.ts'
import { speed } from './speed.ts'

/** Hides the rules' type: a round's rules were parsed by its own format's schema when the contest was prepared. */
const define = <R extends RoundRules>(format: RoundFormat<R>): AnyFormat => format

const first = define(required)
export const formats: readonly AnyFormat[] = [
  first,
  define(simultaneous),
  define(buzzer),
  define(risk),
  define(designated),
  define(relay),
  define(judged),
  define(speed),
  define(duel),
  define(kingOfTheHill),
  define(elimination),
  define(audience),
  define(playOff),
]

export const hasFormat = (id: string): boolean => formats.some((format) => format.id === id)
/** An unknown id is refused when the file is checked (`hasFormat`), so none comes here. */
export const formatOf: FormatOf = (id) => formats.find((format) => format.id === id) ?? first

const roundFileOf = (format: AnyFormat) => z.extend(RoundFile, { format: z.literal(format.id), rules: z.prefault(format.rules, {}) })
/** A round as a file may write it: the envelope, with the rules of its own format. */
export const RoundFileOf = z.discriminatedUnion('format', [roundFileOf(first), ...formats.slice(1).map(roundFileOf)])
