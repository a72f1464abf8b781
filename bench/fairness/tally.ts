/** What came of many openings: how often arrival and verdict were wrong, and whether any broke the guarantee. */
import { bandOf } from '../../server/contest/adjudication-order.ts'
import type { BuzzVerdict, PressFlag } from '../../server/contest/buzzer-state.ts'
import type { PlayedOpening, Pressed } from './opening.ts'

export interface Tally {
  openings: number
  arrivalWrong: number
  wrong: number
  wrongUnflagged: number
  photo: number
  brokenVouch: number
  g1: number
  g2: number
  g3: number
  /** X of the two truly fastest, and first press read → final. */
  bandsMs: number[]
  latenciesMs: number[]
  /** By the team's place in the list, which must not matter. */
  wins: number[]
}
export const newTally = (): Tally => ({
  openings: 0,
  arrivalWrong: 0,
  wrong: 0,
  wrongUnflagged: 0,
  photo: 0,
  brokenVouch: 0,
  g1: 0,
  g2: 0,
  g3: 0,
  bandsMs: [],
  latenciesMs: [],
  wins: [],
})
export function added(into: Tally, more: Tally): Tally {
  for (const count of ['openings', 'arrivalWrong', 'wrong', 'wrongUnflagged', 'photo', 'brokenVouch', 'g1', 'g2', 'g3'] as const) into[count] += more[count]
  for (const list of ['bandsMs', 'latenciesMs'] as const) for (const ms of more[list]) into[list].push(ms)
  more.wins.forEach((count, place) => (into.wins[place] = (into.wins[place] ?? 0) + count))
  return into
}

const has = ({ counting }: Pressed, ...flags: readonly PressFlag[]): boolean => counting.flags.some((flag) => flags.includes(flag))
const first = (pressed: readonly Pressed[], by: 'truly' | 'readAt'): Pressed | undefined =>
  pressed.reduce<Pressed | undefined>((one, other) => (one && one[by] <= other[by] ? one : other), undefined)

/** [O1] A certain winner pressed after another. */
const breaksG1 = (verdict: BuzzVerdict, pressed: readonly Pressed[], earliest: Pressed): boolean =>
  verdict.certain && (pressed.find(({ teamId }) => teamId === verdict.winner)?.truly ?? Infinity) > earliest.truly
/** [O2] A pair further apart than its X, neither clipped, ranked the wrong way round. */
function breaksG2(pressed: readonly Pressed[]): boolean {
  const fair = pressed.filter((press) => !has(press, 'clipped', 'unsynced'))
  return fair.some((one) =>
    fair.some((other) => one.counting.rankAt >= other.counting.rankAt && other.truly - one.truly > bandOf(one.counting, other.counting)),
  )
}
/** [O3] A press ahead of all by more than twice X, nothing against it and nobody missing, that isn't certain. */
function breaksG3(verdict: BuzzVerdict, pressed: readonly Pressed[], earliest: Pressed): boolean {
  if (has(earliest, 'clipped', 'held', 'in-doubt', 'unsynced') || (verdict.missing ?? []).length > 0) return false
  const clear = pressed.every((other) => other === earliest || other.truly - earliest.truly > 2 * bandOf(earliest.counting, other.counting))
  return clear && !(verdict.certain && verdict.winner === earliest.teamId)
}

/** χ² of the wins against equal shares; with eight teams one in a thousand is above 24.3. */
export function chiSquareOf({ openings, wins }: Tally, teams: number): number {
  const share = openings / teams
  return Array.from({ length: teams }, (_, place) => ((wins[place] ?? 0) - share) ** 2 / share).reduce((sum, one) => sum + one, 0)
}

/** One opening of honest devices. */
export function tally(into: Tally, { pressed, firstReadAt, decidedAt, outcome }: PlayedOpening): void {
  const earliest = first(pressed, 'truly')
  const second = first(
    pressed.filter((press) => press !== earliest),
    'truly',
  )
  if (!earliest || !second || outcome.is !== 'verdict') throw new Error(`an opening of honest teams came to ${outcome.is}`)
  const { verdict } = outcome
  into.openings++
  if (first(pressed, 'readAt') !== earliest) into.arrivalWrong++
  if (verdict.winner !== earliest.teamId) {
    into.wrong++
    if (verdict.certain) into.wrongUnflagged++
  }
  const place = pressed.findIndex(({ teamId }) => teamId === verdict.winner)
  into.wins[place] = (into.wins[place] ?? 0) + 1
  if (verdict.photo) into.photo++
  if (pressed.some((press) => has(press, 'broken-vouch'))) into.brokenVouch++
  if (breaksG1(verdict, pressed, earliest)) into.g1++
  if (breaksG2(pressed)) into.g2++
  if (breaksG3(verdict, pressed, earliest)) into.g3++
  into.bandsMs.push(bandOf(earliest.counting, second.counting))
  into.latenciesMs.push(decidedAt - firstReadAt)
}
