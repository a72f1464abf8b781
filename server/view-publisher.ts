/** Sends every viewer the parts of its view that have changed: each part drawn once for all who see the same, teams first, then officials, then the stage. */
import type { Clock } from './clock.ts'
import { ViewCell, type PartSource } from './view-cell.ts'

/** A part of one viewer's view; parts of one name and class are the same for everybody. */
export interface ViewerPart<S, G> extends PartSource<S, G> {
  readonly name: string
  readonly of: string
}
/** At once, and in this order; `calm` at most every quarter of a second. */
export type Urgency = 'first' | 'second' | 'third' | 'calm'

interface Setting<S, G, V> {
  readonly partsOf: (viewer: V) => readonly ViewerPart<S, G>[]
  /** Viewers of one key see the same view, equally soon. */
  readonly keyOf: (viewer: V) => string
  readonly urgencyOf: (viewer: V) => Urgency
  /** The journal's number as this viewer is told it. */
  readonly seqFor?: (viewer: V, state: S, seq: number) => number
  /** Sends the ready message to every page of these viewers. */
  readonly send: (viewers: readonly string[], message: string, urgency: Urgency) => void
  readonly clock: Clock
  readonly hubNow: () => number
  /** A part can't be drawn and stays as it was. */
  readonly failed?: (part: string, error: unknown) => void
  /** The calm ones are to wait: not all were told what came before, or something urgent is on its way. */
  readonly calmWaits?: () => boolean
}
interface Drawn<S, G> {
  readonly state: S
  readonly given: G
  readonly seq: number
}
/** All pages that see the same thing. */
interface Group<S, G> {
  readonly key: string
  readonly urgency: Urgency
  readonly seqTold: (drawn: Drawn<S, G>) => number
  readonly cells: readonly (readonly [part: string, cell: ViewCell<S, G>])[]
  pages: number
  sentVersion: number
}

interface Present<S, G> {
  readonly groups: readonly Group<S, G>[]
  readonly cells: ReadonlySet<ViewCell<S, G>>
}

const CALM_MS = 250
const LOOK_AGAIN_MS = 25
/** So much is drawn ahead in one go: the answer to a command waits for it at most. */
const PIECE_MS = 0.2
const AT_ONCE: readonly Urgency[] = ['first', 'second', 'third']

export class ViewPublisher<S, G, V> {
  readonly #set: Setting<S, G, V>
  readonly #groups = new Map<string, Group<S, G>>()
  /** By part and class. */
  readonly #cells = new Map<string, ViewCell<S, G>>()
  /** Groups somebody looks at, and all their cells; forgotten when pages have come or gone. */
  readonly #present = new Map<Urgency, Present<S, G>>()
  #drawn: Drawn<S, G>
  #version = 1
  #stopCalm: (() => void) | null = null

  constructor(setting: Setting<S, G, V>, drawn: Drawn<S, G>) {
    this.#set = setting
    this.#drawn = drawn
  }

  /** A page has come: the whole view, as it was last published. */
  join(viewer: V): string {
    const group = this.#groupOf(viewer)
    // The first page of a group has missed what the others of its kind were sent.
    if (group.pages === 0) group.sentVersion = this.#version
    group.pages++
    this.#present.clear()
    return this.whole(viewer)
  }

  leave(viewer: V): void {
    this.#groupOf(viewer).pages--
    this.#present.clear()
  }

  whole(viewer: V): string {
    const { cells, seqTold } = this.#groupOf(viewer)
    for (const [, cell] of cells) this.#refresh(cell)
    return this.#message(cells, seqTold(this.#drawn), 'true')
  }

  /** Draws what will be published next, most urgent first, piece by piece for as long as the disk takes; what pages see stays as it is. */
  *prepare(state: S): Generator<void> {
    const { given } = this.#drawn
    const { clock } = this.#set
    let from = clock.monotonic()
    for (const urgency of AT_ONCE)
      for (const cell of this.#presentAt(urgency).cells) {
        cell.prepare(state, given)
        if (clock.monotonic() - from < PIECE_MS) continue
        yield
        from = clock.monotonic()
      }
  }

  publish(state: S, seq: number): void {
    this.#drawn = { ...this.#drawn, state, seq }
    this.#tell()
  }

  /** What stands beside the contest has changed. */
  give(given: G): void {
    this.#drawn = { ...this.#drawn, given }
    this.#tell()
  }

  stop(): void {
    this.#stopCalm?.()
  }

  #tell(): void {
    this.#version++
    // The first are on their way while the next are drawn.
    for (const urgency of AT_ONCE) this.#sendTo(urgency)
    if (!this.#stopCalm && this.#presentAt('calm').groups.length > 0) this.#tellCalm(CALM_MS)
  }
  #tellCalm(afterMs: number): void {
    this.#stopCalm = this.#set.clock.after(afterMs, () => {
      if (this.#set.calmWaits?.()) return this.#tellCalm(LOOK_AGAIN_MS)
      this.#stopCalm = null
      this.#sendTo('calm')
    })
  }

  #presentAt(urgency: Urgency): Present<S, G> {
    const known = this.#present.get(urgency)
    if (known) return known
    const groups = [...this.#groups.values()].filter((group) => group.urgency === urgency && group.pages > 0)
    const present = { groups, cells: new Set(groups.flatMap((group) => group.cells.map(([, cell]) => cell))) }
    this.#present.set(urgency, present)
    return present
  }

  /** Groups whose changed parts are the same cells get one message together. */
  #sendTo(urgency: Urgency): void {
    const together = new Map<string, { readonly keys: string[]; readonly seq: number; readonly changed: Group<S, G>['cells'] }>()
    const { groups, cells } = this.#presentAt(urgency)
    for (const cell of cells) this.#refresh(cell)
    for (const group of groups) {
      const changed: (readonly [string, ViewCell<S, G>])[] = []
      const seq = group.seqTold(this.#drawn)
      let same = `${String(seq)}:`
      for (const named of group.cells) {
        if (named[1].changedAt <= group.sentVersion) continue
        changed.push(named)
        same += `${String(named[1].number)},`
      }
      group.sentVersion = this.#version
      const found = together.get(same)
      if (found) found.keys.push(group.key)
      else if (changed.length > 0) together.set(same, { keys: [group.key], seq, changed })
    }
    for (const { keys, seq, changed } of together.values()) this.#set.send(keys, this.#message(changed, seq, 'false'), urgency)
  }

  #message(cells: Group<S, G>['cells'], seq: number, whole: 'true' | 'false'): string {
    const pieces = [`{"seq":${seq},"at":${this.#set.hubNow()},"whole":${whole},"parts":{`]
    for (const [part, cell] of cells) pieces.push(pieces.length > 1 ? `,"` : `"`, part, `":`, cell.text)
    pieces.push('}}')
    return pieces.join('')
  }

  #refresh(cell: ViewCell<S, G>): void {
    cell.refresh(this.#drawn.state, this.#drawn.given, this.#version)
  }

  #groupOf(viewer: V): Group<S, G> {
    const key = this.#set.keyOf(viewer)
    const known = this.#groups.get(key)
    if (known) return known
    const cells = this.#set.partsOf(viewer).map((part) => [part.name, this.#cellFor(part)] as const)
    const seqTold = ({ state, seq }: Drawn<S, G>): number => this.#set.seqFor?.(viewer, state, seq) ?? seq
    const group = { key, urgency: this.#set.urgencyOf(viewer), seqTold, cells, pages: 0, sentVersion: this.#version }
    this.#groups.set(key, group)
    return group
  }

  #cellFor(part: ViewerPart<S, G>): ViewCell<S, G> {
    const key = `${part.name} ${part.of}`
    const known = this.#cells.get(key)
    if (known) return known
    const cell = new ViewCell({ ...part, failed: (error) => this.#set.failed?.(key, error) }, this.#cells.size)
    this.#cells.set(key, cell)
    return cell
  }
}
