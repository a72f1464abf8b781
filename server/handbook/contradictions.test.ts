/** What check-contest calls odd: settings that change nothing, or that nobody can meet. */
import { describe, expect, test } from 'vitest'
import { BroadcastFile } from '#shared/broadcast.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import { formatOf } from '../formats/index.ts'
import { smallContest, type Asked } from '../testing/small-contest.ts'
import { oddities } from './contradictions.ts'
import { screenOddities } from './screen-oddities.ts'

const saidOf = (asked: Asked): readonly string[] =>
  oddities(smallContest(asked), { raw: { rounds: [{ rules: asked.rules }] }, formatOf, subjectsOf: () => [] }).map(({ at }) => at.join('.'))

test('a wall too small for its farthest viewer is told with the height it needs, and a sounding screen that is not there', () => {
  const contest = smallContest({ format: 'required' })
  const odd = (heightM: number, screen: 'console' | 'display-9') => {
    const look = { theme: 'night' as const, surfaces: [{ title: '主屏', heightM, farthestM: 40 }] }
    const broadcast = BroadcastFile.parse({ sound: { screen }, displays: { 'display-1': 'standings' } })
    return screenOddities({ ...contest, look, broadcast }).map(({ at, says }) => `${at.join('.')} ${says.en}`)
  }
  expect(odd(5, 'console')).toEqual([])
  expect(odd(4, 'console')).toEqual([
    'look.surfaces.0 the smallest type on 主屏 is read from 32.6 m, its farthest viewer sits at 40 m: it needs to be 5 m high, or the far rows a screen of their own',
  ])
  expect(odd(5, 'display-9')).toEqual(['broadcast.sound.screen there is no screen display-9'])
})

describe('a contest that can hardly be meant', () => {
  test('has a floor above the score a team begins with', () => {
    expect(saidOf({ format: 'required', part: { baseScore: 100_000, floor: 200_000 } })).toContain('parts.0.floor')
    expect(saidOf({ format: 'required', part: { baseScore: 100_000, floor: 0 } })).not.toContain('parts.0.floor')
  })
  test('lets only a position speak that no team has', () => {
    expect(saidOf({ format: 'required', rules: { by: 'team', speaker: { positions: [7] } } })).toContain('rounds.0.rules.speaker.positions')
    expect(saidOf({ format: 'required', rules: { by: 'team', speaker: { positions: [1] } } })).not.toContain('rounds.0.rules.speaker.positions')
  })
  test('bars a player from answering twice running where nobody is named', () => {
    const speaker = (speaks: string) => saidOf({ format: 'risk', rules: { tiers: [{ value: 10, set: 's' }], speaker: { speaks, notTwiceRunning: true } } })
    expect(speaker('together')).toContain('rounds.0.rules.speaker.notTwiceRunning')
    expect(speaker('one')).not.toContain('rounds.0.rules.speaker.notTwiceRunning')
  })
  test('has every judge of a round stand back for a team', () => {
    const says = (...numbers: number[]) => {
      const small = smallContest({ format: 'judged', teams: 2 })
      const recused = numbers.map((number) => ({ role: 'judge' as const, number, teams: [small.teams[0]?.id ?? expect.fail()] }))
      const contest = { ...small, panel: { ...small.panel, judges: 2, recused } }
      return oddities(contest, { raw: { rounds: [{ rules: {} }] }, formatOf, subjectsOf: () => [] }).map(({ says }) => says.en)
    }
    const all = expect.stringContaining('every judge of the round should stand back')
    expect(says(1, 2)).toContainEqual(all)
    expect(says(1)).not.toContainEqual(all)
  })
  test('has so many referees recused for a team that those left can’t rule by the round’s method, or vote on its appeals', () => {
    const odd = (method: string, numbers: readonly number[], more: Partial<PreparedContest> = {}) => {
      const small = smallContest({ format: 'required', teams: 2, rules: { by: 'team', ruling: { method } } })
      const recused = numbers.map((number) => ({ role: 'referee' as const, number, teams: [small.teams[0]?.id ?? expect.fail()] }))
      const contest = { ...small, ...more, panel: { ...small.panel, referees: 3, recused } }
      return oddities(contest, { raw: { rounds: [{ rules: {} }] }, formatOf, subjectsOf: () => [] })
        .filter(({ at, says }) => at[1] !== 1 && says.en.includes('recused'))
        .map(({ at, says }) => `${at.join('.')} ${says.zh}`)
    }
    expect(odd('majority', [1, 2])).toEqual(['rounds.0.rules.ruling.method 裁判回避后，不足全组的多数：第1队的作答归裁判长裁决'])
    expect(odd('majority', [1])).toEqual([])
    expect(odd('one', [1, 2])).toEqual([])
    expect(odd('one', [1, 2, 3])).toEqual(['rounds.0.rules.ruling.method 应裁决的裁判都须回避：第1队的作答归裁判长裁决'])
    expect(odd('chief', [1, 2, 3], { appeals: { lastWord: 'panel' } })).toEqual(['appeals.lastWord 裁判都须回避第1队：其申诉无人表决，由裁判长决定'])
  })
  test('grants a skip where there is no pack to skip in', () => {
    expect(saidOf({ format: 'required', rules: { rights: { skip: {} } } })).toContain('rounds.0.rules.rights.skip')
    expect(saidOf({ format: 'speed', rules: { questionsPerPack: 3, rights: { skip: {} } } })).not.toContain('rounds.0.rules.rights.skip')
  })
  test('has no end to a clock of its own: of a kind of question, an objection, a bonus question, a rebound', () => {
    const odd = (format: string, rules: Asked['rules'] = {}) => saidOf({ format, rules }).filter((at) => at.endsWith('Ms') || at.includes('byKind'))
    const inRules = (...paths: readonly string[]) => paths.map((path) => `rounds.0.rules.${path}`)
    const byKind = { clocks: { byKind: { 'true-false': 0, case: 60_000 } } }
    expect(odd('required', byKind)).toEqual(inRules('clocks.byKind.true-false'))
    const tiers = [{ value: 30, set: 's' }]
    expect(odd('risk', { tiers, objections: { pressMs: 0, answerMs: 0 } })).toEqual(inRules('objections.answerMs', 'objections.pressMs'))
    expect(odd('risk', { tiers, objections: {} })).toEqual([])
    expect(odd('buzzer', { questions: 3, bonus: { set: 's20', answerMs: 0 } })).toEqual(inRules('bonus.answerMs'))
    const rebound = (afterWrong: string) => odd('buzzer', { questions: 3, buzzer: { afterWrong, rebound: { answerMs: 0 } } })
    expect(rebound('one-rebound')).toEqual(inRules('buzzer.rebound.answerMs'))
    expect(rebound('dead')).toEqual([])
  })
  test('takes off points for a performance too short that is not timed', () => {
    const rules = { undertime: { leastMs: 60_000, points: -2 }, dropHigh: 0, dropLow: 0 }
    expect(saidOf({ format: 'judged', rules: { ...rules, performMs: 0 } })).toContain('rounds.0.rules.undertime')
    expect(saidOf({ format: 'judged', rules: { ...rules, performMs: 120_000 } })).not.toContain('rounds.0.rules.undertime')
  })
  test('lets go unopposed what nobody may object to, and prices a foul that is none', () => {
    const tiers = [{ value: 30, set: 's' }]
    const odd = saidOf({
      format: 'risk',
      rules: { tiers, objections: { to: ['wrong'], unopposed: ['incomplete'] }, fouls: { 'not-restated': { points: -5 } } },
    })
    expect(odd).toEqual(expect.arrayContaining(['rounds.0.rules.objections.unopposed', 'rounds.0.rules.fouls.not-restated']))
  })
  test('[T18] says which questions are in no pack', () => {
    const odd = (rules: object) => saidOf({ format: 'speed', rules: { questionsPerPack: 3, ...rules } })
    expect(odd({})).toContain('rounds.0.rules.packs')
    expect(odd({ packs: 'shared' })).not.toContain('rounds.0.rules.packs')
  })
  test('says what changes nothing where the format or the way of answering leaves it without effect', () => {
    const odd = (format: string, rules: Record<string, unknown>) => saidOf({ format, rules }).map((at) => at.replace('rounds.0.rules.', ''))
    const rights = { swap: {}, pass: {}, lifeline: {} }
    expect(odd('buzzer', { questions: 3, rights, choosing: { by: 'opponent' }, clocks: { starts: 'shown' }, paying: { firstRight: [3] } })).toEqual(
      expect.arrayContaining(['rights.swap', 'rights.pass', 'choosing.by', 'clocks.starts', 'paying.firstRight']),
    )
    expect(odd('buzzer', { questions: 3, rights })).not.toContain('rights.lifeline')
    expect(odd('simultaneous', { questions: 3, rights, reading: { restate: 'wrong' }, persons: 'same' })).toEqual(
      expect.arrayContaining(['rights.swap', 'rights.pass', 'rights.lifeline', 'reading.restate', 'persons']),
    )
    expect(odd('simultaneous', { questions: 3, tablets: { on: 'boards', graceMs: 500 } })).toContain('tablets.graceMs')
    expect(odd('required', { by: 'team', rights, clocks: { starts: 'shown' } })).toEqual([])
  })
})
