/** What the hub said it had done, held against what its journal holds: nothing acknowledged is gone, nothing is there twice. */
import type { CommandAnswer } from '#shared/wire.ts'
import type { StoredRecord } from '../journal-record.ts'

export interface Losses {
  readonly lost: number
  readonly doubled: number
}

export class Acknowledged {
  /** The journal's seq after each command, by command id. */
  readonly #told = new Map<string, number>()

  readonly heard = ({ commandId }: { readonly commandId: string }, answer: CommandAnswer): void => {
    if (answer.ok) this.#told.set(commandId, answer.seq)
  }

  /** So far: for a power cut, which knows only what was told before it. */
  get soFar(): ReadonlyMap<string, number> {
    return new Map(this.#told)
  }
}

/** Lost: acknowledged, and no record has its id, and its seq where that was told. Doubled: its events are there more than once. */
export function lossesOf(told: ReadonlyMap<string, number>, records: readonly StoredRecord[]): Losses {
  const last = new Map<string, number>()
  const finished = new Map<string, number>()
  for (const { commandId, seq, nth, of } of records) {
    last.set(commandId, seq)
    if (nth === of) finished.set(commandId, (finished.get(commandId) ?? 0) + 1)
  }
  let lost = 0
  for (const [commandId, seq] of told) if (!last.has(commandId) || (seq > 0 && last.get(commandId) !== seq)) lost++
  return { lost, doubled: [...finished.values()].filter((times) => times > 1).length }
}
