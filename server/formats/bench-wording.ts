/** What every round says of its bench and its books: who rules, when it shows, what is void, whom points are credited, the last seconds. */
import type { RoundRules } from '../contest/round-rules.ts'
import type { AnyFormat } from './round-format.ts'
import { gain, length, type Sentence } from './wording.ts'

const METHODS = {
  machine: { zh: '作答由系统对照标准答案判定。', en: 'Answers are compared with the key by the machine.' },
  one: { zh: '由一名裁判当场裁决。', en: 'One referee rules at once.' },
  subject: { zh: '由该题科目的裁判裁决。', en: 'The referee of the question’s subject rules.' },
  majority: {
    zh: '由裁判组过半数裁决，未过半数的由裁判长裁决。',
    en: 'More than half of the referees decide; where there is no majority, the chief referee.',
  },
  chief: { zh: '由裁判长裁决。', en: 'The chief referee rules alone.' },
} as const satisfies Record<RoundRules['ruling']['method'], Sentence>
const ON_BOARDS = { zh: '由任一名裁判逐队判定，一并提交。', en: 'Any one of the referees rules on all teams together.' }
const SHOWN = {
  'at-once': { zh: '裁决作出即公布。', en: 'A ruling shows as soon as it is given.' },
  'on-cue': { zh: '裁决由主持人宣布时公布。', en: 'A ruling shows when the host announces it.' },
} as const
const CONFIRMED = { zh: '裁决经裁判长确认后计分。', en: 'A ruling counts when the chief referee has confirmed it.' }

const VOID = {
  used: { zh: '作废的题不补，计入题数。', en: 'A void question is not replaced and uses up the quota.' },
  free: { zh: '作废的题不计入题数，以备用题补足。', en: 'A void question does not use up the quota: another is asked.' },
} as const
const PERSONS = {
  none: { zh: '得分只记全队。', en: 'Points go to the team alone.' },
  same: { zh: '有选手作答的，得分、扣分同时记入其个人。', en: 'Where a player answers, points won and lost are the player’s own as well.' },
  'credit-only': {
    zh: '有选手作答的，得分同时记入其个人，扣分只记全队。',
    en: 'Where a player answers, points won are the player’s own as well; points lost are the team’s alone.',
  },
} as const satisfies Record<RoundRules['persons'], Sentence>

/** A race says itself what an early press costs. */
function foulPrice({ prices, buzzer }: RoundRules, isRace: boolean): Sentence[] {
  const { zh, en } = gain(prices.foul)
  if (prices.foul === 0) return []
  return isRace && buzzer ? [{ zh: `其他犯规每次${zh}。`, en: `Any other foul ${en}.` }] : [{ zh: `犯规每次${zh}。`, en: `A foul ${en}.` }]
}
const lastSeconds = ({ clocks: { warnAtMs } }: RoundRules): Sentence[] =>
  warnAtMs === 0 ? [] : [{ zh: `最后${length(warnAtMs).zh}有提示。`, en: `The last ${length(warnAtMs).en} are marked.` }]

/** Until the reveal, as is usual, goes without saying. */
const CARDS: Partial<Record<NonNullable<RoundRules['tablets']>['cards'], Sentence>> = {
  close: { zh: '平板失灵的队交答题卡，截止后不收。', en: 'A team whose tablet fails hands in a paper card, before the close.' },
  'slot-end': {
    zh: '平板失灵的队交答题卡，本题结束前都可录入。',
    en: 'A team whose tablet fails hands in a paper card, which may be entered until the question is over.',
  },
}
function onTablets({ tablets }: RoundRules): Sentence[] {
  if (!tablets) return []
  const cards = CARDS[tablets.cards]
  const { zh, en } = length(tablets.graceMs)
  const grace: Sentence[] =
    tablets.graceMs === 0
      ? []
      : [
          {
            zh: `截止前提交、网络延迟${zh}以内送达的有效。`,
            en: `What is submitted in time counts if it arrives within ${en} after the deadline.`,
          },
        ]
  return [...grace, ...(cards ? [cards] : [])]
}
function onTheBuzzer({ buzzer }: RoundRules): Sentence[] {
  if (!buzzer) return []
  const { armed, opens, audienceUsesQuota, noPress, afterLast, earlyBuzz } = buzzer
  const audience = [noPress, afterLast, earlyBuzz.question, earlyBuzz.allFoul, buzzer.blurt.question].includes('audience')
  const arming: Sentence =
    armed === 'when-shown'
      ? {
          zh: '题目出示即进入待抢，其后开抢前按键为提前按键。',
          en: 'The buzzers are armed as the question is shown: from then until the opening a press is early.',
        }
      : { zh: '宣布待抢后、开抢前按键为提前按键。', en: 'A press is early from the word “stand by” until the opening.' }
  const uses: Sentence = audienceUsesQuota
    ? { zh: '转由观众作答的题计入题数。', en: 'A question given to the audience uses up the quota.' }
    : { zh: '转由观众作答的题不计入题数。', en: 'A question given to the audience does not use up the quota.' }
  return [...(opens === 'reading' ? [] : [arming]), ...(audience ? [uses] : [])]
}

/** Which of the ways to answer a format's rules are in use. */
export interface InUse {
  readonly race: boolean
  readonly tablets: boolean
}
export function benchSentences(format: AnyFormat, rules: RoundRules, { race, tablets }: InUse): readonly Sentence[] {
  const marked = format.panel !== undefined
  const unruled = marked || rules.audience !== undefined
  const { method, show, confirm } = rules.ruling
  // no key is compared with a board
  const isHeldUp = tablets && rules.tablets !== undefined && rules.tablets.on !== 'tablets'
  return [
    ...(race ? onTheBuzzer(rules) : []),
    ...(tablets ? onTablets(rules) : []),
    ...(rules.options === 'on-cue' ? [{ zh: '题干读完后再出示选项。', en: 'The options are shown after the stem has been read.' }] : []),
    ...foulPrice(rules, race),
    ...lastSeconds(rules),
    ...(unruled ? [] : [method === 'machine' && isHeldUp ? ON_BOARDS : METHODS[method], ...(confirm === 'chief' ? [CONFIRMED] : []), SHOWN[show]]),
    ...(marked ? [] : [VOID[rules.voids.usesQuota ? 'used' : 'free']]),
    ...(format.settled || unruled ? [] : [PERSONS[rules.persons]]),
  ]
}
