/** npm run mutants: breaks the press order in each way it is known to be got wrong, and fails unless a test notices. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createVitest, type TestCase } from 'vitest/node'

const ROOT = resolve(import.meta.dirname, '..')

interface Mutant {
  readonly name: string
  readonly file: string
  /** Each text must stand in the file, and is replaced wherever it does. */
  readonly replace: readonly (readonly [text: string, by: string])[]
  readonly tests: readonly string[]
  /** Only tests with this in their title. */
  readonly titled?: string
}
const UNIT = 'server/contest/adjudication.test.ts'
const GUARANTEE = 'server/contest/adjudication.fuzz.test.ts'
const SIMULATION = 'bench/fairness/fairness.test.ts'
const PRESS = 'server/contest/adjudication-press.ts'
const ORDER = 'server/contest/adjudication-order.ts'
const REPLIES = 'shared/client/guarded-replies.ts'
const REPLIES_TEST = 'shared/client/guarded-replies.test.ts'
const CLOCKS = 'server/device-clocks.ts'
const CLOCKS_TEST = 'server/device-clocks.test.ts'
const CREDIT_TEST = 'server/device-credit.test.ts'

const MUTANTS: readonly Mutant[] = [
  {
    name: 'sorted by arrival',
    file: ORDER,
    replace: [['one.rankAt - other.rankAt', 'one.readAt - other.readAt']],
    tests: [UNIT, GUARANTEE],
  },
  {
    name: 'the midpoint taken as certain',
    file: ORDER,
    replace: [['press.a <= reachOf(front)', 'press.middle <= front.middle']],
    tests: [UNIT, GUARANTEE],
  },
  {
    name: 'stamps by the wall clock',
    file: 'shared/client/event-stamp.ts',
    replace: [['? event.timeStamp : null', '? Date.now() : null']],
    tests: ['shared/client/event-stamp.test.ts'],
  },
  {
    name: 'min and max swapped',
    file: 'shared/interval-clock.ts',
    replace: [
      ['let lower = -Infinity', 'let lower = Infinity'],
      ['let upper = Infinity', 'let upper = -Infinity'],
      ['lower = Math.max(lower', 'lower = Math.min(lower'],
      ['upper = Math.min(upper', 'upper = Math.max(upper'],
    ],
    tests: ['shared/interval-clock.test.ts'],
  },
  {
    name: 'latency subtracted twice',
    file: PRESS,
    replace: [['Math.max((evidence.a + evidence.b) / 2, earliest)', 'Math.max((evidence.a + evidence.b) / 2, earliest) - (evidence.readAt - evidence.b) / 2']],
    tests: [UNIT, GUARANTEE],
  },
  {
    name: 'the delay a device reports trusted',
    file: PRESS,
    replace: [['Math.max((evidence.a + evidence.b) / 2, earliest)', '(evidence.a + evidence.b) / 2']],
    tests: [UNIT, SIMULATION],
    titled: 'clipped|cheats',
  },
  {
    name: 'a reply that vouches without its guard',
    file: 'shared/input-guard.ts',
    replace: [['=> handledAt + GUARD_MS[input]', '=> handledAt']],
    tests: [SIMULATION],
    titled: 'wired, keys',
  },
  {
    name: 'the credit counted from the reading after a stall',
    file: PRESS,
    replace: [['stamp.lookedAt - credit', 'readAt - credit']],
    tests: [UNIT],
  },
  {
    name: 'polls sent only after the first press',
    file: 'server/contest/adjudication-hearing.ts',
    replace: [
      ['({ opensAt }: {', '({ opensAt, firstReadAt }: {'],
      ['}): Instant => opensAt', '}): Instant => firstReadAt ?? opensAt'],
    ],
    tests: [SIMULATION],
    titled: 'a poll tells a bot nothing',
  },
  {
    name: 'a touch’s reply that leaves from a timer',
    file: REPLIES,
    replace: [['leavesWithFrame(this.#input()) ? () => this.#time.onFrame(() => this.#leave()) : () =>', '() =>']],
    tests: [REPLIES_TEST],
  },
  {
    name: 'a guard that overslept trusted',
    file: REPLIES,
    replace: [['if (late <= OVERSLEPT_MS) return', 'if (late <= Infinity) return']],
    tests: [REPLIES_TEST],
  },
  {
    name: 'a word given to the opening before taken for this one',
    file: CLOCKS,
    replace: [['this.#polls.clear()\n    this.#vouched = null', 'this.#polls.clear()']],
    tests: [CLOCKS_TEST],
  },
  {
    name: 'a reply nobody asked for believed',
    file: CLOCKS,
    replace: [['if (sentAt === undefined || !this.#clock) return', 'if (!this.#clock) return']],
    tests: [CLOCKS_TEST],
  },
  {
    name: 'a key’s press credited as the touch it calls itself',
    file: CLOCKS,
    replace: [['this.#credit(own)', 'this.#credit(input)']],
    tests: [CREDIT_TEST],
  },
  {
    name: 'a race told before its verdict',
    file: 'server/views/buzzer.ts',
    replace: [["is === 'racing' && eyes !== 'crew' ? 'open' : is", 'is']],
    tests: ['server/views/press-unseen.test.ts'],
  },
  {
    name: 'a stall of the hub unseen',
    file: 'server/contest/adjudication-credit.ts',
    replace: [['if (last.at - last.due > LATE_MS) return before.at', '']],
    tests: [UNIT],
  },
]

function mutated({ name, file, replace }: Mutant, code: string): string {
  return replace.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name}: ${file} has no “${from}” any more`)
    return text.replaceAll(from, to)
  }, code)
}
/** The tests that fail with the mutant's file in place of ours; nothing on disk is touched. */
async function failing(tests: readonly string[], mutant: Mutant | null): Promise<readonly TestCase[]> {
  const titled = mutant?.titled
  const path = mutant ? join(ROOT, mutant.file) : null
  const vitest = await createVitest(
    'test',
    {
      config: false,
      root: ROOT,
      watch: false,
      reporters: [{}],
      setupFiles: ['server/testing/seeds.ts'],
      provide: { seed: 20211122 },
      testTimeout: 60_000,
      ...(titled === undefined ? {} : { testNamePattern: titled }),
    },
    { plugins: [{ name: 'mutant', enforce: 'pre', transform: (code, id) => (mutant && id.split('?')[0] === path ? mutated(mutant, code) : null) }] },
  )
  await vitest.start([...tests])
  const modules = vitest.state.getTestModules()
  const cases = modules.flatMap((module) => [...module.children.allTests()])
  await vitest.close()
  if (modules.some((module) => module.errors().length > 0)) throw new Error(`${mutant?.name ?? 'unchanged'}: a test file can't be read`)
  if (!cases.some((one) => one.result().state !== 'skipped')) throw new Error(`${mutant?.name ?? 'unchanged'}: no test was run`)
  return cases.filter((one) => one.result().state === 'failed')
}

for (const mutant of MUTANTS) mutated(mutant, readFileSync(join(ROOT, mutant.file), 'utf8'))
const unchanged = await failing([...new Set(MUTANTS.flatMap(({ tests }) => tests))], null)
if (unchanged.length > 0) throw new Error(`fails unchanged: ${unchanged.map((one) => one.fullName).join('; ')}`)

const survivors: string[] = []
for (const mutant of MUTANTS) {
  const killers = await failing(mutant.tests, mutant)
  const [first] = killers
  console.log(
    `${first ? 'killed  ' : 'SURVIVED'}  ${mutant.name}${first ? `: ${first.fullName}${killers.length > 1 ? ` and ${killers.length - 1} more` : ''}` : ''}`,
  )
  if (!first) survivors.push(mutant.name)
}
console.log(`${MUTANTS.length - survivors.length} of ${MUTANTS.length} mutants killed`)
process.exit(survivors.length > 0 ? 1 : 0)
