/** Right and wrong as a shape and a word, never as a colour alone. */
import type { Outcome } from '../words.ts'

export const OUTCOME_MARKS = { right: '✓', wrong: '✗', partial: '◐', incomplete: '◔', blank: '—', late: '⧖', foul: '!' } as const satisfies Record<
  Outcome,
  string
>

/** A stroked ✓ or ✗ that needs no font; one em high. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const good = outcome === 'right' || outcome === 'partial'
  return (
    <svg className={`outcome-mark ${good ? 'good' : 'bad'}`} viewBox="0 0 100 100" width="1em" height="1em" aria-hidden="true">
      <circle cx="50" cy="50" r="45" />
      {outcome === 'right' && <path d="M27 52 L44 69 L74 34" />}
      {(outcome === 'partial' || outcome === 'incomplete') && <path d="M27 50 H73" />}
      {outcome === 'wrong' && <path d="M32 32 L68 68 M68 32 L32 68" />}
      {(outcome === 'blank' || outcome === 'late') && <path d="M50 26 V52 L66 62" />}
      {outcome === 'foul' && <path d="M50 24 V56 M50 70 V74" />}
    </svg>
  )
}
