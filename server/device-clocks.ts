/** Turns a press into evidence. For now presses are ranked by arrival, and the evidence says so. */
import type { Command } from '#shared/commands.ts'
import type { Instant } from '#shared/words.ts'
import type { PressEvidence } from './contest/buzzer-state.ts'

/** The press happened at the instant it was read, as far as arrival can tell; the device's own stamp is kept beside. null for another command. */
export function evidenceOf(command: Command, readAt: Instant): PressEvidence | null {
  if (command.type !== 'PressBuzzer') return null
  return { a: readAt, b: readAt, readAt, credit: 0, flags: ['arrival'], raw: { dp: command.dp, input: command.input } }
}
