/** The hub that is fuzzed, as a process of its own: counts what nobody caught, and says whether the prototypes are as they were. */
import { realDisk } from '../journal.ts'
import { startHub } from '../start-hub.ts'

export interface FuzzServing {
  readonly is: 'serving'
  readonly origin: string
  readonly tokens: Readonly<Record<string, string>>
}
export interface FuzzReport {
  readonly is: 'report'
  readonly crashes: number
  readonly clean: boolean
  readonly seq: number
  readonly heapMb: number
  readonly why: readonly string[]
}
const why: string[] = []
process.on('uncaughtException', (error) => void why.push(String(error.stack)))
process.on('unhandledRejection', (error) => void why.push(String(error)))
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype]
const shape = (): string => JSON.stringify(PROTOTYPES.map((one) => Reflect.ownKeys(one).map(String)))
const before = shape()

const [dataDir = '', contestFile = ''] = process.argv.slice(2)
const hub = await startHub({ dataDir, contestFile: null, usualContest: contestFile, port: 0, host: '0.0.0.0', pages: dataDir, disk: realDisk })
const tokens: Record<string, string> = {}
for (const seatId of hub.seats().keys()) tokens[seatId] = await hub.seatToken(seatId)
const tell = (message: FuzzServing | FuzzReport): void => void process.send?.(message)
process.on('message', () => {
  tell({
    is: 'report',
    crashes: why.length,
    clean: shape() === before,
    seq: hub.head().seq,
    heapMb: Math.round(process.memoryUsage().heapUsed / 1e6),
    why: why.slice(0, 5),
  })
})
tell({ is: 'serving', origin: hub.origin.replace('localhost', '127.0.0.1'), tokens })
