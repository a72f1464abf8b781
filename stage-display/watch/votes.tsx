/** The phone's vote on a question to the audience: a big key an option, changed until the close; afterwards what the hall chose. */
import { goesByWords } from '#shared/key-words.ts'
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { keepVote, keptVote } from '#shared/client/kept-vote.ts'
import { useLink, useView } from '#shared/client/use-view.tsx'
import type { RefusalCode } from '#shared/refusals.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { watchTexts } from './texts.ts'

type Question = NonNullable<QuestionPart>
/** What a vote can be refused for, in the phone's own words: the whole list of refusals would be a tenth of its script. */
const REFUSED = ['answers-closed', 'audience-stopped', 'too-many-requests', 'too-many-phones', 'not-delivered'] as const
const refusalWord = (code: RefusalCode) => REFUSED.find((one) => one === code) ?? 'not-taken'

/** A restart forgets votes: with the hub's next life the keys are as before the first tap. */
export function Votes({ question }: { question: Question }) {
  const { hello } = useLink()
  const epoch = hello?.epoch ?? 0
  return <Keys key={`${question.slotId} ${String(epoch)}`} question={question} epoch={epoch} />
}

/** The letters after a tap: one alone, or of several this one more or less, never none. */
function tapped(question: Question, chosen: readonly string[], letter: string): readonly string[] {
  if (question.type !== 'multiple') return [letter]
  if (!chosen.includes(letter)) return [...chosen, letter].sort()
  return chosen.length > 1 ? chosen.filter((one) => one !== letter) : chosen
}

function Keys({ question, epoch }: { question: Question; epoch: number }) {
  const { language } = useLanguage()
  const words = watchTexts(language)
  const { vote } = useLink()
  const part = useView('audience')
  const [chosen, setChosen] = useState(() => keptVote(question.slotId, epoch))
  const [told, setTold] = useState<'voted' | RefusalCode | null>(chosen.length > 0 ? 'voted' : null)
  const stopped = useView('broadcast')?.audience === 'stopped'
  if (!question.options) return null
  const open = part?.open === true && !stopped
  const give = (letter: string) => {
    const next = tapped(question, chosen, letter)
    setChosen(next)
    void vote(question.slotId, next).then((answer) => {
      setTold(answer.ok ? 'voted' : answer.refusal.code)
      if (answer.ok) keepVote(question.slotId, epoch, next)
      else setChosen(chosen)
    })
  }
  return (
    <>
      <ol className="votes">
        {question.options.map((option) => {
          const right = question.reveal?.key.includes(option.letter) === true
          const count = part?.totals?.[option.letter]
          return (
            <li key={option.letter}>
              <button
                type="button"
                disabled={!open}
                aria-pressed={chosen.includes(option.letter)}
                className={right ? 'key-option' : ''}
                onClick={() => give(option.letter)}
              >
                {!goesByWords(question.type) && <b className="num">{option.letter}</b>}
                <span>{option.text}</span>
                {right && <i aria-label={words.answer}>✓</i>}
                {count !== undefined && <small className="num">{count}</small>}
              </button>
            </li>
          )
        })}
      </ol>
      {told === 'voted' && <p className="voted">{open ? words.votedOpen : words.voted}</p>}
      {told !== null && told !== 'voted' && <p className="voted refused">{words[refusalWord(told)]}</p>}
    </>
  )
}
