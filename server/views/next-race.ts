/** The next step of a race: reading, arming, opening, naming the winner, and after a wrong answer who may try. */
import { waitsForName } from '../contest/buzzing.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { maySpeakUp } from '../contest/objections.ts'
import { cuePending } from '../contest/race-facts.ts'
import { isRead, raceOf } from '../contest/race.ts'
import { mayBeGiven } from '../contest/race-over.ts'
import { eligibleFor, liveRound } from '../contest/read.ts'
import { both, tableName } from './naming.ts'
import { acted, asking, CHIEF, other, step, telling, wait, WAITS, type Other, type Step } from './step.ts'
import type { Given } from './viewer.ts'

function nobodyPressed(slot: Slot): Other {
  const command = { type: 'VoidQuestion', slotId: slot.id, cause: 'other', reason: '', replace: false } as const
  return acted(CHIEF, telling('reason', both('无人抢答，作废（代裁判长）', 'Nobody pressed: void (for the chief)'), command))
}
/** The winner waits for its name; who answers before is called for it. */
function naming(state: ContestState, slot: Slot): Step {
  const { buzzer } = slot
  if (buzzer.is !== 'taken') return wait(both('判定先后', 'Settling the race'), WAITS.hub)
  const { winner } = buzzer.verdict
  const table = tableName(state, winner)
  const name = both(`请${table.zh}作答（点名）`, `Name ${table.en}`)
  const blurt = both(`${table.zh}未经点名作答`, `Blurt by ${table.en}`)
  return step(name, { type: 'RecogniseTeam', slotId: slot.id }, [asking(blurt, { type: 'CallFoul', teamId: winner, code: 'blurt' })])
}
/** The buzzer takes presses: until the question has been read to its end, where presses are legal during reading. */
function open(state: ContestState, given: Given, slot: Slot): Step {
  const race = raceOf(state)
  const close = other(both('关闭抢答', 'Close the buzzer'), { type: 'CloseBuzzer', slotId: slot.id }, 'KeyB')
  const others = slot.plan.objecting ? [close, ...givingRight(state, given, slot)] : [close, nobodyPressed(slot)]
  if (race && isRead(race.rules, slot)) {
    const label =
      race.rules.pressMs === 0 ? both('读题完毕', 'The question has been read') : both('读题完毕，开始抢答计时', 'Read to the end: start the time to press')
    return step(label, { type: 'EndReading', slotId: slot.id }, others)
  }
  return wait(both('抢答进行中', 'The buzzer is open'), WAITS.presses, others)
}

/** [F7, O8] Nothing moves before the referee has spoken; where their pads are dead the operator enters it. */
function refereeAsked(state: ContestState, slot: Slot): Step | null {
  const { buzzer, presses } = slot
  const reopen = asking(both('重新抢答', 'Press for it anew'), { type: 'ReopenBuzzer', slotId: slot.id })
  if (buzzer.is === 'racing' && buzzer.photo) {
    const picks = buzzer.photo.among.map((teamId) => {
      const table = tableName(state, teamId)
      return acted(
        CHIEF,
        asking(both(`判${table.zh}抢答成功（代裁判长）`, `${table.en} has it (for the chief)`), { type: 'PickWinner', slotId: slot.id, teamId }),
      )
    })
    return wait(both('先后难分，请裁判裁定', 'Too close to call'), WAITS.chief, [...picks, reopen])
  }
  if (!cuePending(slot)) return null
  const answers = presses
    .filter((press) => press.cue === 'asked' && buzzer.is !== 'closed' && press.openingId === buzzer.openingId)
    .flatMap(({ teamId }) => {
      const table = tableName(state, teamId)
      const answer = (given: boolean) => ({ type: 'AnswerCue', slotId: slot.id, teamId, given }) as const
      return [
        acted(CHIEF, asking(both(`${table.zh}按键时已发令，有效（代裁判长）`, `${table.en}: the word was given (for the chief)`), answer(true))),
        acted(CHIEF, asking(both(`${table.zh}按键时未发令，犯规（代裁判长）`, `${table.en}: before the word, a foul (for the chief)`), answer(false))),
      ]
    })
  return wait(both('主持人是否已发令？', 'Had the host given the word?'), WAITS.chief, [...answers, reopen])
}

export function shownRace(state: ContestState, given: Given, slot: Slot): Step {
  const round = liveRound(state)
  const race = raceOf(state)
  const { buzzer } = slot
  if (waitsForName(state, slot)) return naming(state, slot)
  const asked = refereeAsked(state, slot)
  if (asked) return asked
  if (buzzer.is === 'racing' || buzzer.is === 'taken') return wait(both('判定先后', 'Settling the race'), WAITS.hub)
  if (buzzer.is === 'open') return open(state, given, slot)
  if (!round || eligibleFor(round, slot).length === 0) return wait(both('已无代表队可抢答', 'No team may press'), WAITS.chief, [nobodyPressed(slot)])
  const cue = slot.plan.trial ? both('试抢（开抢）', 'Trial: open the buzzer') : both('请抢答（开抢）', 'Open the buzzer')
  const opening = { type: 'OpenBuzzer', slotId: slot.id } as const
  if (buzzer.is === 'armed') {
    return step(cue, opening, [other(both('关闭抢答', 'Close the buzzer'), { type: 'CloseBuzzer', slotId: slot.id }, 'KeyB')])
  }
  if (race?.rules.opens === 'reading') return step(cue, opening)
  return step(both('待抢（此后按键为犯规）', 'Arm the buzzer'), { type: 'ArmBuzzer', slotId: slot.id }, [other(cue, opening, 'KeyO')])
}

/** After a wrong answer: the teams the host may name, or whose spoken objection is entered. */
export const givingRight = (state: ContestState, given: Given, slot: Slot): readonly Other[] => {
  const objectors = maySpeakUp(state, slot).map((teamId) => {
    const table = tableName(state, teamId)
    return other(both(`代录：${table.zh}口头质疑`, `Enter a spoken objection: ${table.en}`), { type: 'GiveRight', slotId: slot.id, teamId })
  })
  const named = mayBeGiven(state, slot, given.formatOf).map((teamId) => {
    const table = tableName(state, teamId)
    return other(both(`指定${table.zh}补答`, `Let ${table.en} try`), { type: 'GiveRight', slotId: slot.id, teamId })
  })
  return [...objectors, ...named]
}
