/** Lots, signatures and penalties as the views tell them: nothing of a draw before it is a fact. */
import { describe, expect, test } from 'vitest'
import type { Command } from '#shared/commands.ts'
import { PartId, RoundId, TeamId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { chief, operator, play, prepared, team, type Played } from '../testing/contest-spec.ts'
import { smallContest } from '../testing/small-contest.ts'
import { partOf, type Viewer } from './index.ts'

const given = { formatOf }
const hall: Viewer = { role: 'display' }
const desk: Viewer = { role: 'operator' }
const main = PartId.parse('main')
const of = { is: 'order', roundId: RoundId.parse('round') } as const
const order = (['t3', 't1', 't2'] as const).map((id) => TeamId.parse(id))
const rules = { by: 'team', order: 'drawn' }
const start = () => prepared(smallContest({ format: 'required', kind: 'short', teams: 3, rules }))
const lots = ({ state }: Played) => partOf('lots', state, hall, given)
const sceneOf = ({ state }: Played) => partOf('scene', state, hall, given)?.scene
const asks = (command: Command) => operator.asks(command)

describe('lots', () => {
  test('the desk is offered what may be drawn; the hall sees nothing of it', () => {
    const before = start()
    expect(partOf('draws', before.state, desk, given)?.open).toMatchObject([{ of, drawn: false }])
    expect([lots(before), sceneOf(before)]).toEqual([null, 'cover'])
  })
  test('while they roll the stage has the names and no order; any team may stop them, and the order stays until the round begins', () => {
    const rolling = play(start(), asks({ type: 'StartDraw', of }))
    expect([sceneOf(rolling), lots(rolling)?.order]).toEqual(['draw', null])
    expect(partOf('hostCard', rolling.state, { role: 'host' }, given)?.keys).toMatchObject([{ command: { type: 'StopDraw' } }])
    const stopped = play(rolling, team('t2').asks({ type: 'StopDraw' }))
    expect([sceneOf(stopped), lots(stopped)?.order?.length]).toEqual(['draw', 3])
    expect(partOf('hostCard', stopped.state, { role: 'host' }, given)?.read).toMatch(/^1\. .+；2\. .+；3\. /)
    const begun = play(stopped, asks({ type: 'BeginRound', roundId: of.roundId }))
    expect([begun.refused, lots(begun)]).toEqual([null, null])
  })
  test('an order entered by hand comes on stage by the operator’s hand alone', () => {
    const drawn = play(start(), asks({ type: 'EnterDraw', of, order, witness: '公证员' }))
    expect([drawn.refused, lots(drawn), sceneOf(drawn)]).toEqual([null, null, 'cover'])
    expect(lots(play(drawn, asks({ type: 'TakeScene', scene: 'draw' })))?.order).toEqual(order)
    expect(partOf('draws', drawn.state, desk, given)?.done).toMatchObject([{ how: 'by-hand', witness: '公证员', order }])
  })
  test('the scene of a draw without any is the still', () => {
    expect(sceneOf(play(start(), asks({ type: 'TakeScene', scene: 'draw' })))).toBe('still')
  })
})

test('the catalogue of penalties and what was given of it, newest first; the hall has neither', () => {
  const sanctions = [{ id: 'conduct', title: '违反赛场纪律', steps: [{ points: -5_000, disqualify: false }] }]
  const done = play(
    prepared({ ...smallContest({ format: 'required' }), sanctions }),
    chief.asks({ type: 'ApplySanction', partId: main, teamId: TeamId.parse('t1'), sanction: 'conduct', reason: '喧哗' }),
  )
  expect(partOf('sanctions', done.state, desk, given)).toMatchObject({ catalogue: [{ id: 'conduct' }], given: [{ step: 1, reason: '喧哗' }] })
  expect(partOf('sanctions', done.state, hall, given)).toBeUndefined()
})

test('who has to sign, in the file’s order, each with its name once it has', () => {
  const contest = smallContest({ format: 'required' })
  const both = { ...contest, parts: contest.parts.map((part) => ({ ...part, signers: ['chief' as const, 'supervisor' as const] })) }
  const played = prepared(both)
  const signersOf = ({ state }: Played) => partOf('result', state, desk, given)?.parts[0]?.signers
  expect(signersOf(played)).toEqual([
    { role: 'chief', by: null },
    { role: 'supervisor', by: null },
  ])
})
