/** What holds of the core whatever is asked: sums, formulas, orders that do not matter, journals played again, and nothing that throws. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Command } from '#shared/commands.ts'
import { OUTCOMES, type PartId, type TeamId } from '#shared/words.ts'
import { PART } from '../testing/contest-built.ts'
import type { Ask, Pick } from '../testing/crew-words.ts'
import { playEvening, type Playing } from '../testing/evening.ts'
import { seat, type Hall } from '../testing/hall.ts'
import { randomActor, randomCommand } from '../testing/random-commands.ts'
import { roundFileOf } from '../testing/round-files.ts'
import { seeded } from '../testing/their-part.ts'
import { after, leaves, type Leaf } from '../testing/what-if.ts'
import { BOUTS, CHALLENGE, formatNamed, ROUNDS } from '../testing/whole-contest.ts'
import type { RecordedEvent } from './contest-events.ts'
import type { Actor } from './actor.ts'
import type { ContestState } from './contest-state.ts'
import { foldAll } from './evolve.ts'
import { liveRound, liveSlot } from './read.ts'
import { allEntries } from './scoring.ts'
import { standingsOf } from './standings.ts'

/** Whole evenings on a busy machine, in ms. */
vi.setConfig({ testTimeout: 120_000 })
const RUNS = 3
const seeds = fc.integer({ min: 1, max: 1_000_000 })
/** Evenings that have every format between them. */
const EVENINGS = [
  ['rounds', ROUNDS],
  ['bouts', BOUTS],
] as const
type Only = (typeof EVENINGS)[number][1]
/** The usual rules where there are any, or others. */
const rulesIn = (only: Only) =>
  fc.tuple(
    ...only.map((round) => {
      const file = roundFileOf(formatNamed(round))
      return only === BOUTS
        ? file.map((one) => [[round, one]] as const)
        : fc.option(file, { nil: undefined }).map((one) => (one ? ([[round, one]] as const) : []))
    }),
  )

const atEveryMoment = (only: Only, look: (hall: Hall, pick: Pick) => readonly string[], more: Partial<Playing> = {}) =>
  fc.assert(
    fc.property(seeds, rulesIn(only), (seed, files) => {
      const pick = seeded(seed + 7)
      const evening = { only, files: Object.fromEntries(files.flat()) }
      const faults: string[] = []
      const note = (hall: Hall) => {
        faults.push(...look(hall, pick))
        return faults
      }
      // whether it comes to its end is for next-step.fuzz.test.ts to say
      playEvening({ seed, mischief: 'now-and-then', evening, ...more, look: note })
      expect(faults).toEqual([])
    }),
    { numRuns: RUNS, endOnFailure: true },
  )

describe('the ledger', () => {
  test.each(EVENINGS)('is the sum of its entries: totals, what is hidden of them, rounds and persons; of %s', (_, only) => {
    atEveryMoment(only, ({ state }) => {
      const { ledger } = state
      const tables = {
        total: new Map<string, number>(),
        hidden: new Map<string, number>(),
        round: new Map<string, number>(),
        person: new Map<string, number>(),
      }
      const add = (table: Map<string, number>, key: string, points: number) => table.set(key, (table.get(key) ?? 0) + points)
      for (const entry of allEntries(ledger)) {
        add(tables.total, `${entry.partId} ${entry.teamId}`, entry.points)
        if (entry.hidden) add(tables.hidden, `${entry.partId} ${entry.teamId}`, entry.points)
        add(tables.round, `${entry.roundId ?? 'outside'} ${entry.partId} ${entry.teamId}`, entry.points)
        if (entry.playerId !== null) add(tables.person, `${entry.partId} ${entry.playerId}`, entry.personPoints)
      }
      const differs = (what: string, table: Map<string, number>, entered: readonly Leaf[]) =>
        [...entered, ...[...table].map(([key]) => [key, entered.find(([one]) => one === key)?.[1] ?? 0] as const)]
          .filter(([key, points]) => points !== (table.get(key) ?? 0))
          .map(([key, points]) => `${what} of ${key} is ${String(points)}, its entries come to ${String(table.get(key) ?? 0)}`)
      return [
        ...differs('total', tables.total, leaves(ledger.totals)),
        ...differs('hidden', tables.hidden, leaves(ledger.hidden)),
        ...differs('round', tables.round, leaves(ledger.byRound)),
        ...differs('person', tables.person, leaves(ledger.persons)),
      ]
    })
  })
})

describe('a total on screen', () => {
  /** 0.6 × live + 0.4 × qualifying, to two places, half up: in whole thousandths, without the core’s fractions. */
  const challenge = (live: number, qualifying: number): number => {
    const tenths = 6 * live + 4 * qualifying
    const size = Math.floor((Math.abs(tenths) + 50) / 100) * 10
    return tenths < 0 ? -size || 0 : size
  }
  test.each(EVENINGS)('is the formula of the parts that are shown; of %s', (_, only) => {
    atEveryMoment(only, ({ state }) => {
      const shown = (partId: PartId, teamId: TeamId) =>
        allEntries(state.ledger)
          .filter((entry) => entry.partId === partId && entry.teamId === teamId && !entry.hidden)
          .reduce((sum, entry) => sum + entry.points, 0)
      return [PART, CHALLENGE].flatMap((partId) =>
        standingsOf(state, partId, true).flatMap(({ teamId, total }) => {
          const qualifying = Math.round(1000 * Number(state.contest.teams.find((team) => team.id === teamId)?.imported['qualifying']))
          const due = partId === PART ? shown(partId, teamId) : challenge(shown(partId, teamId), qualifying)
          return total === due ? [] : [`${partId} ${teamId}: ${String(total)} is shown, ${String(due)} is due`]
        }),
      )
    })
  })
})

describe('two commands that have nothing to do with each other', () => {
  const submits = (state: ContestState, pick: Pick): Ask[] => {
    const slot = liveSlot(state)
    const teams = slot ? (liveRound(state)?.entrants ?? []) : []
    return slot
      ? teams.map((teamId) => ({
          by: seat('team', teamId),
          command: { type: 'SubmitAnswer', slotId: slot.id, answer: ['AB'[pick(2)] ?? 'A'], stampedAt: null },
        }))
      : []
  }
  const marks = (state: ContestState, pick: Pick): Ask[] => {
    const slot = liveSlot(state)
    return slot ? [1, 2, 3].map((judge) => ({ by: seat('judge', judge), command: { type: 'EnterMark', slotId: slot.id, mark: pick(20) * 1000 } })) : []
  }
  const votes = (state: ContestState, pick: Pick): Ask[] => {
    const attempt = liveSlot(state)?.attempts.find((one) => one.ruling === null)
    return attempt
      ? [1, 2, 3].map((referee) => ({
          by: seat('referee', referee),
          command: { type: 'CastVote', attemptId: attempt.id, outcome: OUTCOMES[pick(2)] ?? 'right' },
        }))
      : []
  }
  const others = ({ contest }: ContestState): Ask[] => [
    ...contest.teams.map((team): Ask => ({ by: seat('team', team.id), command: { type: 'RaiseHand' } })),
    ...contest.teams
      .slice(0, 3)
      .map((team, i): Ask => ({ by: seat('chief'), command: { type: 'CorrectPoints', partId: PART, teamId: team.id, points: 500 * (i + 1), reason: '更正' } })),
    ...contest.teams.flatMap((team) =>
      team.players.slice(0, 1).map((player): Ask => ({ by: seat('clerk', 1), command: { type: 'CheckIn', playerId: player.id, present: false } })),
    ),
  ]
  /** Without what only says in which order facts came, and who gave the last of several votes. */
  const meaning = ({ seq: _, undo: __, moments: ___, ledger, hands, ...rest }: ContestState): unknown => {
    const { totals, hidden, byRound, persons } = ledger
    return JSON.parse(
      JSON.stringify({ ...rest, hands: [...hands].sort(), ledger: { totals, hidden, byRound, persons } }, (key, value: unknown) =>
        key === 'by' ? null : value,
      ),
    ) as unknown
  }
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, inside]) => [key, sorted(inside)]),
          )
        : value
  test.each(EVENINGS)('leave the same contest in either order; of %s', (_, only) => {
    let compared = 0
    atEveryMoment(only, ({ state, now }, pick) => {
      const asks = [...submits(state, pick), ...marks(state, pick), ...votes(state, pick), ...others(state)]
      const [one, other] = [asks[pick(asks.length)], asks[pick(asks.length)]]
      if (!one || !other || one === other) return []
      const both = (first: Ask, second: Ask) => {
        const between = after(state, first, now)
        return between && after(between, second, now)
      }
      const [there, back] = [both(one, other), both(other, one)]
      if (!there || !back) return []
      compared++
      return JSON.stringify(sorted(meaning(there))) === JSON.stringify(sorted(meaning(back)))
        ? []
        : [`${one.command.type} and ${other.command.type} depend on their order`]
    })
    expect(compared).toBeGreaterThan(100)
  })
})

describe('the journal', () => {
  test.each(EVENINGS)('played again is what was live, at any moment; of %s', (_, only) => {
    atEveryMoment(
      only,
      (hall, pick) => {
        if (pick(40) !== 0) return hall.faults
        const again = foldAll(JSON.parse(JSON.stringify(hall.events)) as RecordedEvent[])
        return JSON.stringify(sortedKeys(again)) === JSON.stringify(sortedKeys(hall.state)) ? hall.faults : ['the journal folds to another state']
      },
      { restarts: 'now-and-then' },
    )
  })
  const sortedKeys = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_, inside: unknown) =>
        inside && typeof inside === 'object' && !Array.isArray(inside)
          ? Object.fromEntries(Object.entries(inside).sort(([one], [other]) => (one < other ? -1 : 1)))
          : inside,
      ),
    )
})

describe('any command of anybody in any state', () => {
  const AT_ONCE = 12
  test.each(EVENINGS)('is accepted or refused for a known reason, and never throws; of %s', (_, only) => {
    const met = new Map<string, number>()
    atEveryMoment(only, ({ state, now }, pick) => {
      const faults: string[] = []
      for (let n = 0; n < AT_ONCE; n++) {
        const command: Command | null = randomCommand(state, pick)
        const by: Actor = randomActor(state, pick)
        if (!command) continue
        try {
          const then = after(state, { by, command }, now)
          met.set(`${command.type} ${then ? 'accepted' : 'refused'}`, 1)
        } catch (error) {
          faults.push(
            `${JSON.stringify(command)} of ${by.role}: ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 3).join(' ') : String(error)}`,
          )
        }
      }
      return faults
    })
    expect(met.size).toBeGreaterThan(80)
  })
})
