/** Random settings that cut across formats: prices, rulings, clocks, buzzers, speakers, tablets. */
import fc from 'fast-check'

const points = fc.integer({ min: -8, max: 8 }).map((n) => n * 2.5)
export const gain = fc.constantFrom(2.5, 5, 10, 20)
export const settings = <T extends Record<string, fc.Arbitrary<unknown>>>(all: T) => fc.record(all, { requiredKeys: [] })
export const given = <T extends Record<string, fc.Arbitrary<unknown>>>(needed: T) => fc.record(needed)

export const prices = settings({
  right: gain,
  wrong: fc.oneof(points, fc.constantFrom({ share: -0.5 }, { share: -1 })),
  blank: points,
  late: points,
  foul: fc.constantFrom(0, -2.5, -10),
  partial: fc.constantFrom(5, 2.5, 'as-wrong', 'share'),
  incomplete: fc.constantFrom(1.25, -2.5, { share: -0.333 }),
})
export const foulPrices = settings({ foul: fc.constantFrom(0, -5), partial: fc.constantFrom(5, 'as-wrong', 'share') })
const ruling = settings({
  method: fc.constantFrom('one', 'subject', 'majority', 'chief'),
  confirm: fc.constantFrom('none', 'chief'),
  show: fc.constantFrom('at-once', 'on-cue'),
})
/** What cuts across formats that pay. */
export const paid = {
  paying: settings({
    miss: fc.constantFrom(
      { to: 'others', points: 1.5 },
      { to: 'chooser', points: { share: 0.5 } },
      { to: 'others', points: { share: -0.1 }, of: ['late', 'wrong'] },
    ),
    missByCount: fc.constantFrom([-5, -10], [-2.5]),
    chain: fc.constantFrom('none', 'next', 'rest'),
    secondsLeft: fc.constantFrom({ perSecond: 1 }, { perSecond: 0.005 }),
    streak: fc.constantFrom({ inARow: 2, points: 5 }, { inARow: 3, points: 2.5, then: 'each' }),
    firstRight: fc.constantFrom([3], [3, 2, 0.5]),
    mostPerQuestion: fc.constantFrom(7.5, 12),
  }),
  fouls: settings({
    prompting: fc.constantFrom({ answer: 'void' }, { points: { share: -1 } }),
    'not-restated': fc.constantFrom({ points: -5 }),
    conduct: fc.constantFrom({ points: [-5, -10] }, { points: 0, to: { points: 4 } }, { to: { who: 'chooser', points: { share: 1 } } }),
  }),
  conferring: fc.constantFrom('forbidden', 'allowed', 'until-complete'),
  readOut: fc.constantFrom('each-question', 'each-round', 'never'),
}
/** How a contest hears appeals; points in thousandths. */
export const appealRules = settings({
  allowed: fc.constantFrom(true, true, false),
  by: fc.constantFrom('concerned' as const, 'entrants' as const, 'any-team' as const),
  through: fc.constantFrom('any-tablet' as const, 'captain' as const, 'leader' as const),
  window: fc.constantFrom('next-question' as const, 'round-end' as const, 'part-end' as const, { minutes: 1 }),
  stopsClock: fc.boolean(),
  ladder: fc.subarray(['host' as const, 'referees' as const]),
  lastWord: fc.constantFrom('chief' as const, 'panel' as const, 'jury' as const),
  onlyIfChanges: fc.constantFrom('winner' as const, 'award' as const),
  cost: fc.constantFrom({ points: -5000, from: 2 }, { points: -2500, when: 'lodged' as const }, { deposit: 5000 }),
  derived: fc.constantFrom('chief-decides' as const, 'stands' as const),
  makeUp: fc.constantFrom('next' as const, 'round-end' as const),
})
const roundAppeals = settings({ allowed: fc.boolean(), window: fc.constantFrom('next-question', 'part-end'), stopsClock: fc.boolean() })
export const common = {
  appeals: roundAppeals,
  ruling,
  voids: settings({ usesQuota: fc.boolean() }),
  persons: fc.constantFrom('none', 'same', 'credit-only'),
  options: fc.constantFrom('with-stem', 'on-cue'),
}
export const choosing = settings({
  item: fc.constantFrom('in-order', 'number', 'rolling'),
  by: fc.constantFrom('self', 'team-before', 'team-after', 'opponent', 'lowest'),
})
export const speaker = settings({
  speaks: fc.constantFrom('one', 'together', 'unanimous'),
  positions: fc.subarray([1, 2, 3], { minLength: 1 }),
  notTwiceRunning: fc.boolean(),
})
const right = settings({ count: fc.integer({ min: 1, max: 2 }), per: fc.constantFrom('round', 'contest') })
export const bonus = settings({
  questions: fc.integer({ min: 1, max: 3 }),
  right: gain,
  wrong: fc.constantFrom(0, -2.5),
  answerMs: fc.constantFrom(0, 5000),
  conferring: fc.constantFrom('forbidden', 'allowed', 'until-complete'),
}).map((given) => ({ set: 'ten', ...given }))
export const objections = settings({
  to: fc.subarray(['wrong', 'incomplete', 'blank', 'late'], { minLength: 1 }),
  pressMs: fc.constantFrom(0, 3000),
  answerMs: fc.constantFrom(0, 5000),
  right: fc.constantFrom(5, { share: 0.5 }),
  wrong: fc.constantFrom(0, -2.5, { share: -1 }),
  costs: fc.constantFrom(0, -10, { share: -0.333 }),
  most: fc.integer({ min: 1, max: 3 }),
  unopposed: fc.subarray(['wrong', 'incomplete', 'blank', 'late']),
  onMakeUps: fc.boolean(),
  counted: fc.boolean(),
})
export const rights = settings({
  swap: right,
  pass: right,
  skip: right,
  lifeline: settings({ clock: fc.constantFrom('restart', 'extra', 'runs-on'), extraMs: fc.constant(5000) }),
})
export const turnOrder = {
  order: fc.constantFrom('score-low-high', 'score-high-low', 'table', 'table-reversed', 'drawn'),
  ties: fc.constantFrom('table', 'draw'),
}
export const tiered = {
  turns: fc.integer({ min: 1, max: 2 }),
  mayDecline: fc.boolean(),
  mustDiffer: fc.boolean(),
  wrongShare: fc.constantFrom('full', 'half', 'none'),
  unanswered: fc.constantFrom('as-wrong', 'nothing'),
  late: fc.constantFrom('as-wrong', 'nothing'),
}
export const begin = settings({ missed: fc.constantFrom('bench-rules', 'blank', 'late', 'begins'), title: fc.constant({ zh: '讨论', en: 'Discuss' }) }).map(
  (given) => ({
    withinMs: 3000,
    ...given,
  }),
)
export const clocks = settings({
  answerMs: fc.constantFrom(0, 5000, 30_000),
  warnAtMs: fc.constantFrom(0, 5000, 60_000),
  byKind: settings({ single: fc.constantFrom(0, 2000), multiple: fc.constant(40_000) }),
  starts: fc.constantFrom('operator', 'host-word', 'reading-end', 'shown'),
  stops: fc.constantFrom('complete', 'complete', 'ruling'),
  begin,
})
export const tablets = settings({ finalOn: fc.constantFrom('submit', 'deadline'), chosenCounts: fc.boolean(), graceMs: fc.constantFrom(0, 300) })
export const anyRuling = settings({
  method: fc.constantFrom('machine', 'one', 'subject', 'majority', 'chief'),
  confirm: fc.constantFrom('none', 'chief'),
  show: fc.constantFrom('at-once', 'on-cue'),
})
const quota = fc.integer({ min: 0, max: 3 })
const fate = fc.constantFrom('void', 'void-replace', 'audience')
const earlyBuzz = settings({
  lockOutMs: fc.constantFrom(0, 0, 250),
  points: fc.constantFrom('foul-price', 'question-value'),
  pointsFromOffence: fc.integer({ min: 1, max: 3 }),
  fouls: fc.constantFrom('every-team', 'first-only'),
  offender: fc.constantFrom('out-of-question', 'still-in'),
  turnsLost: fc.integer({ min: 0, max: 2 }),
  question: fc.constantFrom('goes-on', 'goes-on', 'void', 'void-replace', 'audience'),
  usesQuota: fc.boolean(),
  cue: fc.constantFrom('stands', 're-issued'),
  promotes: fc.boolean(),
  allFoul: fc.constantFrom('void', 'void-replace', 'audience', 'reopen'),
})
export const buzzer = settings({
  opens: fc.constantFrom('machine', 'host-word', 'reading-end', 'reading'),
  holdMs: fc.constantFrom(0, 300),
  countdown: settings({ steps: fc.integer({ min: 0, max: 3 }), stepMs: fc.constantFrom(500, 1000) }),
  cueGraceMs: fc.constantFrom(0, 400),
  armed: fc.constantFrom('when-shown', 'by-hand'),
  pressMs: fc.constantFrom(0, 3000),
  noPress: fate,
  noPressUsesQuota: fc.boolean(),
  earlyBuzz,
  interrupts: settings({
    readsOn: fc.constantFrom('no', 'from-there', 'whole-again'),
    letters: fc.boolean(),
    wrong: points,
    priced: fc.constantFrom('each', 'first'),
  }),
  afterWrong: fc.constantFrom('dead', 'one-rebound', 'all-rest', 'host-designates'),
  maxAttempts: fc.integer({ min: 1, max: 4 }),
  afterLast: fc.constantFrom('ends', 'audience'),
  rebound: settings({ right: gain, wrong: points, answerMs: fc.constantFrom(0, 5000) }),
  audienceUsesQuota: fc.boolean(),
  recognition: fc.constantFrom('none', 'host'),
  blurt: settings({
    points: fc.constantFrom(0, -5),
    question: fc.constantFrom('goes-on', 'void', 'void-replace', 'audience'),
    offender: fc.constantFrom('out-of-question', 'still-in'),
    turnsLost: fc.integer({ min: 0, max: 1 }),
  }),
  barred: settings({ afterFouls: quota, afterMisses: quota, afterWins: quota }),
  speaker: fc.constantFrom('anyone', 'presser'),
})
export const warmUp = settings({ rollCall: fc.boolean(), trialQuestions: fc.integer({ min: 0, max: 2 }), trialSet: fc.constant('trial') })
export const merged = (needed: fc.Arbitrary<object>, optional: fc.Arbitrary<object>): fc.Arbitrary<Readonly<Record<string, unknown>>> =>
  fc.tuple(needed, optional).map(([a, b]) => ({ ...a, ...b }))
export const set = fc.constant('questions')

/** By format id; a format without a row here is played by its usual rules with `set`. */
/** For a format that is played on tablets or by word. */
export const onBoth = { ...common, ruling: anyRuling, prices, clocks, tablets }
export const bout = {
  ...onBoth,
  buzzer,
  by: fc.constantFrom('buzzer', 'turns', 'tablets'),
  between: fc.constantFrom('teams', 'players'),
  ends: fc.constantFrom('all-asked', 'when-decided'),
  wins: fc.constantFrom('more-right', 'more-points'),
  suddenDeathPays: fc.boolean(),
}
