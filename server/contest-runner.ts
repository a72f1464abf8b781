/** The single writer: decide → evolve a working state → append and sync the batch → acknowledge → publish. */
import { setImmediate } from 'node:timers/promises'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import type { Instant } from '#shared/words.ts'
import { canonicalJson, sha256 } from './canonical-json.ts'
import type { Clock } from './clock.ts'
import type { PressEvidence } from './contest/buzzer-state.ts'
import type { Actor } from './contest/actor.ts'
import { DoneCommands } from './done-commands.ts'
import { StorageFull, type Journal } from './journal.ts'
import type { StoredRecord } from './journal-record.ts'

/** What happened around a command or an event. */
export interface Circumstances {
  readonly at: Instant
  readonly by: Actor
  readonly commandId: string
  readonly evidence: PressEvidence | null
  /** r⁻: when the hub had last looked at its sockets before it read this. */
  readonly lookedAt?: Instant
  /** Hash of the last record before this command. */
  readonly head?: string
}
export type Decided<E> = { readonly ok: true; readonly events: readonly E[] } | { readonly ok: false; readonly refusal: Refusal }

/** The rules the runner runs; it knows nothing else of a contest. */
export interface Rules<S, C, E> {
  readonly decide: (state: S, command: C, around: Circumstances) => Decided<E>
  readonly evolve: (state: S | null, event: E, around: Pick<Circumstances, 'at' | 'by' | 'commandId'>) => S
  /** The event inside a record; throws for one it does not know. */
  readonly eventOf: (record: StoredRecord) => E
}
export interface Request<C> {
  readonly command: C
  readonly commandId: string
  readonly by: Actor
  /** When it was read; never earlier than what is journaled already. */
  readonly at: Instant
  readonly evidence: PressEvidence | null
  readonly lookedAt?: Instant
  /** What else is against it; asked only of what is not done already, so that a retry is answered as it was. */
  readonly against?: () => Refusal | null
}
/** A state that is on disk, with the seq of its last event. */
export interface Synced<S> {
  readonly state: S
  readonly seq: number
}
interface Setting<S, C, E> {
  readonly rules: Rules<S, C, E>
  readonly journal: Journal
  readonly clock: Clock
  readonly state: Synced<S>
  readonly records: readonly StoredRecord[]
  /** While a batch is being synced: work on its state that nobody is told of yet, a piece at a time. */
  readonly prepare?: (state: S) => Iterable<unknown>
  /** After every synced batch, and once when saving has failed. */
  readonly publish: (synced: Synced<S>) => void
  readonly report: (what: string, error: unknown) => void
  /** `saving` has another answer now. */
  readonly onSaving?: () => void
}
interface Waiting {
  readonly commandId: string
  readonly answer: CommandAnswer
  readonly tell: (answer: CommandAnswer) => void
}

const refused = (code: Refusal['code'], detail?: string): CommandAnswer => ({ ok: false, refusal: detail === undefined ? { code } : { code, detail } })

/** `slow`: the disk takes its time and answers wait; `full`: the last command found no room, the next may. */
export type Saving = 'well' | 'slow' | 'full'
/** A sync that takes longer is told to the operator. */
const SLOW_MS = 150

/** The state a journal folds to; null for an empty one. `from`: the state before the first of these. */
export function fold<S, C, E>(rules: Rules<S, C, E>, records: readonly StoredRecord[], from: S | null = null): S | null {
  let state = from
  for (const record of records) state = rules.evolve(state, rules.eventOf(record), { at: record.at, by: record.actor, commandId: record.commandId })
  return state
}

export class ContestRunner<S, C extends object, E extends { readonly type: string }> {
  readonly #set: Omit<Setting<S, C, E>, 'records'>
  readonly #done = new DoneCommands()
  readonly #pending = new Map<string, { readonly digest: string; readonly answer: Promise<CommandAnswer> }>()
  #synced: Synced<S>
  #working: S
  #lastAt: Instant
  #batch: Waiting[] = []
  #saving = false
  #held = false
  #failed = false
  #how: Saving = 'well'
  #syncBegan = 0
  #watched = false

  constructor({ records, ...setting }: Setting<S, C, E>) {
    this.#set = setting
    this.#synced = setting.state
    this.#working = setting.state.state
    this.#lastAt = records.at(-1)?.at ?? 0
    for (const { commandId, digest, seq } of records) this.#done.add(commandId, digest, seq)
  }

  get synced(): Synced<S> {
    return this.#synced
  }

  /** With what is not on disk yet: to see what is about to be, never to be shown. */
  get working(): S {
    return this.#working
  }

  /** Nothing more can be saved: every command is refused. */
  get readOnly(): boolean {
    return this.#failed
  }

  /** Refuses every new command until it is let go on: what it would say is not to be lost. */
  hold = (isHeld: boolean): void => void (this.#held = isHeld)
  /** Once nothing that was asked waits for the disk. */
  settled = async (): Promise<void> => {
    while (this.#saving) await setImmediate()
  }

  get saving(): Saving {
    return this.#how
  }

  /** Exactly once by `commandId`: the same asked again is answered again, another payload is refused. A refusal leaves no trace. */
  submit(request: Request<C>): Promise<CommandAnswer> {
    if (this.#failed) return Promise.resolve(refused('storage-failed'))
    const { commandId, by } = request
    let digest
    try {
      digest = sha256(canonicalJson({ command: request.command, seat: by.seat, for: by.for?.seat }))
    } catch (error) {
      this.#set.report('a command could not be read', error)
      return Promise.resolve(refused('bad-request'))
    }
    // first: what is decided is done only once it is on disk, and a retry waits for that too
    const pending = this.#pending.get(commandId)
    if (pending)
      return pending.digest === digest
        ? pending.answer.then((answer) => (answer.ok ? { ...answer, again: true } : answer))
        : Promise.resolve(refused('command-reused'))
    const done = this.#done.find(commandId, digest)
    if (done) return Promise.resolve(done.same ? { ok: true, seq: done.seq, again: true } : refused('command-reused'))
    if (this.#held) return Promise.resolve(refused('wrong-moment'))
    const refusal = request.against?.() ?? null
    if (refusal) return Promise.resolve({ ok: false, refusal })
    const answer = this.#run(request, digest)
    if (this.#batch.length > 0 || this.#saving) {
      this.#pending.set(commandId, { digest, answer })
      void answer.then(() => this.#pending.delete(commandId))
    }
    return answer
  }

  #run(request: Request<C>, digest: string): Promise<CommandAnswer> {
    let answer: CommandAnswer
    try {
      answer = this.#decide(request, digest)
    } catch (error) {
      this.#set.report('a rule broke on a command', error)
      answer = refused('bad-request', 'internal error')
    }
    // A refusal may rest on what is not on disk yet; then it waits for it.
    if (!answer.ok && this.#batch.length === 0 && !this.#saving) return Promise.resolve(answer)
    return new Promise((tell) => {
      this.#batch.push({ commandId: request.commandId, answer, tell })
      if (!this.#saving) void this.#save()
    })
  }

  /** Moves the working state on; when anything throws, nothing has moved. */
  #decide(request: Request<C>, digest: string): CommandAnswer {
    const { rules, journal, clock } = this.#set
    const at = Math.max(request.at, this.#lastAt)
    const { by, commandId, evidence, lookedAt } = request
    const around: Circumstances = { at, by, commandId, evidence, head: journal.head, ...(lookedAt === undefined ? {} : { lookedAt }) }
    const decided = rules.decide(this.#working, request.command, around)
    if (!decided.ok) return { ok: false, refusal: decided.refusal }
    if (decided.events.length === 0) return { ok: true, seq: this.#synced.seq }
    let state = this.#working
    for (const event of decided.events) state = rules.evolve(state, event, around)
    const seq = journal.append({ at, wall: clock.wall(), commandId: request.commandId, digest, actor: request.by, events: decided.events })
    this.#working = state
    this.#lastAt = at
    this.#done.add(request.commandId, digest, seq)
    return { ok: true, seq }
  }

  async #save(): Promise<void> {
    this.#saving = true
    while (this.#batch.length > 0 && !this.#failed) {
      const batch = this.#batch
      const next = this.#working
      this.#batch = []
      this.#watch()
      try {
        await this.#set.journal.sync((synced) => void this.#prepareUntil(synced, next))
      } catch (error) {
        if (!(error instanceof StorageFull)) return this.#fail(error, batch)
        this.#takeBack(error, batch)
        continue
      }
      this.#now('well')
      const { seq } = this.#set.journal.durable
      const isNews = seq > this.#synced.seq
      this.#synced = { state: next, seq }
      for (const { tell, answer } of batch) tell(answer)
      if (!isNews) continue
      // The answers leave first: whoever waits for one goes on before the next tick.
      await new Promise<void>((next) => process.nextTick(next))
      this.#tellViews()
      await this.#set.journal.sealIfLong()
    }
    this.#saving = false
  }

  /** Piece by piece, so that the answers wait for one piece at most. */
  async #prepareUntil(synced: Promise<void>, state: S): Promise<void> {
    let isOver = false
    const end = () => void (isOver = true)
    void synced.then(end, end)
    try {
      const pieces = this.#set.prepare?.(state)[Symbol.iterator]()
      while (pieces && !isOver && !pieces.next().done) await setImmediate()
    } catch (error) {
      this.#set.report('the views could not be prepared', error)
    }
  }

  /** Looks, at most once in `SLOW_MS`, whether the sync under way is still the one that began so long ago. */
  #watch(): void {
    const { clock } = this.#set
    this.#syncBegan = clock.monotonic()
    if (this.#watched) return
    this.#watched = true
    const look = (): void => {
      const lasts = clock.monotonic() - this.#syncBegan
      this.#watched = this.#saving && lasts < SLOW_MS
      if (this.#watched) clock.after(SLOW_MS - lasts, look)
      else if (this.#saving) this.#now('slow')
    }
    clock.after(SLOW_MS, look)
  }

  #now(how: Saving): void {
    if (this.#how === how) return
    this.#how = how
    this.#set.onSaving?.()
  }

  /** No room: nobody was told, the working state is thrown away, and each of these may be asked again. */
  #takeBack(error: unknown, batch: readonly Waiting[]): void {
    this.#set.report('the disk is full', error)
    this.#set.journal.takeBack()
    this.#refuseAll(batch, 'storage-full')
    this.#now('full')
  }

  /** Nobody was told: the working state is thrown away, and from now on the hub only shows. */
  #fail(error: unknown, batch: readonly Waiting[]): void {
    this.#failed = true
    this.#saving = false
    this.#set.report('saving failed; the hub is read-only', error)
    this.#refuseAll(batch, 'storage-failed')
    this.#tellViews()
  }

  #refuseAll(batch: readonly Waiting[], code: 'storage-full' | 'storage-failed'): void {
    this.#working = this.#synced.state
    for (const { commandId, tell } of [...batch, ...this.#batch]) {
      this.#done.delete(commandId)
      tell(refused(code))
    }
    this.#batch = []
  }

  #tellViews(): void {
    try {
      this.#set.publish(this.#synced)
    } catch (error) {
      this.#set.report('the views could not be published', error)
    }
  }
}
