/** What the public may know has just happened, as the contest keeps it: redacted when it was written down. */
import type { MomentsPart } from '#shared/views/moments.ts'
import type { ContestState } from '../contest/contest-state.ts'

export const momentsPart = (state: ContestState): MomentsPart => [...state.moments]
