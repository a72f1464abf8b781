/** A seat's own state: the team's under suspense, the judge's own mark, the referee's own vote. */
import type { OwnAppeals } from '#shared/views/appeals.ts'
import type { MinePart } from '#shared/views/people.ts'
import type { RulingPart } from '#shared/views/play.ts'
import type { Outcome, PartId, Points, SeatId, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Slot } from '../contest/slot-state.ts'
import { barredFrom } from '../contest/barring.ts'
import { lockedUntil } from '../contest/early-press.ts'
import { missingBuzzers } from '../contest/roll-call.ts'
import { refereesFor, standBackFor } from '../contest/panel.ts'
import { answerOn } from '../contest/player-answers.ts'
import { enteredIn, entrantsOf, formatOfRound, liveRound, liveSlot, rulesOf } from '../contest/read.ts'
import { leftOf, rightRefused, teamWithRight } from '../contest/rights.ts'
import { rightsGiven } from '../contest/rights-rules.ts'
import { standingsOf, type Standing } from '../contest/standings.ts'
import { oncePer } from '../contest/once-per.ts'
import { rulesInUse } from '../formats/idle-settings.ts'
import { ownAppeals } from './appeals.ts'
import { publicRulings } from './ruling.ts'
import { steady } from './same-each.ts'
import { turnPart } from './turn.ts'
import type { Given, Viewer } from './viewer.ts'
import { offeredToAll } from './who-may-appeal.ts'

/** For each team the part it plays for: that of the live round, else the first it is in. */
const partsOfTeams = oncePer((contest: ContestState['contest'], live: ContestState['live']): ReadonlyMap<TeamId, PartId> => {
  const now = live === null ? [] : (contest.rounds.find((round) => round.id === live)?.parts ?? [])
  const later = contest.parts.map((part) => part.id)
  // whoever comes first in this list is written last
  const parts = [...now.map((id) => [id, enteredIn(contest, id)] as const), ...later.map((id) => [id, entrantsOf(contest, id)] as const)].reverse()
  return new Map(parts.flatMap(([id, teamIds]) => teamIds.map((teamId) => [teamId, id] as const)))
})
const rowsByTeam = oncePer((rows: readonly Standing[], _: 'by team') => new Map(rows.map((row) => [row.teamId, row])))

type Standings = ReadonlyMap<PartId, { readonly rows: ReadonlyMap<TeamId, Standing>; readonly isAnnounced: boolean }>
const standingsNow = (state: ContestState): Standings =>
  new Map(
    state.contest.parts.map(({ id }) => [
      id,
      { rows: rowsByTeam(standingsOf(state, id, true), 'by team'), isAnnounced: state.results[id]?.stage === 'announced' },
    ]),
  )
/** The total without what the hall has not been shown; the place only once the result is announced. */
function standingFor({ parts, standings }: Shared, teamId: TeamId): { total: Points | null; rank: number | null } {
  const partId = parts.get(teamId)
  const board = partId === undefined ? undefined : standings.get(partId)
  const row = board?.rows.get(teamId)
  return { total: row?.total ?? null, rank: (board?.isAnnounced && row?.rank) || null }
}

const pressedIn = (slot: Slot, teamId: TeamId): boolean => {
  const { buzzer } = slot
  return buzzer.is !== 'closed' && slot.presses.some((press) => press.teamId === teamId && press.openingId === buzzer.openingId && !press.early)
}

/** The last of each team. */
const rulingsByTeam = oncePer((rulings: RulingPart, _: 'by team') => new Map(rulings.map((ruling) => [ruling.teamId, ruling])))
function shownTo(state: ContestState, given: Given, teamId: TeamId): { outcome: Outcome | null; pointsNow: Points | null } {
  const last = rulingsByTeam(publicRulings(state, given), 'by team').get(teamId)
  return { outcome: last?.outcome ?? null, pointsNow: last?.points ?? null }
}

/** The rights of the live round, but for those nobody could use in it, with what is left of each; `may`: now, on the question the team itself answers. */
function rightsOf(state: ContestState, { formatOf }: Given, teamId: TeamId): Pick<Extract<NonNullable<MinePart>, { is: 'team' }>, 'rights'> {
  const given = state.live === null ? [] : rightsGiven(rulesInUse(formatOfRound(state, state.live, formatOf), rulesOf(state, state.live)).rights)
  const slot = liveSlot(state)
  const mine = slot !== null && teamWithRight(slot) === teamId ? slot : null
  const rights = given.map((right) => ({ right, left: leftOf(state, teamId, right) ?? 0, may: mine !== null && rightRefused(state, mine, right) === null }))
  return rights.length > 0 ? { rights } : {}
}

/** [E7, E10, F5] Barred, locked for a moment, or called to the roll. */
export function onTheBuzzer(
  state: ContestState,
  teamId: TeamId,
  position: number | null,
): Pick<Extract<NonNullable<MinePart>, { is: 'team' }>, 'barred' | 'lockedUntil' | 'rollCall'> {
  const round = liveRound(state)
  const slot = liveSlot(state)
  if (!round) return {}
  const locked = slot && lockedUntil(slot, teamId)
  const missing = missingBuzzers(state, round)
  const called = missing.some((buzzer) => buzzer.teamId === teamId && (buzzer.position === null || buzzer.position === position))
  return {
    ...(barredFrom(state, round).includes(teamId) ? { barred: true } : {}),
    ...(locked !== null ? { lockedUntil: locked } : {}),
    ...(missing.length > 0 ? { rollCall: called ? 'press' : 'heard' } : {}),
  }
}

/** [O17] Its page is no buzzer, and is not called to the roll. */
function onTheGateway(state: ContestState, teamId: TeamId, position: number | null): Partial<Extract<MinePart, { is: 'team' }>> {
  const { rollCall: _calledOnItsKey, ...rest } = onTheBuzzer(state, teamId, position)
  return { ...rest, onGateway: true }
}
function appealsOf(state: ContestState, teamId: TeamId, position: number | null): { appeals?: OwnAppeals } {
  const appeals = ownAppeals(state, teamId, position)
  return appeals.mayLodge.length + appeals.mine.length > 0 ? { appeals } : {}
}
/** [K6] Where its time to answer is shorter than the clock's. */
const dueLeft = (slot: Slot | null, teamId: TeamId): number | undefined => (slot?.taking ? slot.dueLeftMs?.[teamId] : undefined)

function teamMine(state: ContestState, given: Given, teamId: TeamId, position: number | null): MinePart {
  const slot = liveSlot(state)
  const turn = turnPart(state)
  const answer = slot ? (answerOn(slot, teamId, position) ?? slot.answers[teamId]) : undefined
  const { total, rank } = standingFor(shared(state, 'now'), teamId)
  const { outcome, pointsNow } = shownTo(state, given, teamId)
  const dueLeftMs = dueLeft(slot, teamId)
  return {
    is: 'team',
    teamId,
    position,
    total,
    rank,
    inRound: liveRound(state)?.entrants.includes(teamId) ?? false,
    out: slot?.out.includes(teamId) ?? false,
    fouled: slot?.fouls.some((foul) => foul.teamId === teamId) ?? false,
    pressed: slot ? pressedIn(slot, teamId) : false,
    hasRight: turn?.teamId === teamId && turn.how === 'buzz',
    myTurn: turn?.teamId === teamId && turn.how !== 'buzz',
    chosen: answer ? [...answer.chosen] : null,
    submitted: answer?.submitted ? [...answer.submitted] : null,
    ...(dueLeftMs === undefined ? {} : { dueLeftMs }),
    outcome,
    pointsNow,
    handUp: state.hands.includes(teamId),
    ...appealsOf(state, teamId, position),
    ...(given.onGateway?.includes(teamId) ? onTheGateway(state, teamId, position) : onTheBuzzer(state, teamId, position)),
    ...rightsOf(state, given, teamId),
  }
}

/** What every team's part is drawn from, also that of one that is not in the round. */
function factsForAll(state: ContestState): readonly unknown[] {
  const round = liveRound(state)
  const slot = liveSlot(state)
  const { contest, players, live, appeals, draws } = state
  const hasRights = live !== null && rightsGiven(rulesOf(state, live).rights).length > 0
  const rights = hasRights ? [slot?.phase, slot?.attempts, slot?.rights, draws] : []
  return [
    contest,
    players,
    live,
    appeals,
    round?.entrants,
    round && barredFrom(state, round).join(),
    round && JSON.stringify(missingBuzzers(state, round)),
    ...rights,
  ]
}
/** What the part of a team that plays is drawn from besides; a vote, or another team's turn, is none of it. */
function factsInPlay(state: ContestState, given: Given, slot: Slot, { teamId, position }: { teamId: TeamId; position: number | null }): readonly unknown[] {
  const turn = turnPart(state)
  const { outcome, pointsNow } = shownTo(state, given, teamId)
  const fouled = slot.fouls.some((foul) => foul.teamId === teamId)
  const own = [dueLeft(slot, teamId), slot.answers[teamId], answerOn(slot, teamId, position), pressedIn(slot, teamId), lockedUntil(slot, teamId)]
  return [slot.id, slot.out.includes(teamId), fouled, turn?.teamId === teamId ? turn.how : null, outcome, pointsNow, ...own]
}
const listed = steady<unknown>()
interface Shared {
  readonly all: readonly unknown[]
  readonly concerned: ReadonlySet<TeamId>
  readonly parts: ReadonlyMap<TeamId, PartId>
  readonly standings: Standings
  readonly offers: ReturnType<typeof offersByTeam>
}
const offersByTeam = oncePer((offered: ReturnType<typeof offeredToAll>, _: 'by team') => {
  const teams = new Set(offered.flatMap(({ teamIds }) => teamIds))
  return new Map([...teams].map((teamId) => [teamId, offered.filter(({ teamIds }) => teamIds.includes(teamId))]))
})
/** Looked up by every team at every moment. */
const shared = oncePer((state: ContestState, _: 'now'): Shared => ({
  all: listed(state.contest, factsForAll(state)),
  concerned: new Set([...(liveRound(state)?.entrants ?? []), ...(liveSlot(state)?.attempts ?? []).map((attempt) => attempt.teamId)]),
  parts: partsOfTeams(state.contest, state.live),
  standings: standingsNow(state),
  offers: offersByTeam(offeredToAll(state, 'by anybody'), 'by team'),
}))
/** A team's own state moves with its own answer, not with those of the others. */
export function mineSlices(state: ContestState, given: Given, viewer: Viewer): readonly unknown[] {
  const { role, teamId, number } = viewer
  const position = viewer.position ?? null
  const slot = liveSlot(state)
  if (role === 'judge') return [slot?.id, number === undefined ? undefined : slot?.marks[number]]
  if (role === 'referee') return [state.contest.panel, slot && refereesFor(state, slot).join(), slot?.id, slot?.attempts]
  if (teamId === undefined) return [given.gateways, state.rounds, state.live, state.contest]
  const now = shared(state, 'now')
  const { all, concerned, offers } = now
  const { total, rank } = standingFor(now, teamId)
  const facts = [all, given.onGateway, total, rank, state.hands.includes(teamId), offers.get(teamId)]
  return slot && concerned.has(teamId) ? [...facts, ...factsInPlay(state, given, slot, { teamId, position })] : facts
}

/** The attempt a referee votes on now: the last one that waits for a ruling and for which nothing makes him stand back, else the last one made. */
const attemptInHand = (state: ContestState, slot: Slot, seat: SeatId): Attempt | undefined =>
  slot.attempts.filter(({ ruling, teamId }) => ruling === null && !standBackFor(state, teamId).includes(seat)).at(-1) ?? slot.attempts.at(-1)

function refereeMine(state: ContestState, number: number): MinePart {
  const slot = liveSlot(state)
  const seat = `referee-${number}` as SeatId
  const attempt = slot ? attemptInHand(state, slot, seat) : undefined
  const panel = slot ? refereesFor(state, slot, ...(slot.plan.mode === 'all' && attempt ? [attempt.teamId] : [])) : []
  return { is: 'referee', number, onPanel: panel.includes(seat), vote: attempt?.votes[seat] ?? null }
}

function gatewayMine(state: ContestState, given: Given, number: number): MinePart {
  const keys = given.gateways?.[`gateway-${number}` as SeatId] ?? []
  const round = liveRound(state)
  const missing = round ? missingBuzzers(state, round) : []
  return { is: 'gateway', keys: [...keys], ...(missing.length === 0 ? {} : { rollCall: 'press' }) }
}

export function minePart(state: ContestState, given: Given, viewer: Viewer): MinePart {
  if (viewer.role === 'team' && viewer.teamId !== undefined) return teamMine(state, given, viewer.teamId, viewer.position ?? null)
  if (viewer.number === undefined) return null
  if (viewer.role === 'team') return gatewayMine(state, given, viewer.number)
  if (viewer.role === 'judge') return { is: 'judge', number: viewer.number, mark: liveSlot(state)?.marks[viewer.number] ?? null }
  return viewer.role === 'referee' ? refereeMine(state, viewer.number) : null
}
