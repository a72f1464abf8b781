/** A part that builds on others: every mistake in its entrants, its carried scores and its place in the evening, with its path. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readContest } from './contest-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-parts-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync(resolve('contests/banks'), join(folder, 'banks'), { recursive: true })

interface Thin {
  parts: Record<string, unknown>[]
  rounds: Record<string, unknown>[]
  rundown: Record<string, unknown>[]
  teams: Record<string, unknown>[]
}
let files = 0
/** The thin contest as a heat, with a second part that builds on it, played in a round of its own after it. */
function told(change: (file: Thin) => void): readonly string[] {
  const file = JSON.parse(readFileSync(resolve('contests/thin.json'), 'utf8')) as Thin
  const [heat] = file.parts
  const playOff = heat?.playOff
  file.parts.push({ id: 'final', title: '决赛', entrants: { from: [{ part: heat?.id, top: 2 }] } })
  const first = file.rounds.find((round) => round.id !== playOff)
  file.rounds.push({ ...first, id: 'last-round', parts: ['final'] })
  file.rundown.push({ id: 'last-item', kind: 'round', title: '决赛', round: 'last-round' })
  change(file)
  const path = join(folder, `contest-${String((files += 1))}.json`)
  writeFileSync(path, JSON.stringify(file, null, 2))
  const read = readContest(path)
  return read.ok ? [] : read.mistakes.map((mistake) => `${mistake.path}: ${mistake.wanted.en}`).filter((line) => !line.startsWith('questionSets'))
}
const final = (file: Thin) => file.parts.at(-1) ?? {}
const heatOf = (file: Thin) => String(file.parts[0]?.id)
const entrants = (of: (heat: string) => unknown) => (file: Thin) => void (final(file).entrants = of(heatOf(file)))

describe('parts that build on others', () => {
  test('a heat and its final are read; the final has as many teams as are through', () => {
    expect(told(() => undefined)).toEqual([])
  })
  test('unknown parts, teams and roles are told', () => {
    expect(told(entrants(() => ({ from: [{ part: 'nowhere', top: 2 }] })))).toContain('parts[2].entrants.from[0].part: the id of a part in parts')
    const lines = told(entrants((heat) => ({ from: [{ part: heat, top: 2 }], over: ['nowhere'], also: { teams: ['nobody'], role: 'none' } })))
    expect(lines).toContain('parts[2].entrants.over[0]: the id of a part in parts')
    expect(lines).toContain('parts[2].entrants.also.teams[0]: the id of a team in teams')
    expect(lines).toContain('parts[2].entrants.also.role: a role that at least one team has (teams[].roles)')
  })
  test('a cut larger than the field', () => {
    expect(told(entrants((heat) => ({ from: [{ part: heat, top: 90 }] })))).toContainEqual(
      expect.stringMatching(/^parts\[2\].entrants.from\[0\].top: at most \d+: part \S+ has \d+ teams$/),
    )
  })
  test('a circle of parts', () => {
    const circle = told((file) => void ((file.parts[0] ?? {}).carried = [{ part: 'final' }]))
    expect(circle.filter((line) => line.includes('does not build on itself')).map((line) => line.split(':')[0])).toEqual([
      'parts[0].entrants',
      'parts[2].entrants',
    ])
  })
  test('a carried score that nobody has, or of nothing', () => {
    const lines = told((file) => void (final(file).carried = [{ imported: 'stage-one' }, { part: heatOf(file), times: '0' }]))
    expect(lines).toContain('parts[2].carried[1].times: a share above 0')
    expect(lines).toContain('teams[0].imported.stage-one: the imported score stage-one: part final opens with it')
  })
  test('a round before the result it waits for', () => {
    const early = told((file) => void file.rundown.unshift(...file.rundown.splice(-1)))
    expect(early).toContainEqual(expect.stringMatching(/^rundown\[0\].round: a round after \S+: part final builds on the result of part/))
  })
  test('somebody who may not play is placed on a team', () => {
    const roster = told(
      (file) => void Object.assign(file, { roster: { eligible: { clause: '第三条', players: [] }, barred: [{ player: 'nobody', clause: '第四条' }] } }),
    )
    expect(roster).toContain('roster.barred[0].player: the id of a player in teams')
    expect(roster).toContain('teams[0].players[0].id: an eligible player (第三条)')
  })
  test('settings a part may not have apart, of a part that is not in the round, or that its format does not know', () => {
    const perPart = told((file) => void ((file.rounds.at(-1) ?? {}).perPart = { final: { set: 'other', prices: { right: 'ten' } }, elsewhere: {} }))
    expect(perPart).toContainEqual(
      expect.stringMatching(/^rounds\[4\].perPart.final.set: a setting that parts may have apart: prices, clocks, rulings and marks; questions, turns/),
    )
    expect(perPart).toContain('rounds[4].perPart.elsewhere: one of the round’s parts final')
    expect(perPart).toContainEqual(expect.stringMatching(/^rounds\[4\].perPart.final.prices.right: /))
  })
  test('another start of the one clock of a question that all answer, or no limit for one part alone', () => {
    const apart = (format: string, final: Record<string, unknown>, more: Record<string, unknown> = {}) =>
      told((file) => {
        const [first] = file.parts
        Object.assign(file, { panel: { judges: 5 } })
        const rules = format === 'judged' ? {} : { set: 's', questions: 2, ...more }
        file.rounds.push({ id: 'both', title: '同题', format, parts: [first?.id, 'final'], rules, perPart: { final } })
      }).filter((line) => line.includes('perPart'))
    expect(apart('simultaneous', { clocks: { answerMs: 60_000, byKind: { case: 90_000 } }, tablets: { multiple: 'half' } })).toEqual([])
    expect(apart('simultaneous', { clocks: { starts: 'shown' } })).toEqual([
      expect.stringMatching(/^rounds\[5\].perPart.final.clocks.starts: answerMs or byKind/),
    ])
    expect(apart('simultaneous', { clocks: { answerMs: 0 } })).toEqual([
      expect.stringMatching(/^rounds\[5\].perPart.final.clocks: a limit for every part or for none/),
    ])
    expect(apart('simultaneous', { clocks: { answerMs: 60_000 } }, { tablets: { on: 'boards' } })).toEqual([
      expect.stringMatching(/clocks.answerMs: the round’s clocks/),
    ])
    expect(apart('simultaneous', { tablets: { finalOn: 'deadline' } })).toEqual([
      expect.stringMatching(/^rounds\[5\].perPart.final.tablets.finalOn: a setting that/),
    ])
    expect(
      apart('judged', {
        score: 'sum',
        most: 80,
        rounding: 'down',
        grades: [
          { name: 'A', points: 30 },
          { name: 'B', points: 25 },
        ],
      }),
    ).toEqual([])
  })
})
