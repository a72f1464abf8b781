/** What a clock that ran out does: closes the buzzer nobody pressed, ends an answer, a pack, a performance. */
import type { CommandOf } from '#shared/commands.ts'
import { beginMissed } from './answer-phases.ts'
import { accept, inTurn, refuse, type Asked, type Decision } from './asked.ts'
import type { ContestState } from './contest-state.ts'
import { raceOf } from './race.ts'
import { cuePending } from './race-facts.ts'
import { nobodyPressed } from './race-over.ts'
import { unopposed } from './unopposed.ts'

/** [C2] Issued by the hub at the deadline; refused when the clock was stopped, moved or replaced meanwhile. */
export function clockRanOut(state: ContestState, command: CommandOf<'ClockRanOut'>, asked: Asked): Decision {
  const { clock } = state
  if (clock?.id !== command.clockId || clock.state.is !== 'running' || asked.at < clock.state.endsAt) return refuse('no-clock')
  if (clock.purpose === 'begin') return beginMissed(state, asked)
  const ended = { type: 'ClockEnded', late: false } as const
  const race = raceOf(state)
  if (clock.purpose !== 'press' || race?.slot.buzzer.is !== 'open' || cuePending(race.slot)) return accept(ended)
  return accept(
    ...inTurn(
      state,
      asked,
      () => [ended],
      (now) => nobodyPressed(now, race, asked),
      unopposed(asked),
    ),
  )
}
