/** Numbers that run from one value to another, all by one clock: where there are many, each is written every few frames in turn, so that no frame waits for 24. */
import { COUNT_MS } from './motion.ts'

interface Count {
  readonly from: number
  readonly to: number
  readonly startedAt: number
  readonly show: (value: number) => void
}
/** Numbers written in one frame. */
const MOST = 6
const counts = new Set<Count>()
let frame = 0
let isDue = false

/** Fast at first, then slower and slower; 0–1 for 0–1. */
const eased = (share: number): number => 1 - 2 ** (-10 * share)

function atNextFrame(): void {
  if (isDue || counts.size === 0) return
  isDue = true
  requestAnimationFrame(step)
}

function step(now: number): void {
  isDue = false
  frame += 1
  const every = Math.ceil(counts.size / MOST)
  let turn = frame
  for (const { from, to, startedAt, show } of counts) {
    const share = (now - startedAt) / COUNT_MS
    if (share < 1 && turn++ % every === 0) show(from + (to - from) * eased(Math.max(0, share)))
  }
  for (const count of [...counts]) {
    if (now - count.startedAt < COUNT_MS) continue
    counts.delete(count)
    count.show(count.to)
  }
  atNextFrame()
}

/** Runs until `to` is shown or it is called off. */
export function counted(from: number, to: number, show: (value: number) => void): () => void {
  const count = { from, to, startedAt: performance.now(), show }
  counts.add(count)
  atNextFrame()
  return () => void counts.delete(count)
}
