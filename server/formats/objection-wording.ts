/** Objections in sentences: to which rulings, how long, what they earn and cost, and what becomes of an answer nobody objected to. */
import type { ObjectionRules } from '../contest/objection-rules.ts'
import { amountText, length, some, type Sentence } from './wording.ts'

const RULED = {
  wrong: { zh: '答错', en: 'wrong' },
  incomplete: { zh: '不完整', en: 'incomplete' },
  blank: { zh: '未作答', en: 'missing' },
  late: { zh: '超时', en: 'late' },
} as const satisfies Record<ObjectionRules['to'][number], Sentence>
const named = (outcomes: ObjectionRules['to']): Sentence => ({
  zh: outcomes.map((one) => RULED[one].zh).join('、'),
  en: outcomes.map((one) => RULED[one].en).join(' or '),
})
const isNothing = (amount: ObjectionRules['costs']): boolean => (typeof amount === 'number' ? amount : amount.share) === 0

export function objectionSentences({ to, pressMs, answerMs, right, wrong, costs, most, unopposed, onMakeUps, counted }: ObjectionRules): readonly Sentence[] {
  const within = pressMs === 0 ? { zh: '', en: '' } : { zh: `${length(pressMs).zh}内`, en: ` within ${length(pressMs).en}` }
  const [earned, lost] = [amountText(right), amountText(wrong)]
  const all: Sentence[] = [
    {
      zh: `回答被判${named(to).zh}的，其他代表队可在裁决公布后${within.zh}按键质疑并作答，每题最多${String(most)}队。`,
      en: `To an answer ruled ${named(to).en} another team may object${within.en} of the ruling, on the buzzer, with an answer of its own: ${some(most, 'team')} a question at most.`,
    },
    {
      zh: `质疑成立${earned.zh}，不成立${isNothing(wrong) ? '不扣分' : lost.zh}。`,
      en: `A right objection ${earned.en}; any other ${isNothing(wrong) ? 'costs nothing' : lost.en}.`,
    },
  ]
  if (!isNothing(costs))
    all.push({ zh: `质疑成立的，原答题队${amountText(costs).zh}。`, en: `A right objection ${amountText(costs).en} for the team objected to.` })
  if (answerMs !== undefined && answerMs > 0)
    all.push({ zh: `质疑作答限时${length(answerMs).zh}。`, en: `An objection is answered within ${length(answerMs).en}.` })
  if (unopposed.length > 0)
    all.push({ zh: `被判${named(unopposed).zh}而无人质疑的，视为答对。`, en: `An answer ruled ${named(unopposed).en} that nobody objects to counts as right.` })
  if (!onMakeUps) all.push({ zh: '补题和重答的题目不可质疑。', en: 'Nobody objects to a question made up or played again.' })
  if (counted) all.push({ zh: '质疑计入质疑队本环节的作答。', en: 'An objection counts among the answers of its team.' })
  return all
}
