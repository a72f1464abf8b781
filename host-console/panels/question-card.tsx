/** The miniature of the question scene in each of its states, as the stage tells them apart: 请听题, the text, the buzzer, who has it, the ruling. */
import { pointsText } from '#shared/points.ts'
import { handedInOnStage, questionState, rulingOnStage, type QuestionState, type StageView } from '#shared/ui/on-stage.ts'
import { TeamTag } from '../plate.tsx'
import { useTexts } from '../texts.ts'
import { TimeLeft } from './clock.tsx'
import { signed } from './question.tsx'

/** The states in which the stage shows the question's text. */
const READ: readonly QuestionState[] = ['reading', 'buzzer', 'who-has-it']

export function QuestionCard({ view }: { view: StageView }) {
  const text = useTexts()
  const { question } = view
  const state = questionState(view)
  if (!question || !state) return null
  return (
    <>
      <small>{text.question(question.number, question.of)}</small>
      {READ.includes(state) ? <Asked view={view} /> : <State state={state} view={view} />}
      <div className="foot">
        {state === 'buzzer' && view.buzzer && <b className="live-word">{text[`buzz_${view.buzzer.state}`]}</b>}
        {state === 'who-has-it' && view.turn && <TeamTag teamId={view.turn.teamId} />}
        {state === 'reading' && <HandedIn view={view} />}
        {(state === 'reading' || state === 'who-has-it' || state === 'choosing') && <TimeLeft />}
      </div>
    </>
  )
}

function HandedIn({ view }: { view: StageView }) {
  const text = useTexts()
  const tablets = handedInOnStage(view)
  return tablets && <span>{text.submitted(tablets.submitted, tablets.of)}</span>
}

function Asked({ view }: { view: StageView }) {
  const text = useTexts()
  const { stem, options, mode } = view.question ?? {}
  if (stem === null || stem === undefined)
    return view.turn ? null : (
      <div className="centre">
        <b>{mode === 'performance' ? text.getReady : text.listen}</b>
      </div>
    )
  return (
    <>
      <p className="stem">{stem}</p>
      {options && (
        <p className="letters">
          {options.map((option) => (
            <span key={option.letter}>
              {option.letter}. {option.text}
            </span>
          ))}
        </p>
      )}
    </>
  )
}

/** The states in which the stage says one thing of the question. */
function State({ state, view }: { state: QuestionState; view: StageView }) {
  const text = useTexts()
  const ruling = rulingOnStage(view)
  const { choosing } = view
  return (
    <div className="centre">
      {state === 'voided' && <b>{text.voided}</b>}
      {state === 'votes' && view.audience && <b>{(view.audience.open ? text.votesOpen : text.votesClosed)(view.audience.votes)}</b>}
      {state === 'audience' && <b>{text.toAudience}</b>}
      {state === 'audience' && ruling && (
        <span>
          <TeamTag teamId={ruling.teamId} /> {text[`outcome_${ruling.outcome}`]} {signed(ruling.points)}
        </span>
      )}
      {state === 'deliberation' && <b>{text.deliberating}</b>}
      {state === 'ruling' && ruling && (
        <>
          <b>
            {text[`outcome_${ruling.outcome}`]} {signed(ruling.points)}
          </b>
          <TeamTag teamId={ruling.teamId} />
        </>
      )}
      {state === 'choosing' && choosing && (
        <>
          <b className="num">{choosing.values.map((one) => pointsText(one.value)).join('  ')}</b>
          <span>
            {choosing.teamId !== null && <TeamTag teamId={choosing.teamId} />}{' '}
            {choosing.chosen === null ? text.chooses : `${text.chosen} ${pointsText(choosing.chosen)}`}
          </span>
        </>
      )}
    </div>
  )
}
