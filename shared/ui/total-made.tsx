/** A combined total in words and in lines: its formula, and from the entries to the total, for whoever checks it on paper. */
import { defineTexts, useLanguage } from '../client/language.tsx'
import { pointsText } from '../points.ts'
import type { MadeOf } from '../views/results.ts'
import type { Points, Text } from '../words.ts'
import './total-made.css'

const texts = defineTexts({
  zh: {
    combined: '合成总分',
    is: (formula: string) => `合成总分 ＝ ${formula}`,
    counts: (title: string, points: string) => `${title} ${points}，计入`,
    rounding: '取舍',
    total: '总分',
  },
  en: {
    combined: 'Combined total',
    is: (formula: string) => `Combined total = ${formula}`,
    counts: (title: string, points: string) => `${title} ${points}, counts`,
    rounding: 'Rounding',
    total: 'Total',
  },
})
export const useTotalTexts = () => texts(useLanguage().language)

/** Nothing where a total is simply what was scored. */
export function Formula({ of, className }: { of: Text | undefined; className?: string }) {
  const words = useTotalTexts()
  const { t } = useLanguage()
  return of === undefined ? null : <p className={className}>{words.is(t(of))}</p>
}

/** The lines below a team's entries; together they add up to the total. */
export function TotalMade({ made, total }: { made: MadeOf | undefined; total: Points }) {
  const words = useTotalTexts()
  const { t } = useLanguage()
  if (!made) return null
  const lines = [
    ...made.terms.map(({ title, points, counts }) => ({ what: words.counts(t(title), pointsText(points)), points: counts })),
    ...(made.rounding === 0 ? [] : [{ what: words.rounding, points: made.rounding }]),
    { what: words.total, points: total },
  ]
  return (
    <ul className="total-made">
      {lines.map(({ what, points }, i) => (
        <li key={i}>
          {what} <b className="num">{pointsText(points)}</b>
        </li>
      ))}
    </ul>
  )
}
