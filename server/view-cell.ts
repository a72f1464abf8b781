/** One part of a view as ready text for all who see the same: drawn anew only when something it is drawn from has changed. */

export interface PartSource<S, G> {
  /** While these stay the same one by one, so does the part. */
  readonly slices: (state: S, given: G) => readonly unknown[]
  readonly draw: (state: S, given: G) => unknown
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((slice, index) => Object.is(slice, other[index]))

export class ViewCell<S, G> {
  readonly #source: PartSource<S, G>
  #slices: readonly unknown[] = []
  #text: string | null = null
  #changedAt = 0
  #freshAt = 0

  constructor(source: PartSource<S, G>) {
    this.#source = source
  }

  /** JSON of the part, as of the last `refresh`. */
  get text(): string {
    return this.#text ?? 'null'
  }

  /** The version in which the text last became another. */
  get changedAt(): number {
    return this.#changedAt
  }

  /** Brings the text up to this version; does the work once a version, whoever asks. */
  refresh(state: S, given: G, version: number): void {
    if (this.#freshAt === version) return
    this.#freshAt = version
    const slices = this.#source.slices(state, given)
    if (this.#text !== null && same(slices, this.#slices)) return
    this.#slices = slices
    const text = JSON.stringify(this.#source.draw(state, given)) ?? 'null'
    if (text === this.#text) return
    this.#text = text
    this.#changedAt = version
  }
}
