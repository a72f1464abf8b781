/** What officials see beyond the hall: that a race is on, the key from the draw on, rulings when given, marks when all are in, every place. */
import { crewAnswers } from './answers.ts'
import { crewBuzzer } from './buzzer.ts'
import { keyPart } from './key.ts'
import { crewMarks } from './marks.ts'
import { panelPart } from './panel.ts'
import { racePart } from './race.ts'
import { crewQuestion } from './question.ts'
import { crewRulings } from './ruling.ts'
import { crewStandings } from './standings.ts'
import type { Window } from './viewer.ts'

export const crewWindow = {
  question: crewQuestion,
  ruling: crewRulings,
  answers: crewAnswers,
  marks: crewMarks,
  standings: crewStandings,
  buzzer: crewBuzzer,
  crew: keyPart,
  panel: panelPart,
  race: racePart,
} satisfies Window
