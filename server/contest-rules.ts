/** The contest's own rules as the runner takes them: decide and evolve, with chance, formats and questions put in. */
import { randomBytes } from 'node:crypto'
import type { Command } from '#shared/commands.ts'
import type { DrawnQuestion } from '#shared/question.ts'
import type { QuestionId } from '#shared/words.ts'
import type { Rules } from './contest-runner.ts'
import type { ContestEvent } from './contest/contest-events.ts'
import type { Asked } from './contest/asked.ts'
import type { ContestState } from './contest/contest-state.ts'
import { decide } from './contest/decide.ts'
import { evolve, isEventType } from './contest/evolve.ts'
import { sha256 } from './canonical-json.ts'
import { sealedQuestion } from './exchange/check-seals.ts'
import { formatOf } from './formats/index.ts'
import { eventFields } from './journal-record.ts'

export type ContestRules = Rules<ContestState, Command, ContestEvent>
type Questions = ReadonlyMap<QuestionId, DrawnQuestion>
/** What the audience's votes came to; left out where nobody votes. */
export type TallyOf = NonNullable<Asked['tallyOf']>
const nobody: TallyOf = () => null

/** A record whose fact this program does not know: a later version wrote it. Nothing of its journal is used. */
export class UnknownFact extends Error {
  readonly seq: number
  readonly type: string
  constructor(seq: number, type: string) {
    super(`record ${seq} holds ${type}, which is no fact known here`)
    this.seq = seq
    this.type = type
  }
}
/** The chain proves that a hub wrote its fields. */
const isFact = (event: { readonly type: string }): event is ContestEvent => isEventType(event.type)
const chance = { nonce: () => randomBytes(16).toString('hex'), sha256 }

/** How far the hub hears each team; left out where no device is polled. */
export type HearingOf = NonNullable<Asked['hearingOf']>

export function contestRules(questions: Questions, tallyOf: TallyOf = nobody, hearingOf: HearingOf | null = null): ContestRules {
  const hears = hearingOf ? { hearingOf } : {}
  return {
    decide: (state, command, { commandId: _, ...around }) => {
      const questionOf = (id: QuestionId) => sealedQuestion(state.contest, questions, id)
      return decide(state, command, { ...around, ...hears, chance, formatOf, questionOf, tallyOf })
    },
    evolve: (state, event, { at, by, commandId }) => evolve(state, { ...event, at, by, commandId }),
    eventOf: (record) => {
      const event = eventFields(record)
      if (!isFact(event)) throw new UnknownFact(record.seq, event.type)
      return event
    },
  }
}
