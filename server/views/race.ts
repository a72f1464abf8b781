/** The press timing (抢答时序), for the crew whole and for the hall its strip: every press with its interval, what the referee is asked, whom the hub does not hear. */
import type { PressLine, RacePart, RaceRecord, StripLine, VerdictView } from '#shared/views/race.ts'
import type { Instant } from '#shared/words.ts'
import { pressFlags } from '../contest/adjudication-press.ts'
import type { BuzzerRules } from '../contest/buzzer-rules.ts'
import type { Buzzer, BuzzVerdict, Press, RankedPress } from '../contest/buzzer-state.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { cuePending, factsOf } from '../contest/race-facts.ts'
import { raceOf } from '../contest/race.ts'
import type { OpeningFacts } from '../contest/race-evidence.ts'
import type { Slot } from '../contest/slot-state.ts'
import type { Given } from './viewer.ts'

type OpenedBuzzer = Exclude<Buzzer, { is: 'closed' | 'armed' }>
/** Hundredths of a millisecond are more than anyone can use. */
const ms = (at: number): number => Math.round(at * 100) / 100

export function verdictView({ winner, method, certain, photo = false, certified = false, leadMs, bandMs = null }: BuzzVerdict): VerdictView {
  return { winner, method, certain, photo, certified, leadMs: leadMs === null ? null : ms(leadMs), bandMs: bandMs === null ? null : ms(bandMs) }
}
/** An unsynced press may be as old as the journal; a stretch is never shown longer than this before its end. */
const LONGEST_MS = 2_000
const stretch = (opensAt: Instant, { teamId, a, b }: Pick<RankedPress, 'teamId' | 'a' | 'b'>): StripLine => {
  const from = Math.max(a, b - LONGEST_MS)
  return { teamId, fromMs: ms(from - opensAt), toMs: ms(b - opensAt), midMs: ms((from + b) / 2 - opensAt) }
}
/** In ranked order, once it is settled. */
export const stripOf = (buzzer: Buzzer): StripLine[] =>
  buzzer.is === 'taken' ? (buzzer.verdict.ranked ?? []).map((press) => stretch(buzzer.opensAt, press)) : []

function placeOf(press: Press): PressLine['is'] {
  if (press.cue === 'asked') return 'asked'
  if (press.counts) return 'race'
  if (press.late) return 'evidence'
  return press.early || press.inGrace || press.lockedUntil !== undefined ? 'early' : 'second'
}
function lineOf(press: Press, buzzer: OpenedBuzzer, facts: OpeningFacts): PressLine {
  const { teamId, evidence } = press
  const ranked = buzzer.is === 'taken' ? buzzer.verdict.ranked?.find((one) => one.teamId === teamId) : undefined
  const is = placeOf(press)
  const afterVerdict = buzzer.is === 'taken' && buzzer.settleAt !== null && evidence.readAt > buzzer.settleAt
  return {
    ...stretch(buzzer.opensAt, { teamId, ...evidence }),
    halfMs: ms((evidence.b - evidence.a) / 2),
    rankMs: ranked && is === 'race' ? ms(ranked.rankAt - buzzer.opensAt) : null,
    readMs: ms(evidence.readAt - buzzer.opensAt),
    creditMs: ms(evidence.credit),
    input: evidence.raw.input,
    flags: pressFlags(evidence, facts),
    is: is === 'second' && afterVerdict ? 'late' : is,
  }
}
type PressedBuzzer = Exclude<Buzzer, { is: 'closed' }>
/** Never opened: its times are counted from its first press. */
const fromFirst = ({ openingId, nonce }: Extract<Buzzer, { is: 'armed' }>, presses: readonly Press[]): OpenedBuzzer => ({
  ...{ is: 'open', openingId, nonces: [nonce], settleAt: null },
  opensAt: Math.min(...presses.map(({ evidence }) => evidence.b)),
})
/** [B20] */
function overOf({ buzzer }: Slot, { is, openingId }: PressedBuzzer): Pick<RaceRecord, 'over'> {
  if (is === 'taken' || (buzzer.is !== 'closed' && buzzer.openingId === openingId)) return {}
  return { over: is === 'armed' ? 'never-opened' : 'called-off' }
}
/** One opening, from what stands in its slot. */
function recordOf(slot: Slot, kept: PressedBuzzer, rules: BuzzerRules): RaceRecord {
  const { openingId } = kept
  const refused = slot.refused?.[openingId]
  const presses = slot.presses.filter((press) => press.openingId === openingId)
  const buzzer = kept.is === 'armed' ? fromFirst(kept, presses) : kept
  const { opensAt } = buzzer
  const verdict = buzzer.is === 'taken' ? buzzer.verdict : null
  const facts = kept.is === 'armed' ? { ...factsOf(rules, buzzer), opensAt: null, keyLookedAt: null } : factsOf(rules, buzzer)
  const over = overOf(slot, kept)
  const isFirst = ({ teamId }: Press, index: number): boolean => presses.findIndex((press) => press.teamId === teamId) === index
  const lines = presses.map((press, index) => {
    const line = lineOf(press, buzzer, facts)
    return over.over && line.is === 'second' && isFirst(press, index) ? { ...line, is: 'annulled' as const } : line
  })
  return {
    ...over,
    ...{ openingId, opensAt, opens: rules.opens, cueLagMs: facts.keyLookedAt === null ? 0 : facts.cueLagMs, floorMs: facts.floorMs },
    lines: lines.sort((one, other) => (one.rankMs ?? one.midMs) - (other.rankMs ?? other.midMs)),
    verdict: verdict && verdictView(verdict),
    contenders: [...(verdict?.contenders ?? (buzzer.is === 'racing' ? (buzzer.photo?.among.slice(1) ?? []) : []))],
    absent: [...(verdict?.absent ?? [])],
    missing: [...(verdict?.missing ?? [])],
    seed: verdict?.seed ?? null,
    ...(refused ? { refused: refused.map((one) => ({ ...one })) } : {}),
  }
}
/** [B20] The openings of a slot, oldest first: those before the last as they ended. */
export function racesOf(slot: Slot, rules: BuzzerRules | undefined): RaceRecord[] {
  if (!rules) return []
  const before = slot.races ?? []
  const now = slot.buzzer
  const last: readonly OpenedBuzzer[] = now.is === 'taken' && !before.some((one) => one.openingId === now.openingId) ? [now] : []
  return [...before, ...last].map((buzzer) => recordOf(slot, buzzer, rules))
}
const isOpened = (buzzer: Buzzer): buzzer is OpenedBuzzer => buzzer.is !== 'closed' && buzzer.is !== 'armed'

/** [F7, O8] What the referee is asked now. */
function asksOf(slot: Slot): NonNullable<RacePart>['asks'] {
  const { buzzer, presses } = slot
  if (buzzer.is === 'racing' && buzzer.photo) return { is: 'photo', teamIds: [...buzzer.photo.among] }
  if (!cuePending(slot) || !isOpened(buzzer)) return null
  return { is: 'cue', teamIds: presses.flatMap((press) => (press.cue === 'asked' && press.openingId === buzzer.openingId ? [press.teamId] : [])) }
}

export function racePart(state: ContestState, { hearing }: Given): RacePart {
  const race = raceOf(state)
  if (!race) return null
  const { slot, rules } = race
  const unheard = { mode: 'estimate', why: [], late: [], lost: [], silent: [] } as const
  const { mode, why, late, lost, silent } = hearing ?? unheard
  return {
    slotId: slot.id,
    record: isOpened(slot.buzzer) ? recordOf(slot, slot.buzzer, rules) : (racesOf(slot, rules).at(-1) ?? null),
    asks: asksOf(slot),
    ...{ mode, why: [...why], late: [...late], lost: [...lost], silent: [...silent] },
  }
}
