/** 核分: a second person's totals, typed blind from paper; only then equal, or the differences entry by entry. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultView } from '#shared/views/results.ts'
import { useSeatNames } from '../parts/seats.ts'
import { useResultTexts } from '../texts-results.ts'
import { CheckDifferences } from './check-differences.tsx'
import { CheckForm } from './check-form.tsx'

export function ScoreCheckPanel() {
  const parts = useView('result')?.parts ?? []
  const texts = useResultTexts()
  if (parts.length === 0) return <p className="card empty">{texts.noResults}</p>
  return (
    <div className="stack">
      {parts.map((part) => (
        <PartCheck key={part.partId} part={part} />
      ))}
    </div>
  )
}

function PartCheck({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  const { t } = useLanguage()
  return (
    <section className="card check">
      <header>
        <h2>{t(part.title)}</h2>
        <span className="chip">{texts[part.stage]}</span>
      </header>
      <PartCheckBody part={part} />
    </section>
  )
}

function PartCheckBody({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  const seatNames = useSeatNames()
  const [again, setAgain] = useState(false)
  if (part.stage === 'signed' || part.stage === 'announced') return <p>{texts.signedAlready}</p>
  if (!part.finished) return <p className="faint">{texts.checkWait}</p>
  if (part.check?.how === 'equal') return <p className="good">{texts.checkDone}</p>
  if (part.check?.how === 'skipped') return <p>{texts.checkSkipped(seatNames(part.check.by), part.check.reason)}</p>
  if (part.check && !again)
    return (
      <>
        <CheckDifferences part={part} />
        <button type="button" className="key main" onClick={() => setAgain(true)}>
          {texts.checkAgain}
        </button>
      </>
    )
  return <CheckForm part={part} onDone={() => setAgain(false)} />
}
