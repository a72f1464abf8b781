/** What a part may say of its entrants, of the scores they bring and of teams that leave; and what a contest may say of its rosters. */
import * as z from 'zod/mini'
import { PartId, PlayerId, TeamId, Text } from './words.ts'

/** A share such as 0.6, kept as an exact decimal text; at most six places. */
export const FileShare = z.string().check(z.regex(/^\d{1,3}(\.\d{1,6})?$/))
const role = z.string().check(z.minLength(1), z.maxLength(40))

/** Entrants computed from other parts' results; they are fixed by forming the part, once those results are signed. */
export const ComputedEntrants = z.strictObject({
  /** The next `top` places of a part after its first `after`. */
  from: z
    .array(
      z.strictObject({
        part: PartId,
        top: z.int().check(z.minimum(1), z.maximum(99)),
        after: z.exactOptional(z.int().check(z.minimum(0), z.maximum(98))),
      }),
    )
    .check(z.minLength(1)),
  /** Wild cards: the best totals of those not yet through, over all the parts together; equal ones are parted by the criteria these parts have in common. */
  bestRemaining: z.exactOptional(z.int().check(z.minimum(1), z.maximum(99))),
  /** The parts that wild cards come from; left out: those of `from`. */
  over: z.exactOptional(z.array(PartId).check(z.minLength(1))),
  /** Teams that are through outside the ranking, such as the host unit. */
  also: z.exactOptional(z.strictObject({ teams: z.exactOptional(z.array(TeamId)), role: z.exactOptional(role) })),
  /** When one of `also` stands among the top of its part: it uses up that place (left out: yes), or the next in rank has it. */
  alsoTakesPlace: z.exactOptional(z.enum(['yes', 'no'])),
  /** A tie across the cut that no play-off has settled: lots are drawn, by hand, live or by a seed (left out), the hub draws them as the part is formed, or all go through. */
  ties: z.exactOptional(z.enum(['entered', 'hub-draws', 'all-through'])),
  /** Numbers on stage: kept (left out), by place in the order of qualifying, or drawn anew, by hand, live or by a seed (by the hub where nobody drew). */
  tables: z.exactOptional(z.enum(['kept', 'by-rank', 'drawn'])),
})
/** A score brought into a part as an opening entry: the total of another part, or an imported score, times a share. */
export const Carried = z.union([
  z.strictObject({ part: PartId, times: z.exactOptional(FileShare) }),
  z.strictObject({ imported: z.string().check(z.minLength(1), z.maxLength(40)), times: z.exactOptional(FileShare) }),
])

export const LEAVES = ['withdrawal', 'forfeit', 'disqualification'] as const
/** Annulled: out of the standings, its entries stay in the ledger. */
export const FATES = ['annulled', 'ranked-last', 'kept'] as const
const fate = z.exactOptional(z.enum(FATES))
/** What becomes of a team that leaves, of its turns and of its place. */
export const LeavingRules = z.strictObject({
  withdrawal: fate,
  forfeit: fate,
  disqualification: fate,
  /** Its turns to come in the round under way: nobody's (left out), or the next team's in the order. */
  turns: z.exactOptional(z.enum(['skipped', 'passed-on'])),
  /** Its place in a part not yet begun: empty (left out), or the next one's in the part it came from. */
  promotes: z.exactOptional(z.enum(['nobody', 'next'])),
  /** Whether a team that left and is still ranked may win an award of the part. */
  awards: z.exactOptional(z.enum(['none', 'kept'])),
})

/** Who may be replaced when. */
export const SubstitutionRules = z.strictObject({
  /** any-time (left out): but during the team's own answer. before-contest: before the first round. */
  when: z.exactOptional(z.enum(['any-time', 'between-questions', 'between-rounds', 'before-contest', 'injury-only'])),
  /** For an injury the limits of `when` and `most` hold as for any other, or not (left out). */
  injury: z.exactOptional(z.enum(['as-others', 'any-time'])),
  /** A team's substitutions in the contest; left out: no limit. */
  most: z.exactOptional(z.int().check(z.minimum(0), z.maximum(99))),
  mayReturn: z.exactOptional(z.enum(['yes', 'no'])),
  approval: z.exactOptional(z.enum(['operator', 'chief'])),
})
/** Who may play: the roster is closed at publication, when the first round begins, or not at all; and lists of the admitted or the barred, with the clause. */
export const RosterRules = z.strictObject({
  frozen: z.exactOptional(z.enum(['from-start', 'at-first-round', 'never'])),
  eligible: z.exactOptional(z.strictObject({ clause: Text, players: z.array(PlayerId) })),
  barred: z.exactOptional(z.array(z.strictObject({ player: PlayerId, clause: Text }))),
})
export type ComputedEntrants = z.infer<typeof ComputedEntrants>
export type Carried = z.infer<typeof Carried>
export type LeavingRules = z.infer<typeof LeavingRules>
export type SubstitutionRules = z.infer<typeof SubstitutionRules>
export type RosterRules = z.infer<typeof RosterRules>
export type Leave = (typeof LEAVES)[number]
export type Fate = (typeof FATES)[number]
