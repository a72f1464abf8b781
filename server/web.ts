/** The pages over http: the built apps, health, pairing. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express'
import helmet from 'helmet'
import type { Refusal } from '#shared/refusals.ts'
import { PairRequest, type Paired } from '#shared/wire.ts'
import type { Clock } from './clock.ts'
import { RateLimit } from './rate-limit.ts'

export interface Health {
  readonly ok: boolean
  readonly seq: number
  readonly epoch: number
  readonly readOnly: boolean
}
export interface WebSetting {
  /** The folder of the built pages. */
  readonly pages: string
  readonly redeem: (code: string) => Promise<Paired | null>
  readonly origins: () => readonly string[]
  readonly health: () => Health
  readonly clock: Clock
  readonly log: (what: object, message: string) => void
}

/** Path on the hub → page in the build. */
const PAGES: readonly (readonly [path: string, page: string])[] = [
  ['/stage', 'stage-display/index.html'],
  ['/overlay', 'stage-display/index.html'],
  ['/watch', 'stage-display/watch.html'],
  ['/storyboard', 'stage-display/storyboard.html'],
  ['/console{/*seat}', 'host-console/index.html'],
  ['/pad{/*seat}', 'referee-pad/index.html'],
  ['/buzzer{/*seat}', 'team-buzzer/index.html'],
  ['/pair{/*code}', 'team-buzzer/pair.html'],
]
const YEAR_S = 31_536_000
/** Wrong codes: so many from one address, so many from all together. */
const GUESSES = { each: { perSecond: 0.2, burst: 20 }, all: { perSecond: 5, burst: 100 } }

/** Plain http on a local network: nothing may ask for https, nothing may come from elsewhere. */
const protection = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'", 'ws:', 'wss:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
})

const refuse = (response: Response, status: number, code: Refusal['code']): void => void response.status(status).json({ code } satisfies Refusal)

/** Counts wrong codes; a right one costs nothing. */
function guessGuard(clock: Clock): (address: string) => { readonly mayTry: () => boolean; readonly wrong: () => void } {
  const all = new RateLimit(clock, GUESSES.all)
  const each = new Map<string, RateLimit>()
  let locked = false
  const blocked = new Set<string>()
  return (address) => {
    const own = each.get(address) ?? new RateLimit(clock, GUESSES.each)
    each.set(address, own)
    return {
      mayTry: () => {
        if (locked && all.allows()) locked = false
        if (blocked.has(address) && own.allows()) blocked.delete(address)
        return !locked && !blocked.has(address)
      },
      wrong: () => {
        if (!all.allows()) locked = true
        if (!own.allows()) blocked.add(address)
      },
    }
  }
}

function pairing({ redeem, origins, clock, log }: WebSetting): (request: Request, response: Response) => Promise<void> {
  const guard = guessGuard(clock)
  return async (request, response) => {
    const { origin } = request.headers
    if (origin !== undefined && !origins().includes(origin)) return refuse(response, 403, 'not-allowed')
    const from = guard(request.ip ?? '')
    if (!from.mayTry()) return refuse(response, 429, 'too-many-requests')
    const body: unknown = request.body
    const asked = PairRequest.safeParse(body)
    if (!asked.success) return refuse(response, 400, 'bad-request')
    const paired = await redeem(asked.data.code)
    if (!paired) {
      from.wrong()
      log({ ip: request.ip }, 'a wrong pairing code')
      return refuse(response, 404, 'bad-code')
    }
    response.json(paired)
  }
}

function notBuilt(response: Response): void {
  response.status(503).type('text/plain; charset=utf-8').send('页面尚未构建，请运行 npm run build。\nThe pages are not built: run npm run build.\n')
}

export function webApp(setting: WebSetting): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(protection)
  app.use('/assets', express.static(join(setting.pages, 'assets'), { immutable: true, maxAge: YEAR_S * 1000, index: false, fallthrough: false }))
  app.get('/health', (_, response) => void response.set('Cache-Control', 'no-store').json(setting.health()))
  app.post('/api/pair', express.json({ limit: '1kb' }), pairing(setting))
  app.get('/', (_, response) => response.redirect('/watch'))
  for (const [path, page] of PAGES) {
    app.get(path, (_, response) => {
      const file = join(setting.pages, page)
      if (!existsSync(file)) return notBuilt(response)
      response.set('Cache-Control', 'no-store').sendFile(file, { cacheControl: false })
    })
  }
  app.use((_, response) => void response.status(404).type('text/plain; charset=utf-8').send('没有这个页面。\nNo such page.\n'))
  app.use(((error: unknown, _request, response, _next) => {
    const status = typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500
    if (status >= 500) setting.log({ error }, 'a page could not be served')
    if (!response.headersSent) refuse(response, status, 'bad-request')
  }) satisfies ErrorRequestHandler)
  return app
}
