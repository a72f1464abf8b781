/** Colours an organiser brings are refused where the hall could not read them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { contrastOf, THEME_COLOURS } from '#shared/look-settings.ts'
import { readContest } from './contest-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-look-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync(resolve('contests/banks'), join(folder, 'banks'), { recursive: true })

/** Where the thin contest with this look is refused. */
function refusedAt(look: unknown): readonly string[] {
  const file = JSON.parse(readFileSync(resolve('contests/thin.json'), 'utf8')) as object
  const path = join(folder, 'contest.json')
  writeFileSync(path, JSON.stringify({ ...file, look }))
  const read = readContest(path)
  return read.ok ? [] : read.mistakes.map((mistake) => mistake.path)
}

test('a pale ground under pale text is refused, at its own place', () => {
  expect(refusedAt({ colours: { ground: '#8090b0' } })).toEqual(['look.colours.ground'])
})
test('an accent that drowns in the ground is refused', () => {
  expect(refusedAt({ colours: { accent: '#20305f' } })).toEqual(['look.colours.accent'])
})
test('a deep ground and a light accent are taken', () => {
  expect(refusedAt({ theme: 'ceremony', logo: 'logo.svg', background: 'loop.mp4', colours: { ground: '#3a0808', accent: '#ffd98a' } })).toEqual([])
})
test('a file of the look is a name, not a path', () => {
  expect(refusedAt({ logo: '../secrets.png' })).toEqual(['look.logo'])
})
test.each(Object.entries(THEME_COLOURS))('the theme %s can be read itself', (_, { ground, ink, quiet, accent }) => {
  expect(Math.min(contrastOf(ground, ink), contrastOf(ground, quiet), contrastOf(ground, accent))).toBeGreaterThanOrEqual(4.5)
})
test.each(Object.entries(THEME_COLOURS))('themes.css has the colours of %s as the check knows them', (name, colours) => {
  const sheet = readFileSync('shared/ui/themes.css', 'utf8')
  const tokens = readFileSync('shared/ui/tokens.css', 'utf8')
  const own = name === 'night' ? tokens : (new RegExp(`data-theme="${name}"\\] \\{([^}]*)\\}`).exec(sheet)?.[1] ?? '')
  const value = (token: string) => new RegExp(`--${token}: (#[0-9a-f]{6})`).exec(own)?.[1]
  expect({ ground: value('night-1'), ink: value('ink'), quiet: value('ink-3'), accent: value('live') }).toEqual(colours)
})
