/** A link that loses packets: TCP sends them again a timeout later, everything behind them waits, and now and then the connection breaks. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { chanceOf } from './chance.ts'

export interface LossyLink {
  readonly url: string
  /** Packets that were lost at first, and connections that broke. */
  readonly counts: { packets: number; held: number; broken: number }
  /** From here on; before, everything passes. */
  readonly begin: () => void
  readonly close: () => void
}
/** What a sender waits before it sends a lost packet again. */
const RETRANSMIT_MS = 200
/** Of lost packets: so many take the connection with them. */
const BREAKS = 0.06

/** From a port of its own to the hub's; `loss` of all packets, both ways. */
export async function lossyLink(port: number, loss: number, seed: number): Promise<LossyLink> {
  const counts = { packets: 0, held: 0, broken: 0 }
  const open = new Set<Socket>()
  let isBad = false
  const pass = (from: Socket, to: Socket): void => {
    // one timer at a time: two of nearly the same delay may fire in either order, and a stream has only one
    const waiting: { readonly bytes: Buffer; readonly due: number }[] = []
    let free = 0
    const next = (): void => {
      const [first] = waiting
      if (!first) return
      const send = () => {
        waiting.shift()
        if (!to.destroyed) to.write(first.bytes)
        next()
      }
      setTimeout(send, first.due - performance.now())
    }
    from.on('data', (bytes: Buffer) => {
      const n = ++counts.packets
      const isLost = isBad && chanceOf(seed, 'packet', n) < loss
      if (isLost) counts.held++
      if (isLost && chanceOf(seed, 'break', n) < BREAKS) {
        counts.broken++
        from.destroy()
        to.destroy()
        return
      }
      const now = performance.now()
      free = Math.max(free, now + (isLost ? RETRANSMIT_MS : 0))
      if (waiting.push({ bytes, due: free }) === 1) next()
    })
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
  }
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(own)}`,
    counts,
    begin: () => (isBad = true),
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
