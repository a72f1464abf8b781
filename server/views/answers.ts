/** The tablets of all teams: letters for the crew, states alone for the public, ticks only after the reveal. */
import type { AnswersPart } from '#shared/views/play.ts'
import type { Outcome, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, RoundState, Slot } from '../contest/slot-state.ts'
import { heldUpOn } from '../contest/panel.ts'
import { answerersOf, liveRound, liveSlot, rulesOf } from '../contest/read.ts'
import { payOf } from './ruling.ts'
import { isRevealed, isShown } from './suspense.ts'
import type { Given } from './viewer.ts'

type Tile = NonNullable<AnswersPart>['tiles'][number]
type TileState = Tile['state']

const TICKS: Readonly<Record<Outcome, TileState>> = {
  right: 'right',
  wrong: 'wrong',
  partial: 'wrong',
  incomplete: 'wrong',
  blank: 'blank',
  late: 'late',
  foul: 'wrong',
}

/** 未答 or 已交: a choice counts as handed in where the deadline makes it final. */
function handedIn(state: ContestState, round: RoundState, slot: Slot, teamId: TeamId): TileState {
  const answer = slot.answers[teamId]
  if (!answer) return 'none'
  const finalOn = rulesOf(state, round.id).tablets?.finalOn ?? 'submit'
  return answer.submitted !== null || (finalOn === 'deadline' && answer.chosen.length > 0) ? 'submitted' : 'none'
}

function publicTile(state: ContestState, given: Given, at: { round: RoundState; slot: Slot; teamId: TeamId; attempt: Attempt | undefined }): Tile {
  const { round, slot, teamId, attempt } = at
  const ruling = isRevealed(slot) && attempt ? attempt.ruling : null
  return {
    teamId,
    state: ruling ? TICKS[ruling.outcome] : handedIn(state, round, slot, teamId),
    points: ruling && attempt ? payOf(state, given, { slot, attempt, ruling }) : null,
    answer: null,
  }
}

function crewTile(state: ContestState, given: Given, at: { round: RoundState; slot: Slot; teamId: TeamId; attempt: Attempt | undefined }): Tile {
  const { round, slot, teamId, attempt } = at
  const tablet = slot.answers[teamId]
  const ruling = attempt?.ruling ?? null
  return {
    teamId,
    state: ruling ? TICKS[ruling.outcome] : handedIn(state, round, slot, teamId),
    points: ruling && attempt ? payOf(state, given, { slot, attempt, ruling }) : null,
    answer: attempt ? attempt.answer && [...attempt.answer] : tablet ? [...(tablet.submitted ?? tablet.chosen)] : null,
    ...(tablet?.card ? { card: true } : {}),
  }
}

function answersOf(state: ContestState, given: Given, tile: typeof publicTile): AnswersPart {
  const slot = liveSlot(state)
  const round = liveRound(state)
  if (!slot || !round || slot.plan.mode !== 'all') return null
  const on = heldUpOn(state, slot)
  const running = slot.taking && state.clock?.state.is === 'running' ? state.clock.state.endsAt : null
  return {
    open: slot.taking,
    ...(on === null ? {} : { heldUp: on }),
    endsAt: running,
    multiple: isShown(slot) && slot.question?.type === 'multiple',
    tiles: answerersOf(round, slot).map((teamId) => tile(state, given, { round, slot, teamId, attempt: slot.attempts.find((one) => one.teamId === teamId) })),
  }
}

export const publicAnswers = (state: ContestState, given: Given): AnswersPart => answersOf(state, given, publicTile)
export const crewAnswers = (state: ContestState, given: Given): AnswersPart => answersOf(state, given, crewTile)
