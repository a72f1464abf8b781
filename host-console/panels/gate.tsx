/** Before there is anything to operate: still reading, or this browser is not the operator's seat. */
import type { ReactNode } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useLink, useView } from '#shared/client/use-view.tsx'
import { sentencesOf } from '../desk.tsx'
import { useTexts } from '../texts.ts'

export function Gate({ children }: { children: ReactNode }) {
  const text = useTexts()
  const { language } = useLanguage()
  const { state, refusal } = useLink()
  const contest = useView('contest')
  if (state === 'refused') {
    return (
      <main className="gate">
        <h1>{text.refusedTitle}</h1>
        {refusal && <p>{sentencesOf(refusal)[language]}</p>}
        <p>{text.refusedHow}</p>
      </main>
    )
  }
  if (!contest)
    return (
      <main className="gate">
        <p role="status">{text.waitingFirst}</p>
      </main>
    )
  return children
}
