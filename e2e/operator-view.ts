/** What the operator's page has been sent, put together from its frames as the page itself does it. */
import type { Page } from 'playwright-core'
import * as z from 'zod'

const EVENT = '42'
const Frame = z.tuple([z.literal('view'), z.object({ seq: z.number(), whole: z.boolean(), parts: z.record(z.string(), z.unknown()) })])
export type Parts = Readonly<Record<string, unknown>>

/** Follows every connection the page makes from now on; answers the view as it stands. */
export function viewOf(page: Page): () => Parts {
  let parts: Parts = {}
  const take = (payload: string) => {
    const frame = payload.startsWith(EVENT) ? Frame.safeParse(JSON.parse(payload.slice(EVENT.length))) : null
    if (!frame?.success) return
    const message = frame.data[1]
    parts = message.whole ? message.parts : { ...parts, ...message.parts }
  }
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => take(payload.toString())))
  return () => parts
}
