/** Type is there before the question is. */
import { expect, test } from 'vitest'
import { loadSlices } from './font-slices.ts'

test('every slice is asked for, one missing or not', async () => {
  const asked: string[] = []
  const face = (name: string, comes: 'comes' | 'fails') =>
    ({
      load: () => {
        asked.push(name)
        return comes === 'comes' ? Promise.resolve() : Promise.reject(new Error('gone'))
      },
    }) as unknown as FontFace
  expect(await loadSlices([face('a', 'comes'), face('b', 'fails'), face('c', 'comes')])).toBe(2)
  expect(asked).toEqual(['a', 'b', 'c'])
})
