/** Who sits where: one device a seat, codes that work once and not for long, tokens that outlive a restart. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
const team = SeatId.parse(`team-${contest.teams[0]?.id ?? ''}`)
const from = '192.168.1.7'
/** The seat of an answer, or what stands in its place. */
const seatIn = (answer: Awaited<ReturnType<Seats['redeem']>>) => (answer && 'token' in answer ? answer.seatId : answer && 'claim' in answer ? 'claim' : null)

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
    expect(ids).toHaveLength(8 + contest.teams.length + 2 + 1)
  })

  test('as many directors as the file gives, one where it is silent', () => {
    const directors = (panel: object) => [...seatPlanOf({ ...contest, panel: { ...contest.panel, ...panel } }).keys()].filter((id) => id.startsWith('director'))
    expect([directors({}), directors({ directors: 0 }), directors({ directors: 3 })].map((ids) => ids.length)).toEqual([1, 0, 3])
  })

  test('one tablet a position, where the file says so', () => {
    const [team] = contest.teams
    const plan = seatPlanOf({ ...contest, tablets: 'one-a-position' })
    const seat = plan.get(SeatId.parse(`team-${team?.id ?? ''}-2`))
    expect(seat).toMatchObject({ role: 'team', path: `/buzzer/team-${team?.id ?? ''}-2`, ref: { team: team?.id, number: 2 } })
    const fields = contest.fields.map((field) => (field.id === team?.field ? { ...field, tablets: 'one-a-position' as const } : field))
    const apart = seatPlanOf({ ...contest, fields })
    expect([apart.has(SeatId.parse(`team-${team?.id ?? ''}-2`)), apart.has(SeatId.parse(`team-${team?.id ?? ''}`))]).toEqual([true, false])
  })
})

describe('pairing', () => {
  test('fault A5: a code has eight letters without look-alikes, pairs once, and its device is the seat’s only one', async () => {
    const { seats } = await open()
    const code = seats.newCode(team) ?? ''
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
    const [first, second] = await Promise.all([seats.redeem(code, from), seats.redeem(code, from)])
    expect([seatIn(first), second]).toEqual([team, null])
    expect(seats.seatOf(first && 'token' in first ? first.token : '')?.id).toBe(team)
    expect(revoked).toEqual([team])
  })

  test('fault A5: an expired code, a replaced one and a made-up one are refused', async () => {
    const { seats, clock } = await open()
    const old = seats.newCode(judge) ?? ''
    const code = seats.newCode(judge) ?? ''
    expect(await seats.redeem(old, from)).toBeNull()
    clock.pass(15 * 60_000)
    expect([await seats.redeem(code, from), await seats.redeem('AAAA3333', from), await seats.redeem('', from)]).toEqual([null, null, null])
  })

  test('fault A5: a hundred thousand guesses find no seat, even where nothing slows them down', async () => {
    const { seats } = await open()
    const code = seats.newCode(team) ?? ''
    let found = 0
    for (let guess = 0; guess < 100_000; guess++) {
      const typed = guess.toString(23).padStart(8, 'A')
      if (typed !== code && (await seats.redeem(typed, from))) found++
    }
    expect(found).toBe(0)
    expect(seatIn(await seats.redeem(code, from))).toBe(team)
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
    expect([await seats.redeem(old, from), seatIn(await seats.redeem(code, from)), await seats.redeem(code, from)]).toEqual([null, 'operator', null])
  })
})

describe('where the disk is full', () => {
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  test('fault D9: a seat that is revoked is cut, and its token worth nothing, all the same', async () => {
    const { seats, library } = await open()
    const token = await seats.pair(judge)
    vi.spyOn(library, 'change').mockRejectedValueOnce(full)
    await expect(seats.release(judge)).rejects.toThrow(full)
    expect([seats.seatOf(token), seats.isPaired(judge), revoked.at(-1)]).toEqual([null, false, judge])
    expect(seats.seatOf(await seats.pair(judge))?.id).toBe(judge)
  })
  test('fault D9: neither a code, nor the console’s yes, nor the owner link is spent on a seat that could not be written down', async () => {
    const { seats, library } = await open()
    const [code, link] = [seats.newCode(team) ?? '', newOwnerCode(dir)]
    const answer = await seats.redeem(seats.newCode(judge) ?? '', from)
    const { claim, sign } = answer && 'claim' in answer ? answer : expect.fail()
    seats.claims.grant(judge, sign)
    vi.spyOn(library, 'change').mockRejectedValueOnce(full).mockRejectedValueOnce(full).mockRejectedValueOnce(full)
    for (const tries of [() => seats.redeem(code, from), () => seats.collect(claim), () => seats.redeem(link, from)])
      await expect(tries()).rejects.toThrow(full)
    const again = [await seats.redeem(code, from), await seats.collect(claim), await seats.redeem(link, from)]
    expect(again.map((one) => one !== 'waiting' && seatIn(one))).toEqual([team, judge, 'operator'])
  })
})

describe('an official’s device', () => {
  async function claimed() {
    const { seats, clock } = await open()
    const answer = await seats.redeem(seats.newCode(judge) ?? '', from)
    if (!answer || !('claim' in answer)) throw new Error('the official was seated without a yes')
    return { seats, clock, ...answer }
  }

  test('waits until the console says yes to its sign, and has its seat once', async () => {
    const { seats, claim, sign } = await claimed()
    expect([seats.claims.waiting(judge), await seats.collect(claim)]).toEqual([{ sign, from }, 'waiting'])
    expect(seats.isPaired(judge)).toBe(false)
    expect([seats.claims.grant(judge, 'xx'), seats.claims.grant(judge, sign)]).toEqual([false, true])
    expect([await seats.collect(claim), await seats.collect(claim)]).toEqual([expect.objectContaining({ seatId: judge, role: 'referee' }), null])
  })

  test('is turned away by a no, by time, and by another device that came after it', async () => {
    const no = await claimed()
    no.seats.claims.drop(judge)
    const late = await claimed()
    late.seats.claims.grant(judge, late.sign)
    late.clock.pass(3 * 60_000)
    const first = await claimed()
    await first.seats.redeem(first.seats.newCode(judge) ?? '', '192.168.1.8')
    expect(await Promise.all([no, late, first].map(({ seats, claim }) => seats.collect(claim)))).toEqual([null, null, null])
  })
})

describe('fault A13: proof of who asks', () => {
  test('a fresh code of the seat itself, for one command', async () => {
    const { seats } = await open()
    const chief = seatPlanOf(contest).get(SeatId.parse('chief')) ?? expect.fail()
    const [own, others] = [seats.newCode(chief.id) ?? '', seats.newCode(judge) ?? '']
    expect([seats.proves(chief, others), seats.proves(chief, own), seats.proves(chief, own)]).toEqual([false, true, false])
  })

  test('at the console an owner link from the hub’s own machine; after too many wrong ones it waits, and no other seat with it', async () => {
    const { seats } = await open()
    const plan = seatPlanOf(contest)
    const [operator, chief] = [plan.get(SeatId.parse('operator')) ?? expect.fail(), plan.get(SeatId.parse('chief')) ?? expect.fail()]
    expect(seats.proves(operator, seats.newCode(operator.id) ?? '')).toBe(false)
    expect(seats.proves(operator, newOwnerCode(dir))).toBe(true)
    for (let wrong = 0; wrong < 6; wrong++) seats.proves(operator, 'AAAA3333')
    expect([seats.proves(operator, newOwnerCode(dir)), seats.proves(chief, seats.newCode(chief.id) ?? '')]).toEqual(['wait', true])
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
