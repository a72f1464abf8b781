/** Sends every viewer the parts of its view that have changed: each part drawn once for all who see the same, teams and officials first. */
import type { Clock } from './clock.ts'
import { ViewCell, type PartSource } from './view-cell.ts'

/** A part of one viewer's view; parts of one name and class are the same for everybody. */
export interface ViewerPart<S, G> extends PartSource<S, G> {
  readonly name: string
  readonly of: string
}
/** At once, and in this order; `calm` at most every quarter of a second. */
export type Urgency = 'first' | 'second' | 'calm'

interface Setting<S, G, V> {
  readonly partsOf: (viewer: V) => readonly ViewerPart<S, G>[]
  /** Viewers of one key see the same view, equally soon. */
  readonly keyOf: (viewer: V) => string
  readonly urgencyOf: (viewer: V) => Urgency
  /** Sends the ready message to every page of these viewers. */
  readonly send: (viewers: readonly string[], message: string, urgency: Urgency) => void
  readonly clock: Clock
  readonly hubNow: () => number
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
  readonly cells: readonly (readonly [part: string, cell: ViewCell<S, G>])[]
  pages: number
  sentVersion: number
}

const CALM_MS = 250

export class ViewPublisher<S, G, V> {
  readonly #set: Setting<S, G, V>
  readonly #groups = new Map<string, Group<S, G>>()
  /** By part and class. */
  readonly #cells = new Map<string, ViewCell<S, G>>()
  /** Cells somebody looks at; null when pages have come or gone. */
  #inUse: ReadonlySet<ViewCell<S, G>> | null = null
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
    this.#inUse = null
    return this.whole(viewer)
  }

  leave(viewer: V): void {
    this.#groupOf(viewer).pages--
    this.#inUse = null
  }

  whole(viewer: V): string {
    const { cells } = this.#groupOf(viewer)
    this.#refresh(cells)
    return this.#message(cells, 'true')
  }

  /** Draws what will be published next, for the time the disk takes; what pages see stays as it is. */
  prepare(state: S): void {
    const { given } = this.#drawn
    for (const cell of this.#cellsInUse()) cell.prepare(state, given)
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
    this.#sendTo('first')
    this.#sendTo('second')
    if (this.#stopCalm || !this.#present('calm').length) return
    this.#stopCalm = this.#set.clock.after(CALM_MS, () => {
      this.#stopCalm = null
      this.#sendTo('calm')
    })
  }

  #present(urgency: Urgency): Group<S, G>[] {
    return [...this.#groups.values()].filter((group) => group.urgency === urgency && group.pages > 0)
  }

  /** Groups whose changed parts are the same cells get one message together. */
  #sendTo(urgency: Urgency): void {
    const together = new Map<string, { readonly keys: string[]; readonly message: string }>()
    const ids = new Map<ViewCell<S, G>, number>()
    for (const group of this.#present(urgency)) {
      this.#refresh(group.cells)
      const changed = group.cells.filter(([, cell]) => cell.changedAt > group.sentVersion)
      group.sentVersion = this.#version
      if (changed.length === 0) continue
      const same = changed.map(([part, cell]) => `${part} ${numberOf(ids, cell)}`).join()
      const found = together.get(same)
      if (found) found.keys.push(group.key)
      else together.set(same, { keys: [group.key], message: this.#message(changed, 'false') })
    }
    for (const { keys, message } of together.values()) this.#set.send(keys, message, urgency)
  }

  #message(cells: Group<S, G>['cells'], whole: 'true' | 'false'): string {
    const parts = cells.map(([part, cell]) => `"${part}":${cell.text}`).join(',')
    return `{"seq":${this.#drawn.seq},"at":${this.#set.hubNow()},"whole":${whole},"parts":{${parts}}}`
  }

  #refresh(cells: Group<S, G>['cells']): void {
    for (const [, cell] of cells) cell.refresh(this.#drawn.state, this.#drawn.given, this.#version)
  }

  #cellsInUse(): ReadonlySet<ViewCell<S, G>> {
    this.#inUse ??= new Set([...this.#groups.values()].filter((group) => group.pages > 0).flatMap((group) => group.cells.map(([, cell]) => cell)))
    return this.#inUse
  }

  #groupOf(viewer: V): Group<S, G> {
    const key = this.#set.keyOf(viewer)
    const known = this.#groups.get(key)
    if (known) return known
    const cells = this.#set.partsOf(viewer).map((part) => [part.name, this.#cellFor(part)] as const)
    const group = { key, urgency: this.#set.urgencyOf(viewer), cells, pages: 0, sentVersion: this.#version }
    this.#groups.set(key, group)
    return group
  }

  #cellFor(part: ViewerPart<S, G>): ViewCell<S, G> {
    const key = `${part.name} ${part.of}`
    const known = this.#cells.get(key)
    if (known) return known
    const cell = new ViewCell(part)
    this.#cells.set(key, cell)
    return cell
  }
}

function numberOf<T>(ids: Map<T, number>, one: T): number {
  const known = ids.get(one) ?? ids.size
  ids.set(one, known)
  return known
}
