/** Commands this page has not delivered, kept beside its seat's name so that they are still there when it is loaded again; a press is never among them, nor what a command was proved with. */
import type { Unsealed } from '#shared/commands.ts'

const place = (seatId: string): string => `leitai:unsent:${seatId}`
/** Written by this very file; the hub checks each anew. */
const isKept = (value: unknown): value is Unsealed =>
  typeof value === 'object' &&
  value !== null &&
  'commandId' in value &&
  typeof value.commandId === 'string' &&
  'command' in value &&
  typeof value.command === 'object' &&
  value.command !== null &&
  'type' in value.command &&
  value.command.type !== 'PressBuzzer'

/** Oldest first; none where the browser keeps nothing. Of this window alone: another of the same seat has its own. */
export function keptCommands(seatId: string): readonly Unsealed[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place(seatId)) ?? '[]')
    return Array.isArray(found) ? found.filter(isKept) : []
  } catch {
    return []
  }
}

export function keepCommands(seatId: string, commands: readonly Unsealed[]): void {
  const kept = commands.filter(isKept).map(({ proof: _proof, ...command }) => command)
  try {
    if (kept.length === 0) sessionStorage.removeItem(place(seatId))
    else sessionStorage.setItem(place(seatId), JSON.stringify(kept))
  } catch {
    return
  }
}
