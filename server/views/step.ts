/** What a recommended step is made of: a command the hub would accept now, or whom the contest waits for; and what else makes sense. */
import type { Command } from '#shared/commands.ts'
import type { InWords } from '#shared/in-words.ts'
import type { NextPart } from '#shared/views/people.ts'
import type { SeatId, Text } from '#shared/words.ts'
import { both } from './naming.ts'

export type Other = NextPart['others'][number]
export type Step = Omit<NextPart, 'undo'>

/** 代: the seat the operator acts for when somebody's tablet is dead. */
export const CHIEF = 'chief' as SeatId
export const SUPERVISOR = 'supervisor-1' as SeatId
export const CLERK = 'clerk-1' as SeatId
export const refereeSeat = (number: number): SeatId => `referee-${number}` as SeatId
export const judgeSeat = (number: number): SeatId => `judge-${number}` as SeatId

export const step = (label: Text, command: Command, others: readonly Other[] = []): Step => ({ label, command, waitingFor: null, others: [...others] })
export const wait = (label: Text, waitingFor: Text, others: readonly Other[] = []): Step => ({ label, command: null, waitingFor, others: [...others] })
/** Something else that makes sense now, done at once. */
export const other = (label: Text, command: Command, key: string | null = null): Other => ({ label, command, asks: false, key })
/** The same, asking once before it is done. */
export const asking = (label: Text, command: Command, key: string | null = null): Other => ({ label, command, asks: true, key })
/** The same, sent when the person has said why, or who saw it; until then the command’s own words are empty. */
export const telling = (needs: InWords, label: Text, command: Command, key: string | null = null): Other => ({ label, command, asks: false, needs, key })
/** The same, done in the name of another seat. */
export const acted = (seat: SeatId, one: Other): Other => ({ ...one, for: seat })

export const WAITS = {
  referees: both('等待裁判裁决', 'Waiting for the referees'),
  chief: both('等待裁判长', 'Waiting for the chief referee'),
  supervisor: both('等待监督员', 'Waiting for the supervisor'),
  clerk: both('等待裁判助理核分', 'Waiting for the clerk’s score check'),
  judges: both('等待评委评分', 'Waiting for the judges’ marks'),
  teams: both('等待代表队作答', 'Waiting for the teams to answer'),
  audience: both('等待观众投票', 'Waiting for the audience to vote'),
  presses: both('等待抢答', 'Waiting for a press'),
  hub: both('系统判定先后', 'The hub is settling the order'),
  choice: both('等待代表队选择分值', 'Waiting for the team to choose'),
  lots: both('等待抽签', 'Waiting for the lots'),
  nominees: both('等待登记推荐人选', 'Waiting for the nominees'),
} as const
