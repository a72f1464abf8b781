/** What whoever overrules has seen: the ruling as it stood when the form was opened, so that one changed meanwhile is not overruled unseen. */
import type { Outcome, Points } from '../words.ts'

interface Seen {
  readonly ruling: Outcome | null
  readonly share?: Points
}
/** The fields of the command that say it. */
export const expected = ({ ruling, share }: Seen): { expects?: Outcome; expectsShare?: Points } =>
  ruling === null ? {} : { expects: ruling, ...(share === undefined ? {} : { expectsShare: share }) }
