/** Fouls and points called by a person, with their reason; and the pause of the whole contest. */
import type { CommandOf } from '#shared/commands.ts'
import type { TeamId } from '#shared/words.ts'
import { accept, refuse, type Asked, type Decision } from './asked.ts'
import { bonusAt } from './bonus-rules.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { foulPriceOf, foulWithAll } from './foul-prices.ts'
import { blurtCalled } from './recognition.ts'
import { entrantsOf, liveRound, liveSlot, rulesFor, rulesOf } from './read.ts'
import type { RoundRules } from './round-rules.ts'
import { pointsEntered } from './scoring.ts'

/** In thousandths: 1,000 points. */
const MOST_FOR_A_FOUL = 1_000_000

const conferringAt = (rules: RoundRules, slot: Slot | null) => bonusAt(rules, slot)?.conferring ?? rules.conferring
/** [D15] Help that the round allows is no foul: always, or until the answer is complete. */
function helpedWhileAllowed(conferring: RoundRules['conferring'], slot: Slot | null, teamId: TeamId): 'wrong-mode' | 'wrong-moment' | null {
  if (conferring === 'allowed') return 'wrong-mode'
  if (conferring !== 'until-complete') return null
  const answer = slot?.attempts.findLast((attempt) => attempt.teamId === teamId)
  return answer?.complete === true || answer?.ruling ? null : 'wrong-moment'
}
/** [F2] A foul called by a referee: the round's price, or the figure given with a reason, 1,000 points at most; it never pays. [Q5] One for not restating only where the round has it. */
export function foulCalled(state: ContestState, command: CommandOf<'CallFoul'>, asked: Asked): Decision {
  const round = liveRound(state)
  if (!round) return refuse('wrong-moment')
  if (!round.entrants.includes(command.teamId)) return refuse('no-such-team')
  const ownFigure = command.points !== undefined
  const slot = liveSlot(state)
  const helped = command.code === 'prompting' ? helpedWhileAllowed(conferringAt(rulesFor(state, round.id, command.teamId), slot), slot, command.teamId) : null
  if (helped) return refuse(helped)
  if (command.code === 'not-restated' && rulesFor(state, round.id, command.teamId).reading?.restate !== 'foul') return refuse('wrong-mode')
  const points = command.points ?? foulPriceOf(state, { roundId: round.id, slot, teamId: command.teamId, code: command.code }, asked.formatOf)
  if (points > 0 || (ownFigure && points < -MOST_FOR_A_FOUL)) return refuse('bad-request', 'points')
  if (ownFigure && command.reason === undefined) return refuse('bad-request', 'reason')
  const { recognition } = rulesOf(state, round.id).buzzer ?? {}
  if (command.code === 'blurt' && recognition === 'host')
    return blurtCalled(state, { teamId: command.teamId, points: ownFigure ? points : null, reason: command.reason ?? null }, asked)
  const called = {
    roundId: round.id,
    slotId: slot?.id ?? null,
    teamId: command.teamId,
    code: command.code,
    points,
    out: false,
    reason: command.reason ?? null,
  }
  return accept(...foulWithAll(state, called, asked))
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
