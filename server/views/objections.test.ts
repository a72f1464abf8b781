/** Objections as operator, bench, teams and hall see them: the badge, who may be entered, what lapsed. */
import { describe, expect, test } from 'vitest'
import type { Outcome, SeatId, TeamId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { chief, operator, play, team, timePasses } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { viewOf } from './index.ts'

const risk = contest({
  format: 'risk',
  rules: { tiers: [{ value: 30, set: 's' }], ruling: { method: 'chief', show: 'at-once' }, objections: { to: ['wrong'], right: 10 } },
})
const asked = [
  operator.asks({ type: 'BeginRound', roundId: 'round' as never }),
  operator.asks({ type: 'OpenSlot', roundId: 'round' as never }),
  operator.does((slotId) => ({ type: 'ChooseValue', slotId, value: 30_000 as never })),
  operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
  operator.does((slotId) => ({ type: 'StartAnswer', slotId })),
]
const ruled = (outcome: Outcome, n = 1) => chief.does((slotId) => ({ type: 'RuleAnswer', attemptId: `${slotId}-a${String(n)}` as never, outcome }))
const overruled = chief.asks({ type: 'OverruleRuling', attemptId: 'round-1-a1' as never, outcome: 'blank', reason: '复核' })
const spoken = operator.does((slotId) => ({ type: 'GiveRight', slotId, teamId: 't2' as never }))
const seen = (role: 'operator' | 'chief' | 'display' | 'host', ...steps: Parameters<typeof play>[1][]) =>
  viewOf(play(risk, ...asked, ...steps).state, { role, seatId: role as SeatId } as never, { formatOf } as never)
const teamSees = (id: string, ...steps: Parameters<typeof play>[1][]) =>
  viewOf(play(risk, ...asked, ...steps).state, { role: 'team', teamId: id as TeamId } as never, { formatOf } as never)

describe('what is seen of an objection', () => {
  test('every screen has the badge from the moment it may be pressed for, and none before', () => {
    expect(seen('display').question?.objection).toBeUndefined()
    for (const role of ['display', 'chief', 'operator'] as const) expect(seen(role, ruled('wrong')).question?.objection).toBe('open')
  })
  test('[T16] console and chief are offered a key for each team that may object, until one has or the key shows', () => {
    const offered = (...steps: Parameters<typeof play>[1][]) => seen('operator', ...steps).next?.others.filter((one) => one.command.type === 'GiveRight').length
    expect(offered(ruled('wrong'))).toBe(seen('chief', ruled('wrong')).panel?.objectors?.length)
    expect(offered(ruled('wrong'), timePasses(10_000))).toBeGreaterThan(0)
    expect(offered(ruled('wrong'), ...[spoken, ruled('wrong', 2)])).toBe(0)
    expect(seen('chief', ruled('right')).panel?.objectors).toBeUndefined()
  })
  test('[T16] a spoken one is the team’s to answer on every screen, and the bench reads how it was raised', () => {
    expect(seen('display', ruled('wrong'), spoken).turn).toMatchObject({ teamId: 't2', answering: true })
    expect(seen('chief', ruled('wrong'), spoken).panel?.attempts.map((one) => one.objects)).toEqual([undefined, 'spoken'])
    expect(seen('chief', ruled('wrong'), team('t2').presses({ afterOpeningMs: 90 }), timePasses(1_000)).panel?.attempts[1]?.objects).toBe('pressed')
  })
  test('[T15] all are told that what was objected to is another ruling now, the host what to say', () => {
    expect(teamSees('t2', ruled('wrong'), spoken, overruled).question?.objection).toBe('lapsed')
    expect(seen('host', ruled('wrong'), spoken, overruled).hostCard?.say).toMatchObject({ zh: '原作答已改判，本次质疑终止，不计分。' })
  })
})
