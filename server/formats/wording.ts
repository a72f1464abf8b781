/** A round's rule in sentences, made from its numbers, so that screen and rule can't differ. */
import { pointsText } from '#shared/points.ts'
import type { Millis, Points, Text } from '#shared/words.ts'
import type { Amount } from '../contest/pay-rules.ts'
import type { PriceList } from './prices.ts'

export type Sentence = Exclude<Text, string>

const size = (points: Points): string => pointsText(Math.abs(points))
const inPoints = (points: Points): string => `${size(points)} point${Math.abs(points) === 1000 ? '' : 's'}`
/** 加10分, 扣10分, 不扣分; earns 10 points, costs 10 points, costs nothing. */
export const gain = (points: Points): Sentence =>
  points > 0
    ? { zh: `加${size(points)}分`, en: `earns ${inPoints(points)}` }
    : points < 0
      ? { zh: `扣${size(points)}分`, en: `costs ${inPoints(points)}` }
      : { zh: '不扣分', en: 'costs nothing' }
/** 90秒, 5分钟; 90 seconds, 5 minutes. */
export function length(ms: Millis): Sentence {
  if (ms >= 120_000 && ms % 60_000 === 0) return { zh: `${String(ms / 60_000)}分钟`, en: `${String(ms / 60_000)} minutes` }
  return { zh: `${String(ms / 1000)}秒`, en: `${String(ms / 1000)} second${ms === 1000 ? '' : 's'}` }
}
/** 1 question, 2 questions. */
export const some = (n: number, thing: string): string => `${String(n)} ${thing}${n === 1 ? '' : 's'}`

export function priceSentences(prices: PriceList): Sentence[] {
  const [right, wrong] = [gain(prices.right), gain(prices.wrong)]
  const sentences = [{ zh: `答对${right.zh}，答错${wrong.zh}。`, en: `A right answer ${right.en}, a wrong one ${wrong.en}.` }]
  const [blank, late] = [gain(prices.blank), gain(prices.late)]
  if (prices.blank === prices.late && prices.blank !== prices.wrong) sentences.push({ zh: `未作答、超时${blank.zh}。`, en: `No answer in time ${blank.en}.` })
  if (prices.blank !== prices.late) sentences.push({ zh: `未作答${blank.zh}，超时${late.zh}。`, en: `No answer ${blank.en}, a late one ${late.en}.` })
  if (prices.partial === 'share') sentences.push({ zh: '部分正确的，由裁判酌情给分。', en: 'For a partly right answer the referees give a share.' })
  else if (prices.partial !== 'as-wrong')
    sentences.push({ zh: `部分正确${gain(prices.partial).zh}。`, en: `A partly right answer ${gain(prices.partial).en}.` })
  return sentences
}

export const answerTime = (ms: Millis): Sentence[] => (ms === 0 ? [] : [{ zh: `答题时间${length(ms).zh}。`, en: `${length(ms).en} to answer.` }])
/** “costs 50 % of its value”: points, or a share of what the question is worth. */
export const amountText = (value: Amount): Sentence => {
  if (typeof value === 'number') return gain(value)
  const share = pointsText(Math.abs(value.share) * 100)
  return value.share < 0
    ? { zh: `扣该题分值的${share}%`, en: `costs ${share} % of its value` }
    : { zh: `加该题分值的${share}%`, en: `earns ${share} % of its value` }
}
