/** A judge's page: the team performing, its case, how it is marked, and one's own mark only. */
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { TeamName } from '../parts/teams.tsx'
import { UnfoldingCard } from '../parts/unfolding.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { ClockPanel } from './clock.tsx'
import { Criteria } from './criteria.tsx'
import { MarkPad } from './mark-pad.tsx'
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
          <MarkPad key={marks.slotId} slotId={marks.slotId} maxMark={marks.maxMark} step={marks.step} />
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
