/** Sends a command as the operator may: himself, or for the seat that is allowed it (代). */
import { useView } from '#shared/client/use-view.tsx'
import type { Command } from '#shared/commands.ts'
import { useDesk } from './desk.tsx'
import { wished, type How } from './panels/act.ts'
import { standInFor } from './seats.ts'

export type AskFor = (command: Command, label: string, how?: How) => Promise<number | null>

export function useAskFor(): AskFor {
  const { ask } = useDesk()
  const devices = useView('devices')
  return (command, label, how) => {
    const seat = standInFor(command, devices, null)
    return ask({ command, label, ...wished(how), ...(seat === null ? {} : { for: seat }) })
  }
}
