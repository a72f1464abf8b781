/** Commands not answered yet: kept with their id, sent again in order after a reconnect. */
import type { Unsealed } from '#shared/commands.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer } from '#shared/wire.ts'

export interface Waiting {
  readonly envelope: Unsealed
  readonly answer: (answer: CommandAnswer) => void
}

/** A press is worth something at its moment only: sent later it would be a lie. */
export const isForNowOnly = (waiting: Waiting): boolean => waiting.envelope.command.type === 'PressBuzzer'

export const refused = (code: Refusal['code']): CommandAnswer => ({ ok: false, refusal: { code } })

export class Unsent {
  #waiting: Waiting[] = []

  get count(): number {
    return this.#waiting.length
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting)
  }

  /** The hub's answer; a second answer to the same id is ignored. */
  settle(commandId: string, answer: CommandAnswer): void {
    const found = this.#waiting.find((waiting) => waiting.envelope.commandId === commandId)
    if (!found) return
    this.#waiting = this.#waiting.filter((waiting) => waiting !== found)
    found.answer(answer)
  }

  /** The connection is gone: presses are given up at once, the others stay. */
  lose(): void {
    for (const waiting of this.#waiting.filter(isForNowOnly)) this.settle(waiting.envelope.commandId, refused('not-delivered'))
  }

  /** The seat is gone: nothing will be sent any more. */
  giveUp(refusal: Refusal): void {
    for (const waiting of [...this.#waiting]) this.settle(waiting.envelope.commandId, { ok: false, refusal })
  }

  /** What to send again, oldest first. */
  again(): readonly Unsealed[] {
    return this.#waiting.map((waiting) => waiting.envelope)
  }
}
