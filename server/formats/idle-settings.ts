/** The settings that change nothing in a round, and the round's rules without them, asked of the format. */
import { oncePer } from '../contest/once-per.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { IDLE, type Row, type Use } from './idle-table.ts'
import { firstOnPaper } from './on-paper.ts'
import type { AnyFormat } from './round-format.ts'

type Tablets = PreparedContest['tablets']
function useOf(format: AnyFormat, rules: RoundRules, tablets: Tablets | undefined): Use | null {
  const plan = firstOnPaper(format, rules)
  return plan && { format, rules, plan, tablets }
}
/** Each with its first reason; whether the file says anything there is for its reader to see. `tablets`: of the teams that play it; left out: either. */
export function idleSettings(format: AnyFormat, rules: RoundRules, tablets?: Tablets): readonly Row[] {
  const use = useOf(format, rules, tablets)
  const idle = use ? IDLE.filter(({ isIdle }) => isIdle(use)) : []
  return idle.filter(({ at }, i) => idle.findIndex((one) => one.at.join() === at.join()) === i)
}
/** A copy in which the setting is left out, or as is usual; what isn't there stays away. */
function changed<T extends object>(rules: T, at: readonly string[], told: Exclude<Row['told'], 'as-is'>): T {
  const copy = structuredClone(rules)
  let inside: object = copy
  for (const key of at.slice(0, -1)) {
    const next: unknown = Reflect.get(inside, key)
    if (typeof next !== 'object' || next === null) return rules
    inside = next
  }
  const last = at.at(-1) ?? ''
  if (!Reflect.has(inside, last)) return rules
  if (told === 'without') Reflect.deleteProperty(inside, last)
  else Reflect.set(inside, last, told.usual)
  return copy
}
/** Rules as a file writes them, with nothing that is idle. */
export const withoutIdle = <T extends object>(idle: readonly Row[], file: T): T => idle.reduce((left, { at }) => changed(left, at, 'without'), file)
/** What the round is told by: its rules as they were read, with what is idle as is usual. */
const inUse = oncePer((rules: RoundRules, format: AnyFormat): RoundRules =>
  idleSettings(format, rules).reduce((left, { at, told }) => (told === 'as-is' ? left : changed(left, at, told)), rules),
)
export const rulesInUse = (format: AnyFormat, rules: RoundRules): RoundRules => inUse(rules, format)
