/** A hub of a test's own with real sockets to it: dial as anyone, sit down, ask, and read what was logged. */
import { Agent } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { PROTOCOL } from '#shared/protocol.ts'
import { SeatId } from '#shared/words.ts'
import { startHub, type HubOptions, type RunningHub } from '../start-hub.ts'

const contests = join(import.meta.dirname, '../../contests')

export interface Entry {
  readonly token?: string
  readonly surface?: string
  readonly origin?: string | null
  /** Another of this machine's addresses, as if it were another device. */
  readonly from?: string
  readonly auth?: object
}
export const next = (socket: Socket, event: string): Promise<unknown> => new Promise((resolve) => socket.once(event, resolve))
/** Any message; a command frame without a session is given that of its socket. */
export const ask = (socket: Socket, event: string, ...frame: unknown[]): Promise<unknown> =>
  new Promise((resolve) => socket.emit(event, ...(event === 'command' ? frame.map((one) => bound(socket, one)) : frame), resolve))
const bound = (socket: Socket, frame: unknown): unknown =>
  typeof frame === 'object' && frame !== null && 'commandId' in frame && !('session' in frame) ? { ...frame, session: socket.id } : frame

let asked = 0
export const frame = (command: object, more: object = {}) => ({ commandId: `command-${String(++asked)}`, command, ...more })
export const code = (text: string) => ({ ok: false, refusal: { code: text } })

export class OpenHub {
  readonly hub: RunningHub
  readonly dir: string
  readonly logged: { readonly what: object; readonly message: string }[]
  readonly #open: Socket[] = []

  private constructor(hub: RunningHub, dir: string, logged: OpenHub['logged']) {
    this.hub = hub
    this.dir = dir
    this.logged = logged
  }

  static async of(contest: string, more: Partial<HubOptions> = {}): Promise<OpenHub> {
    const dir = mkdtempSync(join(tmpdir(), 'leitai-hub-'))
    const logged: OpenHub['logged'] = []
    const log = (what: object, message: string) => void logged.push({ what, message })
    const usualContest = join(contests, contest)
    const options = { dataDir: join(dir, 'data'), contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: join(dir, 'pages'), log, ...more }
    return new OpenHub(await startHub(options), dir, logged)
  }

  get dataDir(): string {
    return this.hub.folder.dir
  }

  dial({ token, surface = 'crew', origin = this.hub.origin, auth, from }: Entry): Socket {
    const given = auth ?? { protocol: PROTOCOL, surface, pageId: 'page-0001', ...(token === undefined ? {} : { token }) }
    // Its types know no agent of Node's.
    const device: object = from === undefined ? {} : { agent: new Agent({ localAddress: from }) }
    const socket = io(this.hub.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      rejectUnauthorized: false,
      auth: given,
      ...device,
      ...(origin === null ? {} : { extraHeaders: { origin } }),
    })
    this.#open.push(socket)
    return socket
  }

  /** The refusal a page is turned away with. */
  async refusalOf(entry: Entry): Promise<unknown> {
    const error = await next(this.dial(entry), 'connect_error')
    return error instanceof Error && 'data' in error ? error.data : String(error)
  }

  /** Whoever sat there is cut. */
  async seated(seat: string): Promise<Socket> {
    const socket = this.dial({ token: await this.hub.seatToken(SeatId.parse(seat)) })
    await next(socket, 'view')
    return socket
  }

  async public(surface: 'stage' | 'overlay' | 'watch'): Promise<Socket> {
    const socket = this.dial({ surface })
    await next(socket, 'view')
    return socket
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.disconnect()
    await this.hub.stop()
    rmSync(this.dir, { recursive: true, force: true })
  }
}
