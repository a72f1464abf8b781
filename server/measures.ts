/** What the hub counts of itself, in Prometheus' form: sockets a role, answers, syncs, how late the loop is, how long views are. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AlarmKind } from '#shared/views/edge.ts'
import { ROLES, type Millis, type Role } from '#shared/words.ts'
import type { Clock } from './clock.ts'
import type { JournalDisk } from './journal.ts'
import type { Urgency } from './view-publisher.ts'

const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3]
const BYTES = [200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000]
/** Whom a message of this urgency goes to. */
const WHOM = { first: 'teams', second: 'officials', third: 'displays', calm: 'audience' } as const satisfies Record<Urgency, string>

export class Measures {
  readonly #registry = new Registry()
  readonly #registers = [this.#registry]
  readonly #commands = this.#histogram('leitai_command_seconds', 'From a command read to its answer', SECONDS, ['role'])
  readonly #syncs = this.#histogram('leitai_sync_seconds', 'One sync of the journal', SECONDS, [])
  readonly #lags = this.#histogram('leitai_loop_lag_seconds', 'How late a beat of the loop came', SECONDS, [])
  readonly #views = this.#histogram('leitai_view_characters', 'Length of a message with changed parts of a view', BYTES, ['to'])
  readonly #refused = new Counter({ name: 'leitai_refused_total', help: 'Refused at the edge', labelNames: ['what'], registers: this.#registers })
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  #histogram<L extends string>(name: string, help: string, buckets: number[], labelNames: L[]): Histogram<L> {
    return new Histogram({ name, help, buckets, labelNames, registers: this.#registers })
  }

  command(role: Role, ms: Millis): void {
    this.#commands.observe({ role }, ms / 1000)
  }

  lag(ms: Millis): void {
    this.#lags.observe(ms / 1000)
  }

  view(urgency: Urgency, characters: number): void {
    this.#views.observe({ to: WHOM[urgency] }, characters)
  }

  refused = (what: AlarmKind): void => this.#refused.inc({ what })

  /** The disk, with every sync timed. */
  timed(disk: JournalDisk): JournalDisk {
    return {
      write: disk.write,
      sync: async (file) => {
        const from = this.#clock.monotonic()
        await disk.sync(file)
        this.#syncs.observe((this.#clock.monotonic() - from) / 1000)
      },
    }
  }

  /** Counted when they are asked for. */
  follow(socketsOf: (role: Role) => number, seq: () => number): void {
    new Gauge({
      name: 'leitai_sockets',
      help: 'Pages connected now',
      labelNames: ['role'],
      registers: this.#registers,
      collect(this: Gauge<'role'>) {
        for (const role of ROLES) this.set({ role }, socketsOf(role))
      },
    })
    new Gauge({
      name: 'leitai_journal_seq',
      help: 'The last record on disk',
      registers: this.#registers,
      collect(this: Gauge) {
        this.set(seq())
      },
    })
  }

  text = (): Promise<string> => this.#registry.metrics()
}
