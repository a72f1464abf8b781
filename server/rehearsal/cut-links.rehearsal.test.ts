/** Finals with links that break at random, of every role: a few of the seeds `npm run torture` plays. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cutFinal } from './cut-final.ts'

const contestFile = join(import.meta.dirname, '../../contests/thin.json')

test('fault S3: finals with every role as a real client whose link breaks now and then end with the result of their journal, and no screen missed an update', async () => {
  for (const seed of [1, 2, 3]) {
    const { cuts, ...report } = await cutFinal({ seed, contestFile })
    expect(report).toEqual({ seed, behind: 0, isWhole: true })
    expect(cuts).toBeGreaterThan(10)
  }
})
