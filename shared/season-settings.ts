/** What a contest file says of the season around its final: delegations, zones, online results, squads, who is eligible, and the awards that come from them. */
import * as z from 'zod/mini'
import { AwardId, PartId, TeamId, Text } from './words.ts'

const name = (max: number) => z.string().check(z.minLength(1), z.maxLength(max))
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
const share = z.string().check(z.regex(/^\d{1,3}(\.\d{1,6})?$/))
const count = z.int().check(z.minimum(1), z.maximum(9999))
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const SeasonTeam = z.strictObject({
  id: TeamId,
  name: name(30),
  /** Other names that result files may use. */
  names: z.exactOptional(z.array(name(30))),
  /** Which kind of team it is, such as province, city, county; lists name the level that their units are of. */
  level: id,
  /** Place in 行政区划 order, 1 first. */
  order: z.int().check(z.minimum(1), z.maximum(9999)),
  /** Its team in this file’s `teams`, where it takes part in the final. */
  plays: z.exactOptional(TeamId),
  /** Roles outside the ranking that places and awards may go by. */
  roles: z.exactOptional(z.array(name(40))),
})
export const Zone = z.strictObject({ id, title: Text, teams: z.array(TeamId).check(z.minLength(1)), host: z.exactOptional(TeamId) })

/** Columns a result file may have; `person` is the name, `unit` the delegation, `team` a team within it. */
export const COLUMNS = ['id', 'person', 'unit', 'team', 'score', 'time', 'date', 'award', 'place', 'witness'] as const
const listCommon = { id, title: Text }
export const SeasonList = z.union([
  /** Read from result files. */
  z.strictObject({
    ...listCommon,
    of: z.enum(['players', 'teams']),
    /** The level of the column `unit`. */
    level: id,
    /** The level of the column `team`. */
    teamLevel: z.exactOptional(id),
    /** scores: one row each, with a score. names: one row each. records: any number of rows each. settled: what a play-off or a draw decided. Left out: scores. */
    holds: z.exactOptional(z.enum(['scores', 'names', 'records', 'settled'])),
    /** Heads by column, beside the usual Chinese and English ones. */
    heads: z.exactOptional(z.partialRecord(z.enum(COLUMNS), z.array(name(40)).check(z.minLength(1)))),
    /** Columns that must be there, beside those the kind of list always needs. */
    needs: z.exactOptional(z.array(z.enum(COLUMNS))),
    /** Further figures, for criteria of ties. */
    figures: z.exactOptional(z.array(z.strictObject({ id, heads: z.array(name(40)).check(z.minLength(1)), better: z.enum(['higher', 'lower']) }))),
  }),
  /** Team scores made of the members’ scores in another list. */
  z.strictObject({
    ...listCommon,
    level: id,
    members: z.strictObject({
      list: id,
      /** The column that says whose member a person is. */
      by: z._default(z.enum(['unit', 'team']), 'unit'),
      as: z.enum(['sum', 'mean']),
      /** Only so many best members count; left out: all. */
      best: z.exactOptional(count),
      /** How many members a team should have: another number is flagged. */
      expected: z.exactOptional(count),
      /** Members short of `best` or `expected`: left out of the mean, or counted as 0. Left out: left-out. */
      absent: z.exactOptional(z.enum(['left-out', 'zero'])),
      /** Decimals kept, half up. */
      places: z._default(z.int().check(z.minimum(0), z.maximum(3)), 3),
    }),
  }),
  /** A weighted combination of team lists. */
  z.strictObject({
    ...listCommon,
    level: id,
    terms: z
      .array(
        z.strictObject({ list: id, weight: share, normalise: z.exactOptional(z.strictObject({ fullMark: z.union([share, z.literal('best')]), to: share })) }),
      )
      .check(z.minLength(1), z.maxLength(8)),
    places: z._default(z.int().check(z.minimum(0), z.maximum(3)), 3),
  }),
])

/** What is done about equals across a last place: figures of the list first, then all share it, or it stays open until a play-off or a draw is entered. Left out: as `season.ties`. */
export const SeasonTies = z.strictObject({
  /** `time`, or the id of one of the list’s figures. */
  criteria: z._default(z.array(id).check(z.maxLength(6)), []),
  then: z._default(z.enum(['share', 'play-off', 'draw']), 'play-off'),
})
const ranked = {
  title: Text,
  list: id,
  /** So many in every zone, or of every unit, instead of over all. */
  per: z.exactOptional(z.enum(['zone', 'unit'])),
  count,
  /** Only those who gained these places. */
  among: z.exactOptional(id),
  ties: z.exactOptional(SeasonTies),
}
/** Places gained on the way to the final; no awards. */
export const SeasonPlaces = z.strictObject({
  id,
  ...ranked,
  /** Each zone’s host has a place outside the ranking, and uses up none. */
  hosts: z.exactOptional(z.literal('directly')),
})
const order = z._default(z.enum(['rank', 'region']), 'rank')
export const SeasonAward = z.discriminatedUnion('by', [
  /** The next `count` places of the list after the awards named before it on the same list. */
  z.strictObject({
    id: AwardId,
    by: z.literal('rank'),
    ...ranked,
    order,
    /** Whoever has one of these is passed over, and the next takes the place (依次顺延); such an award counts from the first place. */
    excluding: z.exactOptional(z.array(AwardId).check(z.minLength(1))),
  }),
  /** Those named in the list: so many of every unit, or, left out, however many there are. */
  z.strictObject({ id: AwardId, by: z.literal('nomination'), title: Text, list: id, each: z.exactOptional(count), order }),
  /** Every team of the level without one of these awards. */
  z.strictObject({
    id: AwardId,
    by: z.literal('complement'),
    title: Text,
    level: id,
    without: z.array(AwardId).check(z.minLength(1)),
    expected: z.exactOptional(z.int()),
  }),
  z.strictObject({ id: AwardId, by: z.literal('role'), title: Text, role: name(40) }),
])

export const Eligibility = z.strictObject({
  id,
  /** The clause that is cited to whoever is refused. */
  clause: Text,
  /** The list whose players must satisfy it. */
  players: id,
  /** Parts of the contest whose registered players must satisfy it as well. */
  rosters: z.exactOptional(z.array(PartId)),
  rule: z.union([
    /** Not one of the persons of that list. */
    z.strictObject({ barredBy: id }),
    /** At least so many rows, or so many points, in that list, up to and with a day. */
    z.strictObject({ rowsOf: id, atLeast: count, until: z.exactOptional(day) }),
    z.strictObject({ pointsOf: id, atLeast: count, until: z.exactOptional(day) }),
  ]),
  /** refuse: the result file is refused until the person is taken out. pass-over: the person wins nothing, which is flagged. Left out: refuse. */
  otherwise: z.exactOptional(z.enum(['refuse', 'pass-over'])),
})
/** A part of a squad drawn from a pool. */
export const SquadDraw = z.strictObject({
  id,
  title: Text,
  /** The list of those nominated. */
  pool: id,
  take: count,
  /** So many of every unit instead of over all. */
  per: z.exactOptional(z.literal('unit')),
  /** by-hand: entered with its witness. on-stage: names roll until a person’s press, entered the same way. seeded: ascending by SHA-256 of “seed|id”. */
  method: z._default(z.enum(['by-hand', 'on-stage', 'seeded']), 'by-hand'),
  /** The list of those drawn by hand or on stage; it needs a witness. */
  outcome: z.exactOptional(id),
  seed: z.exactOptional(name(200)),
  /** Those of the squad who are named, not drawn: a list, and how many it must hold (of every unit, with `per`). */
  named: z.exactOptional(z.strictObject({ list: id, count })),
  /** The list in which nobody outside the squad may stand. */
  playsIn: z.exactOptional(id),
})
export const SeasonFile = z.strictObject({
  teams: z.array(SeasonTeam).check(z.minLength(1)),
  /** How a person is known again from list to list. */
  persons: z._default(z.enum(['unit-and-name', 'id']), 'unit-and-name'),
  zones: z._default(z.array(Zone), []),
  /** What a role is called in a reason. */
  roles: z._default(z.record(z.string(), Text), {}),
  lists: z.array(SeasonList).check(z.minLength(1)),
  /** The policy of every boundary without one of its own. */
  ties: z._default(SeasonTies, { criteria: [], then: 'play-off' }),
  /** The list (holds: settled) in which play-offs and draws for tied places are entered. */
  settled: z.exactOptional(id),
  places: z._default(z.array(SeasonPlaces), []),
  awards: z._default(z.array(SeasonAward), []),
  eligibility: z._default(z.array(Eligibility), []),
  draws: z._default(z.array(SquadDraw), []),
  /** The awards of this file’s final, from its totals: which list holds a part’s live scores, and an award’s nominees. */
  night: z.exactOptional(
    z.strictObject({
      parts: z.record(PartId, id),
      nominations: z._default(z.record(AwardId, id), {}),
      /** The list that an imported score was taken from: a difference is flagged. */
      imported: z._default(z.record(z.string(), id), {}),
      /** The places whose winners must be the teams of this part: a difference is flagged. */
      entrants: z._default(z.record(PartId, id), {}),
    }),
  ),
})
export type SeasonFile = z.infer<typeof SeasonFile>
export type SeasonTeam = z.infer<typeof SeasonTeam>
export type SeasonList = z.infer<typeof SeasonList>
export type FileList = Extract<SeasonList, { of: string }>
export type SeasonTies = z.infer<typeof SeasonTies>
export type SeasonPlaces = z.infer<typeof SeasonPlaces>
export type SeasonAward = z.infer<typeof SeasonAward>
export type Eligibility = z.infer<typeof Eligibility>
export type SquadDraw = z.infer<typeof SquadDraw>
export type Column = (typeof COLUMNS)[number]
