/** Asks what a partly right answer pays: as the rules say, or typed points up to the question's worth. */
import { useState } from 'react'
import type { Command } from '#shared/commands.ts'
import { pointsText, toPoints } from '#shared/points.ts'
import type { Points } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Missing } from '../parts/fields.tsx'
import { useTexts } from '../texts.ts'

interface ShareFormProps {
  worth: Points
  /** Without a share the round's rules say what it pays. */
  command: (share?: Points) => Command
  onDone: () => void
}

export function ShareForm({ worth, command, onDone }: ShareFormProps) {
  const texts = useTexts()
  const [typed, setTyped] = useState('')
  const share = toPoints(typed)
  const fits = share !== null && share >= 0 && share <= worth
  return (
    <>
      <AskKey className="key main" command={command()} onDone={onDone}>
        {texts.shareByRule}
      </AskKey>
      <label className="ask">
        <span className="ask-label">{texts.shareTyped}</span>
        <input className="field num" inputMode="decimal" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Missing sentence={typed !== '' && !fits ? texts.shareRange(pointsText(worth)) : null} />
      {fits ? (
        <AskKey className="key main" command={command(share)} onDone={onDone}>
          {texts.shareGive(pointsText(share))}
        </AskKey>
      ) : null}
    </>
  )
}
