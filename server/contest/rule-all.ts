/** Rulings for several teams at once: a referee's or a clerk's grid of ticks for boards (题板), paddles (举牌) and tablets that no key has marked. */
import type { CommandOf } from '#shared/commands.ts'
import type { Outcome, TeamId } from '#shared/words.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import { acting, type SeatRef } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { isRecused } from './judges.ts'
import { heldUp, refereesFor } from './panel.ts'
import { liveSlot, roundIdOf, rulesFor } from './read.ts'
import { firstRuling } from './rulings.ts'

/** Whether a referee may rule on the team's answer alone: the one the round names; on boards, where no method names one, any who needn't stand back. */
function refereeMay(state: ContestState, slot: Slot, by: SeatRef, teamId: TeamId): 'wrong-mode' | 'not-on-panel' | null {
  const { method } = rulesFor(state, roundIdOf(slot.id), teamId).ruling
  if (method === 'machine' && heldUp(state, slot)) return by.number === undefined || isRecused(state, 'referee', by.number, teamId) ? 'not-on-panel' : null
  if (method !== 'one' && method !== 'subject') return 'wrong-mode'
  return by.seat !== 'hub' && refereesFor(state, slot, teamId).includes(by.seat) ? null : 'not-on-panel'
}

/** [A6] The first rulings of a question that all teams answer, as many teams as are named; teams already ruled on are refused, so that nothing is ruled twice. */
export function ruleAll(state: ContestState, { slotId, outcomes }: CommandOf<'RuleAll'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  if (slot.plan.mode !== 'all') return refuse('wrong-mode')
  if (slot.voided || slot.taking || slot.attempts.length === 0) return refuse('wrong-moment')
  const by = acting(asked.by)
  const given: { attemptId: Slot['attempts'][number]['id']; outcome: Outcome }[] = []
  for (const [id, outcome] of Object.entries(outcomes)) {
    const attempt = slot.attempts.find((one) => one.teamId === id)
    if (!attempt) return refuse('no-such-team', id)
    if (attempt.ruling) return refuse('already-ruled', id)
    const refused = by.role === 'referee' ? refereeMay(state, slot, by, attempt.teamId) : null
    if (refused) return refuse(refused)
    // a tick says no share
    if (outcome === 'partial' && rulesFor(state, roundIdOf(slot.id), attempt.teamId).prices.partial === 'share') return refuse('bad-request', 'share')
    given.push({ attemptId: attempt.id, outcome })
  }
  if (given.length === 0) return refuse('no-such-attempt')
  return accept(
    ...inTurn(
      state,
      asked,
      ...given.map(
        ({ attemptId, outcome }) =>
          (now: ContestState) =>
            firstRuling(now, attemptId, outcome, asked),
      ),
    ),
  )
}
