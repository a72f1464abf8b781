/** The buzzers of a real hub: presses judged by their stamps, whatever held them up; what the journal keeps judges them again. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { SeatId, TeamId } from '#shared/words.ts'
import { sha256 } from './canonical-json.ts'
import { adjudicate } from './contest/adjudication.ts'
import { evidenceOf } from './contest/race-facts.ts'
import { raceOf } from './contest/race.ts'
import { evolve } from './contest/evolve.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveSlot } from './contest/read.ts'
import type { Bot } from './rehearsal/bot.ts'
import { realDisk } from './journal.ts'
import { formatOf } from './formats/index.ts'
import { eventsOf } from './rehearsal/rehearse.ts'
import type { RunningHub } from './start-hub.ts'
import { BuzzerHall as Hall } from './testing/buzzer-hall.ts'
import { partOf, type Viewer } from './views/index.ts'

const team = (n: number): TeamId => TeamId.parse(`team-${n}`)

let hall: Hall
afterEach(() => hall.close())

describe('a race', () => {
  test('[O9] is settled when every team was heard past the front press: proven by the clocks, and without certificates an estimate', async () => {
    hall = await Hall.of()
    await hall.opened()
    await pause(150)
    void hall.bot(2).press()
    await pause(30)
    void hall.bot(1).press()
    const verdict = await hall.verdict()
    expect(verdict).toMatchObject({ winner: team(2), method: 'estimate', certain: false, photo: false, certified: false, missing: [], absent: [] })
    expect(verdict.heard?.map(({ teamId }) => teamId).sort()).toEqual([1, 2, 3].map(team))
  })
  test('[O16] an estimate’s error is on every pad, and on stage only where the file wants it', async () => {
    for (const bandOnStage of [false, true]) {
      hall = await Hall.of({ buzzer: { opens: 'host-word', bandOnStage } })
      await hall.opened()
      await pause(150)
      void hall.bot(2).press()
      await hall.verdict()
      const seen = (viewer: Viewer) => partOf('buzzer', hall.hub.state(), viewer, { formatOf })?.strip?.map(({ teamId }) => teamId)
      expect(seen({ role: 'display' })).toEqual(bandOnStage ? [team(2)] : undefined)
      expect(seen({ role: 'team', teamId: team(1) })).toEqual([team(2)])
      if (!bandOnStage) await hall.close()
    }
  })
  test('[O9] is over after the wait where a device has gone: it is missing, and the press too close to call', async () => {
    hall = await Hall.of({ buzzer: { opens: 'host-word', maxWaitMs: 200 } })
    await hall.opened()
    await pause(150)
    hall.bot(3).close()
    await hall.until(() => hall.hub.state() !== null)
    await pause(50)
    void hall.bot(1).press()
    expect(await hall.verdict()).toMatchObject({ winner: team(1), photo: true, missing: [team(3)] })
  })
  test('[O14] what the journal keeps comes to the same verdict again, to the bit', async () => {
    hall = await Hall.of()
    for (const winner of [1, 2, 3]) {
      await hall.opened()
      await pause(120)
      void hall.bot(winner).press()
      void hall.bot((winner % 3) + 1).press()
      await hall.verdict()
      await hall.desk.close()
    }
    expect(judgedAgain(hall.hub)).toEqual(hall.hub.state().seq > 0 ? 3 : 0)
  })
  test('[B2] what a team presses beyond what is kept is refused, counted, and on record when the question is closed', async () => {
    hall = await Hall.of()
    await hall.opened()
    await pause(150)
    for (let n = 0; n < 7; n++) await hall.bot(1).press()
    await hall.verdict()
    const before = hall.hub.head().seq
    for (let n = 0; n < 20; n++) await hall.bot(1).press()
    expect(hall.hub.head().seq - before).toBeLessThanOrEqual(5)
    const slot = () => Object.values(hall.hub.state().rounds).flatMap(({ slots }) => slots)[0]
    const kept = slot()?.presses.length ?? 0
    await hall.desk.close()
    expect(Object.values(slot()?.refused ?? {})).toEqual([[{ teamId: team(1), presses: 27 - kept }]])
  })
  test('[B20] the console’s file has every opening of a question that is over, and no other seat may ask for it', async () => {
    hall = await Hall.of()
    const asked = async () => {
      const answer = await hall.operator.desk({ type: 'ReadRaces' })
      return answer.ok ? answer.races : null
    }
    await hall.opened()
    await pause(150)
    void hall.bot(1).press()
    await hall.verdict()
    expect(await asked()).toEqual([])
    await hall.desk.close()
    expect(await asked()).toMatchObject([{ number: 1, races: [{ verdict: { winner: team(1) }, lines: [{ teamId: team(1), is: 'race' }] }] }])
    expect(await hall.bot(1).desk({ type: 'ReadRaces' })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  })
  test('fault: the hub stands still for 300 ms: the same order, and nobody is clipped for it', async () => {
    hall = await Hall.of()
    await hall.opened()
    await pause(150)
    void hall.bot(3).press()
    const from = performance.now()
    while (performance.now() - from < 20) continue
    void hall.bot(1).press()
    while (performance.now() - from < 320) continue
    const verdict = await hall.verdict()
    expect(verdict.winner).toBe(team(3))
    expect(verdict.ranked?.map(({ teamId, flags }) => [teamId, flags.includes('clipped')])).toEqual([
      [team(3), false],
      [team(1), false],
    ])
  })
})

/** Every verdict of the journal made once more from what stands in it before; answers how many. */
function judgedAgain(hub: RunningHub): number {
  let state: ContestState | null = null
  let count = 0
  for (const event of eventsOf(hub.folder.dir, new Map())) {
    if (event.type === 'BuzzSettled' && state) {
      const race = raceOf(state)
      const { heard = [], certified = false } = event.verdict
      const evidence = race && evidenceOf(race, { teams: heard, certified, at: event.at })
      expect(evidence && adjudicate(evidence, sha256)).toMatchObject({ is: 'verdict', verdict: event.verdict })
      count += 1
    }
    state = evolve(state, event)
  }
  return count
}

describe('the host’s word', () => {
  test('[F7] a press 400 ms before the key asks the referee and shows the hall nothing; said to be after the word, it counts', async () => {
    hall = await Hall.of()
    await hall.desk.arm()
    await hall.until(() => hall.bots.every((bot) => bot.view.buzzer?.state === 'armed'))
    await hall.bot(2).press()
    await pause(400)
    await hall.desk.open()
    await hall.until(() => hall.bots.every((bot) => bot.view.buzzer?.state === 'open'))
    expect(hall.bot(1).view.buzzer).toMatchObject({ fouls: [], verdict: null, order: [] })
    void hall.bot(1).press()
    await pause(200)
    expect(hall.buzzer?.is).toBe('racing')
    await hall.desk.do({ type: 'AnswerCue', slotId: hall.desk.slotId, teamId: team(2), given: true }, 'chief')
    expect(await hall.verdict()).toMatchObject({ winner: team(2) })
  })
  test('[F7] said to be before it, it is a foul as its round says, and the race goes on', async () => {
    hall = await Hall.of()
    await hall.desk.arm()
    await hall.until(() => hall.bots.every((bot) => bot.view.buzzer?.state === 'armed'))
    await hall.bot(2).press()
    await pause(100)
    await hall.desk.open()
    await hall.desk.do({ type: 'AnswerCue', slotId: hall.desk.slotId, teamId: team(2), given: false }, 'chief')
    expect(liveSlot(hall.hub.state())?.fouls).toMatchObject([{ teamId: team(2), code: 'early-buzz' }])
    await hall.until(() => hall.bot(1).view.buzzer?.state === 'open')
    void hall.bot(1).press()
    expect(await hall.verdict()).toMatchObject({ winner: team(1) })
  })
  test('[F7] a press longer before the key than the finger lags is a foul', async () => {
    hall = await Hall.of({ buzzer: { opens: 'host-word', cueLagMs: 100 } })
    await hall.desk.arm()
    await hall.until(() => hall.bots.every((bot) => bot.view.buzzer?.state === 'armed'))
    await hall.bot(2).press()
    await hall.until(() => (liveSlot(hall.hub.state())?.fouls.length ?? 0) > 0)
    expect(liveSlot(hall.hub.state())?.fouls).toMatchObject([{ teamId: team(2), code: 'early-buzz' }])
  })
})

test('[B19] an opening the disk was too slow for is withdrawn, and the buzzer armed anew', async () => {
  let slowMs = 0
  hall = await Hall.of({ buzzer: { opens: 'machine' } }, { ...realDisk, sync: async (file) => void (await Promise.all([realDisk.sync(file), pause(slowMs)])) })
  await hall.desk.arm()
  slowMs = 260
  const first = hall.buzzer
  await hall.desk.open()
  slowMs = 0
  await hall.until(() => hall.buzzer?.is === 'armed' && hall.buzzer !== first)
})

describe('a gateway', () => {
  test('[O7] presses of its keys are its teams’, compared on its one clock', async () => {
    hall = await Hall.of({ buzzers: { gateways: 1 } })
    const gateway = await hall.seat('gateway-1')
    await hall.until(() => gateway.view.mine?.is === 'gateway' && gateway.view.mine.keys.length > 0)
    await pause(450)
    expect(gateway.view.mine).toMatchObject({ is: 'gateway', keys: [{ key: 'Digit1', teamId: team(1) }, { key: 'Digit2' }, { key: 'Digit3' }] })
    await hall.opened()
    await hall.until(() => gateway.view.buzzer?.state === 'open')
    await pause(100)
    void gateway.press({ key: 'Digit3' })
    const from = performance.now()
    while (performance.now() - from < 4) continue
    void gateway.press({ key: 'Digit1' })
    expect(await hall.verdict()).toMatchObject({ winner: team(3), photo: false, order: [team(3), team(1)], bandMs: 2 })
  })
  test('fault: two keys are hammered until the hub answers no more: a third key’s press is heard', async () => {
    hall = await Hall.of({ buzzers: { gateways: 1 } })
    const gateway = await hall.seat('gateway-1')
    await hall.opened()
    await hall.until(() => gateway.view.buzzer?.state === 'open')
    const strokes = Array.from({ length: 500 }, (_, n) => gateway.press({ key: n % 2 === 0 ? 'Digit1' : 'Digit2' }))
    expect(await gateway.press({ key: 'Digit3' })).toMatchObject({ ok: true })
    expect(await Promise.all(strokes)).toContainEqual({ ok: false, refusal: { code: 'too-many-requests' } })
  })
  test('[O17] where the operator says so its teams press its keys alone: their own pages are told, not waited for, and count again when he says that', async () => {
    hall = await Hall.of({ buzzers: { gateways: 1 } })
    const gateway = await hall.seat('gateway-1')
    await hall.operator.desk({ type: 'SetOwnPages', ownPages: 'set-aside' })
    const told = ({ mine }: Bot['view']): boolean => mine?.is === 'team' && mine.onGateway === true
    await hall.until(() => told(hall.bot(1).view))
    await hall.opened()
    await hall.until(() => gateway.view.buzzer?.state === 'open')
    expect(await hall.operator.desk({ type: 'SetOwnPages', ownPages: 'count' })).toMatchObject({ ok: false, refusal: { code: 'wrong-moment' } })
    const keys = [{ key: 'Digit3', teamId: team(1) }]
    expect(await hall.operator.desk({ type: 'MapGateway', seatId: SeatId.parse('gateway-1'), keys })).toMatchObject({
      ok: false,
      refusal: { code: 'wrong-moment' },
    })
    expect(await hall.bot(1).press()).toMatchObject({ ok: false, refusal: { code: 'key-on-gateway' } })
    expect(await hall.bot(1).ask({ type: 'TestPress', input: 'touch' })).toMatchObject({ ok: false, refusal: { code: 'key-on-gateway' } })
    for (const bot of hall.bots) bot.close()
    void gateway.press({ key: 'Digit3' })
    expect(await hall.verdict()).toMatchObject({ winner: team(3), missing: [], order: [team(3)] })
    await hall.desk.close()
    expect(await hall.operator.desk({ type: 'SetOwnPages', ownPages: 'count' })).toMatchObject({ ok: true })
  })
  test('a key that is nobody’s, and a gateway that names no key, press for nobody', async () => {
    hall = await Hall.of({ buzzers: { gateways: 1 } })
    const gateway = await hall.seat('gateway-1')
    await hall.opened()
    expect(await gateway.press({ key: 'KeyQ' })).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await gateway.press()).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
    expect(await hall.bot(1).press({ key: 'Digit2' })).toMatchObject({ ok: true })
    expect(await hall.verdict()).toMatchObject({ winner: team(1) })
  })
})

test('[O15] the operator calls the roll: every buzzer is asked for a press, and is heard', async () => {
  hall = await Hall.of()
  const asked: string[] = []
  hall.bot(1).onRollCall((is) => asked.push(is))
  await hall.operator.desk({ type: 'CallRoll' })
  await hall.until(() => asked.includes('press'))
  expect(await hall.bot(1).ask({ type: 'TestPress', dp: performance.now(), input: 'key', handledMs: 1 })).toMatchObject({ ok: true })
  await hall.until(() => asked.includes('heard'))
  await hall.until(() => hall.operator.view.devices?.seats.find(({ seatId }) => seatId === 'team-team-1')?.buzzer?.rollCall === 'heard')
  expect(hall.operator.view.devices?.seats.find(({ seatId }) => seatId === 'team-team-2')?.buzzer).toMatchObject({
    rollCall: 'press',
    synced: true,
    input: 'key',
  })
})
