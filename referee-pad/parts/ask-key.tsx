/** A key that asks one command and is dead while the last one of its kind is unanswered. */
import type { ReactNode } from 'react'
import type { Command } from '#shared/commands.ts'
import { useAsk } from '../use-ask.tsx'
import { onDown } from './on-down.ts'

interface AskKeyProps {
  command: Command
  className?: string
  disabled?: boolean
  /** down: for what is timed, as the finger comes down; else when it is lifted on the key, so that a slip can be taken back. */
  acts?: 'down'
  /** After the hub accepted. */
  onDone?: () => void
  children: ReactNode
}

export function AskKey({ command, className, disabled, acts, onDone, children }: AskKeyProps) {
  const { ask, busy } = useAsk()
  const press = async () => {
    if (await ask(command)) onDone?.()
  }
  const pressed = acts === 'down' ? onDown(() => void press()) : { onClick: () => void press() }
  return (
    <button type="button" className={className ?? 'key'} disabled={disabled === true || busy(command.type)} {...pressed}>
      {children}
    </button>
  )
}
