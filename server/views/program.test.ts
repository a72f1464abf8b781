/** 播出 on the console is what the hall is sent, at every step of a question. */
import { describe, expect, test } from 'vitest'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { chief, judge, operator, play, team, timePasses, type Played, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { HALL_PARTS } from '#shared/ui/miniature.ts'
import { PARTS, viewOf } from './index.ts'

const given = { formatOf }
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const does = (type: 'ShowQuestion' | 'OpenAnswers' | 'OpenBuzzer' | 'ShowRuling' | 'RevealAnswer' | 'ShowMarks') =>
  operator.does((slotId) => ({ type, slotId }))
const show = does('ShowQuestion')
const rules: Step = chief.does((_, { state }) => ({
  type: 'RuleAnswer',
  attemptId: liveSlot(state)?.attempts.at(-1)?.id ?? ('none' as never),
  outcome: 'right',
}))

/** The operator's `program` and `programBoards` beside the parts a display is sent. */
function compared({ state }: Played) {
  const { program, programBoards } = viewOf(state, { role: 'operator' }, given)
  const { question, ruling, answers, marks, standings } = viewOf(state, { role: 'display' }, given)
  return { onConsole: { ...program, standings: programBoards }, onStage: { question, ruling, answers, marks, standings } }
}
/** After every step the two are the same; answers what was on air after each. */
function onAirAfter(start: Played, ...steps: Step[]) {
  let played = play(start, begin, open)
  return [null, ...steps].map((step) => {
    if (step) played = play(played, step)
    expect(played.refused).toBeNull()
    const { onConsole, onStage } = compared(played)
    expect(onConsole).toEqual(onStage)
    return onConsole
  })
}

describe('on air', () => {
  test('the text stands from its showing on, ticks and key from the reveal on', () => {
    const answers = team('t1').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['B'], stampedAt: null }))
    const steps = [show, does('OpenAnswers'), answers, timePasses(40_000), does('RevealAnswer')]
    const onAir = onAirAfter(contest({ format: 'simultaneous', rules: { questions: 2 } }), ...steps)
    expect(onAir.map((one) => one.question?.stem ?? null)).toEqual([null, ...steps.map(() => '题干 single-s-1')])
    expect(onAir.map((one) => one.answers?.tiles[0]?.state)).toEqual(['none', 'none', 'none', 'submitted', 'submitted', 'right'])
    expect(onAir.map((one) => one.question?.reveal?.key ?? null)).toEqual([null, null, null, null, null, ['B']])
  })
  test('a ruling and its points stand once they are shown', () => {
    const start = contest({ format: 'buzzer', rules: { questions: 3, prices: { right: 10, wrong: -10, foul: -10 }, clocks: { answerMs: 60_000 } } })
    const onAir = onAirAfter(start, show, does('OpenBuzzer'), team('t3').presses({ afterOpeningMs: 300 }), timePasses(10), rules, does('ShowRuling'))
    const points = onAir.map((one) => one.standings?.[0]?.rows.find((row) => row.teamId === 't3')?.total)
    expect(onAir.map((one) => one.ruling?.length)).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(points).toEqual([0, 0, 0, 0, 0, 0, 10_000])
  })
  test('marks stand once they are shown', () => {
    const marked = [1, 2, 3].map((number) => judge(number).does((slotId) => ({ type: 'EnterMark', slotId, mark: 80_000 })))
    const onAir = onAirAfter(contest({ format: 'judged', rules: { dropHigh: 0, dropLow: 0 } }), ...marked, does('ShowMarks'))
    expect(onAir.map((one) => one.marks?.judges[0]?.mark)).toEqual([null, null, null, null, 80_000])
  })
  test('the console hands its miniatures the parts a display is sent, no more and no less', () => {
    expect([...HALL_PARTS].sort()).toEqual([...PARTS.display].sort())
  })
})
