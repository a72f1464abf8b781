/** A judge's mark, entered for the judge. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText, toPoints } from '#shared/points.ts'
import { Field } from '../fields.tsx'
import { TeamTag } from '../plate.tsx'
import { useToolTexts } from '../texts-tools.ts'
import type { ActProps } from './act.ts'

/** judge-3 → 3. */
const numberOf = (seatId: string): number => Number(/-(\d+)$/.exec(seatId)?.[1] ?? 0)

export function ActJudge({ seat, act }: ActProps) {
  const tool = useToolTexts()
  const marks = useView('marks')
  const [typed, setTyped] = useState('')
  if (!marks) return <p className="empty">{tool.notNow}</p>
  const judge = marks.judges.find((one) => one.number === numberOf(seat.seatId))
  const mark = toPoints(typed)
  const fits = mark !== null && mark >= 0 && mark <= marks.maxMark && mark % marks.step === 0
  if (judge?.submitted) return <p className="empty">{judge.mark === null ? tool.alreadyIn : tool.markEntered(pointsText(judge.mark))}</p>
  const send = () => {
    if (mark !== null && fits) act({ type: 'EnterMark', slotId: marks.slotId, mark }, `${tool.enterMark} ${pointsText(mark)}`)
  }
  return (
    <form
      className="act-keys"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <TeamTag teamId={marks.teamId} />
      <Field label={tool.mark} hint={typed !== '' && !fits ? tool.badMark : tool.markRange(pointsText(marks.maxMark), pointsText(marks.step))}>
        <input className="num short" inputMode="decimal" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <button type="submit" className="primary" disabled={!fits}>
        {tool.enterMark}
      </button>
    </form>
  )
}
