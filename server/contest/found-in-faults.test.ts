/** What two officials, a restart and a tie at the worst place come to. */
import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { canonicalJson } from '../canonical-json.ts'
import { readContest } from '../exchange/contest-file.ts'
import { formatOf } from '../formats/index.ts'
import { given, happened, neverHappened, operator, play, referee, refusedAs, stateIs, team, timePasses, totalOf, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { nextPart } from '../views/next-step.ts'
import { crewStandings, publicStandings } from '../views/standings.ts'
import { evolve, foldAll } from './evolve.ts'
import { openTiesOf } from './open-ties.ts'
import { FIRST, settled } from './paying.ts'
import { preparedEvents } from './prepare.ts'
import { liveSlot } from './read.ts'

const HUB = { seat: 'hub', role: 'hub' } as const
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const show = operator.does((slotId) => ({ type: 'ShowQuestion', slotId }))
const restarts: Step = (played) => {
  const at = played.state.at + 60_000
  return { ...played, at, state: evolve(played.state, { type: 'HubRestarted', at, by: HUB, commandId: 'restarted-2' }) }
}

describe('a restart with presses in flight', () => {
  const race = contest({ format: 'buzzer', rules: { questions: 3, ruling: { method: 'one', show: 'at-once' } } })
  const cue = operator.does((slotId) => ({ type: 'OpenBuzzer', slotId }))
  test('fault D4: the opening is interrupted without a winner, nothing falls due, and the operator is offered to open again', () => {
    const cut = play(race, begin, open, show, cue, restarts, timePasses(3_600_000), team('t1').presses({ afterOpeningMs: 40 }))
    const slot = liveSlot(cut.state)
    expect([cut.refused, slot?.buzzer.is, slot?.interrupted, slot?.attempts, cut.state.clock]).toEqual(['buzzer-closed', 'closed', true, [], null])
    expect(cut.events.some(({ type }) => type === 'BuzzSettled')).toBe(false)
    const { command, others } = nextPart(cut.state, { formatOf })
    expect([command, ...others.map((one) => one.command)].map((one) => one?.type)).toContain('OpenBuzzer')
  })
})

describe('two who rule at once', () => {
  const answering = [begin, open, show, operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
  const required = contest({ format: 'required', kind: 'short', rules: { by: 'team', prices: { right: 10, wrong: -5, foul: -10 }, ruling: { method: 'one' } } })
  const rule = (n: number, outcome: 'right' | 'wrong') => referee(n).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome }))
  test('fault N5: the first counts, the second and a double click are refused, and there is one change', () => {
    const first = given(required, ...answering).when(rule(1, 'right'))
    first.then(happened('AnswerRuled'), totalOf('t1', 10))
    given(required, ...answering, rule(1, 'right'))
      .when(rule(2, 'wrong'))
      .then(refusedAs('already-ruled'), neverHappened('RulingConfirmed'), totalOf('t1', 10))
    given(required, ...answering, rule(1, 'right'))
      .when(rule(1, 'right'))
      .then(
        refusedAs('already-ruled'),
        stateIs((state) => expect(state.ledger.count).toBe(play(required, ...answering, rule(1, 'right')).state.ledger.count)),
      )
  })
})

describe('points that were entered before a restart', () => {
  const required = contest({ format: 'required', kind: 'short', rules: { by: 'team', prices: { right: 10, wrong: -5, foul: -10 }, ruling: { method: 'one' } } })
  test('fault D4: read back from the journal, whose fields are in another order, they are not reversed and entered anew', () => {
    const right = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
    const { events } = play(
      required,
      begin,
      open,
      show,
      operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
      right,
    )
    const state = foldAll(events.map((event) => JSON.parse(canonicalJson(event))))
    const slotId = liveSlot(state)?.id ?? expect.fail()
    expect([state.ledger.count > 0, settled(state, slotId, FIRST, formatOf)]).toEqual([true, []])
  })
})

describe('what is held back', () => {
  const held = contest({
    format: 'required',
    kind: 'short',
    rules: { by: 'team', prices: { right: 10, wrong: -5 }, ruling: { method: 'one', show: 'on-cue' } },
  })
  const ruled = [begin, open, show, operator.does((slotId) => ({ type: 'StartAnswer', slotId }))]
  const right = referee(1).does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' }))
  const places = (boards: ReturnType<typeof publicStandings>) =>
    boards.map((board) => board.rows.map(({ teamId, rank, total, tied }) => [teamId, rank, total, tied]))
  test('fault S2: no public board changes before the reveal, and the reveal equals the true ranks', () => {
    const before = play(held, ...ruled)
    const frozen = play(held, ...ruled, right)
    expect(places(publicStandings(frozen.state))).toEqual(places(publicStandings(before.state)))
    expect(places(crewStandings(frozen.state))).not.toEqual(places(publicStandings(frozen.state)))
    const shown = play(
      held,
      ...ruled,
      right,
      operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    )
    expect(places(publicStandings(shown.state))).toEqual(places(crewStandings(shown.state)))
  })
})

describe('ties of the national final', () => {
  const read = readContest(join(import.meta.dirname, '../../contests/national-2021.json'))
  const national = read.ok ? read.contest : expect.fail('the file is sound')
  /** Entrants of a field in table order, with these points each; returns the places of the open ties. */
  function tiesOf(field: string, pointsOf: (place: number) => number): readonly (readonly number[])[] {
    const part = national.parts.find((one) => 'field' in one.entrants && one.entrants.field === field) ?? expect.fail()
    const teams = national.teams.filter((one) => one.field === field).map(({ id }) => id)
    const entries = teams.map((teamId, i) => ({
      ...{ partId: part.id, teamId, points: pointsOf(i + 1), playerId: null, personPoints: 0, roundId: null, slotId: null },
      ...{ cause: { is: 'correction' as const, reason: '测试' }, hidden: false },
    }))
    const events = [...preparedEvents(national), { type: 'PointsEntered' as const, entries }]
    const even = { ...national, teams: national.teams.map((one) => ({ ...one, imported: { ...one.imported, qualifying: '80' } })) }
    const [prepared, ...rest] = events
    const facts = [prepared?.type === 'ContestPrepared' ? { ...prepared, contest: even } : expect.fail(), ...rest]
    return openTiesOf(foldAll(facts.map((event) => ({ ...event, at: 0, by: HUB, commandId: 'c' }))), part.id).map((tie) => tie.places)
  }
  const tiedAt = (one: number) => (place: number) => -1_000_000 * (place === one + 1 ? one : place)
  test('fault S1: across an award’s last place it is open, inside one award never', () => {
    expect([1, 4].map((place) => tiesOf('finalists', tiedAt(place)))).toEqual([[[1, 2]], [[4, 5]]])
    expect(tiesOf('challengers', tiedAt(12))).toEqual([[12, 13]])
    expect([2, 3, 5, 7].map((place) => tiesOf('finalists', tiedAt(place)))).toEqual([[], [], [], []])
    expect([1, 11, 13, 23].map((place) => tiesOf('challengers', tiedAt(place)))).toEqual([[], [], [], []])
  })
})
