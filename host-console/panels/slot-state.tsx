/** The round's own panel: whatever the open slot has — buzzer, right to answer, votes, answers, marks, choice, play-off. */
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { Card } from '../panel-card.tsx'
import { TeamTag } from '../plate.tsx'
import { useTexts } from '../texts.ts'
import { AnswersPanel } from './answers.tsx'
import { BuzzerPanel } from './buzzer.tsx'
import { RulingsPanel } from './rulings.tsx'

export function SlotState() {
  return (
    <div className="slot-state" tabIndex={0}>
      <PlayOffPanel />
      <ChoosingPanel />
      <RightPanel />
      <RulingsPanel />
      <BuzzerPanel />
      <MarksPanel />
      <AnswersPanel />
    </div>
  )
}

function RightPanel() {
  const text = useTexts()
  const turn = useView('turn')
  const question = useView('question')
  const ruled = question !== null && question !== undefined && (question.phase === 'ruled' || question.phase === 'revealed' || question.phase === 'closed')
  if (!turn)
    return question?.mode === 'turn' ? (
      <Card title={text.right}>
        <p className="empty">{text.nobody}</p>
      </Card>
    ) : null
  return (
    <Card title={text.right} aside={<span className="tag">{text[`how_${turn.how}`]}</span>}>
      <p className="who">
        <TeamTag teamId={turn.teamId} />
        {turn.position !== null && <span>{text.player(turn.position)}</span>}
        {turn.playerName !== null && <b>{turn.playerName}</b>}
        {!ruled && <span className="tag phase">{turn.complete ? text.complete : turn.answering ? text.answering : text.toAnswer}</span>}
      </p>
    </Card>
  )
}

function ChoosingPanel() {
  const text = useTexts()
  const choosing = useView('choosing')
  if (!choosing) return null
  return (
    <Card title={text.choosing}>
      <p className="who">
        {choosing.teamId !== null && <TeamTag teamId={choosing.teamId} />}
        {choosing.forTeam !== null && (
          <>
            {text.choosesFor} <TeamTag teamId={choosing.forTeam} />
          </>
        )}
        {choosing.picked !== null ? (
          <b>{text.item(choosing.picked)}</b>
        ) : choosing.chosen === null ? (
          <span>{text.chooses}</span>
        ) : (
          <b>
            {text.chosen} <span className="num">{pointsText(choosing.chosen)}</span>
          </b>
        )}
      </p>
      <p className="values">
        {choosing.values.map((one) => (
          <span key={one.value} className={one.allowed ? 'tag' : 'tag off'}>
            <b className="num">{pointsText(one.value)}</b> {text.left(one.left)}
          </span>
        ))}
      </p>
    </Card>
  )
}

function MarksPanel() {
  const text = useTexts()
  const marks = useView('marks')
  if (!marks) return null
  const inNow = marks.judges.filter((judge) => judge.submitted).length
  return (
    <Card title={text.marks} aside={<span className="tag">{text.marksIn(inNow, marks.judges.length)}</span>}>
      <p className="who">
        <TeamTag teamId={marks.teamId} />
        {marks.result !== null && (
          <b>
            {text.markResult} <span className="num">{pointsText(marks.result)}</span>
          </b>
        )}
      </p>
      <ul className="marks">
        {marks.judges.map((judge) => (
          <li key={judge.number} className={judge.dropped ? 'off' : judge.submitted ? 'in' : undefined}>
            <small>{judge.number}</small>
            <b className="num">{judge.mark === null ? (judge.submitted ? text.markHidden : text.markMissing) : pointsText(judge.mark)}</b>
            {judge.dropped && <small>{text.dropped}</small>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PlayOffPanel() {
  const text = useTexts()
  const playOff = useView('playOff')
  if (!playOff) return null
  return (
    <Card title={text.playOff} aside={<span className="tag">{playOff.places.map((place) => text.place(place)).join(' · ')}</span>}>
      <p className="who">
        <small>{text.remaining}</small>
        {playOff.remaining.map((teamId) => (
          <TeamTag key={teamId} teamId={teamId} />
        ))}
      </p>
      {playOff.settled.length > 0 && (
        <p className="who">
          <small>{text.settled}</small>
          {playOff.settled.map((one) => (
            <span key={one.teamId}>
              <TeamTag teamId={one.teamId} /> {text.place(one.rank)}
            </span>
          ))}
        </p>
      )}
    </Card>
  )
}
