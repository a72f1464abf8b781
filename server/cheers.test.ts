/** Cheers, on a given clock: phrases of the file alone, so many a phone, aggregated, stopped by one key. */
import { expect, test } from 'vitest'
import { Cheers } from './cheers.ts'
import type { Page } from './presence.ts'
import { givenClock } from './testing/given-clock.ts'

const page = (role: Page['role'] = 'audience') => ({ role, seat: null, heardAt: 0, rttMs: null, battery: null, address: '', encrypted: false }) satisfies Page
const code = (text: string) => ({ ok: false, refusal: { code: text } })
function hall() {
  const clock = givenClock()
  const may = { cheer: true }
  let told = 0
  const cheers = new Cheers({ clock, phrases: () => 3, everyMs: () => 2000, mayCheer: () => may.cheer })
  cheers.onChange(() => told++)
  return { clock, may, cheers, told: () => told }
}

test('[I5] a cheer is a phrase of the file’s list by its number, never a text, and the audience’s alone', () => {
  const { cheers } = hall()
  for (const junk of [{ phrase: 3 }, { phrase: '加油' }, { phrase: 0, text: '加油' }, { phrase: 0.5 }, null, '加油'])
    expect(cheers.cheer(page(), junk)).toEqual(code('bad-request'))
  for (const role of ['team', 'display', 'operator'] as const) expect(cheers.cheer(page(role), { phrase: 0 })).toEqual(code('not-allowed'))
  expect(cheers.cheer(page(), { phrase: 2 })).toEqual({ ok: true })
})
test('[I5] a phone cheers three times at once and then every two seconds; screens hear of it together', () => {
  const { clock, cheers, told } = hall()
  const phone = page()
  const all = Array.from({ length: 5 }, () => cheers.cheer(phone, { phrase: 1 }))
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true, false, false])
  expect([told(), cheers.now().totals]).toEqual([0, []])
  clock.pass(500)
  expect([told(), cheers.now().totals, cheers.now().lately]).toEqual([1, [0, 3, 0], [0, 3, 0]])
  clock.pass(1500)
  expect(cheers.cheer(phone, { phrase: 1 })).toEqual({ ok: true })
  clock.pass(20_000)
  expect(cheers.now()).toEqual({ totals: [0, 4, 0], lately: [0, 0, 0] })
})
test('[I5] once all audience input is stopped no cheer is taken', () => {
  const { may, cheers } = hall()
  may.cheer = false
  expect(cheers.cheer(page(), { phrase: 1 })).toEqual(code('audience-stopped'))
})
