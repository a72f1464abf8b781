/** What leaves the hall: results wait for the announcement, the director learns what comes next and no secret, the overlay shows nothing the hall may not see. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ELEMENTS, USUAL_BROADCAST, USUAL_DESK, type Outside } from '#shared/broadcast.ts'
import type { PartId, RoundId } from '#shared/words.ts'
import { formatOf } from '../formats/index.ts'
import { chief, clerk, judge, operator, play, type Played, type Step } from '../testing/contest-spec.ts'
import { playEvening } from '../testing/evening.ts'
import { smallContest } from '../testing/small-contest.ts'
import { twisted } from '../testing/twisted.ts'
import { prepared } from '../testing/contest-spec.ts'
import { nowRows, standingsRows } from '../exchange/feeds.ts'
import { partOf, PARTS, standingsOutside, viewOf, type Given } from './index.ts'

vi.setConfig({ testTimeout: 120_000 })
const everything: Given = { formatOf, broadcast: { ...USUAL_DESK, shown: [...ELEMENTS], pages: { standings: 0 }, test: 0, playing: null, hasToken: false } }
const roundId = 'round' as RoundId
const partId = 'main' as PartId
const slotStep = (type: 'ShowMarks' | 'CloseSlot') => operator.does((slotId) => ({ type, slotId }))
const performs = (mark: number): Step[] => [
  operator.asks({ type: 'OpenSlot', roundId }),
  ...[1, 2, 3].map((number) => judge(number).does((slotId) => ({ type: 'EnterMark', slotId, mark: mark * 1000 }))),
  slotStep('ShowMarks'),
  slotStep('CloseSlot'),
]
const sign: Step[] = [clerk.asks({ type: 'EnterCheck', partId, totals: { t1: 20_000, t2: 25_000 } as never }), chief.asks({ type: 'SignResult', partId })]
const announce = operator.asks({ type: 'AnnounceResult', partId })
function evening(embargo: Outside['embargo'], ...steps: Step[]): Played {
  const phones = { delayMs: 0, embargo }
  const small = { ...smallContest({ format: 'judged', teams: 2, rules: { max: 30 }, awards: [1] }), broadcast: { ...USUAL_BROADCAST, phones } }
  return play(
    prepared(small),
    operator.asks({ type: 'BeginRound', roundId }),
    ...performs(20),
    ...performs(25),
    operator.asks({ type: 'EndRound', roundId }),
    ...steps,
  )
}
const stages = ({ state }: Played, role: 'audience' | 'display') => {
  const view = viewOf(state, { role }, everything)
  return [view.contest?.parts[0]?.stage, view.standings?.[0]?.stage]
}

describe('until 已宣布', () => {
  test('[I2] the hall reads 已签字, a phone reads 暂定 until the result is announced', () => {
    expect(stages(evening('result', ...sign), 'display')).toEqual(['signed', 'signed'])
    expect(stages(evening('result', ...sign), 'audience')).toEqual(['provisional', 'provisional'])
    expect(stages(evening('result', ...sign, announce), 'audience')).toEqual(['announced', 'announced'])
    expect(stages(evening('none', ...sign), 'audience')).toEqual(['signed', 'signed'])
  })
  test('[I2] under an embargo on standings a phone and a feed have no board before the announcement', () => {
    const before = evening('standings', ...sign)
    expect(viewOf(before.state, { role: 'audience' }, everything).standings).toEqual([])
    expect(standingsOutside(before.state, 'standings')).toEqual([])
    expect(viewOf(before.state, { role: 'display' }, everything).standings).toHaveLength(1)
    expect(viewOf(evening('standings', ...sign, announce).state, { role: 'audience' }, everything).standings).toHaveLength(1)
  })
})

/** Whole evenings, stopping at every moment. */
const atEveryMoment = (look: Parameters<typeof playEvening>[0]['look']) =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => void expect(playEvening({ seed, mischief: 'now-and-then', look }).trouble).toEqual([])),
    { numRuns: 2 },
  )

describe('no secret leaves', () => {
  test('[I4] the director’s view has no key, panel, ledger or result, and depends on no key or hidden mark', () => {
    for (const secret of ['crew', 'panel', 'ledger', 'result', 'past', 'hostCard', 'program', 'devices', 'mine'] as const)
      expect(PARTS.director).not.toContain(secret)
    atEveryMoment(({ state }) => {
      const seen = (at: typeof state) =>
        JSON.stringify({
          ...viewOf(at, { role: 'director' }, everything),
          onDeck: { ...partOf('onDeck', at, { role: 'director' }, everything), step: '', waitingFor: '' },
        })
      return seen(state) === seen(twisted(state)) ? [] : ['the director can tell']
    })
  })
  test('[I4] the director’s next step names no award before it was shown', () => {
    atEveryMoment(({ state }) => {
      const text = JSON.stringify(partOf('onDeck', state, { role: 'director' }, everything))
      return state.contest.awards
        .filter((award) => !state.awards.shown.includes(award.id) && text.includes(String(award.title)))
        .map((award) => `${String(award.title)} is named`)
    })
  })
  test('[I3] with every element on, screens, phones and feeds depend on no key, hidden ruling, mark or nominee', () => {
    atEveryMoment(({ state }) => {
      const seen = (at: typeof state) => {
        const { contest, question = null, turn = null, clock = null, ...rest } = viewOf(at, { role: 'display' }, everything)
        const rows = contest ? [standingsRows(contest, standingsOutside(at, 'none'), 'zh'), nowRows({ contest, question, turn, clock }, 0, 'zh')] : []
        return JSON.stringify([rows, rest, question, viewOf(at, { role: 'audience' }, everything)])
      }
      return seen(state) === seen(twisted(state)) ? [] : ['it can be told outside']
    })
  })
  test('[I3] the award card has nothing to show before its award was shown, whoever shows the card', () => {
    atEveryMoment(({ state }) => {
      const now = partOf('awards', state, { role: 'display' }, everything)?.now ?? null
      return now !== null && !state.awards.shown.includes(now) ? ['an award not shown is on the card'] : []
    })
  })
})

describe('lower thirds', () => {
  const people = [{ id: 'judge-one', is: 'judge' as const, name: '周评', title: '示例大学 教授' }]
  const small = { ...smallContest({ format: 'judged', teams: 2 }), broadcast: { ...USUAL_BROADCAST, people } }
  const state = prepared({ ...small, teams: small.teams.map((team) => ({ ...team, leader: `领队${team.id}` })) }).state
  const chosen = (judge: string | null, leader: string | null) =>
    partOf(
      'broadcast',
      state,
      { role: 'display' },
      { ...everything, broadcast: { ...USUAL_DESK, people: { judge, leader }, pages: { standings: 0 }, test: 0, playing: null, hasToken: false } },
    )?.people
  test('[I3] name whoever of the file is chosen: a judge, a leader, a team’s 领队; nobody else can be put there', () => {
    expect(chosen('judge-one', 'team-t2')).toMatchObject({ judge: { name: '周评', title: '示例大学 教授' }, leader: { name: '领队t2' } })
    expect(chosen('team-t2', 'judge-one')).toEqual({ judge: null, leader: null })
    expect(chosen('nobody', null)).toEqual({ judge: null, leader: null })
  })
})
