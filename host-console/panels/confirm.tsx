/** The one calm question before a dangerous step, or the words only a person has for it. Enter confirms, Escape takes it back. */
import { useState } from 'react'
import { AlertDialog } from 'radix-ui'
import { useDesk, type Wish } from '../desk.tsx'
import { Field, FormDialog, ReasonField } from '../fields.tsx'
import { useToolTexts } from '../texts-tools.ts'
import { useEdgeTexts } from '../texts-edge.ts'
import { useTexts } from '../texts.ts'
import { DrawDialog } from './draw-dialog.tsx'
import { VotesSheet } from './votes-sheet.tsx'
import { What } from './what.tsx'

/** Each wish is asked about anew: nothing typed for one is there for the next. */
export function Confirm() {
  const { pending } = useDesk()
  if (pending?.proves === true) return <Proving key={JSON.stringify(pending.command)} wish={pending} />
  if (pending?.needs === undefined) return <YesOrNo />
  const key = JSON.stringify(pending.command)
  if (pending.needs === 'votes') return <VotesSheet key={key} wish={pending} />
  return pending.needs === 'lots' ? <Drawing key={key} wish={pending} /> : <InOwnWords key={key} wish={pending} />
}

function YesOrNo() {
  const text = useTexts()
  const { pending, answer } = useDesk()
  return (
    <AlertDialog.Root open={pending !== null} onOpenChange={(open) => !open && answer(null)}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog ask" onOpenAutoFocus={focusYes}>
          <AlertDialog.Title className="dialog-title">{text.confirmTitle}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-what">{pending && <What wish={pending} />}</AlertDialog.Description>
          <div className="dialog-foot">
            <button onClick={() => answer(null)}>
              {text.cancel} <kbd>Esc</kbd>
            </button>
            <button className="primary" data-yes onClick={() => answer({ words: '' })}>
              {text.confirm} <kbd>Enter</kbd>
            </button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

/** The draw that is due, in any of its ways; it sends for itself. */
function Drawing({ wish: { command } }: { wish: Wish }) {
  const { answer } = useDesk()
  return <DrawDialog close={() => answer(null)} {...(command.type === 'EnterDraw' ? { of: command.of } : {})} />
}

/** Nothing is filled in but what was said before a refusal: what goes on record is what somebody said. */
function InOwnWords({ wish }: { wish: Wish }) {
  const tool = useToolTexts()
  const { answer } = useDesk()
  const [words, setWords] = useState(wish.said?.words ?? '')
  const said = words.trim()
  return (
    <FormDialog title={<What wish={wish} />} close={() => answer(null)} onSend={() => answer({ words: said })} missing={said === '' ? tool.needReason : null}>
      <ReasonField value={words} onChange={setWords} />
    </FormDialog>
  )
}

/** The hub has asked who it is. */
function Proving({ wish }: { wish: Wish }) {
  const edge = useEdgeTexts()
  const { answer } = useDesk()
  const [proof, setProof] = useState('')
  return (
    <FormDialog
      title={<What wish={wish} />}
      close={() => answer(null)}
      onSend={() => answer({ words: proof.trim() })}
      missing={proof.trim() === '' ? edge.needProof : null}
    >
      <Field label={edge.proof} hint={edge.proofHint}>
        <input value={proof} maxLength={128} autoComplete="off" spellCheck={false} onChange={(event) => setProof(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

function focusYes(event: Event): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('[data-yes]')?.focus()
}
