/** The operator who takes the recommended step comes from the heats to the end of the final, through ties at the cut. */
import { expect, test } from 'vitest'
import type { ContestState } from '../contest/contest-state.ts'
import { entrantsOf } from '../contest/read.ts'
import { chief, operator, play, prepared, type Played } from '../testing/contest-spec.ts'
import { corrects, heatsContest, part, type Heats } from '../testing/heats.ts'
import { formatOf } from '../formats/index.ts'
import { ItemId, RoundId } from '#shared/words.ts'
import { nextPart } from './next-step.ts'

/** Takes what is recommended, or the first of what else makes sense, until the final has begun. */
function led(from: Played): Played & { readonly labels: readonly string[] } {
  const labels: string[] = []
  let now = from
  for (let steps = 0; steps < 40 && now.state.rounds[RoundId.parse('round')]?.stage === 'waiting'; steps++) {
    const next = nextPart(now.state, { formatOf })
    const other = next.others[0]
    const command = next.command ?? other?.command
    if (!command) throw new Error(`nothing can be done: ${JSON.stringify(next)}`)
    labels.push(command.type)
    now = play(now, (next.command === null && other?.for === 'chief' ? chief : operator).asks(command))
    expect(now.refused, JSON.stringify(command)).toBeNull()
  }
  return { ...now, labels }
}
const inFinal = (state: ContestState) => entrantsOf(state.contest, part('final'))
const begun = (asked: Heats, ...points: Parameters<typeof corrects>[]) => {
  const contest = heatsContest(asked)
  const rundown = [
    { id: ItemId.parse('doors'), kind: 'waiting' as const, title: '候场' },
    { id: ItemId.parse('last'), kind: 'round' as const, title: '决赛', round: RoundId.parse('round') },
  ]
  return led(play(prepared({ ...contest, rundown }), ...points.map((one) => corrects(...one))))
}
const heats: Heats['heats'] = [
  [0, 0],
  [0, 0],
]
const winners: Heats['entrants'] = {
  from: [
    { part: part('heat-1'), top: 1 },
    { part: part('heat-2'), top: 1 },
  ],
}

test('the heats are checked and signed, the final is formed and begins', () => {
  const done = begun({ heats, entrants: winners }, ['heat-1', 1, 5], ['heat-2', 4, 5])
  expect(inFinal(done.state)).toEqual(['t1', 't4'])
  expect(done.labels).toEqual(['MoveRundown', 'MoveRundown', 'SkipCheck', 'SignResult', 'SkipCheck', 'SignResult', 'FormPart', 'BeginRound'])
})
test('a tie at the cut offers each way the lots may fall', () => {
  const done = begun({ heats, entrants: winners }, ['heat-1', 1, 5])
  expect(inFinal(done.state)).toEqual(['t1', 't3'])
})
test('where all of a tie go through, nothing is asked', () => {
  const contest = { heats, entrants: { ...winners, ties: 'all-through' as const } }
  expect(inFinal(begun(contest, ['heat-1', 1, 5]).state)).toEqual(['t1', 't3', 't4'])
})
