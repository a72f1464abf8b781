/** Who looks: the seat's role and team, and what a view is made with beside the state. */
import type { BroadcastDocument, PagedElement } from '#shared/broadcast.ts'
import type { BroadcastPart } from '#shared/views/broadcast.ts'
import type { DevicesPart } from '#shared/views/people.ts'
import type { GatewayKey, RacePart } from '#shared/views/race.ts'
import type { PartName, View } from '#shared/views/view.ts'
import type { Role, SeatId, SlotId, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Tally } from '../contest/slot-state.ts'
import type { FormatOf } from '../formats/round-format.ts'

export interface Viewer {
  readonly role: Role
  readonly teamId?: TeamId
  /** Of a referee, judge or clerk. */
  readonly number?: number
  /** Of a team's tablet that is bound to one. */
  readonly position?: number
}
/** Votes of phones as they come in. */
export interface VotesNow extends Tally {
  readonly slotId: SlotId
}
/** The broadcast desk as it stands. */
export interface BroadcastNow extends BroadcastDocument {
  readonly pages: Readonly<Record<PagedElement, number>>
  readonly test: number
  readonly playing: BroadcastPart['playing']
  readonly hasToken: boolean
}
/** How often each phrase was sent: in all, and within the last few seconds. */
export interface CheersNow {
  readonly totals: readonly number[]
  readonly lately: readonly number[]
}
/** What the hub hears of the buzzers now; no fact. */
export type HearingNow = Pick<NonNullable<RacePart>, 'mode' | 'why' | 'late' | 'lost' | 'silent'>
export interface Given {
  readonly formatOf: FormatOf
  readonly devices?: DevicesPart | null
  readonly votes?: VotesNow | null
  readonly hearing?: HearingNow | null
  /** By gateway seat. */
  readonly gateways?: Readonly<Record<SeatId, readonly GatewayKey[]>> | null
  /** Teams that press its keys alone. */
  readonly onGateway?: readonly TeamId[]
  readonly broadcast?: BroadcastNow | null
  readonly cheers?: CheersNow | null
  /** Where a phone joins. */
  readonly joinUrl?: string | null
  /** A phone is warned of the certificate first. */
  readonly joinWarns?: boolean
}
/** Makes one part of the view; a part that is the same for many never asks who looks. */
export type Maker<P extends PartName> = (state: ContestState, given: Given, viewer: Viewer) => View[P]
/** What one kind of viewer may see; a part without a line here does not exist for them. */
export type Window = { readonly [P in PartName]?: Maker<P> }
