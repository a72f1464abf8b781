/** What people, or the hub, say of an opening under way: whether the word was given, who has it in a photo, that it is pressed for anew. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import { heardNow, settled } from './buzzing.ts'
import type { ContestState } from './contest-state.ts'
import { fouled } from './early-press.ts'
import { raceOf, reopened, settleBy } from './race.ts'
import { cuePending } from './race-facts.ts'
import { nobodyPressed } from './race-over.ts'

/** [F7] After the word: it counts, at the instant it was made. Before it: an early press like any other. */
export function answerCue(state: ContestState, { slotId, teamId, given }: CommandOf<'AnswerCue'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== slotId) return refuse('no-such-slot')
  const { slot, rules } = race
  if (!cuePending(slot)) return refuse('wrong-moment')
  if (!slot.presses.some((press) => press.cue === 'asked' && press.teamId === teamId)) return refuse('no-such-team')
  const answer: Step = () => [{ type: 'CueAnswered', slotId, teamId, given, settleAt: given ? settleBy(rules, asked) : null }]
  const forgiven = rules.earlyBuzz.fouls === 'first-only' && slot.fouls.some((foul) => foul.code === 'early-buzz')
  return accept(...inTurn(state, asked, answer, ...(given || forgiven ? [] : fouled(teamId, asked)), (now) => goesOn(now, asked)))
}
/** The race that waited for the answer is judged; a question whose time was up meanwhile, and nobody else pressed, ends. */
function goesOn(state: ContestState, asked: Asked): ReturnType<Step> {
  const race = raceOf(state)
  if (!race || cuePending(race.slot)) return []
  if (race.slot.buzzer.is === 'racing') return settled(state, race, heardNow(race, asked), asked) ?? []
  const timeUp = state.clock?.purpose === 'press' && state.clock.state.is === 'ended'
  return race.slot.buzzer.is === 'open' && timeUp ? nobodyPressed(state, race, asked) : []
}

/** [O8] The referee's word where the clocks can't tell, and the round leaves it to the referee. */
export function pickWinner(state: ContestState, { slotId, teamId }: CommandOf<'PickWinner'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== slotId) return refuse('no-such-slot')
  const { buzzer } = race.slot
  if (buzzer.is !== 'racing' || !buzzer.photo) return refuse('wrong-moment')
  if (!buzzer.photo.among.includes(teamId)) return refuse('no-such-team')
  const events = settled(state, race, buzzer.photo.heard, asked, teamId)
  return events ? accept(...events) : refuse('wrong-moment')
}

/** [B18] A lamp that came late, a pad that is lost, a photo: the opening is called off before there is a verdict. */
export function reopenBuzzer(state: ContestState, { slotId }: CommandOf<'ReopenBuzzer'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== slotId) return refuse('no-such-slot')
  const { buzzer, pressAmong } = race.slot
  if (buzzer.is !== 'open' && buzzer.is !== 'racing') return refuse('wrong-moment')
  const among = buzzer.photo?.among ?? pressAmong
  return accept(...reopened(state, race, { why: 'asked', ...(among ? { among } : {}) }, asked))
}

/** [B19] Issued by the hub: saved too late for every pad to light in time. Refused once somebody has pressed in it. */
export function withdrawOpening(state: ContestState, { slotId, openingId }: CommandOf<'WithdrawOpening'>, asked: Asked): Decision {
  const race = raceOf(state)
  if (!race || race.slot.id !== slotId) return refuse('no-such-slot')
  const { buzzer, presses, pressAmong } = race.slot
  if (buzzer.is !== 'open' || buzzer.openingId !== openingId) return refuse('wrong-opening')
  if (presses.some((press) => press.openingId === openingId && press.counts)) return refuse('wrong-moment')
  return accept(...reopened(state, race, { why: 'withdrawn', ...(pressAmong ? { among: pressAmong } : {}) }, asked))
}
