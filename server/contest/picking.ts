/** Who of a ranked list takes the places of an award: fixed counts, so many a group, exclusion with roll-down, ties by the file's policy. */

export interface Candidate<Id extends string> {
  readonly id: Id
  /** The team, province or delegation that places are counted by. */
  readonly group: string
  /** 1-2-2-4. */
  readonly rank: number
  /** Figures that part equals across a last place, the higher the better; left out: nothing parts them. */
  readonly keys?: readonly number[]
}
export interface Places {
  /** Over all groups; null: no limit. */
  readonly count: number | null
  /** Of one group; null: no limit. */
  readonly perGroup: number | null
  /** Equal candidates at the last place: all of them, or the places stay open. */
  readonly ties: 'share' | 'block'
}
export interface Taken<Id extends string> {
  readonly id: Id
  readonly rank: number
  /** Its place after those passed over, counted from 1. */
  readonly place: number
  /** The place was another's, who is passed over (依次顺延). */
  readonly rolledDown: boolean
  /** Its keys, not its rank, put it before an equal that got no place. */
  readonly parted: boolean
}
export interface Picked<Id extends string> {
  readonly taken: readonly Taken<Id>[]
  /** Equal candidates across a last place, with the places left among them. */
  readonly open: readonly { readonly ids: readonly Id[]; readonly group: string | null; readonly free: number }[]
}

/** [Z4] Below 0 when the first is ahead by the first key that differs. */
const byKeys = ({ keys = [] }: Candidate<string>, { keys: others = [] }: Candidate<string>): number =>
  keys.map((key, i) => (others[i] ?? 0) - key).find((difference) => difference !== 0) ?? 0

/** [W2] [W3] The places in order of rank among those not passed over. */
function places<Id extends string>(candidates: readonly Candidate<Id>[], passed: ReadonlySet<string>, asked: { count: number | null; ties: Places['ties'] }) {
  const rest = candidates.filter((one) => !passed.has(one.id))
  const limit = asked.count ?? rest.length
  if (limit < 1) return { taken: [], open: [], free: 0 }
  const last = [...rest].sort((one, other) => one.rank - other.rank)[limit - 1]?.rank ?? Infinity
  const before = (one: Candidate<Id>): number => rest.filter((other) => other.rank < one.rank).length
  const take = (one: Candidate<Id>, place: number, parted: boolean): Taken<Id> => ({
    id: one.id,
    rank: one.rank,
    place,
    rolledDown: candidates.filter((other) => other.rank < one.rank).length >= limit,
    parted,
  })
  const taken = rest.filter((one) => one.rank < last).map((one) => take(one, before(one) + 1, false))
  const equal = rest.filter((one) => one.rank === last).sort(byKeys)
  const ahead = taken.length
  const open: Id[] = []
  for (const one of equal) {
    const better = ahead + equal.filter((other) => byKeys(other, one) < 0).length
    const level = equal.filter((other) => byKeys(other, one) === 0).length
    if (better >= limit) break
    if (better + level > limit && asked.ties === 'block') open.push(one.id)
    else taken.push(take(one, better + 1, ahead + equal.length > limit && level < equal.length))
  }
  return { taken, open, free: limit - taken.length }
}
/** `candidates` best first. */
export function pick<Id extends string>(candidates: readonly Candidate<Id>[], passed: ReadonlySet<string>, asked: Places): Picked<Id> {
  if (asked.perGroup === null) {
    const { taken, open, free } = places(candidates, passed, { count: asked.count, ties: asked.ties })
    return { taken, open: open.length > 0 ? [{ ids: open, group: null, free }] : [] }
  }
  const groups = [...new Set(candidates.map((one) => one.group))]
  const each = groups.map((group) => ({
    group,
    ...places(
      candidates.filter((one) => one.group === group),
      passed,
      { count: asked.perGroup, ties: asked.ties },
    ),
  }))
  const open = each.filter((one) => one.open.length > 0).map(({ group, open: ids, free }) => ({ ids, group: group as string | null, free }))
  const within = each.flatMap((one) => one.taken)
  if (asked.count === null || open.length > 0) return { taken: within, open }
  const ids = new Set<string>(within.map((one) => one.id))
  const limited = places(
    candidates.filter((one) => ids.has(one.id)),
    new Set(),
    { count: asked.count, ties: asked.ties },
  )
  const kept = new Set<string>(limited.taken.map((one) => one.id))
  return { taken: within.filter((one) => kept.has(one.id)), open: limited.open.length > 0 ? [{ ids: limited.open, group: null, free: limited.free }] : [] }
}
