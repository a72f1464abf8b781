/** A judge's page: the team performing, how it is marked, and one's own mark only. */
import { useView } from '#shared/client/use-view.tsx'
import { pointsText } from '#shared/points.ts'
import { TeamName } from '../parts/teams.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { ClockPanel } from './clock.tsx'
import { Criteria } from './criteria.tsx'
import { MarkPad } from './mark-pad.tsx'

export function JudgeDesk() {
  const marks = useView('marks')
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
  const mark = mine?.is === 'judge' ? mine.mark : null
  return (
    <div className="desk judge">
      <section className="card performing">
        <span className="label">{texts.performing}</span>
        <h2>
          <TeamName teamId={marks.teamId} />
        </h2>
        <ClockPanel />
        <Criteria />
      </section>
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
