/** `npm run bench`: command → all views delivered, through the real hub and its disk, against the floor in the same run; then what the core alone costs. */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '#shared/commands.ts'
import { SeatId } from '#shared/words.ts'
import type { Actor } from '../server/contest/actor.ts'
import { liveRound } from '../server/contest/read.ts'
import { formatOf } from '../server/formats/index.ts'
import { segmentsIn } from '../server/journal-segments.ts'
import { startHub, type RunningHub } from '../server/start-hub.ts'
import { forward } from '../server/testing/crew.ts'
import type { Hall } from '../server/testing/hall.ts'
import { seeded, theirPart } from '../server/testing/their-part.ts'
import { nextPart } from '../server/views/next-step.ts'
import { bundles } from './bundles.ts'
import { coreCosts } from './core.ts'
import { startFloor, type Floor } from './floor.ts'
import { measureFrames } from './frames.ts'
import { quantile, type Client, type FromClients, type ToClients } from './messages.ts'

const ROOT = join(import.meta.dirname, '..')
const WARM_UP = 150
const MEASURED = Number(process.argv[2] ?? 1000)
const OFFICIALS = ['operator', 'host', 'chief', 'referee-1', 'clerk-1']
const DISPLAYS = 4
/** A clock that would run longer is put to its end. */
const PATIENCE_MS = 1000

interface Asking {
  readonly seatId: SeatId
  readonly type: string
  readonly frame: object
}
/** The journal's, over all its segments. */
const bytesIn = (dir: string): number => segmentsIn(dir).reduce((sum, { size }) => sum + size, 0)
const pick = seeded(1)
let asked = 0

const seatedFrame = (connected: ReadonlySet<string>, by: Actor, command: Command): Asking => {
  const commandId = `bench-${String(++asked).padStart(6, '0')}`
  const own = by.for ? by.for.seat : by.seat
  const operator = SeatId.parse('operator')
  if (own !== 'hub' && !by.for && connected.has(own)) return { seatId: own, type: command.type, frame: { commandId, command } }
  return { seatId: operator, type: command.type, frame: { commandId, command, for: own } }
}

/** What somebody asks next in this contest; null: look again; `over`: nobody has anything left to ask. */
async function nextAsking(hub: RunningHub, connected: ReadonlySet<string>): Promise<Asking | 'over' | null> {
  const state = hub.state()
  const now = hub.now()
  const hall: Hall = { state, now, events: [], formatOf, asked: 0, faults: [] }
  const step = liveRound(state) ? null : nextPart(state, { formatOf })
  if (step?.command) {
    const operator: Actor = { seat: SeatId.parse('operator'), role: 'operator' }
    const target = step.for && hub.seats().get(step.for)
    return seatedFrame(connected, target ? { ...operator, for: target.ref } : operator, step.command)
  }
  const move = liveRound(state) ? forward(hall, pick) : theirPart(hall, pick)
  if (!move) return 'over'
  if (!('waitUntil' in move)) return seatedFrame(connected, move.by, move.command)
  if (move.waitUntil - now > PATIENCE_MS && state.clock?.state.is === 'running') {
    return seatedFrame(connected, { seat: SeatId.parse('operator'), role: 'operator' }, { type: 'AdjustClock', leftMs: 0 })
  }
  await new Promise((over) => setTimeout(over, Math.max(5, Math.min(PATIENCE_MS, move.waitUntil - now))))
  return null
}

const heard = <T extends FromClients['is']>(child: ChildProcess, is: T): Promise<Extract<FromClients, { is: T }>> =>
  new Promise((resolve) => {
    const listen = (message: FromClients) => {
      if (message.is !== is) return
      child.off('message', listen)
      resolve(message as Extract<FromClients, { is: T }>)
    }
    child.on('message', listen)
  })
function tell<T extends FromClients['is']>(child: ChildProcess, message: ToClients, is: T): Promise<Extract<FromClients, { is: T }>> {
  const answer = heard(child, is)
  child.send(message)
  return answer
}

interface Sample {
  readonly type: string
  readonly hub: number
  readonly floor: number
  readonly sent: number
}
async function measure({
  hub,
  floor,
  child,
  connected,
}: {
  hub: RunningHub
  floor: Floor
  child: ChildProcess
  connected: ReadonlySet<string>
}): Promise<readonly Sample[]> {
  const samples: Sample[] = []
  let refused = 0
  for (let done = 0; done < WARM_UP + MEASURED && refused < 200;) {
    const asking = await nextAsking(hub, connected)
    if (asking === 'over') break
    if (!asking) continue
    const before = bytesIn(hub.folder.dir)
    const { ok, ms, lengths } = await tell(child, { do: 'command', seatId: asking.seatId, frame: asking.frame }, 'delivered')
    if (!ok) refused++
    if (!ok || ms === null) continue
    floor.prepare(bytesIn(hub.folder.dir) - before, lengths)
    const floored = await tell(child, { do: 'floor' }, 'floored')
    if (done++ >= WARM_UP) samples.push({ type: asking.type, hub: ms, floor: floored.ms, sent: lengths.filter((length) => length !== null).length })
  }
  return samples
}

interface Ratios {
  readonly commandToViews: { readonly medianRatio: number; readonly p99Ratio: number; readonly samples: number }
}
function report(samples: readonly Sample[]): Ratios {
  const types = [...new Set(samples.map(({ type }) => type))]
  const row = (name: string, of: readonly Sample[]) => {
    const [hub, floor] = [of.map((one) => one.hub), of.map((one) => one.floor)]
    const numbers = [
      quantile(hub, 0.5),
      quantile(floor, 0.5),
      quantile(hub, 0.5) / quantile(floor, 0.5),
      quantile(hub, 0.99),
      quantile(floor, 0.99),
      of.reduce((sum, one) => sum + one.sent, 0) / of.length,
    ]
    console.log([name.padEnd(18), String(of.length).padStart(5), ...numbers.map((number) => number.toFixed(2).padStart(9))].join(''))
  }
  console.log(`${'command'.padEnd(18)}    n   hub p50 floor p50     ratio   hub p99 floor p99   sockets`)
  for (const type of types)
    row(
      type,
      samples.filter((one) => one.type === type),
    )
  row('all', samples)
  const ratio = (q: number) =>
    Number(
      (
        quantile(
          samples.map((one) => one.hub),
          q,
        ) /
        quantile(
          samples.map((one) => one.floor),
          q,
        )
      ).toFixed(3),
    )
  return { commandToViews: { medianRatio: ratio(0.5), p99Ratio: ratio(0.99), samples: samples.length } }
}

async function throughTheHub(): Promise<Ratios> {
  const dir = mkdtempSync(join(tmpdir(), 'leitai-bench-'))
  const hub = await startHub({
    dataDir: dir,
    contestFile: null,
    usualContest: join(ROOT, 'contests', 'national-2021.json'),
    port: 0,
    host: '127.0.0.1',
    pages: join(ROOT, 'dist', 'web'),
  })
  const floor = await startFloor(join(dir, 'floor'))
  const teams = [...hub.seats().values()].filter((seat) => seat.role === 'team').map((seat) => seat.id)
  const seats = [...OFFICIALS.map((id) => SeatId.parse(id)), ...teams]
  const clients: Client[] = []
  for (const seatId of seats) clients.push({ seatId, token: await hub.seatToken(seatId) })
  for (let n = 0; n < DISPLAYS; n++) clients.push({ seatId: null, token: null })
  const child = fork(join(ROOT, 'bench', 'clients.ts'), { execArgv: ['--import', 'tsx'] })
  try {
    await tell(child, { do: 'connect', hub: hub.origin, floor: floor.url, clients }, 'connected')
    console.log(`${teams.length} teams, ${OFFICIALS.length} officials, ${DISPLAYS} displays`)
    return report(await measure({ hub, floor, child, connected: new Set(seats) }))
  } finally {
    child.kill()
    await floor.close()
    await hub.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

const ratios = await throughTheHub()
const frames = await measureFrames()
console.log(JSON.stringify({ ...ratios, ...coreCosts(), frames, bundles: bundles(join(ROOT, 'dist', 'web')) }))
process.exit(0)
