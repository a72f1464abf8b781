/** Commands not answered yet: kept with their id, sent again in order after a reconnect; those from before the page was loaded again wait for the person's word. */
import type { Unsealed } from '#shared/commands.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import { keepCommands, keptCommands } from './kept-commands.ts'

export interface Waiting {
  readonly envelope: Unsealed
  readonly answer: (answer: CommandAnswer) => void
}

/** A press is worth something at its moment only: sent later it would be a lie. */
export const isForNowOnly = (waiting: Waiting): boolean => waiting.envelope.command.type === 'PressBuzzer'

export const refused = (code: Refusal['code']): CommandAnswer => ({ ok: false, refusal: { code } })

export class Unsent {
  readonly #seatId: string | null
  #waiting: Waiting[] = []
  #left: readonly Unsealed[]

  /** `seatId`: whose commands this browser keeps; null: nobody's. */
  constructor(seatId: string | null = null) {
    this.#seatId = seatId
    this.#left = seatId === null ? [] : keptCommands(seatId)
  }

  get count(): number {
    return this.#waiting.length
  }

  /** From before the page was loaded again, oldest first: the hub may have done them or not. */
  get left(): readonly Unsealed[] {
    return this.#left
  }

  /** One of them, to be sent or dropped; null when it is gone. */
  takeLeft(commandId: string): Unsealed | null {
    const found = this.#left.find((one) => one.commandId === commandId) ?? null
    this.#left = this.#left.filter((one) => one !== found)
    this.#keep()
    return found
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting)
    this.#keep()
  }

  /** The hub's answer; a second answer to the same id is ignored. */
  settle(commandId: string, answer: CommandAnswer): void {
    const found = this.#waiting.find((waiting) => waiting.envelope.commandId === commandId)
    if (!found) return
    this.#waiting = this.#waiting.filter((waiting) => waiting !== found)
    this.#keep()
    found.answer(answer)
  }

  /** The connection is gone: presses are given up at once, the others stay. */
  lose(): void {
    for (const waiting of this.#waiting.filter(isForNowOnly)) this.settle(waiting.envelope.commandId, refused('not-delivered'))
  }

  /** The page is turned away: nothing will be sent any more. While the seat is its own, the next load finds it. */
  giveUp(refusal: Refusal): void {
    this.#left = refusal.code === 'not-paired' ? [] : [...this.#left, ...this.again().filter(({ command }) => command.type !== 'PressBuzzer')]
    for (const waiting of [...this.#waiting]) this.settle(waiting.envelope.commandId, { ok: false, refusal })
    this.#keep()
  }

  /** What to send again, oldest first. */
  again(): readonly Unsealed[] {
    return this.#waiting.map((waiting) => waiting.envelope)
  }

  #keep(): void {
    if (this.#seatId !== null) keepCommands(this.#seatId, [...this.#left, ...this.again()])
  }
}
