/** Asks the hub for the seat of a code; every way it can end is named. */
import type { Refusal } from '#shared/refusals.ts'
import { REFUSALS } from '#shared/refusals.ts'

export type Pairing =
  | { readonly is: 'paired'; readonly seatId: string; readonly token: string; readonly path: string }
  | { readonly is: 'waiting'; readonly claim: string; readonly sign: string }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'unreachable' }
  | { readonly is: 'unexpected' }

const textIn = (from: object, name: string): string | null => {
  const value: unknown = Object.entries(from).find(([key]) => key === name)?.[1]
  return typeof value === 'string' && value !== '' ? value : null
}
const isKnownCode = (code: string | null): code is Refusal['code'] => code !== null && Object.hasOwn(REFUSALS, code)

/** A path of this very hub, never another site's. */
const isOwnPath = (path: string): boolean => /^\/(?!\/)[\w\-/]*$/.test(path)

/** Reads what /api/pair or /api/claim said. */
export function pairingIn(ok: boolean, body: unknown): Pairing {
  if (typeof body !== 'object' || body === null) return { is: 'unexpected' }
  const [seatId, token, path] = [textIn(body, 'seatId'), textIn(body, 'token'), textIn(body, 'path')]
  if (ok && seatId !== null && token !== null && path !== null && isOwnPath(path)) return { is: 'paired', seatId, token, path }
  const [claim, sign] = [textIn(body, 'claim'), textIn(body, 'sign')]
  if (ok && claim !== null && sign !== null) return { is: 'waiting', claim, sign }
  const code = textIn(body, 'code')
  return !ok && isKnownCode(code) ? { is: 'refused', refusal: { code } } : { is: 'unexpected' }
}

const ASK_AGAIN_MS = 1000
const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms))

/** Asks again and again whether the console has said yes. */
export async function claimed(waiting: Extract<Pairing, { is: 'waiting' }>): Promise<Pairing> {
  for (;;) {
    await pause(ASK_AGAIN_MS)
    const found = await asked('/api/claim', { claim: waiting.claim })
    if (found.is !== 'unreachable' && found.is !== 'unexpected') return found
  }
}

export const pairWith = (code: string): Promise<Pairing> => asked('/api/pair', { code })

async function asked(path: string, body: object): Promise<Pairing> {
  let response: Response
  try {
    response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  } catch {
    return { is: 'unreachable' }
  }
  try {
    return pairingIn(response.ok, await response.json())
  } catch {
    return response.ok ? { is: 'unexpected' } : { is: 'unreachable' }
  }
}

/** The code in /pair/<code>; empty when a person has to type it. */
export function codeOfPath(pathname: string): string {
  const [, code = ''] = pathname.split('/').filter(Boolean)
  try {
    return decodeURIComponent(code).trim()
  } catch {
    return ''
  }
}
