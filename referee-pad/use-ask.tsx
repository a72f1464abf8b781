/** Asks the hub, one command of a kind at a time, and keeps the last refusal for the page to show. */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLink } from '#shared/client/use-view.tsx'
import type { Command, CommandType } from '#shared/commands.ts'
import type { Refusal } from '#shared/refusals.ts'

interface Asking {
  /** True when the hub accepted. A second tap while the first is unanswered asks nothing and is false. */
  ask: (command: Command, proof?: string) => Promise<boolean>
  busy: (type: CommandType) => boolean
  refused: Refusal | null
  dismiss: () => void
}

const Context = createContext<Asking | null>(null)

export function AskProvider({ children }: { children: ReactNode }) {
  const { send } = useLink()
  const unanswered = useRef(new Set<CommandType>())
  const [waiting, setWaiting] = useState<readonly CommandType[]>([])
  const [refused, setRefused] = useState<Refusal | null>(null)

  const ask = useCallback(
    async (command: Command, proof?: string) => {
      if (unanswered.current.has(command.type)) return false
      unanswered.current.add(command.type)
      setWaiting([...unanswered.current])
      setRefused(null)
      try {
        const answer = await send(command, proof === undefined ? {} : { proof })
        if (!answer.ok) setRefused(answer.refusal)
        return answer.ok
      } finally {
        unanswered.current.delete(command.type)
        setWaiting([...unanswered.current])
      }
    },
    [send],
  )
  const asking = useMemo<Asking>(() => ({ ask, busy: (type) => waiting.includes(type), refused, dismiss: () => setRefused(null) }), [ask, waiting, refused])
  return <Context.Provider value={asking}>{children}</Context.Provider>
}

export function useAsk(): Asking {
  const asking = useContext(Context)
  if (!asking) throw new Error('useAsk outside AskProvider')
  return asking
}
