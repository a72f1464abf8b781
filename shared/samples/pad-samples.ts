/** Named views of the pads — referee, chief, clerk, judge, supervisor, host — for tests and the storyboard; made up throughout. */
import type { HostCardPart } from '../views/people.ts'
import type { MarksPart } from '../views/play.ts'
import type { View } from '../views/view.ts'
import type { Hello } from '../wire.ts'
import { OpeningId, SlotId, type Outcome } from '../words.ts'
import { directorSample } from './broadcast-samples.ts'
import { appealsSample, boardsHeldUp } from './appeal-samples.ts'
import { clearRace, cueRace, pickRace } from './race-samples.ts'
import { sanctionsSample } from './console-rule-samples.ts'
import { contestSample, roundNamed, teamAt } from './contest-sample.ts'
import {
  padHello,
  SLOT,
  questionShown,
  crewShort,
  questionChoice,
  crewChoice,
  questionCase,
  crewCase,
  questionLong,
  crewLong,
  turn,
  clock,
  votes,
  panelOf,
  ruledRight,
  ruling,
  answersIn,
  answersMarked,
  machinePanel,
} from './pad-play-samples.ts'
import { finalsStandings, ledgerEntries, differsAt, equalsOpen, resultWith, floor, pastSample } from './pad-result-samples.ts'

export interface PadSample {
  hello: Hello
  view: Partial<View>
}
const play: Partial<View> = {
  contest: contestSample,
  question: questionShown,
  crew: crewShort,
  turn,
  clock,
  panel: panelOf('majority'),
  ruling: [],
  answers: null,
  marks: null,
  standings: [finalsStandings],
  buzzer: {
    state: 'taken',
    openingId: OpeningId.parse('buzzer-14-o1'),
    nonce: null,
    opensAt: 590_000,
    eligible: [1, 2, 3, 4, 5, 6, 7, 8].map(teamAt),
    out: [teamAt(7)],
    fouls: [{ teamId: teamAt(7), code: 'early-buzz', title: { zh: '抢答犯规', en: 'Early buzz' }, points: -10_000 }],
    order: [
      { teamId: teamAt(4), afterMs: 212, early: false },
      { teamId: teamAt(3), afterMs: 226, early: false },
    ],
    verdict: { winner: teamAt(4), method: 'estimate', certain: true, photo: false, certified: true, leadMs: 14, bandMs: 3 },
  },
}
const tablets: Partial<View> = {
  ...play,
  question: questionChoice,
  crew: crewChoice,
  turn: null,
  buzzer: null,
  clock: null,
  panel: { ...machinePanel, attempts: [] },
  answers: answersIn,
}
const crewRooms: Partial<View> = {
  result: resultWith({ stage: 'checked', check: { how: 'equal', by: 'clerk-1' } }),
  ledger: { entries: ledgerEntries, persons: [] },
  rundown: { items: [], currentRound: roundNamed('buzzer'), sparesLeft: 3 },
  floor,
}
const marksGoing: NonNullable<MarksPart> = {
  slotId: SlotId.parse('showcase-4'),
  teamId: teamAt(4),
  maxMark: 30_000,
  step: 100,
  dropHigh: 1,
  dropLow: 1,
  result: null,
  judges: [1, 2, 3, 4, 5].map((number) => ({ number, submitted: number < 3, mark: null, dropped: null })),
}
const stage: Partial<View> = {
  contest: contestSample,
  answers: null,
  buzzer: null,
  clock: { ...clock, purpose: 'perform', totalMs: 300_000, state: { is: 'running', endsAt: 755_000 } },
  turn: { ...turn, how: 'performance', playerName: null, position: null, attemptId: null },
  question: {
    ...questionShown,
    slotId: SlotId.parse('showcase-4'),
    roundId: roundNamed('showcase'),
    roundTitle: '特色展示',
    mode: 'performance',
    number: 4,
    of: 8,
    stem: null,
    type: null,
    subject: null,
    worth: null,
  },
  marks: marksGoing,
}
/** 实战演练: a case is drawn, and read by whoever marks or watches over it. */
const caseDrawn: Partial<View> = {
  ...stage,
  question: questionCase,
  crew: crewCase,
  panel: null,
  buzzer: null,
  marks: { ...marksGoing, slotId: questionCase.slotId },
}
const card: NonNullable<HostCardPart> = {
  title: '群雄逐鹿 · 第 14 题',
  read: questionShown.stem,
  options: [],
  key: crewShort.key,
  who: null,
  say: '第14题，请听题。',
  then: '读完后说：请抢答。',
  mayOpen: true,
  slotId: SLOT,
  roundId: roundNamed('buzzer'),
  awardId: null,
}
const referee = (view: Partial<View>, vote: Outcome | null = null, onPanel = true): PadSample => ({
  hello: padHello('referee', 'referee-1'),
  view: { ...play, mine: { is: 'referee', number: 1, onPanel, vote }, ...view },
})
const chief = (view: Partial<View>): PadSample => ({
  hello: padHello('chief', 'chief'),
  view: { ...play, ...crewRooms, past: pastSample, mine: null, ...view },
})
const clerk = (view: Partial<View>): PadSample => ({ hello: padHello('clerk', 'clerk-1'), view: { ...play, ...crewRooms, mine: null, ...view } })
const judge = (view: Partial<View>, mark: number | null): PadSample => ({
  hello: padHello('judge', 'judge-3'),
  view: { ...stage, mine: { is: 'judge', number: 3, mark }, ...view },
})
const host = (view: Partial<View>): PadSample => ({
  hello: padHello('host', 'host'),
  view: { contest: contestSample, question: questionShown, clock: null, buzzer: null, ...view },
})

export const padSamples = {
  'referee-waits': referee({ question: null, crew: null, turn: null, clock: null, panel: null, buzzer: null }),
  'referee-votes': referee({}),
  'referee-voted': referee({ panel: panelOf('majority', { votes: votes('hidden', 'hidden', null) }) }, 'right'),
  'referee-rules-alone': referee({ panel: { ...panelOf('one'), shareUpTo: 10_000 } }),
  'referee-off-panel': referee({ panel: panelOf('subject') }, null, false),
  'referee-ruled': referee({ panel: panelOf('majority', ruledRight), ruling }, 'right'),
  'referee-tablets': referee(tablets),
  'referee-boards': referee(boardsHeldUp, null, false),
  'referee-case': referee(caseDrawn),
  'referee-long': referee({ question: questionLong, crew: crewLong, panel: panelOf('one') }),
  'referee-timing': referee({ race: clearRace }),
  'referee-cue': referee({ race: cueRace, turn: null, panel: null, clock: null }),
  'chief-too-close': chief({ race: pickRace, turn: null, panel: null, clock: null }),
  'chief-no-majority': chief({ panel: panelOf('majority', { votes: votes('right', 'wrong', 'abstains'), tally: 'no-majority' }) }),
  'chief-waits-panel': chief({}),
  'chief-marks': chief({
    ...stage,
    crew: null,
    panel: null,
    marks: {
      ...marksGoing,
      result: 27_733,
      judges: [27_200, 28_500, 27_500, 26_900, 28_500].map((mark, i) => ({
        number: i + 1,
        submitted: true,
        mark,
        dropped: i === 1 ? 'high' : i === 3 ? 'low' : null,
      })),
    },
  }),
  'chief-between': chief({
    question: null,
    crew: null,
    turn: null,
    clock: null,
    buzzer: null,
    panel: panelOf('majority', { ...ruledRight, status: 'confirmed', shown: true }),
    ruling: [],
  }),
  'chief-confirms': chief({ panel: panelOf('majority', ruledRight), ruling }),
  'chief-case': chief(caseDrawn),
  'chief-long': chief({ question: questionLong, crew: crewLong, panel: panelOf('majority', ruledRight), ruling }),
  'chief-tablets': chief({ ...tablets, answers: answersMarked, panel: machinePanel }),
  'chief-differs': chief({ result: resultWith({ check: { how: 'differs', by: 'clerk-1', rows: [differsAt(4, 135_700, 145_700)] } }) }),
  'chief-called': chief({ result: resultWith({ stage: 'checked', check: { how: 'equal', by: 'clerk-1' }, openCalls: [teamAt(4), teamAt(7)] }) }),
  'chief-appeals': chief({ question: null, crew: null, turn: null, buzzer: null, panel: null, appeals: appealsSample, sanctions: sanctionsSample }),
  'chief-signed': chief({ result: resultWith({ stage: 'signed', signedBy: 'chief', check: { how: 'equal', by: 'clerk-1' } }) }),
  'chief-equals': chief({ question: null, crew: null, turn: null, buzzer: null, panel: null, result: equalsOpen }),
  'clerk-case': clerk(caseDrawn),
  'clerk-speaks': clerk({ panel: panelOf('one') }),
  'clerk-boards': clerk(boardsHeldUp),
  'chief-boards': chief(boardsHeldUp),
  'clerk-checks': clerk({ result: resultWith({}) }),
  'clerk-differs': clerk({
    result: resultWith({ check: { how: 'differs', by: 'clerk-1', rows: [differsAt(4, 135_700, 145_700), differsAt(6, 158_900, 178_900)] } }),
  }),
  'judge-waits': judge({ marks: null, question: null, clock: null }, null),
  'judge-marks': judge({}, null),
  'judge-case': judge(caseDrawn, null),
  'judge-case-sent': judge(caseDrawn, 27_600),
  'judge-sent': judge({}, 27_600),
  supervisor: {
    hello: padHello('supervisor', 'supervisor-1'),
    view: { ...play, ...crewRooms, past: pastSample, mine: null, panel: panelOf('majority', ruledRight), ruling },
  },
  'supervisor-signs': {
    hello: padHello('supervisor', 'supervisor-1'),
    view: {
      ...play,
      ...crewRooms,
      past: pastSample,
      mine: null,
      panel: null,
      result: resultWith({
        stage: 'checked',
        check: { how: 'equal', by: 'clerk-1' },
        signers: [
          { role: 'chief', by: 'chief' },
          { role: 'supervisor', by: null },
        ],
      }),
    },
  },
  director: {
    hello: padHello('director', 'director-1'),
    view: { contest: contestSample, question: questionShown, turn, clock, buzzer: null, ...directorSample },
  },
  'host-reads': host({
    hostCard: card,
    buzzer: { state: 'closed', openingId: null, nonce: null, opensAt: null, eligible: [], out: [], fouls: [], order: [], verdict: null },
  }),
  'host-answering': host({
    clock,
    hostCard: {
      ...card,
      who: '4号台 甘肃代表队 2号选手 周试岚',
      say: '4号台抢答成功，请甘肃代表队2号选手周试岚作答。',
      then: '听到“回答完毕”后等裁判组裁决。',
      mayOpen: false,
    },
  }),
  'host-ruled': host({
    clock: { ...clock, state: { is: 'paused', leftMs: 6_300 } },
    hostCard: {
      ...card,
      who: '4号台 甘肃代表队 2号选手 周试岚',
      say: '4号台甘肃代表队，回答正确，加10分，目前145.7分。',
      then: '请看大屏，公布答案。',
      mayOpen: false,
    },
  }),
  'host-rules': host({
    question: null,
    hostCard: {
      ...card,
      title: '规则宣读',
      who: null,
      read: null,
      options: [],
      key: null,
      reading: contestSample.rounds.map(({ title, rule }) => ({ title, lines: rule })),
      say: '下面宣读比赛规则。',
      then: '规则宣读完毕，请各代表队准备。',
      mayOpen: false,
    },
  }),
  'host-options': host({
    question: questionChoice,
    hostCard: {
      ...card,
      title: '挑战环节 · 第 3 题',
      read: questionChoice.stem,
      options: crewChoice.options,
      key: crewChoice.key,
      say: '请各队在平板上作答，时间20秒，计时开始。',
      then: null,
      mayOpen: false,
    },
  }),
} satisfies Record<string, PadSample>
export type PadSampleName = keyof typeof padSamples
