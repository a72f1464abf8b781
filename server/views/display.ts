/** What the hall may see – stage, overlay, phones, and every team and judge beyond their own seat. Whatever has no line here stays secret. */
import { publicAmended } from './amended.ts'
import { publicAnswers } from './answers.ts'
import { audiencePart } from './audience.ts'
import { awardsPart } from './awards.ts'
import { publicBuzzer } from './buzzer.ts'
import { choosingPart } from './choosing.ts'
import { clockPart } from './clock.ts'
import { publicLots } from './lots.ts'
import { contestPart } from './contest.ts'
import { publicMarks } from './marks.ts'
import { meetingPart } from './meeting.ts'
import { momentsPart } from './moments.ts'
import { playOffPart } from './play-off.ts'
import { publicQuestion } from './question.ts'
import { publicRulings } from './ruling.ts'
import { scenePart } from './scene.ts'
import { publicStandings } from './standings.ts'
import { turnPart } from './turn.ts'
import type { Window } from './viewer.ts'

export const displayWindow = {
  contest: contestPart,
  scene: scenePart,
  question: publicQuestion,
  clock: clockPart,
  buzzer: publicBuzzer,
  turn: turnPart,
  ruling: publicRulings,
  answers: publicAnswers,
  audience: audiencePart,
  choosing: choosingPart,
  marks: publicMarks,
  meeting: meetingPart,
  standings: publicStandings,
  playOff: playOffPart,
  lots: publicLots,
  awards: awardsPart,
  amended: publicAmended,
  moments: momentsPart,
} satisfies Window
