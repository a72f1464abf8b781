/** The buzzer's rule in sentences: when to press, what an early press costs, interrupts, wrong answers, nobody pressing, quotas. */
import type { FoulCode } from '#shared/commands.ts'
import type { Points } from '#shared/words.ts'
import type { BuzzerRules, Fate, WarmUpRules } from '../contest/buzzer-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { gain, length, some, type Sentence } from './wording.ts'
import type * as z from 'zod/mini'

type Rules = BuzzerRules
/** What fouls cost; null where nothing has a price. */
type Paid = Pick<RoundRules, 'prices' | 'fouls'> | null
/** What the foul costs as any other does; null where nothing has a price, or it has one of its own, which is told beside. */
const usualPrice = (paid: Paid, code: FoulCode): Points | null => (paid === null || paid.fouls?.[code]?.points !== undefined ? null : paid.prices.foul)
const none: readonly Sentence[] = []
const when = (is: boolean, ...sentences: readonly Sentence[]): readonly Sentence[] => (is ? sentences : none)
const count = (n: number): string => String(n)

const TOO_CLOSE = {
  estimate: { zh: '先后难分的，由时间较早的代表队作答。', en: 'Where the order is too close to call, the likelier press has it.' },
  referee: { zh: '先后难分的，由裁判裁定。', en: 'Where the order is too close to call, the referee decides.' },
  reopen: { zh: '先后难分的，相关代表队重新抢答。', en: 'Where the order is too close to call, those in question press anew.' },
  draw: { zh: '先后难分的，以抽签决定。', en: 'Where the order is too close to call, lots decide.' },
} as const satisfies Record<Rules['tooClose'], Sentence>

function opening(rules: Rules): readonly Sentence[] {
  const { steps } = rules.countdown
  const graced = rules.cueGraceMs > 0 && (rules.opens === 'host-word' || rules.opens === 'reading-end')
  const grace = length(rules.cueGraceMs)
  const floor = length(rules.reactionFloorMs)
  const cue: Readonly<Record<Rules['opens'], Sentence>> = {
    machine:
      steps === 0
        ? { zh: '听到开抢信号后方可按键。', en: 'Press only after the opening signal.' }
        : {
            zh: `系统倒数${count(steps)}声，听到最后的“开始”信号后方可按键。`,
            en: `The machine counts down ${some(steps, 'beep')}: press only from the last signal, “go”.`,
          },
    'host-word': { zh: '主持人宣布“请抢答”后方可按键。', en: 'Press only after the host says “buzzers, please”.' },
    'reading-end': { zh: '主持人读题完毕后方可按键。', en: 'Press only when the question has been read to its end.' },
    reading: { zh: '主持人读题时即可按键。', en: 'You may press while the question is being read.' },
  }
  return [
    cue[rules.opens],
    ...when(graced, {
      zh: `口令前${grace.zh}以内的按键不算犯规，按口令时刻计。`,
      en: `A press within ${grace.en} before the cue is no foul and counts as at the cue.`,
    }),
    ...when(rules.opens !== 'reading' && rules.belowFloor === 'foul' && rules.reactionFloorMs > 0, {
      zh: `开抢后${floor.zh}以内的按键视为抢答犯规。`,
      en: `A press within ${floor.en} after the opening is an early press.`,
    }),
    ...when(rules.tooClose !== 'estimate', TOO_CLOSE[rules.tooClose]),
  ]
}

const READS_ON = {
  no: { zh: '抢断后不再读题。', en: 'After an interrupt the question is not read on.' },
  'from-there': { zh: '抢断答错的，为其余代表队接着读题。', en: 'After a wrong interrupt the rest of the question is read to the other teams.' },
  'whole-again': { zh: '抢断答错的，为其余代表队重读全题。', en: 'After a wrong interrupt the whole question is read again to the other teams.' },
} as const satisfies Record<Rules['interrupts']['readsOn'], Sentence>
function interrupting({ opens, interrupts, afterWrong }: Rules, paid: Paid): readonly Sentence[] {
  if (opens !== 'reading') return none
  const { wrong, priced } = interrupts
  const pays = gain(wrong ?? 0)
  const first = priced === 'first'
  return [
    { zh: '按键后停止读题。', en: 'A press stops the reading.' },
    ...when(afterWrong !== 'dead' || interrupts.readsOn === 'no', READS_ON[interrupts.readsOn]),
    ...when(!interrupts.letters, {
      zh: '抢断后须说出答案内容，只报选项字母的不算。',
      en: 'After an interrupt the answer must be said in words; the letter of an option is not accepted.',
    }),
    ...when(wrong !== undefined && paid !== null, {
      zh: `${first ? '本题首个' : ''}抢断答错${pays.zh}。`,
      en: `${first ? 'The first wrong interrupt of a question' : 'A wrong interrupt'} ${pays.en}.`,
    }),
  ]
}

const FATE = {
  void: { zh: '本题作废', en: 'the question is void' },
  'void-replace': { zh: '本题作废，另补一题', en: 'the question is void and another replaces it' },
  audience: { zh: '本题转由现场观众作答', en: 'the question goes to the audience' },
} as const satisfies Record<Fate, Sentence>
const quota = (usesQuota: boolean | undefined): Sentence =>
  usesQuota === undefined
    ? { zh: '', en: '' }
    : usesQuota
      ? { zh: '，计入题数', en: ', and uses up the quota' }
      : { zh: '，不计入题数', en: ', and does not use up the quota' }
const turns = (n: number): Sentence => (n === 0 ? { zh: '', en: '' } : { zh: `，并停答其后${count(n)}题`, en: ` and of the next ${some(n, 'question')}` })

/** 扣10分; nothing where it costs nothing, or its price is told beside. */
function earlyPrice({ earlyBuzz }: Rules, paid: Paid): Sentence {
  const byValue = earlyBuzz.points === 'question-value'
  const usual = usualPrice(paid, 'early-buzz')
  const from = earlyBuzz.pointsFromOffence
  const [zh, en] = from > 1 ? [`自第${count(from)}次起`, ` from offence ${count(from)} on`] : ['', '']
  if (paid === null || (usual === 0 && !byValue) || (usual === null && from <= 1)) return { zh: '', en: '' }
  if (usual === null) return { zh: `${zh}扣分，`, en: ` costs points${en} and` }
  const size = byValue ? { zh: '扣本题分值', en: 'costs the value of the question' } : gain(usual)
  return { zh: `${zh}${size.zh}，`, en: ` ${size.en}${en} and` }
}
/** 抢答犯规扣10分，停答本题。 */
function foulSentence(rules: Rules, paid: Paid): Sentence {
  const { earlyBuzz } = rules
  const price = earlyPrice(rules, paid)
  if (earlyBuzz.question === 'void' && earlyBuzz.usesQuota === undefined)
    return { zh: `抢答犯规${price.zh}本题作废。`, en: `An early press${price.en} voids the question.` }
  if (earlyBuzz.question !== 'goes-on') {
    const [fate, uses] = [FATE[earlyBuzz.question], earlyBuzz.question === 'void' ? quota(earlyBuzz.usesQuota) : quota(undefined)]
    return { zh: `抢答犯规${price.zh}${fate.zh}${uses.zh}。`, en: `An early press${price.en} ends the question: ${fate.en}${uses.en}.` }
  }
  const lost = turns(earlyBuzz.turnsLost)
  if (earlyBuzz.offender === 'out-of-question')
    return { zh: `抢答犯规${price.zh}停答本题${lost.zh}。`, en: `An early press${price.en} puts the team out of this question${lost.en}.` }
  if (earlyBuzz.turnsLost === 0) return { zh: `抢答犯规${price.zh}仍可抢答。`, en: `An early press${price.en} leaves the team in.` }
  const next = some(earlyBuzz.turnsLost, 'question')
  return {
    zh: `抢答犯规${price.zh}本题仍可抢答，停答其后${count(earlyBuzz.turnsLost)}题。`,
    en: `An early press${price.en} leaves the team in, but out of the next ${next}.`,
  }
}
const ALL_FOUL: Readonly<Record<Rules['earlyBuzz']['allFoul'], Sentence>> = {
  ...FATE,
  reopen: { zh: '各队重新抢答', en: 'all teams press again' },
}
function early(rules: Rules, paid: Paid): readonly Sentence[] {
  if (rules.opens === 'reading') return none
  const { earlyBuzz } = rules
  const lock = length(earlyBuzz.lockOutMs)
  if (earlyBuzz.lockOutMs > 0)
    return [{ zh: `提前按键的锁定${lock.zh}，不扣分。`, en: `A press too soon locks the team out for ${lock.en} and costs nothing.` }]
  const goesOn = earlyBuzz.question === 'goes-on'
  const allFoul = ALL_FOUL[earlyBuzz.allFoul]
  return [
    foulSentence(rules, paid),
    ...when(earlyBuzz.question !== 'goes-on' && earlyBuzz.turnsLost > 0, {
      zh: `犯规队停答其后${count(earlyBuzz.turnsLost)}题。`,
      en: `The team is out of the next ${some(earlyBuzz.turnsLost, 'question')}.`,
    }),
    ...when(earlyBuzz.fouls === 'first-only', { zh: '同一题只判首个犯规队。', en: 'Of several early presses for a question only the first is a foul.' }),
    ...when(goesOn && earlyBuzz.cue === 're-issued', { zh: '犯规后重新发出开抢口令。', en: 'After a foul the cue is given again.' }),
    ...when(goesOn && !earlyBuzz.promotes, {
      zh: '有犯规的一次开抢无效，各队重按。',
      en: 'An opening with a foul is void: nobody wins it and all press anew.',
    }),
    ...when(goesOn && earlyBuzz.offender === 'out-of-question' && earlyBuzz.allFoul !== 'void', {
      zh: `各队均犯规的，${allFoul.zh}。`,
      en: `If all teams foul, ${allFoul.en}.`,
    }),
  ]
}

const AFTER_WRONG: Readonly<Record<Rules['afterWrong'], readonly Sentence[]>> = {
  dead: [],
  'one-rebound': [{ zh: '答错后，其他代表队可再抢答一次。', en: 'After a wrong answer the other teams may press once more.' }],
  'all-rest': [{ zh: '答错后，其他代表队可继续抢答。', en: 'After a wrong answer the other teams may go on pressing.' }],
  'host-designates': [{ zh: '答错后，由主持人指定其他代表队补答。', en: 'After a wrong answer the host names the team that may try.' }],
}
function afterWrong(rules: Rules, paid: Paid): readonly Sentence[] {
  const { rebound } = rules
  const most = rules.afterWrong === 'all-rest' || rules.afterWrong === 'host-designates'
  const [right, wrong, time] = [gain(rebound.right ?? 0), gain(rebound.wrong ?? 0), length(rebound.answerMs ?? 0)]
  return [
    ...AFTER_WRONG[rules.afterWrong],
    ...when(most && rules.maxAttempts < 99, {
      zh: `每题最多${count(rules.maxAttempts)}队作答。`,
      en: `At most ${some(rules.maxAttempts, 'team')} may try a question.`,
    }),
    ...when(rebound.right !== undefined && paid !== null, { zh: `补答答对${right.zh}。`, en: `A right answer by another team ${right.en}.` }),
    ...when(rebound.wrong !== undefined && paid !== null, { zh: `补答答错${wrong.zh}。`, en: `A wrong answer by another team ${wrong.en}.` }),
    ...when((rebound.answerMs ?? 0) > 0, { zh: `补答时间${time.zh}。`, en: `${time.en} for another team to answer.` }),
    ...when(rules.afterLast === 'audience', {
      zh: '无队答对的，本题转由现场观众作答，各队不计分。',
      en: 'A question no team answers rightly goes to the audience, for no points.',
    }),
  ]
}

function nobody(rules: Rules): readonly Sentence[] {
  if (rules.pressMs === 0) return none
  const limit = length(rules.pressMs)
  const [fate, uses] = [FATE[rules.noPress], rules.noPress === 'void' ? quota(rules.noPressUsesQuota) : quota(undefined)]
  return [{ zh: `${limit.zh}内无人抢答，${fate.zh}${uses.zh}。`, en: `If nobody presses within ${limit.en}, ${fate.en}${uses.en}.` }]
}

function recognition({ recognition, blurt }: Rules, paid: Paid): readonly Sentence[] {
  if (recognition === 'none') return none
  const usual = usualPrice(paid, 'blurt')
  const pays = gain(paid === null ? 0 : (blurt.points ?? usual ?? 0))
  const isPriced = paid === null || usual !== null
  const out =
    blurt.question !== 'goes-on'
      ? FATE[blurt.question]
      : blurt.offender === 'still-in'
        ? { zh: '仍可作答', en: 'may still answer' }
        : { zh: '停答本题', en: 'is out of this question' }
  const lost =
    blurt.turnsLost === 0
      ? { zh: '', en: '' }
      : { zh: `，停答其后${count(blurt.turnsLost)}题`, en: `; the team is out of the next ${some(blurt.turnsLost, 'question')}` }
  const whose = blurt.question === 'goes-on' ? 'the team ' : ''
  const zh = isPriced ? `${pays.zh}，` : ''
  const en = isPriced ? `An answer before that ${pays.en}${whose === '' ? ',' : ';'}` : 'After an answer before that'
  return [
    { zh: '抢到后须经主持人点名方可作答。', en: 'Who wins the buzz answers only when the host has named the team.' },
    { zh: `未经点名作答的${zh}${out.zh}${lost.zh}。`, en: `${en} ${whose}${out.en}${lost.en}.` },
  ]
}
function quotas({ barred, speaker }: Rules): readonly Sentence[] {
  const from = (n: number, zh: string, en: string): readonly Sentence[] =>
    when(n > 0, {
      zh: `${zh}满${count(n)}次的，本环节不再抢答。`,
      en: `After ${count(n)} ${n === 1 ? en : en === 'miss' ? 'misses' : `${en}s`} on the buzzer a team may press no more in this round.`,
    })
  return [
    ...from(barred.afterFouls, '犯规', 'foul'),
    ...from(barred.afterMisses, '抢到未答对', 'miss'),
    ...from(barred.afterWins, '抢到', 'win'),
    ...when(speaker === 'presser', { zh: '谁按键，谁作答。', en: 'Who presses must answer.' }),
  ]
}

export const buzzerSentences = (rules: Rules, paid: Paid): Sentence[] => [
  ...opening(rules),
  ...interrupting(rules, paid),
  ...early(rules, paid),
  ...recognition(rules, paid),
  ...nobody(rules),
  ...afterWrong(rules, paid),
  ...quotas(rules),
]
export const warmUpSentences = ({ rollCall, trialQuestions }: z.infer<typeof WarmUpRules>): Sentence[] => [
  ...when(rollCall, { zh: '环节开始前，各抢答器逐一按键点名。', en: 'Before the round every buzzer is pressed once for the roll-call.' }),
  ...when(trialQuestions > 0, { zh: `先试抢${count(trialQuestions)}题，不计分。`, en: `First ${some(trialQuestions, 'trial question')} that do not count.` }),
]
