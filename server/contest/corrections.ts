/** Fouls and points called by a person, with their reason; and the pause of the whole contest. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import { callFoul } from './fouls.ts'
import { blurtCalled } from './recognition.ts'
import { entrantsOf, liveRound, liveSlot, rulesOf } from './read.ts'
import { pointsEntered } from './scoring.ts'

/** In thousandths: 1,000 points. */
const MOST_FOR_A_FOUL = 1_000_000

/** [F2] A foul called by a referee: the round's price, or the figure given with a reason, 1,000 points at most; it never pays. */
export function foulCalled(state: ContestState, command: CommandOf<'CallFoul'>, asked: Asked): Decision {
  const round = liveRound(state)
  if (!round) return refuse('wrong-moment')
  if (!round.entrants.includes(command.teamId)) return refuse('no-such-team')
  const ownFigure = command.points !== undefined
  const points = command.points ?? rulesOf(state, round.id).prices.foul
  if (points > 0 || (ownFigure && points < -MOST_FOR_A_FOUL)) return refuse('bad-request', 'points')
  if (ownFigure && command.reason === undefined) return refuse('bad-request', 'reason')
  const { recognition } = rulesOf(state, round.id).buzzer ?? {}
  if (command.code === 'blurt' && recognition === 'host')
    return blurtCalled(state, { teamId: command.teamId, points: ownFigure ? points : null, reason: command.reason ?? null }, asked)
  const called = {
    roundId: round.id,
    slotId: liveSlot(state)?.id ?? null,
    teamId: command.teamId,
    code: command.code,
    points,
    out: false,
    reason: command.reason ?? null,
  }
  return accept(...inTurn(state, asked, (now) => callFoul(now, called)))
}
/** [L4] Points by authority, with a reason, to a team of the part. */
export function correctPoints(state: ContestState, command: CommandOf<'CorrectPoints'>): Decision {
  const { partId, teamId, points, reason } = command
  if (!entrantsOf(state.contest, partId).includes(teamId)) return refuse('no-such-team')
  if (points === 0) return refuse('bad-request', 'points')
  return accept(
    ...pointsEntered([
      { partId, teamId, points, playerId: null, personPoints: 0, roundId: null, slotId: null, cause: { is: 'correction', reason }, hidden: false },
    ]),
  )
}
export const pauseContest = (state: ContestState, { reason }: CommandOf<'PauseContest'>): Decision =>
  state.paused ? refuse('contest-paused') : accept({ type: 'ContestPaused', reason })
export const resumeContest = (state: ContestState): Decision => (state.paused ? accept({ type: 'ContestResumed' }) : refuse('not-paused'))
