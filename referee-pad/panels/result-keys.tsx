/** What the chief may do with a part's result: skip the check with a reason, sign it, reopen it. */
import { useState } from 'react'
import type { Command } from '#shared/commands.ts'
import type { ResultView } from '#shared/views/results.ts'
import { Missing, ProofField, ReasonField } from '../parts/fields.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useResultTexts } from '../texts-results.ts'
import { useTexts } from '../texts.ts'
import { useAsk } from '../use-ask.tsx'
import { signatureDue, SignKey } from './sign-key.tsx'

export function ResultKeys({ part }: { part: ResultView }) {
  const texts = useResultTexts()
  const { partId } = part
  const isSigned = part.stage === 'signed' || part.stage === 'announced'
  return (
    <div className="key-row">
      {isSigned ? (
        <Sheet title={texts.reopen} opener={texts.reopen} openerClass="key danger">
          {(close) => (
            <WithReason
              note={texts.reopenNote}
              quick={[texts.reasonAppeal, texts.reasonMiscount]}
              confirm={texts.reopenConfirm}
              command={(reason) => ({ type: 'ReopenResult', partId, reason })}
              proof
              onDone={close}
            />
          )}
        </Sheet>
      ) : (
        <>
          {signatureDue(part, 'chief') ? <SignKey part={part} /> : null}
          {part.stage === 'provisional' ? (
            <Sheet title={texts.skipCheck} opener={texts.skipCheck} openerClass="key quiet" disabled={!part.finished}>
              {(close) => (
                <WithReason
                  note={texts.skipNote}
                  quick={[texts.reasonNoClerk, texts.reasonCheckedOnPaper]}
                  confirm={texts.skipConfirm}
                  command={(reason) => ({ type: 'SkipCheck', partId, reason })}
                  onDone={close}
                />
              )}
            </Sheet>
          ) : null}
        </>
      )}
    </div>
  )
}

interface WithReasonProps {
  note: string
  quick: readonly string[]
  confirm: string
  command: (reason: string) => Command
  /** Where who asks is proved anew. */
  proof?: true
  onDone: () => void
}

function WithReason({ note, quick, confirm, command, proof, onDone }: WithReasonProps) {
  const texts = useTexts()
  const desk = useResultTexts()
  const { ask } = useAsk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [code, setCode] = useState('')
  const missing = reason.trim() === '' ? texts.reasonMissing : proof === true && code.trim() === '' ? desk.proofMissing : null
  const act = async () => {
    setTried(true)
    if (!missing && (await ask(command(reason.trim()), proof === true ? code.trim() : undefined))) onDone()
  }
  return (
    <>
      <p className="note">{note}</p>
      <ReasonField quick={quick} value={reason} onChange={setReason} />
      {proof === true && <ProofField value={code} onChange={setCode} />}
      <Missing sentence={tried ? missing : null} />
      <button type="button" className="key danger" onClick={() => void act()}>
        {confirm}
      </button>
    </>
  )
}
