/** What a team's seat sees beyond the hall: the opening's nonce, without which no press counts, and its own state. */
import { teamBuzzer } from './buzzer.ts'
import { minePart } from './mine.ts'
import type { Window } from './viewer.ts'

export const teamWindow = { buzzer: teamBuzzer, mine: minePart } satisfies Window
/** Judges and referees: their own mark, their own vote. */
export const ownWindow = { mine: minePart } satisfies Window
