/** The figures of the simulation as a person reads them, and as one JSON object. */
import type { Loot } from './cheats.ts'
import { TEAMS, type OpeningSet } from './sets.ts'
import { chiSquareOf, type Tally } from './tally.ts'

export interface Row {
  readonly set: OpeningSet
  readonly tally: Tally
}
export interface Robbed {
  readonly name: string
  readonly loot: Loot
}
const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
const ascending = (values: readonly number[]): Float64Array => new Float64Array(values).sort()
const rounded = (value: number, places: number): number => Number(value.toFixed(places))

interface Figures {
  readonly arrivalWrong: number
  readonly wrong: number
  readonly wrongUnflagged: number
  readonly photo: number
  readonly xP99Ms: number
  readonly latencyP50Ms: number
  readonly latencyP99Ms: number
}
function figuresOf({ openings, arrivalWrong, wrong, wrongUnflagged, photo, bandsMs, latenciesMs }: Tally): Figures {
  const share = (count: number): number => rounded(count / openings, 6)
  const [bands, latencies] = [[...ascending(bandsMs)], [...ascending(latenciesMs)]]
  return {
    arrivalWrong: share(arrivalWrong),
    wrong: share(wrong),
    wrongUnflagged: share(wrongUnflagged),
    photo: share(photo),
    xP99Ms: rounded(quantile(bands, 0.99), 2),
    latencyP50Ms: rounded(quantile(latencies, 0.5), 1),
    latencyP99Ms: rounded(quantile(latencies, 0.99), 1),
  }
}

const line = (cells: readonly string[], widths: readonly number[]): string =>
  cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('')
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.001 ? 4 : 1)} %`
const NAMES = { keys: 'keys, grain 1 ms', touch: 'touch, grain 1 ms', fine: 'keys, grain 0.1 ms' } as const

export function profileTable(rows: readonly Row[]): string {
  const widths = [28, 10, 15, 9, 13, 9, 10, 11, 10, 14, 5, 5, 5, 7]
  const head = ['', 'openings', 'arrival wrong', 'wrong', 'not flagged', 'photo', 'X p99 ms', 'final p50', 'p99 ms', 'vouch broken', 'G1', 'G2', 'G3', 'χ²']
  const body = rows.map(({ set, tally }) => {
    const { arrivalWrong, wrong, wrongUnflagged, photo, xP99Ms, latencyP50Ms, latencyP99Ms } = figuresOf(tally)
    const times = [xP99Ms, latencyP50Ms, latencyP99Ms].map((ms, n) => ms.toFixed(n === 0 ? 2 : 1))
    const counts = [tally.brokenVouch, tally.g1, tally.g2, tally.g3].map(String)
    const shares = [arrivalWrong, wrong, wrongUnflagged, photo].map(percent)
    const bias = chiSquareOf(tally, TEAMS).toFixed(1)
    return line([`${set.kind.profile.padEnd(7)} ${NAMES[set.name]}`, String(tally.openings), ...shares, ...times, ...counts, bias], widths)
  })
  return [line(head, widths), ...body, ''].join('\n')
}

/** A bot's best of all it tried: the most stolen as certain, then the most stolen. */
const bestOf = (all: readonly Robbed[]): readonly Robbed[] =>
  [...new Set(all.map(({ name }) => name))].flatMap((name) => {
    const tried = all.filter((one) => one.name === name)
    return tried.sort((one, other) => other.loot.stolenCertain - one.loot.stolenCertain || other.loot.stolen - one.loot.stolen).slice(0, 1)
  })
const lootOf = ({ openings, wins, stolen, stolenCertain, fouls, rejected }: Loot) => {
  const share = (count: number): number => rounded(count / openings, 4)
  return { stolen: share(stolen), stolenCertain: share(stolenCertain), wins: share(wins), fouls: share(fouls), rejected: share(rejected) }
}
export function cheatTable(all: readonly Robbed[]): string {
  const widths = [32, 10, 14, 10, 10, 10]
  const body = bestOf(all).map(({ name, loot }) => {
    const { stolen, stolenCertain, wins, fouls, rejected } = lootOf(loot)
    return line([name, ...[stolen, stolenCertain, wins, fouls, rejected].map(percent)], widths)
  })
  // the certificate itself refuses most of them: it asks for 8 ms of credit at most
  return [line(['cheat', 'stolen', 'if certified', 'wins', 'fouls', 'rejected'], widths), ...body, ''].join('\n')
}

/** G1–G3 or a verdict that is wrong and says nothing of it, of any input. */
export const isBroken = (rows: readonly Row[]): boolean => rows.some(({ tally }) => tally.g1 + tally.g2 + tally.g3 + tally.wrongUnflagged > 0)

interface Reported {
  readonly seconds: number
  readonly tallies: readonly Row[]
  readonly loot: readonly Robbed[]
  /** Whose figures stand for their profile. */
  readonly of?: OpeningSet['name']
}
export function reportOf({ seconds, tallies, loot, of = 'keys' }: Reported) {
  const sum = (count: 'openings' | 'g1' | 'g2' | 'g3'): number => tallies.reduce((all, { tally }) => all + tally[count], 0)
  const keys = tallies.filter(({ set }) => set.name === of)
  return {
    openings: sum('openings'),
    seconds: rounded(seconds, 1),
    violations: { G1: sum('g1'), G2: sum('g2'), G3: sum('g3') },
    profiles: Object.fromEntries(keys.map(({ set, tally }) => [set.kind.profile, figuresOf(tally)])),
    cheat: Object.fromEntries(bestOf(loot).map((one) => [one.name, lootOf(one.loot)])),
  }
}
