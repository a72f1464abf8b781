/** What an answer was found to be, or a vote said of it, as a sign and a word: never by colour alone. */
import { OutcomeMark } from '#shared/ui/outcome-mark.tsx'
import type { Outcome, Vote } from '#shared/words.ts'
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
export function VoteWord({ vote }: { vote: Vote }) {
  const texts = useTexts()
  return vote === 'abstains' ? <span className="outcome">{texts.abstains}</span> : <OutcomeWord outcome={vote} />
}
