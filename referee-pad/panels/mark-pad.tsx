/** The keypad of a judge: digits and steps, refused with a sentence when out of range, asked once before it is sent. */
import { Delete } from 'lucide-react'
import { useState } from 'react'
import { pointsText, toPoints } from '#shared/points.ts'
import type { Points, SlotId } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { Missing } from '../parts/fields.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'

interface MarkPadProps {
  slotId: SlotId
  maxMark: Points
  step: Points
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const plain = (points: Points): string => pointsText(points).replace('−', '-')

export function MarkPad({ slotId, maxMark, step }: MarkPadProps) {
  const desk = useDeskTexts()
  const [typed, setTyped] = useState('')
  const [stage, setStage] = useState<'typing' | 'tried' | 'asking'>('typing')
  const mark = toPoints(typed)
  const fits = mark !== null && mark >= 0 && mark <= maxMark && mark % step === 0
  const type = (next: string) => {
    setStage('typing')
    setTyped(next.slice(0, 8))
  }
  const nudge = (by: Points) => type(plain(Math.min(maxMark, Math.max(0, (mark ?? 0) + by))))
  if (stage === 'asking' && fits) return <MarkAsk slotId={slotId} mark={mark} onBack={() => setStage('typing')} />
  return (
    <form
      className="mark-pad"
      onSubmit={(event) => {
        event.preventDefault()
        setStage(fits ? 'asking' : 'tried')
      }}
    >
      <div className="mark-line">
        <button type="button" className="key" aria-label={desk.stepDown} onClick={() => nudge(-step)}>
          −
        </button>
        <input
          className="field num"
          inputMode="none"
          aria-label={desk.markYours}
          placeholder="—"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <button type="button" className="key" aria-label={desk.stepUp} onClick={() => nudge(step)}>
          +
        </button>
      </div>
      {stage === 'tried' ? (
        <Missing sentence={typed.trim() === '' ? desk.markEmpty : desk.markBad(pointsText(maxMark), pointsText(step))} />
      ) : (
        <p className="faint">{desk.markIntro(pointsText(maxMark), pointsText(step))}</p>
      )}
      <Digits typed={typed} whole={step % 1000 === 0} onType={type} />
      <button type="submit" className="key main">
        {desk.markCheck}
      </button>
    </form>
  )
}

/** The one question before a mark is sent: it cannot be changed afterwards. */
function MarkAsk({ slotId, mark, onBack }: { slotId: SlotId; mark: Points; onBack: () => void }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  return (
    <div className="mark-ask">
      <b className="num">{pointsText(mark)}</b>
      <p>{desk.markAsk(pointsText(mark))}</p>
      <AskKey className="key main" command={{ type: 'EnterMark', slotId, mark }}>
        {desk.markSubmit(pointsText(mark))}
      </AskKey>
      <button type="button" className="key" onClick={onBack}>
        {texts.cancel}
      </button>
    </div>
  )
}

function Digits({ typed, whole, onType }: { typed: string; whole: boolean; onType: (next: string) => void }) {
  const desk = useDeskTexts()
  return (
    <div className="digits">
      {DIGITS.map((digit) => (
        <DigitKey key={digit} digit={digit} onPress={() => onType(typed + digit)} />
      ))}
      <button type="button" className="key num" aria-label={desk.digitPoint} disabled={whole || typed.includes('.')} onClick={() => onType(`${typed || '0'}.`)}>
        .
      </button>
      <DigitKey digit="0" onPress={() => onType(`${typed}0`)} />
      <button type="button" className="key" aria-label={desk.digitBack} onClick={() => onType(typed.slice(0, -1))}>
        <Delete aria-hidden />
      </button>
    </div>
  )
}

function DigitKey({ digit, onPress }: { digit: string; onPress: () => void }) {
  return (
    <button type="button" className="key num" onClick={onPress}>
      {digit}
    </button>
  )
}
