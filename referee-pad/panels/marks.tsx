/** The judges' marks as the crew sees them: who is in, then each mark, what was dropped, and the result. */
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { TeamName } from '../parts/teams.tsx'
import { useTexts } from '../texts.ts'

export function MarksPanel() {
  const marks = useView('marks')
  const texts = useTexts()
  if (!marks) return null
  return (
    <section className="card ruling">
      <header>
        <h2>{texts.marksTitle}</h2>
        <TeamName teamId={marks.teamId} short />
      </header>
      <ul className="rows marks">
        {marks.judges.map((judge) => (
          <li key={judge.number}>
            <b>{texts.seatJudge(String(judge.number))}</b>
            <span>{judge.mark === null ? judge.submitted ? texts.submitted : texts.none : <b className="num">{pointsText(judge.mark)}</b>}</span>
            {judge.dropped ? <span className="chip">{judge.dropped === 'high' ? texts.droppedHigh : texts.droppedLow}</span> : null}
          </li>
        ))}
      </ul>
      {marks.result === null ? null : (
        <p className="ruled-outcome">
          {texts.marksResult} <b className="num">{pointsText(marks.result)}</b>
        </p>
      )}
    </section>
  )
}
