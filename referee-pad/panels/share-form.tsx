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

/** The points typed, and the share they come to: null where they are none, or more than the question is worth. */
export const shareTyped = (typed: string, most: Points): Points | null => {
  const share = toPoints(typed)
  return share !== null && share >= 0 && share <= most ? share : null
}

export function ShareField({ most, typed, onType }: { most: Points; typed: string; onType: (typed: string) => void }) {
  const texts = useTexts()
  return (
    <label className="ask">
      <span className="ask-label">{texts.shareTyped(pointsText(most))}</span>
      <input className="field num" inputMode="decimal" value={typed} onChange={(event) => onType(event.target.value)} />
    </label>
  )
}

export function ShareForm({ most, command, onDone }: ShareFormProps) {
  const texts = useTexts()
  const half = most % 2 === 0 ? pointsText(most / 2) : ''
  const [typed, setTyped] = useState(half)
  const share = shareTyped(typed, most)
  return (
    <>
      <ShareField most={most} typed={typed} onType={setTyped} />
      {share !== null ? (
        <AskKey className="key main" command={command(share)} onDone={onDone}>
          {texts.shareGive(pointsText(share))}
        </AskKey>
      ) : (
        <Missing sentence={texts.shareRange(pointsText(most))} />
      )}
    </>
  )
}
