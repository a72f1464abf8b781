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
  readonly offsets = new Map<string, number>()
  readonly twice: Path[] = []
  constructor(readonly text: string) {}

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
  value(path: Path): unknown {
    this.take(SPACE)
    if (path.length > DEEPEST) throw new Stopped('shallower')
    this.offsets.set(JSON.stringify(path), this.at)
    if (this.sees('{')) return this.object(path)
    if (this.sees('[')) return this.array(path)
    const simple = this.take(STRING) ?? this.take(OTHER)
    if (simple === null) throw new Stopped('value')
    return JSON.parse(simple) as unknown
  }
  object(path: Path): unknown {
    const entries = new Map<string, unknown>()
    if (this.sees('}')) return {}
    do {
      this.take(SPACE)
      const start = this.at
      const written = this.take(STRING)
      if (written === null) throw new Stopped('key')
      const key = String(JSON.parse(written))
      if (entries.has(key)) this.twice.push([...path, key])
      if (!this.sees(':')) throw new Stopped('colon')
      entries.set(key, this.value([...path, key]))
      this.offsets.set(JSON.stringify([...path, key]), start)
    } while (this.sees(','))
    if (!this.sees('}')) throw new Stopped('comma-or-brace')
    return Object.fromEntries(entries)
  }
  array(path: Path): unknown {
    const items: unknown[] = []
    if (this.sees(']')) return items
    do items.push(this.value([...path, items.length]))
    while (this.sees(','))
    if (!this.sees(']')) throw new Stopped('comma-or-bracket')
    return items
  }
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

export function readJson(written: string): JsonRead {
  const text = written.replace(/^\uFEFF/, '')
  const reader = new Reader(text)
  try {
    const value = reader.value([])
    reader.take(SPACE)
    if (reader.at < text.length) throw new Stopped('end')
    const placeOf = (path: Path): Place => {
      for (let length = path.length; length >= 0; length--) {
        const offset = reader.offsets.get(JSON.stringify(path.slice(0, length)))
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
