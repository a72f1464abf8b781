/** At every moment of a contest: change every secret, and whoever may not know it sees not one letter's difference. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import type { Slot } from '../contest/slot-state.ts'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { playEvening } from '../testing/evening.ts'
import type { Hall } from '../testing/hall.ts'
import { twisted } from '../testing/twisted.ts'
import { partOf, PARTS, slicesOf, sameSlices, viewOf, type Viewer } from './index.ts'

/** Whole evenings on a busy machine, in ms. */
vi.setConfig({ testTimeout: 120_000 })
const RUNS = 3
const given = { formatOf }
const A = TeamId.parse('a')
const publicViewers: readonly Viewer[] = [{ role: 'display' }, { role: 'audience' }, { role: 'team', teamId: A }, { role: 'team', teamId: TeamId.parse('f') }]
const everyone: readonly Viewer[] = [
  ...publicViewers,
  { role: 'judge', number: 2 },
  { role: 'referee', number: 1 },
  { role: 'host' },
  { role: 'chief' },
  { role: 'clerk', number: 1 },
  { role: 'supervisor' },
  { role: 'operator' },
]
const seen = (state: ContestState, viewer: Viewer): string => JSON.stringify(viewOf(state, viewer, given))
const seeds = fc.integer({ min: 1, max: 1_000_000 })
/** The live slot with this question again. */
function withQuestion(state: ContestState, question: Slot['question']): ContestState {
  const round = state.live === null ? undefined : state.rounds[state.live]
  if (!round) return state
  const slots = round.slots.map((slot, i) => (i === round.slots.length - 1 ? { ...slot, question } : slot))
  return { ...state, rounds: { ...state.rounds, [round.id]: { ...round, slots } } }
}
const atEveryMoment = (look: (hall: Hall) => readonly string[]) =>
  fc.assert(
    fc.property(seeds, fc.constantFrom('none', 'now-and-then'), (seed, mischief) => void expect(playEvening({ seed, mischief, look }).trouble).toEqual([])),
    { numRuns: RUNS },
  )

describe('what the hall, the phones and the teams see', () => {
  test('depends on no key, hidden ruling, vote, mark, nominee or other team’s answer', () => {
    atEveryMoment(({ state }) =>
      publicViewers.flatMap((viewer) => {
        const [true_, false_] = [seen(state, viewer), seen(twisted(state, viewer.teamId ?? null), viewer)]
        return true_ === false_ ? [] : [`${viewer.role} ${viewer.teamId ?? ''} can tell in ${liveSlot(state)?.phase}: ${true_} / ${false_}`]
      }),
    )
  })
  test('has no nonce, no stem before it is shown and no explanation before the reveal', () => {
    atEveryMoment(({ state }) => {
      const slot = liveSlot(state)
      const screens = [seen(state, { role: 'display' }), seen(state, { role: 'audience' })].join()
      const leaks = [
        '"nonce":"',
        '"openingId":"',
        ...(slot?.phase === 'revealed' ? [] : ['解析', '第一条']),
        ...(slot?.phase === 'ready' && slot.question ? [slot.question.stem] : []),
      ]
      return leaks.filter((secret) => screens.includes(secret)).map((secret) => `“${secret}” is on a public screen in ${slot?.phase}`)
    })
  })
  test('has no award before its part is signed, and each only once it was shown', () => {
    atEveryMoment(({ state }) => {
      const shown = state.contest.parts.some((part) => ['signed', 'announced'].includes(state.results[part.id]?.stage ?? ''))
      const text = publicViewers.map((viewer) => seen(state, viewer)).join()
      const names = state.contest.awards.filter((award) => !shown || !state.awards.shown.includes(award.id)).map((award) => String(award.title))
      return names.filter((name) => text.includes(name)).map((name) => `${name} is named too early`)
    })
  })
  test('speaks of 成绩 only once a part is signed, and never a word that puts a team down', () => {
    atEveryMoment(({ state }) => {
      const signed = state.contest.parts.some((part) => ['signed', 'announced'].includes(state.results[part.id]?.stage ?? ''))
      const host = partOf('hostCard', state, { role: 'host' }, given)
      const said = [...publicViewers.map((viewer) => seen(state, viewer)), JSON.stringify([host?.say, host?.then])].join()
      const words = [...(signed ? [] : ['成绩']), '垫底', '淘汰', '出局', '最后一名', '未获奖', '失败', '作答权', '抢跑']
      return words.filter((word) => said.includes(word)).map((word) => `“${word}” is said in public`)
    })
  })
})

describe('a judge', () => {
  test('sees nobody else’s mark before all are shown, and no key but that of the performance to mark', () => {
    atEveryMoment(({ state }) => {
      const slot = liveSlot(state)
      const viewer: Viewer = { role: 'judge', number: 2 }
      const changed = slot?.plan.mode === 'performance' ? withQuestion(twisted(state), slot.question) : twisted(state)
      const own = (at: ContestState) => seen(at, viewer).replace(/"mine":\{[^}]*\}/, '')
      return own(state) === own(changed) ? [] : [`judge 2 can tell in ${slot?.phase}`]
    })
  })
})

describe('slices', () => {
  test('are never the same while a part has changed', () => {
    let before: ContestState | null = null
    atEveryMoment(({ state }) => {
      const last = before
      before = state
      if (last === null || last.contest !== state.contest) return []
      return everyone.flatMap((viewer) =>
        PARTS[viewer.role]
          .filter((name) => sameSlices(slicesOf(name, last, given, viewer), slicesOf(name, state, given, viewer)))
          .filter((name) => JSON.stringify(partOf(name, last, viewer, given)) !== JSON.stringify(partOf(name, state, viewer, given)))
          .map((name) => `${name} of ${viewer.role} changed and its slices did not`),
      )
    })
  })
})
