/** How a bout of two is told: how it is played, who wins it, how equal scores are parted. */
import { buzzerSentences } from './buzzer-wording.ts'
import { mayEndEarly, type BoutRules, type TIES } from './bout.ts'
import { howGiven, playersSentences } from './tablet-wording.ts'
import { answerTime, priceSentences, some, type Sentence } from './wording.ts'

function playing({ by, questions, between, untilMiss, tablets }: BoutRules): Sentence[] {
  const n = String(questions)
  const how = untilMiss
    ? { zh: '双方轮流作答，答错者负。', en: 'The two answer in turn until one misses, who loses.' }
    : {
        buzzer: { zh: `双方抢答${n}题。`, en: `The two press for ${some(questions, 'question')}.` },
        turns: { zh: `双方轮流作答，每方${n}题。`, en: `The two answer in turn, ${some(questions, 'question')} each.` },
        tablets: {
          zh: `双方同题同答，共${n}题。`,
          en: `Both answer the same ${some(questions, 'question')}${tablets?.on === 'tablets' ? ' on their tablets' : ''}.`,
        },
      }[by]
  return between === 'players' ? [how, { zh: '逐题由双方同号选手对阵。', en: 'Each question is for the players of one number on either side.' }] : [how]
}
const TIE_WORDS = {
  'sudden-death': { zh: '逐题决胜', en: 'further questions, one by one' },
  'answer-time': { zh: '答对题剩余时间多者胜', en: 'more time left over right answers' },
  'better-placed': { zh: '名次在前者胜', en: 'the better place' },
} as const satisfies Record<(typeof TIES)[number], Sentence>

function deciding(rules: BoutRules): Sentence[] {
  if (rules.untilMiss) return []
  const told: Sentence[] = [
    rules.wins === 'more-right'
      ? { zh: '答对题多者胜。', en: 'More right answers win.' }
      : { zh: '得分多者胜，犯规及由此给对方的分计入。', en: 'More points win, fouls and what they give the other side among them.' },
  ]
  if (mayEndEarly(rules)) told.push({ zh: '胜负已定即结束。', en: 'It ends as soon as it is decided.' })
  if (rules.tie.length > 0) {
    const words = rules.tie.map((tie) => TIE_WORDS[tie])
    told.push({
      zh: `相等的，依次按：${words.map(({ zh }) => zh).join('、')}。`,
      en: `Equal scores are parted by ${words.map(({ en }) => en).join(', then by ')}.`,
    })
  }
  if (rules.tie.includes('sudden-death') && !rules.suddenDeathPays) told.push({ zh: '决胜题不计分。', en: 'Deciding questions do not count for points.' })
  return told
}
export const boutSentences = (rules: BoutRules): readonly Sentence[] => [
  ...playing(rules),
  ...(rules.by === 'tablets' && rules.tablets ? [...playersSentences(rules.tablets), ...howGiven(rules.tablets)] : []),
  ...deciding(rules),
  ...(rules.prices.right === 0 && rules.prices.wrong === 0 ? [] : priceSentences(rules.prices)),
  ...(rules.by === 'buzzer' && rules.buzzer ? buzzerSentences(rules.buzzer, rules) : []),
  ...answerTime(rules.clocks.answerMs),
]
