/** Records of older versions in the present form: the one place that knows an old form. */
/** The version every new record bears. */
export const RECORD_VERSION = 1

type Fields = Readonly<Record<string, unknown>>
/** From the version it stands under to the next. */
export type Upgrades = Readonly<Record<number, (record: Fields) => Fields>>
/** None yet: every journal there is has version 1. */
const UPGRADES: Upgrades = {}

export type Upgraded = { readonly ok: true; readonly record: Fields } | { readonly ok: false; readonly why: string }

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Step by step up to `to`; a record of a later version is not understood. Its hash was taken over the bytes as they stand. */
export function upgraded(value: unknown, upgrades: Upgrades = UPGRADES, to: number = RECORD_VERSION): Upgraded {
  if (!isFields(value)) return { ok: false, why: 'not a record' }
  let record = value
  for (;;) {
    const { v } = record
    if (typeof v !== 'number') return { ok: false, why: 'it names no version' }
    if (v === to) return { ok: true, record }
    const step = upgrades[v]
    if (!step) return { ok: false, why: v > to ? `a later version of the program wrote it (${v})` : `nothing reads its version (${v})` }
    record = { ...step(record), v: v + 1 }
  }
}
