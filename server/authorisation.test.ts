/** Who may ask for what: every role's socket asks everything, for itself and for every other role, and what is not listed is refused. */
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALLOWED, DESK_ALLOWED } from '#shared/allowed.ts'
import { Command, type CommandType } from '#shared/commands.ts'
import { DeskRequest } from '#shared/wire.ts'
import { ROLES, type ActorRole, type Role, type SeatId } from '#shared/words.ts'
import type { RunningHub } from './start-hub.ts'
import { ask, code, frame, OpenHub } from './testing/open-hub.ts'
import { someOfEach } from './testing/random-commands.ts'

const TYPES = Object.keys(ALLOWED) as CommandType[]
const allowed = (role: ActorRole, type: CommandType): boolean => (ALLOWED[type] as readonly ActorRole[]).includes(role)
let open: OpenHub
let hub: RunningHub
/** A seat of each role. */
let seats: ReadonlyMap<Role, SeatId>
beforeAll(async () => {
  open = await OpenHub.of('national-2021.json')
  hub = open.hub
  samples = new Map(someOfEach(Command, hub.state(), pick).map((one) => [one['type'], one]))
  seats = new Map([...hub.seats().values()].reverse().map(({ role, id }) => [role, id]))
})
afterAll(() => open.close())

/** Dice that always fall the same. */
function dice(): (n: number) => number {
  let last = 20211122
  return (n) => (last = (last * 48_271) % 2_147_483_647) % n
}
const pick = dice()
/** One command of each type, as the wire lets it through. */
let samples: ReadonlyMap<unknown, object>
const some = (type: CommandType): object => samples.get(type) ?? expect.fail(type)
/** Where the rule looks further, at whose hand or appeal it is: those may be refused to a role that is listed. */
const NARROWER: readonly CommandType[] = ['LowerHand', 'LodgeAppeal', 'WithdrawAppeal', 'TakeAppealFurther', 'DecideAppeal']
const isRefused = (answer: unknown): boolean => JSON.stringify(answer) === JSON.stringify(code('not-allowed'))

interface Cell {
  readonly role: Role
  readonly target?: Role
  readonly type: CommandType
}
/** What came of the cells, a fresh socket for each fifty so that no rate is met: those whose answer is not as the table has it. */
async function asked(cells: readonly Cell[], wanted: 'refused' | 'heard'): Promise<readonly string[]> {
  const wrong: string[] = []
  let socket: Socket | null = null
  for (const [index, { role, target, type }] of cells.entries()) {
    if (index % 50 === 0 || !socket) socket = await open.seated(seats.get(role) ?? '')
    const more = target === undefined ? {} : { for: seats.get(target) }
    const answer = await ask(socket, 'command', frame(some(type), more))
    if (isRefused(answer) !== (wanted === 'refused')) wrong.push(`${role} for ${target ?? 'itself'}: ${type} → ${JSON.stringify(answer)}`)
  }
  return wrong
}
const others = (role: Role): Role[] => [...seats.keys()].filter((one) => one !== role)
const cellsOf = (role: Role): readonly Cell[] => [
  ...TYPES.map((type) => ({ role, type })),
  ...others(role).flatMap((target) => TYPES.map((type) => ({ role, target, type }))),
]
const isListed = ({ role, target, type }: Cell): boolean => (target === undefined ? allowed(role, type) : role === 'operator' && allowed(target, type))

describe('fault A1: each role’s socket asks what every other role may', () => {
  test('there is a seat of every role that sits down', () => {
    expect([...seats.keys()].sort()).toEqual(['chief', 'clerk', 'director', 'display', 'host', 'judge', 'operator', 'referee', 'supervisor', 'team'])
  })

  test.each(['operator', 'host', 'chief', 'referee', 'clerk', 'judge', 'supervisor', 'director', 'team', 'display'] as const)(
    '%s: all that is not listed is refused and changes nothing, what is listed is heard',
    async (role) => {
      const { seq } = hub.head()
      const cells = cellsOf(role)
      expect(
        await asked(
          cells.filter((cell) => !isListed(cell)),
          'refused',
        ),
      ).toEqual([])
      expect(hub.head().seq).toBe(seq)
      expect(
        await asked(
          cells.filter((cell) => isListed(cell) && !NARROWER.includes(cell.type)),
          'heard',
        ),
      ).toEqual([])
    },
  )

  test('for another seat of the same role nobody asks anything: not team 1 for team 2, nor judge 1 for judge 2', async () => {
    const { seq } = hub.head()
    const wrong: string[] = []
    const pairs = [...seats.keys()].flatMap((role) => {
      const [own, other] = [...hub.seats().values()].filter((seat) => seat.role === role)
      return own && other ? [{ role, own: own.id, other: other.id }] : []
    })
    expect(pairs.map(({ role }) => role).sort()).toEqual(['display', 'judge', 'referee', 'team'])
    for (const { role, own, other } of pairs) {
      let socket: Socket | null = null
      for (const [index, type] of TYPES.entries()) {
        if (index % 50 === 0 || !socket) socket = await open.seated(own)
        if (!isRefused(await ask(socket, 'command', frame(some(type), { for: other })))) wrong.push(`${role}: ${type}`)
      }
    }
    expect([wrong, hub.head().seq]).toEqual([[], seq])
  })

  test.each(['stage', 'overlay', 'watch'] as const)('a page at /%s has no seat to ask from, whatever it names', async (surface) => {
    const { seq } = hub.head()
    for (const type of TYPES) {
      const socket = await open.public(surface)
      const more = { for: seats.get('operator') }
      const answers = [await ask(socket, 'command', frame(some(type))), await ask(socket, 'command', frame(some(type), more))]
      expect(answers).toEqual([code('not-paired'), code('not-paired')])
      socket.disconnect()
    }
    expect(hub.head().seq).toBe(seq)
  })

  test('what the hub alone issues is in nobody’s row', () => {
    const alone = TYPES.filter((type) => allowed('hub', type) && ALLOWED[type].length === 1)
    expect(alone).toEqual(expect.arrayContaining(['CallEarlyBuzz', 'SettleBuzz', 'AnswerRanOut', 'ClockRanOut']))
    expect(ROLES.flatMap((role) => alone.filter((type) => allowed(role, type)))).toEqual([])
  })

  test('what is asked of the hub itself: the operator all, another what is listed beside', async () => {
    const requests = someOfEach(DeskRequest, hub.state(), pick)
    expect(requests.length).toBeGreaterThan(10)
    for (const role of others('operator')) {
      const socket = await open.seated(seats.get(role) ?? '')
      for (const request of requests) {
        const isListed = Object.entries(DESK_ALLOWED).some(([type, roles]) => type === request['type'] && roles.some((one) => one === role))
        expect([role, request, isRefused(await ask(socket, 'desk', request))]).toEqual([role, request, !isListed])
      }
    }
  })

  test('what was refused is logged, and shown on the console', async () => {
    const operator = await open.seated('operator')
    const views: unknown[] = []
    operator.on('view', (view) => views.push(view))
    // one whom the table above has not refused yet: the first of a kind is shown at once
    const other = [...hub.seats().values()].find(({ role, id }) => role === 'judge' && id !== seats.get('judge'))
    const judge = await open.seated(other?.id ?? '')
    expect(isRefused(await ask(judge, 'desk', { type: 'IdentifyDevices' }))).toBe(true)
    expect(isRefused(await ask(judge, 'command', frame(some('BeginRound'))))).toBe(true)
    await expect.poll(() => JSON.stringify(views), { timeout: 5000 }).toContain(`"what":"not-allowed","from":"${String(other?.id)}"`)
    expect(open.logged).toContainEqual(expect.objectContaining({ what: expect.objectContaining({ seat: other?.id, refusal: { code: 'not-allowed' } }) }))
  })
})
