/** Amending what was written: the key of a question (for the chief), or a text of the contest file. */
import { goesByWords } from '#shared/key-words.ts'
import { useAsked } from '#shared/client/use-asked.ts'
import type { Option } from '#shared/question.ts'
import { useState } from 'react'
import type { CommandOf } from '#shared/commands.ts'
import { useView } from '#shared/client/use-view.tsx'
import { Choice, Field, FormDialog, ReasonField } from '../fields.tsx'
import { useAskFor } from '../stand-in.ts'
import { useEdgeTexts } from '../texts-edge.ts'
import { useToolTexts } from '../texts-tools.ts'
import { QuestionAsked, type PastDialogProps } from './question-asked.tsx'
import type { DialogProps } from './team-dialogs.tsx'

/** The key of a choice is its letters, each on its own; of a spoken answer its wordings, between semicolons. */
export function keyFrom(typed: string, letters: readonly string[]): string[] {
  if (letters.length > 0) return letters.filter((letter) => typed.toUpperCase().includes(letter))
  return typed
    .split(/[；;]/)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== '')
}

/** The keys a true-or-false question can have, by their words: either, or both where either counts. */
function keysOf(options: readonly Option[]): { value: string; label: string }[] {
  const keyOf = (of: readonly Option[]) => ({ value: of.map(({ letter }) => letter).join(''), label: of.map(({ text }) => text).join('、') })
  return [...options.map((option) => keyOf([option])), keyOf(options)]
}

/** Numbers, true, null, lists and objects as JSON; anything else is the text itself. */
export function valueFrom(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    return typed
  }
}

export function AmendKeyDialog({ close, past }: PastDialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const crew = useView('crew')
  const [of] = useState(past ?? crew)
  const asked = useAsked()
  const letters = of?.options.map((option) => option.letter) ?? []
  const words = goesByWords(past ? past.type : asked.type)
  const [typed, setTyped] = useState(of?.key.join(letters.length > 0 ? '' : '；') ?? '')
  const [reason, setReason] = useState('')
  const key = keyFrom(typed, letters)
  const send = async () => {
    if (!of) return
    if ((await askFor({ type: 'AmendKey', slotId: of.slotId, key, reason }, tool.amendKey)) !== null) close()
  }
  return (
    <FormDialog
      title={tool.amendKey}
      close={close}
      onSend={() => void send()}
      missing={key.length === 0 ? tool.pick(tool.newKey) : reason.trim() === '' ? tool.needReason : null}
    >
      <QuestionAsked of={past} />
      {words ? (
        <Choice label={tool.newKey} value={typed} options={keysOf(of?.options ?? [])} onChange={setTyped} />
      ) : (
        <Field label={tool.newKey} hint={tool.newKeyHint}>
          <input value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}

export function AmendContestDialog({ close }: DialogProps) {
  const tool = useToolTexts()
  const askFor = useAskFor()
  const edge = useEdgeTexts()
  const isSigned = useView('standings')?.some(({ stage }) => stage === 'signed' || stage === 'announced') ?? false
  const [path, setPath] = useState('')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [proof, setProof] = useState('')
  const send = async () => {
    const command: CommandOf<'AmendContest'> = { type: 'AmendContest', reason, changes: [{ path: path.trim(), value: valueFrom(typed) }] }
    if ((await askFor(command, tool.amendContest, proof.trim() === '' ? 'asks' : { proof: proof.trim() })) !== null) close()
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
      {isSigned && (
        <Field label={edge.proof} hint={edge.proofHint}>
          <input value={proof} maxLength={128} autoComplete="off" onChange={(event) => setProof(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  )
}
