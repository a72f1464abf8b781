/** Reads JSON as JSON.parse does, and knows where everything stands, so that a mistake can be told by line and column. */

/** Line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}
export type JsonRead =
  | {
      readonly ok: true
      readonly value: unknown
      /** Where the value at the path begins; of a missing one, the nearest thing around it. */
      placeOf(path: readonly (string | number)[]): Place
      /** Keys written twice in one object: only the last would count. */
      readonly twice: readonly (readonly (string | number)[])[]
    }
  | { readonly ok: false; readonly place: Place; readonly found: string; readonly wanted: Expected }

export type Expected = 'value' | 'key' | 'colon' | 'comma-or-brace' | 'comma-or-bracket' | 'end' | 'shallower'
type Path = readonly (string | number)[]

const DEEPEST = 64
const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Stopped extends Error {
  constructor(readonly wanted: Expected) {
    super(wanted)
  }
}

class Reader {
  at = 0
  readonly twice: Path[] = []
  /** Of the value that is read. */
  readonly #path: (string | number)[] = []

  /** `offsets`: where every value and key begins is noted here; null: nobody asks. */
  constructor(
    readonly text: string,
    readonly offsets: Map<string, number> | null,
  ) {}

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }
  /** Skips space and takes the character if it comes next. */
  sees(character: string): boolean {
    this.take(SPACE)
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }
  value(): unknown {
    this.take(SPACE)
    if (this.#path.length > DEEPEST) throw new Stopped('shallower')
    this.#noteAt(this.at)
    if (this.sees('{')) return this.object()
    if (this.sees('[')) return this.array()
    const simple = this.take(STRING) ?? this.take(OTHER)
    if (simple === null) throw new Stopped('value')
    return JSON.parse(simple) as unknown
  }
  object(): unknown {
    const entries = new Map<string, unknown>()
    if (this.sees('}')) return {}
    do {
      this.take(SPACE)
      const start = this.at
      const written = this.take(STRING)
      if (written === null) throw new Stopped('key')
      const key = String(JSON.parse(written))
      if (entries.has(key)) this.twice.push([...this.#path, key])
      if (!this.sees(':')) throw new Stopped('colon')
      this.#path.push(key)
      entries.set(key, this.value())
      this.#noteAt(start)
      this.#path.pop()
    } while (this.sees(','))
    if (!this.sees('}')) throw new Stopped('comma-or-brace')
    return Object.fromEntries(entries)
  }
  array(): unknown {
    const items: unknown[] = []
    if (this.sees(']')) return items
    do {
      this.#path.push(items.length)
      items.push(this.value())
      this.#path.pop()
    } while (this.sees(','))
    if (!this.sees(']')) throw new Stopped('comma-or-bracket')
    return items
  }
  #noteAt(offset: number): void {
    this.offsets?.set(JSON.stringify(this.#path), offset)
  }
}

/** Read a second time: only a mistake asks where things stand. */
function offsetsIn(text: string): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  new Reader(text, offsets).value()
  return offsets
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

export function readJson(written: string): JsonRead {
  const text = written.replace(/^\uFEFF/, '')
  const reader = new Reader(text, null)
  let offsets: ReadonlyMap<string, number> | null = null
  try {
    const value = reader.value()
    reader.take(SPACE)
    if (reader.at < text.length) throw new Stopped('end')
    const placeOf = (path: Path): Place => {
      offsets ??= offsetsIn(text)
      for (let length = path.length; length >= 0; length--) {
        const offset = offsets.get(JSON.stringify(path.slice(0, length)))
        if (offset !== undefined) return placeAt(text, offset)
      }
      return { line: 1, column: 1 }
    }
    return { ok: true, value, placeOf, twice: reader.twice }
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped
    const rest = text.slice(reader.at, reader.at + 24).split('\n')[0] ?? ''
    return { ok: false, place: placeAt(text, reader.at), found: rest, wanted: stopped.wanted }
  }
}
