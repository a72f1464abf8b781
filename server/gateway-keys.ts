/** Which key of a gateway is whose, where nobody has said otherwise: the digits, by table. */
import type { TeamId } from '#shared/words.ts'
import type { PreparedContest } from './contest/prepared-contest.ts'

export type KeyMap = readonly { readonly key: string; readonly teamId: TeamId }[]

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** Keys 1–9 and 0 are the first ten tables, by `event.code`. */
export const gatewayKeys = ({ teams }: PreparedContest): KeyMap =>
  [...teams]
    .sort((one, other) => one.table - other.table)
    .slice(0, DIGITS.length)
    .map(({ id }, at) => ({ key: `Digit${DIGITS[at] ?? ''}`, teamId: id }))
