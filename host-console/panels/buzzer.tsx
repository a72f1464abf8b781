/** The buzzer: its state, what is in a race's way, the presses with how sure their order is, fouls, who is out. */
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { PressTiming } from '#shared/ui/press-timing.tsx'
import { SlipKey } from '#shared/ui/slip-key.tsx'
import type { BuzzerPart } from '#shared/views/play.ts'
import { Card } from '../panel-card.tsx'
import { TeamTag } from '../plate.tsx'
import { useTexts, type Texts } from '../texts.ts'
import { signed } from './question.tsx'
import { RaceTrouble } from './race-trouble.tsx'

export function BuzzerPanel() {
  const text = useTexts()
  const { t } = useLanguage()
  const buzzer = useView('buzzer')
  const record = useView('race')?.record ?? null
  const contest = useView('contest')
  const question = useView('question')
  if (!buzzer) return null
  const running = buzzer.state === 'armed' || buzzer.state === 'open' || buzzer.state === 'racing'
  return (
    <Card
      title={text.buzzer}
      aside={
        <>
          <span className={`tag buzz-${buzzer.state}`}>{text[`buzz_${buzzer.state}`]}</span>
          {running && <span className="tag">{text.eligible(buzzer.eligible.length)}</span>}
        </>
      }
    >
      <RaceTrouble />
      {record && contest ? <PressTiming record={record} teams={contest.teams} /> : <Order buzzer={buzzer} />}
      {record && contest && record.lines.length > 0 && (
        <SlipKey
          record={record}
          teams={contest.teams}
          contest={t(contest.title)}
          question={question ? `${t(question.roundTitle)} ${String(question.number)}` : ''}
        />
      )}
      {buzzer.fouls.map((foul, index) => (
        <p key={index} className="line">
          <em className="tag bad">{t(foul.title)}</em>
          <TeamTag teamId={foul.teamId} />
          <b className="num">{signed(foul.points)}</b>
        </p>
      ))}
      {buzzer.out.length > 0 && (
        <p className="line">
          <em className="tag">{text.out}</em>
          {buzzer.out.map((teamId) => (
            <TeamTag key={teamId} teamId={teamId} />
          ))}
        </p>
      )}
    </Card>
  )
}

/** Where nothing but the order is known. */
function Order({ buzzer }: { buzzer: NonNullable<BuzzerPart> }) {
  const text = useTexts()
  return (
    <>
      {buzzer.verdict && (
        <p className="verdict">
          <b>{sureness(buzzer.verdict, text)}</b>
          {buzzer.verdict.leadMs !== null && <span>{text.lead(`${secondsOf(buzzer.verdict.leadMs)} ${text.seconds}`)}</span>}
        </p>
      )}
      {buzzer.order.length === 0 ? (
        <p className="empty">{text.noPress}</p>
      ) : (
        <ol className="presses">
          {buzzer.order.map((press, index) => (
            <li key={`${press.teamId}-${index}`} className={press.teamId === buzzer.verdict?.winner ? 'won' : undefined}>
              <TeamTag teamId={press.teamId} />
              <span className="num" title={text.seconds}>
                {secondsOf(press.afterMs)}
              </span>
              {press.early && <em>{text.early}</em>}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

type Verdict = NonNullable<NonNullable<BuzzerPart>['verdict']>
function sureness(verdict: Verdict, text: Texts): string {
  if (verdict.method === 'arrival') return text.byArrival
  return verdict.certain ? text.certain : text.photo
}
/** Seconds to the millisecond: 0.212. */
const secondsOf = (ms: number): string => (ms / 1000).toFixed(3)
