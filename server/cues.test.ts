/** Cues to the hall's lights, on a given clock: each moment once, the opening at its instant, and a desk that does not answer hinders nobody. */
import { expect, test, vi } from 'vitest'
import type { Cue } from '#shared/broadcast.ts'
import type { Moment } from '#shared/views/moments.ts'
import { Cues } from './cues.ts'
import { givenClock } from './testing/given-clock.ts'
import { operator, play, prepared } from './testing/contest-spec.ts'
import { contest, smallContest } from './testing/small-contest.ts'

const { state: start } = contest({ format: 'buzzer', rules: { questions: 3 } })
const cue = (on: Cue['on']): Cue => ({ on, method: 'POST', url: `http://lights.example/${on}` })
const all = (['open', 'taken', 'right', 'wrong', 'award'] as const).map(cue)
const at = (seq: number, ...moments: object[]) => ({ ...start, seq, moments: moments.map((moment) => ({ seq, ...moment }) as Moment) })

function lights(send: (cue: Cue) => Promise<string> = () => Promise.resolve('200')) {
  const clock = givenClock()
  const sent: string[] = []
  const log = vi.fn()
  const cues = new Cues({ clock, hubNow: clock.monotonic, cues: () => all, send: (one) => (sent.push(one.on), send(one)), log }, start)
  return { clock, sent, log, cues }
}

test('[I7] every moment is told once, a right answer as right, any other as wrong, a part right one not at all', () => {
  const { clock, sent, cues } = lights()
  const taken = { is: 'taken', slotId: 'round-1', teamId: 't1', playerId: null }
  cues.follow(at(start.seq + 1, taken))
  cues.follow({ ...at(start.seq + 1, taken), seq: start.seq + 2 })
  for (const [i, outcome] of ['right', 'late', 'partial'].entries())
    cues.follow(at(start.seq + 3 + i, { is: 'ruled', slotId: 'round-1', teamId: 't1', outcome }))
  cues.follow(at(start.seq + 9, { is: 'award', awardId: 'first' }))
  clock.pass(1)
  expect(sent).toEqual(['taken', 'right', 'wrong', 'award'])
})
test('[I7] where the machine counts down the lights wait for the opening, and where it is taken back they stay as they are', () => {
  const started = contest({ format: 'buzzer', rules: { questions: 3, buzzer: { countdown: { steps: 3, stepMs: 800 } } } })
  const roundId = 'round' as never
  const opened = play(
    started,
    operator.asks({ type: 'BeginRound', roundId }),
    operator.asks({ type: 'OpenSlot', roundId }),
    operator.does((slotId) => ({ type: 'ShowQuestion', slotId })),
    operator.does((slotId) => ({ type: 'OpenBuzzer', slotId })),
  )
  const closed = play(
    opened,
    operator.does((slotId) => ({ type: 'CloseBuzzer', slotId })),
  )
  for (const [after, told] of [
    [opened, ['open']],
    [closed, []],
  ] as const) {
    const { clock, sent, cues } = lights()
    clock.pass(opened.at)
    cues.follow(opened.state)
    clock.pass(1_000)
    expect(sent).toEqual([])
    cues.follow(after.state)
    clock.pass(3_000)
    expect(sent).toEqual(told)
  }
})
test('[I7] nothing is lit while 国歌 is played', () => {
  const small = smallContest({ format: 'buzzer', rules: { questions: 3 } })
  const { state } = prepared({ ...small, rundown: [{ id: 'anthem' as never, kind: 'anthem', title: '奏唱国歌' }] })
  const { clock, sent, cues } = lights()
  const anthem = { ...state, rundown: { ...state.rundown, current: 'anthem' as never } }
  cues.follow({ ...anthem, seq: start.seq + 1, moments: [{ seq: start.seq + 1, is: 'award', awardId: 'first' as never }] })
  clock.pass(1)
  expect(sent).toEqual([])
})
test('[I7] a ruling amended after its question is over lights nothing', () => {
  const { clock, sent, cues } = lights()
  cues.follow(at(start.seq + 1, { is: 'ruled', slotId: 'round-1', teamId: 't1', outcome: 'right', amended: true }))
  clock.pass(1)
  expect(sent).toEqual([])
})
test('[I7] what happened before the hub was started is told to nobody', () => {
  const { clock, sent, cues } = lights()
  cues.follow({ ...start, moments: [{ seq: start.seq, is: 'award', awardId: 'first' as never }] })
  clock.pass(1)
  expect(sent).toEqual([])
})
test('[I7] a desk that does not answer is logged and hinders nobody', async () => {
  const { clock, sent, log, cues } = lights(() => Promise.reject(new Error('no route')))
  cues.follow(at(start.seq + 1, { is: 'award', awardId: 'first' }))
  clock.pass(1)
  await vi.waitFor(() => expect(log).toHaveBeenCalledOnce())
  cues.follow(at(start.seq + 2, { is: 'award', awardId: 'second' }))
  clock.pass(1)
  expect(sent).toEqual(['award', 'award'])
})
