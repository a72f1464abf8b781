/** A sheet over the page for a thing done with care: opened by its key, closed without harm. */
import { Dialog } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { RefusalNotice } from './refusal.tsx'
import { useTexts } from '../texts.ts'

interface SheetProps {
  title: string
  /** The key that opens it. */
  opener: ReactNode
  openerClass?: string
  disabled?: boolean
  children: (close: () => void) => ReactNode
}

export function Sheet({ title, opener, openerClass, disabled, children }: SheetProps) {
  const [open, setOpen] = useState(false)
  const texts = useTexts()
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={openerClass ?? 'key quiet'} disabled={disabled ?? false}>
        {opener}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="sheet-shade" />
        <Dialog.Content className="sheet" aria-describedby={undefined}>
          <div className="sheet-head">
            <Dialog.Title>{title}</Dialog.Title>
            <Dialog.Close className="key quiet small">{texts.cancel}</Dialog.Close>
          </div>
          <RefusalNotice />
          <div className="sheet-body">{children(() => setOpen(false))}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
