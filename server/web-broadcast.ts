/** The broadcast desk over http, for button boxes and graphics of other makers: the overlay by token, feeds for anybody, at once for the token's holder. */
import express, { type Request, type Response, type Router } from 'express'
import { ElementName, PagedElement, PersonElement, type OverlayRequest } from '#shared/broadcast.ts'
import type { Refusal } from '#shared/refusals.ts'
import type { Instant, Language } from '#shared/words.ts'
import { plainAddress } from './addresses.ts'
import type { Alarms } from './alarms.ts'
import type { BroadcastDesk } from './broadcast-desk.ts'
import type { Clock } from './clock.ts'
import type { ContestState } from './contest/contest-state.ts'
import { csvOf, nowRows, standingsRows, type FeedRow } from './exchange/feeds.ts'
import { RateLimit } from './rate-limit.ts'
import { broadcastFile, partOf, standingsOutside, type Given } from './views/index.ts'

interface Setting {
  readonly desk: BroadcastDesk
  readonly stateFor: (whom: Whom) => ContestState
  readonly given: () => Given
  readonly hubNow: () => Instant
  readonly origins: () => readonly string[]
  readonly clock: Clock
  readonly alarms: Alarms
}
type Whom = 'broadcaster' | 'anybody'

/** Asked without the token or with a wrong one, by everybody together: a graphic asks once a second. The token's holder is never held up. */
const ASKED = { perSecond: 20, burst: 100 }

const refuse = (response: Response, status: number, code: Refusal['code']): void => void response.status(status).json({ code } satisfies Refusal)
const bearerOf = (request: Request): string | null => /^Bearer ([\w-]{16,64})$/.exec(request.headers.authorization ?? '')?.[1] ?? null

/** null: there is no such element, or it can't do that. */
function overlayRequest(element: unknown, action: unknown, person: unknown): readonly OverlayRequest[] | null {
  const name = ElementName.safeParse(element)
  if (!name.success) return null
  if (action === 'next') {
    const paged = PagedElement.safeParse(element)
    return paged.success ? [{ type: 'TurnPage', element: paged.data }] : null
  }
  if (action !== 'show' && action !== 'hide' && action !== 'toggle') return null
  const shown: OverlayRequest = { type: 'ShowElement', element: name.data, how: action }
  if (person === undefined) return [shown]
  const of = PersonElement.safeParse(element)
  return of.success && typeof person === 'string' && /^[a-z0-9][a-z0-9-]{0,59}$/.test(person)
    ? [{ type: 'ChoosePerson', element: of.data, personId: person }, shown]
    : null
}

class Guard {
  readonly #set: Setting
  readonly #asked: RateLimit

  constructor(setting: Setting) {
    this.#set = setting
    this.#asked = new RateLimit(setting.clock, ASKED)
  }

  /** null, and answered, where a foreign page asks, the token is wrong, or too much is asked. */
  whom(request: Request, response: Response): Whom | null {
    const { origin } = request.headers
    const address = plainAddress(request.ip ?? '')
    if (origin !== undefined && !this.#set.origins().includes(origin)) {
      this.#set.alarms.raise('foreign-origin', address)
      return this.#no(response, 403, 'not-allowed')
    }
    const { token } = request.query
    const given = bearerOf(request) ?? (request.method === 'GET' && typeof token === 'string' ? token : null)
    if (given !== null && this.#set.desk.isControl(given)) return 'broadcaster'
    if (!this.#asked.allows()) return this.#no(response, 429, 'too-many-requests')
    // nothing that looks like a token, nor tries to
    if (given === null && request.headers.authorization === undefined && token === undefined) return 'anybody'
    this.#set.alarms.raise('wrong-control', address)
    return this.#no(response, 401, 'not-paired')
  }

  /** Answered already unless true. */
  isBroadcaster(request: Request, response: Response): boolean {
    const whom = this.whom(request, response)
    if (whom === 'anybody') this.#no(response, 401, 'not-paired')
    return whom === 'broadcaster'
  }

  #no(response: Response, status: number, code: Refusal['code']): null {
    refuse(response, status, code)
    return null
  }
}

const STANDING_COLUMNS = ['part', 'partTitle', 'stage', 'rank', 'tied', 'table', 'teamId', 'team', 'shortName', 'total', 'moved', 'left']
const NOW_COLUMNS = ['round', 'question', 'of', 'phase', 'stem', 'table', 'team', 'shortName', 'position', 'player', 'unit', 'seconds']

function feedRows(setting: Setting, name: 'standings' | 'now', at: { whom: Whom; language: Language; part: unknown }): FeedRow[] {
  const { whom, language, part } = at
  const state = setting.stateFor(whom)
  const given = setting.given()
  const see = <P extends 'contest' | 'question' | 'turn' | 'clock'>(of: P) => partOf(of, state, { role: 'display' }, given)
  const contest = see('contest')
  if (!contest) return []
  const { feeds } = broadcastFile(state)
  if (name === 'standings') {
    const boards = standingsOutside(state, whom === 'broadcaster' ? 'none' : feeds.embargo)
    return standingsRows(contest, typeof part === 'string' ? boards.filter((board) => board.partId === part) : boards, language)
  }
  const now = setting.hubNow() - (whom === 'broadcaster' ? 0 : feeds.delayMs)
  return nowRows({ contest, question: see('question') ?? null, turn: see('turn') ?? null, clock: see('clock') ?? null }, now, language)
}

export function broadcastRoutes(setting: Setting): Router {
  const router = express.Router()
  const guard = new Guard(setting)
  const shown = () => ({ shown: setting.desk.now().shown, people: setting.desk.now().people, audience: setting.desk.now().audience })
  router.use(['/api/overlay', '/api/audience', '/feeds'], (_, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/api/overlay', (request, response) => void (guard.isBroadcaster(request, response) && response.json(shown())))
  router.post('/api/overlay/:element/:action', async (request, response) => {
    if (!guard.isBroadcaster(request, response)) return
    const requests = overlayRequest(request.params.element, request.params.action, request.query['person'])
    if (!requests) return refuse(response, 404, 'bad-request')
    for (const one of requests) await setting.desk.asked(one)
    response.json(shown())
  })
  router.post('/api/audience/:input', async (request, response) => {
    if (!guard.isBroadcaster(request, response)) return
    const input = request.params.input === 'stop' ? 'stopped' : request.params.input === 'open' ? 'open' : null
    if (!input) return refuse(response, 404, 'bad-request')
    await setting.desk.asked({ type: 'SetAudience', input })
    response.json(shown())
  })
  router.get('/feeds/:file', (request, response) => {
    const [, name, kind] = /^(standings|now)\.(json|csv)$/.exec(request.params.file) ?? []
    if (name !== 'standings' && name !== 'now') return refuse(response, 404, 'bad-request')
    const whom = guard.whom(request, response)
    if (whom === null) return
    const rows = feedRows(setting, name, { whom, language: request.query['lang'] === 'en' ? 'en' : 'zh', part: request.query['part'] })
    if (kind === 'json') return void response.json(rows)
    const columns = rows[0] ? Object.keys(rows[0]) : name === 'now' ? NOW_COLUMNS : STANDING_COLUMNS
    response.type('text/csv; charset=utf-8').send(csvOf(rows, columns))
  })
  return router
}
