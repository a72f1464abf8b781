/** The panel's votes: who is in, and what they said once all are in. */
import type { PanelAttempt } from '../parts/how-to-rule.ts'
import { OutcomeWord, VoteWord } from '../parts/outcomes.tsx'
import { useTexts } from '../texts.ts'

export function Votes({ attempt }: { attempt: PanelAttempt }) {
  const texts = useTexts()
  const { votes, tally } = attempt
  if (votes.length === 0) return null
  const allIn = votes.every((vote) => vote.in)
  return (
    <div className="votes">
      <ul>
        {votes.map((vote) => (
          <li key={vote.referee} className={vote.in ? 'vote in' : 'vote'}>
            <b>{texts.refereeNumber(vote.referee)}</b>
            {allIn && vote.outcome ? <VoteWord vote={vote.outcome} /> : <span>{vote.in ? texts.voteIn : texts.voteOut}</span>}
          </li>
        ))}
      </ul>
      <p>
        {tally === 'no-majority' ? (
          <b className="attention">{texts.noMajority}</b>
        ) : tally ? (
          <>
            {texts.tally} <OutcomeWord outcome={tally} />
          </>
        ) : (
          texts.votesIn(votes.filter((vote) => vote.in).length, votes.length)
        )}
      </p>
    </div>
  )
}
