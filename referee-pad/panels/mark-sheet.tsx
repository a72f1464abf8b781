/** A judge's grades or sheet of criteria: chosen or filled in, asked once, sent; what the sheet comes to is the hub's to say. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { pointsText, toPoints } from '#shared/points.ts'
import type { MarksPart } from '#shared/views/play.ts'
import type { Points } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Missing } from '../parts/fields.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'

type Marks = NonNullable<MarksPart>

/** A, B, C: one tap, then once more to send it. */
export function GradePad({ slotId, grades }: { slotId: Marks['slotId']; grades: NonNullable<Marks['grades']> }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const [chosen, setChosen] = useState<Points | null>(null)
  const grade = grades.find((one) => one.points === chosen)
  if (grade)
    return (
      <div className="mark-ask">
        <b>{grade.name}</b>
        <p>{desk.markAsk(pointsText(grade.points))}</p>
        <AskKey className="key main" command={{ type: 'EnterMark', slotId, mark: grade.points }}>
          {desk.markSubmit(pointsText(grade.points))}
        </AskKey>
        <button type="button" className="key" onClick={() => setChosen(null)}>
          {texts.cancel}
        </button>
      </div>
    )
  return (
    <div className="grade-pad">
      {grades.map(({ name, points }) => (
        <button key={name} type="button" className="key" onClick={() => setChosen(points)}>
          <b>{name}</b> <span className="num">{pointsText(points)}</span>
        </button>
      ))}
    </div>
  )
}

export function SheetPad({ slotId, criteria, step }: { slotId: Marks['slotId']; criteria: NonNullable<Marks['criteria']>; step: Points }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const { t } = useLanguage()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [stage, setStage] = useState<'typing' | 'tried' | 'asking'>('typing')
  const marks = criteria.map(({ id, max }) => ({ id, max, mark: toPoints(typed[id] ?? '') }))
  const wrong = marks.find(({ mark, max }) => mark === null || mark < 0 || mark > max || mark % step !== 0)
  const sheet = Object.fromEntries(marks.map(({ id, mark }) => [id, mark ?? 0]))
  if (stage === 'asking' && !wrong)
    return (
      <div className="mark-ask">
        <ul className="rows">
          {criteria.map(({ id, title }) => (
            <li key={id}>
              <span>{t(title)}</span> <b className="num">{pointsText(sheet[id] ?? 0)}</b>
            </li>
          ))}
        </ul>
        <AskKey className="key main" command={{ type: 'EnterMark', slotId, criteria: sheet }}>
          {desk.sheetSubmit}
        </AskKey>
        <button type="button" className="key" onClick={() => setStage('typing')}>
          {texts.cancel}
        </button>
      </div>
    )
  return (
    <form
      className="sheet-pad"
      onSubmit={(event) => {
        event.preventDefault()
        setStage(wrong ? 'tried' : 'asking')
      }}
    >
      {criteria.map(({ id, title, max }) => (
        <label key={id} className="sheet-line">
          <span>
            {t(title)} <small className="faint num">0–{pointsText(max)}</small>
          </span>
          <input
            className="field num"
            inputMode="decimal"
            value={typed[id] ?? ''}
            onChange={(event) => {
              setStage('typing')
              setTyped({ ...typed, [id]: event.target.value })
            }}
          />
        </label>
      ))}
      {stage === 'tried' && wrong ? <Missing sentence={desk.markBad(pointsText(wrong.max), pointsText(step))} /> : null}
      <button type="submit" className="key main">
        {desk.markCheck}
      </button>
    </form>
  )
}
