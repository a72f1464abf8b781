/** What anybody may fetch: no answer, no map of the source, no media named after an answer, in any file that is served. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readContest } from '../server/exchange/contest-file.ts'
import { HubProcess, makeReady, ownFolder, ROOT } from './hub-process.ts'

const WEB = join(ROOT, 'dist', 'web')
const files = (): readonly string[] => readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'))
beforeAll(() => makeReady())

describe('fault A3: what is served to anybody', () => {
  test('no file holds a question of the contest, its answer or its explanation; none is a source map', () => {
    const read = readContest(join(ROOT, 'contests', 'national-2021.json'))
    if (!read.ok) throw new Error('the national contest has mistakes')
    const secrets = [...read.questions.values()].flatMap(({ explanation }) => (explanation === '' ? [] : [explanation]))
    expect(secrets.length).toBeGreaterThan(50)
    const text = files()
      .filter((file) => /\.(js|css|html|json|svg|txt)$/.test(file))
      .map((file) => readFileSync(join(WEB, file), 'utf8'))
      .join('\n')
    expect(text.length).toBeGreaterThan(100_000)
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    expect(files().filter((file) => file.endsWith('.map'))).toEqual([])
    expect(text).not.toContain('sourceMappingURL')
  })

  test('pages are never kept by a cache, and nothing beside them is handed out', async () => {
    const folder = ownFolder()
    const hub = new HubProcess(['--host', '127.0.0.1', '--port', '0', '--data', folder.dir])
    try {
      const { url } = await hub.serving()
      for (const path of ['/stage', '/watch', '/pad/chief', '/console/operator', '/pair/', '/health'])
        expect([path, (await fetch(`${url}${path}`)).headers.get('cache-control')]).toEqual([path, 'no-store'])
      const outside = [
        '/library.json',
        '/journal.jsonl',
        '/hub.log',
        '/tls/ca.key',
        '/assets/../../../package.json',
        '/assets/%2e%2e/%2e%2e/server.mjs',
        '/contests/national-2021.json',
        '/contests/banks/employment.json',
      ]
      for (const path of outside) expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 404])
    } finally {
      await hub.end('SIGTERM')
      folder.remove()
    }
  })
})
