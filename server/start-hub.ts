/** Starts a hub and ends it: for main, the rehearsal, the tests and the bench alike. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { Instant, SeatId } from '#shared/words.ts'
import { ownOrigins, urlOf, type Address } from './addresses.ts'
import { assemble, type Core, type Log } from './assemble.ts'
import { AudienceVotes } from './audience-votes.ts'
import { every, systemClock, type Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { openFolder, type DataFolder } from './data-folder.ts'
import { answerDesk } from './desk.ts'
import { Hub } from './hub.ts'
import type { JournalDisk } from './journal.ts'
import { InstantNote } from './journal-instant.ts'
import { newOwnerCode } from './library-owner-link.ts'
import { openContest, type OpenedContest } from './open-contest.ts'
import type { SeatPlan } from './seat-plan.ts'
import { StartRefused, type Both } from './settings.ts'
import { webApp } from './web.ts'

export interface HubOptions {
  readonly dataDir: string
  /** Asked for by name; null = the contest in the folder, or `usualContest`. */
  readonly contestFile: string | null
  /** The file that comes with the hub. */
  readonly usualContest: string
  /** 0 = any free port. */
  readonly port: number
  readonly host: string
  /** The folder of the built pages. */
  readonly pages: string
  /** Move the contest in the folder aside. */
  readonly fresh?: boolean
  /** Make a new owner link even when a console is paired. */
  readonly owner?: boolean
  readonly clock?: Clock
  readonly disk?: JournalDisk
  readonly log?: Log
}

export interface RunningHub {
  readonly port: number
  /** Where clients on this computer connect, and the origin they give. */
  readonly origin: string
  /** For the address of this computer; null when a console is paired and no new link was asked for. */
  readonly ownerLink: string | null
  readonly addresses: readonly Address[]
  /** false: this start began the contest. */
  readonly wasThere: boolean
  /** What the person who starts it must know, e.g. of a contest file edited since. */
  readonly notice: Both | null
  readonly folder: Pick<DataFolder, 'cut' | 'movedTo' | 'dir'>
  /** Pairs the seat to the caller; whoever sat there is cut. */
  readonly seatToken: (seatId: SeatId) => Promise<string>
  readonly seats: () => SeatPlan
  readonly state: () => ContestState
  readonly now: () => Instant
  /** Last seq and hash on disk. */
  readonly head: () => { readonly seq: number; readonly head: string }
  readonly stop: () => Promise<void>
}

/** How often the operator's devices are drawn anew. */
const PRESENCE_MS = 1000
/** How often hub time is noted while a contest clock runs: a killed hub gives no more than this away. */
const NOTE_MS = 200

function cannotListen(port: number, host: string, code: string): Both {
  if (code === 'EADDRINUSE') {
    return {
      zh: `端口 ${port} 已被占用。请结束占用它的程序，或换一个端口：npm start -- --port ${port + 1}`,
      en: `Port ${port} is in use. End the program that uses it, or take another: npm start -- --port ${port + 1}`,
    }
  }
  return { zh: `无法在 ${host}:${port} 监听（${code}）。请检查 --host 与 --port。`, en: `Can't listen on ${host}:${port} (${code}). Check --host and --port.` }
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => reject(new StartRefused(cannotListen(port, host, error.code ?? error.message)))
    http.once('error', failed)
    http.listen(port, host, () => {
      http.off('error', failed)
      const bound = http.address()
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port)
    })
  })
}

/** Takes requests only once there is a hub behind it. */
function frontDoor(): { http: Server; open: (listener: RequestListener) => void } {
  let listener: RequestListener = (_, response) => void response.writeHead(503).end()
  return { http: createServer((request, response) => listener(request, response)), open: (given) => (listener = given) }
}

/** The port is taken before a record is written. Throws `StartRefused`. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { clock = systemClock, dataDir, disk, host } = options
  const wall = clock.wall()
  const folder = await openFolder({ dir: dataDir, fresh: options.fresh ?? false, wall, disk })
  const door = frontDoor()
  try {
    const port = await listen(door.http, options.port, host)
    const votes = new AudienceVotes(clock)
    const opened = await openContest({ folder, wantedFile: options.contestFile, usualFile: options.usualContest, wall, tallyOf: votes.tallyOf })
    const log: Log = options.log ?? (() => undefined)
    const core = assemble({ folder, opened, votes, clock, host, port, log, send: (...message) => hub.send(...message), revoke: (seatId) => hub.revoke(seatId) })
    const hub = openHub({ core, votes, folder, clock, log, port, host, pages: options.pages, door })
    return running({ core, votes, folder, hub, port, clock, owner: options.owner ?? false, opened })
  } catch (error) {
    door.http.close()
    folder.journal.close()
    folder.lock.release()
    throw error
  }
}

interface Opening {
  readonly core: Core
  readonly votes: AudienceVotes
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: Log
  readonly host: string
  readonly port: number
  readonly pages: string
  readonly door: ReturnType<typeof frontDoor>
}
function openHub({ core, votes, folder, clock, log, host, port, pages, door }: Opening): Hub {
  const { runner, seats, presence, views, plan, addresses, hubNow, showDevices } = core
  const { journal, library } = folder
  const origins = () => ownOrigins(host, port)
  const desk = { seats, presence, library, addresses, identify: () => hub.identify(), changed: showDevices }
  const hub = new Hub({
    http: door.http,
    ...{ seats, presence, views, plan, hubNow, origins, clock, log },
    epoch: journal.epoch,
    submit: (request) => runner.submit(request),
    desk: (page, frame) => answerDesk(desk, page.seat, frame),
    vote: (page, frame) => votes.cast(page, frame),
  })
  const health = () => ({ ok: !runner.readOnly, seq: journal.durable.seq, epoch: journal.epoch, readOnly: runner.readOnly })
  door.open(webApp({ pages, redeem: (code) => seats.redeem(code), origins, health, clock, log }))
  return hub
}

interface Opened extends Pick<Opening, 'core' | 'votes' | 'folder' | 'clock' | 'port'> {
  readonly hub: Hub
  readonly owner: boolean
  readonly opened: Pick<OpenedContest, 'wasThere' | 'notice'>
}
function running({ core, votes, folder, hub, port, clock, owner, opened }: Opened): RunningHub {
  const { runner, seats, views, timers, plan, addresses, hubNow, showDevices } = core
  const { journal, lock, dir, cut, movedTo } = folder
  const operator = [...plan().values()].find((seat) => seat.role === 'operator')
  const needsOwner = owner || !operator || !seats.isPaired(operator.id)
  const here = urlOf(addresses().at(-1)?.address ?? 'localhost', port)
  lock.announce(here)
  timers.follow(runner.synced.state)
  const stopWatching = every(clock, PRESENCE_MS, showDevices)
  const note = new InstantNote(dir, journal.durable.head)
  const stopNoting = every(clock, NOTE_MS, () => {
    if (runner.synced.state.clock?.state.is === 'running') note.write(hubNow())
  })
  return {
    port,
    origin: here,
    ownerLink: needsOwner ? `${here}/pair/${newOwnerCode(dir)}` : null,
    addresses: addresses(),
    wasThere: opened.wasThere,
    notice: opened.notice,
    folder: { cut, movedTo, dir },
    seatToken: (seatId) => seats.pair(seatId),
    seats: plan,
    state: () => runner.synced.state,
    now: hubNow,
    head: () => journal.durable,
    stop: async () => {
      stopWatching()
      stopNoting()
      timers.stop()
      votes.stop()
      views.stop()
      await hub.close()
      await note.close()
      journal.close()
      lock.release()
    },
  }
}
