/** The question on the bench as its answers are named: its kind, and its options as this seat knows them. */
import type { Answerable } from '../key-words.ts'
import { useView } from './use-view.tsx'

/** The question in hand; between two, the one just over, whose answers the bench still has before it. */
export function useAsked(): Answerable {
  const question = useView('question')
  const crew = useView('crew')
  const over = useView('panel')?.asked
  return over ?? { type: question?.type ?? null, options: crew?.options ?? question?.options ?? null }
}
