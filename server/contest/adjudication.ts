/** Who pressed first, as a pure function of the evidence: certain where the clocks prove it, else as the round settles a photo. */
import type { Instant, TeamId } from '#shared/words.ts'
import { heardPast, type Heard } from './adjudication-hearing.ts'
import { bandOf, mayHaveBeenBefore, rankedBy, reachOf } from './adjudication-order.ts'
import { sifted, type Counting, type Sifted } from './adjudication-press.ts'
import type { BuzzVerdict, Press, PressFlag, RankedPress } from './buzzer-state.ts'
import type { RaceEvidence } from './race-evidence.ts'

/** The press that won: it tells who of the team pressed, where tablets are bound to a position. */
export const winningPress = ({ openingId, winner }: BuzzVerdict, presses: readonly Press[]): Press | null =>
  presses.find((press) => press.teamId === winner && press.openingId === openingId && press.counts) ?? null

/** What the presses and replies read so far come to. */
export type Adjudication = Omit<Sifted, 'counting'> &
  (
    | { readonly is: 'no-press' }
    /** 主持人是否已发令？ Nothing is shown meanwhile. */
    | { readonly is: 'asks-referee' }
    | { readonly is: 'waits'; readonly for: readonly TeamId[]; readonly until: Instant }
    /** The referee picks, or opens again. */
    | { readonly is: 'referee-picks' | 'reopens'; readonly among: readonly TeamId[]; readonly finding: Finding }
    | { readonly is: 'verdict'; readonly verdict: BuzzVerdict }
  )
/** What the clocks say, before the round says who has it. */
export type Finding = Required<
  Pick<BuzzVerdict, 'certain' | 'photo' | 'certified' | 'leadMs' | 'order' | 'bandMs' | 'contenders' | 'absent' | 'missing' | 'ranked' | 'heard'>
>

const AGAINST: readonly PressFlag[] = ['clipped', 'held', 'unsynced', 'no-clock', 'in-doubt']
const lineOf = ({ teamId, rankAt, a, b, middle, halfMs, flags }: Counting): RankedPress => ({ teamId, rankAt, a, b, middle, halfMs, flags })

/** [O3, O7, O15, O19] Certain: no contender, nothing held against the front press, nobody missing, nobody's word broken, and every device certified for the input it was pressed with. */
function findingOf(ranked: readonly [Counting, ...Counting[]], { absent, missing }: Heard, { teams, ...race }: RaceEvidence): Finding {
  const [front, ...others] = ranked
  const contenders = others.filter((press) => mayHaveBeenBefore(press, front))
  const broken = ranked.some(({ flags }) => flags.includes('broken-vouch'))
  const clear = contenders.length === 0 && missing.length === 0 && !broken && !front.flags.some((flag) => AGAINST.includes(flag))
  const certified = race.certified && !ranked.some(({ flags }) => flags.includes('other-input'))
  const [second] = others
  return {
    certain: clear && certified,
    photo: !clear,
    certified,
    leadMs: second ? Math.max(0, second.rankAt - front.rankAt) : null,
    bandMs: second ? bandOf(front, second) : null,
    order: ranked.map(({ teamId }) => teamId),
    contenders: contenders.map(({ teamId }) => teamId),
    absent,
    missing,
    ranked: ranked.map(lineOf),
    heard: teams,
  }
}

type Sha256 = (text: string) => string
/** [O8] A photo settled as the round says; never by list order, never silently by arrival. */
function settled(
  finding: Finding,
  race: RaceEvidence,
  lotOf: (teamId: TeamId) => string,
): { readonly winner: TeamId; readonly method: BuzzVerdict['method'] } | null {
  const [front] = finding.ranked
  if (!front) return null
  const among = [front.teamId, ...finding.contenders]
  if (!finding.photo) return { winner: front.teamId, method: 'estimate' }
  if (race.picked !== undefined && finding.order.includes(race.picked)) return { winner: race.picked, method: 'referee' }
  const { policy } = race.opening
  // one alone would press against nobody
  if (policy === 'estimate' || (policy === 'reopen' && finding.contenders.length === 0)) return { winner: front.teamId, method: 'estimate' }
  if (policy === 'draw') return { winner: among.reduce((one, other) => (lotOf(other) < lotOf(one) ? other : one)), method: 'draw' }
  return null
}

/** [O14] The same evidence in any order has the same outcome, to the bit; of chance it knows only the hash of what stands in the journal. */
export function adjudicate(race: RaceEvidence, sha256: Sha256): Adjudication {
  const { opening, teams, at } = race
  const { counting, ...sorted } = sifted(race)
  const seed = (): string => sha256(`${opening.head}${opening.id}`)
  const lotOf = (teamId: TeamId): string => sha256(`${seed()}${teamId}`)
  if (sorted.asked.length > 0) return { ...sorted, is: 'asks-referee' }
  const [front, ...others] = rankedBy(counting, lotOf)
  if (!front) return { ...sorted, is: 'no-press' }
  const firstReadAt = Math.min(...counting.map(({ readAt }) => readAt))
  const heard = heardPast({ teams, past: reachOf(front), firstReadAt, maxWaitMs: opening.maxWaitMs, at })
  if (!heard.final) return { ...sorted, is: 'waits', for: heard.waits, until: firstReadAt + opening.maxWaitMs }
  const finding = findingOf([front, ...others], heard, race)
  const has = settled(finding, race, lotOf)
  if (!has) return { ...sorted, is: opening.policy === 'reopen' ? 'reopens' : 'referee-picks', among: [front.teamId, ...finding.contenders], finding }
  const verdict = { openingId: opening.id, ...has, ...finding }
  return { ...sorted, is: 'verdict', verdict: has.method === 'draw' ? { ...verdict, seed: seed() } : verdict }
}
