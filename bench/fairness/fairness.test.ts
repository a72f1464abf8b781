/** The simulated evening in small: no network, input or cheat breaks the guarantee. */
import { describe, expect, test } from 'vitest'
import { BOTS, playBot } from './cheats.ts'
import { playSet } from './play-set.ts'
import { setsOf, TEAMS } from './sets.ts'
import { isBroken } from './table.ts'
import { chiSquareOf, newTally, type Tally } from './tally.ts'

const whole = { seed: 5, part: 0, parts: 1 }
const bot = (name: string) => BOTS.filter((one) => one.name === name).map((one) => playBot(one, 400, whole))

describe('honest devices', () => {
  for (const [index, set] of setsOf(7200).entries())
    test(`${set.kind.profile}, ${set.name}: nobody wrong is called certain, and nobody breaks a vouch`, () => {
      const { openings, wrongUnflagged, brokenVouch, g1, g2, g3, photo, wrong, arrivalWrong } = playSet(set, { ...whole, seed: index })
      expect({ wrongUnflagged, brokenVouch, g1, g2, g3 }).toEqual({ wrongUnflagged: 0, brokenVouch: 0, g1: 0, g2: 0, g3: 0 })
      expect(photo).toBeLessThan(openings * 0.8)
      expect(wrong).toBeLessThanOrEqual(arrivalWrong + 0.02 * openings)
    })
  test('no team gains by its place in the list', () => {
    const set = setsOf(8000)[1]
    if (!set) throw new Error('no set')
    expect(chiSquareOf(playSet(set, whole), TEAMS)).toBeLessThan(24.3)
  })
  test('shares played apart are the whole', () => {
    const set = setsOf(400)[0]
    if (!set) throw new Error('no set')
    const parts = [0, 1].map((part) => playSet(set, { seed: 3, part, parts: 2 }))
    expect(parts.reduce((sum, part) => sum + part.photo, 0)).toBe(playSet(set, { ...whole, seed: 3 }).photo)
  })
})

test('fault: one opening that breaks the guarantee, or is wrong without saying so, fails the run', () => {
  const rows = (tally: Partial<Tally>) => setsOf(8000).map((set) => ({ set, tally: { ...newTally(), ...tally } }))
  expect(isBroken(rows({ wrong: 3, photo: 3 }))).toBe(false)
  for (const count of ['g1', 'g2', 'g3', 'wrongUnflagged'] as const) expect(isBroken(rows({ [count]: 1 }))).toBe(true)
})

describe('cheats', () => {
  test('a stamp back-dated by a second is a foul, and during reading never certain', () => {
    expect(bot('backDatedOneSecond')).toMatchObject([{ fouls: 400, wins: 0 }])
    expect(bot('backDatedOneSecondReading')).toMatchObject([{ stolenCertain: 0 }])
  })
  test('a poll tells a bot nothing', () => {
    expect(bot('pressOnPoll')).toMatchObject([{ stolen: 0 }])
  })
  test('a reply withheld is never worth a certain win', () => {
    for (const loot of bot('withheldReply')) expect(loot.stolenCertain).toBe(0)
  })
  test('a key that calls its press a touch is given no touch’s credit, and never a certain win', () => {
    for (const loot of bot('keyCalledTouch.wiredKeys')) {
      expect(loot.stolenCertain).toBe(0)
      expect(loot.stolen).toBeLessThan(0.12 * loot.openings)
    }
  })
  test('no opening, yesterday’s press, a flood: none wins', () => {
    for (const name of ['noOpening', 'yesterdaysPress', 'flood']) expect(bot(name)).toMatchObject([{ wins: 0 }])
  })
  test('the best margin inside the credit stays inside its known share on wire', () => {
    for (const loot of bot('bestMargin.wiredKeys')) expect(loot.stolenCertain).toBeLessThan(0.06 * loot.openings)
  })
})
