/** The audience is told a few at a time, in order, and not while a race is decided. */
import { beforeEach, expect, test } from 'vitest'
import { Crowd } from './crowd.ts'
import { givenClock, type GivenClock } from './testing/given-clock.ts'

let clock: GivenClock
let isHeld: boolean
let soon: (() => void)[]
let told: string[]
const ids = Array.from({ length: 40 }, (_, n) => `page-${n}`)

beforeEach(() => {
  clock = givenClock()
  isHeld = false
  soon = []
  told = []
})
const crowd = () => new Crowd({ clock, isHeld: () => isHeld, soon: (next) => void soon.push(next) })
const tell = (message: string) => (some: readonly string[]) => void told.push(...some.map((id) => `${id} ${message}`))
const goOn = (): void => {
  for (let next = soon.shift(); next; next = soon.shift()) next()
}

test('a few at once, the others when the sockets were read; each once, and never an older message last', () => {
  const phones = crowd()
  phones.tell(ids, tell('one'))
  expect(told.length).toBeLessThan(ids.length / 2)
  phones.tell(ids, tell('two'))
  expect(phones.isBusy).toBe(true)
  goOn()
  expect(told).toEqual([...ids.map((id) => `${id} one`), ...ids.map((id) => `${id} two`)])
  expect(phones.isBusy).toBe(false)
})
test('nobody while a race is decided, even in the midst of it; all afterwards', () => {
  const phones = crowd()
  phones.tell(ids, tell('one'))
  isHeld = true
  const before = told.length
  goOn()
  clock.pass(500)
  expect(told.length).toBe(before)
  isHeld = false
  clock.pass(10)
  goOn()
  expect(told.length).toBe(ids.length)
})
test('who was told everything meanwhile is not told less', () => {
  const phones = crowd()
  phones.tell(ids, tell('one'))
  phones.forget('page-39')
  goOn()
  expect(told).not.toContain('page-39 one')
})
test('a hub that ends waits for nobody', () => {
  const phones = crowd()
  isHeld = true
  phones.tell(ids, tell('one'))
  phones.stop()
  isHeld = false
  clock.pass(100)
  goOn()
  expect([told, phones.isBusy]).toEqual([[], false])
})
