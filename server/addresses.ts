/** The addresses under which other devices reach this hub, and those a socket comes from. */
import { hostname, networkInterfaces } from 'node:os'

export interface Address {
  /** Without scheme and port. */
  readonly address: string
  /** Name of the network interface. */
  readonly label: string
}
/** Where the hub listens, and whether by https. */
export interface Door {
  readonly scheme: 'http' | 'https'
  readonly port: number
  /** The certificate is the hub's own: nobody's phone trusts it. */
  readonly own?: true
}

const ANY = ['0.0.0.0', '::']
const USUAL_PORT = { http: 80, https: 443 } as const

/** IPv4 first, loopback last; only the given host when the hub listens on that alone. */
export function addressesOf(host: string): readonly Address[] {
  if (!ANY.includes(host)) return [{ address: host, label: host }]
  const found = Object.entries(networkInterfaces()).flatMap(([label, list]) =>
    (list ?? []).filter((one) => one.family === 'IPv4' && !one.internal).map(({ address }) => ({ address, label })),
  )
  return [...found, { address: 'localhost', label: 'localhost' }]
}

/** Every name this hub answers to. */
export function ownNames(host: string): readonly string[] {
  const name = hostname().toLowerCase()
  return [...new Set(['localhost', '127.0.0.1', '[::1]', name, `${name}.local`, ...addressesOf(host).map(({ address }) => address)])]
}

/** Every origin a page of this hub can have; a page of any other may not open a socket. */
export const ownOrigins = (host: string, door: Door): readonly string[] => ownNames(host).map((one) => urlOf(one, door))

export const urlOf = (address: string, { scheme, port }: Door): string =>
  `${scheme}://${address.includes(':') && !address.startsWith('[') ? `[${address}]` : address}${port === USUAL_PORT[scheme] ? '' : `:${port}`}`

/** This very machine, by whichever of its loopback addresses. */
export const isLoopback = (address: string): boolean => address === 'localhost' || address === '::1' || address.startsWith('127.')

/** An IPv4 address as it is, whichever socket it came through; this machine's usual ones by one name. */
export function plainAddress(address: string): string {
  const bare = address.replace(/^::ffff:/, '')
  return bare === '::1' || bare === '127.0.0.1' ? 'localhost' : bare
}
