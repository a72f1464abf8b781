/** Every buzzer that is there: probed without end, polled while an opening is on, called to the roll; the keys of a gateway. */
import { LampReport, PollReply, ProbeReply, type CertificateGap, type OwnPages } from '#shared/buzzer-wire.ts'
import type { Command } from '#shared/commands.ts'
import type { BuzzerDevice, GatewayKey } from '#shared/views/race.ts'
import type { Instant, OpeningId, SeatId, TeamId } from '#shared/words.ts'
import { every, type Clock } from './clock.ts'
import type { Heard, PressEvidence } from './contest/buzzer-state.ts'
import type { ContestState } from './contest/contest-state.ts'
import { liveRound, liveSlot, rulesOf } from './contest/read.ts'
import { DeviceClock } from './device-clocks.ts'
import { gatewayKeys, type KeyMap } from './gateway-keys.ts'
import { LoopBeat } from './loop-beat.ts'
import { OpeningWatch, type BuzzerLink, type Device, type WatchSetting } from './opening-watch.ts'
import type { Page } from './presence.ts'
import type { Seat } from './seat-plan.ts'
import type { HearingNow } from './views/index.ts'

const TICK_MS = 50
/** Unsynced devices at each tick; buzzers of the round more often than others. */
const PROBE_MS = { race: 100, calm: 250 } as const
const FRESH_PROBES = 6

interface Setting extends Omit<WatchSetting, 'clock' | 'devices' | 'mode'> {
  readonly mapOf: (seatId: SeatId) => KeyMap | undefined
  readonly ownPages: () => OwnPages
}
interface Mode {
  readonly certified: boolean
  readonly why: readonly CertificateGap[]
}

export class Buzzers {
  readonly #clock: Clock
  readonly #devices = new Map<Page, Device>()
  #set: Setting | null = null
  #watch: OpeningWatch | null = null
  #beat: LoopBeat | null = null
  #called = false
  #asked = 0
  #stop = (): void => undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** From here on devices are probed. */
  attach(setting: Setting): void {
    this.#set = setting
    this.#beat = new LoopBeat(this.#clock, setting.hubNow)
    this.#watch = new OpeningWatch({ ...setting, clock: this.#clock, devices: () => this.#counting(), mode: (teamIds) => this.#mode(teamIds) })
    this.#stop = every(this.#clock, TICK_MS, () => this.#tick())
  }
  stop(): void {
    this.#stop()
    this.#watch?.end()
    this.#beat?.stop()
  }

  /** Pages of teams and gateways are buzzers; of all others nothing is kept. */
  enter(page: Page, session: string, link: BuzzerLink): void {
    const state = this.#set?.working()
    if (page.role !== 'team' || !page.seat || !state) return
    const owner = state.contest.buzzers?.owner ?? 'organiser'
    this.#devices.set(page, { page, link, clock: new DeviceClock(session, owner, page.encrypted), keys: new Set(), teamIds: () => this.#teamsOf(page) })
    if (this.#called && !this.isAside(page)) link.rollCall('press')
  }
  leave(page: Page): void {
    this.#devices.delete(page)
    this.#watch?.judge()
  }

  /** What is on disk now. */
  follow(state: ContestState): void {
    const buzzer = liveSlot(state)?.buzzer.is ?? 'closed'
    if (buzzer === 'closed' || buzzer === 'taken') this.#beat?.stop()
    else this.#beat?.start()
    this.#watch?.follow(state)
  }

  /** True when it was a buzzer's own message, whatever became of it. */
  heard(page: Page, event: unknown, frame: unknown, readAt: Instant): boolean {
    const device = this.#devices.get(page)
    if (event === 'polled') {
      const reply = PollReply.safeParse(frame)
      if (device && reply.success) device.clock.polled(reply.data, readAt)
      this.#watch?.judge()
    } else if (event === 'probed') {
      const reply = ProbeReply.safeParse(frame)
      if (device && reply.success) device.clock.probed(reply.data, readAt)
    } else if (event === 'lit') {
      const report = LampReport.safeParse(frame)
      if (device && report.success) this.#watch?.lit(device, report.data)
    } else return false
    return true
  }

  /** r⁻ of anything read at this instant. */
  lookedAt(readAt: Instant): Instant {
    return this.#beat?.lookedAt(readAt) ?? readAt
  }
  /** null for any command but a press; by another page's hand the arrival alone is known. */
  evidence(page: Page, command: Command, readAt: Instant): PressEvidence | null {
    if (command.type !== 'PressBuzzer') return null
    const device = this.#devices.get(page)
    if (device) return device.clock.evidence(command, readAt, this.lookedAt(readAt))
    return { a: readAt, b: readAt, readAt, credit: 0, flags: ['arrival'], raw: { dp: command.dp, input: command.input } }
  }
  /** For the core, as it judges. */
  hearingOf = (openingId: OpeningId): Omit<Heard, 'at'> => this.#watch?.hearingOf(openingId) ?? { teams: [], certified: false }
  /** A press that was refused because its team had pressed already. */
  refused(openingId: OpeningId, teamId: TeamId): void {
    this.#watch?.refused(openingId, teamId)
  }
  /** From the first press read until its verdict is on disk; not while a person is asked. */
  get isDeciding(): boolean {
    return this.#watch?.isDeciding ?? false
  }
  /** A press was read, or decided: perhaps the race is over. */
  judge(): void {
    this.#watch?.judge()
  }

  /** For the crew's screens. */
  now(): HearingNow {
    const { certified, why } = this.#mode(this.#entrants())
    return { mode: certified ? 'certified' : 'estimate', why: [...why], ...(this.#watch?.trouble() ?? { late: [], lost: [], silent: [] }) }
  }
  /** The device last come to the seat; of a gateway, whose key is whose, whether it is there or not. */
  at({ id, role, ref }: Seat): { buzzer?: BuzzerDevice; keys?: GatewayKey[]; ownPages?: OwnPages } {
    const device = [...this.#devices.values()].filter(({ page }) => page.seat?.id === id).at(-1)
    const keys = this.#keysOf(id).map((one) => ({ ...one, heard: device?.keys.has(one.key) ?? false }))
    return {
      ...(device ? { buzzer: device.clock.shown(this.#called && !this.isAside(device.page)) } : {}),
      ...(role === 'team' && ref.team === undefined ? { keys, ownPages: this.#set?.ownPages() ?? 'count' } : {}),
    }
  }
  gateways(): Readonly<Record<SeatId, readonly GatewayKey[]>> {
    const gateways: Record<SeatId, readonly GatewayKey[]> = {}
    for (const { page, keys } of this.#devices.values()) {
      if (!page.seat || page.seat.ref.team !== undefined) continue
      gateways[page.seat.id] = this.#keysOf(page.seat.id).map((one) => ({ ...one, heard: keys.has(one.key) }))
    }
    return gateways
  }
  /** Teams that press a gateway's keys alone: the operator has said so, whether the gateway is there or not. */
  onGateway(): readonly TeamId[] {
    if (this.#set?.ownPages() !== 'set-aside') return []
    const seats = Array.from({ length: this.#set.working().contest.buzzers?.gateways ?? 0 }, (_, n) => `gateway-${n + 1}` as SeatId)
    return [...new Set(seats.flatMap((seatId) => this.#keysOf(seatId).map(({ teamId }) => teamId)))]
  }
  /** A team's own page that is no buzzer now. */
  isAside({ seat }: Page): boolean {
    return seat?.ref.team !== undefined && this.onGateway().includes(seat.ref.team)
  }
  get isOpen(): boolean {
    return this.#watch?.isOn ?? false
  }
  /** Whose key of this gateway it is; null for a page that is none. */
  teamOfKey({ seat }: Page, key: string | undefined): TeamId | null {
    if (!seat || seat.role !== 'team' || seat.ref.team !== undefined || key === undefined) return null
    return this.#keysOf(seat.id).find((one) => one.key === key)?.teamId ?? null
  }

  /** Asks every buzzer for a press, so that it is measured; `off` takes it back. */
  call(roll: 'press' | 'off'): void {
    this.#called = roll === 'press'
    for (const { page, link, keys } of this.#devices.values()) {
      if (this.#called) keys.clear()
      link.rollCall(this.isAside(page) ? 'off' : roll)
    }
  }
  /** A press at the roll-call; true while the operator has asked for it. A gateway is heard when all its keys of the round were. */
  tested(page: Page, command: Extract<Command, { type: 'TestPress' }>): boolean {
    const device = this.#devices.get(page)
    if (!device || command.dp === undefined) return this.#called
    device.clock.handled(command.handledMs, command.input)
    if (command.key !== undefined) device.keys.add(command.key)
    const entrants = this.#entrants()
    const unheard =
      page.seat && page.seat.ref.team === undefined && this.#keysOf(page.seat.id).some(({ key, teamId }) => entrants.includes(teamId) && !device.keys.has(key))
    if (unheard) return this.#called
    device.clock.rollCalled()
    if (this.#called) device.link.rollCall('heard')
    return this.#called
  }
  goOnWithout(teamId: TeamId): boolean {
    return this.#watch?.goOnWithout(teamId) ?? false
  }

  #keysOf(seatId: SeatId): KeyMap {
    return this.#set ? (this.#set.mapOf(seatId) ?? gatewayKeys(this.#set.working().contest)) : []
  }
  #teamsOf({ seat }: Page): readonly TeamId[] {
    if (!seat) return []
    return seat.ref.team === undefined ? this.#keysOf(seat.id).map(({ teamId }) => teamId) : [seat.ref.team]
  }
  /** All but the pages set aside. */
  #counting(): readonly Device[] {
    return [...this.#devices.values()].filter(({ page }) => !this.isAside(page))
  }
  #entrants(): readonly TeamId[] {
    const state = this.#set?.working()
    return state ? (liveRound(state)?.entrants ?? []) : []
  }
  /** [O15] Every device of these teams certified, and all of one input. */
  #mode(teamIds: readonly TeamId[]): Mode {
    const own = this.#counting().filter((device) => device.teamIds().some((teamId) => teamIds.includes(teamId)))
    const why = new Set(own.flatMap(({ clock }) => clock.gaps()))
    if (own.length === 0) why.add('no-device')
    if (new Set(own.map(({ clock }) => clock.input)).size > 1) why.add('mixed-inputs')
    return { certified: why.size === 0, why: [...why] }
  }
  #tick(): void {
    const state = this.#set?.working()
    if (!this.#set || !state) return
    const now = this.#set.hubNow()
    const racing = state.live !== null && rulesOf(state, state.live).buzzer !== undefined ? this.#entrants() : []
    for (const device of this.#devices.values()) {
      const often = racing.length > 0 && device.teamIds().some((teamId) => racing.includes(teamId))
      const afterMs = device.clock.heardProbes < FRESH_PROBES ? TICK_MS / 2 : often ? PROBE_MS.race : PROBE_MS.calm
      if (now - device.clock.probedAt < afterMs - TICK_MS / 4) continue
      const id = ++this.#asked
      device.clock.probeLeft(id, this.#set.hubNow())
      device.link.probe(id)
    }
  }
}
