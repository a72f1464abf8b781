/** What the chief does with a part's result: sign, skip the check with a reason, reopen with a reason. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultView } from '#shared/views/results.ts'
import { Field, FormDialog, ReasonField } from '../fields.tsx'
import { useEdgeTexts } from '../texts-edge.ts'
import { useRecordTexts } from '../texts-records.ts'
import { useToolTexts } from '../texts-tools.ts'
import type { Act } from './act.ts'

export function ResultKeys({ act }: { act: Act }) {
  const { t } = useLanguage()
  const parts = useView('result')?.parts ?? []
  return (
    <>
      {parts.map((part) => (
        <div key={part.partId} className="act-keys">
          <b>{t(part.title)}</b>
          <PartKeys part={part} act={act} />
        </div>
      ))}
    </>
  )
}

/** Sign, skip, reopen: those that make sense at this stage. */
export function PartKeys({ part, act }: { part: ResultView; act: Act }) {
  const record = useRecordTexts()
  const [reasonFor, setReasonFor] = useState<'SkipCheck' | 'ReopenResult' | null>(null)
  const { partId, stage } = part
  const calls = part.openCalls.length
  const signed = stage === 'signed' || stage === 'announced'
  const chiefDue = part.signers.some(({ role, by }) => role === 'chief' && by === null)
  return (
    <>
      {!signed && chiefDue && (
        <button
          className={stage === 'checked' ? 'primary' : undefined}
          title={record.signNote}
          onClick={() => act({ type: 'SignResult', partId }, `${record.sign}（${calls > 0 ? record.signCalls(calls) : record.signNote}）`, 'asks')}
        >
          {record.sign}
        </button>
      )}
      {stage === 'provisional' && <button onClick={() => setReasonFor('SkipCheck')}>{record.skip}…</button>}
      {signed && <button onClick={() => setReasonFor('ReopenResult')}>{record.reopen}…</button>}
      {reasonFor !== null && (
        <ReasonDialog
          title={reasonFor === 'SkipCheck' ? record.skip : record.reopen}
          close={() => setReasonFor(null)}
          proved={reasonFor === 'ReopenResult'}
          send={(reason, proof) =>
            reasonFor === 'SkipCheck'
              ? act({ type: reasonFor, partId, reason }, record.skip)
              : act({ type: reasonFor, partId, reason }, record.reopen, { proof })
          }
        />
      )}
    </>
  )
}

interface ReasonDialogProps {
  title: string
  close: () => void
  /** Who asks is proved anew. */
  proved: boolean
  send: (reason: string, proof: string) => void
}
function ReasonDialog({ title, close, proved, send }: ReasonDialogProps) {
  const edge = useEdgeTexts()
  const [proof, setProof] = useState('')
  const tool = useToolTexts()
  const [reason, setReason] = useState('')
  const go = () => {
    send(reason, proof.trim())
    close()
  }
  return (
    <FormDialog
      title={title}
      close={close}
      onSend={go}
      missing={reason.trim() === '' ? tool.needReason : proved && proof.trim() === '' ? edge.needProof : null}
    >
      <ReasonField value={reason} onChange={setReason} />
      {proved && (
        <Field label={edge.proof} hint={edge.proofHint}>
          <input value={proof} maxLength={128} autoComplete="off" onChange={(event) => setProof(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  )
}
