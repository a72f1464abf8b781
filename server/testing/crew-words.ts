/** What the crew's moves are made of: who asks what, and the picks between possibilities. */
import type { Command } from '#shared/commands.ts'
import type { TeamId } from '#shared/words.ts'
import type { Actor } from '../contest/actor.ts'
import { operatorFor, seat } from './hall.ts'

/** One of `count` possibilities, from 0; 0 is the ordinary one. */
export type Pick = (count: number) => number
export interface Ask {
  readonly by: Actor
  readonly command: Command
}
/** Something to ask, or a moment to wait for. */
export type Move = Ask | { readonly waitUntil: number }

export const operator = seat('operator')
export const chief = seat('chief')
export const asks = (command: Command, by: Actor = operator): Ask => ({ by, command })
export const oneOf = <T>(pick: Pick, from: readonly T[]): T | undefined => from[pick(from.length)]
/** Teams may be asked for by the operator (代). */
export const byTeam = (pick: Pick, teamId: TeamId): Actor => (pick(4) === 3 ? operatorFor(seat('team', teamId)) : seat('team', teamId))
