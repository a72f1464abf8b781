/** Voids a question, in hand or earlier: the cause from the list, the reason, a spare in its place or not (only while it is in play); then asks once more. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import type { SlotId } from '#shared/words.ts'
import { AskKey } from '../parts/ask-key.tsx'
import { CAUSES, type VoidCause } from '../parts/closed-lists.ts'
import { Choice, Missing, ReasonField } from '../parts/fields.tsx'
import { useDeskTexts } from '../texts-desks.ts'
import { useTexts } from '../texts.ts'

export function VoidForm({ slotId, onDone }: { slotId: SlotId; onDone: () => void }) {
  const texts = useTexts()
  const desk = useDeskTexts()
  const spares = useView('rundown')?.sparesLeft
  const [cause, setCause] = useState<VoidCause | null>(null)
  const [reason, setReason] = useState('')
  const inPlay = useView('question')?.slotId === slotId
  const [replace, setReplace] = useState<'spare' | 'none' | null>(inPlay ? null : 'none')
  const [step, setStep] = useState<'fill' | 'tried' | 'confirm'>('fill')
  const missing = cause === null ? desk.causeMissing : reason.trim() === '' ? texts.reasonMissing : replace === null ? desk.replaceMissing : null
  if (step === 'confirm' && cause !== null && replace !== null)
    return (
      <>
        <p className="note">{desk.voidAsk(desk[`cause-${cause}`], replace === 'spare')}</p>
        <div className="key-row apart">
          <button type="button" className="key" onClick={() => setStep('fill')}>
            {texts.cancel}
          </button>
          <AskKey className="key danger" command={{ type: 'VoidQuestion', slotId, cause, reason: reason.trim(), replace: replace === 'spare' }} onDone={onDone}>
            {desk.voidConfirm}
          </AskKey>
        </div>
      </>
    )
  return (
    <>
      <Choice label={desk.cause} options={CAUSES.map((value) => ({ value, label: desk[`cause-${value}`] }))} chosen={cause} onChoose={setCause} />
      <ReasonField quick={cause && cause !== 'other' ? [desk[`cause-${cause}`]] : []} value={reason} onChange={setReason} />
      {inPlay ? (
        <Choice
          label={spares === undefined ? desk.replace : desk.replaceOf(spares)}
          options={[
            { value: 'spare', label: desk.replaceYes },
            { value: 'none', label: desk.replaceNo },
          ]}
          chosen={replace}
          onChoose={setReplace}
        />
      ) : null}
      <Missing sentence={step === 'tried' ? missing : null} />
      <button type="button" className="key danger" onClick={() => setStep(missing ? 'tried' : 'confirm')}>
        {desk.voidNext}
      </button>
    </>
  )
}
