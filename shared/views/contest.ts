/** View parts about the event itself: titles, teams, rounds, and the operator's rundown. */
import type { ItemKind } from '../contest-file.ts'
import type { Look } from '../look-settings.ts'
import type { ItemId, PartId, PlayerId, ResultStage, RoundId, TeamId, Text } from '../words.ts'

export interface PlayerView {
  id: PlayerId
  name: string
  unit: string
  /** Where the player stands now: 1, 2, 3 …; null = substitute, not in. */
  position: number | null
}
export interface TeamView {
  id: TeamId
  name: string
  shortName: string
  calledName: string
  table: number
  order: number
  field: string
  /** Index 0–7 into the checked team colours by table, null when the field is larger than eight. */
  colour: number | null
  leader: string
  players: PlayerView[]
}
export interface PartTitle {
  id: PartId
  title: Text
  teamIds: TeamId[]
  stage: ResultStage
}
export interface RoundTitle {
  id: RoundId
  title: Text
  shortTitle: Text
  format: string
  formatTitle: Text
  parts: PartId[]
  /** Sentences of the rule, made from the round's settings. */
  rule: Text[]
  stage: 'waiting' | 'active' | 'over'
}
export interface ContestPart {
  title: Text
  subtitle: Text | null
  themeLine: Text | null
  place: Text | null
  date: Text | null
  hosts: Text[]
  organisers: Text[]
  coOrganisers: Text[]
  /** Left out: the theme as it is. */
  look?: Look
  /** 观众须知; left out: the usual sentences. */
  notice?: Text[]
  /** null for a 正式比赛. */
  watermark: 'demo' | 'rehearsal' | null
  teams: TeamView[]
  parts: PartTitle[]
  rounds: RoundTitle[]
  /** What holds in every round: who may be replaced, and appeals. */
  conduct?: Text[]
  paused: boolean
}

export interface ItemView {
  id: ItemId
  kind: ItemKind
  title: Text
  note: Text | null
  state: 'done' | 'current' | 'ahead'
  roundId: RoundId | null
  /** Slots closed and planned, for a round. */
  done: number
  of: number | null
  slots: { number: number; label: string; result: string; current: boolean }[]
  minutes: number | null
}
export interface RundownPart {
  items: ItemView[]
  currentRound: RoundId | null
  /** Spare questions left in the live round's set. */
  sparesLeft: number
}
