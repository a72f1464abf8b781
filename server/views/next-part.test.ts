/** The operator who takes the recommended step comes from the heats to the end of the final, through ties at the cut. */
import { expect, test } from 'vitest'
import type { ContestState } from '../contest/contest-state.ts'
import { drawnAmong } from '../contest/lots.ts'
import { entrantsOf } from '../contest/read.ts'
import { chief, judge, operator, play, prepared, type Played } from '../testing/contest-spec.ts'
import { corrects, heatsContest, part, type Heats } from '../testing/heats.ts'
import { smallContest } from '../testing/small-contest.ts'
import { formatOf } from '../formats/index.ts'
import type { Command } from '#shared/commands.ts'
import { inWords } from '#shared/in-words.ts'
import type { NextPart } from '#shared/views/people.ts'
import { ItemId, RoundId } from '#shared/words.ts'
import { nextOfPart } from './next-result.ts'
import { nextPart } from './next-step.ts'

/** With the lots as the list stands. */
function said({ state }: Played, { command, needs }: NextPart['others'][number]): Command {
  if (command.type !== 'EnterDraw') return command
  const order = drawnAmong(state, command.of, formatOf) ?? []
  return inWords(command, needs ?? 'reason', { words: '公证员', order })
}
/** Takes what is recommended, or the first of what else makes sense, until the final has begun. */
function led(from: Played): Played & { readonly labels: readonly string[] } {
  const labels: string[] = []
  let now = from
  for (let steps = 0; steps < 40 && now.state.rounds[RoundId.parse('round')]?.stage === 'waiting'; steps++) {
    const next = nextPart(now.state, { formatOf })
    const other = next.others[0]
    const command = next.command ?? (other && said(now, other))
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
test('a tie at the cut, tables and an order to be drawn each wait for their lots', () => {
  const drawn: Heats = { heats, entrants: { ...winners, tables: 'drawn' }, rules: { order: 'drawn' } }
  const done = begun(drawn, ['heat-1', 1, 5])
  expect(inFinal(done.state)).toEqual(['t1', 't3'])
  expect(done.labels.slice(-5)).toEqual(['EnterDraw', 'EnterDraw', 'FormPart', 'EnterDraw', 'BeginRound'])
  expect(done.state.lots.map(({ of, witness }) => [of.is, witness])).toEqual([
    ['cut', '公证员'],
    ['tables', '公证员'],
    ['order', '公证员'],
  ])
})
test('where all of a tie go through, nothing is asked', () => {
  const contest = { heats, entrants: { ...winners, ties: 'all-through' as const } }
  expect(inFinal(begun(contest, ['heat-1', 1, 5]).state)).toEqual(['t1', 't3', 't4'])
})

test('[S6] a tie of a part under a signed total waits for the chief to reopen that one; without the signature it is played off', () => {
  const small = smallContest({ format: 'judged', teams: 2, awards: [1], rules: { max: 30, step: 0.1, dropHigh: 0, dropLow: 0 } })
  const ranking = { terms: [{ source: '本场', part: part('main'), weight: '2' }], places: 3 }
  const sum = { id: part('sum'), title: '合计', entrants: { field: 'all' }, baseScore: 0, publicPlaces: 'all' as const, ranking }
  const round = RoundId.parse('round')
  const marks = [1, 2, 3].map((n) => judge(n).does((slotId) => ({ type: 'EnterMark', slotId, mark: 20_000 })))
  const shown = [operator.does((slotId) => ({ type: 'ShowMarks', slotId })), operator.does((slotId) => ({ type: 'CloseSlot', slotId }))]
  const turn = [operator.asks({ type: 'OpenSlot', roundId: round }), ...marks, ...shown]
  const ended = operator.asks({ type: 'EndRound', roundId: round })
  const { state } = play(prepared({ ...small, parts: [...small.parts, sum] }), operator.asks({ type: 'BeginRound', roundId: round }), ...turn, ...turn, ended)
  expect(nextOfPart(state, { formatOf }, part('main'))?.command).toEqual({ type: 'BeginPlayOff', partId: part('main') })
  const result = state.results[sum.id]
  if (!result) throw new Error('no result')
  const signed = { ...state, results: { ...state.results, [sum.id]: { ...result, stage: 'signed' as const } } }
  expect(nextOfPart(signed, { formatOf }, part('main'))).toMatchObject({ command: null, label: { zh: expect.stringContaining('重新开启“合计”') } })
})
