/** The panel on the attempts that need a ruling; what a referee voted is nobody else's until all votes are in. */
import type { PanelPart } from '#shared/views/people.ts'
import type { Points, SeatId, Text } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Attempt, Ruling, Slot } from '../contest/slot-state.ts'
import { isObjection } from '../contest/objection-rules.ts'
import { maySpeakUp } from '../contest/objections.ts'
import { panelTally, refereesFor, standBackFor } from '../contest/panel.ts'
import { formatOfRound, liveRound, liveSlot, openAttempt, roundIdOf, rulesAt, rulesFor } from '../contest/read.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { both, playerName } from './naming.ts'
import { ruledBy } from './ruling.ts'
import type { Given } from './viewer.ts'

type PanelAttempt = NonNullable<PanelPart>['attempts'][number]

/** The slot in play; between two questions the one just closed, so that it can still be overruled. */
export const slotOnBench = (state: ContestState): Slot | null => liveSlot(state) ?? liveRound(state)?.slots.at(-1) ?? null
export const numberOfSeat = (seat: SeatId): number => Number(/\d+$/.exec(seat)?.[0] ?? 0)

function votesOf(state: ContestState, slot: Slot, attempt: Attempt): PanelAttempt['votes'] {
  if (rulesFor(state, roundIdOf(slot.id), attempt.teamId).ruling.method !== 'majority') return []
  const allIn = panelTally(state, slot, attempt) !== null
  return refereesFor(state, slot, attempt.teamId).map((seat) => {
    const vote = attempt.votes[seat]
    return { referee: numberOfSeat(seat), in: vote !== undefined, outcome: allIn && vote !== undefined ? vote : null }
  })
}

/** What a ruling gave as its share. */
export const sharedIn = (ruling: Ruling | null): { readonly share?: Points } => (ruling === null || ruling.share === null ? {} : { share: ruling.share })
const OBJECTS = { given: 'spoken', turn: 'made-up', buzz: 'pressed', tablet: 'pressed' } as const satisfies Record<Attempt['how'], PanelAttempt['objects']>

/** [J7] [J8] No referee is left who may rule on it. */
function isForChief(state: ContestState, slot: Slot, { ruling, teamId }: Attempt): boolean {
  const { method } = rulesAt(state, slot).ruling
  return ruling === null && method !== 'machine' && method !== 'chief' && refereesFor(state, slot, teamId).length === 0
}
function attemptView(state: ContestState, slot: Slot, attempt: Attempt): PanelAttempt {
  const { ruling } = attempt
  const recused = standBackFor(state, attempt.teamId).map(numberOfSeat)
  return {
    attemptId: attempt.id,
    teamId: attempt.teamId,
    playerName: playerName(state, attempt.playerId),
    answer: attempt.answer && [...attempt.answer],
    complete: attempt.complete,
    late: attempt.timeUp,
    votes: votesOf(state, slot, attempt),
    tally: panelTally(state, slot, attempt),
    ruling: ruling?.outcome ?? null,
    ...sharedIn(ruling),
    status: ruling?.status ?? 'open',
    by: ruling && ruledBy(ruling),
    reason: ruling?.reason ?? null,
    shown: attempt.shown,
    ...(recused.length === 0 ? {} : { recused }),
    ...(isForChief(state, slot, attempt) ? { forChief: true } : {}),
    ...(isObjection(slot, attempt) ? { objects: OBJECTS[attempt.how] } : {}),
  }
}

const MIND = {
  wrong: both('须先复述题目，否则判错', 'Wrong unless the question is restated first'),
  foul: both('须先复述题目，否则判“未复述题目”犯规', 'A foul unless the question is restated first'),
  letter: both('抢断后只报选项字母不算作答', 'After an interrupt a letter alone is no answer'),
} as const
/** [Q5] [B9] What no machine hears, while the answer is to be ruled. */
function heardByBench({ reading, buzzer }: RoundRules, slot: Slot): Text[] {
  const attempt = openAttempt(slot)
  if (!attempt || attempt.how === 'tablet') return []
  const letter = attempt.interrupt && buzzer?.interrupts.letters === false && (slot.question?.options.length ?? 0) > 0
  return [...(!reading || reading.restate === 'no' ? [] : [MIND[reading.restate]]), ...(letter ? [MIND.letter] : [])]
}

/** The most a partly right answer may pay, where the round leaves it to the referee; nothing where it has its own price. */
export function shareLimit(state: ContestState, given: Given, slot: Slot): { readonly shareUpTo?: Points } {
  const roundId = roundIdOf(slot.id)
  const rules = rulesAt(state, slot)
  if (rules.prices.partial !== 'share') return {}
  return { shareUpTo: formatOfRound(state, roundId, given.formatOf).worth(rules, slot)?.right ?? rules.prices.right }
}

/** Between two questions the answers to the last one are still called as it was asked. */
const answersOf = (state: ContestState, { id, question }: Slot): Pick<NonNullable<PanelPart>, 'asked'> =>
  question === null || liveSlot(state)?.id === id
    ? {}
    : { asked: { type: question.type, options: question.options.map(({ letter, text }) => ({ letter, text })) } }

export function panelPart(state: ContestState, given: Given): PanelPart {
  const slot = slotOnBench(state)
  if (!slot || slot.plan.mode === 'performance') return null
  const rules = rulesAt(state, slot)
  const objectors = maySpeakUp(state, slot)
  const mind = heardByBench(rules, slot)
  return {
    slotId: slot.id,
    method: rules.ruling.method,
    confirm: rules.ruling.confirm,
    show: rules.ruling.show,
    ...shareLimit(state, given, slot),
    ...(rules.prices.incomplete === undefined ? {} : { incomplete: true as const }),
    ...(mind.length === 0 ? {} : { mind }),
    ...answersOf(state, slot),
    ...(objectors.length === 0 ? {} : { objectors: [...objectors] }),
    attempts: slot.attempts.map((attempt) => attemptView(state, slot, attempt)),
  }
}
