/** What only a person can say of a step: why it is done, who saw it, or how each of a panel voted; it is entered before the step is sent. */
import type { AppealVotes } from './appeal-settings.ts'
import type { Command } from './commands.ts'

/** votes: each member's of the panel, and the reason. */
export type InWords = 'reason' | 'witness' | 'votes'
export interface Said {
  readonly words: string
  readonly votes?: AppealVotes
}

/** The step with what the person said; unsaid it is empty, and the hub refuses it. */
export function inWords(command: Command, needs: InWords, { words, votes }: Said): Command {
  if (needs === 'witness') return command.type === 'EnterDraw' ? { ...command, witness: words } : command
  if (needs === 'votes' && votes !== undefined && command.type === 'DecideAppeal') return { ...command, reason: words, votes }
  return 'reason' in command ? { ...command, reason: words } : command
}
