/** The console's devices in a roll-call of buzzers, with a gateway, and what each has been measured to be. */
import type { DevicesPart, DeviceView } from '../views/people.ts'
import { SeatId } from '../words.ts'
import { devicesSample } from './console-crew-samples.ts'
import { contestSample, teamAt } from './contest-sample.ts'
import { buzzerDevice } from './race-samples.ts'

const UNCERTIFIED: Partial<Record<number, DeviceView['buzzer']>> = {
  4: buzzerDevice({ synced: false, halfMs: null, slopePpm: null, rollCall: 'press', certified: false, why: ['unsynced', 'no-roll-call'], hidden: true }),
  5: buzzerDevice({
    input: 'touch',
    halfMs: 3.4,
    roundTripMs: { p50: 8.1, p99: 41.5 },
    dispatchMs: 14.2,
    creditMs: 38,
    certified: false,
    why: ['wide-interval', 'long-round-trip', 'mixed-inputs'],
  }),
}
const gateway: DeviceView = {
  ...{ seatId: SeatId.parse('gateway-1'), role: 'team', name: { zh: '抢答网关1', en: 'Gateway 1' }, teamId: null, state: 'online', lastSeenMs: 300, rttMs: 1 },
  ...{ battery: null, pages: 1, code: null, url: null, buzzer: buzzerDevice({ dispatchMs: 0.8 }) },
  keys: contestSample.teams.slice(0, 8).map((team, i) => ({ key: `Digit${String(i + 1)}`, teamId: team.id, heard: i < 5 })),
}
const seats = devicesSample.seats
  .filter((seat) => seat.role !== 'team' || contestSample.teams.some((team) => team.id === seat.teamId && team.table <= 8))
  .map((seat) => {
    const team = contestSample.teams.find((one) => one.id === seat.teamId)
    return !team || team.id === teamAt(8) ? seat : { ...seat, buzzer: UNCERTIFIED[team.table] ?? buzzerDevice() }
  })
export const buzzersSample: DevicesPart = { ...devicesSample, seats: [...seats, gateway] }
