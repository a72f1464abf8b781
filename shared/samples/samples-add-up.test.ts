/** Tests that made-up boards are sums like real ones: on every sample of stage, phone, overlay, console, pad and buzzer a total is what its parts make, and ranks follow. */
import { describe, expect, test } from 'vitest'
import type { PartStandings, StandingRow } from '../views/results.ts'
import type { View } from '../views/view.ts'
import { broadcastSamples } from './broadcast-samples.ts'
import { buzzerSamples } from './buzzer-samples.ts'
import { consoleSamples } from './console-samples.ts'
import { contestSample } from './contest-sample.ts'
import { gatewaySamples } from './gateway-samples.ts'
import { padSamples } from './pad-samples.ts'
import { stageSamples } from './stage-samples.ts'

type Sample = readonly [name: string, view: Partial<View>]
const named = (surface: string, samples: Readonly<Record<string, Partial<View>>>): Sample[] =>
  Object.entries(samples).map(([name, view]) => [`${surface} ${name}`, view])
const samples: readonly Sample[] = [
  ...named('stage and phone', stageSamples),
  ...named('overlay', broadcastSamples(stageSamples)),
  ...named('console', consoleSamples),
  ...Object.entries(padSamples).map(([name, { view }]): Sample => [`pad ${name}`, view]),
  ...[...buzzerSamples, ...gatewaySamples].map(({ name, link }): Sample => [`buzzer ${name}`, link.view]),
]
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const boardsOf = (view: Partial<View>): PartStandings[] => [...(view.standings ?? []), ...(view.programBoards ?? [])]
const rowsIn = ({ rows, rest }: PartStandings): StandingRow[] => [...rows, ...rest]
const tableOf = (row: StandingRow): string => `table ${String(contestSample.teams.find((team) => team.id === row.teamId)?.table)}`

/** Weights are given to two places, so the weighted sum is whole in hundred thousandths and rounded once. */
function byFormula({ terms, places }: PartStandings, row: StandingRow): number {
  const hundredfold = sum(terms.map(({ weight }, i) => Math.round(Number(weight) * 100) * (row.terms[i] ?? NaN)))
  const step = 10 ** (3 - places)
  return Math.round(hundredfold / (100 * step)) * step
}
const onStage = ({ terms }: PartStandings, row: StandingRow): number | undefined => row.terms[terms.findIndex(({ source }) => source === 'live')]

/** What is wrong with a board, in words; nothing where it adds up. */
function wrongWith(board: PartStandings): string[] {
  const all = rowsIn(board)
  const playing = all.filter((row) => row.left === undefined)
  return all.flatMap((row) => {
    const earned = sum(row.rounds) + board.baseScore + (row.besides ?? 0)
    const above = playing.filter((one) => one.total > row.total).length
    const level = playing.filter((one) => one.total === row.total).length > 1
    return [
      row.rounds.length !== board.rounds.length && 'a round without a column',
      onStage(board, row) !== earned && `rounds make ${String(earned)}, the term says ${String(onStage(board, row))}`,
      byFormula(board, row) !== row.total && `terms make ${String(byFormula(board, row))}, the total says ${String(row.total)}`,
      row.left === undefined && row.rank !== null && row.rank !== above + 1 && `rank ${String(row.rank)} with ${String(above)} above`,
      row.left === undefined && row.rank !== null && row.tied !== level && `tied: ${String(row.tied)}`,
    ].flatMap((wrong) => (wrong === false ? [] : [`${tableOf(row)}: ${wrong}`]))
  })
}
const outOfOrder = ({ rows }: PartStandings): boolean => rows.some((row, i) => (rows[i - 1]?.rank ?? 0) > (row.rank ?? Infinity))

/** Each where the sample also shows the board. */
function tiesNotLevel(view: Partial<View>): string[] {
  const ties = (view.result?.parts ?? []).flatMap(({ partId, openTies }) => openTies.map((tie) => ({ partId, ...tie })))
  return ties.flatMap(({ partId, places, teamIds }) => {
    const board = view.standings?.find((one) => one.partId === partId)
    const rows = board ? rowsIn(board).filter((row) => teamIds.includes(row.teamId)) : []
    return rows.every((row) => row.tied && row.rank === places[0]) ? [] : [`${partId} ${places.join(', ')}`]
  })
}

/** The newest entry of a team leaves it where its board has it. */
function ledgerApart(view: Partial<View>): string[] {
  const rows = (view.standings ?? []).flatMap((board) => board.rows.map((row) => ({ partId: board.partId, row })))
  return rows.flatMap(({ partId, row }) => {
    const newest = view.ledger?.entries.filter((one) => one.partId === partId && one.teamId === row.teamId).sort((a, b) => b.seq - a.seq)[0]
    return !newest || newest.total === row.total ? [] : [`${tableOf(row)}: ledger ${String(newest.total)}, board ${String(row.total)}`]
  })
}
const found = (wrong: (view: Partial<View>) => readonly string[]): string[] => samples.flatMap(([name, view]) => wrong(view).map((one) => `${name}: ${one}`))

describe('on every sample', () => {
  test('boards are there to be looked at', () => {
    expect(sum(samples.map(([, view]) => boardsOf(view).length))).toBeGreaterThan(100)
  })
  test('rounds make the term, terms by the formula the total, totals the ranks and ties', () => {
    expect(found((view) => boardsOf(view).flatMap(wrongWith))).toEqual([])
  })
  test('rows stand in the order of their ranks', () => {
    expect(found((view) => boardsOf(view).flatMap((board) => (outOfOrder(board) ? [board.partId] : [])))).toEqual([])
  })
  test('an open tie is between teams that are level', () => {
    expect(found(tiesNotLevel)).toEqual([])
  })
  test('the ledger ends where the board stands', () => {
    expect(found(ledgerApart)).toEqual([])
  })
})
