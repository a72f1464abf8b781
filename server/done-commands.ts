/** Which commands were done, kept small: a long final has a hundred thousand of them. */

/** Bits of the digest that are kept: they tell a retry from another payload; who makes two payloads alike is only told that his first was done. */
const DIGEST_BITS = 2 ** 32

/** NaN-proof: the hub's own records have no digest. */
const bitsOf = (digest: string): number => Number.parseInt(digest.slice(0, 8), 16) || 0

export class DoneCommands {
  /** seq × 2³² + digest. */
  readonly #done = new Map<string, number>()

  add(commandId: string, digest: string, seq: number): void {
    this.#done.set(commandId, seq * DIGEST_BITS + bitsOf(digest))
  }

  delete(commandId: string): void {
    this.#done.delete(commandId)
  }

  /** `same`: it was asked with this payload; null: nobody asked it. */
  find(commandId: string, digest: string): { readonly seq: number; readonly same: boolean } | null {
    const done = this.#done.get(commandId)
    if (done === undefined) return null
    return { seq: Math.floor(done / DIGEST_BITS), same: done % DIGEST_BITS === bitsOf(digest) }
  }
}
