/** A final of trial openings alone, as many as one likes, and the desk that gives one after another: for tests and the bench of who pressed first. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '#shared/commands.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import type { RoundId, SlotId } from '#shared/words.ts'
import type { RunningHub } from '../start-hub.ts'
import type { Bot } from './bot.ts'

/** Trials of a round at most. */
const TRIALS = 99
const NAMES = '甲乙丙丁戊己庚辛壬癸'

export interface BuzzerFinal {
  readonly teams: number
  readonly openings: number
  /** As a file has them. */
  readonly buzzer: Readonly<Record<string, unknown>>
  readonly buzzers?: Readonly<Record<string, unknown>>
  readonly rollCall?: boolean
}

const teamOf = (index: number) => ({
  ...{ id: `team-${String(index + 1)}`, name: `示例·${NAMES[index] ?? ''}县`, shortName: `${NAMES[index] ?? ''}县`, field: 'finalists' },
  ...{ table: index + 1, order: index + 1, players: [{ id: `player-${String(index + 1)}`, name: `${NAMES[index] ?? ''}一`, position: 1 }] },
})
/** Each round asks one, after its trials. */
const questionOf = (n: number) => ({
  ...{
    id: `q-${String(n)}`,
    type: 'short',
    level: 1,
    stem: '示例题',
    options: [],
    key: ['示例'],
    accept: [],
    explanation: '示例。',
    article: '示例',
    asOf: '2021-11-22',
  },
})

/** Writes the contest and its bank into a folder; answers the contest's path. */
export function writeBuzzerFinal(dir: string, { teams, openings, buzzer, buzzers, rollCall = false }: BuzzerFinal): string {
  const rounds = Array.from({ length: Math.ceil(openings / TRIALS) }, (_, index) => ({
    ...{ id: `round-${String(index + 1)}`, title: `试抢${String(index + 1)}`, format: 'buzzer', parts: ['final'] },
    rules: {
      ...{ questions: 1, set: 'set', warmUp: { rollCall, trialQuestions: Math.min(TRIALS, openings - index * TRIALS) } },
      ...{ prices: { right: 10, wrong: -10, foul: -10 }, ruling: { method: 'chief' }, buzzer: { recognition: 'host', ...buzzer } },
    },
  }))
  const questions = rounds.map((_, index) => questionOf(index + 1))
  const contest = {
    ...{ version: 1, id: 'openings', title: '抢答先后', fields: [{ id: 'finalists', title: '决赛队' }] },
    ...{ panel: { referees: 1, judges: 0, clerks: 1, supervisors: 0, displays: 1 }, ...(buzzers ? { buzzers } : {}) },
    ...{ parts: [{ id: 'final', title: '决赛', entrants: { field: 'finalists' } }], rounds, banks: ['bank.json'] },
    rundown: rounds.map(({ id, title }) => ({ id: `item-${id}`, kind: 'round', title, round: id })),
    questionSets: [{ id: 'set', title: '示例', questions: questions.map(({ id }) => id), spares: [] }],
    teams: Array.from({ length: teams }, (_, index) => teamOf(index)),
  }
  writeFileSync(join(dir, 'bank.json'), JSON.stringify({ version: 1, subject: { id: 'sample', title: '示例' }, questions }))
  const path = join(dir, 'openings.json')
  writeFileSync(path, JSON.stringify(contest))
  return path
}

/** The operator at a final of openings. */
export class OpeningDesk {
  readonly #hub: RunningHub
  readonly #operator: Bot
  #slotId: SlotId | null = null

  constructor(hub: RunningHub, operator: Bot) {
    this.#hub = hub
    this.#operator = operator
  }
  async do(command: Command, seat?: string): Promise<CommandAnswer & { ok: true }> {
    const answer = await this.#operator.ask(command, seat as never)
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
    return answer
  }
  get slotId(): SlotId {
    if (this.#slotId === null) throw new Error('no slot is open')
    return this.#slotId
  }
  /** The next trial, armed; a round that has none left is followed by the next. */
  async arm(): Promise<void> {
    const { live, rounds, contest } = this.#hub.state()
    const begun = live !== null ? rounds[live] : undefined
    const full = begun && begun.slots.length >= (contest.rounds.find(({ id }) => id === live)?.rules.warmUp?.trialQuestions ?? 0)
    if (live !== null && full) await this.#end(live)
    if (live === null || full) await this.#begin()
    const roundId = this.#hub.state().live
    if (roundId === null) throw new Error('no round is live')
    await this.do({ type: 'OpenSlot', roundId })
    const slot = this.#hub.state().rounds[roundId]?.slots.at(-1)
    this.#slotId = slot?.id ?? null
    if (slot?.phase === 'ready') await this.do({ type: 'ShowQuestion', slotId: this.slotId })
    else if (slot?.buzzer.is === 'closed') await this.do({ type: 'ArmBuzzer', slotId: this.slotId })
  }
  /** Its one question of worth is asked and void. */
  async #end(roundId: RoundId): Promise<void> {
    await this.do({ type: 'OpenSlot', roundId })
    this.#slotId = this.#hub.state().rounds[roundId]?.slots.at(-1)?.id ?? null
    await this.close()
    await this.do({ type: 'EndRound', roundId })
  }
  async #begin(): Promise<void> {
    const { contest, rounds } = this.#hub.state()
    const round = contest.rounds.find(({ id }) => rounds[id]?.stage === 'waiting')
    const item = contest.rundown.find((one) => one.round === round?.id)
    if (!round || !item) throw new Error('no round is left')
    if (this.#hub.state().rundown.current !== item.id) await this.do({ type: 'MoveRundown', to: item.id })
    if (this.#hub.state().live !== round.id) await this.do({ type: 'BeginRound', roundId: round.id })
  }
  open(): Promise<CommandAnswer> {
    return this.do({ type: 'OpenBuzzer', slotId: this.slotId })
  }
  /** Whatever became of it: the next may follow. */
  async close(): Promise<void> {
    const { slotId } = this
    await this.#operator.ask({ type: 'VoidQuestion', slotId, cause: 'other', reason: '试抢', replace: false }, 'chief' as never)
    await this.do({ type: 'CloseSlot', slotId })
  }
}
