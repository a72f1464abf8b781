/** The line at the top of a scene: what this is, in small, its title, and up to two lines on the right. */
import type { ReactNode } from 'react'
import { roundOnStage } from '#shared/ui/on-stage.ts'
import { slotTag } from '#shared/ui/slot-tag.ts'
import { useSurface } from '../surface.tsx'
import type { StageView } from '../scene.ts'

export function SceneHead({ kicker, title, tag, aside = [] }: { kicker: ReactNode; title: ReactNode; tag?: string; aside?: readonly (string | null)[] }) {
  return (
    <header className={aside.filter((line) => line !== null).length < 2 ? 'head spanned' : 'head'}>
      <div>
        <p className="kicker">{kicker}</p>
        <h1>
          {title}
          {tag !== undefined && <span className="tag">{tag}</span>}
        </h1>
      </div>
      <div className="aside">{aside.map((line) => line !== null && <p key={line}>{line}</p>)}</div>
    </header>
  )
}

/** Round, number of the question, what it is worth; of several pages, which. */
export function QuestionHead({ view, page }: { view: StageView; page?: string | null }) {
  const { t, words } = useSurface()
  const question = view.question
  if (!question) return null
  const round = t(question.roundTitle)
  const format = t(roundOnStage(view)?.formatTitle ?? question.formatTitle)
  const tag = slotTag(question)
  const count = question.mode === 'performance' ? words.performance : words.question
  const of = question.mode === 'performance' ? words.ofTeams : words.ofQuestions
  return (
    <SceneHead
      kicker={[round, format === round ? null : format, question.subject].filter(Boolean).join(' · ')}
      title={count(question.number)}
      {...(question.trial ? { tag: words.trial } : tag ? { tag: t(tag) } : {})}
      aside={[question.worth ? words.worth(question.worth.right, question.worth.wrong) : null, page ?? (question.of === null ? null : of(question.of))]}
    />
  )
}
