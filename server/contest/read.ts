/** Short questions to the state: the live round and slot, who is in, what a format may read. */
import type { PartFile, TeamFile } from '#shared/contest-file.ts'
import { inLanguage, type AttemptId, type PartId, type PlayerId, type RoundId, type SetId, type SlotId, type TeamId } from '#shared/words.ts'
import type { AnyFormat, FormatOf, RoundReading } from '../formats/round-format.ts'
import { boundariesOf } from './boundaries.ts'
import type { ContestState } from './contest-state.ts'
import type { PreparedContest, PreparedPart, PreparedRound } from './prepared-contest.ts'
import type { Attempt, RoundState, Slot } from './slot-state.ts'
import { oncePer } from './once-per.ts'
import type { RoundRules } from './round-rules.ts'
import { asItCounts } from './superseded.ts'

const roundIn = oncePer((contest: PreparedContest, id: RoundId): PreparedRound | null => contest.rounds.find((round) => round.id === id) ?? null)
export const roundOf = (state: ContestState, id: RoundId): PreparedRound | null => roundIn(state.contest, id)
export const teamOf = oncePer((contest: PreparedContest, id: TeamId) => contest.teams.find((team) => team.id === id) ?? null)
/** [A5] Tablets of the team: as its field says, otherwise as the contest does. */
export const tabletsOf = oncePer((contest: PreparedContest, id: TeamId): PreparedContest['tablets'] => {
  const team = teamOf(contest, id)
  return contest.fields.find((field) => field.id === team?.field)?.tablets ?? contest.tablets
})
/** What a refusal calls a part or a round. */
export const titleOf = ({ contest }: Pick<ContestState, 'contest'>, id: PartId | RoundId): string =>
  inLanguage([...contest.parts, ...contest.rounds].find((one) => one.id === id)?.title ?? id, 'zh')
export const partFileOf = (contest: PreparedContest, id: PartId) => contest.parts.find((part) => part.id === id) ?? null

/** The part's entrants in table order, with those who have left; of a part still to be formed none. */
export const enteredIn = oncePer((contest: PreparedContest, partId: PartId): readonly TeamId[] => {
  const part = partFileOf(contest, partId)
  if (!part) return []
  const { entrants, formed } = part
  const isIn = (team: TeamFile): boolean => {
    if (formed) return formed.includes(team.id)
    if ('field' in entrants) return team.field === entrants.field
    return 'teams' in entrants && entrants.teams.includes(team.id)
  }
  return contest.teams
    .filter(isIn)
    .sort((one, other) => one.table - other.table)
    .map((team) => team.id)
})
/** What became of a team's result when it left the part; null while it is in. */
export const leftPart = (contest: PreparedContest, partId: PartId, teamId: TeamId) => contest.departed?.[teamId]?.parts[partId] ?? null
export const hasLeft = (contest: PreparedContest, partId: PartId, teamId: TeamId): boolean => leftPart(contest, partId, teamId) !== null
/** [X2] The part's entrants in table order; one whose result is annulled is none. */
export const entrantsOf = oncePer((contest: PreparedContest, partId: PartId): readonly TeamId[] =>
  enteredIn(contest, partId).filter((teamId) => leftPart(contest, partId, teamId)?.fate !== 'annulled'),
)
/** Entrants who are still there to play. */
export const presentIn = (contest: PreparedContest, partId: PartId): readonly TeamId[] =>
  enteredIn(contest, partId).filter((teamId) => !hasLeft(contest, partId, teamId))

/** Parts whose results a part builds on: its entrants, or the scores they bring. */
export const sourcesOf = ({ entrants, carried = [] }: PartFile): readonly PartId[] => [
  ...new Set([
    ...('from' in entrants ? [...entrants.from.map((one) => one.part), ...(entrants.over ?? [])] : []),
    ...carried.flatMap((one) => ('part' in one ? [one.part] : [])),
  ]),
]
/** The part itself, and every part whose total takes in its total. */
export const countedIn = oncePer((contest: PreparedContest, partId: PartId): readonly PartId[] => {
  const found = [partId]
  for (const own of found)
    for (const { id, ranking } of contest.parts) if (!found.includes(id) && ranking.terms.some(({ part }) => part === own)) found.push(id)
  return found
})
/** The part itself, and every part whose total its own takes in. */
export const countsIn = oncePer((contest: PreparedContest, partId: PartId): readonly PartId[] => [
  partId,
  ...contest.parts.map(({ id }) => id).filter((id) => id !== partId && countedIn(contest, id).includes(partId)),
])
/** [S6] A part that is signed and whose total takes in this one's, its own first; null while none is. */
export const signedOver = (state: ContestState, partId: PartId): PartId | null =>
  countedIn(state.contest, partId).find((id) => state.results[id]?.stage === 'signed' || state.results[id]?.stage === 'announced') ?? null
/** [K1] A part that builds on others is played once it was formed. */
export const isFormed = (part: PreparedPart): boolean => part.formed !== undefined || sourcesOf(part).length === 0

/** The part a team plays this round for, also one that has left; null when it is in none of the round's parts. */
export function partOf(state: ContestState, roundId: RoundId, teamId: TeamId): PartId | null {
  return roundOf(state, roundId)?.parts.find((partId) => enteredIn(state.contest, partId).includes(teamId)) ?? null
}

/** Plays the round, and hasn't left. */
export const isHere = (state: ContestState, roundId: RoundId, teamId: TeamId): boolean => {
  const partId = partOf(state, roundId, teamId)
  return partId !== null && !hasLeft(state.contest, partId, teamId)
}

export const liveRound = (state: ContestState): RoundState | null => (state.live === null ? null : (state.rounds[state.live] ?? null))
/** The slot in play: the live round's last one while it isn't closed. */
export function liveSlot(state: ContestState): Slot | null {
  const slot = liveRound(state)?.slots.at(-1)
  return slot && slot.phase !== 'closed' ? slot : null
}
/** Slot and attempt ids begin with their round's id. */
export const roundIdOf = (id: SlotId | AttemptId): RoundId => withoutNumber(withoutNumber(id, '-a'), '-') as RoundId
/** Read a hundred times a command, so by hand: `final-2` without “-2”. */
function withoutNumber(id: string, mark: string): string {
  const at = id.lastIndexOf('-')
  const from = at + mark.length
  if (at < 0 || from >= id.length || !id.startsWith(mark, at)) return id
  for (let i = from; i < id.length; i++) {
    const code = id.charCodeAt(i)
    if (code < 48 || code > 57) return id
  }
  return id.slice(0, at)
}
export function slotOf(state: ContestState, id: SlotId): Slot | null {
  return state.rounds[roundIdOf(id)]?.slots.findLast((slot) => slot.id === id) ?? null
}
export function attemptOf(state: ContestState, id: AttemptId): { slot: Slot; attempt: Attempt } | null {
  for (const slot of state.rounds[roundIdOf(id)]?.slots ?? []) {
    const attempt = slot.attempts.find((one) => one.id === id)
    if (attempt) return { slot, attempt }
  }
  return null
}
export const openAttempt = (slot: Slot): Attempt | null => slot.attempts.find((attempt) => attempt.ruling === null) ?? null

export function rulesOf(state: ContestState, roundId: RoundId): RoundRules {
  const round = roundOf(state, roundId)
  if (!round) throw new Error(`no round ${roundId}`)
  return round.rules
}
/** [K6] The round's rules as they are for a team: a part may be priced, timed and ruled on otherwise. */
export function rulesFor(state: ContestState, roundId: RoundId, teamId: TeamId | null): RoundRules {
  const partRules = roundOf(state, roundId)?.partRules
  const partId = partRules && teamId !== null ? partOf(state, roundId, teamId) : null
  return (partId !== null && partRules?.[partId]) || rulesOf(state, roundId)
}
export function formatOfRound(state: ContestState, roundId: RoundId, formatOf: FormatOf): AnyFormat {
  const round = roundOf(state, roundId)
  if (!round) throw new Error(`no round ${roundId}`)
  return formatOf(round.format)
}
/** The round's rules as they are for whoever answers in the slot: the team under way, the last that answered, or whose turn it is. */
export function rulesAt(state: ContestState, slot: Slot): RoundRules {
  const attempt = openAttempt(slot) ?? slot.attempts.at(-1)
  return rulesFor(state, roundIdOf(slot.id), attempt?.teamId ?? slot.plan.teamId)
}
/** Who stands at a position of a team now. */
export function playerAt(state: ContestState, teamId: TeamId, position: number | null): PlayerId | null {
  if (position === null) return null
  return teamOf(state.contest, teamId)?.players.find((player) => state.players[player.id]?.position === position)?.id ?? null
}
/** Positions filled by a player who is in, ascending. */
export const positionsOf = (state: ContestState, teamId: TeamId): number[] =>
  (teamOf(state.contest, teamId)?.players ?? [])
    .map((player) => state.players[player.id]?.position ?? null)
    .filter((position) => position !== null)
    .sort((a, b) => a - b)

type ReadFrom = Pick<ContestState, 'contest' | 'players' | 'draws'>
/** The last reading of a round: several views and the core ask for the same one. */
const lastReadings = new WeakMap<RoundState, ReadFrom & { readonly reading: RoundReading<RoundRules> }>()

/** What the round's format may read; of a round begun once more only the present run. */
export function readingOf(state: ContestState, roundId: RoundId): RoundReading<RoundRules> {
  const round = state.rounds[roundId]
  const file = roundOf(state, roundId)
  if (!round || !file) throw new Error(`no round ${roundId}`)
  const { contest, players, draws } = state
  const last = lastReadings.get(round)
  if (last && last.contest === contest && last.players === players && last.draws === draws) return last.reading
  const reading = readingNow(state, round, file)
  lastReadings.set(round, { contest, players, draws, reading })
  return reading
}
type Entrants = RoundReading<RoundRules>['entrants']
const lastEntrants = new WeakMap<readonly TeamId[], Pick<ContestState, 'contest' | 'players'> & { readonly entrants: Entrants }>()
/** Every question asks who is in and where they stand; only a substitution changes it. */
function entrantsIn(state: ContestState, playing: readonly TeamId[]): Entrants {
  const { contest, players } = state
  const last = lastEntrants.get(playing)
  if (last?.contest === contest && last.players === players) return last.entrants
  const entrants = playing.map((teamId) => ({ teamId, table: teamOf(contest, teamId)?.table ?? 0, positions: positionsOf(state, teamId) }))
  lastEntrants.set(playing, { contest, players, entrants })
  return entrants
}
const leftInSets = oncePer((draws: ContestState['draws'], sets: PreparedContest['sets']) =>
  Object.fromEntries(
    Object.entries(sets).map(([id, set]) => {
      const { next, taken = [] } = draws[id as SetId] ?? { next: 0 }
      return [id, set.questions.length - next - taken.length]
    }),
  ),
)
/** [K6] Of the teams whose part has rules of its own. */
function rulesApart(state: ContestState, { id, partRules = {} }: PreparedRound, teams: readonly TeamId[]): Readonly<Record<TeamId, RoundRules>> {
  const own = (teamId: TeamId) => {
    const partId = partOf(state, id, teamId)
    const rules = partId === null ? undefined : partRules[partId]
    return rules ? [[teamId, rules] as const] : []
  }
  return Object.fromEntries(teams.flatMap(own))
}
function readingNow(state: ContestState, round: RoundState, file: PreparedRound): RoundReading<RoundRules> {
  const { passing = [] } = round
  const playing = passing.length === 0 ? round.entrants : round.order.filter((id) => round.entrants.includes(id) || passing.includes(id))
  const order = round.order.every((id) => round.entrants.includes(id)) ? round.order : round.order.filter((id) => playing.includes(id))
  // a format plans by whose turn it was, not by who took it
  // neither trial questions nor make-ups use the quota
  const counting = round.slots.slice(round.fromSlot).filter((slot) => slot.plan.trial !== true)
  const slots = counting
    .filter((slot) => slot.plan.makeUp === undefined)
    .map((slot) => asItCounts(slot.plan.turnOf === undefined ? slot : { ...slot, plan: { ...slot.plan, teamId: slot.plan.turnOf } }))
  const madeUp = counting.filter((slot) => slot.plan.makeUp !== undefined).map(asItCounts)
  const entrants = entrantsIn(state, playing)
  const boundaries = file.parts.flatMap((partId) => boundariesOf(state.contest, partId))
  return {
    rules: file.rules,
    entrants,
    order,
    slots,
    ...(madeUp.length > 0 ? { madeUp } : {}),
    ...(round.letGo ? { letGo: round.letGo } : {}),
    ...(round.fouls ? { fouls: round.fouls } : {}),
    ...(file.partRules ? { apart: rulesApart(state, file, playing) } : {}),
    places: round.places,
    boundaries,
    left: leftInSets(state.draws, state.contest.sets),
    ...(round.totals ? { totals: round.totals } : {}),
  }
}
/** Teams that answer the slot's question on their tablets. */
export const answerersOf = ({ entrants }: RoundState, { plan: { among } }: Slot): readonly TeamId[] =>
  among === undefined ? entrants : entrants.filter((id) => among.includes(id))
/** Teams that may press in the slot's opening. */
export const eligibleFor = (round: RoundState, slot: Slot): readonly TeamId[] =>
  (slot.pressAmong ?? slot.plan.among ?? round.entrants).filter((teamId) => !slot.out.includes(teamId))
