/** The view as the stage gets it: where the desk knows more than the hall, the hall's own parts take the place of the operator's. */
import { useMemo } from 'react'
import { useLink } from '#shared/client/use-view.tsx'
import type { StageView } from '#shared/ui/on-stage.ts'
import type { View } from '#shared/views/view.ts'

const NOTHING = { question: null, ruling: [], answers: null, marks: null } satisfies View['program']

export function useOnAir(): StageView {
  const { view } = useLink()
  return useMemo(() => ({ ...view, ...(view.program ?? NOTHING), standings: view.programBoards ?? [] }), [view])
}
