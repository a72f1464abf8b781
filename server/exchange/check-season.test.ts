/** Mistakes in the section `season`: each with its place, all in one run. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ContestFile } from '#shared/contest-file.ts'
import { checkSeason } from './check-season.ts'
import { readJson } from './json-places.ts'
import { mistakesIn } from './mistakes.ts'

const read = readJson(readFileSync('contests/national-2021.json', 'utf8'))
const contest = ContestFile.parse(read.ok ? read.value : null)
const { season } = contest
if (!season) throw new Error('the national contest has a season')
const pathsOf = (change: Partial<typeof season>): string[] => {
  const { say, sorted } = mistakesIn('x.json', null)
  checkSeason(contest, { ...season, ...change }, say)
  return sorted().map((mistake) => mistake.path)
}

test('the season of the file is whole', () => expect(pathsOf({})).toEqual([]))
test('unknown lists, teams, levels, places, awards and figures are told where they stand', () => {
  const [seats, final] = season.places
  const [zone] = season.zones
  const star = season.awards.at(-1)
  if (!seats || !final || !zone || star?.by !== 'rank') throw new Error('the file is another')
  expect(pathsOf({ zones: [{ ...zone, host: 'tibet' as (typeof zone.teams)[number] }] })).toEqual(['season.zones[0].host'])
  expect(pathsOf({ places: [{ ...final, among: 'later' }, seats] })).toEqual(['season.places[0].among'])
  expect(pathsOf({ places: [seats, { ...final, list: 'nothing', ties: { criteria: ['luck'], then: 'share' } }] })).toEqual([
    'season.places[1].list',
    'season.places[1].ties.criteria[0]',
  ])
  expect(pathsOf({ awards: [star] })).toEqual(['season.awards[0].excluding[0]'])
  expect(pathsOf({ settled: 'nothing' })).toEqual(['season.settled'])
})
test('a list made of itself, a seeded draw without a seed, and a night of unknown parts are told', () => {
  const lists = season.lists.map((list) =>
    'members' in list ? { id: list.id, title: list.title, level: list.level, terms: [{ list: list.id, weight: '1' }], places: 2 } : list,
  )
  expect(pathsOf({ lists })).toEqual([`season.lists[${String(lists.findIndex((list) => 'terms' in list))}].id`])
  const [draw] = season.draws
  if (!draw) throw new Error('the file is another')
  const { outcome: _, ...seeded } = draw
  expect(pathsOf({ draws: [{ ...seeded, method: 'seeded' }] })).toEqual(['season.draws[0].seed'])
  expect(pathsOf({ draws: [seeded] })).toEqual(['season.draws[0].outcome'])
  expect(pathsOf({ night: { parts: { nowhere: 'finals' } as never, nominations: {}, imported: { a: 'qualifying' }, entrants: {} } })).toEqual([
    'season.night.parts.nowhere',
    'season.night.imported.a',
  ])
})
