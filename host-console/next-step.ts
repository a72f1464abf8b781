/** The one recommended step, sent once: locked until the hub's answer is visible in the view, and deaf to a double tap. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLink, useView } from '#shared/client/use-view.tsx'
import type { NextPart } from '#shared/views/people.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useDesk } from './desk.tsx'
import { standInFor } from './seats.ts'
import { isTimed } from './timed-key.ts'

/** A second tap within this many ms is the same finger. */
export const DOUBLE_TAP_MS = 200
/** Nor is an opening ever the second half of a double click on the step before it, which acts as the finger comes down. */
export const OPENS_AFTER_MS = 500
/** Wait at most this long for the view that shows the step, in ms. */
const VIEW_WAIT_MS = 1500

export interface NextStep {
  next: NextPart | undefined
  busy: boolean
  go(): void
  goOther(index: number): void
  undo(): void
}

export function useNextStep(): NextStep {
  const { ask } = useDesk()
  const link = useLink()
  const { t } = useLanguage()
  const next = useView('next')
  const devices = useView('devices')
  const turn = useView('turn')
  const choosing = useView('choosing')
  const [awaited, setAwaited] = useState<number | 'answer' | null>(null)
  const lastTap = useRef(-Infinity)
  const locked = useRef(false)
  const release = useCallback(() => {
    locked.current = false
    setAwaited(null)
  }, [])

  useEffect(() => {
    if (typeof awaited !== 'number') return
    if (link.seq >= awaited) return release()
    const timer = setTimeout(release, VIEW_WAIT_MS)
    return () => clearTimeout(timer)
  }, [awaited, link.seq, release])

  const send = async (step: Pick<NextPart, 'label' | 'command' | 'for'> & Pick<NextPart['others'][number], 'needs'>, asks: boolean) => {
    const now = performance.now()
    const soonest = lastTap.current + (isTimed(step.command) ? OPENS_AFTER_MS : DOUBLE_TAP_MS)
    if (step.command === null || locked.current || now < soonest) return
    lastTap.current = now
    locked.current = true
    if (!asks && step.needs === undefined) setAwaited('answer')
    const seat = step.for ?? standInFor(step.command, devices, choosing?.teamId ?? turn?.teamId ?? null)
    try {
      const seq = await ask({
        command: step.command,
        label: t(step.label),
        asks,
        ...(step.needs === undefined ? {} : { needs: step.needs }),
        ...(seat === null ? {} : { for: seat }),
      })
      if (seq === null) release()
      else setAwaited(seq)
    } catch {
      release()
    }
  }
  return {
    next,
    busy: awaited !== null,
    go: () => void (next && send(next, false)),
    goOther: (index) => {
      const other = next?.others[index]
      if (other) void send(other, other.asks)
    },
    undo: () => void (next?.undo != null && send({ label: next.undo, command: { type: 'UndoCommand' } }, true)),
  }
}
