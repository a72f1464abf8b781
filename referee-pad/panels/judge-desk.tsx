/** A judge's page: the team performing, its case, how it is marked, and one's own mark only. */
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import type { MarksPart } from '#shared/views/play.ts'
import { TeamName } from '../parts/teams.tsx'
import { UnfoldingCard } from '../parts/unfolding.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { ClockPanel } from './clock.tsx'
import { Criteria } from './criteria.tsx'
import { MarkPad } from './mark-pad.tsx'
import { GradePad, SheetPad } from './mark-sheet.tsx'
import { QuestionBody } from './question-body.tsx'

export function JudgeDesk() {
  const marks = useView('marks')
  const question = useView('question')
  const crew = useView('crew') ?? null
  const mine = useView('mine')
  const texts = useDeskTexts()
  if (!marks)
    return (
      <div className="desk-wait">
        <section className="card empty">
          <h2>{texts.markWait}</h2>
          <p>{texts.markWaitHint}</p>
        </section>
      </div>
    )
  const asked = question && (question.stem !== null || question.media !== null) ? question : null
  const mark = mine?.is === 'judge' ? mine.mark : null
  return (
    <div className="desk judge">
      <UnfoldingCard key={marks.slotId} className={asked ? 'performing with-case' : 'performing'}>
        {(unfoldKey) => (
          <>
            <span className="label">{texts.performing}</span>
            {asked ? unfoldKey : null}
            <h2>
              <span className="on-tablet">
                <TeamName teamId={marks.teamId} />
              </span>
              <span className="on-phone">
                <TeamName teamId={marks.teamId} short />
              </span>
            </h2>
            <ClockPanel />
            {asked ? (
              <div className="case">
                <QuestionBody question={asked} crew={crew} />
              </div>
            ) : null}
            <Criteria />
          </>
        )}
      </UnfoldingCard>
      <section className="card marking">
        {mark === null ? (
          <Marking key={marks.slotId} marks={marks} number={mine?.is === 'judge' ? mine.number : 0} />
        ) : (
          <div className="mark-sent">
            <span className="label">{texts.markYours}</span>
            <b className="num">{pointsText(mark)}</b>
            <p>{texts.markSent}</p>
          </div>
        )}
      </section>
    </div>
  )
}

/** A keypad, grades or a sheet, as the round has it; nothing for a judge who stands back. */
function Marking({ marks, number }: { marks: NonNullable<MarksPart>; number: number }) {
  const texts = useDeskTexts()
  const judge = marks.judges.find((one) => one.number === number)
  if (!judge || judge.recused) return <p className="faint">{judge ? texts.recused : texts.notJudging}</p>
  const { slotId, criteria, grades, maxMark, step } = marks
  if (criteria) return <SheetPad slotId={slotId} criteria={criteria} step={step} />
  return grades ? <GradePad slotId={slotId} grades={grades} /> : <MarkPad slotId={slotId} maxMark={maxMark} step={step} />
}
