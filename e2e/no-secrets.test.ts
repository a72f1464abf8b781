/** What anybody may fetch: no answer, no map of the source, no media named after an answer, in any file that is served. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DrawnQuestion } from '#shared/question.ts'
import { readContest } from '../server/exchange/contest-file.ts'
import { HubProcess, makeReady, ownFolder, ROOT } from './hub-process.ts'

const WEB = join(ROOT, 'dist', 'web')
const files = (): readonly string[] => readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'))
beforeAll(() => makeReady())

/** What only who holds the bank may know: short words may stand anywhere by chance. */
const isTelling = (text: string): boolean => [...text].length >= 8
const keyOf = ({ options, key, accept }: DrawnQuestion): readonly string[] =>
  [...(options.length === 0 ? key : options.flatMap(({ letter, text }) => (key.includes(letter) ? [text] : []))), ...accept].filter(isTelling)

describe('fault A3: what is served to anybody', () => {
  test('no file, not even a storyboard’s sample, holds a question of the contest, its key, what counts as well, its explanation or its id; none is a source map', () => {
    const read = readContest(join(ROOT, 'contests', 'national-2021.json'))
    if (!read.ok) throw new Error('the national contest has mistakes')
    const questions = [...read.questions.values()]
    const secrets = {
      stems: questions.map(({ stem }) => stem),
      keys: questions.flatMap(keyOf),
      explanations: questions.flatMap(({ explanation }) => (explanation === '' ? [] : [explanation])),
      ids: questions.map(({ id }) => id as string),
    }
    expect(Object.values(secrets).map((all) => all.length > 50)).toEqual([true, true, true, true])
    const text = files()
      .filter((file) => /\.(js|css|html|json|svg|txt)$/.test(file))
      .map((file) => readFileSync(join(WEB, file), 'utf8'))
      .join('\n')
    expect(text.length).toBeGreaterThan(100_000)
    for (const [what, all] of Object.entries(secrets)) expect([what, all.filter((secret) => text.includes(secret))]).toEqual([what, []])
    expect(files().filter((file) => questions.some(({ id, media }) => file.includes(id) || (media && file.includes(media.file))))).toEqual([])
    expect(files().filter((file) => file.endsWith('.map'))).toEqual([])
    expect(text).not.toContain('sourceMappingURL')
  })

  test('no player’s name and no list of winners, nominees or ranks is in a page, its headers or what anybody may fetch of the hub', async () => {
    const folder = ownFolder()
    const hub = new HubProcess(['--host', '127.0.0.1', '--port', '0', '--data', folder.dir])
    try {
      const { url } = await hub.serving()
      const read = readContest(join(ROOT, 'contests', 'national-2021.json'))
      const people = read.ok ? read.contest.teams.flatMap(({ players }) => players.map(({ name }) => name)) : []
      expect(people.length).toBeGreaterThan(50)
      for (const path of [
        '/stage',
        '/overlay',
        '/watch',
        '/pad/chief',
        '/console/operator',
        '/pair/',
        '/health',
        '/api/pair',
        '/media/',
        '/stage-display/miniature.html',
        '/storyboard',
        '/storyboard?scene=awards',
      ]) {
        const answer = await fetch(`${url}${path}`)
        const said = `${await answer.text()} ${JSON.stringify([...answer.headers])}`
        expect([path, people.filter((name) => said.includes(name)), /"(winners|nominees|rank)"/.test(said)]).toEqual([path, [], false])
      }
    } finally {
      await hub.end('SIGTERM')
      folder.remove()
    }
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
