/** The question as officials see it, from the draw on; in a performance its case and how it is marked. */
import type { ReactNode } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import { slotTag } from '#shared/ui/slot-tag.ts'
import type { QuestionPart } from '#shared/views/play.ts'
import { signed } from '../parts/numbers.ts'
import { UnfoldingCard } from '../parts/unfolding.tsx'
import { useTexts } from '../texts.ts'
import { Criteria } from './criteria.tsx'
import { QuestionBody } from './question-body.tsx'

export function QuestionPanel() {
  const question = useView('question')
  const crew = useView('crew') ?? null
  const texts = useTexts()
  if (!question)
    return (
      <section className="card question empty">
        <h2>{texts.noQuestion}</h2>
        <p>{texts.noQuestionHint}</p>
      </section>
    )
  return (
    <UnfoldingCard key={question.slotId} className="question">
      {(unfoldKey) => (
        <>
          <QuestionLine question={question} subject={crew?.subject ?? question.subject}>
            {crew || question.stem !== null ? unfoldKey : null}
          </QuestionLine>
          {question.voided ? <p className="banner">{texts.voided}</p> : null}
          {question.deliberating ? <p className="banner">{texts.deliberating}</p> : null}
          <QuestionBody question={question} crew={crew} />
          {question.mode === 'performance' ? <Criteria /> : null}
        </>
      )}
    </UnfoldingCard>
  )
}

function QuestionLine({ question, subject, children }: { question: NonNullable<QuestionPart>; subject: string | null; children: ReactNode }) {
  const texts = useTexts()
  const { t } = useLanguage()
  const tag = slotTag(question)
  return (
    <div className="question-line">
      <b>{(question.mode === 'performance' ? texts.performanceOf : texts.questionOf)(question.number, question.of)}</b>
      {tag ? <span className="chip kind">{t(tag)}</span> : null}
      {question.type ? <span className="chip">{texts[question.type]}</span> : null}
      {subject ? <span className="chip">{subject}</span> : null}
      {question.worth ? <span className="chip">{texts.worth(signed(question.worth.right), signed(question.worth.wrong))}</span> : null}
      {children}
    </div>
  )
}
