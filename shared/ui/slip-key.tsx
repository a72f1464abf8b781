/** The key that prints an opening's evidence slip. */
import { useState } from 'react'
import { EvidenceSlip, PrintedSheet, type SlipOf } from './evidence-slip.tsx'
import { useTimingTexts } from './timing-texts.ts'

export function SlipKey(slip: SlipOf) {
  const words = useTimingTexts()
  const [printing, setPrinting] = useState(false)
  return (
    <>
      <button type="button" className="key small" onClick={() => setPrinting(true)}>
        {words.slip} · {words.print}
      </button>
      {printing && (
        <PrintedSheet onDone={() => setPrinting(false)}>
          <EvidenceSlip {...slip} />
        </PrintedSheet>
      )}
    </>
  )
}
