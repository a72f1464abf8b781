/** Rules of a race a hub listens to: the word asked about, photos the referee settles, openings called off. */
import { describe, expect, test } from 'vitest'
import { TeamId } from '#shared/words.ts'
import { sha256 } from '../canonical-json.ts'
import {
  chief,
  given,
  happened,
  hub,
  neverHappened,
  operator,
  phaseIs,
  refusedAs,
  rightToAnswer,
  stateIs,
  team,
  timePasses,
  totalOf,
  type Played,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const rules = { questions: 5, prices: { right: 10, wrong: -10, foul: -10 }, ruling: { method: 'one', show: 'at-once' } }
const TEAMS = ['t1', 't2', 't3', 't4'].map((id) => TeamId.parse(id))
/** Every device there, and heard without end. */
const listening = (played: Played): Played => ({
  ...played,
  hearingOf: () => ({ certified: true, teams: TEAMS.map((teamId) => ({ teamId, presence: 'present', heardUntil: 1e9 })) }),
})
const race = (buzzer: Record<string, unknown> = {}) => listening(contest({ format: 'buzzer', rules: { ...rules, buzzer } }))
const shown = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
]
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const opened = [...shown, cue]
const word = (id: string, wasGiven: boolean) => chief.does((slotId) => ({ type: 'AnswerCue', slotId, teamId: id as TeamId, given: wasGiven }))
const pick = (id: string) => chief.does((slotId) => ({ type: 'PickWinner', slotId, teamId: id as TeamId }))
const reopen = operator.does((slotId) => ({ type: 'ReopenBuzzer', slotId }))
const buzzerIs = (like: object) => stateIs((state) => expect(liveSlot(state)?.buzzer).toMatchObject(like))

const pressedAgain = [{ teamId: TeamId.parse('t1'), presses: 4 }]
/** A hub that has refused presses of one team in every opening. */
const refusing = (buzzer: Record<string, unknown> = {}): Played => {
  const start = race(buzzer)
  return { ...start, hearingOf: (id) => ({ teams: [], certified: true, ...start.hearingOf?.(id), refused: pressedAgain }) }
}
const replaced = chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'misread', reason: '读题有误', replace: true }))
const refusedOnRecord = (count: number) =>
  stateIs((state) =>
    expect(Object.values(state.rounds).flatMap(({ slots }) => slots.flatMap(({ refused = {} }) => Object.values(refused)))).toEqual(
      Array(count).fill(pressedAgain),
    ),
  )

describe('presses that were refused', () => {
  test('[B2] are on record too where the question is void and replaced at once, by the chief or by its round', () => {
    given(refusing(), ...opened, team('t1').presses({ afterOpeningMs: 212 }))
      .when(replaced)
      .then(happened('SlotClosed'), refusedOnRecord(1))
    given(refusing({ noPress: 'void-replace' }), ...opened)
      .when(timePasses(21_000))
      .then(happened('SlotClosed'), refusedOnRecord(1))
    given(refusing({ earlyBuzz: { question: 'void-replace' } }), ...opened)
      .when(team('t1').presses({ afterOpeningMs: -400 }))
      .then(refusedOnRecord(1))
  })
})

describe('faster than people react', () => {
  const presses = [team('t3').presses({ afterOpeningMs: 90 }), team('t1').presses({ afterOpeningMs: 200 }), timePasses(3_000)]
  test('[O6] the round says how fast that is, and whether it is a foul', () => {
    const foul = { opens: 'host-word', belowFloor: 'foul' }
    given(race(foul), ...opened)
      .when(...presses)
      .then(happened('FoulCalled', { code: 'early-buzz' }), rightToAnswer('t1'))
    given(race({ ...foul, reactionFloorMs: 80 }), ...opened)
      .when(...presses)
      .then(neverHappened('FoulCalled'), rightToAnswer('t3'))
    given(race({ opens: 'host-word' }), ...opened)
      .when(...presses)
      .then(neverHappened('FoulCalled'), rightToAnswer('t3'))
  })
})

describe('the host’s word', () => {
  const lagging = given(race({ opens: 'host-word' }), ...shown, team('t3').presses(), cue)
  test('[F7] a press shortly before the key is no foul: the referee is asked, and nothing is judged meanwhile', () => {
    lagging
      .when(team('t1').presses({ afterOpeningMs: 100 }), timePasses(3_000))
      .then(neverHappened('FoulCalled'), neverHappened('BuzzSettled'), buzzerIs({ is: 'racing' }))
  })
  test('[F7] after the word it counts, at its own instant', () => {
    lagging.when(team('t1').presses({ afterOpeningMs: 100 }), word('t3', true)).then(rightToAnswer('t3'), totalOf('t3', 0))
  })
  test('[F7] before the word it is a foul like any other, and the race goes on', () => {
    lagging
      .when(team('t1').presses({ afterOpeningMs: 100 }), word('t3', false))
      .then(happened('FoulCalled', { code: 'early-buzz' }), totalOf('t3', -10), rightToAnswer('t1'))
  })
  test('[F7] only the team asked about can be answered for, and only once', () => {
    lagging.when(word('t1', true)).then(refusedAs('no-such-team'))
    lagging.when(word('t3', true), word('t3', true)).then(refusedAs('wrong-moment'))
  })
  test('[F7] a key that comes too late for it, or none at all, leaves it a foul', () => {
    given(race({ opens: 'host-word', cueLagMs: 400 }), ...shown)
      .when(team('t3').presses(), timePasses(401))
      .then(happened('FoulCalled', { code: 'early-buzz' }))
  })
  test('[F7] the time to press may run out while the referee is asked; the question ends with the answer', () => {
    lagging.when(timePasses(25_000)).then(phaseIs('shown'), neverHappened('QuestionVoided'))
    lagging.when(timePasses(25_000), word('t3', false)).then(happened('QuestionVoided', { cause: 'no-press' }))
  })
  test('[F7] where the machine gives the cue nobody is asked', () => {
    given(race(), ...shown)
      .when(team('t3').presses())
      .then(happened('FoulCalled', { code: 'early-buzz' }))
  })
})

describe('too close to call', () => {
  const close = (tooClose: string) =>
    given(race({ tooClose }), ...opened, team('t3').presses({ afterOpeningMs: 200 }), team('t1').presses({ afterOpeningMs: 200 }))
  test('[O8] the stage waits for the referee, who picks', () => {
    const asked = close('referee').when(timePasses(600))
    asked.then(happened('PhotoReferred'), neverHappened('BuzzSettled'))
    given(asked.done)
      .when(pick('t1'))
      .then(rightToAnswer('t1'), buzzerIs({ verdict: { method: 'referee', photo: true } }))
  })
  test('[O8] the referee picks among those in question, and only in a photo', () => {
    close('referee').when(timePasses(600), pick('t2')).then(refusedAs('no-such-team'))
    given(race({ tooClose: 'referee' }), ...opened)
      .when(pick('t1'))
      .then(refusedAs('wrong-moment'))
  })
  test('[B4] one of them annulled leaves the photo to be judged without it', () => {
    const annul = chief.does((slotId) => ({ type: 'AnnulPress', slotId, teamId: TeamId.parse('t3'), reason: '误触' }))
    const left = close('referee').when(timePasses(600), annul)
    given(left.done).when(pick('t3')).then(refusedAs('no-such-team'))
    given(left.done).when(pick('t1')).then(rightToAnswer('t1'))
  })
  test('[O8] or those in question press anew, and nobody else', () => {
    const again = close('reopen').when(timePasses(600), cue)
    given(again.done)
      .when(team('t2').presses({ afterOpeningMs: 100 }))
      .then(refusedAs('locked-out'))
    given(again.done)
      .when(team('t1').presses({ afterOpeningMs: 100 }), timePasses(600))
      .then(rightToAnswer('t1'))
  })
  test('[O8] or lots are drawn, by a seed anyone can draw again', () => {
    close('draw')
      .when(timePasses(600))
      .then(
        stateIs((state) => {
          const buzzer = liveSlot(state)?.buzzer
          if (buzzer?.is !== 'taken') throw new Error('not taken')
          const { seed = '', winner } = buzzer.verdict
          const lots = [...buzzer.verdict.order].sort((one, other) => (sha256(`${seed}${one}`) < sha256(`${seed}${other}`) ? -1 : 1))
          expect(winner).toBe(lots[0])
        }),
      )
  })
})

describe('an opening called off', () => {
  test('[B18] nothing pressed in it counts, and all press anew', () => {
    const off = given(race({ maxWaitMs: 1_500 }), ...opened, team('t3').presses({ afterOpeningMs: 200 })).when(reopen)
    off.then(buzzerIs({ is: 'armed' }), neverHappened('BuzzSettled'))
    given(off.done)
      .when(cue, team('t3').presses({ afterOpeningMs: 100 }), timePasses(1_600))
      .then(rightToAnswer('t3'))
  })
  test('[B18] not once there is a verdict', () => {
    given(race(), ...opened, team('t3').presses({ afterOpeningMs: 200 }), timePasses(600))
      .when(reopen)
      .then(refusedAs('wrong-moment'))
  })
  const late = hub.does((slotId, { state }) => {
    const buzzer = liveSlot(state)?.buzzer
    return { type: 'WithdrawOpening', slotId, openingId: buzzer && buzzer.is !== 'closed' ? buzzer.openingId : ('none' as never) }
  })
  test('[B19] one saved too late is withdrawn, and the next is another', () => {
    given(race(), ...opened)
      .when(late)
      .then(happened('RaceReopened', { why: 'withdrawn' }), buzzerIs({ is: 'armed' }))
  })
  test('[B19] unless somebody has pressed in it', () => {
    given(race(), ...opened, team('t3').presses({ afterOpeningMs: 200 }))
      .when(late)
      .then(refusedAs('wrong-opening'))
  })
})
