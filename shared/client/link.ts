/** What a page holds of the hub: how the connection stands, its view, the hub's time, and how to ask. */
import type { LampReport, RollCallState } from '#shared/buzzer-wire.ts'
import type { Command, Unsealed } from '#shared/commands.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { View } from '#shared/views/view.ts'
import type { CommandAnswer, DeskAnswer, DeskRequest, Hello, VoteAnswer } from '#shared/wire.ts'
import type { CommandId, Instant, SeatId, SlotId, Text } from '#shared/words.ts'

export interface Link {
  /** `stale`: connected, but no word from the hub for 3 s. `refused`: the seat is not ours; nothing is tried again. */
  readonly state: 'connecting' | 'online' | 'stale' | 'offline' | 'refused'
  readonly refusal: Refusal | null
  readonly hello: Hello | null
  /** The parts received so far. */
  readonly view: Partial<View>
  readonly seq: number
  /** Best estimate of hub time. */
  readonly hubNow: () => Instant
  /** Answered once the hub has answered. Kept and sent again with the same id after a reconnect, a press excepted: that is refused `not-delivered`. */
  readonly send: (command: Command, options?: { for?: SeatId; commandId?: CommandId; proof?: string }) => Promise<CommandAnswer>
  readonly desk: (request: DeskRequest) => Promise<DeskAnswer>
  /** The phone's vote on a question to the audience; another takes its place. */
  readonly vote: (slotId: SlotId, answer: readonly string[]) => Promise<VoteAnswer>
  /** A phrase of the file's list by its number. */
  readonly cheer: (phrase: number) => Promise<VoteAnswer>
  /** Commands not answered yet. */
  readonly unsent: number
  /** Commands that were not answered when the page was loaded again: sent or dropped by the person alone. */
  readonly left: readonly Unsealed[]
  readonly sendLeft: (commandId: CommandId) => Promise<CommandAnswer>
  readonly dropLeft: (commandId: CommandId) => void
  /** Set for 5 s when the operator asks devices to identify themselves. */
  readonly identify: Text | null
  /** The roll-call of buzzers the operator asked for. */
  readonly rollCall: RollCallState
  /** Tells the hub how late this buzzer's lamp came. */
  readonly lit: (report: LampReport) => void
}
export type LinkState = Link['state']

/** Where a page finds its link: the one now, and word when there is a new one. */
export interface LinkSource {
  readonly current: () => Link
  readonly subscribe: (changed: () => void) => () => void
}
