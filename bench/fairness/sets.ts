/** What is simulated: every network with keys, with touch, and with keys whose grain is proven finer; a million openings in all. */
import type { Kind } from './device.ts'
import { PROFILES } from '../../server/rehearsal/networks.ts'

/** Openings that share one history of probes. */
export const PER_HISTORY = 20
export const TEAMS = 8

export interface OpeningSet {
  readonly name: 'keys' | 'touch' | 'fine'
  readonly kind: Kind
  readonly openings: number
}
const shares = { keys: 0.52, touch: 0.32, fine: 0.16 } as const
const ofName = {
  keys: { input: 'key', grainMs: 1, owner: 'organiser' },
  touch: { input: 'touch', grainMs: 1, owner: 'organiser' },
  fine: { input: 'key', grainMs: 0.1, owner: 'organiser' },
} as const satisfies Record<OpeningSet['name'], Omit<Kind, 'profile'>>

/** All sets, `openings` together; each a whole number of histories. */
export const setsOf = (openings: number): readonly OpeningSet[] =>
  (['keys', 'touch', 'fine'] as const).flatMap((name) =>
    PROFILES.map((profile) => {
      const histories = Math.max(1, Math.round((openings * shares[name]) / PROFILES.length / PER_HISTORY))
      return { name, kind: { profile, ...ofName[name] }, openings: histories * PER_HISTORY }
    }),
  )
