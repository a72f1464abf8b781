/** What was derived from scores that have changed since: listed, and kept or done again as the chief decides. */
import type { CommandOf } from '#shared/commands.ts'
import type { PartId, RoundId, TeamId } from '#shared/words.ts'
import type { FormatOf, OrderBy } from '../formats/round-format.ts'
import { asText } from './as-text.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import { owedAfterEnd } from './bonuses-owed.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { Entry, Ledger } from './ledger-state.ts'
import type { PreparedPart } from './prepared-contest.ts'
import type { RoundState } from './slot-state.ts'
import { oncePer } from './once-per.ts'
import { openingEntries } from './opening.ts'
import { isOutcome } from './outcomes.ts'
import { courseIdOf, courseRedone, openCourse } from './moved-course.ts'
import { isComputed, isToForm, qualifiedFor, unsignedSources } from './parts.ts'
import { countedIn, formatOfRound, liveSlot, partFileOf, partOf, roundOf, rulesOf, slotOf } from './read.ts'
import { isPlayOff } from './rounds.ts'
import { allEntries, OUTSIDE, pointsEntered, reversalsOf } from './scoring.ts'
import { staleTieIn, tieIdOf } from './stale-tie.ts'
import { standingsOf } from './standings.ts'
import { mayPlayOff } from './supply.ts'
import { turnsOfParts } from './turns-of-parts.ts'

export interface Derived {
  /** `<what>/<round or part>`. */
  readonly id: string
  readonly what: 'order' | 'play-off' | 'entrants' | 'carried' | 'bonus' | 'course'
  /** Parts whose signature waits for it. */
  readonly parts: readonly PartId[]
  readonly roundId: RoundId | null
  readonly was: readonly TeamId[]
  readonly now: readonly TeamId[]
  readonly wouldBe: string
  /** Whether it can still be done again; otherwise it can only be kept. */
  readonly mayRedo: boolean
  /** Done again, its round goes on. */
  readonly goesOn?: true
}
const isSigned = (state: ContestState, partId: PartId): boolean => state.results[partId]?.stage === 'signed' || state.results[partId]?.stage === 'announced'

/** When what an entry pays was answered: a ruling changed later stands where the first one stood, and what the course of a round pays where the round began. */
function stoodAt(state: ContestState, entry: Entry): number {
  const round = entry.slotId === null && entry.roundId !== null ? state.rounds[entry.roundId] : undefined
  if (round && (isOutcome(entry) || isOutcomeReversed(state, entry))) return round.beganAt ?? entry.at
  const slot = entry.slotId === null ? null : slotOf(state, entry.slotId)
  return slot?.attempts[0]?.startedAt ?? slot?.closedAt ?? entry.at
}
function isOutcomeReversed(state: ContestState, { roundId, cause }: Entry): boolean {
  const of = cause.is === 'reversal' && roundId !== null ? state.ledger.rounds[roundId]?.find((one) => one.id === cause.of) : undefined
  return of !== undefined && (isOutcome(of) || isOutcomeReversed(state, of))
}
/** Totals as they should have been when the round began, had every ruling stood from the first. */
function amendedTotals(state: ContestState, round: RoundState): ReadonlyMap<TeamId, number> {
  const beganAt = round.beganAt ?? 0
  const totals: Record<PartId, Record<TeamId, number>> = {}
  for (const entry of allEntries(state.ledger)) {
    if (entry.roundId === round.id || stoodAt(state, entry) > beganAt) continue
    const part = (totals[entry.partId] ??= {})
    part[entry.teamId] = (part[entry.teamId] ?? 0) + entry.points
  }
  const ledger: Ledger = { ...state.ledger, totals }
  const parts = roundOf(state, round.id)?.parts ?? []
  return new Map(parts.flatMap((partId) => standingsOf({ ...state, ledger }, partId, false)).map((row) => [row.teamId, row.total]))
}
/** Whether anything was entered for a round begun before this one after this one had begun. */
function changedSince(state: ContestState, { id, beganAt }: RoundState): boolean {
  const from = beganAt ?? 0
  const earlier = Object.values(state.rounds).filter((round) => round.id !== id && round.beganAt !== null && round.beganAt < from)
  return earlier.some((round) => state.ledger.rounds[round.id]?.some((entry) => entry.at > from) ?? false)
}

/** The order as it would be by these totals; teams still equal stay as they were. */
function reordered(order: readonly TeamId[], by: OrderBy, totals: ReadonlyMap<TeamId, number>): readonly TeamId[] {
  const total = (id: TeamId) => totals.get(id) ?? 0
  const sorted = (sign: 1 | -1) => [...order].sort((one, other) => sign * (total(one) - total(other)))
  if (by === 'score-high-low') return sorted(-1)
  if (by === 'score-low-high') return sorted(1)
  if (typeof by === 'string' || 'listed' in by || 'pairs' in by) return order
  if ('score' in by) return sorted(by.score === 'high-low' ? -1 : 1)
  const [leader] = sorted(-1)
  const [first] = order
  return leader === undefined || first === undefined || total(first) === total(leader) ? order : [leader, ...order.filter((id) => id !== leader)]
}
const same = (one: readonly TeamId[], other: readonly TeamId[]): boolean => one.length === other.length && one.every((id, i) => id === other[i])

interface Snapshot {
  readonly order: readonly TeamId[]
  readonly lowToHigh: readonly TeamId[]
}
function snapshotNow(state: ContestState, round: RoundState, formatOf: FormatOf): Snapshot {
  const totals = amendedTotals(state, round)
  const by = formatOfRound(state, round.id, formatOf).orderBy(rulesOf(state, round.id))
  return { order: turnsOfParts(state, round.id, reordered(round.order, by, totals)), lowToHigh: reordered(round.lowToHigh, 'score-low-high', totals) }
}
/** [G3] The totals a round goes by as they should have been noted; null where it notes none, or they stand. */
function totalsOtherwise(state: ContestState, round: RoundState): Readonly<Record<TeamId, number>> | null {
  const { totals } = round
  if (!totals) return null
  const now = amendedTotals(state, round)
  const changed = round.entrants.flatMap((id) => (now.get(id) === undefined || now.get(id) === totals[id] ? [] : [[id, now.get(id) ?? 0] as const]))
  return changed.length === 0 ? null : { ...totals, ...Object.fromEntries(changed) }
}
/** [Y13] The order of turns, the totals a round goes by, or the lowest team that chooses for all, frozen from totals that have changed. */
function staleOrder(state: ContestState, round: RoundState, formatOf: FormatOf): readonly Derived[] {
  if (round.beganAt === null || isPlayOff(state, round.id) || !changedSince(state, round)) return []
  const now = snapshotNow(state, round, formatOf)
  const lowest = rulesOf(state, round.id).choosing?.by === 'lowest' && round.lowToHigh[0] !== now.lowToHigh[0]
  const totals = totalsOtherwise(state, round)
  if (same(round.order, now.order) && !lowest && !totals) return []
  const wouldBe = asText([now.order, lowest ? now.lowToHigh[0] : null, ...(totals ? [totals] : [])])
  const parts = (roundOf(state, round.id)?.parts ?? []).filter((id) => !isSigned(state, id))
  // who has left by the totals as they were doesn't come back
  const mayRedo = state.live === round.id && liveSlot(state) === null && (!totals || round.slots.length === 0)
  return [{ id: `order/${round.id}`, what: 'order', parts, roundId: round.id, was: round.order, now: now.order, wouldBe, mayRedo }]
}
/** [Y13] A play-off under way between teams that share no total any more, or no longer with exactly these. */
function stalePlayOff(state: ContestState, part: PreparedPart): readonly Derived[] {
  const round = part.playOff === undefined ? undefined : state.rounds[part.playOff]
  if (!round || state.live !== round.id) return []
  const rows = standingsOf({ ...state, tieBreaks: [] }, part.id, false)
  const total = rows.find((row) => row.teamId === round.entrants[0])?.total
  const tied = rows.filter((row) => row.total === total).map((row) => row.teamId)
  if (tied.length === round.entrants.length && round.entrants.every((id) => tied.includes(id))) return []
  return [
    {
      id: `play-off/${part.id}`,
      what: 'play-off',
      parts: [part.id],
      roundId: round.id,
      was: round.entrants,
      now: tied,
      wouldBe: tied.join(),
      mayRedo: liveSlot(state) === null,
    },
  ]
}
/** [P3] One that is over, or lots, of whose teams some have another total now. */
function staleOrderOfTied(state: ContestState, { id, playOff }: PreparedPart, formatOf: FormatOf): readonly Derived[] {
  if (playOff !== undefined && state.live === playOff) return []
  const stale = staleTieIn(state, id)
  if (!stale) return []
  const { tie, was, order, wouldBe } = stale
  const mayRedo = tie.by === 'draw' || mayPlayOff(state, id, formatOf)
  return [{ id: tieIdOf(id), what: 'play-off', parts: [id], roundId: null, was: was.flat(), now: order.flat(), wouldBe, mayRedo }]
}
/** [G8] Places and duels of a round that is over: its parts wait, and those whose totals take theirs in. */
function staleCourse(state: ContestState, { id }: RoundState, formatOf: FormatOf): readonly Derived[] {
  const moved = openCourse(state, id, formatOf)
  if (!moved) return []
  const { goesOn, was, now, wouldBe } = moved
  const parts = [...new Set((roundOf(state, id)?.parts ?? []).flatMap((partId) => countedIn(state.contest, partId)))]
  const mayRedo = parts.every((partId) => !isSigned(state, partId)) && (!goesOn || state.live === null)
  return [{ id: courseIdOf(id), what: 'course', parts, roundId: id, was, now, wouldBe, mayRedo, ...(goesOn ? { goesOn } : {}) }]
}
/** [D20] Bonuses owed in a round that is over, which a file can't let stand. */
function owedBonuses(state: ContestState, { id }: RoundState): readonly Derived[] {
  const owed = owedAfterEnd(state, id)
  if (owed.length === 0) return []
  const now = [...new Set(owed.map(({ teamId }) => teamId))]
  const parts = [...new Set(now.flatMap((teamId) => partOf(state, id, teamId) ?? []))]
  return [{ id: `bonus/${id}`, what: 'bonus', parts, roundId: id, was: [], now, wouldBe: asText(owed), mayRedo: state.live === null }]
}
const hasBegun = (state: ContestState, partId: PartId): boolean =>
  state.contest.rounds.some((round) => round.parts.includes(partId) && state.rounds[round.id]?.stage !== 'waiting')
/** [Y13] Entrants, and scores carried in, of a part formed from results that were signed otherwise since. */
function staleForming(state: ContestState, part: PreparedPart): readonly Derived[] {
  const { id, formed } = part
  if (!formed || isToForm(state, part) || unsignedSources(state, part).length > 0) return []
  const stale: Derived[] = []
  if (isComputed(part)) {
    const { through, ties } = qualifiedFor(state, part)
    const might = [...through, ...ties.flatMap((tie) => tie.teamIds)]
    if (through.some((team) => !formed.includes(team)) || formed.some((team) => !might.includes(team)))
      stale.push({
        id: `entrants/${id}`,
        what: 'entrants',
        parts: [id],
        roundId: null,
        was: formed,
        now: through,
        wouldBe: might.join(),
        mayRedo: !hasBegun(state, id),
      })
  }
  const owed = openingEntries(state, part, formed).filter((entry) => entry.cause.is === 'carried')
  const entries = carriedInto(state, part)
  const due = (team: TeamId) => owed.filter((entry) => entry.teamId === team).reduce((sum, entry) => sum + entry.points, 0)
  const had = (team: TeamId) => entries.filter((entry) => entry.teamId === team).reduce((sum, entry) => sum + entry.points, 0)
  const changed = formed.filter((team) => due(team) !== had(team))
  if (changed.length > 0 && stale.length === 0)
    stale.push({
      id: `carried/${id}`,
      what: 'carried',
      parts: [id],
      roundId: null,
      was: [],
      now: changed,
      wouldBe: changed.map((team) => `${team} ${String(due(team))}`).join(),
      mayRedo: true,
    })
  return stale
}
const carriedInto = (state: ContestState, part: PreparedPart): readonly Entry[] =>
  (state.ledger.rounds[OUTSIDE] ?? []).filter((entry) => entry.partId === part.id && entry.cause.is === 'carried' && !entry.reversed)

function staleIn(state: ContestState, formatOf: FormatOf): readonly Derived[] {
  if (state.contest.appeals?.derived === 'stands') return []
  return [
    ...Object.values(state.rounds).flatMap((round) => [...staleCourse(state, round, formatOf), ...staleOrder(state, round, formatOf)]),
    ...state.contest.parts.flatMap((part) => [...stalePlayOff(state, part), ...staleOrderOfTied(state, part, formatOf), ...staleForming(state, part)]),
  ]
}
/** [Y13] Everything that hangs on a score changed since and isn't settled, where the file doesn't let it stand; and bonuses owed. */
export const derivedOf = oncePer((state: ContestState, formatOf: FormatOf): readonly Derived[] => {
  const all = [...Object.values(state.rounds).flatMap((round) => owedBonuses(state, round)), ...staleIn(state, formatOf)]
  const isKept = ({ id, what, wouldBe }: Derived) =>
    what !== 'bonus' && what !== 'course' && state.derived.some((one) => one.id === id && one.wouldBe === wouldBe)
  return all.filter((one) => one.parts.some((partId) => !isSigned(state, partId)) && !isKept(one))
})
export const derivedIn = (state: ContestState, partId: PartId, formatOf: FormatOf): readonly Derived[] =>
  derivedOf(state, formatOf).filter((one) => one.parts.includes(partId))

function redone(state: ContestState, derived: Derived, asked: Asked): readonly ContestEvent[] {
  const part = derived.parts[0] === undefined ? null : partFileOf(state.contest, derived.parts[0])
  const round = derived.roundId === null ? undefined : state.rounds[derived.roundId]
  if (derived.what === 'bonus' && round) return [{ type: 'RoundReopened', roundId: round.id }]
  if (derived.what === 'course' && round) return courseRedone(state, round.id, asked.formatOf)
  if (derived.what === 'order' && round) {
    const totals = totalsOtherwise(state, round)
    return [{ type: 'OrderRedone', roundId: round.id, ...snapshotNow(state, round, asked.formatOf), ...(totals ? { totals } : {}) }]
  }
  if (derived.what === 'play-off') return round ? [{ type: 'RoundEnded', roundId: round.id, brokenOff: true }] : []
  if (!part) return []
  if (derived.what === 'carried') {
    const owed = openingEntries(state, part, part.formed ?? []).filter((entry) => entry.cause.is === 'carried')
    return pointsEntered([...reversalsOf(carriedInto(state, part), 'appeal', null), ...owed])
  }
  const opening = (state.ledger.rounds[OUTSIDE] ?? []).filter(({ partId, cause }) => partId === part.id && (cause.is === 'carried' || cause.is === 'base'))
  return [{ type: 'PartUnformed', partId: part.id }, ...pointsEntered(reversalsOf(opening, 'appeal', null))]
}
/** [P3] An order kept is the order of those still tied. */
function kept(state: ContestState, { what, roundId, parts: [partId] }: Derived): readonly ContestEvent[] {
  const stale = what === 'play-off' && roundId === null && partId !== undefined ? staleTieIn(state, partId) : null
  return stale ? [{ type: 'TieSettled', partId: stale.tie.partId, total: stale.tie.total, order: stale.order, among: stale.tie.teamIds }] : []
}
/** [Y14] The chief keeps it as it is, or has it done again where that is still possible; both recorded with the reason. */
export function settleDerived(state: ContestState, { derivedId, how, reason }: CommandOf<'SettleDerived'>, asked: Asked): Decision {
  const derived = derivedOf(state, asked.formatOf).find((one) => one.id === derivedId)
  if (!derived || (how === 'redo' && !derived.mayRedo)) return refuse('nothing-derived')
  const letGo = how === 'keep' && derived.what === 'bonus' && derived.roundId !== null ? { letGo: owedAfterEnd(state, derived.roundId) } : {}
  const settle: ContestEvent = { type: 'DerivedSettled', derivedId, wouldBe: derived.wouldBe, how, reason, ...letGo }
  return accept(
    ...inTurn(
      state,
      asked,
      () => [settle],
      () => (how === 'redo' ? redone(state, derived, asked) : kept(state, derived)),
    ),
  )
}
