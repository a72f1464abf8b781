/**
 * The network goes and comes back: pages as they run in a browser, over a link that can go dark.
 * @vitest-environment jsdom
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Connection } from '#shared/client/connection.ts'
import { keepSeatToken } from '#shared/client/seat-token.ts'
import type { DeviceView } from '#shared/views/people.ts'
import { SeatId } from '#shared/words.ts'
import { darkLink, type DarkLink } from './testing/dark-link.ts'
import { ask, frame, OpenHub } from './testing/open-hub.ts'

/** What is asked of N1: long after the last page has given up a silent link. */
const DARK_MS = 30_000
const SEATS = ['referee-1', 'host', 'team-alpha'] as const
let open: OpenHub
let link: DarkLink
let pages: readonly Connection[]
const pause = (ms: number) => new Promise((over) => setTimeout(over, ms))
const areOnline = () => pages.every((page) => page.current().state === 'online')

beforeEach(async () => {
  open = await OpenHub.of('thin.json')
  link = await darkLink(open.hub.port, open.hub.origin)
  const url = `http://127.0.0.1:${String(link.port)}`
  for (const id of SEATS) keepSeatToken(id, await open.hub.seatToken(SeatId.parse(id)))
  pages = [
    ...SEATS.map((id) => new Connection({ surface: 'crew', seatId: SeatId.parse(id), url })),
    new Connection({ surface: 'stage', url }),
    new Connection({ surface: 'watch', url }),
  ]
  for (const page of pages) page.start()
  await vi.waitFor(() => expect(areOnline()).toBe(true), { timeout: 20_000 })
})
afterEach(async () => {
  for (const page of pages) page.stop()
  link.close()
  await open.close()
  localStorage.clear()
})

describe('a network that goes and comes back', () => {
  test('fault N1: every page is right again two seconds after it returns, no hand on any of them', async () => {
    const operator = await open.seated('operator')
    link.dark()
    await pause(DARK_MS)
    expect(pages.map((page) => page.current().state)).not.toContain('online')
    expect(await ask(operator, 'command', frame({ type: 'ShowMessage', text: '请稍候' }))).toMatchObject({ ok: true })
    const { seq } = open.hub.head()
    const from = performance.now()
    link.back()
    await vi.waitFor(() => expect([areOnline(), pages.every((page) => page.current().seq >= seq)]).toEqual([true, true]), { timeout: 20_000, interval: 20 })
    expect(performance.now() - from).toBeLessThan(2000)
  })

  test('fault N2: a half-open link of a referee’s tablet: the console and the tablet itself say so within five seconds', async () => {
    const operator = await open.seated('operator')
    let referee: DeviceView | undefined
    operator.on(
      'view',
      (view: { parts: { devices?: { seats: DeviceView[] } } }) => (referee = view.parts.devices?.seats.find((seat) => seat.seatId === 'referee-1') ?? referee),
    )
    const from = performance.now()
    link.dark()
    await vi.waitFor(() => expect(pages[0]?.current().state).not.toBe('online'), { timeout: 20_000, interval: 20 })
    await vi.waitFor(() => expect(referee?.state).not.toBe('online'), { timeout: 20_000, interval: 20 })
    expect(performance.now() - from).toBeLessThan(5000)
    expect(referee?.state).toBe('stale')
  })
})
