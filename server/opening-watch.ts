/** One opening as the hub hears it: polls on their beat to every eligible team, lamps, who is lost or silent; settles it when all were heard. */
import type { LampReport, RollCallState } from '#shared/buzzer-wire.ts'
import type { Command } from '#shared/commands.ts'
import type { CommandAnswer } from '#shared/wire.ts'
import type { Instant, Millis, OpeningId, SlotId, TeamId } from '#shared/words.ts'
import { sha256 } from './canonical-json.ts'
import type { Clock } from './clock.ts'
import { adjudicate } from './contest/adjudication.ts'
import { nextPollAt, pollsBegin } from './contest/adjudication-hearing.ts'
import { holdOf } from './contest/buzzer-rules.ts'
import type { Heard, Hearing } from './contest/buzzer-state.ts'
import type { ContestState } from './contest/contest-state.ts'
import { cuePending, evidenceOf } from './contest/race-facts.ts'
import { raceOf, type Race } from './contest/race.ts'
import { eligibleFor } from './contest/read.ts'
import type { DeviceClock } from './device-clocks.ts'
import type { Page } from './presence.ts'
import type { HearingNow } from './views/index.ts'

/** A lamp so late, a device so long silent, are told to the operator. */
const LATE_MS: Millis = 50
const SILENT_MS: Millis = 250
/** Not saved so long before the opening: it is withdrawn. */
const MARGIN_MS: Millis = 100
const TOLD_EVERY_MS: Millis = 200

/** How a page is reached. */
export interface BuzzerLink {
  readonly probe: (id: number) => void
  readonly poll: (id: number) => void
  readonly rollCall: (is: RollCallState) => void
}
export interface Device {
  readonly page: Page
  readonly clock: DeviceClock
  readonly link: BuzzerLink
  /** Of a gateway: heard in the roll-call. */
  readonly keys: Set<string>
  readonly teamIds: () => readonly TeamId[]
}
export interface WatchSetting {
  readonly clock: Clock
  readonly hubNow: () => Instant
  /** With what is not on disk yet. */
  readonly working: () => ContestState
  readonly submit: (command: Command) => Promise<CommandAnswer>
  readonly devices: () => Iterable<Device>
  readonly mode: (teamIds: readonly TeamId[]) => { readonly certified: boolean }
  /** Whom the hub does not hear has changed. */
  readonly changed: () => void
}
interface Opening {
  readonly id: OpeningId
  readonly slotId: SlotId
  readonly opensAt: Instant
  /** Those that were there when it opened; null before. */
  there: ReadonlySet<Device> | null
  certified: boolean
  /** Heard in a roll-call when it opened. */
  rolled: readonly Device[]
  readonly goneOn: Set<TeamId>
  readonly lateBy: Map<TeamId, Millis>
  settling: boolean
}
const quiet = (): Pick<HearingNow, 'late' | 'lost' | 'silent'> => ({ late: [], lost: [], silent: [] })

export class OpeningWatch {
  readonly #set: WatchSetting
  #on: Opening | null = null
  /** [B2] By opening of one question: presses that were refused because their team had pressed already. */
  #refused: { slotId: SlotId | null; counts: Map<OpeningId, Map<TeamId, number>> } = { slotId: null, counts: new Map() }
  #told = ''
  #toldAt: Instant = -Infinity
  #polls = 0
  #stop = (): void => undefined

  constructor(setting: WatchSetting) {
    this.#set = setting
  }

  follow(state: ContestState): void {
    const race = raceOf(state)
    const { buzzer } = race?.slot ?? { buzzer: { is: 'closed' as const } }
    if (race && buzzer.is !== 'closed') this.#counts(race.slot.id, buzzer.openingId)
    if (!race || buzzer.is === 'closed' || buzzer.is === 'armed' || buzzer.is === 'taken') return this.end()
    if (this.#on?.id === buzzer.openingId) return
    this.end()
    this.#on = {
      ...{ id: buzzer.openingId, slotId: race.slot.id, opensAt: buzzer.opensAt },
      ...{ there: null, certified: false, rolled: [], goneOn: new Set(), lateBy: new Map(), settling: false },
    }
    for (const { clock } of this.#set.devices()) clock.openingBegins()
    if (this.#isTooLate(race, buzzer.opensAt)) void this.#set.submit({ type: 'WithdrawOpening', slotId: race.slot.id, openingId: buzzer.openingId })
    this.#next(pollsBegin({ opensAt: buzzer.opensAt, firstReadAt: null }))
  }
  end(): void {
    this.#stop()
    if (!this.#on) return
    this.#on = null
    this.#tell()
  }

  /** [B19] Where the machine gives the cue: its hold was used up by the disk. */
  #isTooLate({ rules }: Race, opensAt: Instant): boolean {
    const holdMs = holdOf(rules)
    return holdMs > MARGIN_MS && this.#set.hubNow() - (opensAt - holdMs) > holdMs - MARGIN_MS
  }
  #next(at: Instant): void {
    this.#stop = this.#set.clock.after(at - this.#set.hubNow(), () => this.#beat())
  }
  #beat(): void {
    const on = this.#on
    const race = this.#raceOn()
    if (!on || !race) return
    const now = this.#set.hubNow()
    if (now < on.opensAt) return this.#next(on.opensAt)
    const eligible = eligibleFor(race.round, race.slot)
    on.there ??= this.#thereNow(on, eligible)
    for (const device of on.there) {
      if (!device.teamIds().some((teamId) => eligible.includes(teamId))) continue
      const id = ++this.#polls
      if (device.clock.pollLeft(id, this.#set.hubNow())) device.link.poll(id)
    }
    this.judge()
    if (now - this.#toldAt >= TOLD_EVERY_MS) this.#tell()
    this.#next(nextPollAt(on.opensAt, this.#set.hubNow()))
  }
  #thereNow(on: Opening, eligible: readonly TeamId[]): ReadonlySet<Device> {
    on.certified = this.#set.mode(eligible).certified
    on.rolled = [...this.#set.devices()].filter(({ clock }) => clock.rolled)
    return new Set(this.#set.devices())
  }
  /** The race while it is this opening's, with what is not on disk yet; null once it is settled, referred or called off. */
  #raceOn(): Race | null {
    const race = raceOf(this.#set.working())
    const { buzzer } = race?.slot ?? { buzzer: { is: 'closed' as const } }
    if (!race || (buzzer.is !== 'open' && buzzer.is !== 'racing') || buzzer.openingId !== this.#on?.id || buzzer.photo) return null
    return race
  }

  /** A press was read, and nobody has to be asked about it. */
  #undecided(): Race | null {
    const race = this.#raceOn()
    return race?.slot.buzzer.is === 'racing' && !cuePending(race.slot) && !this.#set.working().paused ? race : null
  }
  get isOn(): boolean {
    return this.#on !== null
  }
  /** Never longer than the wait of the round, whatever becomes of the verdict. */
  get isDeciding(): boolean {
    const buzzer = this.#undecided()?.slot.buzzer
    return this.#on?.settling === true || (buzzer?.is === 'racing' && this.#set.hubNow() <= (buzzer.settleAt ?? -Infinity) + LATE_MS)
  }
  /** Asks the core to settle it once there is nothing left to wait for. */
  judge(): void {
    const on = this.#on
    const race = this.#undecided()
    if (!on || on.settling || !race) return
    const evidence = evidenceOf(race, { ...this.hearingOf(on.id), at: this.#set.hubNow() })
    const outcome = evidence && adjudicate(evidence, sha256)
    if (!outcome || outcome.is === 'waits' || outcome.is === 'asks-referee' || outcome.is === 'no-press') return
    on.settling = true
    void this.#set.submit({ type: 'SettleBuzz', slotId: on.slotId, openingId: on.id }).finally(() => (on.settling = false))
  }

  /** Teams by all their devices: one that is there counts as heard as far as the one heard least. */
  hearingOf(openingId: OpeningId): Omit<Heard, 'at'> {
    const on = this.#on?.id === openingId ? this.#on : null
    const present = new Set(this.#set.devices())
    const there = on?.there ?? present
    const byTeam = new Map<TeamId, Device[]>()
    for (const device of there) for (const teamId of device.teamIds()) byTeam.set(teamId, [...(byTeam.get(teamId) ?? []), device])
    const teams = [...byTeam].map(([teamId, devices]): Hearing => {
      if (on?.goneOn.has(teamId)) return { teamId, presence: 'absent', heardUntil: null }
      return { teamId, ...heardOf(devices, present) }
    })
    const broken = [...there].some(({ clock }) => clock.brokeVouch)
    // a device that calls itself another in the midst of it is credited as that, and no longer certified
    const lapsed = on?.rolled.some(({ clock }) => !clock.rolled) ?? false
    const refused = [...(this.#refused.counts.get(openingId) ?? [])].map(([teamId, presses]) => ({ teamId, presses }))
    return { teams, certified: on !== null && on.certified && !broken && !lapsed, ...(refused.length > 0 ? { refused } : {}) }
  }
  /** One press more than are kept; of other openings than the question's own nothing is counted. */
  refused(openingId: OpeningId, teamId: TeamId): void {
    const own = this.#refused.counts.get(openingId)
    own?.set(teamId, (own.get(teamId) ?? 0) + 1)
  }
  #counts(slotId: SlotId, openingId: OpeningId): void {
    if (this.#refused.slotId !== slotId) this.#refused = { slotId, counts: new Map() }
    const { counts } = this.#refused
    if (!counts.has(openingId)) counts.set(openingId, new Map())
  }

  lit(device: Device, { openingId, lateMs }: LampReport): void {
    if (this.#on?.id !== openingId || lateMs <= LATE_MS) return
    for (const teamId of device.teamIds()) this.#on.lateBy.set(teamId, lateMs)
    this.#tell()
  }
  /** False when nothing is waited for. */
  goOnWithout(teamId: TeamId): boolean {
    if (!this.#on) return false
    this.#on.goneOn.add(teamId)
    this.judge()
    return true
  }
  trouble(): Pick<HearingNow, 'late' | 'lost' | 'silent'> {
    const on = this.#on
    const race = this.#raceOn()
    if (!on?.there || !race) return quiet()
    const waitedFor = eligibleFor(race.round, race.slot).filter((teamId) => !on.goneOn.has(teamId))
    const present = new Set(this.#set.devices())
    const now = this.#set.hubNow()
    const ofTeam = (teamId: TeamId): readonly Device[] => [...(on.there ?? [])].filter((device) => device.teamIds().includes(teamId))
    const owes = ({ clock }: Device): boolean => clock.owesSince !== null && now - clock.owesSince > SILENT_MS
    return {
      late: waitedFor.filter((teamId) => on.lateBy.has(teamId)),
      lost: waitedFor.filter((teamId) => ofTeam(teamId).some((device) => !present.has(device))),
      silent: waitedFor.filter((teamId) => ofTeam(teamId).some((device) => present.has(device) && owes(device))),
    }
  }
  #tell(): void {
    this.#toldAt = this.#set.hubNow()
    const told = JSON.stringify(this.trouble())
    if (told === this.#told) return
    this.#told = told
    this.#set.changed()
  }
}

/** Never −∞, which no record can hold. */
const least = (devices: readonly Device[]): Instant | null => {
  const heard = devices.map(({ clock }) => clock.heardUntil)
  return heard.some((until) => until === null) ? null : Math.min(...heard.map((until) => until ?? 0))
}
/** Lost where one of its devices has gone and was not heard as far as those that stayed. */
function heardOf(devices: readonly Device[], present: ReadonlySet<Device>): Pick<Hearing, 'presence' | 'heardUntil'> {
  const stayed = devices.filter((device) => present.has(device))
  const gone = devices.filter((device) => !present.has(device))
  const [heard, lost] = [least(stayed), least(gone)]
  if (gone.length === 0) return { presence: 'present', heardUntil: heard }
  if (stayed.length === 0 || lost === null || (heard !== null && lost < heard)) return { presence: 'lost', heardUntil: lost }
  return { presence: 'present', heardUntil: heard }
}
