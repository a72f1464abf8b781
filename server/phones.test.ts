/** Phones that lag, on a given clock: the picture of a while ago, and its clocks with it. */
import { expect, test } from 'vitest'
import { USUAL_BROADCAST } from '#shared/broadcast.ts'
import type { Viewer } from './views/index.ts'
import { formatOf } from './formats/index.ts'
import { Phones } from './phones.ts'
import { givenClock } from './testing/given-clock.ts'
import { contest } from './testing/small-contest.ts'

const LAG_MS = 8000
const phone: Viewer = { role: 'audience' }

test('[I1] a phone is sent what the hall knew a while ago, and its hub time lags as much', () => {
  const clock = givenClock()
  const { state: usual } = contest({ format: 'buzzer', rules: { questions: 3 } })
  const state = { ...usual, contest: { ...usual.contest, broadcast: { ...USUAL_BROADCAST, phones: { delayMs: LAG_MS, embargo: 'none' as const } } } }
  const sent: string[] = []
  const phones = new Phones({ clock, hubNow: clock.monotonic, send: (_, message) => sent.push(message) }, { state, seq: 1, given: { formatOf } })
  phones.views.join(phone)
  phones.publish({ ...state, message: '请稍候' }, 2)
  clock.pass(LAG_MS - 1)
  expect([sent, phones.views.whole(phone).includes('请稍候')]).toEqual([[], false])
  clock.pass(251)
  expect(sent.join()).toContain('请稍候')
  expect(phones.now()).toBe(clock.monotonic() - LAG_MS)
})
