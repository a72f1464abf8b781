/** One opening as its operator and its teams hear of it: lamps, devices that fall silent, and what a press tells nobody. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClientToHub, HubToClient } from '#shared/wire.ts'
import { OpeningId, TeamId } from '#shared/words.ts'
import { BotDevice } from './rehearsal/bot-device.ts'
import { BuzzerHall } from './testing/buzzer-hall.ts'

const team = (n: number): TeamId => TeamId.parse(`team-${n}`)
let hall: BuzzerHall
afterEach(() => hall.close())

/** Answers probes, and polls until it is told to keep still. */
class Quiet extends BotDevice {
  isSilent = false
  #socket: Socket<HubToClient, ClientToHub> | null = null
  override answer(socket: Socket<HubToClient, ClientToHub>): void {
    this.#socket = socket
    socket.on('probe', (id) => {
      const d1 = this.now()
      socket.emit('probed', { id, d1, d2: this.now(), wall: Date.now(), grainMs: 0.005, input: 'key', hidden: false })
    })
    socket.on('poll', (id) => {
      const dv = this.now()
      if (!this.isSilent) setTimeout(() => socket.emit('polled', { id, dv }), 2)
    })
  }
  lights(openingId: string | null | undefined, lateMs: number): void {
    this.#socket?.emit('lit', { openingId: OpeningId.parse(openingId), lateMs })
  }
}

describe('what the operator is told during an opening', () => {
  let device: Quiet
  const told = () => {
    const { late = [], lost = [], silent = [] } = hall.operator.view.race ?? {}
    return { late, lost, silent }
  }
  beforeEach(async () => {
    hall = await BuzzerHall.of({ buzzer: { opens: 'host-word', maxWaitMs: 1500 } })
    device = new Quiet('none', () => 0)
    await hall.replace(3, { device })
    await hall.opened()
  })
  test('fault: a lamp that came more than 50 ms late is told before any verdict', async () => {
    expect(told()).toEqual({ late: [], lost: [], silent: [] })
    device.lights(hall.bot(3).view.buzzer?.openingId, 80)
    await hall.until(() => told().late.includes(team(3)))
    expect(hall.buzzer?.is).toBe('open')
  })
  test('fault: a device that answers nothing for 250 ms is told as silent', async () => {
    device.isSilent = true
    await hall.until(() => told().silent.includes(team(3)))
    expect(told().lost).toEqual([])
  })
  test('fault: gone on without a silent device, the verdict waits for it no longer, and says that it was absent', async () => {
    device.isSilent = true
    await hall.until(() => told().silent.includes(team(3)))
    void hall.bot(1).press()
    await pause(100)
    expect(hall.buzzer?.is).toBe('racing')
    expect(await hall.operator.desk({ type: 'GoOnWithout', teamId: team(3) })).toMatchObject({ ok: true })
    expect(await hall.verdict()).toMatchObject({ winner: team(1), absent: [team(3)], missing: [] })
  })
})

test('[O18] a bot that presses on whatever it is sent steals nothing: pads, stage and health tell of no press before the verdict', async () => {
  hall = await BuzzerHall.of()
  let isOn = false
  const told: string[] = []
  const undecided = (): boolean => isOn && hall.buzzer?.is !== 'taken'
  const onFrame = (): void => void (undecided() && told.push('a view'))
  const device = new BotDevice('none', () => 0)
  await hall.replace(3, { device, onFrame, play: (bot) => void (isOn && bot.press({ stamp: device.now() - 4 })) })
  await hall.stage({ onFrame })
  for (let n = 0; n < 5; n++) {
    await hall.opened()
    await pause(120)
    const health = async (): Promise<string> => (await fetch(`${hall.hub.origin}/health`)).text()
    const before = await health()
    isOn = true
    const acknowledged = hall.bot(1).press()
    while (hall.buzzer?.is !== 'taken') {
      const now = await health()
      if (undecided() && now !== before) told.push(now)
    }
    expect(await hall.verdict()).toMatchObject({ winner: team(1) })
    expect(await acknowledged).toEqual({ ok: true, seq: 0 })
    isOn = false
    await hall.desk.close()
  }
  expect(told).toEqual([])
})
