/** A press before the verdict: what of it can be told from outside the crew. */
import { expect, test } from 'vitest'
import { formatOf } from '../formats/index.ts'
import { operator, play, team, type Played } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { ackFor, seqFor, viewOf, type Viewer } from './index.ts'

const TEAMS = ['t1', 't2', 't3', 't4'] as never[]
const OUTSIDE: readonly Viewer[] = [
  ...[{ role: 'display' }, { role: 'audience' }, { role: 'director' }, { role: 'judge', number: 1 }],
  ...[
    { role: 'team', teamId: TEAMS[0] },
    { role: 'team', teamId: TEAMS[3] },
  ],
] as Viewer[]
const teams = TEAMS.map((teamId) => ({ teamId, presence: 'present' as const, heardUntil: null }))

function opened(buzzer: Record<string, unknown>): Played {
  const start = contest({ format: 'buzzer', rules: { questions: 3, buzzer } })
  const begin = ['BeginRound', 'OpenSlot'].map((type) => operator.asks({ type, roundId: 'round' } as never))
  const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
  const shown = play({ ...start, hearingOf: () => ({ certified: true, teams }) }, ...begin, show)
  return buzzer.opens === 'reading'
    ? shown
    : play(
        shown,
        operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
      )
}
const seen = ({ state }: Played, viewer: Viewer) => viewOf(state, viewer, { formatOf })
const acknowledged = ({ state, events }: Played, viewer: Viewer): number => ackFor(viewer, state, events.length)
const numbered = ({ state, events }: Played, viewer: Viewer): number => seqFor(viewer, state, events.length)

for (const opens of ['machine', 'host-word', 'reading'])
  test(`[O18] opened by ${opens}: nobody who might tell a team sees a difference, or counts one, until the verdict`, () => {
    const before = opened({ opens })
    const pressed = play(before, team('t2').presses({ afterOpeningMs: 200 }))
    const twice = play(pressed, team('t3').presses({ afterOpeningMs: 210 }))
    for (const viewer of OUTSIDE)
      for (const after of [pressed, twice]) {
        expect(seen(after, viewer)).toEqual(seen(before, viewer))
        expect(numbered(after, viewer)).toBe(numbered(before, viewer))
        expect(acknowledged(after, viewer)).toBe(acknowledged(before, viewer))
      }
    expect(seen(before, { role: 'referee', number: 1 }).buzzer).toMatchObject({ state: 'open' })
    expect(seen(pressed, { role: 'referee', number: 1 }).buzzer).toMatchObject({ state: 'racing' })
    const over = play(twice, (played) => ({ ...played, at: played.at + 2_000 }))
    expect(seen(over, { role: 'display' }).buzzer).toMatchObject({ state: 'taken' })
    expect([numbered(over, { role: 'display' }), acknowledged(over, { role: 'audience' })]).toEqual(Array(2).fill(over.events.length))
  })
