/** One part of a view as ready text for all who see the same: drawn anew only when something it is drawn from has changed. */

export interface PartSource<S, G> {
  /** While these stay the same one by one, so does the part. */
  readonly slices: (state: S, given: G) => readonly unknown[]
  readonly draw: (state: S, given: G) => unknown
  /** It can't be drawn; told once, until it can again. */
  readonly failed?: (error: unknown) => void
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((slice, index) => Object.is(slice, other[index]))

interface Drawing<S, G> {
  readonly state: S
  readonly given: G
  readonly slices: readonly unknown[]
  readonly text: string
}

export class ViewCell<S, G> {
  readonly #source: PartSource<S, G>
  #drawing: Drawing<S, G> | null = null
  #prepared: Drawing<S, G> | null = null
  #changedAt = 0
  #freshAt = 0
  #isFailing = false
  /** No other cell has it. */
  readonly number: number

  constructor(source: PartSource<S, G>, number = 0) {
    this.#source = source
    this.number = number
  }

  /** JSON of the part, as of the last `refresh`. */
  get text(): string {
    return this.#drawing?.text ?? 'null'
  }

  /** The version in which the text last became another. */
  get changedAt(): number {
    return this.#changedAt
  }

  /** Draws ahead for a state that may come next; the text stays as it is. */
  prepare(state: S, given: G): void {
    if (this.#prepared?.state !== state || this.#prepared.given !== given) this.#prepared = this.#drawn(state, given)
  }

  /** Brings the text up to this version; does the work once a version, whoever asks. */
  refresh(state: S, given: G, version: number): void {
    if (this.#freshAt === version) return
    this.#freshAt = version
    const isPrepared = this.#prepared?.state === state && this.#prepared.given === given
    const next = isPrepared && this.#prepared ? this.#prepared : this.#drawn(state, given)
    this.#prepared = null
    if (next.text !== this.#drawing?.text) this.#changedAt = version
    this.#drawing = next
  }

  /** One part that can't be drawn stays as it was: every other part, and the hub, go on. */
  #drawn(state: S, given: G): Drawing<S, G> {
    const before = this.#drawing
    try {
      const slices = this.#source.slices(state, given)
      const text = before && same(slices, before.slices) ? before.text : (JSON.stringify(this.#source.draw(state, given)) ?? 'null')
      this.#isFailing = false
      return { state, given, slices, text }
    } catch (error) {
      if (!this.#isFailing) this.#source.failed?.(error)
      this.#isFailing = true
      return { state, given, slices: before?.slices ?? [], text: before?.text ?? 'null' }
    }
  }
}
