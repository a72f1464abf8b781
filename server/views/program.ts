/** What is on air, for the console's 播出 and 预监: the parts in which the desk knows more than the hall, made by the hall's own functions. */
import type { ProgramPart } from '#shared/views/people.ts'
import type { ContestState } from '../contest/contest-state.ts'
import { publicAnswers } from './answers.ts'
import { publicMarks } from './marks.ts'
import { publicQuestion } from './question.ts'
import { publicRulings } from './ruling.ts'
import { publicStandings } from './standings.ts'
import type { Given, Window } from './viewer.ts'

const programPart = (state: ContestState, given: Given): ProgramPart => ({
  question: publicQuestion(state, given),
  ruling: publicRulings(state, given),
  answers: publicAnswers(state, given),
  marks: publicMarks(state, given),
})

/** The boards apart, so that a tablet's tap sends none of them anew. */
export const programWindow = { program: programPart, programBoards: publicStandings } satisfies Window
