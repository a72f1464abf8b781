/** Why a hub may turn a page away for good; anything else is tried again. */
import type { Refusal, RefusalCode } from '#shared/refusals.ts'

const TURNED_AWAY = ['not-paired', 'protocol-mismatch', 'bad-request', 'not-allowed'] as const satisfies readonly RefusalCode[]
/** That reason, out of a failed handshake. */
export function refusalIn({ data }: { readonly data?: unknown }): Refusal | null {
  if (typeof data !== 'object' || data === null || !('code' in data)) return null
  const code = TURNED_AWAY.find((one) => one === data.code)
  return code ? { code } : null
}
