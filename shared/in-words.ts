/** What only a person can say of a step: why it is done, or who saw it; it is typed before the step is sent. */
import type { Command } from './commands.ts'

export type InWords = 'reason' | 'witness'

/** The step with what the person said; unsaid it is empty, and the hub refuses it. */
export function inWords(command: Command, needs: InWords, words: string): Command {
  if (needs === 'reason' && 'reason' in command) return { ...command, reason: words }
  if (needs === 'witness' && command.type === 'EnterDraw') return { ...command, witness: words }
  return command
}
