/** What a referee, the chief or a clerk could do now: vote, rule, confirm, overrule, call deliberation. */
import { keyWords } from '#shared/key-words.ts'
import { useAsked } from '#shared/client/use-asked.ts'
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { mayAsk } from '#shared/allowed.ts'
import type { CommandType } from '#shared/commands.ts'
import { pointsText, toPoints } from '#shared/points.ts'
import type { PanelPart } from '#shared/views/people.ts'
import type { Points, Vote } from '#shared/words.ts'
import { Field } from '../fields.tsx'
import { TeamTag } from '../plate.tsx'
import { useToolTexts } from '../texts-tools.ts'
import { useTexts } from '../texts.ts'
import { numberOf, type ActProps } from './act.ts'
import { ActAppeals } from './act-appeals.tsx'
import { ActPast } from './act-past.tsx'
import { ResultKeys } from './result-keys.tsx'
import { OverruleDialog, VoidDialog } from './ruling-dialogs.tsx'
import { RulingGrid } from './ruling-grid.tsx'

const OUTCOMES_RULED = ['right', 'wrong', 'partial', 'incomplete', 'blank', 'late'] as const
type Attempt = NonNullable<PanelPart>['attempts'][number]

export function ActBench({ seat, act }: ActProps) {
  const tool = useToolTexts()
  const panel = useView('panel')
  const question = useView('question')
  const [dialog, setDialog] = useState<'overrule' | 'void' | null>(null)
  const attempts = panel?.attempts ?? []
  const numbered = seat.role === 'referee' ? { referee: numberOf(seat) } : {}
  return (
    <>
      {attempts.length === 0 && <p className="empty">{tool.noAttempts}</p>}
      {mayAsk(seat.role, 'RuleAll') && <RulingGrid send={act} {...numbered} />}
      {attempts.map((attempt) => (
        <AttemptKeys key={attempt.attemptId} attempt={attempt} shareUpTo={panel?.shareUpTo} seat={seat} act={act} />
      ))}
      <div className="act-keys">
        {mayAsk(seat.role, 'CallDeliberation') && (
          <button disabled={!question} onClick={() => question && act({ type: 'CallDeliberation', slotId: question.slotId }, tool.deliberation)}>
            {tool.deliberation}
          </button>
        )}
        {mayAsk(seat.role, 'OverruleRuling') && (
          <button disabled={attempts.length === 0} onClick={() => setDialog('overrule')}>
            {tool.overrule}…
          </button>
        )}
        {mayAsk(seat.role, 'VoidQuestion') && (
          <button disabled={!question} onClick={() => setDialog('void')}>
            {tool.voidQuestion}…
          </button>
        )}
      </div>
      {seat.role === 'chief' && <ResultKeys act={act} />}
      {seat.role === 'chief' && <ActAppeals />}
      {seat.role === 'chief' && <ActPast />}
      {dialog === 'overrule' && <OverruleDialog close={() => setDialog(null)} />}
      {dialog === 'void' && <VoidDialog close={() => setDialog(null)} />}
    </>
  )
}

/** A referee on a voting panel votes; everyone else on the bench rules. */
const verbOf = (attempt: Attempt, { seat }: Pick<ActProps, 'seat'>): Extract<CommandType, 'CastVote' | 'RuleAnswer'> =>
  seat.role === 'referee' && attempt.votes.length > 0 ? 'CastVote' : 'RuleAnswer'

function AttemptKeys({ attempt, shareUpTo, seat, act }: ActProps & { attempt: Attempt; shareUpTo: Points | undefined }) {
  const tool = useToolTexts()
  const text = useTexts()
  const [typed, setTyped] = useState('')
  const asked = useAsked()
  const { attemptId } = attempt
  const standsBack = seat.role === 'referee' && attempt.recused?.includes(numberOf(seat)) === true
  const verb = verbOf(attempt, { seat })
  const share = toPoints(typed)
  const give = (outcome: Vote) => {
    const label = `${verb === 'CastVote' ? tool.vote : tool.rule}：${text[`outcome_${outcome}`]}`
    if (verb === 'CastVote') act({ type: 'CastVote', attemptId, outcome }, label)
    else if (outcome !== 'abstains') act({ type: 'RuleAnswer', attemptId, outcome, ...(outcome === 'partial' && share !== null ? { share } : {}) }, label)
  }
  return (
    <div className="attempt-keys">
      <p className="line">
        <TeamTag teamId={attempt.teamId} /> {attempt.playerName} {keyWords(attempt.answer ?? [], asked).join('、')} <span className="grow" />
        <b>{attempt.ruling !== null ? text[`outcome_${attempt.ruling}`] : standsBack ? tool.standsBack : text.open}</b>
      </p>
      <div className="act-keys">
        <small>{verb === 'CastVote' ? tool.vote : tool.rule}</small>
        {[...OUTCOMES_RULED, ...(verb === 'CastVote' ? (['abstains'] as const) : [])].map((outcome) => (
          <button key={outcome} disabled={attempt.ruling !== null || standsBack} onClick={() => give(outcome)}>
            {text[`outcome_${outcome}`]}
          </button>
        ))}
        {verb === 'RuleAnswer' && attempt.ruling === null && shareUpTo !== undefined && (
          <Field label={`${tool.share} ≤ ${pointsText(shareUpTo)}`} hint={tool.shareHint}>
            <input className="num short" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
        )}
        {seat.role === 'chief' && (
          <button
            disabled={attempt.ruling === null || attempt.status === 'confirmed'}
            onClick={() => act({ type: 'ConfirmRuling', attemptId }, tool.confirmRuling)}
          >
            {tool.confirmRuling}
          </button>
        )}
        {!attempt.complete && mayAsk(seat.role, 'CompleteAnswer') && (
          <button onClick={() => act({ type: 'CompleteAnswer', attemptId }, tool.complete)}>{tool.complete}</button>
        )}
      </div>
    </div>
  )
}
