/** Press timings for tests and storyboards: a clear one, one too close to call, one that asks the referee, and buzzers in a roll-call. */
import type { BuzzerDevice, PressLine, RacePart, RaceRecord } from '../views/race.ts'
import { OpeningId, SlotId } from '../words.ts'
import { teamAt } from './contest-sample.ts'

export function pressLine(table: number, midMs: number, more: Partial<PressLine> = {}): PressLine {
  const halfMs = more.halfMs ?? 0.8
  const interval = { fromMs: midMs - halfMs, toMs: midMs + halfMs, midMs, halfMs, rankMs: midMs, readMs: midMs + 2.1 }
  return { teamId: teamAt(table), ...interval, creditMs: 6, input: 'key', flags: [], is: 'race', ...more }
}
export function raceRecord(lines: PressLine[], more: Partial<RaceRecord> = {}): RaceRecord {
  const [front, second] = lines.filter(({ is }) => is === 'race')
  const leadMs = front && second ? second.midMs - front.midMs : null
  const bandMs = front && second ? front.halfMs + second.halfMs : null
  const verdict = front && ({ winner: front.teamId, method: 'estimate', certain: true, photo: false, certified: true, leadMs, bandMs } as const)
  const opening = { openingId: OpeningId.parse('buzzer-14-o1'), opensAt: 590_000, opens: 'machine', cueLagMs: 1500, floorMs: 100 } as const
  return { ...opening, lines, verdict: verdict ?? null, contenders: [], absent: [], missing: [], seed: null, ...more }
}
const SLOT = SlotId.parse('buzzer-14')
const part = (more: Partial<NonNullable<RacePart>>): RacePart => ({
  ...{ slotId: SLOT, record: null, asks: null, mode: 'certified', why: [], late: [], lost: [], silent: [] },
  ...more,
})

const early = pressLine(7, -38, { is: 'early', rankMs: null })
const clear = raceRecord([early, ...[3, 6, 1, 2].map((table, i) => pressLine(table, [212.4, 226.1, 268, 331.7][i] ?? 400))], { absent: [teamAt(8)] })
const photo = raceRecord([pressLine(3, 212.4, { halfMs: 1.6 }), pressLine(6, 213.3, { halfMs: 1.4, flags: ['clipped'] }), pressLine(1, 268)])
const close = { winner: teamAt(3), method: 'estimate', certain: false, photo: true, certified: true, leadMs: 0.9, bandMs: 3 } as const
const asked = pressLine(5, -180, { is: 'asked', rankMs: null, flags: [] })

export const clearRace = part({ record: clear })
/** 5 pressed before the winner, on a line that was held up until the verdict stood. */
export const evidenceRace = part({ record: { ...clear, lines: [...clear.lines, pressLine(5, 205, { is: 'evidence', rankMs: null, readMs: 780 })] } })
export const closeRace = part({ record: { ...photo, verdict: { ...close }, contenders: [teamAt(6)] }, mode: 'estimate', why: ['unencrypted', 'no-roll-call'] })
export const pickRace = part({ record: { ...photo, verdict: null, contenders: [teamAt(6)] }, asks: { is: 'photo', teamIds: [teamAt(3), teamAt(6)] } })
export const cueRace = part({
  record: { ...raceRecord([asked, pressLine(2, 240)], { opens: 'host-word', verdict: null }) },
  asks: { is: 'cue', teamIds: [teamAt(5)] },
  silent: [teamAt(4)],
})

/** A buzzer in good order; `more` says what is not. */
export const buzzerDevice = (more: Partial<BuzzerDevice> = {}): BuzzerDevice => ({
  ...{ input: 'key', synced: true, halfMs: 1.3, roundTripMs: { p50: 0.9, p99: 2.4 }, slopePpm: { least: -12, most: 31 }, dispatchMs: 1.2, creditMs: 5.6 },
  ...{ secure: true, hidden: false, rollCall: 'heard', certified: true, why: [], ...more },
})
