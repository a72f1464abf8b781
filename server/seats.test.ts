/** Who sits where: one device a seat, codes that work once and not for long, tokens that outlive a restart. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeatId } from '#shared/words.ts'
import { Library, libraryPath } from './library.ts'
import { newOwnerCode } from './library-owner-link.ts'
import { readContest } from './exchange/contest-file.ts'
import { seatPlanOf } from './seat-plan.ts'
import { Seats } from './seats.ts'
import { givenClock } from './testing/given-clock.ts'

const read = readContest(join(import.meta.dirname, '..', 'contests', 'thin.json'))
if (!read.ok) throw new Error('the thin contest has mistakes')
const { contest } = read
const judge = SeatId.parse('referee-1')

let dir = ''
let revoked: string[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leitai-seats-'))
  revoked = []
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function open() {
  const clock = givenClock()
  const library = await Library.open(dir)
  const seats = new Seats({ dir, library, clock, plan: () => seatPlanOf(contest), onRevoked: (seatId) => revoked.push(seatId) })
  return { seats, clock, library }
}

describe('the plan', () => {
  test('one tablet a team, crew by the panel of the file', () => {
    const ids = [...seatPlanOf(contest).keys()]
    expect(ids.slice(0, 8)).toEqual(['operator', 'host', 'chief', 'referee-1', 'referee-2', 'referee-3', 'clerk-1', 'supervisor-1'])
    expect(ids).toHaveLength(8 + contest.teams.length + 2)
  })

  test('one tablet a position, where the file says so', () => {
    const [team] = contest.teams
    const plan = seatPlanOf({ ...contest, tablets: 'one-a-position' })
    const seat = plan.get(SeatId.parse(`team-${team?.id ?? ''}-2`))
    expect(seat).toMatchObject({ role: 'team', path: `/buzzer/team-${team?.id ?? ''}-2`, ref: { team: team?.id, number: 2 } })
  })
})

describe('pairing', () => {
  test('fault A5: a code has eight letters without look-alikes, pairs once, and its device is the seat’s only one', async () => {
    const { seats } = await open()
    const code = seats.newCode(judge) ?? ''
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
    const [first, second] = await Promise.all([seats.redeem(code), seats.redeem(code)])
    expect([first?.seatId, second]).toEqual([judge, null])
    expect(seats.seatOf(first?.token ?? '')?.id).toBe(judge)
    expect(revoked).toEqual([judge])
  })

  test('fault A5: an expired code, a replaced one and a made-up one are refused', async () => {
    const { seats, clock } = await open()
    const old = seats.newCode(judge) ?? ''
    const code = seats.newCode(judge) ?? ''
    expect(await seats.redeem(old)).toBeNull()
    clock.pass(15 * 60_000)
    expect([await seats.redeem(code), await seats.redeem('AAAA3333'), await seats.redeem('')]).toEqual([null, null, null])
  })

  test('a take-over makes the old token worthless; a release leaves the seat empty', async () => {
    const { seats } = await open()
    const old = await seats.pair(judge)
    const token = await seats.pair(judge)
    expect([seats.seatOf(old), seats.seatOf(token)?.id]).toEqual([null, judge])
    expect(await seats.release(judge)).toBe(true)
    expect([seats.seatOf(token), seats.isPaired(judge)]).toEqual([null, false])
  })

  test('a paired device survives a restart', async () => {
    const token = await (await open()).seats.pair(judge)
    expect((await open()).seats.seatOf(token)?.id).toBe(judge)
  })

  test('the owner link seats the operator once, also after a restart; a new link ends the old', async () => {
    const old = newOwnerCode(dir)
    const code = newOwnerCode(dir)
    const { seats } = await open()
    expect([await seats.redeem(old), (await seats.redeem(code))?.role, await seats.redeem(code)]).toEqual([null, 'operator', null])
  })
})

describe('the library', () => {
  test('keeps the old document when the new one can not be written', async () => {
    const { library } = await open()
    await library.change((document) => ({ ...document, address: 'one' }))
    rmSync(dir, { recursive: true })
    await expect(library.change((document) => ({ ...document, address: 'two' }))).rejects.toThrow()
    expect(library.document.address).toBe('one')
  })

  test('is not guessed at when it is damaged', async () => {
    writeFileSync(libraryPath(dir), '{"version":1,"seats":')
    await expect(Library.open(dir)).rejects.toThrow()
  })
})
