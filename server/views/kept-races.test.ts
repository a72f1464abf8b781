/** What is left of an opening that came to no verdict: its timing, for referees, slips and the report. */
import { expect, test } from 'vitest'
import { formatOf } from '../formats/index.ts'
import { chief, operator, play, team, type Played, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { partOf } from './index.ts'
import { pastRaces } from './past.ts'

const teams = ['t1', 't2', 't3', 't4'].map((teamId) => ({ teamId: teamId as never, presence: 'present' as const, heardUntil: null }))
const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
const pressed = team('t2').presses({ afterOpeningMs: 200 })
const closeSlot = [
  chief.does((slotId) => ({ type: 'VoidQuestion', slotId, cause: 'other', reason: '试', replace: false })),
  operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
]
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
function shown(buzzer: Record<string, unknown>, ...steps: readonly Step[]): Played {
  const start = contest({ format: 'buzzer', rules: { questions: 3, buzzer } })
  const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
  const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
  return play({ ...start, hearingOf: () => ({ certified: true, teams }) }, begin, open, show, ...steps)
}
const past = ({ state }: Played) => partOf('past', state, { role: 'chief' }, { formatOf })?.slots[0]?.races

test('[B20] a question void by a press while armed keeps who pressed and when, from the first press on', () => {
  const played = shown({ earlyBuzz: { question: 'void' } }, team('t1').presses(), ...closeSlot)
  expect(past(played)).toMatchObject([{ over: 'never-opened', verdict: null, lines: [{ teamId: 't1', is: 'early', midMs: 0, flags: ['no-clock'] }] }])
})
test('[B20] an opening closed by hand, and one called off, are kept as they stood, without a verdict', () => {
  const close = operator.does((slotId) => ({ type: 'CloseBuzzer', slotId }))
  const again = operator.does((slotId) => ({ type: 'ReopenBuzzer', slotId }))
  const closed = shown({ opens: 'host-word', maxWaitMs: 1500 }, cue, pressed, close, ...closeSlot)
  expect(past(closed)).toMatchObject([{ over: 'called-off', verdict: null, lines: [{ teamId: 't2', is: 'race' }] }])
  const reopened = shown({ opens: 'host-word', maxWaitMs: 1500 }, cue, pressed, again, ...closeSlot)
  expect(past(reopened)).toMatchObject([{ over: 'called-off', verdict: null, lines: [{ teamId: 't2', is: 'annulled', midMs: 200 }] }])
})
test('[B20] of a long contest the last 60 questions are on the pads, and all of them in the file', () => {
  const one = [operator.asks({ type: 'OpenSlot', roundId: 'round' as never }), operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))]
  const many = Array.from({ length: 61 }, () => [...one, team('t1').presses(), ...closeSlot]).flat()
  const long = play(contest({ format: 'buzzer', questions: 70, rules: { questions: 61, buzzer: { earlyBuzz: { question: 'void' } } } }), begin, ...many)
  expect(partOf('past', long.state, { role: 'chief' }, { formatOf })?.slots).toHaveLength(60)
  expect(pastRaces(long.state).map(({ number, races = [] }) => [number, races.length])).toEqual(Array.from({ length: 61 }, (_, n) => [61 - n, 1]))
})
test('[B20] nothing is kept of an opening in which nobody pressed', () => {
  const close = operator.does((slotId) => ({ type: 'CloseBuzzer', slotId }))
  expect(past(shown({ opens: 'host-word' }, cue, close, ...closeSlot))).toBeUndefined()
})
