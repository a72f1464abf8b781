/** What only a person can say of a step: why it is done, how lots fell and who saw it, or how each of a panel voted; it is entered before the step is sent. */
import type { AppealVotes } from './appeal-settings.ts'
import type { Command } from './commands.ts'
import type { TeamId } from './words.ts'

/** lots: as they fell, and the witness. votes: each member's of the panel, and the reason. */
export type InWords = 'reason' | 'lots' | 'votes'
export interface Said {
  readonly words: string
  readonly votes?: AppealVotes
  readonly order?: readonly TeamId[]
}

/** The step with what the person said; unsaid it is empty, and the hub refuses it. */
export function inWords(command: Command, needs: InWords, { words, votes, order = [] }: Said): Command {
  if (needs === 'lots') return command.type === 'EnterDraw' ? { ...command, order: [...order], witness: words } : command
  if (needs === 'votes' && votes !== undefined && command.type === 'DecideAppeal') return { ...command, reason: words, votes }
  return 'reason' in command ? { ...command, reason: words } : command
}
