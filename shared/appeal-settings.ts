/** What a contest file says of appeals, and the closed list of remedies an upheld one may have. */
import * as z from 'zod/mini'
import { toPoints } from './points.ts'
import { AttemptId, Outcome, PartId, Points, RoundId, SeatId, SlotId, TeamId } from './words.ts'

/** Why a question is made void, played again or made up. */
export const VOID_CAUSES = ['misread', 'wrong-key', 'two-right-answers', 'prompting', 'equipment', 'used-before', 'other'] as const
export type VoidCause = (typeof VOID_CAUSES)[number]

const decimals = z.number().check(z.refine((n) => toPoints(n) !== null, { error: 'points take at most three decimals' }))
const inThousandths = z.transform((n: number) => toPoints(n) ?? 0)
const cost = z.pipe(decimals.check(z.refine((n) => n < 0, { error: 'what an appeal costs is less than 0' })), inThousandths)
const deposit = z.pipe(decimals.check(z.refine((n) => n > 0, { error: 'a deposit is more than 0' })), inThousandths)

export const WINDOWS = ['next-question', 'round-end', 'part-end'] as const
/** next-question: until the next question is opened · round-end · part-end: until the part's score check · so many minutes after the question, or the round, is over. Left out: round-end; of a round: as the contest. */
const Window = z.union([z.enum(WINDOWS), z.strictObject({ minutes: z.number().check(z.minimum(0.1), z.maximum(600)) })])
/** concerned: a team that answered the question, fouled on it or whose turn it was · entrants: any team of the round · any-team. Left out: entrants; of a round: as the contest. */
const By = z.enum(['concerned', 'entrants', 'any-team'])

/** What a round may say otherwise than the contest. */
export const RoundAppealRules = z.strictObject({
  /** Rulings of the round are final. */
  allowed: z.exactOptional(z.boolean()),
  by: z.exactOptional(By),
  window: z.exactOptional(Window),
  stopsClock: z.exactOptional(z.boolean()),
})
export const AppealRules = z.strictObject({
  allowed: z.exactOptional(z.boolean()),
  by: z.exactOptional(By),
  /** any-tablet of the team · captain: the tablet of position 1, or the team's one · leader: not by tablets, an official enters it for the leader. Left out: any-tablet. */
  through: z.exactOptional(z.enum(['any-tablet', 'captain', 'leader'])),
  window: z.exactOptional(Window),
  /** A running clock stops while the appeal is decided, and then runs on. Left out: no. */
  stopsClock: z.exactOptional(z.boolean()),
  /** Who answers an appeal before it comes to the last word, in order; left out: nobody. */
  ladder: z.exactOptional(z.array(z.enum(['host', 'referees'])).check(z.maxLength(2))),
  /** Who has the last word: the chief referee · the panel by votes, the chief where they are equal · an arbitration jury, whose word the chief enters. Left out: chief. */
  lastWord: z.exactOptional(z.enum(['chief', 'panel', 'jury'])),
  /** An appeal is ruled on only if it could change who wins, or who has an award or is through; otherwise it is moot. Left out: always. */
  onlyIfChanges: z.exactOptional(z.enum(['winner', 'award'])),
  cost: z.exactOptional(
    z.union([
      /** From the team's k-th appeal on, as it is lodged or as it is denied. */
      z.strictObject({ points: cost, from: z.exactOptional(z.int().check(z.minimum(1), z.maximum(99))), when: z.exactOptional(z.enum(['denied', 'lodged'])) }),
      /** Points held from the lodging on, given back unless the appeal is denied. */
      z.strictObject({ deposit }),
    ]),
  ),
  /** What was derived from a score that has changed since: the chief decides what stands, before the signature; or it all stands. A bonus owed since is the chief’s to let go either way. Left out: chief-decides. */
  derived: z.exactOptional(z.enum(['chief-decides', 'stands'])),
  /** A question played again, or made up for one team, comes next in its round, or when the others are done. Left out: next. */
  makeUp: z.exactOptional(z.enum(['next', 'round-end'])),
})
export type AppealRules = z.infer<typeof AppealRules>
/** What a file leaves out. */
export const USUAL_APPEALS = {
  by: 'entrants',
  through: 'any-tablet',
  window: 'round-end',
  lastWord: 'chief',
  derived: 'chief-decides',
  makeUp: 'next',
} as const satisfies AppealRules
export type RoundAppealRules = z.infer<typeof RoundAppealRules>

/** What an appeal is about. */
export const AppealOf = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('slot'), slotId: SlotId }),
  z.strictObject({ is: z.literal('round'), roundId: RoundId }),
  z.strictObject({ is: z.literal('part'), partId: PartId }),
])
export type AppealOf = z.infer<typeof AppealOf>

const cause = z.enum(VOID_CAUSES)
export const Remedy = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('flip'), attemptId: AttemptId, outcome: Outcome, share: z.exactOptional(Points) }),
  /** For all. */
  z.strictObject({ is: z.literal('void'), slotId: SlotId, cause }),
  /** Void, and played again by the teams that were eligible then. */
  z.strictObject({ is: z.literal('replay'), slotId: SlotId, cause }),
  /** 补题: another question for one team alone. */
  z.strictObject({ is: z.literal('make-up'), slotId: SlotId, teamId: TeamId, cause }),
  /** Every team that gave an equivalent answer: on tablets the key is amended; spoken ones are named. */
  z.strictObject({
    is: z.literal('credit'),
    slotId: SlotId,
    key: z.exactOptional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(8))),
    attemptIds: z.exactOptional(z.array(AttemptId).check(z.maxLength(99))),
  }),
  /** What a play-off or lots decided in the part no longer counts. */
  z.strictObject({ is: z.literal('undo-tie-break'), partId: PartId }),
])
export type Remedy = z.infer<typeof Remedy>

export const PANEL_SAYS = ['for', 'against', 'abstains'] as const
/** What a member of the panel said of an appeal. */
export type PanelSays = (typeof PANEL_SAYS)[number]
const count = z.int().check(z.minimum(0), z.maximum(15))
/** What each member of the panel said, by seat; or, entered from a count, how many. */
export const AppealVotes = z.union([z.strictObject({ each: z.record(SeatId, z.enum(PANEL_SAYS)) }), z.strictObject({ for: count, against: count })])
export type AppealVotes = z.infer<typeof AppealVotes>

export const APPEAL_OUTCOMES = ['upheld', 'denied', 'conceded', 'moot'] as const
/** conceded: upheld without a vote, the bench having seen its mistake. */
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number] | 'withdrawn'
