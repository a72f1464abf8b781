/** What the stage is shown of a question, in order: the stem, the options, the ruling, the answer. */
import type { CommandOf } from '#shared/commands.ts'
import { startAnswer } from './answering.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { startClock } from './clocks.ts'
import { objectionsOpened } from './objections.ts'
import { armed, opened, raceOf, readied } from './race.ts'
import { leftToAudience, mayReopen } from './race-over.ts'
import type { ContestState } from './contest-state.ts'
import type { Slot } from './slot-state.ts'
import { liveSlot, rulesAt, rulesOf, slotOf } from './read.ts'
import { openAnswers } from './tablets.ts'

/** [Q2] The stem, with its options where the round says so; in a race the buzzer is armed at once, or open where reading opens it. */
export function showQuestion(state: ContestState, { slotId }: CommandOf<'ShowQuestion'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId || state.live === null) return refuse('no-such-slot')
  if (slot.phase !== 'ready') return refuse('wrong-moment')
  const rules = rulesOf(state, state.live)
  const show: Step = () => {
    const withOptions = rules.options === 'with-stem' && (slot.question?.options.length ?? 0) > 0
    return [{ type: 'QuestionShown', slotId }, ...(withOptions ? [{ type: 'OptionsShown', slotId } as const] : [])]
  }
  const ready: Step = (now) => {
    const race = raceOf(now)
    if (!race) return []
    if (race.rules.opens === 'reading') return opened(now, race, asked)
    return race.rules.armed === 'when-shown' ? [armed(race.slot, asked)] : []
  }
  return accept(...inTurn(state, asked, show, ready, (now) => startedAsShown(now, asked)))
}

/** [C5] Where showing the question starts the clock, the answer begins with it. */
function startedAsShown(state: ContestState, asked: Asked): ReturnType<Step> {
  const slot = liveSlot(state)
  if (!slot || slot.phase !== 'shown' || rulesAt(state, slot).clocks.starts !== 'shown') return []
  if (!slot.optionsShown && slot.plan.mode !== 'performance' && (slot.question?.options.length ?? 0) > 0) return []
  const decided = {
    turn: () => startAnswer(state, { type: 'StartAnswer', slotId: slot.id }, asked),
    all: () => openAnswers(state, { type: 'OpenAnswers', slotId: slot.id }, asked),
    audience: () => openAnswers(state, { type: 'OpenAnswers', slotId: slot.id }, asked),
    performance: () => startClock(state, { type: 'StartClock' }, asked),
    race: () => null,
  }[slot.plan.mode]()
  return decided?.ok ? decided.events : []
}

export function showOptions(state: ContestState, { slotId }: CommandOf<'ShowOptions'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  if (slot.optionsShown || !slot.question?.options.length || slot.phase === 'choosing' || slot.phase === 'ready') return refuse('wrong-moment')
  const show: Step = () => [{ type: 'OptionsShown', slotId }]
  return accept(...inTurn(state, asked, show, (now) => startedAsShown(now, asked)))
}

const settledAttempts = (slot: Slot) => slot.attempts.filter((attempt) => attempt.ruling && attempt.ruling.status !== 'provisional')

/** [J1] A ruling given is shown on cue; after a wrong answer in a race the rest are armed again where the round lets them press. */
export function showRuling(state: ContestState, { slotId }: CommandOf<'ShowRuling'>, asked: Asked): Decision {
  const slot = slotOf(state, slotId)
  if (!slot) return refuse('no-such-slot')
  if (slot.plan.mode === 'all') return refuse('wrong-mode')
  if (!settledAttempts(slot).some((attempt) => !attempt.shown)) return refuse('not-ruled')
  return accept(...inTurn(state, asked, () => [{ type: 'RulingShown', slotId }], reopenIfRuled(slotId, asked)))
}
/** [B7] The step that lets the rest press, once the ruling is on stage; where none may, the question may go to the audience. */
export const reopenIfRuled =
  (slotId: Slot['id'], asked: Asked): Step =>
  (now) => {
    const slot = liveSlot(now)
    if (!slot || slot.id !== slotId || slot.phase !== 'ruled' || !slot.attempts.every((attempt) => attempt.shown)) return []
    const race = raceOf(now)
    if (!race || slot.plan.objecting) return objectionsOpened(now, slot, asked)
    return mayReopen(now, slot, asked.formatOf) ? readied(now, race, asked) : leftToAudience(now, race, asked.formatOf)
  }

/** [Q3] The key becomes public: only when every attempt has been ruled and, but for tablets, shown. */
export function revealAnswer(state: ContestState, { slotId }: CommandOf<'RevealAnswer'>, asked: Asked): Decision {
  const slot = liveSlot(state)
  if (!slot || slot.id !== slotId) return refuse('no-such-slot')
  const unasked = slot.phase === 'shown' && slot.plan.pack !== null && slot.timeUp
  if (!slot.question || (slot.phase !== 'ruled' && !unasked)) return refuse('wrong-moment')
  const tablets = slot.plan.mode === 'all'
  if (!tablets && slot.attempts.some((attempt) => !attempt.shown)) return refuse('wrong-moment')
  const show: Step = () => (tablets && slot.attempts.some((attempt) => !attempt.shown) ? [{ type: 'RulingShown', slotId }] : [])
  return accept(...inTurn(state, asked, show, () => [{ type: 'AnswerRevealed', slotId }]))
}
