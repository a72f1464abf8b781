/** Each was found by an organiser who had only the documents, and is kept. */
import { describe, test } from 'vitest'
import { chief, given, prepared, totalOf } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'

const main = 'main' as never
const t1 = 't1' as never
const corrects = (points: number) => chief.asks({ type: 'CorrectPoints', partId: main, teamId: t1, points: points * 1000, reason: '复核' })
const undoes = chief.asks({ type: 'UndoCommand' })

describe('a floor', () => {
  const floored = prepared(smallContest({ format: 'required', teams: 2, part: { floor: 0, baseScore: 5_000 } }))
  test('[D12] what was taken back lifts nobody: points outside any question, undone, leave the total as it was', () => {
    given(floored, corrects(-20), undoes).when(corrects(10)).then(totalOf('t1', 15))
    given(floored, corrects(-20)).when(corrects(10)).then(totalOf('t1', 10))
  })
})
