/** When a device's reply to a poll may leave, so that no press stamped before it is still on its way to the page. */
import type { Millis } from './words.ts'

export type InputClass = 'touch' | 'key' | 'hid'

/** A touch reaches the page up to a frame after its stamp, and a socket's message overtakes it; a key comes at once. */
export const GUARD_MS: Readonly<Record<InputClass, Millis>> = { key: 2, hid: 2, touch: 32 }

/** [O11] The device time from which the reply to a poll handled at `handledAt` may leave; for touch then the next animation frame, never a timer. */
export const replyFrom = (input: InputClass, handledAt: number): number => handledAt + GUARD_MS[input]
export const leavesWithFrame = (input: InputClass): boolean => input === 'touch'
