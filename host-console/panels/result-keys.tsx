/** What the chief does with a part's result: sign, skip the check with a reason, reopen with a reason. */
import { useState } from 'react'
import { useLanguage } from '#shared/client/language.tsx'
import { useView } from '#shared/client/use-view.tsx'
import type { ResultView } from '#shared/views/results.ts'
import { FormDialog, ReasonField } from '../fields.tsx'
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
          send={(reason) => act({ type: reasonFor, partId, reason }, reasonFor === 'SkipCheck' ? record.skip : record.reopen)}
        />
      )}
    </>
  )
}

function ReasonDialog({ title, close, send }: { title: string; close: () => void; send: (reason: string) => void }) {
  const tool = useToolTexts()
  const [reason, setReason] = useState('')
  const go = () => {
    send(reason)
    close()
  }
  return (
    <FormDialog title={title} close={close} onSend={go} missing={reason.trim() === '' ? tool.needReason : null}>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
