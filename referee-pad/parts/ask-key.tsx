/** A key that asks one command and is dead while the last one of its kind is unanswered. */
import type { ReactNode } from 'react'
import type { Command } from '#shared/commands.ts'
import { useAsk } from '../use-ask.tsx'

interface AskKeyProps {
  command: Command
  className?: string
  disabled?: boolean
  /** After the hub accepted. */
  onDone?: () => void
  children: ReactNode
}

export function AskKey({ command, className, disabled, onDone, children }: AskKeyProps) {
  const { ask, busy } = useAsk()
  const press = async () => {
    if (await ask(command)) onDone?.()
  }
  return (
    <button type="button" className={className ?? 'key'} disabled={disabled === true || busy(command.type)} onClick={() => void press()}>
      {children}
    </button>
  )
}
