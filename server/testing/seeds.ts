/** The seed of the property tests: kept, so that a run repeats; `npm run fuzz` draws a new one and prints it when something fails. */
import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** null: a new one each time. */
    readonly seed: number | null
  }
}
const seed = inject('seed')
fc.configureGlobal(seed === null ? {} : { seed })
