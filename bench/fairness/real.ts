/** `npm run bench:fairness -- --real`: the same figures through the real hub, with eight clients as processes; `--audience N` adds a run with that many phones. */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SeatId, TeamId } from '#shared/words.ts'
import type { BuzzVerdict, Press, RankedPress } from '../../server/contest/buzzer-state.ts'
import { liveSlot } from '../../server/contest/read.ts'
import { Bot } from '../../server/rehearsal/bot.ts'
import { OpeningDesk, writeBuzzerFinal } from '../../server/rehearsal/buzzer-final.ts'
import { PROFILES, type Profile } from '../../server/rehearsal/networks.ts'
import { chanceOf, halfNormal, type Chance } from '../../server/rehearsal/seeded.ts'
import { startHub, type RunningHub } from '../../server/start-hub.ts'
import { sharedMs, type Said, type Told } from './real-client.ts'
import { isBroken, profileTable, reportOf, type Row } from './table.ts'
import { newTally, type Tally } from './tally.ts'

const TEAMS = 8
/** Clocks are learned before the first opening. */
const LEARN_MS = 4_000
/** From the key to the fastest finger; only the spread decides who is first. */
const SOONEST_MS = 25
const SPREAD_MS = 60
const GIVE_UP_MS = 4_000

const seatOf = (n: number): SeatId => SeatId.parse(`team-team-${String(n)}`)
const teamId = (n: number): TeamId => TeamId.parse(`team-${String(n)}`)

/** A process of this program, as a client. */
class Client {
  readonly #child: ChildProcess
  readonly #truths = new Map<number, number>()
  readonly seated: Promise<void>

  constructor() {
    this.#child = fork(process.argv[1] ?? '', ['--client'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.seated = new Promise((resolve) => {
      this.#child.on('message', (said: Said) => (said.is === 'seated' ? resolve() : void this.#truths.set(said.opening, said.truly)))
    })
  }
  tell(told: Told): void {
    this.#child.send(told)
  }
  trulyIn(opening: number): number | undefined {
    return this.#truths.get(opening)
  }
  end(): void {
    this.#child.kill()
  }
}
interface Stage {
  readonly hub: RunningHub
  readonly desk: OpeningDesk
  readonly clients: readonly Client[]
}
export interface Played {
  readonly tally: Tally
  readonly missingVerdicts: number
}

async function until(is: () => boolean, ms: number): Promise<boolean> {
  for (const end = sharedMs() + ms; !is(); await pause(4)) if (sharedMs() > end) return false
  return true
}
const takenNow = (hub: RunningHub) => {
  const slot = liveSlot(hub.state())
  return slot?.buzzer.is === 'taken' ? { verdict: slot.buzzer.verdict, settledAt: slot.buzzer.settleAt ?? 0, presses: slot.presses } : null
}
/** One opening by the host's word; null when no verdict came. */
async function openingAt({ hub, desk, clients }: Stage, opening: number, chance: Chance) {
  await desk.arm()
  await desk.open()
  // from here, since the word is no part of what is measured, and a key that comes late would make fouls of them
  const from = sharedMs() + SOONEST_MS
  for (const client of clients) client.tell({ is: 'press', opening, at: from + halfNormal(chance, SPREAD_MS) })
  const isOver = await until(() => takenNow(hub) !== null && clients.every((client) => client.trulyIn(opening) !== undefined), GIVE_UP_MS)
  const taken = isOver ? takenNow(hub) : null
  if (!taken) await desk.do({ type: 'CloseBuzzer', slotId: desk.slotId }).catch(() => undefined)
  await desk.close()
  return taken
}

const blamed = (press: RankedPress, ...flags: readonly string[]): boolean => press.flags.some((flag) => flags.includes(flag))
/** What is counted of one verdict against the truth; a team that wasn't there when it opened is on the slip, and in no order. */
function counted(
  into: Tally,
  { verdict, settledAt, presses }: { verdict: BuzzVerdict; settledAt: number; presses: readonly Press[] },
  truly: ReadonlyMap<TeamId, number>,
): void {
  const ranked = verdict.ranked ?? []
  const truth = (id: TeamId): number => truly.get(id) ?? Infinity
  const there = [...truly.keys()].filter((id) => !verdict.absent?.includes(id))
  const [earliest] = there.sort((one, other) => truth(one) - truth(other))
  const byArrival = [...presses].sort((one, other) => one.evidence.readAt - other.evidence.readAt)
  const readAt = Math.min(...presses.filter(({ counts }) => counts).map(({ evidence }) => evidence.readAt))
  into.openings++
  const place = Array.from({ length: TEAMS }, (_, n) => teamId(n + 1)).indexOf(verdict.winner)
  into.wins[place] = (into.wins[place] ?? 0) + 1
  into.latenciesMs.push(settledAt - readAt)
  if (byArrival[0]?.teamId !== earliest) into.arrivalWrong++
  if (verdict.photo) into.photo++
  if (verdict.winner !== earliest) into.wrong++
  if (verdict.winner !== earliest && !verdict.photo) {
    into.wrongUnflagged++
    into.g1++
    // never seen to pass without its reason
    console.error(JSON.stringify({ wrongAndNotFlagged: verdict, truly: Object.fromEntries(truly), presses }))
  }
  if (ranked.some(({ flags }) => flags.includes('broken-vouch'))) into.brokenVouch++
  const fair = ranked.filter((press) => !blamed(press, 'clipped', 'unsynced', 'no-clock'))
  const apart = (one: RankedPress, other: RankedPress): number => truth(other.teamId) - truth(one.teamId)
  if (fair.some((one) => fair.some((other) => apart(one, other) > one.halfMs + other.halfMs && one.rankAt >= other.rankAt))) into.g2++
  const front = ranked.find(({ teamId: id }) => id === earliest)
  if (!front || (verdict.missing ?? []).length > 0 || blamed(front, 'clipped', 'held', 'in-doubt', 'unsynced', 'no-clock')) return
  const second = ranked.filter((press) => press !== front).sort((one, other) => truth(one.teamId) - truth(other.teamId))[0]
  if (second) into.bandsMs.push(front.halfMs + second.halfMs)
  const clear = ranked.every((other) => other === front || apart(front, other) > 2 * (front.halfMs + other.halfMs))
  if (clear && (verdict.photo || verdict.winner !== earliest)) into.g3++
}

/** So many openings over one network, at a hub of their own. */
export async function playReal(profile: Profile, openings: number, seed: number, audience = 0): Promise<Played> {
  const dir = mkdtempSync(join(tmpdir(), 'leitai-fairness-'))
  const usualContest = writeBuzzerFinal(dir, { teams: TEAMS, openings, buzzer: { opens: 'host-word' } })
  const hub = await startHub({ dataDir: join(dir, 'data'), contestFile: null, usualContest, port: 0, host: '127.0.0.1', pages: dir })
  const clients = Array.from({ length: TEAMS }, () => new Client())
  const crowd = audience > 0 ? new Client() : null
  const operator = new Bot({ url: hub.origin, name: 'operator', surface: 'crew', token: await hub.seatToken(SeatId.parse('operator')) })
  try {
    await operator.ready()
    for (const [n, client] of clients.entries())
      client.tell({ is: 'sit', url: hub.origin, token: await hub.seatToken(seatOf(n + 1)), net: profile, seed: seed * 100 + n })
    crowd?.tell({ is: 'watch', url: hub.origin, sockets: audience })
    await Promise.all([...clients, ...(crowd ? [crowd] : [])].map(({ seated }) => seated))
    await pause(LEARN_MS)
    return await playedAt({ hub, desk: new OpeningDesk(hub, operator), clients }, openings, chanceOf(seed))
  } finally {
    for (const client of [...clients, ...(crowd ? [crowd] : [])]) client.end()
    operator.close()
    await hub.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
async function playedAt(stage: Stage, openings: number, chance: Chance): Promise<Played> {
  const tally = newTally()
  let missingVerdicts = 0
  for (let opening = 1; opening <= openings; opening++) {
    const taken = await openingAt(stage, opening, chance)
    const truly = new Map(stage.clients.map((client, n) => [teamId(n + 1), client.trulyIn(opening) ?? Infinity]))
    if (taken) counted(tally, taken, truly)
    else missingVerdicts++
  }
  return { tally, missingVerdicts }
}

const p99 = ({ latenciesMs }: Tally): number => [...latenciesMs].sort((one, other) => one - other)[Math.floor(latenciesMs.length * 0.99)] ?? NaN
/** What a hall of phones does to the verdicts of the same openings. */
async function withAudience(audience: number, openings: number) {
  const without = p99((await playReal('wired', openings, 71)).tally)
  const beside = p99((await playReal('wired', openings, 71, audience)).tally)
  return {
    sockets: audience,
    latencyP99Ms: { without: Number(without.toFixed(1)), with: Number(beside.toFixed(1)) },
    ratio: Number((beside / without).toFixed(2)),
  }
}

export interface RealSetting {
  /** A profile. */
  readonly openings: number
  /** Phones of a run beside; 0: none. */
  readonly audience: number
}
export async function real({ openings, audience }: RealSetting): Promise<void> {
  const began = sharedMs()
  const rows: Row[] = []
  let missingVerdicts = 0
  for (const [index, profile] of PROFILES.entries()) {
    const played = await playReal(profile, openings, 2021 + index)
    missingVerdicts += played.missingVerdicts
    rows.push({ set: { kind: { profile, input: 'touch', grainMs: 1, owner: 'organiser' }, name: 'touch', openings }, tally: played.tally })
    console.error(`${profile}: ${String(played.tally.openings)} openings, ${((sharedMs() - began) / 1000).toFixed(0)} s`)
  }
  const crowd = audience > 0 ? { audience: await withAudience(audience, Math.min(200, openings)) } : {}
  console.log(profileTable(rows))
  console.log(JSON.stringify({ ...reportOf({ seconds: (sharedMs() - began) / 1000, tallies: rows, loot: [], of: 'touch' }), missingVerdicts, ...crowd }))
  if (isBroken(rows) || missingVerdicts > 0) process.exitCode = 1
}
