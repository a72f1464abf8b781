/** Work on a readonly object done once for each object: the state is never changed in place, so an answer about it stays right. */

/** `work` may read nothing but its two arguments. */
export function oncePer<K extends object, A, V>(work: (of: K, about: A) => V): (of: K, about: A) => V {
  const kept = new WeakMap<K, Map<A, V>>()
  return (of, about) => {
    const known = kept.get(of)
    const found = known?.get(about)
    if (found !== undefined || known?.has(about)) return found as V
    const value = work(of, about)
    if (known) known.set(about, value)
    else kept.set(of, new Map([[about, value]]))
    return value
  }
}
