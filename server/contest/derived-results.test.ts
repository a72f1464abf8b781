/** What followed from a result that has changed since: a play-off under way, its order, the entrants and the carried scores of a later part; kept or redone by the chief. */
import { describe, expect, test } from 'vitest'
import type { AppealRules } from '#shared/appeal-settings.ts'
import { formatOf } from '../formats/index.ts'
import { asked, begin, contestWith, decides, end, lodgedFor, main } from '../testing/appealing.ts'
import { accepted, chief, given, happened, neverHappened, operator, refusedAs, stateIs, team, timePasses, type Step } from '../testing/contest-spec.ts'
import { corrects, forms, heatsSigned, part, signs, skipsCheck, team as teamId, type Heats } from '../testing/heats.ts'
import { derivedOf } from './derived.ts'
import { openTiesOf } from './open-ties.ts'
import { entrantsOf } from './read.ts'
import { allEntries } from './scoring.ts'
import { standingsOf } from './standings.ts'

const open = (...ids: string[]) => stateIs((state) => expect(derivedOf(state, formatOf).map((one) => one.id)).toEqual(ids))
const settles = (derivedId: string, how: 'keep' | 'redo') => chief.asks({ type: 'SettleDerived', derivedId, how, reason: '裁判长决定' })
const ties = (...places: number[][]) => stateIs((state) => expect(openTiesOf(state, main).map((tie) => tie.places)).toEqual(places))

/** t1 and t2 tied at the first award's line, t3 behind. */
const tied = [begin, ...asked('right'), ...asked('right'), ...asked('wrong'), end]
const contest = () => contestWith({}, { teams: 3, awards: [1] })
const playOff = operator.asks({ type: 'BeginPlayOff', partId: main })
const overrule = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'wrong', reason: '复核' })
const live = (roundId: string | null) => stateIs((state) => expect(state.live).toBe(roundId))

describe('a play-off', () => {
  test('[Y13] under way between teams that are level no more is listed, and holds the signature', () => {
    given(contest(), ...tied, playOff)
      .when(overrule)
      .then(open('play-off/main'), live('extra'))
    given(contest(), ...tied, playOff)
      .when()
      .then(open())
  })
  test('[Y14] is played on where the chief lets it stand, or ends where it is done again', () => {
    given(contest(), ...tied, playOff, overrule)
      .when(settles('play-off/main', 'keep'))
      .then(accepted, open(), live('extra'))
    given(contest(), ...tied, playOff, overrule)
      .when(settles('play-off/main', 'redo'))
      .then(accepted, open(), live(null), ties())
  })
  const question = [
    operator.asks({ type: 'OpenSlot', roundId: 'extra' as never }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
    team('t2').presses({ afterOpeningMs: 200 }),
    timePasses(500),
    chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' })),
    operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
    operator.asks({ type: 'EndRound', roundId: 'extra' as never }),
  ]
  const appeal = lodgedFor('t1', { is: 'part', partId: main })
  const undo = decides('upheld', [{ is: 'undo-tie-break', partId: main }])
  test('[Y4] what it decided is undone by the remedy, and the tie is open again; without one it is refused', () => {
    given(contest(), ...tied, playOff, ...question, appeal)
      .when()
      .then(ties())
    given(contest(), ...tied, playOff, ...question, appeal)
      .when(undo)
      .then(happened('TieBreaksUndone', { partId: main }), ties([1, 2]))
    given(contest(), ...tied, appeal)
      .when(undo)
      .then(refusedAs('no-tie'), neverHappened('TieBreaksUndone'))
  })
  const overruled = (outcome: 'right' | 'wrong') => chief.asks({ type: 'OverruleRuling', attemptId: 'extra-1-a1' as never, outcome, reason: '复核' })
  const voided = chief.asks({ type: 'VoidQuestion', slotId: 'extra-1' as never, cause: 'misread', reason: '误读', replace: false })
  test('[P5] undone, a ruling of it that is overruled or voided brings nothing back; a new play-off decides', () => {
    for (const later of [[overruled('wrong')], [overruled('wrong'), overruled('right')], [voided]])
      given(contest(), ...tied, playOff, ...question, appeal, undo)
        .when(...later)
        .then(accepted, ties([1, 2]))
    given(contest(), ...tied, playOff, ...question, appeal, undo, overruled('wrong'), playOff)
      .when(...question)
      .then(ties())
  })
  test('[P5] broken off, it decides nothing, also where its teams are level again', () => {
    const back = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'right', reason: '再次复核' })
    given(contest(), ...tied, playOff, ...question.slice(0, -1), overrule, settles('play-off/main', 'redo'), back)
      .when(overruled('wrong'))
      .then(accepted, ties([1, 2]))
  })
})

describe('a play-off that is over', () => {
  /** t1, t2 and t3 tied at the line of one award; played off, t3 first, then t1. */
  const three = [begin, ...asked('right'), ...asked('right'), ...asked('right'), end, playOff]
  const won = (by: string): Step[] => [
    operator.asks({ type: 'OpenSlot', roundId: 'extra' as never }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
    team(by).presses({ afterOpeningMs: 200 }),
    timePasses(500),
    chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a1` as never, outcome: 'right' })),
    operator.does((slotId) => ({ type: 'ShowRuling', slotId })),
    operator.does((slotId) => ({ type: 'CloseSlot', slotId })),
  ]
  const over = operator.asks({ type: 'EndRound', roundId: 'extra' as never })
  const dropped = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'wrong', reason: '复核' })
  const played = (more: AppealRules = {}) => [contestWith(more, { teams: 3, awards: [1, 1] }), ...three, ...won('t3'), ...won('t2'), over] as const
  const ranks = (...wanted: number[]) =>
    stateIs((state) => expect(wanted.map((_, i) => standingsOf(state, main, false).find((row) => row.teamId === `t${String(i + 1)}`)?.rank)).toEqual(wanted))
  const [start, ...steps] = played()
  test('[P3] is listed when one of its teams drops out, and holds the signature', () => {
    given(start, ...steps)
      .when()
      .then(open(), ranks(3, 2, 1))
    given(start, ...steps)
      .when(dropped)
      .then(open('play-off/main'), ties([1, 2]), ranks(3, 1, 1))
    for (const early of [signs('main'), playOff])
      given(start, ...steps, dropped, skipsCheck('main'))
        .when(early)
        .then(refusedAs('open-derived'))
  })
  test('[P3] kept, its order stands among those still tied; played again, the new one counts', () => {
    given(start, ...steps, dropped)
      .when(settles('play-off/main', 'keep'))
      .then(accepted, open(), ties(), ranks(3, 2, 1))
    given(start, ...steps, dropped, settles('play-off/main', 'redo'), playOff, ...won('t2'))
      .when(over)
      .then(accepted, open(), ties(), ranks(3, 1, 2))
  })
  test('[P3] kept or played again, all are in their first order where they are level again', () => {
    const back = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'right', reason: '再次复核' })
    for (const decided of [[settles('play-off/main', 'keep')], [settles('play-off/main', 'redo'), playOff, ...won('t3'), over]])
      given(start, ...steps, dropped, ...decided)
        .when(back)
        .then(open(), ties(), ranks(3, 2, 1))
  })
  test('[P3] so too an order by lots; nothing is drawn before the chief has decided', () => {
    const lots = { criteria: [], then: 'draw' as const, fromTeams: 2, matter: 'award' as const }
    const part = { ranking: { terms: [{ source: 'live', weight: '1' }], places: 0, ties: lots } }
    const drawn = (...order: string[]) => operator.asks({ type: 'EnterDraw', of: { is: 'tie', partId: main }, order: order as never[], witness: '监督员' })
    const before = [...three.slice(0, -1), drawn('t3', 't2', 't1'), dropped]
    given(contestWith({}, { teams: 3, awards: [1, 1], part }), ...before)
      .when(drawn('t2', 't3'))
      .then(refusedAs('nothing-to-draw'), open('play-off/main'))
    given(contestWith({}, { teams: 3, awards: [1, 1], part }), ...before, settles('play-off/main', 'keep'))
      .when()
      .then(open(), ties(), ranks(3, 2, 1))
    given(contestWith({}, { teams: 3, awards: [1, 1], part }), ...before, settles('play-off/main', 'redo'))
      .when(drawn('t2', 't3'))
      .then(accepted, open(), ties(), ranks(3, 1, 2))
  })
  test('[P3] stands by itself among those still tied where the file lets all derived stand', () => {
    const [other, ...more] = played({ derived: 'stands' })
    given(other, ...more)
      .when(dropped)
      .then(open(), ties(), ranks(3, 2, 1))
  })
})

describe('a later part', () => {
  const final = part('final')
  const heats = (more: Heats['final'] = {}): Heats => ({
    heats: [
      [30, 20],
      [25, 10],
    ],
    entrants: {
      from: [
        { part: part('heat-1'), top: 1 },
        { part: part('heat-2'), top: 1 },
      ],
    },
    final: more,
  })
  /** The first heat is opened again, t2 given so many points, and signed once more. */
  const again = (points: number) => [
    chief.asks({ type: 'ReopenResult', partId: part('heat-1'), reason: '申诉成立' }),
    corrects('heat-1', 2, points),
    skipsCheck('heat-1'),
    signs('heat-1'),
  ]
  const inFinal = (...numbers: number[]) => stateIs((state) => expect([...entrantsOf(state.contest, final)].sort()).toEqual(numbers.map(teamId)))
  const begins = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
  test('[Y13] its entrants are listed when the result they come from is signed otherwise', () => {
    given(heatsSigned(heats()), forms())
      .when(...again(5))
      .then(open())
    given(heatsSigned(heats()), forms())
      .when(...again(15))
      .then(open('entrants/final'), inFinal(1, 3))
  })
  test('[Y14] the chief keeps them, or has the part formed again; once its round has begun they can only be kept', () => {
    given(heatsSigned(heats()), forms(), ...again(15))
      .when(settles('entrants/final', 'keep'), begins)
      .then(accepted, open(), inFinal(1, 3))
    given(heatsSigned(heats()), forms(), ...again(15))
      .when(settles('entrants/final', 'redo'), forms())
      .then(accepted, open(), inFinal(2, 3))
    given(heatsSigned(heats()), forms(), begins, ...again(15))
      .when(settles('entrants/final', 'redo'))
      .then(refusedAs('nothing-derived'), inFinal(1, 3))
  })
  const carries: Heats = { ...heats({ carried: [{ part: part('heat-1') }] }), entrants: { teams: [teamId(1), teamId(2)] } }
  const brought = (...points: number[]) =>
    stateIs((state) =>
      expect(
        allEntries(state.ledger)
          .filter((one) => one.partId === final && one.teamId === 't2')
          .map((one) => one.points / 1000),
      ).toEqual(points),
    )
  test('[Y14] scores carried in stand, or are entered anew beside the reversal of the old ones', () => {
    given(heatsSigned(carries), forms(), ...again(5))
      .when()
      .then(open('carried/final'), brought(20))
    given(heatsSigned(carries), forms(), ...again(5))
      .when(settles('carried/final', 'keep'))
      .then(accepted, open(), brought(20))
    given(heatsSigned(carries), forms(), ...again(5))
      .when(settles('carried/final', 'redo'))
      .then(accepted, open(), brought(20, -20, 25))
  })
})
