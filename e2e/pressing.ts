/** Fingers on buzzers, and what the console is told of the race. */
import type { CDPSession, Page } from 'playwright-core'

/** The finger comes down at once, whatever the page is doing; nothing is waited for. */
export async function finger(page: Page): Promise<() => void> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const box = await page.locator('[data-buzzer]').boundingBox()
  if (!box) throw new Error('no buzzer on the page')
  const at = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  return () => void cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at }).catch(() => undefined)
}

interface Line {
  midMs: number
  readMs: number
  flags: string[]
  teamId: string
}
interface Verdict {
  winner: string
  certain: boolean
  photo: boolean
}
/** What the console was told of the race, the latest last. */
export function racesIn(frames: readonly string[]): { lines: Line[]; verdict: Verdict | null }[] {
  return frames.flatMap((frame) => {
    const at = frame.indexOf('[')
    if (at < 0 || !frame.includes('"record":{')) return []
    const [, message] = JSON.parse(frame.slice(at)) as [string, { parts?: { race?: { record: { lines: Line[]; verdict: Verdict | null } | null } | null } }]
    return message.parts?.race?.record ?? []
  })
}
