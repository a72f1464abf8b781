/** The view as the stage gets it: the hall's parts alone, and where the desk knows more than the hall, the hall's own in their place. */
import { useMemo, useRef } from 'react'
import { useLink } from '#shared/client/use-view.tsx'
import { HALL_PARTS } from '#shared/ui/miniature.ts'
import type { StageView } from '#shared/ui/on-stage.ts'
import type { View } from '#shared/views/view.ts'

const NOTHING = { question: null, ruling: [], answers: null, marks: null } satisfies View['program']

export function onAirOf(view: Partial<View>): StageView {
  const hall: StageView = {}
  const put = <P extends keyof View>(name: P): void => {
    const part = view[name]
    if (part !== undefined) hall[name] = part
  }
  HALL_PARTS.forEach(put)
  return { ...hall, ...(view.program ?? NOTHING), standings: view.programBoards ?? [] }
}

/** The same object while the hall would see the same: the desk alone hears much that no screen does. */
export function useOnAir(): StageView {
  const { view } = useLink()
  const last = useRef<StageView>({})
  return useMemo(() => {
    const next = onAirOf(view)
    const same = HALL_PARTS.every((name) => next[name] === last.current[name])
    if (!same) last.current = next
    return last.current
  }, [view])
}
