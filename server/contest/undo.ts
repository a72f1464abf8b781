/** Undo: the last command of the same person is taken back, if nothing by another followed. */
import type { CommandOf } from '#shared/commands.ts'
import { accept, inTurn, refuse, type Asked, type Decision, type Step } from './asked.ts'
import type { EventType } from './contest-events.ts'
import type { ContestState } from './contest-state.ts'
import { allEntries, pointsEntered, reversalsOf } from './scoring.ts'

/** [U2] Presses, answers, marks, signatures and checks are never undone; a result is reopened, a question voided, a key amended. */
const LASTING: readonly string[] = [
  'HubRestarted',
  'ContestPrepared',
  'ContestPaused',
  'ContestResumed',
  'ContestAmended',
  'BuzzerPressed',
  'BuzzSettled',
  'CueAnswered',
  'PhotoReferred',
  'RaceReopened',
  'AnswerChosen',
  'AnswerSubmitted',
  'AnswersClosed',
  'AudienceClosed',
  'KeyAmended',
  'MarkEntered',
  'ClockEnded',
  'AnswerTimedOut',
  'CheckEntered',
  'CheckSkipped',
  'SignatureGiven',
  'ResultSigned',
  'ResultReopened',
  'ResultAnnounced',
  'NomineeSealed',
  'EqualsDecided',
  'LotsRolling',
  'LotsDrawn',
  'CommandUndone',
] satisfies readonly EventType[]

/** Whether the last command may be taken back by this seat. */
export function mayUndo(state: ContestState, seat: string): boolean {
  const { undo } = state
  return undo !== null && undo.seat === seat && !undo.types.some((type) => LASTING.includes(type))
}
/** [U1] Points go by reversing entries; a step returns to where it came from. */
export function undoCommand(state: ContestState, _: CommandOf<'UndoCommand'>, asked: Asked): Decision {
  const { undo } = state
  if (!undo || !mayUndo(state, asked.by.seat)) return refuse('nothing-to-undo')
  const made = (now: ContestState) => allEntries(now.ledger).filter((entry) => Number(entry.id.slice(1)) >= undo.firstEntry)
  const back: Step = () => [{ type: 'CommandUndone', undone: undo.commandId }]
  return accept(...inTurn(state, asked, back, (now) => pointsEntered(reversalsOf(made(now), 'undo', null))))
}
