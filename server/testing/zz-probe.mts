import fc from 'fast-check'
import { contestWith } from './contest-built.ts'
import { openHall } from './hall.ts'
import { pickFrom, playRound } from './played-round.ts'
import { roundFileOf } from './round-files.ts'
import { formatOf, formats } from '../formats/index.ts'
const only = process.argv[2]
for (const format of formats) {
  if (only && format.id !== only) continue
  const t = Date.now()
  let n = 0,
    steps = 0
  const seen = new Map<string, number>()
  const samples = fc.sample(
    fc.record({
      file: roundFileOf(format.id),
      choices: fc.array(fc.nat(999_999), { maxLength: 400, size: 'max' }),
      stock: fc.constantFrom([60, 20] as const, [60, 0] as const, [3, 1] as const),
    }),
    { numRuns: Number(process.argv[3] ?? 60), seed: 1 },
  )
  for (const { file, choices, stock } of samples) {
    const playOff = format.settled !== undefined
    const hall = openHall(
      contestWith({
        teams: 4,
        awards: [1, 1],
        rounds: [{ id: 'round', format, rules: file }],
        questions: stock[0],
        spares: stock[1],
        ...(playOff ? { playOff: 'round' } : {}),
      }),
      formatOf,
    )
    const t1 = Date.now()
    const r = playRound(hall, { id: 'round', playOff }, pickFrom(choices))
    n++
    steps += r.steps
    if (Date.now() - t1 > 3000) console.log('slow', r.steps, JSON.stringify(file))
    for (const f of hall.faults) {
      const k = f
        .replace(/round-\d+(-a\d+)?/g, 'SLOT')
        .replace(/-?\d+/g, 'N')
        .replace(/of [a-e] /, 'of T ')
      seen.set(k, (seen.get(k) ?? 0) + 1)
    }
  }
  console.log(format.id, n, 'rounds', steps, 'steps', Date.now() - t, 'ms')
  for (const [k, v] of seen) console.log('   ', v, k)
}
