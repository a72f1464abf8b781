/** The whole contest file as JSON Schema, for editors: the envelope, with the rules of every format. */
import * as z from 'zod/mini'
import { ContestFile } from '#shared/contest-file.ts'
import { RoundFileOf } from '../formats/index.ts'

const Whole = z.extend(ContestFile, { rounds: z.array(RoundFileOf).check(z.minLength(1)) })

/** As the file is written: defaults may be left out, points are decimals. */
export function contestSchemaText(): string {
  const schema = z.toJSONSchema(Whole, { io: 'input', reused: 'ref' })
  return `${JSON.stringify({ title: 'Leitai contest file', ...schema }, null, 2)}\n`
}
