/** The settings of a panel of judges in sentences. */
import { pointsText } from '#shared/points.ts'
import { inLanguage } from '#shared/words.ts'
import { highestMark, type JudgingRules } from './judging-rules.ts'
import { gain, length, some, type Sentence } from './wording.ts'

function scale(rules: JudgingRules): Sentence[] {
  const { criteria, grades } = rules
  if (grades && !criteria) {
    const [zh, en] = [grades.map(({ name, points }) => `${name}${pointsText(points)}分`), grades.map(({ name, points }) => `${name} ${pointsText(points)}`)]
    return [{ zh: `评委评等：${zh.join('、')}。`, en: `The judges give grades: ${en.join(', ')}.` }]
  }
  const [most, grain] = [pointsText(highestMark(rules)), pointsText(rules.step)]
  const told = [{ zh: `评委评分，满分${most}分，以${grain}分为一档。`, en: `The judges mark out of ${most}, in steps of ${grain}.` }]
  if (!criteria) return told
  const parts = (language: 'zh' | 'en') =>
    criteria.map(({ title, max, weight }) => `${inLanguage(title, language)} ${pointsText(max)}${weight === 1000 ? '' : ` × ${pointsText(weight)}`}`)
  return [...told, { zh: `评分项：${parts('zh').join('、')}。`, en: `Criteria: ${parts('en').join(', ')}.` }]
}
function result({ dropHigh, dropLow, score, places, rounding, most }: JudgingRules): Sentence[] {
  const left = [
    dropHigh > 0 ? { zh: `${String(dropHigh)}个最高分`, en: `the highest ${dropHigh === 1 ? 'mark' : some(dropHigh, 'mark')}` } : null,
    dropLow > 0 ? { zh: `${String(dropLow)}个最低分`, en: `the lowest ${dropLow === 1 ? 'mark' : some(dropLow, 'mark')}` } : null,
  ].filter((one) => one !== null)
  const whole = rounding === 'down' ? { zh: '舍去小数取整数', en: 'rounded down' } : { zh: '四舍五入取整数', en: 'rounded half up' }
  const cut = rounding === 'down' ? { zh: '，其余舍去', en: ', rounded down' } : { zh: '', en: ', half up' }
  const kept = places === 0 ? whole : { zh: `保留${String(places)}位小数${cut.zh}`, en: `to ${some(places, 'decimal')}${cut.en}` }
  const of = score === 'mean' ? { zh: '平均分', en: 'The mean' } : { zh: '总分', en: 'The sum' }
  const told =
    left.length === 0
      ? { zh: `取${of.zh}，${kept.zh}。`, en: `${of.en} of the marks, ${kept.en}.` }
      : {
          zh: `去掉${left.map((one) => one.zh).join('和')}后取${of.zh}，${kept.zh}。`,
          en: `${of.en} without ${left.map((one) => one.en).join(' and ')}, ${kept.en}.`,
        }
  return most === undefined ? [told] : [told, { zh: `最高得${pointsText(most)}分。`, en: `At most ${pointsText(most)} points.` }]
}
function timing({ overtime, undertime }: JudgingRules): Sentence[] {
  const told: Sentence[] = []
  if (overtime) {
    const grace =
      overtime.graceMs === 0
        ? { zh: '超时', en: 'over time' }
        : { zh: `超时${length(overtime.graceMs).zh}以上`, en: `more than ${length(overtime.graceMs).en} over time` }
    told.push({
      zh: `${grace.zh}每${length(overtime.perMs).zh}${gain(overtime.points).zh}，不足者按一次计。`,
      en: `Each started ${length(overtime.perMs).en} ${grace.en} ${gain(overtime.points).en}.`,
    })
  }
  if (undertime)
    told.push({
      zh: `用时不足${length(undertime.leastMs).zh}的，每差${length(undertime.perMs).zh}${gain(undertime.points).zh}，不足者按一次计。`,
      en: `Each started ${length(undertime.perMs).en} below ${length(undertime.leastMs).en} ${gain(undertime.points).en}.`,
    })
  return told
}
export function judgingSentences(rules: JudgingRules): Sentence[] {
  const { judges, announce, reveals, missing } = rules
  const told = [...scale(rules), ...result(rules), ...timing(rules)]
  told.push(
    missing === 'wait'
      ? { zh: '评委全部评分后计算。', en: 'The result waits for every judge’s mark.' }
      : { zh: '缺少评分的，按其余评委计算。', en: 'A missing mark is left out.' },
  )
  if (judges) told.push({ zh: `由${judges.join('、')}号评委评分。`, en: `Judges ${judges.join(', ')} mark.` })
  if (announce === 'after-next') told.push({ zh: '下一队展示完毕后公布本队得分。', en: 'A team’s marks are shown when the next one has performed.' })
  if (reveals === 'result') told.push({ zh: '只公布最后得分。', en: 'Only the result is shown.' })
  return told
}
