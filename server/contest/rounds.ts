/** Rounds and their slots: begun, opened one by one, closed, ended; and the play-off begun for an open tie. */
import type { CommandOf } from '#shared/commands.ts'
import type { PartId, Points, RoundId, SlotId, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import { withChooser } from './choosing.ts'
import { outFor, someoneMayPress } from './barring.ts'
import { owedAfterEnd } from './bonuses-owed.ts'
import { clockCleared } from './clocks.ts'
import type { ContestEvent } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import type { RoundState, Slot, SlotPlan } from './slot-state.ts'
import { refusedIn } from './race-facts.ts'
import {
  countsIn,
  formatOfRound,
  liveRound,
  liveSlot,
  partFileOf,
  partOf,
  presentIn,
  readingOf,
  roundIdOf,
  roundOf,
  rulesOf,
  signedOver,
  slotOf,
  teamOf,
  titleOf,
} from './read.ts'
import { heldIn, mayBeHeld } from './held-marks.ts'
import { isToForm } from './parts.ts'
import { nextPlan, numberFor } from './next-plan.ts'
import { dueMakeUps } from './make-ups.ts'
import { oncePer } from './once-per.ts'
import type { PreparedContest } from './prepared-contest.ts'
import { couldAsk, openCourse } from './moved-course.ts'
import { missingBuzzers } from './roll-call.ts'
import { openTiesOf } from './open-ties.ts'
import { undecidedTieIn } from './stale-tie.ts'
import { standingsOf } from './standings.ts'
import { draw, mayPlayOff } from './supply.ts'
import { frozenOrder } from './turn-order.ts'
import { turnsOfParts } from './turns-of-parts.ts'

const byTable = (state: ContestState, teams: readonly TeamId[]) =>
  [...teams].sort((one, other) => (teamOf(state.contest, one)?.table ?? 0) - (teamOf(state.contest, other)?.table ?? 0))

interface Beginning {
  readonly roundId: RoundId
  readonly teams: readonly TeamId[]
  readonly places: readonly number[]
}
function begun(state: ContestState, { roundId, teams, places }: Beginning, asked: Asked): Decision {
  if (state.live !== null) return refuse('round-not-ready', state.live)
  const entrants = byTable(state, teams)
  const orderBy = formatOfRound(state, roundId, asked.formatOf).orderBy(rulesOf(state, roundId))
  const turns = frozenOrder(state, { roundId, entrants, orderBy }, asked)
  const { lowToHigh, drawn } = turns
  const order = drawn?.byHub === null ? turns.order : turnsOfParts(state, roundId, turns.order)
  const totals = formatOfRound(state, roundId, asked.formatOf).readsTotals?.(rulesOf(state, roundId)) ? { totals: totalsNow(state, roundId, entrants) } : {}
  const begins: ContestEvent = { type: 'RoundBegun', roundId, entrants, order, places, lowToHigh, ...(drawn === null ? {} : { drawn: drawn.how }), ...totals }
  return accept(...(drawn?.byHub ? [drawn.byHub] : []), begins)
}

/** [G3] What a round that goes by totals goes by: those as it began, whatever is corrected later. */
function totalsNow(state: ContestState, roundId: RoundId, entrants: readonly TeamId[]): Readonly<Record<TeamId, Points>> {
  const rows = new Map((roundOf(state, roundId)?.parts ?? []).flatMap((partId) => standingsOf(state, partId, false)).map((row) => [row.teamId, row.total]))
  return Object.fromEntries(entrants.map((teamId) => [teamId, rows.get(teamId) ?? 0]))
}

export function beginRound(state: ContestState, { roundId, entrants }: CommandOf<'BeginRound'>, asked: Asked): Decision {
  const file = roundOf(state, roundId)
  const round = state.rounds[roundId]
  if (!file || !round) return refuse('no-such-round')
  if (isPlayOff(state, roundId)) return refuse('round-not-ready')
  if (round.stage !== 'waiting') return refuse('round-not-ready')
  const unformed = state.contest.parts.find((part) => file.parts.includes(part.id) && isToForm(state, part))
  if (unformed) return refuse('part-not-formed', titleOf(state, unformed.id))
  const all = file.parts.flatMap((partId) => presentIn(state.contest, partId))
  const stranger = entrants?.find((id) => !all.includes(id))
  if (stranger) return refuse('no-such-team', stranger)
  const teams = entrants ?? [...new Set(all)]
  return begun(state, { roundId, teams, places: [] }, asked)
}

export const isPlayOff = ({ contest }: Pick<ContestState, 'contest'>, roundId: RoundId): boolean => contest.parts.some((part) => part.playOff === roundId)
const owesIn = (state: ContestState, roundId: RoundId, partId: PartId): boolean =>
  owedAfterEnd(state, roundId).some(({ teamId }) => partOf(state, roundId, teamId) === partId)
/** Rounds of the part, and of those its total takes in, that must be over, with nothing left to make up nor a bonus owed, before its result; play-offs and the audience's questions apart. */
export const unfinishedRounds = (state: ContestState, partId: PartId): readonly RoundId[] =>
  countsIn(state.contest, partId).flatMap((id) => unfinishedIn(state, id))
const mustBeOver = oncePer((contest: PreparedContest, partId: PartId): readonly RoundId[] =>
  contest.rounds.filter(({ id, parts, rules }) => parts.includes(partId) && !rules.audience && !isPlayOff({ contest }, id)).map(({ id }) => id),
)
const unfinishedIn = (state: ContestState, partId: PartId): readonly RoundId[] =>
  mustBeOver(state.contest, partId).filter((id) => state.rounds[id]?.stage !== 'over' || dueMakeUps(state, id).length > 0 || owesIn(state, id, partId))

/** [G8] A round whose places or duels a changed ruling has moved, of the part or of one its total takes in. */
function undecidedIn(state: ContestState, partId: PartId, { formatOf }: Asked): RoundId | null {
  const counted = countsIn(state.contest, partId)
  const rounds = state.contest.rounds.filter(({ parts }) => parts.some((id) => counted.includes(id)))
  return rounds.find(({ id }) => openCourse(state, id, formatOf) !== null)?.id ?? null
}
/** [P1] The first open tie of the part is played off; refused while rounds are unfinished or where no tie matters. */
export function beginPlayOff(state: ContestState, { partId }: CommandOf<'BeginPlayOff'>, asked: Asked): Decision {
  const part = partFileOf(state.contest, partId)
  if (!part) return refuse('no-such-part')
  const tie = openTiesOf(state, partId).find((one) => one.by === 'play-off')
  if (!tie) return refuse('no-tie')
  if (!part.playOff) return refuse('no-play-off')
  if (unfinishedRounds(state, partId).length > 0) return refuse('part-unfinished')
  const signed = signedOver(state, partId)
  if (signed) return refuse('result-signed', titleOf(state, signed))
  const undecided = undecidedIn(state, partId, asked) ?? (undecidedTieIn(state, partId) ? partId : null)
  if (undecided) return refuse('open-derived', undecided)
  if (!mayPlayOff(state, partId, asked.formatOf)) return refuse('no-questions-left')
  return begun(state, { roundId: part.playOff, teams: tie.teamIds, places: tie.places }, asked)
}

/** A replacement is due after a slot voided with one. */
const replaces = (round: RoundState): boolean => round.slots.at(-1)?.voided?.replace === true

export function openSlot(state: ContestState, { roundId }: CommandOf<'OpenSlot'>, asked: Asked): Decision {
  const round = liveRound(state)
  if (!round || round.id !== roundId) return refuse('no-such-round')
  if (liveSlot(state)) return refuse('slot-open')
  if (missingBuzzers(state, round).length > 0) return refuse('roll-call')
  const next = nextPlan(state, roundId, asked.formatOf)
  if (!next) return refuse('round-over')
  if (!someoneMayPress(state, round, next)) return refuse('barred')
  const plan = withChooser(state, round, next, replaces(round))
  const slotId = `${roundId}-${String(round.slots.length + 1)}` as SlotId
  const out = outFor(state, round, plan)
  const opened: ContestEvent = { type: 'SlotOpened', roundId, slotId, number: numberFor(round, plan), plan, ...(out.length > 0 ? { out } : {}) }
  const clock = plan.pack !== null && state.clock?.id === `${roundId}/${plan.pack}` ? [] : clockCleared(state)
  // nobody is picked for a question that isn't there
  if (plan.rivals && !mayOpen(state, plan)) return refuse('no-questions-left', plan.setId ?? '')
  if (plan.values || plan.pick !== undefined || plan.rivals || !plan.setId) return accept(...clock, opened)
  const skipped = plan.again === undefined || replaces(round) ? null : slotOf(state, plan.again)
  if (skipped?.question) return accept(...clock, opened, { type: 'QuestionAskedAgain', slotId, from: skipped.id, question: skipped.question })
  const replacement = replaces(round) || plan.makeUp !== undefined
  const question = draw(state, { id: slotId }, { setId: plan.setId, replacement, dealt: plan.dealt }, asked)
  return question ? accept(...clock, opened, question) : refuse('no-questions-left', plan.setId)
}

/** Everything that had to be ruled and shown has been. */
export function mayClose(slot: Slot): boolean {
  if (slot.voided || slot.declined || slot.phase === 'revealed') return true
  if (slot.plan.mode === 'performance') return slot.marksResult !== null
  if (slot.plan.pack !== null && slot.timeUp && slot.attempts.length === 0) return true
  return slot.phase === 'ruled' && slot.plan.mode !== 'all' && slot.attempts.every((attempt) => attempt.shown)
}
export function closeSlot(state: ContestState, { slotId }: CommandOf<'CloseSlot'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  if (!mayClose(slot) && !mayBeHeld(state, slot, asked.formatOf)) return refuse('wrong-moment')
  return accept(...(slot.plan.pack === null ? clockCleared(state) : []), { type: 'SlotClosed', slotId, ...refusedIn(slot, asked) })
}

/** A slot whose question can't be drawn, the set and its spares being used up, is never opened, nor one nobody may press for: the round may end without it. */
export function mayOpen(state: ContestState, plan: SlotPlan): boolean {
  return couldAsk(state, liveRound(state), plan)
}
/** A round ends when its format wants no slot more, or no question is left for the one it wants. */
export function endRound(state: ContestState, { roundId }: CommandOf<'EndRound'>, asked: Asked): Decision {
  const round = liveRound(state)
  if (!round || round.id !== roundId) return refuse('round-not-ready')
  if (liveSlot(state)) return refuse('slot-open')
  const next = nextPlan(state, roundId, asked.formatOf)
  if (next && mayOpen(state, next)) return refuse('round-not-ready')
  if (heldIn(round).length > 0) return refuse('marks-missing')
  const tie = tieSettled(state, roundId, asked)
  return accept(
    ...inTurn(
      state,
      asked,
      () => (tie ? [tie] : []),
      () => [{ type: 'RoundEnded', roundId }],
    ),
  )
}
/** [P3] A play-off that is over is decided anew when one of its rulings is amended or voided; not when what it decided was undone. */
export function decidedAnew(state: ContestState, roundId: RoundId, asked: Asked): readonly ContestEvent[] {
  const round = state.rounds[roundId]
  const tie = round?.stage === 'over' && !round.undone ? tieSettled(state, roundId, asked) : null
  return tie ? [tie] : []
}
/** Slots of an earlier run of a play-off are history: what they decided has been built upon. */
export const isOfEarlierRun = (state: ContestState, slotId: SlotId): boolean => {
  const round = state.rounds[roundIdOf(slotId)]
  return round !== undefined && round.slots.findIndex((slot) => slot.id === slotId) < round.fromSlot
}
/** [P2] What a play-off decided: an order inside the tied group, outside the totals; null for any other round. */
function tieSettled(state: ContestState, roundId: RoundId, asked: Asked): ContestEvent | null {
  const part = state.contest.parts.find((one) => one.playOff === roundId)
  const order = formatOfRound(state, roundId, asked.formatOf).settled?.(readingOf(state, roundId))
  if (!part || !order) return null
  const rows = standingsOf({ ...state, tieBreaks: [] }, part.id, false)
  const first = rows.find((row) => order.flat().includes(row.teamId))
  if (!first) return null
  const among = rows.filter((row) => row.rank === first.rank).map((row) => row.teamId)
  return { type: 'TieSettled', partId: part.id, total: first.total, order, among }
}
