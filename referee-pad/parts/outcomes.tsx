/** What an answer was found to be, as a sign and a word: never by colour alone. */
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import type { Outcome } from '#shared/words.ts'
import { useTexts } from '../texts.ts'

export function OutcomeWord({ outcome }: { outcome: Outcome }) {
  const texts = useTexts()
  return (
    <span className={`outcome ${outcome}`}>
      <OutcomeMark outcome={outcome} />
      {texts[outcome]}
    </span>
  )
}
