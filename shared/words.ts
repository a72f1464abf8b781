/** The words both sides speak: branded ids, points, instants, roles, and a text in one or two languages. */
import * as z from 'zod/mini'

const ID = /^[a-z0-9][a-z0-9-]{0,59}$/
const id = () => z.string().check(z.regex(ID))

/** Fifty characters at most, so that its seats' ids (team-<id>-<position>) stay ids. */
export const TeamId = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,49}$/))
  .brand<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>
export const PlayerId = id().brand<'PlayerId'>()
export type PlayerId = z.infer<typeof PlayerId>
export const PartId = id().brand<'PartId'>()
export type PartId = z.infer<typeof PartId>
export const RoundId = id().brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>
export const ItemId = id().brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>
export const SetId = id().brand<'SetId'>()
export type SetId = z.infer<typeof SetId>
export const QuestionId = id().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const AwardId = id().brand<'AwardId'>()
export type AwardId = z.infer<typeof AwardId>
export const SeatId = id().brand<'SeatId'>()
export type SeatId = z.infer<typeof SeatId>
/** `<roundId>-<n>`, n from 1 in the order the slots were opened. */
export const SlotId = id().brand<'SlotId'>()
export type SlotId = z.infer<typeof SlotId>
/** `<slotId>-a<n>`. */
export const AttemptId = id().brand<'AttemptId'>()
export type AttemptId = z.infer<typeof AttemptId>
export const OpeningId = id().brand<'OpeningId'>()
export type OpeningId = z.infer<typeof OpeningId>
export const CommandId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
  .brand<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>

/** Integer thousandths of a point; negative for a deduction. */
export const Points = z.int().check(z.minimum(-1_000_000_000), z.maximum(1_000_000_000))
export type Points = number
/** Milliseconds since the journal began; never runs back. */
export const Instant = z.number().check(z.minimum(0))
export type Instant = number
/** A length of time in milliseconds, never negative. */
export const Millis = z.number().check(z.minimum(0))
export type Millis = number

/** What an organiser typed: one text for every language, or one each. */
export const Text = z.union([
  z.string().check(z.minLength(1), z.maxLength(2000)),
  z.strictObject({ zh: z.string().check(z.minLength(1), z.maxLength(2000)), en: z.string().check(z.minLength(1), z.maxLength(2000)) }),
])
export type Text = z.infer<typeof Text>
export type Language = 'zh' | 'en'
/** The text in the reader's language; a one-language text is shown as it stands. */
export const inLanguage = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language])

export const ROLES = ['operator', 'host', 'chief', 'referee', 'clerk', 'judge', 'supervisor', 'director', 'team', 'display', 'audience'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>
/** Who may stand behind an event: a person's seat, or the hub itself (timers, restarts). */
export const ActorRole = z.enum([...ROLES, 'hub'])
export type ActorRole = z.infer<typeof ActorRole>

/** What an answer was found to be. */
export const OUTCOMES = ['right', 'wrong', 'partial', 'incomplete', 'blank', 'late', 'foul'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>
/** What a referee on a voting panel says of an answer; abstains: a vote for no outcome. */
export const Vote = z.enum([...OUTCOMES, 'abstains'])
export type Vote = z.infer<typeof Vote>

/** 暂定 → 已核分 → 已签字 → 已宣布. */
export const RESULT_STAGES = ['provisional', 'checked', 'signed', 'announced'] as const
export const ResultStage = z.enum(RESULT_STAGES)
export type ResultStage = z.infer<typeof ResultStage>
