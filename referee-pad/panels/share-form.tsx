/** Asks what a partly right answer pays, where the round leaves that to the referee: half at a tap, or typed points. */
import { useState } from 'react'
import type { Command } from '#shared/commands.ts'
import { pointsText, toPoints } from '#shared/points.ts'
import type { Points } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Missing } from '../parts/fields.tsx'
import { useTexts } from '../texts.ts'

interface ShareFormProps {
  /** The full price of the question. */
  most: Points
  command: (share: Points) => Command
  onDone: () => void
}

export function ShareForm({ most, command, onDone }: ShareFormProps) {
  const texts = useTexts()
  const half = most % 2 === 0 ? pointsText(most / 2) : ''
  const [typed, setTyped] = useState(half)
  const share = toPoints(typed)
  const fits = share !== null && share >= 0 && share <= most
  return (
    <>
      <label className="ask">
        <span className="ask-label">{texts.shareTyped(pointsText(most))}</span>
        <input className="field num" inputMode="decimal" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {fits ? (
        <AskKey className="key main" command={command(share)} onDone={onDone}>
          {texts.shareGive(pointsText(share))}
        </AskKey>
      ) : (
        <Missing sentence={texts.shareRange(pointsText(most))} />
      )}
    </>
  )
}
