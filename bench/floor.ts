/** The floor: one fdatasync, then one `emit` a socket of a ready string as long as what that socket was sent. */
import { fdatasync, openSync, write } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { Server, type Socket } from 'socket.io'
import type { Length } from './messages.ts'

const writeBytes = promisify(write)
const sync = promisify(fdatasync)

export interface Floor {
  readonly url: string
  /** What the next `go` writes and sends, by client. */
  readonly prepare: (bytes: number, lengths: readonly (Length | null)[]) => void
  readonly close: () => Promise<void>
}

const AROUND = '2["view",""]'.length
/** A string of so many characters and so many bytes: Chinese ones take three. */
function readyString({ characters, bytes }: Length): string {
  const wide = Math.max(0, Math.round((bytes - characters) / 2))
  return '擂'.repeat(wide) + 'x'.repeat(Math.max(0, characters - wide - AROUND))
}

/** On the same settings as the hub's sockets. */
export async function startFloor(file: string): Promise<Floor> {
  const disk = openSync(file, 'a')
  const http = createServer()
  const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false, httpCompression: false })
  const sockets = new Map<number, Socket>()
  let record: Buffer = Buffer.alloc(0)
  let texts: readonly string[] = []
  const go = async () => {
    await writeBytes(disk, record, 0, record.length, null)
    await sync(disk)
    for (const [index, text] of texts.entries()) if (text !== '') sockets.get(index)?.emit('view', text)
  }
  io.on('connection', (socket) => {
    const auth: Readonly<Record<string, unknown>> = socket.handshake.auth
    sockets.set(Number(String(auth.pageId).replace('bench-', '')), socket)
    socket.on('go', () => void go())
  })
  await new Promise<void>((up) => http.listen(0, '127.0.0.1', up))
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    prepare: (bytes, lengths) => {
      record = Buffer.alloc(bytes, 'x')
      texts = lengths.map((length) => (length ? readyString(length) : ''))
    },
    close: async () => {
      await io.close()
    },
  }
}
