/** Starts a hub and ends it: for main, the rehearsal, the tests and the bench alike. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https'
import type { Instant, SeatId } from '#shared/words.ts'
import { ownNames, ownOrigins, urlOf, type Address, type Door } from './addresses.ts'
import { assemble, type Core, type Log } from './assemble.ts'
import { AudienceVotes } from './audience-votes.ts'
import { certificateFor, type Certificate } from './settings-certificate.ts'
import { Buzzers } from './buzzers.ts'
import { every, systemClock, type Clock } from './clock.ts'
import { purgeDaily } from './closing.ts'
import type { ContestState } from './contest/contest-state.ts'
import { changesSigned } from './contest/signed-changes.ts'
import { diskRefused, holdFolder, openFolder, type DataFolder } from './data-folder.ts'
import { answerDesk, type DeskSetting } from './desk.ts'
import { formatOf } from './formats/index.ts'
import { Hub } from './hub.ts'
import { realDisk, type Journal, type JournalDisk } from './journal.ts'
import { InstantNote } from './journal-instant.ts'
import { newOwnerCode } from './library-owner-link.ts'
import { Load } from './load.ts'
import { Measures } from './measures.ts'
import { openContest, readOrRefuse, type OpenedContest } from './open-contest.ts'
import type { SeatPlan } from './seat-plan.ts'
import { StartRefused, type Both, type Https } from './settings.ts'
import { mediaRoutes } from './media.ts'
import { webApp } from './web.ts'
import { broadcastRoutes } from './web-broadcast.ts'
import { viewerOf } from './viewers.ts'
import { ackFor, seqFor } from './views/index.ts'

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
  /** Where the console's packages are put; left out: beside the journal. */
  readonly packages?: readonly string[]
  /** Move the contest in the folder aside. */
  readonly fresh?: boolean
  /** Make a new owner link even when a console is paired. */
  readonly owner?: boolean
  /** Left out: plain http. */
  readonly https?: Https | null
  readonly clock?: Clock
  readonly disk?: JournalDisk
  readonly log?: Log
  /** A package lies ready in the folder: this hub is to end, and the next to start on it. Left out: none is brought back. */
  readonly onRestored?: () => void
}

export interface RunningHub {
  readonly port: number
  readonly door: Door
  /** Where clients on this computer connect, and the origin they give. */
  readonly origin: string
  /** For the address of this computer; null when a console is paired and no new link was asked for. */
  readonly ownerLink: string | null
  readonly addresses: readonly Address[]
  /** false: this start began the contest. */
  readonly wasThere: boolean
  /** What the person who starts it must know, e.g. of a contest file edited since. */
  readonly notice: Both | null
  readonly folder: Pick<DataFolder, 'cut' | 'movedTo' | 'wasPutBack' | 'dir'>
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

function listen(http: Server | SecureServer, port: number, host: string): Promise<number> {
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

interface FrontDoor {
  readonly http: Server | SecureServer
  readonly open: (listener: RequestListener) => void
}
/** Takes requests only once there is a hub behind it. */
function frontDoor(certificate: Certificate | null): FrontDoor {
  let listener: RequestListener = (_, response) => void response.writeHead(503).end()
  const asked: RequestListener = (request, response) => listener(request, response)
  return { http: certificate ? createSecureServer(certificate, asked) : createServer(asked), open: (given) => (listener = given) }
}

/** The port is taken before a record is written or a contest moved aside. Throws `StartRefused`. */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const { clock = systemClock, dataDir, host, fresh = false } = options
  const wall = clock.wall()
  const measures = new Measures(clock)
  const held = await holdFolder(dataDir, wall)
  let journal: Journal | null = null
  let front: FrontDoor | null = null
  try {
    const certificate = await certificateFor({ https: options.https ?? null, dir: dataDir, names: ownNames(host), wall })
    front = frontDoor(certificate)
    const door: Door = { scheme: certificate ? 'https' : 'http', port: await listen(front.http, options.port, host), ...(certificate?.ca && { own: true }) }
    if (fresh) readOrRefuse(options.contestFile ?? options.usualContest)
    const folder = await openFolder(held, { fresh, wall, disk: measures.timed(options.disk ?? realDisk) })
    journal = folder.journal
    const votes = new AudienceVotes(clock)
    const buzzers = new Buzzers(clock)
    const counted = { tallyOf: votes.tallyOf, hearingOf: buzzers.hearingOf }
    const opened = await openContest({ folder, wantedFile: options.contestFile, usualFile: options.usualContest, wall, ...counted })
    const log: Log = options.log ?? (() => undefined)
    const parts = { folder, votes, buzzers, clock, log, host, door, measures }
    const core = assemble({
      ...parts,
      opened,
      send: (...message) => hub.send(...message),
      calmWaits: () => hub.crowdWaits(),
      revoke: (seatId, why) => hub.revoke(seatId, why),
    })
    folder.forget()
    const load = new Load(clock, { lag: (ms) => measures.lag(ms), heavy: () => hub.shed() })
    const hub = openHub({
      ...parts,
      core,
      load,
      front,
      pages: options.pages,
      packages: options.packages ?? [],
      onRestored: options.onRestored ?? null,
      ca: certificate?.ca ?? null,
    })
    return running({ ...parts, core, hub, load, owner: options.owner ?? false, opened })
  } catch (error) {
    front?.http.close()
    journal?.close()
    await held.letGo()
    throw diskRefused(error, dataDir) ?? error
  }
}

interface Opening {
  readonly core: Core
  readonly votes: AudienceVotes
  readonly buzzers: Buzzers
  readonly folder: DataFolder
  readonly clock: Clock
  readonly log: Log
  readonly host: string
  readonly door: Door
  readonly measures: Measures
  readonly load: Load
  readonly front: FrontDoor
  readonly pages: string
  readonly packages: readonly string[]
  readonly onRestored: (() => void) | null
  readonly ca: string | null
}
function openHub({ core, votes, buzzers, folder, clock, log, host, door, measures, load, front, pages, packages, onRestored, ca }: Opening): Hub {
  const { runner, seats, alarms, presence, views, show, plan, addresses, hubNow, showDevices } = core
  const { journal, library } = folder
  const origins = () => ownOrigins(host, door)
  const desk: DeskSetting = {
    seats,
    buzzers,
    presence,
    library,
    addresses,
    plan,
    identify: () => hub.identify(),
    reload: (seatId: SeatId): boolean => hub.reload(seatId),
    changed: showDevices,
    broadcast: show.desk,
    keeping: {
      ...{ dataDir: folder.dir, own: [folder.dir, pages], into: packages, library, clock, seats, plan, epoch: journal.epoch, replace: onRestored },
      state: () => runner.synced.state,
      runner,
      readOnly: () => runner.readOnly,
      proves: (code) => {
        const isProved = [...plan().values()].some((seat) => seat.role === 'operator' && seats.proves(seat, code) === true)
        if (!isProved && code !== '') alarms.raise('wrong-proof', 'operator')
        return isProved
      },
    },
  }
  const hub = new Hub({
    http: front.http,
    ...{ seats, presence, plan, hubNow, origins, clock, log, alarms, buzzers },
    isHeavy: () => load.isHeavy,
    measured: (role, ms) => measures.command(role, ms),
    proves: (seat, code) => seats.proves(seat, code),
    changesSigned: (command) => changesSigned(runner.working, command),
    views: ({ role }) => (role === 'audience' ? show.phones.views : views),
    seqFor: (page, seq) => ackFor(viewerOf(page), runner.synced.state, seq),
    nowFor: (role) => (role === 'audience' ? show.phones.now() : hubNow()),
    epoch: journal.epoch,
    submit: (request) => runner.submit(request),
    desk: (page, frame) => answerDesk(desk, page.seat, frame),
    vote: (page, frame) => (show.takesInput() ? votes.cast(page, frame) : { ok: false, refusal: { code: 'audience-stopped' } }),
    cheer: (page, frame) => show.cheers.cheer(page, frame),
  })
  const health = () => ({
    ok: !runner.readOnly,
    seq: seqFor({ role: 'display' }, runner.synced.state, runner.synced.seq),
    epoch: journal.epoch,
    readOnly: runner.readOnly,
  })
  const broadcast = broadcastRoutes({ desk: show.desk, stateFor: show.stateFor, given: () => ({ formatOf }), hubNow, origins, clock, alarms })
  const routes = [broadcast, mediaRoutes({ dir: folder.dir, state: () => runner.synced.state })]
  front.open(webApp({ pages, routes, seats, alarms, origins, health, measures: measures.text, ca, clock, log }))
  return hub
}

interface Opened extends Pick<Opening, 'core' | 'votes' | 'buzzers' | 'folder' | 'clock' | 'door' | 'load' | 'log'> {
  readonly hub: Hub
  readonly owner: boolean
  readonly opened: Pick<OpenedContest, 'wasThere' | 'notice'>
}
function running({ core, votes, buzzers, folder, hub, door, load, clock, log, owner, opened }: Opened): RunningHub {
  const { runner, seats, views, show, timers, plan, addresses, hubNow, showDevices } = core
  const { journal, library, lock, dir, cut, movedTo, wasPutBack } = folder
  const operator = [...plan().values()].find((seat) => seat.role === 'operator')
  const needsOwner = owner || !operator || !seats.isPaired(operator.id)
  const here = urlOf(addresses().at(-1)?.address ?? 'localhost', door)
  lock.announce(here)
  timers.follow(runner.synced.state)
  const stopWatching = every(clock, PRESENCE_MS, showDevices)
  const note = new InstantNote(dir, journal.durable.head)
  const stopNoting = every(clock, NOTE_MS, () => {
    if (runner.synced.state.clock?.state.is === 'running') note.write(hubNow())
  })
  const endSeats = () => seats.releaseAll([...plan().keys()], 'closed-down')
  const stopPurging = purgeDaily({ dir, library, clock, log, endSeats, lastAsked: core.lastAsked, state: () => runner.synced.state })
  return {
    port: door.port,
    door,
    origin: here,
    ownerLink: needsOwner ? `${here}/pair/${newOwnerCode(dir)}` : null,
    addresses: addresses(),
    wasThere: opened.wasThere,
    notice: opened.notice,
    folder: { cut, movedTo, wasPutBack, dir },
    seatToken: (seatId) => seats.pair(seatId),
    seats: plan,
    state: () => runner.synced.state,
    now: hubNow,
    head: () => journal.durable,
    stop: async () => {
      stopWatching()
      stopNoting()
      stopPurging()
      load.stop()
      timers.stop()
      votes.stop()
      buzzers.stop()
      views.stop()
      show.stop()
      await hub.close()
      await note.close()
      journal.close()
      lock.release()
    },
  }
}
