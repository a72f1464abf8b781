/** The three big keys of a ruling or a vote, far apart, with the two rarer outcomes below, and a vote's abstention. */
import { useView } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import type { AttemptId, Outcome, Points } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { OutcomeWord } from '../parts/outcomes.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useTexts } from '../texts.ts'
import { ShareForm } from './share-form.tsx'

interface KeysProps {
  attemptId: AttemptId
  verb: 'RuleAnswer' | 'CastVote'
}

export function RulingKeys({ attemptId, verb }: KeysProps) {
  const texts = useTexts()
  const { shareUpTo, incomplete } = useView('panel') ?? {}
  const of = (outcome: Outcome, share?: Points): Command =>
    verb === 'CastVote' ? { type: verb, attemptId, outcome } : { type: verb, attemptId, outcome, ...(share === undefined ? {} : { share }) }
  return (
    <div className="ruling-keys" role="group" aria-label={verb === 'CastVote' ? texts.voteTitle : texts.ruleTitle}>
      <OutcomeKey outcome="right" command={of('right')} />
      <OutcomeKey outcome="wrong" command={of('wrong')} />
      {verb === 'RuleAnswer' && shareUpTo !== undefined ? (
        <Sheet title={texts.shareTitle} openerClass="outcome-key partial" opener={<OutcomeWord outcome="partial" />}>
          {(close) => <ShareForm most={shareUpTo} command={(share) => of('partial', share)} onDone={close} />}
        </Sheet>
      ) : (
        <OutcomeKey outcome="partial" command={of('partial')} />
      )}
      {incomplete && <OutcomeKey outcome="incomplete" command={of('incomplete')} />}
      <OutcomeKey outcome="blank" command={of('blank')} />
      <OutcomeKey outcome="late" command={of('late')} />
      {verb === 'CastVote' && (
        <AskKey command={{ type: 'CastVote', attemptId, outcome: 'abstains' }} className="outcome-key abstains">
          {texts.abstains}
        </AskKey>
      )}
    </div>
  )
}

function OutcomeKey({ outcome, command }: { outcome: Outcome; command: Command }) {
  return (
    <AskKey command={command} className={`outcome-key ${outcome}`}>
      <OutcomeWord outcome={outcome} />
    </AskKey>
  )
}
