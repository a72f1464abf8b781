/** A team's device in the simulation: its own skewed clock, its network, and what the hub has learned of it by ten seconds of probes. */
import { replyFrom, leavesWithFrame, GUARD_MS, type InputClass } from '#shared/input-guard.ts'
import { newClock, type IntervalClock, type Probe } from '#shared/interval-clock.ts'
import type { TeamId } from '#shared/words.ts'
import { creditOf } from '../../server/contest/adjudication-credit.ts'
import { between, exponential, type Chance } from '../../server/rehearsal/seeded.ts'
import { carrierOf, networkOf, type Network, type Profile } from '../../server/rehearsal/networks.ts'

const PROBES = 100
const PROBE_EVERY_MS = 100
const SLOPE_PPM = 50
const FRAME_MS = 1000 / 60
/** Step of `performance.now()` on a page that isn't isolated. */
const CLOCK_GRAIN_MS = 0.1
const ROLL_CALL = 20
/** From the key's stamp to its handler, at most; a touch waits for the next frame instead. */
const KEY_DISPATCH_MS = 2

export interface Kind {
  readonly profile: Profile
  readonly input: InputClass
  /** qᵢ */
  readonly grainMs: number
  readonly owner: 'organiser' | 'team'
}
export interface Device extends Kind {
  readonly teamId: TeamId
  readonly network: Network
  readonly clock: IntervalClock
  readonly creditMs: number
  readonly guardMs: number
  /** Hub time of device time 0 is `offset`; the device's clock runs `1 + slope` times as fast. */
  readonly offset: number
  readonly slope: number
  readonly framesAt: number
  /** A modified device holds every reply so long, to be given more credit. */
  readonly lagMs: number
}
type Clockwork = Pick<Device, 'offset' | 'slope'>

/** What the device's clock truly says at a hub instant. */
export const deviceTime = ({ offset, slope }: Clockwork, at: number): number => (at - offset) * (1 + slope)
/** A reading of it, wrong by up to its grain. */
export const reading = (clockwork: Clockwork, at: number, grainMs: number, chance: Chance): number =>
  deviceTime(clockwork, at) + between(chance, -grainMs, grainMs)
const nextFrame = ({ framesAt }: Pick<Device, 'framesAt'>, at: number): number => framesAt + Math.ceil((at - framesAt) / FRAME_MS) * FRAME_MS

/** When the page hears of a finger that came down at `at`. */
export const handledAt = (device: Pick<Device, 'input' | 'framesAt'>, at: number, chance: Chance): number =>
  device.input === 'touch' ? nextFrame(device, at) : at + between(chance, 0, KEY_DISPATCH_MS)
/** When the reply to a poll received at `at` leaves. */
export function repliesAt(device: Pick<Device, 'input' | 'framesAt' | 'lagMs'>, at: number): number {
  const from = replyFrom(device.input, at) + device.lagMs
  return leavesWithFrame(device.input) ? nextFrame(device, from) : from
}

/** Ten seconds of probes before instant 0, each direction in order. */
function probesOf(clockwork: Clockwork, network: Network, lagMs: number, chance: Chance): readonly Probe[] {
  const probes: Probe[] = []
  const [down, up] = [carrierOf(network.down, -PROBES * PROBE_EVERY_MS, chance), carrierOf(network.up, -PROBES * PROBE_EVERY_MS, chance)]
  for (let n = PROBES; n > 0; n--) {
    const s = -n * PROBE_EVERY_MS
    const received = down(s)
    const replied = received + 0.02 + exponential(chance, 0.03) + lagMs
    const d1 = reading(clockwork, received, CLOCK_GRAIN_MS, chance)
    probes.push({ s, d1, d2: reading(clockwork, replied, CLOCK_GRAIN_MS, chance), r: up(replied) })
  }
  return probes.filter((probe) => probe.r <= 0)
}

export function deviceOf(kind: Kind, teamId: TeamId, chance: Chance, lagMs = 0): Device {
  const clockwork = { offset: between(chance, -1e6, 1e6), slope: between(chance, -SLOPE_PPM, SLOPE_PPM) * 1e-6 }
  const network = networkOf(kind.profile, chance)
  const framesAt = between(chance, 0, FRAME_MS)
  const probes = probesOf(clockwork, network, lagMs, chance)
  const dispatchMs = Array.from({ length: ROLL_CALL }, () => {
    const at = between(chance, 0, 1000)
    return handledAt({ input: kind.input, framesAt }, at, chance) - at
  })
  const roundTripsMs = probes.map(({ s, r }) => r - s)
  return {
    ...kind,
    ...clockwork,
    teamId,
    network,
    framesAt,
    lagMs,
    clock: { ...newClock(CLOCK_GRAIN_MS), heard: probes.length, probes },
    creditMs: creditOf({ roundTripsMs, dispatchMs, input: kind.input, owner: kind.owner }),
    guardMs: GUARD_MS[kind.input],
  }
}
