/** Tests of media files that are named and not there. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DrawnQuestion } from '#shared/question.ts'
import { readContest } from './contest-file.ts'
import { mediaNamed, mediaNotice, missingIn } from './missing-media.ts'

const dir = mkdtempSync(join(tmpdir(), 'leitai-media-'))
afterAll(() => rmSync(dir, { recursive: true }))

function named() {
  const read = readContest('contests/thin.json')
  if (!read.ok) throw new Error('thin.json does not read')
  const file = join(dir, 'contest.json')
  const raw = JSON.parse(readFileSync('contests/thin.json', 'utf8')) as { rundown: object[] }
  writeFileSync(
    file,
    JSON.stringify({ ...raw, look: { logo: 'logo.png' }, rundown: [{ id: 'opening', kind: 'film', title: '开场', media: 'opening.mp4' }, ...raw.rundown] }),
  )
  const [first] = read.contest.sets[Object.keys(read.contest.sets)[0] as keyof typeof read.contest.sets]?.questions ?? []
  const questions = new Map(
    [...read.questions].map(([id, one]): [typeof id, DrawnQuestion] => [id, id === first?.id ? { ...one, media: { kind: 'image', file: 'map.png' } } : one]),
  )
  return { file, all: mediaNamed(file, questions) }
}

test('fault F5: a picture, film or question’s file that the folder does not hold is told with its place, before anybody shows it', () => {
  const { file, all } = named()
  expect(all.map((one) => one.file)).toEqual(['logo.png', 'opening.mp4', 'map.png'])
  expect(all[0]?.where).toMatch(new RegExp(`^${file}:1:\\d+ look\\.logo$`))
  expect(all[2]?.where).toContain('questionSets[0].questions[0]')
  mkdirSync(join(dir, 'media'))
  writeFileSync(join(dir, 'media', 'logo.png'), '')
  expect(missingIn(dir, all).map((one) => one.file)).toEqual(['opening.mp4', 'map.png'])
  expect(mediaNotice(dir, all)?.zh).toContain('opening.mp4')
  for (const name of ['opening.mp4', 'map.png']) writeFileSync(join(dir, 'media', name), '')
  expect(mediaNotice(dir, all)).toBeNull()
})
