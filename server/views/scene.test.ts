/** The scene follows the play: card, title, question, tiles, answer, board, awards; the operator's choice and the anthem's quiet come before it. */
import { describe, expect, test } from 'vitest'
import { AwardId, ItemId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { boardOnAir } from '../contest/on-air.ts'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { playEvening } from '../testing/evening.ts'
import { openHall } from '../testing/hall.ts'
import { CHALLENGE, wholeContest } from '../testing/whole-contest.ts'
import { publicQuestion } from './question.ts'
import { publicStandings } from './standings.ts'
import { scenePart } from './scene.ts'

const at = (item: string, more: Partial<ContestState> = {}): ContestState => ({
  ...openHall(wholeContest(), formatOf).state,
  rundown: { current: ItemId.parse(item), done: [] },
  ...more,
})

/** Every scene of an evening, with the moment it was on: `<item> <mode> <phase>`. */
function scenesOf(seed: number): ReadonlyMap<string, ReadonlySet<string>> {
  const scenes = new Map<string, Set<string>>()
  playEvening({
    seed,
    mischief: 'none',
    look: ({ state }) => {
      const slot = liveSlot(state)
      const moment = slot ? `${slot.plan.mode} ${slot.phase}` : state.live ? `${state.live} between` : `item ${state.rundown.current ?? 'none'}`
      scenes.set(moment, (scenes.get(moment) ?? new Set()).add(scenePart(state).scene))
      return []
    },
  })
  return scenes
}

describe('the scene', () => {
  const scenes = scenesOf(7)
  const on = (moment: string) => [...(scenes.get(moment) ?? [])]
  test('is the card of the rundown item while no round is on', () => {
    expect([on('item none'), on('item waiting'), on('item anthem'), on('item parade'), on('item check'), on('item farewell')]).toEqual([
      ['cover'],
      ['cover'],
      ['still'],
      ['teams'],
      ['still'],
      ['cover'],
    ])
  })
  test('is the round’s title until its first question, then its board between questions', () => {
    expect(on('required between')).toEqual(['round-title', 'scoreboard'])
    expect(on('quiz between')).toEqual(['round-title', 'scoreboard'])
  })
  test('is the question until its answer is revealed', () => {
    expect([on('turn ready'), on('turn answering'), on('race shown'), on('turn revealed')]).toEqual([['question'], ['question'], ['question'], ['answer']])
  })
  test('is the tiles while tablets answer and when they are revealed', () => {
    expect([on('all shown'), on('all answering'), on('all revealed')]).toEqual([['question'], ['tiles'], ['tiles']])
  })
  test('is the still until an award of the batch is on, then the awards', () => {
    expect(on('item prizes')).toEqual(['still', 'awards'])
    expect(on('item top-prizes')).toEqual(['still', 'awards'])
  })
  test('has no name for a prize-giving before its awards were shown', () => {
    const named = (...shown: string[]) =>
      scenePart(at('top-prizes', { awards: { nominees: {}, shown: shown.map((id) => AwardId.parse(id)), now: null } })).item?.title ?? null
    expect([named(), named('organisation'), named('second'), named('second', 'first')]).toEqual([null, null, null, '颁发二等奖和一等奖'])
    expect(scenePart(at('parade')).item?.title).toBe('parade')
  })
  test('is quiet for the anthem, whatever is taken', () => {
    expect(scenePart(at('anthem', { scene: { follow: false, scene: 'scoreboard', partId: CHALLENGE } }))).toMatchObject({
      quiet: true,
      scene: 'scoreboard',
      partId: CHALLENGE,
    })
    expect(scenePart(at('parade')).quiet).toBe(false)
  })
  test('is the message while one is up, and never the awards before one was shown', () => {
    expect(scenePart(at('parade', { message: '请稍候' }))).toMatchObject({ scene: 'message', message: '请稍候' })
    expect(scenePart(at('prizes', { scene: { follow: false, scene: 'awards', partId: null } })).scene).toBe('still')
  })
  test('is the clock by itself only while there is one, the still otherwise', () => {
    const scene = { follow: false, scene: 'clock', partId: null } as const
    const clock = { id: 'c', purpose: 'answer', totalMs: 20_000, warnAtMs: 5_000, state: { is: 'paused', leftMs: 8_000 } } as const
    expect([scenePart(at('parade', { scene })).scene, scenePart(at('parade', { scene, clock })).scene]).toEqual(['still', 'clock'])
  })
})

describe('▲▼', () => {
  test('count from the moment a board was last on air, also where the scene follows the play', () => {
    let before: ContestState | null = null
    let left = 0
    playEvening({
      seed: 11,
      mischief: 'now-and-then',
      look: ({ state }) => {
        const boards = (at: ContestState) => (['scoreboard', 'challenge-standings'].includes(scenePart(at).scene) ? (scenePart(at).partId ?? 'all') : null)
        expect(boardOnAir(state), 'the core and the view name the same board').toBe(boards(state))
        const board = (at: ContestState) => publicStandings(at).find((part) => part.partId === boards(at))
        const last = before
        before = state
        if (last === null || boards(last) === null || boards(last) === boards(state)) return []
        left++
        const [was, now] = [board(last), publicStandings(state).find((part) => part.partId === boards(last))]
        for (const row of now?.rows ?? []) {
          const then = was?.rows.find((one) => one.teamId === row.teamId)?.rank
          if (then != null && row.rank != null) expect(row.moved).toBe(then - row.rank)
        }
        return []
      },
    })
    expect(left).toBeGreaterThan(10)
  })
})

describe('a speed round', () => {
  test('keeps the last question on stage while the pack’s clock runs, and shows the board when it has run out', () => {
    const between = new Set<string>()
    playEvening({
      seed: 7,
      mischief: 'none',
      look: ({ state }) => {
        if (state.live === 'speed' && !liveSlot(state))
          between.add(`${state.clock?.state.is ?? 'no clock'} ${scenePart(state).scene} ${publicQuestion(state, { formatOf })?.phase ?? 'none'}`)
        return []
      },
    })
    expect([...between]).toContain('running question closed')
    expect([...between].filter((one) => !one.startsWith('running')).every((one) => one.endsWith('none'))).toBe(true)
  })
})
