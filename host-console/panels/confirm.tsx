/** The one calm question before a dangerous step. Enter confirms, Escape takes it back. */
import { AlertDialog } from 'radix-ui'
import { useDesk } from '../desk.tsx'
import { useSeatNames } from '../teams-known.ts'
import { useTexts } from '../texts.ts'

export function Confirm() {
  const text = useTexts()
  const nameOf = useSeatNames()
  const { pending, answer } = useDesk()
  return (
    <AlertDialog.Root open={pending !== null} onOpenChange={(open) => !open && answer('no')}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="dialog ask" onOpenAutoFocus={focusYes}>
          <AlertDialog.Title className="dialog-title">{text.confirmTitle}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-what">
            {pending?.label}
            {pending?.for !== undefined && <em className="for-seat">{text.forSeat(nameOf(pending.for))}</em>}
          </AlertDialog.Description>
          <div className="dialog-foot">
            <button onClick={() => answer('no')}>
              {text.cancel} <kbd>Esc</kbd>
            </button>
            <button className="primary" data-yes onClick={() => answer('yes')}>
              {text.confirm} <kbd>Enter</kbd>
            </button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

function focusYes(event: Event): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('[data-yes]')?.focus()
}
