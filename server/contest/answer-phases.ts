/** The phase before an answer, before tablets or a performance: it ends by a key, or by itself, and what it was for begins. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { clockCleared, clockStarted, isBeginning, isClockPaused, mayStart } from './clocks.ts'
import type { ContestState } from './contest-state.ts'
import { acting } from './actor.ts'
import { formatOfRound, liveSlot, openAttempt, roundIdOf, rulesAt } from './read.ts'
import { ruledByClock } from './rulings.ts'
import { answersOpen } from './tablets.ts'

/** What the phase was for: tablets open, the performance or the answer has its own clock. */
function begins(state: ContestState, asked: Asked): ReturnType<Step> {
  const slot = liveSlot(state)
  if (!slot) return []
  if (slot.plan.mode === 'all' || slot.plan.mode === 'audience') return answersOpen(state, slot, asked)
  const { purpose, totalMs } = formatOfRound(state, roundIdOf(slot.id), asked.formatOf).clock(rulesAt(state, slot), slot)
  const clockId = openAttempt(slot)?.id ?? slot.id
  // an ended clock stays, so that a performance without a limit isn't called to begin once more
  if (totalMs === 0) return slot.plan.mode === 'performance' ? [{ type: 'ClockEnded', late: false }] : clockCleared(state)
  return [clockStarted(state, { clockId, purpose, totalMs, from: asked.at })]
}

/** [C6] 开始作答: by operator, host, referee, or the team itself; at the last instant too, the tie being the team's. */
export function beginAnswer(state: ContestState, { slotId }: CommandOf<'BeginAnswer'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  const { role, team } = acting(asked.by)
  if (role === 'team' && team !== (openAttempt(slot)?.teamId ?? slot.plan.teamId)) return refuse('not-your-turn')
  if (slot.plan.mode !== 'turn' && slot.plan.mode !== 'race' && !mayStart(state, slot, asked)) return refuse('not-allowed')
  if (!isBeginning(state) || slot.voided) return refuse('wrong-moment')
  if (role === 'team' && isClockPaused(state)) return refuse('clock-paused')
  return accept(...begins(state, asked))
}

/** [C6] The phase is over and nobody began: the file says what that means; tablets and performances then begin. */
export function beginMissed(state: ContestState, asked: Asked): Decision {
  const slot = liveSlot(state)
  const attempt = slot && openAttempt(slot)
  const missed = (slot && rulesAt(state, slot).clocks.begin?.missed) ?? 'bench-rules'
  const ended: Step = () => [{ type: 'ClockEnded', late: false }]
  if (!slot || slot.voided) return accept(...ended(state))
  if (!attempt || missed === 'begins') return accept(...begins(state, asked))
  if (missed === 'bench-rules') return accept(...ended(state))
  return accept(...inTurn(state, asked, ended, (now) => ruledByClock(now, attempt.id, missed, asked)))
}
