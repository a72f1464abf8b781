/** The few form parts every correction uses: a dialog with a form, a labelled field, a reason, a team to pick. */
import { Dialog } from 'radix-ui'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useTeams } from './teams-known.ts'
import { useToolTexts } from './texts-tools.ts'
import type { TeamId } from '#shared/words.ts'

interface FormDialogProps {
  title: ReactNode
  close: () => void
  /** Left out: the dialog only shows. */
  onSend?: () => void
  /** On the key that sends; left out: the usual word. */
  sends?: string
  /** What is still missing; null when it can be sent. */
  missing?: string | null
  children: ReactNode
}

export function FormDialog({ title, close, onSend, sends, missing = null, children }: FormDialogProps) {
  const tool = useToolTexts()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing === null) onSend?.()
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className="dialog" aria-describedby={undefined} onOpenAutoFocus={focusSend}>
          <form onSubmit={submit}>
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <div className="dialog-body">{children}</div>
            <div className="dialog-foot">
              {missing !== null && (
                <span className="missing" role="status">
                  {missing}
                </span>
              )}
              <button type="button" onClick={close}>
                {tool.close} <kbd>Esc</kbd>
              </button>
              {onSend && (
                <button type="submit" className="primary" disabled={missing !== null}>
                  {sends ?? tool.send} <kbd>Enter</kbd>
                </button>
              )}
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Where there is nothing to fill in, Enter does what its key says. */
function focusSend(event: Event): void {
  const send = document.querySelector<HTMLElement>('.dialog-foot [type=submit]:enabled')
  if (!send || document.querySelector('.dialog-body :is(input, select, textarea, button)')) return
  event.preventDefault()
  send.focus()
}

export function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
      {hint !== undefined && <small>{hint}</small>}
    </label>
  )
}

export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const tool = useToolTexts()
  return (
    <Field label={tool.reason} hint={tool.reasonHint}>
      <textarea rows={2} maxLength={300} value={value} onChange={(event) => onChange(event.target.value)} onKeyDown={sendOnEnter} />
    </Field>
  )
}

const IN_PROCESS = 229
/** Safari says of the Enter that ends the composing only by its code that it was the input method's. */
const isComposed = (event: globalThis.KeyboardEvent): boolean => event.isComposing || event.keyCode === IN_PROCESS
/** A reason is one line: Enter sends the form, as its key says; Shift+Enter breaks the line, and an input method keeps its own Enter. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || isComposed(event.nativeEvent)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: T | ''
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}) {
  const pick = (typed: string) => {
    const found = options.find((option) => option.value === typed)
    if (found) onChange(found.value)
  }
  return (
    <Field label={label}>
      <select value={value} onChange={(event) => pick(event.target.value)}>
        {value === '' && <option value="" />}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function TeamChoice({ value, onChange, among }: { value: TeamId | ''; onChange: (value: TeamId) => void; among?: readonly TeamId[] }) {
  const { teams } = useTeams()
  const tool = useToolTexts()
  const shown = among ? teams.filter((team) => among.includes(team.id)) : teams
  return (
    <Choice<TeamId>
      label={tool.team}
      value={value}
      options={shown.map((team) => ({ value: team.id, label: `${team.table} ${team.name}` }))}
      onChange={onChange}
    />
  )
}
