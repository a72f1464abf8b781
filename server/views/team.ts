/** What a team's seat sees beyond the hall: the opening's nonce, without which no press counts, and its own state. */
import { teamBuzzer } from './buzzer.ts'
import { judgeKey } from './key.ts'
import { judgeMarks } from './marks.ts'
import { minePart } from './mine.ts'
import { judgeQuestion } from './question.ts'
import type { Window } from './viewer.ts'

export const teamWindow = { buzzer: teamBuzzer, mine: minePart } satisfies Window
/** Judges and referees: their own mark, their own vote. */
export const ownWindow = { mine: minePart } satisfies Window
/** Judges, of a performance alone: the case and what a good answer holds. */
export const judgeWindow = { question: judgeQuestion, crew: judgeKey, marks: judgeMarks } satisfies Window
