/** The rulings of the question in play: the crew's when given, the public's once shown. */
import type { RulingPart } from '#shared/views/play.ts'
import type { Points, Text } from '#shared/words.ts'
import { acting } from '../contest/actor.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Ruling, Slot } from '../contest/slot-state.ts'
import { slotOnStage } from '../contest/on-air.ts'
import { oncePer } from '../contest/once-per.ts'
import { priceFor, type Ruled } from '../contest/paying.ts'
import { liveSlot } from '../contest/read.ts'
import { both, forSeat, playerName } from './naming.ts'
import { rulingIsPublic } from './suspense.ts'
import type { Given } from './viewer.ts'

const PANEL: Text = both('裁判组', 'The referees')
const BENCH = {
  machine: both('系统判题', 'Checked by key'),
  majority: both('裁判组多数意见', 'Majority of the panel'),
  chief: both('裁判长', 'Chief referee'),
  spoken: both('裁判组口头裁决，裁判助理录入', 'Spoken ruling, entered by the clerk'),
} as const

/** Who ruled, for the crew: a referee by number, the rest by office; 代 where the operator acted for the seat. */
export function ruledBy(ruling: Ruling): Text {
  const seat = acting(ruling.by)
  const single = ruling.how === 'one' || ruling.how === 'subject'
  const name = single ? both(`裁判${seat.number ?? ''}`, `Referee ${seat.number ?? ''}`.trim()) : BENCH[ruling.how]
  return ruling.by.for ? forSeat(name) : name
}

/** What a ruling pays this attempt's team, fouls apart. */
export const payOf = (state: ContestState, given: Given, ruled: Ruled): Points => priceFor(state, ruled, given.formatOf)

function rulingView(state: ContestState, given: Given, at: { slot: Slot; attempt: Attempt; ruling: Ruling; for: 'crew' | 'public' }): RulingPart[number] {
  const { slot, attempt, ruling } = at
  return {
    attemptId: attempt.id,
    teamId: attempt.teamId,
    playerName: playerName(state, attempt.playerId),
    outcome: ruling.outcome,
    points: payOf(state, given, { slot, attempt, ruling }),
    status: ruling.status,
    by: at.for === 'crew' ? ruledBy(ruling) : PANEL,
    reason: at.for === 'crew' ? ruling.reason : null,
    was: at.for === 'crew' ? (attempt.was.at(-1)?.outcome ?? null) : null,
    shown: attempt.shown,
  }
}

export function crewRulings(state: ContestState, given: Given): RulingPart {
  const slot = liveSlot(state)
  return (slot?.attempts ?? []).flatMap((attempt) =>
    slot && attempt.ruling ? [rulingView(state, given, { slot, attempt, ruling: attempt.ruling, for: 'crew' })] : [],
  )
}

/** Asked once by the hall's view and once by every team's. */
export const publicRulings = oncePer((state: ContestState, given: Given): RulingPart => {
  const slot = slotOnStage(state)
  return (slot?.attempts ?? []).flatMap((attempt) =>
    slot && attempt.ruling && rulingIsPublic(slot, attempt) ? [rulingView(state, given, { slot, attempt, ruling: attempt.ruling, for: 'public' })] : [],
  )
})
