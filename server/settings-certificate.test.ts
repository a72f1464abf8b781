/** The hub over https: with a certificate of its own that is kept, and with the organiser's. */
import { createServer } from 'node:https'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import { addressesOf } from './addresses.ts'
import { certificateFor, type Certificate } from './settings-certificate.ts'
import { readSettings, StartRefused } from './settings.ts'
import { next, OpenHub } from './testing/open-hub.ts'

const WALL = '2026-11-22T04:00:00.000Z'
const NAMES = ['localhost', '127.0.0.1', '[::1]', '192.168.1.9']
let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-tls-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function made(more: Partial<Parameters<typeof certificateFor>[0]> = {}): Promise<Certificate> {
  return (await certificateFor({ https: { is: 'made' }, dir, names: NAMES, wall: WALL, ...more })) ?? expect.fail('no certificate')
}
/** Over https, trusting this authority alone. */
const page = (url: string, ca: string): Promise<number> =>
  new Promise((resolve, reject) => get(url, { ca }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject))

describe('a certificate of the hub’s own', () => {
  test('is trusted by who trusts its authority, on every address, and its keys are readable for nobody else', async () => {
    const certificate = await made({ wall: new Date().toISOString() })
    const server = createServer(certificate, (_, response) => void response.end()).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await page(`https://127.0.0.1:${String(port)}/`, certificate.ca ?? '')).toBe(200)
    await expect(page(`https://127.0.0.1:${String(port)}/`, (await made({ dir: join(dir, 'other') })).ca ?? '')).rejects.toThrow()
    server.close()
    expect(['ca.key', 'hub.key'].map((file) => statSync(join(dir, 'tls', file)).mode & 0o077)).toEqual([0, 0])
  })

  test('is kept; a new address or its last days bring another, and devices need not trust anew', async () => {
    const first = await made()
    expect(await made()).toEqual(first)
    const moved = await made({ names: [...NAMES, '10.0.0.5'] })
    const later = await made({ wall: '2027-12-20T04:00:00.000Z' })
    expect([moved.cert === first.cert, later.cert === moved.cert]).toEqual([false, false])
    expect([moved.ca, later.ca]).toEqual([first.ca, first.ca])
  })
})

describe('the organiser’s certificate', () => {
  test('is used as it is; one that does not fit its key is refused', async () => {
    const [one, other] = [await made(), await made({ dir: join(dir, 'other') })]
    const file = (name: string, text: string) => {
      writeFileSync(join(dir, name), text)
      return join(dir, name)
    }
    const [certFile, keyFile, wrongKey] = [file('a.crt', one.cert), file('a.key', one.key), file('b.key', other.key)]
    expect(await made({ https: { is: 'given', certFile, keyFile } })).toEqual({ cert: one.cert, key: one.key })
    await expect(made({ https: { is: 'given', certFile, keyFile: wrongKey } })).rejects.toThrow(StartRefused)
    await expect(made({ https: { is: 'given', certFile, keyFile: join(dir, 'none') } })).rejects.toThrow(StartRefused)
  })

  test('the arguments: --https, or --cert and --key together', () => {
    expect([readSettings([], {}).https, readSettings(['--https'], {}).https]).toEqual([null, { is: 'made' }])
    expect(readSettings(['--cert', '/a', '--key', '/b'], {}).https).toEqual({ is: 'given', certFile: '/a', keyFile: '/b' })
    expect(() => readSettings(['--cert', '/a'], {})).toThrow(StartRefused)
  })
})

test('a hub over https greets its own pages, refuses those of http, and says nothing of a plain link', async () => {
  const open = await OpenHub.of('thin.json', { https: { is: 'made' }, host: '0.0.0.0' })
  try {
    expect(open.hub.origin).toMatch(/^https:/)
    const operator = open.dial({ token: await open.hub.seatToken(SeatId.parse('operator')) })
    const view = JSON.stringify(await next(operator, 'view'))
    expect(view).toContain('"devices"')
    expect(view).not.toContain('"plain"')
    expect(await open.refusalOf({ surface: 'stage', origin: open.hub.origin.replace('https', 'http') })).toContain('websocket error')
    const ca = readFileSync(join(open.dataDir, 'tls', 'ca.crt'), 'utf8')
    expect(await page(`${open.hub.origin}/leitai-ca.crt`, ca)).toBe(200)
  } finally {
    await open.close()
  }
})

test('a hub over plain http, reached from elsewhere, says so to the operator; on this machine alone it does not', async () => {
  const plain = async (host: string) => {
    const open = await OpenHub.of('thin.json', { host })
    const view = await next(open.dial({ token: await open.hub.seatToken(SeatId.parse('operator')) }), 'view')
    await open.close()
    return Object(view).parts.devices.plain
  }
  const hasNetwork = addressesOf('0.0.0.0').length > 1
  expect([await plain('127.0.0.1'), await plain('0.0.0.0')]).toEqual([undefined, hasNetwork ? true : undefined])
})
