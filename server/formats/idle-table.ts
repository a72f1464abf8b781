/** The one table of which setting means something where: the round in which it changes nothing, and why. */
import type { BuzzerRules } from '../contest/buzzer-rules.ts'
import type { PreparedContest } from '../contest/prepared-contest.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import type { SlotPlan } from '../contest/slot-state.ts'
import type { AnyFormat } from './round-format.ts'
import type { Sentence } from './wording.ts'

/** A round as its format says that it is played; `plan`: its first question, with two teams on paper. */
export interface Use {
  readonly format: AnyFormat
  readonly rules: RoundRules
  readonly plan: SlotPlan
  /** Of the teams that play it; not known: either. */
  readonly tablets: PreparedContest['tablets'] | undefined
}
export interface Row {
  readonly at: readonly string[]
  /** How the round is told then: without the setting, with what is usual instead, or as it is, where its wording asks itself. */
  readonly told: 'without' | 'as-is' | { readonly usual: unknown }
  readonly isIdle: (use: Use) => boolean
  readonly why: Sentence
}
const say = (zh: string, en: string): Sentence => ({ zh, en })
const row = (at: string, isIdle: Row['isIdle'], why: Sentence): Row => ({ at: at.split('.'), told: 'without', isIdle, why })
const usually = (at: string, usual: unknown, isIdle: Row['isIdle'], why: Sentence): Row => ({ ...row(at, isIdle, why), told: { usual } })
const asItIs = (at: string, isIdle: Row['isIdle'], why: Sentence): Row => ({ ...row(at, isIdle, why), told: 'as-is' })

/** A team answers alone: in its turn, or a bonus of its own. */
const hasTurns = ({ plan, rules }: Use): boolean => plan.mode === 'turn' || rules.bonus !== undefined
const isPack = ({ plan }: Use): boolean => plan.pack !== null
const races = ({ plan }: Use): boolean => plan.mode === 'race'
const allAnswer = ({ plan }: Use): boolean => plan.mode === 'all'
const onBoards = (use: Use): boolean => allAnswer(use) && use.rules.tablets !== undefined && use.rules.tablets.on !== 'tablets'
/** Nobody speaks an answer that a bench hears: tablets, a performance, the phones of the hall. */
const unspoken = ({ plan }: Use): boolean => plan.mode === 'all' || plan.mode === 'performance' || plan.mode === 'audience'
const isNamed = ({ plan }: Use): boolean => plan.position !== null
const marked = ({ format }: Use): boolean => format.panel !== undefined
const picks = ({ plan, rules }: Use): boolean => plan.values !== null || (plan.setId !== null && (rules.choosing?.item ?? 'in-order') !== 'in-order')
/** Another team may choose: by the choosing of the round, or as two meet. */
const hasChooser = (use: Use): boolean =>
  use.plan.meets === true || (!isPack(use) && hasTurns(use) && picks(use) && (use.rules.choosing?.by ?? 'self') !== 'self')
/** A player's own answer is known to be his. */
const namesPlayers = (use: Use): boolean => {
  if (marked(use)) return use.format.marking?.(use.rules).rolls ?? false
  if (!allAnswer(use) || isNamed(use)) return true
  return use.tablets !== 'one-a-team' && (use.rules.tablets?.players === 'sum' || use.rules.tablets?.players === 'mean')
}

const NO_TURN = say('没有轮到某一队作答的题，不起作用', 'no team has a turn of its own: this changes nothing')
const IN_PACK = say('题包中的题一道接一道，不起作用', 'inside a pack one question follows the other: this changes nothing')
const UNSPOKEN = say('没有当场口头作答，不起作用', 'no answer is spoken: this changes nothing')
const NO_RACE = say('本环节不抢答，不起作用', 'nobody presses in this round: this changes nothing')
const NOT_ON_TABLETS = say('本环节不在平板上作答，不起作用', 'nothing is answered on tablets in this round: this changes nothing')
const BOARDS = say(
  '题板、举牌由裁判打勾裁决，平板不收答案，不起作用',
  'boards and paddles are ruled on by ticks and no tablet sends an answer: this changes nothing',
)
const MARKED = say('由评委评分，不作裁决，不起作用', 'judges mark here and nobody rules: this changes nothing')
const NOBODY_ELSE = say('没有由别队选题，不起作用', 'no other team chooses the question: this changes nothing')
const TOTALS = say('加赛不计入总分，不起作用', 'a play-off never enters the totals: this changes nothing')

const answering: readonly Row[] = [
  row('rights.swap', (use) => !hasTurns(use), NO_TURN),
  row('rights.pass', (use) => !hasTurns(use), NO_TURN),
  row('rights.swap', isPack, IN_PACK),
  row('rights.pass', isPack, IN_PACK),
  row('rights.skip', (use) => !isPack(use), say('本环节没有题包，跳题不起作用', 'the round has no packs: there is nothing to skip in')),
  row('rights.lifeline', (use) => unspoken(use), UNSPOKEN),
  usually('choosing.item', 'in-order', isPack, IN_PACK),
  usually('choosing.by', 'self', isPack, IN_PACK),
  usually('choosing.by', 'self', (use) => !hasTurns(use) && use.plan.teamId === null, NO_TURN),
  usually(
    'choosing.by',
    'self',
    (use) => !picks(use),
    say('题目按题组顺序抽取，没有什么可选，不起作用', 'questions come in the order of their set and nothing is chosen: this changes nothing'),
  ),
  row('speaker', ({ plan }) => plan.mode === 'performance', UNSPOKEN),
  row('speaker.positions', unspoken, UNSPOKEN),
  usually('speaker.notTwiceRunning', false, unspoken, UNSPOKEN),
  row('speaker.positions', isNamed, say('由哪位选手作答已由赛制指定，不起作用', 'the turn itself names the player: this changes nothing')),
  usually('speaker.notTwiceRunning', false, isNamed, say('由哪位选手作答已由赛制指定，不起作用', 'the turn itself names the player: this changes nothing')),
  row(
    'speaker.positions',
    ({ rules }) => rules.speaker !== undefined && rules.speaker.speaks !== 'one',
    say('全队作答不记是谁，不起作用', 'the team answers as one and nobody is named: this changes nothing'),
  ),
  usually(
    'speaker.notTwiceRunning',
    false,
    ({ rules }) => rules.speaker?.notTwiceRunning === true && rules.speaker.speaks !== 'one',
    say('全队作答不记是谁，“不得连续作答”不起作用', 'the team answers as one and nobody is named: “nobody twice running” changes nothing'),
  ),
  usually(
    'clocks.starts',
    'operator',
    (use) => races(use) && use.rules.bonus === undefined,
    say('抢答后即计时，不起作用', 'the press starts the clock of an answer: this changes nothing'),
  ),
  usually('clocks.stops', 'complete', unspoken, UNSPOKEN),
  usually('clocks.begin.missed', 'begins', unspoken, say('准备时间到即开始，不起作用', 'when the phase is over it simply begins: this changes nothing')),
  usually('reading.restate', 'no', unspoken, UNSPOKEN),
]
const tablets: readonly Row[] = [
  row('tablets', (use) => !allAnswer(use), NOT_ON_TABLETS),
  usually('tablets.finalOn', 'submit', onBoards, BOARDS),
  usually('tablets.cards', 'never', onBoards, BOARDS),
  usually('tablets.chosenCounts', false, onBoards, BOARDS),
  usually('tablets.graceMs', 0, onBoards, BOARDS),
  usually('tablets.multiple', 'all-or-nothing', onBoards, BOARDS),
  row('tablets.players', onBoards, BOARDS),
  row(
    'tablets.players',
    (use) => allAnswer(use) && isNamed(use),
    say('逐题只由一位选手作答，不起作用', 'one player answers for the team: this changes nothing'),
  ),
  row(
    'tablets.players',
    (use) => allAnswer(use) && use.tablets === 'one-a-team',
    say('每队一台平板（tablets 为 one-a-team），不起作用', 'a team has one tablet (tablets is one-a-team): this changes nothing'),
  ),
]
const paying: readonly Row[] = [
  row('paying.firstRight', (use) => !allAnswer(use), NOT_ON_TABLETS),
  row('paying.firstRight', onBoards, BOARDS),
  row(
    'paying.miss',
    (use) => use.rules.paying?.miss?.when === 'interrupt' && !(races(use) && use.rules.buzzer?.opens === 'reading'),
    say('读题时不能按键，没有打断可言，不起作用', 'nobody may press during reading, so that nothing is an interrupt: this changes nothing'),
  ),
  row('paying.miss', (use) => use.rules.paying?.miss?.to === 'chooser' && !hasChooser(use), NOBODY_ELSE),
  row('paying.chooserOnRight', (use) => !hasChooser(use), NOBODY_ELSE),
  usually('persons', 'none', (use) => !namesPlayers(use), say('作答不记是哪位选手，不起作用', 'nobody knows which player answered: this changes nothing')),
  usually('persons', 'none', ({ format }) => format.settled !== undefined, TOTALS),
  usually('readOut', 'each-question', ({ format }) => format.settled !== undefined, TOTALS),
  row('fouls.early-buzz', (use) => !races(use), NO_RACE),
  row('fouls.blurt', (use) => !races(use), NO_RACE),
  row(
    'fouls.not-restated',
    (use) => unspoken(use) || use.rules.reading?.restate !== 'foul',
    say('未复述题目不是犯规：其价不起作用', 'not restating is no foul here: its price changes nothing'),
  ),
  row(
    'fouls.prompting',
    ({ rules }) => rules.conferring === 'allowed',
    say('可以商量，提示不是犯规：其价不起作用', 'conferring is allowed and prompting no foul: its price changes nothing'),
  ),
  usually('ruling.method', 'majority', marked, MARKED),
  usually('ruling.confirm', 'none', marked, MARKED),
  usually('ruling.show', 'on-cue', marked, MARKED),
  usually('prices.partial', 'as-wrong', marked, MARKED),
  row('prices.incomplete', marked, MARKED),
]

const pressed =
  (isIdle: (buzzer: BuzzerRules) => boolean): Row['isIdle'] =>
  (use) =>
    races(use) && use.rules.buzzer !== undefined && isIdle(use.rules.buzzer)
const byMachine = pressed(({ opens }) => opens !== 'machine')
const whileReading = pressed(({ opens }) => opens === 'reading')
const NOT_MACHINE = say('不由系统开抢，不起作用', 'the machine does not open: this changes nothing')
const ANY_TIME = say('读题时即可按键，不起作用', 'presses are legal from the first word: this changes nothing')
const DEAD = say('答错后本题结束，不起作用', 'a wrong answer ends the question: this changes nothing')
const onTheBuzzer: readonly Row[] = [
  row('buzzer', (use) => !races(use), NO_RACE),
  asItIs(
    'buzzer.earlyBuzz',
    whileReading,
    say('读题时即可按键，抢答犯规的设置不起作用', 'presses are legal from the first word: the settings of early presses change nothing'),
  ),
  row('fouls.early-buzz', whileReading, ANY_TIME),
  row(
    'fouls.early-buzz',
    pressed(({ earlyBuzz }) => earlyBuzz.lockOutMs > 0),
    say('提前按键不是犯规：其价不起作用', 'an early press is no foul: its price changes nothing'),
  ),
  asItIs('buzzer.reactionFloorMs', whileReading, ANY_TIME),
  asItIs('buzzer.belowFloor', whileReading, ANY_TIME),
  asItIs('buzzer.holdMs', byMachine, NOT_MACHINE),
  asItIs('buzzer.countdown', byMachine, say('不由系统开抢，倒数不起作用', 'the machine does not open: the countdown changes nothing')),
  asItIs(
    'buzzer.cueGraceMs',
    pressed(({ opens }) => opens !== 'host-word' && opens !== 'reading-end'),
    say('口令不由人发出，不起作用', 'no person gives the cue: this changes nothing'),
  ),
  asItIs(
    'buzzer.cueLagMs',
    pressed(({ opens }) => opens !== 'host-word'),
    say('口令不由主持人说出，不起作用', 'the cue is not the host’s word: this changes nothing'),
  ),
  asItIs(
    'buzzer.interrupts',
    pressed(({ opens }) => opens !== 'reading'),
    say('读题时不能按键，抢断的设置不起作用', 'nobody may press during reading: the settings of interrupts change nothing'),
  ),
  asItIs(
    'buzzer.rebound',
    pressed(({ afterWrong }) => afterWrong === 'dead'),
    say('答错后本题结束，补答的设置不起作用', 'a wrong answer ends the question: the settings of a rebound change nothing'),
  ),
  asItIs(
    'buzzer.maxAttempts',
    pressed(({ afterWrong }) => afterWrong === 'dead'),
    DEAD,
  ),
  asItIs(
    'buzzer.blurt',
    pressed(({ recognition }) => recognition === 'none'),
    say('不须点名作答，未点名作答的设置不起作用', 'no team has to be named: the settings of a blurt change nothing'),
  ),
  row(
    'fouls.blurt',
    pressed(({ recognition }) => recognition === 'none'),
    say('不须点名作答，不起作用', 'no team has to be named: this changes nothing'),
  ),
]
export const IDLE: readonly Row[] = [...answering, ...tablets, ...paying, ...onTheBuzzer]
