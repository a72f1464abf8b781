/** A link that can go dark, as when the power of a switch fails: nothing passes, nothing is said, and new connections are not answered. */
import { connect, createServer, type Socket } from 'node:net'

export interface DarkLink {
  readonly port: number
  readonly dark: () => void
  /** For new connections; those that were there stay silent for good, and both ends find out by themselves. */
  readonly back: () => void
  readonly close: () => void
}

/** `origin`: what a browser's pages of the hub would say of themselves in their first words; a page outside a browser says something else or nothing. */
export async function darkLink(to: number, origin: string): Promise<DarkLink> {
  const all = new Set<Socket>()
  const dead = new Set<Socket>()
  let isDark = false
  const pass = (from: Socket, on: Socket): void => {
    from.on('data', (bytes) => void (isDark || dead.has(from) || on.write(bytes)))
    from.on('close', () => void (isDark || dead.has(from) || on.destroy()))
    from.on('error', () => undefined)
    all.add(from)
  }
  const server = createServer((near) => {
    if (isDark) {
      dead.add(near)
      return pass(near, near)
    }
    const far = connect(to, '127.0.0.1')
    near.once('data', (bytes) => {
      const [first = '', ...rest] = bytes.toString('latin1').split('\r\n')
      if (!isDark) far.write(Buffer.from([first, `origin: ${origin}`, ...rest.filter((line) => !/^origin:/i.test(line))].join('\r\n'), 'latin1'))
      pass(near, far)
    })
    pass(far, near)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    dark: () => {
      isDark = true
      for (const socket of all) dead.add(socket)
    },
    back: () => void (isDark = false),
    close: () => {
      server.close()
      for (const socket of all) socket.destroy()
    },
  }
}
