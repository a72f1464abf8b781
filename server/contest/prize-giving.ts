/** 颁奖: an award is announced name by name or all together, page by page; then its presenters are called, then the photograph. Rehearsed with placeholders only. */
import type { CommandOf } from '#shared/commands.ts'
import type { AwardFile } from '#shared/contest-file.ts'
import { isLongName } from '#shared/long-name.ts'
import type { AwardId } from '#shared/words.ts'
import { accept, refuse, type Decision } from './asked.ts'
import { awardWinners, type Winner } from './awards.ts'
import type { ContestState } from './contest-state.ts'
import type { AwardTake } from './result-state.ts'
import { entrantsOf } from './read.ts'

/** What a page of the stage holds. */
const DELEGATIONS = 12
const NAMES = 24
type Won = Pick<Winner, 'teamId'>
/** How many names' room each winner takes. */
export type RoomOf<W> = (winner: W) => number
const one = () => 1

/** A long name takes the room of two, wherever the names are written. */
export function roomIn({ contest }: ContestState): RoomOf<Winner> {
  const long = new Set(contest.teams.flatMap((team) => team.players.filter(({ name }) => isLongName(name)).map(({ id }) => id)))
  return ({ playerId }) => (playerId !== null && long.has(playerId) ? 2 : 1)
}

interface Delegation {
  readonly winners: number
  readonly names: number
  /** Room of how many cards. */
  readonly cards: number
}
/** How many winners follow each other from one delegation. */
function delegations<W extends Won>(winners: readonly W[], roomOf: RoomOf<W>): readonly Delegation[] {
  const found: Delegation[] = []
  for (const [at, winner] of winners.entries()) {
    const last = winners[at - 1]?.teamId === winner.teamId ? found.at(-1) : undefined
    const room = roomOf(winner)
    if (!last || last.names + room > NAMES) found.push({ winners: 1, names: room, cards: room })
    else found[found.length - 1] = { winners: last.winners + 1, names: last.names + room, cards: Math.max(last.cards, room) }
  }
  return found
}
/** Where the pages of a roll end, each as a number of winners; a delegation is never cut, unless it alone is more than a page. */
export function pageEnds<W extends Won>(winners: readonly W[], roomOf: RoomOf<W> = one): readonly number[] {
  const ends: number[] = []
  let [names, cards, end] = [0, 0, 0]
  for (const next of delegations(winners, roomOf)) {
    if (cards > 0 && (cards + next.cards > DELEGATIONS || names + next.names > NAMES)) {
      ends.push(end)
      names = cards = 0
    }
    names += next.names
    cards += next.cards
    end += next.winners
  }
  return end === 0 ? [] : [...ends, end]
}
/** The winners a page begins and ends with, of the page on which the last of those named stands; `ends`: of all pages. */
export function pageAt(ends: readonly number[], named: number): { readonly from: number; readonly to: number } {
  const to = ends.find((end) => end >= named) ?? ends.at(-1) ?? 0
  return { from: ends.findLast((end) => end < to) ?? 0, to }
}
const namedNext = (state: ContestState, award: AwardFile, winners: readonly Winner[], named: number): number =>
  award.names === 'one-by-one' ? Math.min(winners.length, named + 1) : (pageEnds(winners, roomIn(state)).find((end) => end > named) ?? winners.length)

const awardOf = ({ contest }: ContestState, id: AwardId): AwardFile | undefined => contest.awards.find((award) => award.id === id)

/** [S5] [W5] No award is on stage before its parts are signed; it begins with its first name, or its first page. */
export function showAward(state: ContestState, { awardId }: CommandOf<'ShowAward'>): Decision {
  const found = awardWinners(state, awardId)
  const award = awardOf(state, awardId)
  if (!found.ok || !award) return refuse(found.ok ? 'no-such-award' : found.why)
  const named = namedNext(state, award, found.winners, 0)
  return accept({ type: 'AwardShown', awardId, ...(named < found.winners.length ? { named } : {}) })
}

/** How far the award on stage, or the one rehearsed, has come. */
export interface AwardOnStage {
  readonly awardId: AwardId
  readonly take: AwardTake
  readonly named: number
  readonly winners: readonly Winner[]
}
/** null while none is on stage, or what it had to be computed from was opened again. */
export function awardOnStage(state: ContestState): AwardOnStage | null {
  const { now, take = 'announce', named = null } = state.awards
  const found = now === null ? null : awardWinners(state, now)
  return now !== null && found?.ok ? { awardId: now, take, named: Math.min(named ?? found.winners.length, found.winners.length), winners: found.winners } : null
}
/** [W8] Placeholders, as many as the file expects; never a team of the contest. */
export function awardRehearsed(state: ContestState): AwardOnStage | null {
  const { rehearsed } = state.awards
  const award = rehearsed && awardOf(state, rehearsed.awardId)
  if (!rehearsed || !award) return null
  const count = { rank: countOf, persons: countOf, complement: expectedOf, nomination: entrants, role: holders }[award.by](state, award)
  const winners = Array.from({ length: count }, (_, i) => ({ teamId: `placeholder-${String(i + 1)}` as Winner['teamId'], playerId: null }))
  return { ...rehearsed, named: Math.min(rehearsed.named ?? count, count), winners }
}
type Count = (state: ContestState, award: AwardFile) => number
const countOf: Count = (_, award) => ('count' in award && award.count !== undefined ? award.count : DELEGATIONS)
const expectedOf: Count = (_, award) => (award.by === 'complement' ? (award.expected ?? DELEGATIONS) : 0)
const entrants: Count = ({ contest }, award) => (award.by === 'nomination' ? entrantsOf(contest, award.part).length : 0)
const holders: Count = ({ contest }, award) => (award.by === 'role' ? contest.teams.filter((team) => team.roles.includes(award.role)).length : 0)

/** [W6] The next names; once all are named the presenters, then the photograph, or the photograph at once. */
export function stageAward(state: ContestState, { awardId, take }: CommandOf<'StageAward'>): Decision {
  const award = awardOf(state, awardId)
  const on = awardRehearsed(state) ?? awardOnStage(state)
  if (!award) return refuse('no-such-award')
  if (on?.awardId !== awardId) return refuse('wrong-moment')
  const all = on.named >= on.winners.length
  if (take === 'names') {
    if (all || on.take !== 'announce') return refuse('wrong-moment')
    return accept({ type: 'AwardStaged', awardId, take: 'announce', named: namedNext(state, award, on.winners, on.named) })
  }
  const back = take === on.take || (take === 'present' && on.take === 'photo')
  return all && !back ? accept({ type: 'AwardStaged', awardId, take, named: on.winners.length }) : refuse('wrong-moment')
}

/** [W8] The prize-giving is rehearsed before the first round begins, and not after. */
export function rehearseAward(state: ContestState, { awardId }: CommandOf<'RehearseAward'>): Decision {
  if (Object.values(state.rounds).some((round) => round.stage !== 'waiting')) return refuse('wrong-moment')
  if (awardId === null) return state.awards.rehearsed ? accept({ type: 'AwardRehearsed', awardId }) : refuse('wrong-moment')
  const award = awardOf(state, awardId)
  if (!award) return refuse('no-such-award')
  const after: ContestState = { ...state, awards: { ...state.awards, rehearsed: { awardId, take: 'announce', named: null } } }
  const winners = awardRehearsed(after)?.winners ?? []
  return accept({ type: 'AwardRehearsed', awardId, named: namedNext(state, award, winners, 0) })
}
