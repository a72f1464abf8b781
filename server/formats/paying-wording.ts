/** The settings of paying in sentences: bonuses, what others get, fouls with a price of their own, when scores are read out. */
import type { FoulCode } from '#shared/commands.ts'
import { pointsText } from '#shared/points.ts'
import type { Points } from '#shared/words.ts'
import { FOULS } from '../contest/fouls.ts'
import type { Amount, FoulRules, PayRules } from '../contest/pay-rules.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { objectionSentences } from './objection-wording.ts'
import { amountText, gain, some, type Sentence } from './wording.ts'
import { topicSentences } from './wording-topics.ts'

const row = (points: readonly Points[]): Sentence => ({ zh: points.map((one) => gain(one).zh).join('、'), en: points.map((one) => gain(one).en).join(', ') })

const CHAIN = {
  none: [],
  next: [{ zh: '队友失分后，下一次答对最多只得失分题的分值。', en: 'After a team-mate’s miss the next right answer earns at most what was missed.' }],
  rest: [{ zh: '队友失分后，其后答对最多只得失分题的分值。', en: 'After a team-mate’s miss later right answers earn at most what was missed.' }],
} as const satisfies Record<PayRules['chain'], readonly Sentence[]>

function missSentence({ to, points, when }: NonNullable<PayRules['miss']>): Sentence {
  const { zh, en } = amountText(points)
  const [what, miss] = when === 'interrupt' ? ['打断读题而未答对的', 'A wrong interrupt'] : ['未答对的', 'A miss']
  return to === 'others'
    ? { zh: `${what}，其他有权作答的代表队${zh}。`, en: `${miss} ${en} for every other team that could have answered.` }
    : { zh: `${what}，出题一方${zh}。`, en: `${miss} ${en} for the team that chose the question.` }
}
function profitSentence(points: Amount): Sentence {
  const { zh, en } = amountText(points)
  return { zh: `答对的，出题一方也${zh}。`, en: `A right answer ${en} for the team that chose the question, too.` }
}
function payingOf(paying: PayRules): Sentence[] {
  const { miss, chooserOnRight, missByCount, chain, secondsLeft, streak, firstRight, mostPerQuestion } = paying
  const all: Sentence[] = []
  if (missByCount)
    all.push({ zh: `同队失分依次${row(missByCount).zh}，其后照末次。`, en: `A team’s misses in turn: ${row(missByCount).en}, then as the last.` })
  if (miss) all.push(missSentence(miss))
  if (chooserOnRight !== undefined) all.push(profitSentence(chooserOnRight))
  all.push(...CHAIN[chain])
  if (secondsLeft) {
    const { zh, en } = gain(secondsLeft.perSecond)
    all.push({ zh: `答对（题包：整包答完）时，每剩余1秒${zh}。`, en: `Each second left when a right answer, or a whole pack, is complete ${en}.` })
  }
  if (streak) {
    const { zh, en } = gain(streak.points)
    const each = streak.then === 'each' ? { zh: '，其后每连对1题再加一次', en: ', and again for each further one' } : { zh: '', en: '' }
    all.push({ zh: `连续答对${String(streak.inARow)}题另${zh}${each.zh}。`, en: `${some(streak.inARow, 'right answer')} in a row ${en} more${each.en}.` })
  }
  if (firstRight)
    all.push({ zh: `按提交先后，答对者依次另${row(firstRight).zh}。`, en: `By time of submission the first right answers get more: ${row(firstRight).en}.` })
  if (mostPerQuestion !== undefined) {
    const most = pointsText(mostPerQuestion)
    all.push({ zh: `每题最多得${most}分。`, en: `A question earns ${most} points at most.` })
  }
  return all
}

function foulSentence(code: FoulCode, { points, answer, to }: NonNullable<FoulRules[FoulCode]>): Sentence[] {
  const name = FOULS[code]
  const all: Sentence[] = []
  if (points !== undefined) {
    const price = Array.isArray(points) ? { zh: `依次${row(points).zh}`, en: `in turn ${row(points).en}` } : amountText(points)
    all.push({ zh: `${name.zh}${price.zh}。`, en: `${name.en} ${price.en}.` })
  }
  if (answer === 'void') all.push({ zh: `${name.zh}的，该队本题作答不计分。`, en: `${name.en}: the team’s answer counts nothing.` })
  if (to) {
    const [{ zh, en }, whose] = [
      amountText(to.points),
      to.who === 'others' ? { zh: '其他代表队', en: 'the other teams' } : { zh: '出题一方', en: 'the team that chose' },
    ]
    all.push({ zh: `${name.zh}的，${whose.zh}${zh}。`, en: `${name.en} ${en} for ${whose.en}.` })
  }
  return all
}
const CONFERRING = {
  forbidden: { zh: '作答时不得提示、商量。', en: 'No prompting or conferring.' },
  allowed: { zh: '作答时队员可以商量、补充。', en: 'Team-mates may confer and add.' },
  'until-complete': { zh: '宣布“回答完毕”前，队员可以商量、补充。', en: 'Team-mates may confer and add until the answer is complete.' },
} as const
const READ_OUT = {
  'each-question': [],
  'each-round': [{ zh: '各队总分在本环节结束后宣布。', en: 'Scores are read out at the end of the round.' }],
  never: [{ zh: '现场不宣布总分。', en: 'Scores are not read out.' }],
} as const

/** What a round says of paying beside its format's own sentences. */
export function payingSentences(rules: RoundRules): Sentence[] {
  const fouls = Object.entries(rules.fouls ?? {}).flatMap(([code, rule]) => foulSentence(code as FoulCode, rule))
  const incomplete = rules.prices.incomplete
  return [
    ...(incomplete === undefined ? [] : [{ zh: `回答不完整${gain(incomplete).zh}。`, en: `An incomplete answer ${gain(incomplete).en}.` }]),
    ...(rules.paying ? payingOf(rules.paying) : []),
    ...(rules.objections ? objectionSentences(rules.objections) : []),
    ...(rules.conferring ? [CONFERRING[rules.conferring]] : []),
    ...fouls,
    ...multipleSentences(rules),
    ...READ_OUT[rules.readOut ?? 'each-question'],
  ]
}
function multipleSentences({ tablets }: RoundRules): Sentence[] {
  const multiple = tablets?.multiple
  if (multiple === undefined || multiple === 'all-or-nothing') return []
  if (multiple === 'half') return [{ zh: '多选题少选而无错选的，得一半分。', en: 'Multiple choice: some of the right options and no wrong one earn half.' }]
  if (multiple === 'per-option')
    return [{ zh: '多选题少选而无错选的，按选对的比例得分。', en: 'Multiple choice: right options and no wrong one earn their share.' }]
  const { zh, en } = gain(multiple.eachOption)
  return [{ zh: `多选题少选而无错选的，每选对一项${zh}。`, en: `Multiple choice: with no wrong one each right option ${en}.` }]
}
/** Of a round's rule what cuts across formats. */
export const cuttingAcross = (rules: RoundRules): readonly Sentence[] => [...topicSentences(rules), ...payingSentences(rules)]
