/** Bad nights: a tablet dies, and somebody asks for the awards before their time. */
import type { Socket } from 'socket.io-client'
import { afterEach, describe, expect, test } from 'vitest'
import type { View } from '#shared/views/view.ts'
import { journalBytes } from './journal-segments.ts'
import { ask, code, frame, next, OpenHub } from './testing/open-hub.ts'

let open: OpenHub
afterEach(() => open.close())

const sent = async (socket: Socket, command: object, more: object = {}) => ask(socket, 'command', frame(command, more))
async function took(socket: Socket, ...commands: readonly object[]): Promise<void> {
  for (const command of commands) expect([command, await sent(socket, command)]).toEqual([command, expect.objectContaining({ ok: true })])
}
const partsOf = async (socket: Socket): Promise<Partial<View>> => Object(await next(socket, 'view')).parts
const slotId = 'open-1'

describe('a team’s tablet dies while all answer', () => {
  async function answering() {
    open = await OpenHub.of('thin.json')
    const operator = await open.seated('operator')
    const round = [
      { type: 'MoveRundown', to: 'round-open' },
      { type: 'BeginRound', roundId: 'open' },
      { type: 'OpenSlot', roundId: 'open' },
    ]
    await took(operator, ...round, { type: 'ShowQuestion', slotId }, { type: 'OpenAnswers', slotId })
    const token = await open.hub.seatToken([...open.hub.seats().keys()].find((id) => id === 'team-alpha') ?? expect.fail())
    const tablet = open.dial({ token })
    await next(tablet, 'view')
    await took(tablet, { type: 'ChooseAnswer', slotId, answer: ['A'] })
    tablet.disconnect()
    return { operator, token }
  }

  test('fault N6: its seat is worked from the console in one action', async () => {
    const { operator } = await answering()
    expect(await sent(operator, { type: 'SubmitAnswer', slotId, answer: ['A'], stampedAt: null }, { for: 'team-alpha' })).toMatchObject({ ok: true })
    const spare = open.dial({ token: await open.hub.seatToken([...open.hub.seats().keys()].find((id) => id === 'team-alpha') ?? expect.fail()) })
    expect((await partsOf(spare)).mine).toMatchObject({ submitted: ['A'] })
  })

  test('fault N6: a spare takes the seat by one code, and has what was chosen; the dead one is worth nothing', async () => {
    const { operator, token } = await answering()
    const offered = Object(await ask(operator, 'desk', { type: 'NewPairingCode', seatId: 'team-alpha' }))
    const answer = await fetch(`${open.hub.origin}/api/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: offered.code }),
    })
    const spare = open.dial({ token: Object(await answer.json()).token })
    expect((await partsOf(spare)).mine).toMatchObject({ chosen: ['A'], submitted: null })
    await took(spare, { type: 'SubmitAnswer', slotId, answer: ['A'], stampedAt: null })
    expect(await open.refusalOf({ token })).toEqual({ code: 'not-paired' })
  })
})

describe('a team that would be first with the hub’s own command ids', () => {
  const lastOwn = () => /"commandId":"(hub[^"]*?)(\d+)"(?!.*"commandId":"hub)/s.exec(journalBytes(open.dataDir).toString()) ?? expect.fail()
  const clock = () => open.hub.state().clock?.state.is

  test('may send none of them, so that none of its own is taken for done', async () => {
    open = await OpenHub.of('thin.json')
    const [operator, team] = [await open.seated('operator'), await open.seated('team-alpha')]
    const round = [
      { type: 'MoveRundown', to: 'round-open' },
      { type: 'BeginRound', roundId: 'open' },
      { type: 'OpenSlot', roundId: 'open' },
    ]
    await took(operator, ...round, { type: 'ShowQuestion', slotId }, { type: 'OpenAnswers', slotId }, { type: 'AdjustClock', leftMs: 0 })
    await expect.poll(clock).toBe('ended')
    const [, own = '', last] = lastOwn()
    for (let n = 1; n <= 20; n++)
      expect(await ask(team, 'command', { commandId: `${own}${String(Number(last) + n)}`, command: { type: 'RaiseHand' } })).toEqual(code('bad-request'))
  })
})

describe('awards before their part is signed', () => {
  test('are refused on every path the hub has: by command, for another seat, by scene and rundown; no feed has one, and no page is sent one', async () => {
    open = await OpenHub.of('thin.json')
    const [operator, stage] = [await open.seated('operator'), await open.public('stage')]
    const frames: string[] = []
    stage.on('view', (view) => frames.push(JSON.stringify(view)))
    const awards = open.hub.state().contest.awards
    for (const { id } of awards) expect(await sent(operator, { type: 'ShowAward', awardId: id })).toEqual(code('not-signed'))
    for (const seat of ['chief', 'host', 'clerk-1'])
      expect(await sent(operator, { type: 'ShowAward', awardId: awards[0]?.id }, { for: seat })).toEqual(code('not-allowed'))
    expect(await sent(operator, { type: 'AnnounceResult', partId: 'finals' })).toEqual(code('not-signed'))
    await sent(operator, { type: 'TakeScene', scene: 'awards' })
    await sent(operator, { type: 'MoveRundown', to: 'give-first' })
    await sent(operator, { type: 'TakeScene', scene: 'follow' })
    const paths = ['/feeds/awards.json', '/feeds/standings.json', '/feeds/now.json']
    const bodies = await Promise.all(paths.map(async (path) => (await fetch(`${open.hub.origin}${path}`)).text()))
    const late = open.dial({ surface: 'stage' })
    const said = [...frames, ...bodies, JSON.stringify(await next(late, 'view'))].join()
    const names = awards.flatMap(({ title }) => (typeof title === 'string' ? [title] : [title.zh, title.en]))
    expect(names.filter((name) => said.includes(name) && !open.hub.state().contest.rundown.some((item) => JSON.stringify(item.title).includes(name)))).toEqual(
      [],
    )
    expect(open.hub.state().awards.shown).toEqual([])
  })
})
