/** Plays a share of a set of openings; a history of probes has its own seed, so that shares can be played anywhere. */
import { TeamId } from '#shared/words.ts'
import { chanceOf } from '../../server/rehearsal/seeded.ts'
import { deviceOf } from './device.ts'
import { fingerOf, played } from './opening.ts'
import { PER_HISTORY, TEAMS, type OpeningSet } from './sets.ts'
import { newTally, tally, type Tally } from './tally.ts'

export const TEAM_IDS = Array.from({ length: TEAMS }, (_, index) => TeamId.parse(`team-${index + 1}`))

/** Of several players at the same set, which one this is. */
export interface Share {
  readonly seed: number
  readonly part: number
  readonly parts: number
}
export function playSet({ kind, openings }: OpeningSet, { seed, part, parts }: Share): Tally {
  const into = newTally()
  for (let history = part; history < openings / PER_HISTORY; history += parts) {
    const chance = chanceOf(seed, history)
    const devices = TEAM_IDS.map((teamId) => deviceOf(kind, teamId, chance))
    for (let n = 0; n < PER_HISTORY; n++) {
      const fingers = devices.map((device) => fingerOf(device, chance))
      tally(into, played(fingers, chance))
    }
  }
  return into
}
