/** The question in play: the crew sees it from the draw on, so do the judges where they mark it; the public when it is shown, its key from the reveal on. */
import type { DrawnQuestion } from '#shared/question.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { PreparedRound } from '../contest/prepared-contest.ts'
import type { AnyFormat } from '../formats/round-format.ts'
import type { Slot } from '../contest/slot-state.ts'
import { objectionWorth } from '../contest/objection-rules.ts'
import { slotOnStage } from '../contest/on-air.ts'
import { isLapsed } from '../contest/superseded.ts'
import { mediaOf } from './media-source.ts'
import { formatOfRound, liveRound, liveSlot, readingOf, roundOf } from '../contest/read.ts'
import { isRevealed, isShown } from './suspense.ts'
import { appealOnTheClock } from './next-appeals.ts'
import type { Given } from './viewer.ts'

type Seen = { readonly stem: boolean; readonly options: boolean; readonly key: boolean; readonly audience: boolean; readonly file: boolean }

const revealOf = (question: DrawnQuestion) => ({ key: [...question.key], explanation: question.explanation, article: question.article, asOf: question.asOf })
const optionsOf = (question: DrawnQuestion) => (question.options.length === 0 ? null : question.options.map(({ letter, text }) => ({ letter, text })))

/** To whoever may answer now: an objection has prices of its own. */
function worthNow(worth: ReturnType<AnyFormat['worth']>, { rules: { objections } }: PreparedRound, slot: Slot): ReturnType<AnyFormat['worth']> {
  return worth && objections && (slot.plan.objecting || slot.plan.objects) ? objectionWorth(objections, worth.right) : worth
}
/** What kind of question it is, where it is none of the round's usual ones. */
function kindOf(slot: Slot): Pick<NonNullable<QuestionPart>, 'trial' | 'bonus' | 'objection'> {
  const { trial, bonusOf, objecting, objects } = slot.plan
  return {
    ...(trial ? { trial } : {}),
    ...(bonusOf === undefined ? {} : { bonus: true }),
    ...(objecting || objects ? { objection: isLapsed(slot) ? 'lapsed' : 'open' } : {}),
  }
}
function questionOf(state: ContestState, given: Given, at: { slot: Slot; round: PreparedRound; seen: Seen }): QuestionPart {
  const { slot, round, seen } = at
  const format = formatOfRound(state, round.id, given.formatOf)
  const question = seen.stem ? slot.question : null
  const worth = worthNow(format.worth(round.rules, slot), round, slot)
  return {
    slotId: slot.id,
    roundId: round.id,
    roundTitle: round.title,
    formatTitle: { ...(format.titleOf?.(round.rules) ?? format.title) },
    mode: slot.plan.mode,
    phase: slot.phase,
    number: slot.number,
    of: format.planned(readingOf(state, round.id)),
    type: question?.type ?? null,
    subject: question?.subject ?? null,
    stem: question?.stem ?? null,
    options: question && seen.options ? optionsOf(question) : null,
    media: mediaOf(state, slot, seen),
    worth: worth && { right: worth.right, wrong: worth.wrong },
    voided: slot.voided !== null,
    ...kindOf(slot),
    ...(slot.audience && seen.audience ? { audience: true } : {}),
    deliberating: slot.deliberating || appealOnTheClock(state) !== null,
    reveal: question && seen.key ? revealOf(question) : null,
  }
}

function inPlay(state: ContestState, slot: Slot | null): { slot: Slot; round: PreparedRound } | null {
  const live = liveRound(state)
  const round = live && roundOf(state, live.id)
  return slot && round ? { slot, round } : null
}

/** What the hall is told first: a wrong answer, and only then that the question is its own. */
const rulingsShown = (slot: Slot): boolean => slot.attempts.every((attempt) => attempt.ruling === null || attempt.shown)

export function publicQuestion(state: ContestState, given: Given): QuestionPart {
  const play = inPlay(state, slotOnStage(state))
  if (!play) return null
  const shown = isShown(play.slot)
  return questionOf(state, given, {
    ...play,
    seen: { stem: shown, options: shown && play.slot.optionsShown, key: isRevealed(play.slot), audience: rulingsShown(play.slot), file: false },
  })
}

export function crewQuestion(state: ContestState, given: Given): QuestionPart {
  const play = inPlay(state, liveSlot(state))
  return play && questionOf(state, given, { ...play, seen: { stem: true, options: true, key: true, audience: true, file: true } })
}

/** Judges read a performance's case with the crew, any other question with the hall. */
export const judgeQuestion = (state: ContestState, given: Given): QuestionPart =>
  liveSlot(state)?.plan.mode === 'performance' ? crewQuestion(state, given) : publicQuestion(state, given)
