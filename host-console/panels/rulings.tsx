/** Attempts and what became of them: the panel's votes, the tally, the ruling, and whether the stage has shown it. */
import { keyWords } from '#shared/key-words.ts'
import { useAsked } from '#shared/client/use-asked.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { PanelPart } from '#shared/views/people.ts'
import { Card } from '../panel-card.tsx'
import { TeamTag } from '../plate.tsx'
import { useTexts } from '../texts.ts'

/** More attempts than this are shown as answer tiles, not one by one. */
const FEW = 8
type Attempt = NonNullable<PanelPart>['attempts'][number]

export function RulingsPanel() {
  const text = useTexts()
  const panel = useView('panel')
  if (!panel || panel.attempts.length === 0 || panel.attempts.length > FEW) return null
  return (
    <Card title={text.rulings}>
      <ul className="attempts">
        {panel.attempts.map((attempt) => (
          <Row key={attempt.attemptId} attempt={attempt} />
        ))}
      </ul>
    </Card>
  )
}

function Row({ attempt }: { attempt: Attempt }) {
  const text = useTexts()
  const { t } = useLanguage()
  const asked = useAsked()
  const ruled = attempt.ruling !== null
  return (
    <li>
      <p className="line">
        <TeamTag teamId={attempt.teamId} />
        {attempt.playerName !== null && <span>{attempt.playerName}</span>}
        {attempt.answer !== null && <span className="answer">{keyWords(attempt.answer, asked).join('、')}</span>}
        {attempt.late && <em className="tag warn">{text.outcome_late}</em>}
        <span className="grow" />
        <b className={ruled ? `outcome ${attempt.ruling ?? ''}` : 'outcome'}>
          {attempt.ruling === null ? text.open : `${glyph(attempt.ruling)} ${text[`outcome_${attempt.ruling}`]}`}
        </b>
        {ruled && <em className="tag">{attempt.status === 'open' ? text.open : text[attempt.status]}</em>}
      </p>
      {attempt.votes.length > 0 && (
        <p className="votes">
          <small>{text.votes}</small>
          {attempt.votes.map((vote) => (
            <span key={vote.referee} className={vote.in ? 'vote in' : 'vote'}>
              <b className="num">{vote.referee}</b> {vote.outcome === null ? (vote.in ? text.voteIn : text.voteOut) : text[`outcome_${vote.outcome}`]}
            </span>
          ))}
          {attempt.tally === 'no-majority' && <em className="tag warn">{text.noMajority}</em>}
        </p>
      )}
      {ruled && (
        <p className="sub">
          {attempt.by !== null && t(attempt.by)}
          {attempt.reason !== null && ` · ${attempt.reason}`} · {attempt.shown ? text.onStage : text.notOnStage}
        </p>
      )}
    </li>
  )
}

const glyph = (outcome: NonNullable<Attempt['ruling']>): string => (outcome === 'right' ? '✓' : outcome === 'partial' ? '◐' : '✗')
