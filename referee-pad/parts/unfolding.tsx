/** A card that fills a phone's screen while it is unfolded, so that a long text can be read whole; on a tablet it stands as it is. */
import { useState, type ReactNode } from 'react'
import { useTexts } from '../texts.ts'

interface UnfoldingProps {
  className: string
  /** Given the key that unfolds it, seen on a phone alone. */
  children: (unfoldKey: ReactNode) => ReactNode
}

export function UnfoldingCard({ className, children }: UnfoldingProps) {
  const [open, setOpen] = useState(false)
  const texts = useTexts()
  const unfoldKey = (
    <button type="button" className="key small unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
      {open ? texts.fold : texts.unfold}
    </button>
  )
  // it scrolls where the text is long, so that a keyboard must reach it
  return (
    <section className={`card ${className}${open ? ' unfolded' : ''}`} tabIndex={0}>
      {children(unfoldKey)}
    </section>
  )
}
