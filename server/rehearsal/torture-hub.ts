/** A hub as a process of its own, to be killed without a word: one line of JSON says where it is and who holds which seat. */
import { realDisk, type JournalDisk } from '../journal.ts'
import { startHub } from '../start-hub.ts'

/** The mutant D3: a disk that says it has synced, and has not. */
const LYING: JournalDisk = { ...realDisk, sync: () => Promise.resolve() }

export interface Serving {
  readonly pid: number
  readonly port: number
  readonly origin: string
  /** By seat; empty where the seats were paired before. */
  readonly tokens: Readonly<Record<string, string>>
}

const [dataDir = '', contestFile = '', port = '0', sync = 'real'] = process.argv.slice(2)
const hub = await startHub({
  dataDir,
  contestFile: null,
  usualContest: contestFile,
  port: Number(port),
  host: '127.0.0.1',
  pages: dataDir,
  disk: sync === 'lying' ? LYING : realDisk,
})
const tokens: Record<string, string> = {}
if (!hub.wasThere) for (const seatId of hub.seats().keys()) tokens[seatId] = await hub.seatToken(seatId)
process.stdout.write(`${JSON.stringify({ pid: process.pid, port: hub.port, origin: hub.origin, tokens } satisfies Serving)}\n`)
