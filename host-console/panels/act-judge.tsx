/** A judge's mark, entered for the judge. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { pointsText, toPoints } from '#shared/points.ts'
import { Field } from '../fields.tsx'
import { TeamTag } from '../plate.tsx'
import { useToolTexts } from '../texts-tools.ts'
import type { MarksPart } from '#shared/views/play.ts'
import { useLanguage } from '#shared/client/language.tsx'
import { numberOf, type Act, type ActProps } from './act.ts'

export function ActJudge({ seat, act }: ActProps) {
  const tool = useToolTexts()
  const marks = useView('marks')
  const [typed, setTyped] = useState('')
  if (!marks) return <p className="empty">{tool.notNow}</p>
  const judge = marks.judges.find((one) => one.number === numberOf(seat))
  const mark = toPoints(typed)
  const fits = marks.grades ? marks.grades.some((one) => one.points === mark) : mark !== null && mark >= 0 && mark <= marks.maxMark && mark % marks.step === 0
  if (!judge || judge.recused) return <p className="empty">{tool.notNow}</p>
  if (marks.criteria && !judge.submitted) return <ActSheet marks={marks} act={act} />
  if (judge.submitted) return <p className="empty">{judge.mark === null ? tool.alreadyIn : tool.markEntered(pointsText(judge.mark))}</p>
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

/** A sheet of criteria: every line within its own maximum. */
function ActSheet({ marks, act }: { marks: NonNullable<MarksPart>; act: Act }) {
  const tool = useToolTexts()
  const { t } = useLanguage()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const lines = (marks.criteria ?? []).map((one) => ({ ...one, mark: toPoints(typed[one.id] ?? '') }))
  const fits = lines.every(({ mark, max }) => mark !== null && mark >= 0 && mark <= max && mark % marks.step === 0)
  const criteria = Object.fromEntries(lines.map(({ id, mark }) => [id, mark ?? 0]))
  return (
    <form
      className="act-keys"
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) act({ type: 'EnterMark', slotId: marks.slotId, criteria }, tool.enterMark)
      }}
    >
      <TeamTag teamId={marks.teamId} />
      {lines.map(({ id, title, max }) => (
        <Field key={id} label={t(title)} hint={tool.markRange(pointsText(max), pointsText(marks.step))}>
          <input className="num short" inputMode="decimal" value={typed[id] ?? ''} onChange={(event) => setTyped({ ...typed, [id]: event.target.value })} />
        </Field>
      ))}
      <button type="submit" className="primary" disabled={!fits}>
        {tool.enterMark}
      </button>
    </form>
  )
}
