/** What a team's page may meet: one named link a state of the buzzer, the tablet, the risk choice and the waiting. */
import type { Link } from '../client/link.ts'
import type { Question } from '../question.ts'
import type { MinePart } from '../views/people.ts'
import type { AnswersPart, BuzzerPart, ChoosingPart, ClockPart, QuestionPart, RulingPart, TurnPart } from '../views/play.ts'
import type { View } from '../views/view.ts'
import { AttemptId, OpeningId, SlotId, type Text } from '../words.ts'
import { ownAppealsSample } from './appeal-samples.ts'
import { contestSample, playerAt, roundNamed, teamAt } from './contest-sample.ts'
import { SAMPLE_NOW, sampleLink } from './given-link.ts'
import { crewLong, questionLong } from './pad-play-samples.ts'

export interface BuzzerSample {
  readonly name: string
  readonly link: Link
}
type Mine = Extract<NonNullable<MinePart>, { is: 'team' }>
type Play = NonNullable<QuestionPart>
type Race = NonNullable<BuzzerPart>

const SLOT = SlotId.parse('buzzer-14')
const ATTEMPT = AttemptId.parse('buzzer-14-a1')
export const SAMPLE_OPENING = OpeningId.parse('buzzer-14-o1')
export const SAMPLE_NONCE = 'a-nonce-of-this-opening'

const mine = (news: Partial<Mine> = {}): Mine => ({
  is: 'team',
  teamId: teamAt(3),
  position: null,
  total: 173_800,
  rank: null,
  inRound: true,
  out: false,
  fouled: false,
  pressed: false,
  hasRight: false,
  myTurn: false,
  chosen: null,
  submitted: null,
  outcome: null,
  pointsNow: null,
  handUp: false,
  ...news,
})
const play = (news: Partial<Play> = {}): Play => ({
  slotId: SLOT,
  roundId: roundNamed('buzzer'),
  roundTitle: '群雄逐鹿',
  formatTitle: '抢答题',
  mode: 'race',
  phase: 'shown',
  number: 14,
  of: 20,
  type: 'short',
  subject: '劳动关系',
  stem: '劳动合同期限一年以上不满三年的，试用期最长不得超过几个月？',
  options: null,
  media: null,
  worth: { right: 10_000, wrong: -10_000 },
  voided: false,
  deliberating: false,
  reveal: null,
  ...news,
})
const buzzer = (news: Partial<Race> = {}): Race => ({
  state: 'armed',
  openingId: null,
  nonce: 'arming',
  opensAt: null,
  eligible: contestSample.teams.slice(0, 8).map((team) => team.id),
  out: [],
  fouls: [],
  order: [],
  verdict: null,
  ...news,
})
const opened = (news: Partial<Race> = {}): Race => buzzer({ state: 'open', openingId: SAMPLE_OPENING, nonce: SAMPLE_NONCE, opensAt: SAMPLE_NOW - 200, ...news })
const taken = (table: number): Race =>
  opened({
    state: 'taken',
    nonce: null,
    verdict: { winner: teamAt(table), method: 'estimate', certain: false, photo: false, certified: false, leadMs: 41, bandMs: 6 },
  })
const clock = (leftMs: number, title?: Text): ClockPart => ({
  id: 'answer',
  purpose: 'answer',
  totalMs: 20_000,
  warnAtMs: 5000,
  ...(title === undefined ? {} : { title }),
  state: { is: 'running', endsAt: SAMPLE_NOW + leftMs },
})
const turn = (table: number, news: Partial<NonNullable<TurnPart>> = {}): TurnPart => ({
  teamId: teamAt(table),
  playerId: playerAt(table, 1),
  position: 1,
  playerName: '穆试安',
  how: 'buzz',
  attemptId: ATTEMPT,
  answering: true,
  complete: false,
  ...news,
})
const ruled = (table: number, outcome: 'right' | 'wrong', points: number): RulingPart => [
  { attemptId: ATTEMPT, teamId: teamAt(table), playerName: null, outcome, points, status: 'confirmed', by: '裁判组', reason: null, was: null, shown: true },
]
const foul = buzzer({ out: [teamAt(3)], fouls: [{ teamId: teamAt(3), code: 'early-buzz', title: '抢答犯规', points: -10_000 }] })
const LOTS = { zh: '群雄逐鹿 · 出场顺序抽签', en: 'Quick wits · order of appearance' }
/** Everything a team's page has before anything happens. */
const calm: Partial<View> = {
  contest: contestSample,
  question: null,
  clock: null,
  buzzer: null,
  turn: null,
  ruling: [],
  answers: null,
  choosing: null,
  mine: mine(),
}
const sample = (name: string, view: Partial<View>, given: Partial<Link> = {}): BuzzerSample => ({ name, link: sampleLink({ ...calm, ...view }, given) })

const single: Question['options'] = [
  { letter: 'A', text: '约定的发薪日' },
  { letter: 'B', text: '劳动合同签字之日' },
  { letter: 'C', text: '试用期满之日' },
  { letter: 'D', text: '办理社会保险登记之日' },
]
const multiple: Question['options'] = [
  { letter: 'A', text: '合同从哪天到哪天' },
  { letter: 'B', text: '试用期' },
  { letter: 'C', text: '做什么、在哪里做' },
  { letter: 'D', text: '社会保险' },
  { letter: 'E', text: '劳动保护、劳动条件和职业危害防护' },
]
const tablet = (news: Partial<Play> = {}): Play =>
  play({
    mode: 'all',
    phase: 'answering',
    type: 'single',
    roundTitle: '挑战环节',
    formatTitle: '同题同答',
    number: 3,
    of: 20,
    stem: '用人单位最迟应当在什么时候把工资发给劳动者？',
    options: single,
    ...news,
  })
const answers = (open: boolean): AnswersPart => ({ open, endsAt: SAMPLE_NOW + 14_000, multiple: false, tiles: [] })
const revealed = (key: string[]): Partial<Play> => ({
  phase: 'revealed',
  reveal: { key, explanation: '劳动关系以实际用工为准，自用工之日起建立。', article: '《中华人民共和国劳动合同法》第七条', asOf: '2012-12-28' },
})
const several = tablet({ type: 'multiple', options: multiple, stem: '签一份书面劳动合同，下面哪些内容非写不可？' })
const long: Partial<Play> = { stem: questionLong.stem, options: crewLong.options }
const truth = tablet({
  type: 'true-false',
  options: [
    { letter: 'T', text: '正确' },
    { letter: 'F', text: '错误' },
  ],
  stem: '换了新岗位，同一家单位还可以再定一回试用期。',
})
const risk = play({ mode: 'turn', phase: 'choosing', roundTitle: '风险题', formatTitle: '风险题', number: 5, of: 8, type: null, stem: null, worth: null })
const choosing = (table: number, chosen: number | null): ChoosingPart => ({
  slotId: SLOT,
  teamId: teamAt(table),
  chosen,
  mayDecline: true,
  forTeam: null,
  items: null,
  rolling: false,
  picked: null,
  values: [
    { value: 10_000, left: 6, allowed: true },
    { value: 20_000, left: 3, allowed: true },
    { value: 30_000, left: 0, allowed: false },
  ],
})
const board: NonNullable<ChoosingPart> = {
  slotId: SLOT,
  teamId: teamAt(3),
  forTeam: null,
  values: [],
  chosen: null,
  mayDecline: false,
  items: Array.from({ length: 30 }, (_, i) => ({ number: i + 1, used: i % 4 === 1 })),
  rolling: false,
  picked: null,
}
const spoken = play({ mode: 'turn', phase: 'answering', roundTitle: '必答题', formatTitle: '必答题', number: 7, of: 24 })

export const buzzerSamples: readonly BuzzerSample[] = [
  sample('waiting', {}),
  sample('closed', { question: play({ phase: 'ready', stem: null }), buzzer: buzzer({ state: 'closed', nonce: null }) }),
  sample('armed', { question: play(), buzzer: buzzer() }),
  sample('open', { question: play(), buzzer: opened() }),
  sample('open-with-options', {
    question: play({ type: 'single', options: single, stem: '用人单位最迟应当在什么时候把工资发给劳动者？' }),
    buzzer: opened(),
  }),
  sample('open-long', { question: play({ type: 'single', ...long }), buzzer: opened() }),
  sample('pressed', { question: play(), buzzer: opened(), mine: mine({ pressed: true }) }),
  sample('won', {
    question: play({ phase: 'answering' }),
    buzzer: taken(3),
    turn: turn(3),
    clock: clock(13_400),
    mine: mine({ pressed: true, hasRight: true }),
  }),
  sample('other-won', { question: play({ phase: 'answering' }), buzzer: taken(5), turn: turn(5), clock: clock(4200), mine: mine({ pressed: true }) }),
  sample('other-ruled', { question: play({ phase: 'ruled' }), buzzer: taken(5), turn: turn(5, { complete: true }), ruling: ruled(5, 'right', 10_000) }),
  sample('foul', { question: play(), buzzer: foul, mine: mine({ out: true, fouled: true, total: 163_800 }) }),
  sample('out', { question: play(), buzzer: opened({ out: [teamAt(3)] }), mine: mine({ out: true }) }),
  sample('ruled-right', {
    question: play({ phase: 'ruled' }),
    buzzer: taken(3),
    turn: turn(3, { complete: true }),
    mine: mine({ hasRight: true, outcome: 'right', pointsNow: 10_000, total: 183_800 }),
  }),
  sample('ruled-wrong', {
    question: play({ phase: 'ruled' }),
    buzzer: taken(3),
    turn: turn(3, { complete: true }),
    mine: mine({ outcome: 'wrong', pointsNow: -10_000, total: 163_800 }),
  }),
  sample('offline', { question: play(), buzzer: opened() }, { state: 'offline' }),
  sample('deliberating', {
    question: play({ phase: 'ruling', deliberating: true }),
    buzzer: taken(3),
    turn: turn(3, { complete: true }),
    mine: mine({ hasRight: true }),
  }),
  sample('single-none', { question: tablet(), answers: answers(true), clock: clock(14_000) }),
  sample('single-chosen', { question: tablet(), answers: answers(true), clock: clock(9000), mine: mine({ chosen: ['B'] }) }),
  sample('single-submitted', { question: tablet(), answers: answers(true), clock: clock(4000), mine: mine({ chosen: ['B'], submitted: ['B'], handUp: true }) }),
  sample('single-unsent', { question: tablet(), answers: answers(true), clock: clock(4000), mine: mine({ chosen: ['B'] }) }, { state: 'stale', unsent: 1 }),
  sample('boards', { question: tablet(), answers: { open: true, endsAt: null, heldUp: 'boards', multiple: false, tiles: [] }, clock: clock(14_000) }),
  sample('single-long', { question: tablet(long), answers: answers(true), clock: clock(9000), mine: mine({ chosen: ['B'] }) }),
  sample('single-right', {
    question: tablet(revealed(['A'])),
    answers: answers(false),
    mine: mine({ chosen: ['A'], submitted: ['A'], outcome: 'right', pointsNow: 10_000 }),
  }),
  sample('single-wrong', {
    question: tablet(revealed(['A'])),
    answers: answers(false),
    mine: mine({ chosen: ['B'], submitted: ['B'], outcome: 'wrong', pointsNow: 0 }),
  }),
  sample('multiple', { question: several, answers: answers(true), clock: clock(9000), mine: mine({ chosen: ['A', 'C'] }) }),
  sample('true-false', { question: truth, answers: answers(true), clock: clock(9000), mine: mine({ chosen: ['F'] }) }),
  sample('risk-mine', { question: risk, choosing: choosing(3, null), clock: clock(12_000) }),
  sample('items-mine', { question: risk, choosing: { ...board, forTeam: teamAt(4) }, clock: clock(12_000) }),
  sample('rival-mine', { question: risk, choosing: { ...board, items: null, rivals: [6, 7, 8].map(teamAt) }, clock: clock(12_000) }),
  sample('items-rolling', { question: risk, choosing: { ...board, rolling: true }, clock: clock(12_000) }),
  sample('rights-mine', {
    question: spoken,
    turn: turn(3, { how: 'turn', position: 2 }),
    clock: clock(22_000),
    mine: mine({
      myTurn: true,
      hasRight: true,
      rights: [
        { right: 'swap', left: 1, may: true },
        { right: 'pass', left: 1, may: true },
        { right: 'lifeline', left: 2, may: true },
      ],
    }),
  }),
  sample('counting', { question: play(), buzzer: opened({ opensAt: SAMPLE_NOW + 1_700, countdown: { steps: 3, stepMs: 1_000 } }) }),
  sample('rebound', { question: play(), buzzer: opened({ out: [teamAt(5)] }), ruling: ruled(5, 'wrong', -10_000) }),
  sample('lots-rolling', { lots: { title: LOTS, among: [teamAt(3), teamAt(5)], order: null } }),
  sample('lots-drawn', { lots: { title: LOTS, among: [teamAt(3), teamAt(5)], order: [teamAt(5), teamAt(3)] } }),
  sample('begin-phase', {
    question: spoken,
    turn: turn(3, { how: 'turn', position: 2 }),
    clock: clock(22_000, { zh: '讨论', en: 'Discuss' }),
    mine: mine({ myTurn: true }),
  }),
  sample('own-limit', { question: spoken, turn: turn(3, { how: 'turn', position: 2, dueLeftMs: 18_000 }), clock: clock(23_000), mine: mine({ myTurn: true }) }),
  sample('risk-other', { question: risk, choosing: choosing(5, null) }),
  sample('my-turn', { question: spoken, turn: turn(3, { how: 'turn', position: 2 }), clock: clock(22_000), mine: mine({ myTurn: true, hasRight: true }) }),
  sample('other-turn', { question: spoken, turn: turn(5, { how: 'turn' }), clock: clock(18_000), mine: mine({ appeals: ownAppealsSample }) }),
  sample('turn-right', { question: play({ ...spoken, phase: 'ruled' }), turn: turn(3, { how: 'turn' }), mine: mine({ outcome: 'right', pointsNow: 10_000 }) }),
  sample('suspense', { mine: mine({ total: null }) }),
  sample('paused', { contest: { ...contestSample, paused: true } }),
  sample('long-name', {
    question: play({
      stem: '何某与某软件公司签有劳动合同。公司出资九万元送他参加专业技术培训，双方约定服务期五年，提前离职须付违约金二十万元。培训后何某工作满两年，因个人发展原因提前三十日书面提出辞职，公司没有违法行为。公司说：不付二十万元就不准走。这个约定算数吗，要付多少？',
    }),
    buzzer: opened(),
    mine: mine({ teamId: teamAt(4), position: 2 }),
  }),
  sample('identify', {}, { identify: '3号台 浙江安吉' }),
  sample('refused', {}, { state: 'refused', refusal: { code: 'not-paired' } }),
]
export function buzzerSample(name: string): BuzzerSample {
  const found = buzzerSamples.find((one) => one.name === name)
  if (!found) throw new Error(`no sample named ${name}`)
  return found
}
