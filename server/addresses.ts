/** The addresses under which other devices reach this hub. */
import { hostname, networkInterfaces } from 'node:os'

export interface Address {
  /** Without scheme and port. */
  readonly address: string
  /** Name of the network interface. */
  readonly label: string
}

const ANY = ['0.0.0.0', '::']

/** IPv4 first, loopback last; only the given host when the hub listens on that alone. */
export function addressesOf(host: string): readonly Address[] {
  if (!ANY.includes(host)) return [{ address: host, label: host }]
  const found = Object.entries(networkInterfaces()).flatMap(([label, list]) =>
    (list ?? []).filter((one) => one.family === 'IPv4' && !one.internal).map(({ address }) => ({ address, label })),
  )
  return [...found, { address: 'localhost', label: 'localhost' }]
}

/** Every origin a page of this hub can have; a page of any other may not open a socket. */
export function ownOrigins(host: string, port: number): readonly string[] {
  const name = hostname().toLowerCase()
  const names = new Set(['localhost', '127.0.0.1', '[::1]', name, `${name}.local`, ...addressesOf(host).map(({ address }) => address)])
  return [...names].map((one) => urlOf(one, port))
}

export const urlOf = (address: string, port: number): string =>
  `http://${address.includes(':') && !address.startsWith('[') ? `[${address}]` : address}${port === 80 ? '' : `:${port}`}`
