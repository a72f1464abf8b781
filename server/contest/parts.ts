/** A part is formed: its entrants computed from the signed results of others and from lots, their tables, and the scores they bring. */
import type { CommandOf } from '#shared/commands.ts'
import type { ComputedEntrants } from '#shared/part-settings.ts'
import type { PartId, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { PreparedPart } from './prepared-contest.ts'
import { lotsAmong } from './lots-drawn.ts'
import { openingEntries } from './opening.ts'
import { enteredIn, hasLeft, isFormed, partFileOf, sourcesOf, teamOf, titleOf } from './read.ts'
import { pointsEntered } from './scoring.ts'
import { standingsOf, type Standing } from './standings.ts'
import { drawnBefore } from './turn-order.ts'
import { bestOf, criteriaInCommon, overOf } from './wild-cards.ts'

export interface CutTie {
  readonly teamIds: readonly TeamId[]
  /** How many of them are through. */
  readonly free: number
}
export interface Qualified {
  /** In the order of qualifying. */
  readonly through: readonly TeamId[]
  readonly ties: readonly CutTie[]
}
type Computed = PreparedPart & { readonly entrants: ComputedEntrants }
export const isComputed = (part: PreparedPart): part is Computed => 'from' in part.entrants

const isSigned = (state: ContestState, partId: PartId): boolean => state.results[partId]?.stage === 'signed' || state.results[partId]?.stage === 'announced'
/** Parts whose signature this one waits for. */
export const unsignedSources = (state: ContestState, part: PreparedPart): readonly PartId[] => sourcesOf(part).filter((id) => !isSigned(state, id))
const hasBegun = (state: ContestState, partId: PartId): boolean =>
  state.contest.rounds.some((round) => round.parts.includes(partId) && state.rounds[round.id]?.stage !== 'waiting')

/** Whether the part is to be formed before it is played: not yet, or once more because an entrant left and the next is promoted. */
export function isToForm(state: ContestState, part: PreparedPart): boolean {
  if (!isFormed(part)) return true
  const gone = part.formed?.some((teamId) => hasLeft(state.contest, part.id, teamId)) ?? false
  return gone && isComputed(part) && part.leaving?.promotes === 'next' && !hasBegun(state, part.id)
}

const alsoIn = (state: ContestState, { also }: ComputedEntrants): readonly TeamId[] =>
  state.contest.teams
    .filter((team) => (also?.teams?.includes(team.id) ?? false) || (also?.role !== undefined && team.roles.includes(also.role)))
    .map((team) => team.id)

/** The source's rows that may be counted for the part, best first. */
function rowsFrom(state: ContestState, part: Computed, source: PartId): readonly Standing[] {
  const aside = part.entrants.alsoTakesPlace === 'no' ? alsoIn(state, part.entrants) : []
  const promotes = part.leaving?.promotes === 'next'
  return standingsOf(state, source, false).filter(({ teamId }) => !aside.includes(teamId) && !(promotes && hasLeft(state.contest, part.id, teamId)))
}
/** Groups of equal rank, best first. */
function groupsOf(rows: readonly Standing[]): readonly (readonly TeamId[])[] {
  const groups = new Map<number, TeamId[]>()
  for (const { rank, teamId } of rows) groups.set(rank, [...(groups.get(rank) ?? []), teamId])
  return [...groups.values()]
}
/** Groups laid on the places `from` (first, 0-based) to `to` (after the last): those within are through, one across an end is a tie. */
function cut(groups: readonly (readonly TeamId[])[], from: number, to: number): Qualified {
  const through: TeamId[] = []
  const ties: CutTie[] = []
  let at = 0
  for (const group of groups) {
    const end = at + group.length
    const free = Math.min(end, to) - Math.max(at, from)
    if (free >= group.length) through.push(...group)
    else if (free > 0) ties.push({ teamIds: group, free })
    at = end
  }
  return { through, ties }
}

/** [K1] [K2] Who is through by the results as they stand, and the ties across the cut that results can't settle. */
export function qualifiedFor(state: ContestState, part: Computed): Qualified {
  const { entrants } = part
  const also = alsoIn(state, entrants)
  const byPlace = entrants.from.map(({ part: source, top, after = 0 }) => cut(groupsOf(rowsFrom(state, part, source)), after, after + top))
  const through = byPlace.flatMap((one) => one.through)
  const ties = byPlace.flatMap((one) => one.ties)
  const open = [...through, ...ties.flatMap((tie) => tie.teamIds), ...also]
  const over = overOf(entrants)
  const rest = over
    .flatMap((from) => rowsFrom(state, part, from).map((row) => ({ row, from })))
    .filter(({ row }) => !open.includes(row.teamId) && row.left === undefined)
  const wild = cut(bestOf(state, rest, criteriaInCommon(state.contest.parts, over)), 0, entrants.bestRemaining ?? 0)
  const stays = (teamId: TeamId) => !hasLeft(state.contest, part.id, teamId)
  return { through: [...new Set([...through, ...wild.through, ...also])].filter(stays), ties: [...ties, ...wild.ties] }
}

/** Teams of a tie across the cut, once each. */
const tiedAt = (ties: readonly CutTie[]): readonly TeamId[] => [...new Set(ties.flatMap((tie) => tie.teamIds))]
/** [K3] Teams level at the cut, among whom lots decide; none where all go through. */
export const levelAtCut = (state: ContestState, part: PreparedPart): readonly TeamId[] =>
  isComputed(part) && part.entrants.ties !== 'all-through' ? tiedAt(qualifiedFor(state, part).ties) : []

/** [K3] Who is in by these lots for the cut; without lots nobody of a tie is. */
function entrantsBy(state: ContestState, part: PreparedPart, lots: readonly TeamId[]): readonly TeamId[] {
  if (!isComputed(part)) return enteredIn(state.contest, part.id)
  const { through, ties } = qualifiedFor(state, part)
  const all = part.entrants.ties === 'all-through'
  const chosen = ties.flatMap(({ teamIds, free }) => (all ? teamIds : lots.filter((id) => teamIds.includes(id)).slice(0, free)))
  return [...new Set([...through, ...chosen.filter((id) => !hasLeft(state.contest, part.id, id))])]
}
/** Who is in as results and lots stand; null while a cut is to be drawn. */
export function entrantsNow(state: ContestState, part: PreparedPart): readonly TeamId[] | null {
  const level = levelAtCut(state, part)
  const lots = lotsAmong(state, { is: 'cut', partId: part.id }, level)
  return level.length > 0 && !lots ? null : entrantsBy(state, part, lots?.order ?? [])
}
export const drawsTables = (part: PreparedPart): boolean => isComputed(part) && part.entrants.tables === 'drawn'

type Tables = Readonly<Record<TeamId, number>>
/** [K4] Numbers on stage, first to last; a team that held a number now given to another takes the lowest one freed. */
function tablesIn(state: ContestState, order: readonly TeamId[]): Tables {
  const numbers = order.map((_, i) => i + 1)
  const others = state.contest.teams.filter((team) => !order.includes(team.id))
  const freed = order.map((id) => teamOf(state.contest, id)?.table ?? 0).filter((n) => !numbers.includes(n))
  freed.sort((a, b) => a - b)
  const moved = others.filter((team) => numbers.includes(team.table)).map((team, i) => [team.id, freed[i] ?? team.table] as const)
  return Object.fromEntries([...order.map((teamId, i) => [teamId, i + 1] as const), ...moved])
}

function formed(state: ContestState, part: PreparedPart, entrants: readonly TeamId[], tables: Tables): ContestEvent {
  const changed = Object.entries(tables).filter(([teamId, table]) => teamOf(state.contest, teamId as TeamId)?.table !== table)
  return { type: 'PartFormed', partId: part.id, entrants, tables: Object.fromEntries(changed) }
}
/** [K1] A part is formed once, when every part it builds on is signed; its base and carried scores open the accounts. */
export function formPart(state: ContestState, { partId }: CommandOf<'FormPart'>, asked: Asked): Decision {
  const part = partFileOf(state.contest, partId)
  if (!part) return refuse('no-such-part')
  if (!isToForm(state, part)) return refuse('wrong-moment', part.id)
  const [source] = unsignedSources(state, part)
  if (source) return refuse('not-signed', titleOf(state, source))
  const level = levelAtCut(state, part)
  const cut = drawnBefore(state, { is: 'cut', partId: part.id }, level, asked)
  if (cut.byHub && isComputed(part) && part.entrants.ties !== 'hub-draws')
    return refuse('open-ties', level.map((id) => teamOf(state.contest, id)?.shortName ?? id).join('、'))
  const entrants = entrantsBy(state, part, cut.order)
  const seated = drawnBefore(state, { is: 'tables', partId: part.id }, drawsTables(part) ? entrants : [], asked)
  const byRank = isComputed(part) && part.entrants.tables === 'by-rank'
  const tables = byRank || drawsTables(part) ? tablesIn(state, byRank ? entrants : seated.order) : {}
  const already = part.formed ?? []
  const opened = (now: ContestState) =>
    pointsEntered(
      openingEntries(
        now,
        part,
        entrants.filter((id) => !already.includes(id)),
      ),
    )
  const drawn = [cut, seated].flatMap(({ byHub }) => byHub ?? [])
  return accept(...inTurn(state, asked, () => [...drawn, formed(state, part, entrants, tables)], opened))
}
