/** The attempt in hand and what this seat may do about it: rule, vote, wait, or read what was ruled. */
import type { ReactNode } from 'react'
import { keyWords } from '#shared/key-words.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useAsked } from '#shared/client/use-asked.ts'
import { useView } from '#shared/client/use-view.tsx'
import { attemptInHand, howToRule, type HowToRule, type Panel, type PanelAttempt, type RulingSeat } from '../parts/how-to-rule.ts'
import { OutcomeWord, VoteWord } from '../parts/outcomes.tsx'
import { TeamName } from '../parts/teams.tsx'
import { useTexts } from '../texts.ts'
import { AnswersPanel } from './answers.tsx'
import { MarksPanel } from './marks.tsx'
import { RulingKeys } from './ruling-keys.tsx'
import { RuledLine } from './ruled-line.tsx'
import { Votes } from './votes.tsx'

interface RulingProps {
  seat: RulingSeat
  /** What the chief has besides, for the attempt in hand. */
  more?: (attempt: PanelAttempt, panel: Panel) => ReactNode
}

export function RulingPanel({ seat, more }: RulingProps) {
  const panel = useView('panel')
  const answers = useView('answers')
  const mine = useView('mine')
  const marks = useView('marks')
  const question = useView('question')
  const { t } = useLanguage()
  const texts = useTexts()
  const asked = useAsked()
  if (marks) return <MarksPanel />
  if (panel?.method === 'machine' || (answers && !panel)) return <AnswersPanel />
  const attempt = panel ? attemptInHand(panel, mine) : undefined
  if (!panel || !attempt)
    return (
      <section className="card ruling empty">
        <h2>{texts.waitAttempt}</h2>
        <p>{texts.waitAttemptHint}</p>
        {panel ? <p className="faint">{texts[`method-${panel.method}`]}</p> : null}
      </section>
    )
  const how = attempt.ruling === null ? howToRule({ seat, panel, attempt, mine }) : null
  const votes = <Votes attempt={attempt} />
  const earlier = panel.attempts.filter((other) => other !== attempt)
  return (
    <section className="card ruling">
      <header>
        <h2>
          {titleFor(seat, panel, how, texts)} {question?.slotId === panel.slotId ? null : <span className="chip">{texts.lastQuestion}</span>}
        </h2>
        <TeamName teamId={attempt.teamId} short player={attempt.playerName} />
      </header>
      {attempt.objects ? <p className="faint">{question?.objection === 'lapsed' ? texts.objectionLapsed : texts[`objects-${attempt.objects}`]}</p> : null}
      {attempt.answer && attempt.answer.length > 0 ? <p>{texts.answerIs(keyWords(attempt.answer, asked).join(''))}</p> : null}
      {how && attempt.tally !== null ? votes : null}
      {how
        ? panel.mind?.map((line) => (
            <p key={t(line)} className="banner">
              {t(line)}
            </p>
          ))
        : null}
      {how ? <ToRule how={how} attempt={attempt} /> : <RuledLine panel={panel} attempt={attempt} />}
      {more?.(attempt, panel)}
      {how && attempt.tally !== null ? null : votes}
      {earlier.length > 0 ? <Earlier attempts={earlier} /> : null}
    </section>
  )
}

/** What this seat is asked to do now, else the method of the round. */
function titleFor(seat: RulingSeat, panel: Panel, how: HowToRule | null, texts: ReturnType<typeof useTexts>): string {
  if (how?.is === 'vote') return texts.voteTitle
  if (how?.is === 'rule') return seat === 'clerk' ? texts.spokenTitle : texts.ruleTitle
  return texts[`method-${panel.method}`]
}

function ToRule({ how, attempt }: { how: HowToRule; attempt: PanelAttempt }) {
  const texts = useTexts()
  if (how.is === 'voted')
    return (
      <div className="my-vote">
        <p>
          {texts.myVote} <VoteWord vote={how.outcome} />
        </p>
        <p className="faint">{texts.voteSent}</p>
      </div>
    )
  if (how.is === 'wait') return <p className="waiting-line">{texts[how.why]}</p>
  if (how.is === 'step-in') return <p className="waiting-line">{texts.waitRuling}</p>
  return <RulingKeys key={attempt.attemptId} attemptId={attempt.attemptId} verb={how.is === 'vote' ? 'CastVote' : 'RuleAnswer'} />
}

function Earlier({ attempts }: { attempts: readonly PanelAttempt[] }) {
  const texts = useTexts()
  return (
    <div className="earlier">
      <h3>{texts.earlier}</h3>
      <ul>
        {attempts.map((attempt) => (
          <li key={attempt.attemptId}>
            <TeamName teamId={attempt.teamId} short player={attempt.playerName} />
            {attempt.ruling ? <OutcomeWord outcome={attempt.ruling} /> : texts['status-open']}
          </li>
        ))}
      </ul>
    </div>
  )
}
