/** The envelope an organiser writes: the event, its teams, parts, rounds, rundown and awards; a round's rules belong to its format. */
import * as z from 'zod/mini'
import { AppealRules } from './appeal-settings.ts'
import { BroadcastFile } from './broadcast.ts'
import { Carried, ComputedEntrants, LeavingRules, RosterRules, SubstitutionRules } from './part-settings.ts'
import { Look, MediaFile, ThemeName } from './look-settings.ts'
import { Ranking } from './ranking-settings.ts'
import { toPoints } from './points.ts'
import { SanctionFile } from './sanctions.ts'
import { SeasonFile } from './season-settings.ts'
import { AwardId, ItemId, PartId, PlayerId, QuestionId, RoundId, SetId, TeamId, Text } from './words.ts'

/** Points in a file are decimals with at most three places; inside they are integer thousandths. */
export const FilePoints = z.pipe(
  z.number().check(z.refine((n) => toPoints(n) !== null, { error: 'points take at most three decimals' })),
  z.transform((n) => toPoints(n) ?? 0),
)
const name = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
export const FieldId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))

export const PlayerFile = z.strictObject({
  id: PlayerId,
  name: name(20),
  unit: z._default(z.string().check(z.maxLength(60)), ''),
  /** 1, 2, 3 … within the team; null for a substitute. */
  position: z.nullable(z.int().check(z.minimum(1), z.maximum(9))),
})
export const TeamFile = z.strictObject({
  id: TeamId,
  name: name(18),
  shortName: name(6),
  /** How the host addresses the delegation, e.g. 浙江代表队. */
  calledName: z.exactOptional(name(18)),
  field: FieldId,
  /** Number on stage, drawn; unique in the contest. */
  table: z.int().check(z.minimum(1), z.maximum(99)),
  /** Place in 行政区划 order, 1 = 北京. */
  order: z.int().check(z.minimum(1), z.maximum(999)),
  leader: z._default(z.string().check(z.maxLength(20)), ''),
  /** Roles outside the ranking that an award may go by, e.g. zone-host. */
  roles: z._default(z.array(z.string().check(z.maxLength(40))), []),
  players: z.array(PlayerFile).check(z.minLength(1), z.maxLength(12)),
  /** Scores brought in from earlier stages, by name; decimals as text. */
  imported: z._default(z.record(z.string(), z.string().check(z.regex(/^\d{1,6}(\.\d{1,3})?$/))), {}),
})

export const SIGNERS = ['chief', 'supervisor'] as const
export const PartFile = z.strictObject({
  id: PartId,
  title: Text,
  entrants: z.union([z.strictObject({ field: FieldId }), z.strictObject({ teams: z.array(TeamId).check(z.minLength(1)) }), ComputedEntrants]),
  baseScore: z._default(FilePoints, 0),
  /** A total never falls below it: what would take it further down is made good by an entry of its own. Left out: totals may be negative. */
  floor: z.exactOptional(FilePoints),
  /** Scores brought in beside the base score, each a visible opening entry; left out: none, every team begins at the base score. */
  carried: z.exactOptional(z.array(Carried).check(z.minLength(1))),
  leaving: z.exactOptional(LeavingRules),
  ranking: z._default(Ranking, { terms: [{ source: 'live', weight: '1' }], places: 3 }),
  /** Which places the public may see before the announcement. */
  publicPlaces: z._default(z.union([z.literal('all'), z.literal('none'), z.strictObject({ downTo: z.int().check(z.minimum(1)) })]), 'all'),
  /** Who signs the result, all of them; left out: the chief referee alone. */
  signers: z.exactOptional(z.array(z.enum(SIGNERS)).check(z.minLength(1))),
  /** The round (format play-off) that settles a tie across an award boundary; left out: the tie stands and blocks the award. */
  playOff: z.exactOptional(RoundId),
})

export const RoundFile = z.strictObject({
  id: RoundId,
  title: Text,
  /** Column title on the scoreboard. */
  shortTitle: z.exactOptional(Text),
  format: name(40),
  /** The parts whose entrants take part; both for a question open to both fields. */
  parts: z.array(PartId).check(z.minLength(1)),
  /** Turns of two parts: in one order, part after part, or by turns; left out: in one order. */
  turnsOfParts: z.exactOptional(z.enum(['mixed', 'part-after-part', 'alternating'])),
  rules: z._default(z.record(z.string(), z.unknown()), {}),
  /** Where a part's entrants are priced, timed or ruled on otherwise than the round's rules say. */
  perPart: z.exactOptional(z.record(PartId, z.record(z.string(), z.unknown()))),
})

export const ITEM_KINDS = [
  'waiting',
  'film',
  'anthem',
  'speech',
  'parade',
  'oath',
  'rules',
  'round',
  'comment',
  'audience',
  'score-check',
  'awards',
  'photo',
  'break',
  'notice',
  'farewell',
] as const
export const ItemFile = z.strictObject({
  id: ItemId,
  kind: z.enum(ITEM_KINDS),
  title: Text,
  /** For kind `round`, and for `audience` where the hall votes in one. */
  round: z.exactOptional(RoundId),
  /** Name line under the title: a speaker, a film. */
  note: z.exactOptional(Text),
  /** What the host says at this item; left out: the usual sentence of its kind. */
  say: z.exactOptional(Text),
  /** For kind `awards`: the awards of this batch, in order of reading. */
  awards: z.exactOptional(z.array(AwardId)),
  /** For kinds `score-check`, `awards`: the parts it concerns. */
  parts: z.exactOptional(z.array(PartId)),
  minutes: z.exactOptional(z.number().check(z.minimum(0))),
  /** The theme of the screens while the rundown is here; left out: the contest's. */
  theme: z.exactOptional(ThemeName),
  /** For kinds `waiting` and `break`: the minutes are counted down on stage from the moment the rundown comes here. */
  countdown: z.exactOptional(z.boolean()),
  /** For kinds `film` and `break`: a film of the folder `media` that the stage plays without sound, or `external`: it comes from outside and the stage gives way; left out: a card. */
  media: z.exactOptional(z.union([z.literal('external'), MediaFile])),
})

/** 职务 and 姓名, as they are read. */
export const Presenters = z.array(z.strictObject({ title: z.string().check(z.maxLength(30)), name: name(20) })).check(z.maxLength(12))

const awardCommon = {
  id: AwardId,
  title: Text,
  /** Order of the names: by rank, 行政区划, table, or 姓氏笔画 (of teams: of their names). */
  order: z._default(z.enum(['rank', 'region', 'table', 'strokes']), 'rank'),
  /** Whether the names come one by one, or a page of them at once (left out). */
  names: z.exactOptional(z.enum(['together', 'one-by-one'])),
  /** 颁奖嘉宾, in the order in which they are called; left out: nobody is called on stage. */
  presenters: z.exactOptional(Presenters),
  /** Says 排名不分先后 beside the names. */
  unranked: z.exactOptional(z.boolean()),
  /** Whoever has one of these awards is passed over; the next in rank takes the place (依次顺延). */
  excluding: z.exactOptional(z.array(AwardId).check(z.minLength(1))),
}
export const AwardFile = z.discriminatedUnion('by', [
  /** The next `count` places of the part after the rank awards named before it. */
  z.strictObject({ ...awardCommon, by: z.literal('rank'), part: PartId, count: z.int().check(z.minimum(1)) }),
  /** Persons of the part by what they were credited; at most so many of a team, or so many of every team. */
  z.strictObject({
    ...awardCommon,
    by: z.literal('persons'),
    part: PartId,
    count: z.exactOptional(z.int().check(z.minimum(1))),
    perTeam: z.exactOptional(z.int().check(z.minimum(1))),
    /** What parts persons of equal points, one after another: the total of their team in the part, more right answers of their own, more of the clock left in these on average. Left out: nothing. */
    criteria: z.exactOptional(z.array(z.enum(['team-total', 'more-right', 'less-time'])).check(z.minLength(1), z.maxLength(3))),
    /** Persons equal at the last place then: all of them, or whom the chief then decides on, by lot, by name or all. */
    ties: z._default(z.enum(['share', 'block']), 'share'),
  }),
  /** Every team of the parts without one of the named awards. */
  z.strictObject({ ...awardCommon, by: z.literal('complement'), parts: z.array(PartId), without: z.array(AwardId), expected: z.exactOptional(z.int()) }),
  /** One person a team of the part, entered and sealed until the batch. */
  z.strictObject({ ...awardCommon, by: z.literal('nomination'), part: PartId }),
  /** Every team with the role. */
  z.strictObject({ ...awardCommon, by: z.literal('role'), role: name(40) }),
])

export const QuestionSetFile = z.strictObject({
  id: SetId,
  title: Text,
  /** In the order in which they are drawn. */
  questions: z.array(QuestionId),
  spares: z._default(z.array(QuestionId), []),
})

const TABLETS = ['one-a-team', 'one-a-position'] as const
export const ContestFile = z.strictObject({
  $schema: z.exactOptional(z.string()),
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  /** The exact official title. */
  title: Text,
  subtitle: z.exactOptional(Text),
  themeLine: z.exactOptional(Text),
  place: z.exactOptional(Text),
  date: z.exactOptional(Text),
  organisations: z._default(
    z.strictObject({ hosts: z._default(z.array(Text), []), organisers: z._default(z.array(Text), []), coOrganisers: z._default(z.array(Text), []) }),
    { hosts: [], organisers: [], coOrganisers: [] },
  ),
  look: z.exactOptional(Look),
  /** 观众须知, on the scene of that name; left out: the usual sentences. */
  notice: z.exactOptional(z.array(Text).check(z.minLength(1), z.maxLength(12))),
  /** True: a 正式比赛. Otherwise every surface carries the watermark. */
  official: z._default(z.boolean(), false),
  watermark: z._default(z.enum(['demo', 'rehearsal']), 'demo'),
  /** What in this file the organiser's rules leave open and the writer chose. */
  choices: z._default(z.array(Text), []),
  fields: z
    .array(
      z.strictObject({
        id: FieldId,
        title: Text,
        /** Tablets of a team of this field; left out: as the contest says. */
        tablets: z.exactOptional(z.enum(TABLETS)),
      }),
    )
    .check(z.minLength(1)),
  teams: z.array(TeamFile).check(z.minLength(1), z.maxLength(99)),
  /** Days after the closing (收场) on which the hub deletes what it keeps of people beyond names and units; left out: 30. */
  keepPersonalDays: z.exactOptional(z.int().check(z.minimum(1), z.maximum(3650))),
  /** Tablets of a team: one, or one a position. */
  tablets: z._default(z.enum(TABLETS), 'one-a-team'),
  panel: z._default(
    z.strictObject({
      referees: z._default(z.int().check(z.minimum(0), z.maximum(15)), 3),
      judges: z._default(z.int().check(z.minimum(0), z.maximum(15)), 5),
      clerks: z._default(z.int().check(z.minimum(0), z.maximum(4)), 1),
      supervisors: z._default(z.int().check(z.minimum(0), z.maximum(4)), 1),
      displays: z._default(z.int().check(z.minimum(1), z.maximum(12)), 4),
      /** 导播, who cuts the cameras and takes the overlay; left out: one. */
      directors: z.exactOptional(z.int().check(z.minimum(0), z.maximum(4))),
      /** Subjects a referee answers for (method `subject`), by referee number from 1. */
      subjects: z._default(z.record(z.string(), z.int()), {}),
      /** 回避: a judge doesn't mark, a referee doesn't rule on, these teams. */
      recused: z.exactOptional(
        z.array(
          z.strictObject({
            role: z.enum(['judge', 'referee']),
            number: z.int().check(z.minimum(1), z.maximum(15)),
            teams: z.array(TeamId).check(z.minLength(1)),
          }),
        ),
      ),
    }),
    { referees: 3, judges: 5, clerks: 1, supervisors: 1, displays: 4, subjects: {} },
  ),
  /** How teams press, beside their tablets; left out: on tablets of the organiser's. */
  buzzers: z.exactOptional(
    z.strictObject({
      /** Computers whose keys are the teams' buzzers, one clock for all. */
      gateways: z._default(z.int().check(z.minimum(0), z.maximum(4)), 0),
      /** Whose the devices are: what a touch waits for its frame is allowed for on the organiser's alone. */
      owner: z._default(z.enum(['organiser', 'team']), 'organiser'),
    }),
  ),
  substitution: z.exactOptional(SubstitutionRules),
  roster: z.exactOptional(RosterRules),
  banks: z.array(z.string().check(z.regex(/^[\w./-]+\.json$/))),
  questionSets: z.array(QuestionSetFile),
  parts: z.array(PartFile).check(z.minLength(1)),
  rounds: z.array(RoundFile).check(z.minLength(1)),
  rundown: z.array(ItemFile).check(z.minLength(1)),
  awards: z._default(z.array(AwardFile), []),
  /** The ladder of penalties, and bonuses, that the chief may give. */
  sanctions: z.exactOptional(z.array(SanctionFile)),
  /** The way to the final and its awards, computed by `npm run awards`; the final itself is played without it. */
  season: z.exactOptional(SeasonFile),
  appeals: z.exactOptional(AppealRules),
  broadcast: z.exactOptional(BroadcastFile),
})
export type ContestFile = z.infer<typeof ContestFile>
export type TeamFile = z.infer<typeof TeamFile>
export type PlayerFile = z.infer<typeof PlayerFile>
export type PartFile = z.infer<typeof PartFile>
export type RoundFile = z.infer<typeof RoundFile>
export type ItemFile = z.infer<typeof ItemFile>
export type AwardFile = z.infer<typeof AwardFile>
export type QuestionSetFile = z.infer<typeof QuestionSetFile>
export type ItemKind = ItemFile['kind']
