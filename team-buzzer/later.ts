/** What comes after the first screen, the race: fetched as soon as that is drawn, and from then on there without the network. */
import { useSyncExternalStore } from 'react'
import { untilThere } from '#shared/client/until-there.ts'
import type { LATER } from './later-panels.ts'

type Later = typeof LATER
let there: Later | null = null
const listeners = new Set<() => void>()
function subscribe(came: () => void): () => void {
  listeners.add(came)
  return () => listeners.delete(came)
}

export async function fetchLater(): Promise<void> {
  there = (await untilThere(() => import('./later-panels.ts'))).LATER
  for (const came of [...listeners]) came()
}
/** Null for the blink of an eye after the page was opened. */
export const useLater = (): Later | null => useSyncExternalStore(subscribe, () => there)
