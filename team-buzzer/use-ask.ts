/** Asks the hub for something and keeps the refusal, so that the panel can say why. */
import { useCallback, useState } from 'react'
import type { Command } from '#shared/commands.ts'
import { useLink } from '#shared/client/use-view.tsx'
import type { Refusal } from '#shared/refusals.ts'
import type { CommandAnswer } from '#shared/wire.ts'

export function useAsk(): { ask: (command: Command) => Promise<CommandAnswer>; refusal: Refusal | null; waiting: boolean } {
  const { send } = useLink()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [waiting, setWaiting] = useState(0)
  const ask = useCallback(
    async (command: Command) => {
      setWaiting((count) => count + 1)
      const answer = await send(command)
      setWaiting((count) => count - 1)
      setRefusal(answer.ok ? null : answer.refusal)
      return answer
    },
    [send],
  )
  return { ask, refusal, waiting: waiting > 0 }
}
