/** Pairing over http: a code for a seat, an official's wait for the console's yes; guesses are counted and cost. */
import express, { type Express, type Request, type Response } from 'express'
import type { Refusal } from '#shared/refusals.ts'
import { ClaimRequest, PairRequest, type Claimed, type Paired } from '#shared/wire.ts'
import { isLoopback, plainAddress } from './addresses.ts'
import type { Alarms } from './alarms.ts'
import type { Clock } from './clock.ts'
import { storageRefusal } from './disk-errors.ts'
import { PerAddress, WrongTries } from './rate-limit.ts'

export interface PairingSetting {
  readonly seats: {
    readonly redeem: (code: string, from: string) => Promise<Paired | Claimed | null>
    readonly collect: (claim: string) => Promise<Paired | 'waiting' | null>
  }
  readonly origins: () => readonly string[]
  readonly alarms: Alarms
  readonly clock: Clock
}
/** Wrong codes: so many from one address, so many from all together. */
const GUESSES = { each: { perSecond: 0.2, burst: 20 }, all: { perSecond: 5, burst: 100 } } as const

export const refuse = (response: Response, status: number, code: Refusal['code']): void => void response.status(status).json({ code } satisfies Refusal)

interface Asked {
  readonly address: string
  readonly body: unknown
  readonly response: Response
}

export function openPairing(app: Express, { seats, origins, alarms, clock }: PairingSetting): void {
  const all = new WrongTries(clock, GUESSES.all)
  const each = new PerAddress(() => new WrongTries(clock, GUESSES.each))
  const guarded = (answer: (asked: Asked) => Promise<'wrong' | void>) => async (request: Request, response: Response) => {
    const address = plainAddress(request.ip ?? '')
    response.set('Cache-Control', 'no-store')
    const { origin } = request.headers
    if (origin !== undefined && !origins().includes(origin)) {
      alarms.raise('foreign-origin', address)
      return refuse(response, 403, 'not-allowed')
    }
    const own = each.of(address)
    // guesses of many devices never keep the owner link from the hub's own machine
    if (!own.mayTry() || !(isLoopback(address) || all.mayTry())) return refuse(response, 429, 'too-many-requests')
    const body: unknown = request.body
    const said = await answer({ address, body, response }).catch((error: unknown) => {
      const storage = storageRefusal(error)
      if (!storage) throw error
      refuse(response, 507, storage.code)
    })
    if (said !== 'wrong') return
    all.wrong()
    own.wrong()
    alarms.raise('wrong-code', address)
    refuse(response, 404, 'bad-code')
  }
  const pair = guarded(async ({ address, body, response }) => {
    const asked = PairRequest.safeParse(body)
    if (!asked.success) return refuse(response, 400, 'bad-request')
    const found = await seats.redeem(asked.data.code, address)
    if (!found) return 'wrong'
    response.status('claim' in found ? 202 : 200).json(found)
  })
  const claim = guarded(async ({ body, response }) => {
    const asked = ClaimRequest.safeParse(body)
    if (!asked.success) return refuse(response, 400, 'bad-request')
    const found = await seats.collect(asked.data.claim)
    if (!found) return 'wrong'
    if (found === 'waiting') response.status(202).json({})
    else response.json(found)
  })
  app.post('/api/pair', express.json({ limit: '1kb' }), pair)
  app.post('/api/claim', express.json({ limit: '1kb' }), claim)
}
