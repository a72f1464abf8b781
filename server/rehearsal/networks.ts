/** One-way delays of the networks of a hall: a floor, an exponential tail, and now and then a stall; messages of one direction never overtake each other, as on any socket. */
import type { Instant } from '#shared/words.ts'
import { exponential, type Chance } from './seeded.ts'

interface Way {
  readonly floorMs: number
  readonly tailMs: number
  readonly stallShare: number
  readonly stallMs: number
}
export interface Network {
  readonly down: Way
  readonly up: Way
}
const both = (way: Way): Network => ({ down: way, up: way })

export const NETWORKS = {
  wired: both({ floorMs: 0.25, tailMs: 0.1, stallShare: 0, stallMs: 0 }),
  wifi: both({ floorMs: 1.2, tailMs: 2, stallShare: 0.02, stallMs: 25 }),
  busy: {
    down: { floorMs: 1.5, tailMs: 8, stallShare: 0.08, stallMs: 60 },
    up: { floorMs: 2.5, tailMs: 15, stallShare: 0.1, stallMs: 80 },
  },
} as const satisfies Record<string, Network>
export const PROFILES = ['wired', 'wifi', 'busy', 'mixed'] as const
export type Profile = (typeof PROFILES)[number]

const ALL: readonly Network[] = [NETWORKS.wired, NETWORKS.wifi, NETWORKS.busy]
/** `mixed`: each team has one of the three. */
export const networkOf = (profile: Profile, chance: Chance): Network =>
  profile === 'mixed' ? (ALL[Math.floor(chance() * ALL.length)] ?? NETWORKS.wired) : NETWORKS[profile]

/** When a message that is sent at this instant arrives; instants only grow. */
export type Carrier = (sentAt: Instant) => Instant

/**
 * One direction of one link. A stall is the link's, not the message's: a lone message meets one with the profile's share and length,
 * and however many are sent, they wait for the same end. Drawn for each message, stalls would multiply with the polls.
 */
export function carrierOf({ floorMs, tailMs, stallShare, stallMs }: Way, from: Instant, chance: Chance): Carrier {
  const calmMs = stallShare > 0 ? (stallMs * (1 - stallShare)) / stallShare : Infinity
  let stallsAt = stallShare === 0 ? Infinity : chance() < stallShare ? from : from + exponential(chance, calmMs)
  let stallsUntil = stallShare === 0 ? Infinity : stallsAt + exponential(chance, stallMs)
  let last = -Infinity
  return (sentAt) => {
    while (stallsUntil <= sentAt) {
      stallsAt = stallsUntil + exponential(chance, calmMs)
      stallsUntil = stallsAt + exponential(chance, stallMs)
    }
    const leavesAt = sentAt >= stallsAt ? stallsUntil : sentAt
    last = Math.max(last, leavesAt + floorMs + exponential(chance, tailMs))
    return last
  }
}
