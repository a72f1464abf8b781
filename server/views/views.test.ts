/** Single moments of the views: what is shown when, to whom, and what the host says. */
import { describe, expect, test } from 'vitest'
import { SetId, TeamId } from '#shared/words.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { evolve } from '../contest/evolve.ts'
import { liveSlot } from '../contest/read.ts'
import { formatOf } from '../formats/index.ts'
import { chief, clerk, judge, operator, play, referee, team, timePasses, type Step } from '../testing/contest-spec.ts'
import { contest } from '../testing/small-contest.ts'
import { partOf, type Viewer } from './index.ts'

const given = { formatOf }
const hall: Viewer = { role: 'display' }
const op: Viewer = { role: 'operator' }
const T1 = TeamId.parse('t1')
const begin = operator.asks({ type: 'BeginRound', roundId: 'round' as never })
const open = operator.asks({ type: 'OpenSlot', roundId: 'round' as never })
const does = (type: 'ShowQuestion' | 'StartAnswer' | 'OpenBuzzer' | 'ShowRuling' | 'RevealAnswer' | 'CloseSlot' | 'OpenAnswers' | 'ShowMarks') =>
  operator.does((slotId) => ({ type, slotId }))
const show = does('ShowQuestion')
const attemptId = (state: ContestState) => liveSlot(state)?.attempts.at(-1)?.id ?? ('none' as never)
const rules = (by: typeof chief, outcome: 'right' | 'wrong'): Step =>
  by.does((_, played) => ({ type: 'RuleAnswer', attemptId: attemptId(played.state), outcome }))
const votes = (number: number, outcome: 'right' | 'wrong'): Step =>
  referee(number).does((_, played) => ({ type: 'CastVote', attemptId: attemptId(played.state), outcome }))

const buzzer = () => contest({ format: 'buzzer', rules: { questions: 3, prices: { right: 10, wrong: -10, foul: -10 }, clocks: { answerMs: 60_000 } } })
const tablets = () => contest({ format: 'simultaneous', rules: { questions: 2 } })
const turns = () => contest({ format: 'required', rules: { by: 'team' } })
const after = (start: ReturnType<typeof contest>, ...steps: Step[]) => play(start, begin, open, ...steps).state
const said = (state: ContestState) => partOf('hostCard', state, { role: 'host' }, given)?.say

describe('the question', () => {
  test('is on stage only from its showing on, its answer only from the reveal on', () => {
    const question = (...steps: Step[]) => partOf('question', after(turns(), ...steps), hall, given)
    expect(question()).toMatchObject({ phase: 'ready', stem: null, options: null, type: null, subject: null, reveal: null })
    expect(question(show)).toMatchObject({ stem: '题干 single-s-1', reveal: null })
    const ruled = [show, does('StartAnswer'), rules(chief, 'right'), does('ShowRuling')]
    expect(question(...ruled)?.reveal).toBeNull()
    expect(question(...ruled, does('RevealAnswer'))?.reveal).toMatchObject({ key: ['B'] })
  })
  test('is known to the crew, with its key, from the draw on', () => {
    const state = after(turns())
    expect(partOf('crew', state, { role: 'referee', number: 1 }, given)).toMatchObject({ stem: '题干 single-s-1', key: ['B'] })
    for (const role of ['display', 'audience', 'team'] as const) expect(partOf('crew', state, { role, teamId: T1 }, given)).toBeUndefined()
    expect(partOf('crew', state, { role: 'judge', number: 1 }, given)).toBeNull()
    expect(partOf('question', state, { role: 'judge', number: 1 }, given)).toMatchObject({ stem: null, reveal: null })
  })
  test('of a performance is known to crew and judges, with what a good answer holds, from the draw on', () => {
    const state = after(contest({ format: 'judged', rules: { set: 's' } }))
    for (const role of ['judge', 'referee', 'clerk', 'chief'] as const) {
      expect(partOf('question', state, { role, number: 1 }, given)).toMatchObject({ phase: 'ready', mode: 'performance', stem: '题干 single-s-1' })
      expect(partOf('crew', state, { role, number: 1 }, given)).toMatchObject({ stem: '题干 single-s-1', key: ['B'] })
    }
    expect(partOf('question', state, hall, given)).toMatchObject({ stem: null, media: null, reveal: null })
    expect(partOf('crew', state, { role: 'team', teamId: T1 }, given)).toBeUndefined()
  })
})

describe('a ruling', () => {
  const ruled = after(buzzer(), show, does('OpenBuzzer'), team('t3').presses({ afterOpeningMs: 300 }), timePasses(10), rules(chief, 'right'))
  test('is first the crew’s and the host’s, the hall’s on cue', () => {
    expect(partOf('ruling', ruled, hall, given)).toEqual([])
    expect(partOf('ruling', ruled, op, given)).toMatchObject([{ outcome: 'right', points: 10_000, shown: false }])
    expect(said(ruled)).toEqual({ zh: '3号台第3队，回答正确，加10分，目前10分。', en: 'Table 3, 第3队: correct, 10 points added, 10 points now.' })
  })
  test('leaves the public standings and the team’s own total alone until it is shown', () => {
    const total = (viewer: Viewer) => partOf('standings', ruled, viewer, given)?.[0]?.rows.find((row) => row.teamId === 't3')?.total
    expect(total(hall)).toBe(0)
    expect(total(op)).toBe(10_000)
    expect(partOf('mine', ruled, { role: 'team', teamId: TeamId.parse('t3') }, given)).toMatchObject({ total: 0, outcome: null, pointsNow: null })
  })
  test('hides the votes of the panel until all are in', () => {
    const panel = (...steps: Step[]) => partOf('panel', after(turns(), show, does('StartAnswer'), ...steps), { role: 'chief' }, given)?.attempts[0]
    expect(panel(votes(1, 'right'), votes(2, 'wrong'))?.votes).toEqual([
      { referee: 1, in: true, outcome: null },
      { referee: 2, in: true, outcome: null },
      { referee: 3, in: false, outcome: null },
    ])
    expect(panel(votes(1, 'right'), votes(2, 'wrong'), votes(3, 'right'))).toMatchObject({
      tally: 'right',
      ruling: 'right',
      votes: [{ outcome: 'right' }, { outcome: 'wrong' }, { outcome: 'right' }],
    })
  })
})

describe('tablets', () => {
  const answering = [show, does('OpenAnswers'), team('t1').does((slotId) => ({ type: 'SubmitAnswer', slotId, answer: ['B'], stampedAt: null }))]
  const states = (state: ContestState, viewer: Viewer) => partOf('answers', state, viewer, given)?.tiles.map((tile) => tile.state)
  test('show who has handed in, and ticks only after the reveal', () => {
    const closed = [...answering, timePasses(40_000)]
    expect(states(after(tablets(), ...answering), hall)).toEqual(['submitted', 'none', 'none', 'none'])
    expect(states(after(tablets(), ...closed), hall)).toEqual(['submitted', 'none', 'none', 'none'])
    expect(states(after(tablets(), ...closed), op)).toEqual(['right', 'blank', 'blank', 'blank'])
    expect(states(after(tablets(), ...closed, does('RevealAnswer')), hall)).toEqual(['right', 'blank', 'blank', 'blank'])
  })
  test('never show the hall a letter', () => {
    const revealed = after(tablets(), ...answering, timePasses(40_000), does('RevealAnswer'))
    expect(partOf('answers', revealed, hall, given)?.tiles.every((tile) => tile.answer === null)).toBe(true)
  })
})

describe('marks', () => {
  const marked = (count: number) =>
    Array.from({ length: count }, (_, i) => judge(i + 1).does((slotId) => ({ type: 'EnterMark', slotId, mark: 80_000 + i * 1000 })))
  const judged = () => contest({ format: 'judged', rules: { dropHigh: 0, dropLow: 0 } })
  test('are flags alone while one judge is missing, for the chief too', () => {
    const state = after(judged(), ...marked(2))
    for (const viewer of [hall, op, { role: 'chief' as const }, { role: 'judge' as const, number: 3 }]) {
      expect(partOf('marks', state, viewer, given)?.judges.map((one) => [one.submitted, one.mark])).toEqual([
        [true, null],
        [true, null],
        [false, null],
      ])
    }
    expect(partOf('mine', state, { role: 'judge', number: 1 }, given)).toEqual({ is: 'judge', number: 1, mark: 80_000 })
  })
  test('are the crew’s when all are in, the hall’s when they are shown', () => {
    expect(partOf('marks', after(judged(), ...marked(3)), op, given)?.judges[0]?.mark).toBe(80_000)
    expect(partOf('marks', after(judged(), ...marked(3)), hall, given)?.judges[0]?.mark).toBeNull()
    expect(partOf('marks', after(judged(), ...marked(3), does('ShowMarks')), hall, given)).toMatchObject({ result: 81_000, judges: [{ mark: 80_000 }, {}, {}] })
  })
})

describe('the clerk', () => {
  test('sees no sum of a part before a check of it was entered', () => {
    const state = after(turns(), show, does('StartAnswer'), rules(chief, 'right'), does('ShowRuling'))
    const viewer: Viewer = { role: 'clerk', number: 1 }
    expect(partOf('standings', state, viewer, given)).toEqual([])
    expect(partOf('ledger', state, viewer, given)).toEqual({ entries: [], persons: [] })
    expect(partOf('ledger', state, op, given)?.entries).toHaveLength(1)
    const checked = {
      ...state,
      results: {
        main: {
          stage: 'provisional' as const,
          version: 1,
          check: { how: 'differs' as const, by: { seat: 'clerk-1' as never, role: 'clerk' as const }, rows: [] },
          signedBy: null,
          reopened: [],
        },
      },
    }
    expect(partOf('ledger', checked, viewer, given)?.entries).toHaveLength(1)
  })
})

describe('answers held up', () => {
  test('are told as such to every screen, so that no tablet asks for one; sent ones are not', () => {
    const all = (tablets: object) => after(contest({ format: 'simultaneous', rules: { questions: 1, tablets } }), show, does('OpenAnswers'))
    const told = (tablets: object) => [hall, op].map((viewer) => partOf('answers', all(tablets), viewer, given)?.heldUp)
    expect(told({ on: 'boards' })).toEqual(['boards', 'boards'])
    expect(told({ on: 'paddles' })).toEqual(['paddles', 'paddles'])
    expect(told({})).toEqual([undefined, undefined])
  })
})

describe('public places', () => {
  test('[S9] name only those the file gives, the rest in regional order without a place', () => {
    const start = contest({ format: 'required', rules: { by: 'team' }, part: { publicPlaces: { downTo: 1 } } })
    const state = after(start, show, does('StartAnswer'), rules(chief, 'right'), does('ShowRuling'))
    const [board] = partOf('standings', state, hall, given) ?? []
    expect(board?.rows.map((row) => [row.teamId, row.rank])).toEqual([['t1', 1]])
    expect(board?.rest.map((row) => [row.teamId, row.rank, row.tied, row.moved])).toEqual([
      ['t4', null, false, 0],
      ['t3', null, false, 0],
      ['t2', null, false, 0],
    ])
    expect(partOf('standings', state, op, given)?.[0]?.rest).toEqual([])
  })
  test('[S9] or none at all, in regional order, and the operator sees them all', () => {
    const start = contest({ format: 'required', rules: { by: 'team' }, part: { publicPlaces: 'none' } })
    const state = after(start, show, does('StartAnswer'), rules(chief, 'right'), does('ShowRuling'))
    const [board] = partOf('standings', state, hall, given) ?? []
    expect(board?.rows).toEqual([])
    expect(board?.rest.map((row) => [row.teamId, row.rank])).toEqual(['t4', 't3', 't2', 't1'].map((id) => [id, null]))
    expect(partOf('standings', state, op, given)?.[0]?.rows).toHaveLength(4)
  })
})

describe('the host', () => {
  const taken = [show, does('OpenBuzzer'), team('t3').presses({ afterOpeningMs: 300 }), timePasses(10)]
  test('is given the fixed phrases as the question goes', () => {
    const zh = (...steps: Step[]) => {
      const text = said(after(buzzer(), ...steps))
      return typeof text === 'object' ? text.zh : text
    }
    expect(zh()).toBe('请听题。')
    expect(zh(show, does('OpenBuzzer'))).toBe('请抢答！')
    expect(zh(...taken)).toBe('3号台抢答成功，请作答。')
    expect(zh(...taken, timePasses(60_001))).toBe('时间到。')
    expect(zh(...taken, rules(chief, 'wrong'))).toBe('3号台第3队，回答错误，扣10分，目前−10分。')
    expect(zh(show, does('OpenBuzzer'), timePasses(30_000))).toBe('无人抢答，本题作废。')
  })
  test('has 开抢 only where the round opens on the host’s word', () => {
    const mayOpen = (opens: string) =>
      partOf('hostCard', after(contest({ format: 'buzzer', rules: { questions: 3, buzzer: { opens } } }), show), { role: 'host' }, given)?.mayOpen
    expect([mayOpen('host-word'), mayOpen('machine')]).toEqual([true, false])
  })
})

describe('after a restart', () => {
  const restart: Step = (played) => {
    const event = { type: 'HubRestarted' as const, at: played.at, by: { seat: 'hub' as const, role: 'hub' as const }, commandId: 'restart' }
    return { ...played, state: evolve(played.state, event) }
  }
  const notices = (...steps: Step[]) => partOf('floor', after(turns(), show, ...steps), op, given)?.notices.map((notice) => notice.text)
  test('the desk is told that the clock was paused, until somebody takes it in hand', () => {
    const told = [expect.objectContaining({ zh: '系统已重启，计时已暂停，请核对后继续。' })]
    expect(notices(does('StartAnswer'), restart)).toEqual(told)
    expect(notices(restart)).toEqual([])
    expect(notices(does('StartAnswer'), restart, operator.asks({ type: 'ResumeClock' }))).toEqual([])
    expect(notices(does('StartAnswer'), operator.asks({ type: 'PauseClock' }), restart)).toEqual([])
  })
})

describe('the spares left', () => {
  test('are counted for the live round', () => {
    const state = after(turns())
    expect(partOf('rundown', { ...state, draws: { [SetId.parse('s')]: { next: 1, spare: 2 } } }, op, given)?.sparesLeft).toBe(3)
  })
})
describe('a clerk entering a spoken ruling', () => {
  test('is named as such to the crew', () => {
    const state = after(turns(), show, does('StartAnswer'), rules(clerk, 'right'))
    expect(partOf('panel', state, op, given)?.attempts[0]?.by).toMatchObject({ zh: '裁判组口头裁决，裁判助理录入' })
  })
})

describe('the operator', () => {
  const next = (...steps: Step[]) => partOf('next', after(turns(), show, ...steps), op, given)
  test('waits for the referees, and can enter the ruling for a bench whose tablets are dead', () => {
    const complete = operator.does((_, played) => ({ type: 'CompleteAnswer', attemptId: attemptId(played.state) }))
    const waiting = next(does('StartAnswer'), complete)
    expect(waiting).toMatchObject({ command: null, waitingFor: { zh: '等待裁判裁决' } })
    expect(waiting?.others.map((one) => [one.command.type, one.for, one.key]).slice(0, 2)).toEqual([
      ['RuleAnswer', 'clerk-1', 'KeyY'],
      ['RuleAnswer', 'clerk-1', 'KeyN'],
    ])
    const oneMissing = next(does('StartAnswer'), complete, votes(1, 'right'), votes(2, 'wrong'))
    expect(oneMissing?.others.filter((one) => one.command.type === 'CastVote').map((one) => one.for)).toEqual(['referee-3', 'referee-3', 'referee-3'])
  })
  test('is told which step the undo would take back', () => {
    expect(next(does('StartAnswer'))?.undo).toEqual({ zh: '开始作答', en: 'the start of the answer' })
    // a vote is another person's: the start would take it along
    expect(next(does('StartAnswer'), votes(1, 'right'))?.undo).toBeNull()
  })
  test('runs a stopped clock on before anything else', () => {
    const paused = next(does('StartAnswer'), operator.asks({ type: 'PauseClock' }))
    expect(paused?.command).toEqual({ type: 'ResumeClock' })
    expect(paused?.others[0]).toMatchObject({ command: { type: 'CompleteAnswer' }, asks: true })
  })
})
