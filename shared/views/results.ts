/** View parts about standings, the ledger, result states, play-offs and awards. */
import type { AwardId, Outcome, PartId, PlayerId, Points, ResultStage, RoundId, SlotId, TeamId, Text } from '../words.ts'

export interface StandingRow {
  teamId: TeamId
  /** null where the public may not see the place. */
  rank: number | null
  tied: boolean
  total: Points
  /** One a term of the ranking formula, in the formula's order: live, qualifying … */
  terms: Points[]
  /** One a scoring round of the part. */
  rounds: Points[]
  /** What no round gave: base score, penalties, corrections. The crew's; left out when 0. */
  besides?: Points
  /** Places won (+) or lost (−) since the board was last on air. */
  moved: number
  out: boolean
  /** The team left and stands behind the others for it. */
  left?: 'withdrawal' | 'forfeit' | 'disqualification'
}
export interface PartStandings {
  partId: PartId
  title: Text
  stage: ResultStage
  /** Columns for `terms`; `share` as the file has it. */
  terms: { source: string; title: Text; weight: string }[]
  rounds: { roundId: RoundId; shortTitle: Text; live: boolean }[]
  baseScore: Points
  /** Decimals of the total column. */
  places: number
  rows: StandingRow[]
  /** Teams whose place the public may not see, in 行政区划 order; their rows have rank null and follow `rows`. */
  rest: StandingRow[]
  /** Line drawn under this place, null when none. */
  lineAfter: number | null
}
export type StandingsPart = PartStandings[]

export type PlayOffPart = null | {
  partId: PartId
  roundId: RoundId
  /** Tied teams still in. */
  remaining: TeamId[]
  settled: { teamId: TeamId; rank: number }[]
  places: number[]
}

export interface AwardView {
  awardId: AwardId
  title: Text
  /** 排名不分先后 beside the names. */
  unranked?: true
  /** Goes to those the teams come from: named as they are called, 浙江代表队, not by the unit that sent them. */
  called?: true
  winners: { teamId: TeamId; playerId: PlayerId | null; playerName: string | null }[]
}
/** How the award on stage is given now. */
export interface AwardStage {
  /** 宣布 → 颁奖 → 合影. */
  take: 'announce' | 'present' | 'photo'
  /** The page on stage begins with this winner, counted from 0, and holds so many. */
  from: number
  size: number
  page: number
  pages: number
  /** Where each page ends, as a number of winners: while several are presented they are on by turns. */
  ends?: number[]
  presenters: { title: string; name: string }[]
  /** Placeholders: the prize-giving is being rehearsed. */
  rehearsal?: true
}
/** Public: only awards shown so far. null before anything is signed. */
export type AwardsPart = null | {
  shown: AwardView[]
  /** The batch on stage; of its winners those named so far. */
  now: AwardId | null
  /** Left out while none is on stage. */
  stage?: AwardStage
}

export interface EntryView {
  id: string
  seq: number
  at: number
  partId: PartId
  teamId: TeamId
  playerId: PlayerId | null
  points: Points
  total: Points
  cause: Text
  roundId: RoundId | null
  slotId: SlotId | null
  reversed: boolean
  hidden: boolean
}
/** Newest first, the last 200 of all teams. */
export interface LedgerPart {
  entries: EntryView[]
  /** Best first within a part; ranks are 1-2-2-4. */
  persons: { partId: PartId; playerId: PlayerId; teamId: TeamId; total: Points; rank: number; tied: boolean }[]
}

/** A team whose typed total is another than the ledger's, with all its entries of the part, oldest first. */
export interface CheckDifference {
  teamId: TeamId
  typed: Points
  ledger: Points
  entries: EntryView[]
  /** Left out where the entries alone make the total. */
  made?: MadeOf
}
/** From the entries to the total: each source as it was scored and as it counts, and what rounding once adds. */
export interface MadeOf {
  terms: { title: Text; points: Points; counts: Points }[]
  rounding: Points
}
export interface ResultView {
  partId: PartId
  title: Text
  stage: ResultStage
  version: number
  finished: boolean
  /** What a total is made of; left out where it is what was scored in the part. */
  formula?: Text
  /** What keeps it from being signed. */
  openTies: { places: number[]; teamIds: TeamId[]; by?: 'draw' }[]
  openRulings: { slotId: SlotId; teamId: TeamId }[]
  /** Teams of the part with a hand up: calls nobody has settled. */
  openCalls: TeamId[]
  /** Everyone by the id of their seat; in words where the operator acted for it. */
  check: null | { how: 'equal'; by: Text } | { how: 'skipped'; by: Text; reason: string } | { how: 'differs'; by: Text; rows: CheckDifference[] }
  signedBy: Text | null
  /** Who has to sign, in the file's order; `by` is null until then. */
  signers: { role: 'chief' | 'supervisor'; by: Text | null }[]
  /** Flagged to the chief, e.g. a complement of another size than expected. */
  flags: Text[]
}
export interface ResultPart {
  parts: ResultView[]
  awards: {
    awardId: AwardId
    title: Text
    by: 'rank' | 'persons' | 'complement' | 'nomination' | 'role'
    parts: PartId[]
    state: 'blocked' | 'sealed' | 'ready' | 'shown'
    why: Text | null
    nominees: { teamId: TeamId; entered: boolean }[]
    /** The signature covers who was named, and who was not: nobody is named any more until the result is reopened. */
    closed?: true
    winners: AwardView['winners'] | null
    presenters?: AwardStage['presenters']
    unranked?: true
    /** Persons equal at the last place, while the chief may say who of them has the award. */
    equals?: EqualsView
  }[]
}
export interface EqualsView {
  /** `free`: places left among them. */
  groups: { free: number; players: AwardView['winners'] }[]
  /** All of them may have it. */
  mayAll: boolean
  /** Decided once, and may be decided anew. */
  again: boolean
}

/** Penalties and bonuses that the chief may give, step by step; those given newest first. */
export interface SanctionsPart {
  catalogue: { id: string; title: Text; steps: { points: Points; disqualify: boolean }[] }[]
  given: { partId: PartId; teamId: TeamId; sanction: string; step: number; reason: string }[]
}
export type OutcomeWord = Outcome
