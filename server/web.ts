/** The pages over http: the built apps, health, pairing. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express, type Response, type Router } from 'express'
import helmet from 'helmet'
import { isLoopback, plainAddress } from './addresses.ts'
import { openPairing, refuse, type PairingSetting } from './pairing-door.ts'

export interface Health {
  readonly ok: boolean
  readonly seq: number
  readonly epoch: number
  readonly readOnly: boolean
}
export interface WebSetting extends PairingSetting {
  /** The folder of the built pages. */
  readonly pages: string
  readonly health: () => Health
  /** In Prometheus' text form. */
  readonly measures: () => Promise<string>
  /** The certificate that devices are to trust, in PEM; null for plain http or the organiser's own. */
  readonly ca: string | null
  /** What other rooms serve: the overlay's control and the feeds. */
  readonly routes: readonly Router[]
  readonly log: (what: object, message: string) => void
}

/** Path on the hub → page in the build. */
const PAGES: readonly (readonly [path: string, page: string])[] = [
  ['/stage{/*seat}', 'stage-display/index.html'],
  ['/overlay{/*seat}', 'stage-display/index.html'],
  // without a link of its own: the console draws on it
  ['/stage-display/miniature.html', 'stage-display/miniature.html'],
  ['/watch', 'stage-display/watch.html'],
  ['/storyboard', 'stage-display/storyboard.html'],
  ['/console{/*seat}', 'host-console/index.html'],
  ['/pad{/*seat}', 'referee-pad/index.html'],
  ['/director{/*seat}', 'referee-pad/index.html'],
  ['/buzzer{/*seat}', 'team-buzzer/index.html'],
  ['/pair{/*code}', 'team-buzzer/pair.html'],
]
const YEAR_S = 31_536_000

/** Sockets to the very host the page came from: older browsers do not take 'self' for them. */
const ownSockets = (host = ''): string => (/^[\w.:[\]-]{1,100}$/.test(host) ? `ws://${host} wss://${host}` : "'self'")

/** Plain http on a local network: nothing may ask for https, nothing may come from elsewhere. */
const protection = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'", (request) => ownSockets(request.headers.host)],
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

/** What the hub counts is read on its own machine only: it tells when something happens before the hall knows. */
function measured(app: Express, { measures, origins }: WebSetting): void {
  app.get('/metrics', async (request, response) => {
    // By its own name too: a page of another site may have turned a name of its own to this machine.
    const isOwn = origins().includes(`${request.protocol}://${request.headers.host ?? ''}`)
    if (!isOwn || !isLoopback(plainAddress(request.socket.remoteAddress ?? ''))) return refuse(response, 403, 'not-allowed')
    response
      .set('Cache-Control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await measures())
  })
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
  measured(app, setting)
  openPairing(app, setting)
  app.get('/leitai-ca.crt', (_, response, next) => {
    if (setting.ca === null) return next()
    response.type('application/x-x509-ca-cert').send(setting.ca)
  })
  for (const routes of setting.routes) app.use(routes)
  app.get('/', (_, response) => response.redirect('/watch'))
  app.get('/director', (_, response) => response.redirect('/director/director-1'))
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
