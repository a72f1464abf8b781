/** Objections in a round of turns: who may press, what a right one earns and costs, and the answer nobody objects to. */
import { describe, expect, test } from 'vitest'
import type { Outcome } from '#shared/words.ts'
import {
  chief,
  given,
  happened,
  neverHappened,
  operator,
  phaseIs,
  refusedAs,
  rightToAnswer,
  stateIs,
  team,
  timePasses,
  totalOf,
} from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { liveSlot } from './read.ts'

const k15 = { right: 10, costs: -10, unopposed: ['incomplete'] }
const tiers = [{ value: 30, set: 's' }]
const ruling = { method: 'chief', show: 'at-once' }
const risk = (objections: Record<string, unknown> = k15, more: Record<string, unknown> = {}) =>
  contest({ format: 'risk', rules: { tiers, wrongShare: 'none', unanswered: 'nothing', prices: { incomplete: 0 }, ruling, objections, ...more } })
const ruled = (outcome: Outcome, n = 1) => chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(n)}` as never, outcome }))
const overruled = (outcome: Outcome, n = 1) => chief.asks({ type: 'OverruleRuling', attemptId: `round-1-a${String(n)}` as never, outcome, reason: '复核' })
const asked = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ChooseValue', slotId, value: 30_000 as never })),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
]
const objects = (id: string) => [team(id).presses({ afterOpeningMs: 500 }), timePasses(1_000)]
const close = operator.does((slotId) => ({ type: 'CloseBuzzer', slotId }))

describe('objections', () => {
  test('[T13] to a wrong answer the others may press as it shows; a right one earns, and costs the team objected to', () => {
    given(risk(), ...asked)
      .when(ruled('wrong'), ...objects('t3'), ruled('right', 2))
      .then(rightToAnswer('t3'), totalOf('t3', 10), totalOf('t1', -10), phaseIs('ruled'))
  })
  test('[T13] a wrong one costs what the file says, and another may object where it says so', () => {
    given(risk(), ...asked, ruled('wrong'), ...objects('t3'))
      .when(ruled('wrong', 2))
      .then(totalOf('t3', 0), totalOf('t1', 0), phaseIs('ruled'))
    given(risk({ ...k15, wrong: { share: -0.5 }, most: 2 }), ...asked, ruled('wrong'), ...objects('t3'))
      .when(ruled('wrong', 2), ...objects('t2'), ruled('right', 3))
      .then(totalOf('t3', -15), totalOf('t2', 10), totalOf('t1', -10))
  })
  test('[T13] nobody may to a ruling the file does not name, and the team itself never', () => {
    given(risk(), ...asked)
      .when(ruled('right'))
      .then(neverHappened('ObjectionsOpened'), totalOf('t1', 30))
    given(risk({ to: ['incomplete'] }), ...asked)
      .when(ruled('wrong'))
      .then(neverHappened('ObjectionsOpened'))
    given(risk(), ...asked, ruled('wrong'))
      .when(team('t1').presses({ afterOpeningMs: 10 }))
      .then(refusedAs('locked-out'))
  })
  test('[T13] [T14] to any answer the file names; what nobody objects to becomes right where it names that', () => {
    for (const outcome of ['wrong', 'incomplete', 'blank', 'late'] as const) {
      const named = given(risk({ to: [outcome], unopposed: [outcome], right: 10, costs: -10 }), ...asked, ruled(outcome))
      named.when(...objects('t3'), ruled('right', 2)).then(totalOf('t3', 10), totalOf('t1', -10))
      named.when(timePasses(10_000)).then(totalOf('t1', 30), happened('AnswerRuled', { again: true }))
    }
  })
  test('[T13] where rulings show on cue, they open with the cue', () => {
    const show = operator.does((slotId) => ({ type: 'ShowRuling', slotId }))
    const onCue = given(risk(k15, { ruling: { method: 'chief', show: 'on-cue' } }), ...asked, ruled('wrong'))
    onCue.when().then(neverHappened('ObjectionsOpened'))
    onCue.when(show).then(happened('ObjectionsOpened'), phaseIs('shown'))
  })
  test('[T14] an incomplete answer nobody objects to in time, or before the buzzer is closed, becomes right', () => {
    for (const ends of [timePasses(10_000), close])
      given(risk(), ...asked, ruled('incomplete'))
        .when(ends)
        .then(totalOf('t1', 30), phaseIs('ruled'), happened('AnswerRuled', { again: true }))
    given(risk(), ...asked, ruled('wrong'))
      .when(timePasses(10_000))
      .then(totalOf('t1', 0), phaseIs('ruled'))
  })
  test('[T14] one that was objected to stays as it was ruled, and the chief may overrule what nobody objected to', () => {
    given(risk(), ...asked, ruled('incomplete'), ...objects('t2'))
      .when(ruled('wrong', 2))
      .then(totalOf('t1', 0))
    given(risk(), ...asked, ruled('incomplete'), timePasses(10_000))
      .when(overruled('wrong'))
      .then(totalOf('t1', 0))
  })
  test('[T13] the next turn is the next team’s, whoever objected', () => {
    const closed = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
    given(risk(), ...asked, ruled('wrong'), ...objects('t2'), ruled('right', 2), closed)
      .when(operator.asks({ type: 'OpenSlot', roundId: 'round' as never }))
      .then(stateIs((state) => expect(liveSlot(state)?.plan.teamId).toBe('t2')))
  })
})

describe('an objection is against what stands', () => {
  const closed = operator.does((slotId) => ({ type: 'CloseBuzzer', slotId }))
  const revealed = operator.does((slotId) => ({ type: 'RevealAnswer', slotId }))
  test('[T15] an answer overruled to wrong before the key shows may be objected to, as after a first ruling', () => {
    given(risk(), ...asked, ruled('right'))
      .when(overruled('wrong'), ...objects('t3'), ruled('right', 2))
      .then(rightToAnswer('t3'), totalOf('t3', 10), totalOf('t1', -10))
    given(risk(), ...asked, ruled('wrong'), closed)
      .when(overruled('incomplete'), timePasses(10_000))
      .then(totalOf('t1', 30), phaseIs('ruled'))
    given(risk(), ...asked, ruled('right'), revealed)
      .when(overruled('wrong'))
      .then(neverHappened('ObjectionsOpened'))
  })
  test('[T14] what the chief has overruled after nobody objected stays, though nobody objects again', () => {
    given(risk(), ...asked, ruled('incomplete'), timePasses(10_000), overruled('incomplete'))
      .when(timePasses(10_000))
      .then(totalOf('t1', 0), phaseIs('ruled'))
  })
  test('[T15] overruled to what nobody may object to, the opening is over, and a press refused', () => {
    given(risk(), ...asked, ruled('wrong'))
      .when(overruled('blank'))
      .then(happened('BuzzerClosed', { why: 'overruled' }), phaseIs('ruled'))
    given(risk(), ...asked, ruled('wrong'), overruled('blank'))
      .when(team('t3').presses({ afterOpeningMs: 10 }))
      .then(refusedAs('buzzer-closed'))
  })
  test('[T15] an objection under way or heard then counts nothing, and again when it is overruled back', () => {
    const heard = given(risk({ ...k15, wrong: -5 }), ...asked, ruled('wrong'), ...objects('t3'))
    heard.when(overruled('blank'), ruled('right', 2)).then(totalOf('t3', 0), totalOf('t1', 0), phaseIs('ruled'))
    heard.when(ruled('wrong', 2), overruled('late')).then(totalOf('t3', 0), totalOf('t1', 0))
    heard.when(ruled('right', 2), overruled('blank'), overruled('wrong')).then(totalOf('t3', 10), totalOf('t1', -10))
  })
  test('[T15] overruled from one to another of what may be objected to, an opening goes on', () => {
    given(risk(), ...asked, ruled('wrong'), overruled('incomplete'))
      .when(timePasses(10_000))
      .then(totalOf('t1', 30))
  })
})

describe('a spoken objection', () => {
  const speaks = (id: string, who: typeof chief | typeof operator = operator) => who.does((slotId) => ({ type: 'GiveRight', slotId, teamId: id as never }))
  test('[T16] it is entered by operator or chief while the buzzer is open, and answered as if pressed', () => {
    for (const who of [operator, chief])
      given(risk(), ...asked, ruled('wrong'))
        .when(speaks('t3', who), ruled('right', 2))
        .then(rightToAnswer('t3'), totalOf('t3', 10), totalOf('t1', -10))
  })
  test('[T16] a moment after the time too, but not once the key shows, nor for the team itself', () => {
    given(risk({ to: ['wrong'] }), ...asked, ruled('wrong'), timePasses(10_000))
      .when(speaks('t3'))
      .then(rightToAnswer('t3'))
    given(
      risk(),
      ...asked,
      ruled('wrong'),
      timePasses(10_000),
      operator.does((slotId) => ({ type: 'RevealAnswer', slotId })),
    )
      .when(speaks('t3'))
      .then(refusedAs('wrong-moment'))
    given(risk(), ...asked, ruled('wrong'))
      .when(speaks('t1'))
      .then(refusedAs('locked-out'))
  })
  test('[T16] not to a ruling the file does not name, nor while a press is judged or as many were heard as may be', () => {
    given(risk(), ...asked, ruled('right'))
      .when(speaks('t3'))
      .then(refusedAs('wrong-mode'))
    given(risk(), ...asked, ruled('wrong'), ...objects('t2'), ruled('wrong', 2))
      .when(speaks('t3'))
      .then(refusedAs('wrong-moment'))
  })
  test('[T16] undone, the others may press again', () => {
    given(risk(), ...asked, ruled('wrong'), speaks('t3'))
      .when(operator.asks({ type: 'UndoCommand' }), operator.asks({ type: 'ResumeClock' }), ...objects('t2'))
      .then(rightToAnswer('t2'))
  })
})

describe('objections and what a team answered itself', () => {
  const ruled2 = (outcome: Outcome) => chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome }))
  const next = [operator.does((slotId) => ({ type: 'CloseSlot', slotId })), ...asked.slice(1)]
  const twice = {
    tiers: [
      { value: 30, set: 's' },
      { value: 10, set: 's' },
    ],
  }
  const missed = [...asked.slice(0, 2), operator.does((slotId) => ({ type: 'ChooseValue', slotId, value: 10_000 as never })), ...asked.slice(3)]
  test('[T17] one that fails caps nothing later and costs by no count, unless the file counts it', () => {
    const rules = { ...twice, paying: { chain: 'next' } }
    const play = (objections: Record<string, unknown>) =>
      given(risk(objections, rules), ...missed, ruled('wrong'), ...objects('t2'), ruled('wrong', 2)).when(...next, ruled2('right'))
    play({}).then(totalOf('t2', 30))
    play({ counted: true }).then(totalOf('t2', 10))
  })
  test('[T17] one that is right makes no streak', () => {
    const paying = { streak: { inARow: 2, points: 50, then: 'restart' } }
    given(risk({}, { paying }), ...asked, ruled('wrong'), ...objects('t2'), ruled('right', 2))
      .when(...next, ruled2('right'))
      .then(totalOf('t2', 60))
  })
})

describe('a question made up or played again', () => {
  const appeals = { by: 'concerned', window: 'round-end', lastWord: 'chief' }
  const over = operator.does((slotId) => ({ type: 'CloseSlot', slotId }))
  const replayed = [
    chief.asks({ type: 'LodgeAppeal', teamId: 't1' as never, of: { is: 'slot', slotId: 'round-1' as never }, text: '设备' }),
    chief.asks({
      type: 'DecideAppeal',
      ...{ appealId: 'appeal-1', outcome: 'upheld', reason: '设备', remedies: [{ is: 'replay', slotId: 'round-1' as never, cause: 'equipment' }] },
    }),
  ]
  const again = [...asked.slice(1), chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'wrong' }))]
  const round = (objections: Record<string, unknown>) => ({ ...risk({ ...k15, ...objections }), appeals }) as ReturnType<typeof risk>
  const second = chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a2` as never, outcome: 'right' }))
  test('[T13] may be objected to as the first time, unless the file says otherwise', () => {
    given(round({}), ...asked, ruled('wrong'), close, over, ...replayed)
      .when(...again, ...objects('t3'), second)
      .then(totalOf('t3', 10), totalOf('t1', -10))
    given(round({ onMakeUps: false }), ...asked, ruled('right'), over, ...replayed)
      .when(...again)
      .then(neverHappened('ObjectionsOpened'))
  })
  test('[Y7] an objection lost to our fault is made up at its own prices, and nobody else pays for it', () => {
    const grant = chief.asks({
      type: 'GrantMakeUp',
      roundId: 'round' as never,
      slotId: 'round-1' as never,
      teamId: 't3' as never,
      cause: 'equipment',
      reason: '设备',
    })
    const right = chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
    given(risk(), ...asked, ruled('wrong'), ...objects('t3'), ruled('wrong', 2), over)
      .when(grant, ...asked.slice(1), right)
      .then(rightToAnswer('t3'), totalOf('t3', 10), totalOf('t1', 0))
  })
})

describe('an answer that was right before another’s', () => {
  const objected = [...asked, ruled('wrong'), ...objects('t3'), ruled('right', 2)]
  test('[J9] what followed from the wrong ruling counts nothing, and counts again when it is overruled back', () => {
    given(risk(), ...objected)
      .when(overruled('right'))
      .then(totalOf('t1', 30), totalOf('t3', 0))
    given(risk(), ...objected)
      .when(overruled('right'), overruled('wrong'))
      .then(totalOf('t1', -10), totalOf('t3', 10))
  })
  const race = contest({ format: 'buzzer', rules: { questions: 3, ruling, buzzer: { afterWrong: 'all-rest' } } })
  const reopened = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
  const rebound = [asked[0], asked[1], asked[3], reopened].flatMap((one) => one ?? [])
  const both = [...rebound, ...objects('t1'), ruled('wrong'), reopened, ...objects('t2')]
  test('[J9] so does a rebound, ruled before or after; the chief may rule on it again, and it stands', () => {
    given(race, ...both, ruled('right', 2))
      .when(overruled('right'))
      .then(totalOf('t1', 10), totalOf('t2', 0))
    given(race, ...both)
      .when(overruled('right'), ruled('wrong', 2))
      .then(totalOf('t1', 10), totalOf('t2', 0), phaseIs('ruled'))
    given(race, ...both, ruled('right', 2), overruled('right'))
      .when(overruled('right', 2))
      .then(totalOf('t1', 10), totalOf('t2', 10))
    given(race, ...both, ruled('right', 2), overruled('right'))
      .when(overruled('wrong', 2), overruled('right', 2))
      .then(totalOf('t1', 10), totalOf('t2', 0))
  })
  test('[J9] a miss that counts nothing bars nobody', () => {
    const barring = contest({ format: 'buzzer', rules: { questions: 3, ruling, buzzer: { afterWrong: 'all-rest', barred: { afterMisses: 1 } } } })
    const next = [operator.does((slotId) => ({ type: 'CloseSlot', slotId })), asked[1], asked[3], reopened].flatMap((one) => one ?? [])
    given(barring, ...both, ruled('wrong', 2), overruled('right'))
      .when(...next, ...objects('t2'))
      .then(rightToAnswer('t2'))
  })
})
