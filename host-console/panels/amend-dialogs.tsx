/** Amending what was written: the key of a question (for the chief), or a text of the contest file. */
import { useState } from 'react'
import { useView } from '#shared/client/use-view.tsx'
import { Field, FormDialog, ReasonField } from '../fields.tsx'
import { useAskFor } from '../stand-in.ts'
import { useToolTexts } from '../texts-tools.ts'
import type { DialogProps } from './team-dialogs.tsx'

/** The key of a choice is its letters, each on its own; a spoken answer is one text. */
export function keyFrom(typed: string, kind: 'letters' | 'words'): string[] {
  if (kind === 'letters') return [...new Set(typed.toUpperCase().replaceAll(/[^A-H]/g, ''))].sort()
  return typed.trim() === '' ? [] : [typed.trim()]
}

/** Numbers, true, null, lists and objects as JSON; anything else is the text itself. */
export function valueFrom(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return typed
  }
}

export function AmendKeyDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const crew = useView('crew')
  const question = useView('question')
  const kind = (crew?.options.length ?? 0) > 0 ? 'letters' : 'words'
  const [typed, setTyped] = useState(crew ? crew.key.join(kind === 'letters' ? '' : '；') : '')
  const [reason, setReason] = useState('')
  const key = keyFrom(typed, kind)
  const send = async () => {
    if (!question) return
    if ((await askFor({ type: 'AmendKey', slotId: question.slotId, key, reason }, tool.amendKey)) !== null) close()
  }
  return (
    <FormDialog
      title={tool.amendKey}
      close={close}
      onSend={() => void send()}
      missing={key.length === 0 ? tool.pick(tool.newKey) : reason.trim() === '' ? tool.needReason : null}
    >
      <Field label={tool.newKey} hint={tool.newKeyHint}>
        <input value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}

export function AmendContestDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const [path, setPath] = useState('')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const send = async () => {
    if ((await askFor({ type: 'AmendContest', reason, changes: [{ path: path.trim(), value: valueFrom(typed) }] }, tool.amendContest, 'asks')) !== null) close()
  }
  return (
    <FormDialog
      title={tool.amendContest}
      close={close}
      onSend={() => void send()}
      missing={path.trim() === '' ? tool.pick(tool.path) : reason.trim() === '' ? tool.needReason : null}
    >
      <Field label={tool.path} hint={tool.pathHint}>
        <input value={path} onChange={(event) => setPath(event.target.value)} />
      </Field>
      <Field label={tool.value} hint={tool.valueHint}>
        <textarea rows={2} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
