/** The random name under which this phone votes: kept in the browser, so that a page loaded again has no second vote. */
import { randomId } from './random-id.ts'

const PLACE = 'leitai:phone'
/** Where the browser keeps nothing, as long as the page lives. */
const passing = randomId()

export function phoneId(): string {
  try {
    const kept = localStorage.getItem(PLACE)
    if (kept !== null) return kept
    localStorage.setItem(PLACE, passing)
  } catch {
    return passing
  }
  return passing
}
