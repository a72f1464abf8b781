/** What a value of a setting is called where a default is told: words for names, lengths for milliseconds, yes and no. */
import { length, type Sentence } from '../formats/wording.ts'

const say = (zh: string, en: string): Sentence => ({ zh, en })
/** By value; where a value means something else in one setting, by the setting's last name and the value. */
const VALUES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'look.theme=night': ['蓝金', 'night'],
  'embargo=result': ['宣布前一律暂定', 'provisional until announced'],
  'shown=strip': ['积分条', 'the score strip'],
  'shown=answerer': ['作答人名条', 'who answers'],
  'shown=clock': ['计时', 'the clock'],
  'corners.onStage=kept': ['也留空', 'free there too'],
  'broadcast.audience=open': ['开放', 'open'],
  'sound.screen=none': ['无', 'none'],
  'ranking.places=0': ['取整数', 'whole points'],
  'order=rank': ['按名次', 'by rank'],
  'order=region': ['按行政区划', 'by region'],
  'awards.ties=share': ['一并授予', 'all have it'],
  'ties=share': ['名次并列', 'the rank is shared'],
  'ties=table': ['按台号', 'by table'],
  'then=restart': ['重新计数', 'begins anew'],
  'matter=award': ['影响奖项或晋级的', 'those that decide an award or who goes through'],
  'parts.publicPlaces=all': ['全部', 'all'],
  'interrupts.priced=each': ['每次抢断', 'each'],
  'by=position': ['按号位', 'by position'],
  'by=buzzer': ['抢答', 'on the buzzer'],
  'by=turns': ['轮流', 'in turns'],
  'by=tablets': ['平板同答', 'on tablets'],
  'method=sudden-death': ['突然死亡', 'sudden death'],
  'paying.chain=none': ['无', 'none'],
  'buzzer.tooClose=estimate': ['由时间较早的代表队作答', 'the likelier press has it'],
  'buzzer.belowFloor=flagged': ['仅标注', 'is marked'],
  'buzzer.recognition=none': ['不须点名', 'not needed'],
  'ruling.confirm=none': ['不需确认', 'not needed'],
  'persons=none': ['不记个人', 'none'],
  'method=by-hand': ['手工抽签后录入', 'drawn by hand and entered'],
  'clocks.starts=shown': ['题目出示', 'the question is shown'],
  'clocks.starts=operator': ['操作员按键', 'the operator’s key'],
  'clocks.stops=complete': ['回答完毕', 'the answer is complete'],
  'begin.missed=bench-rules': ['由裁判裁决', 'the bench rules'],
  'choosing.by=self': ['本队', 'the team itself'],
  'challenger=champion-picks': ['擂主挑选', 'the champion picks'],
  'tie=sudden-death': ['突然死亡', 'sudden death'],
  'reading.by=host': ['主持人', 'the host'],
  'reading.restate=no': ['不须', 'no'],
  'miss.when=any': ['各次', 'any'],
  'tablets.cards=never': ['不接受', 'never'],
  'tablets.cards=close': ['截止作答', 'the close'],
  'tablets.cards=reveal': ['公布答案', 'the reveal'],
  'tablets.cards=slot-end': ['本题结束', 'the end of the question'],
  'tablets.on=tablets': ['平板', 'tablets'],
  'skipped=lost': ['作罢', 'are lost'],
  'packs=dealt': ['每队一包', 'are dealt, one a team'],
  'after-close': ['截止后', 'once the votes are closed'],
  machine: ['系统', 'the machine'],
  one: ['一名', 'one'],
  majority: ['裁判组过半数', 'more than half of the panel'],
  'on-cue': ['主持人宣布时', 'on the host’s cue'],
  'at-once': ['当即', 'at once'],
  'as-wrong': ['同答错', 'as a wrong one'],
  same: ['与全队相同', 'the same as the team'],
  'with-stem': ['与题干同时', 'with the stem'],
  'in-order': ['按题组顺序', 'in the order of the set'],
  'team-before': ['上一队', 'the team before'],
  round: ['本环节', 'the round'],
  restart: ['重新计时', 'starts again'],
  'answer=stands': ['有效', 'stands'],
  stands: ['不变', 'stands'],
  'each-question': ['每题之后', 'after each question'],
  table: ['按台号', 'by table'],
  'score-low-high': ['按总分由低到高', 'by total, lowest first'],
  submit: ['提交即定', 'when submitted'],
  'all-or-nothing': ['全对才得分', 'all or nothing'],
  'when-shown': ['题目出示时', 'when the question is shown'],
  void: ['作废', 'void'],
  'foul-price': ['按犯规分值', 'the price of a foul'],
  'every-team': ['各队均判', 'each of them fouls'],
  'out-of-question': ['停答本题', 'out of the question'],
  'goes-on': ['继续', 'goes on'],
  'whole-again': ['为其余各队重读全题', 'read whole again to the others'],
  dead: ['本题结束', 'the question ends'],
  ends: ['本题结束', 'the question ends'],
  anyone: ['任一选手', 'any player'],
  full: ['所选分值', 'the value chosen'],
  none: ['不扣分', 'nothing'],
  'player-out': ['选手退出', 'the player is out'],
  wait: ['等待', 'waited for'],
  rank: ['首尾配对', 'first against last'],
  'lower-half': ['后一半', 'of the lower half'],
  'better-placed': ['名次在前者', 'the better placed'],
  teams: ['全队', 'teams'],
  'bonus.conferring=allowed': ['可以', 'allowed'],
  'all-asked': ['题目答完', 'when all are asked'],
  'more-right': ['答对多者', 'more right answers'],
  drawn: ['抽签', 'drawn by lot'],
  'until-miss': ['答错为止', 'until a miss'],
  missed: ['答错者', 'who missed'],
  'right-answers': ['答对数', 'right answers'],
  'go-on': ['接着比', 'goes on'],
  'play-off': ['加赛', 'play-off'],
  higher: ['高者', 'the higher'],
  organiser: ['赛会提供', 'the organiser’s'],
  demo: ['演示数据', 'demonstration'],
  'one-a-team': ['每队一台', 'one a team'],
  'unit-and-name': ['单位与姓名', 'unit and name'],
  showcase: ['展示', 'showcase'],
  team: ['全队', 'the team'],
  mean: ['平均', 'mean'],
  'half-up': ['四舍五入', 'half up'],
  'each-mark': ['逐个亮分', 'each mark'],
  wrong: ['答错', 'wrong'],
  blank: ['未作答', 'no answer'],
  late: ['超时', 'late'],
  incomplete: ['不完整', 'incomplete'],
  foul: ['犯规', 'foul'],
  challenger: ['挑战者', 'the challenger'],
  unit: ['单位', 'unit'],
  others: ['其他代表队', 'the other teams'],
}
const YES = { true: say('是', 'yes'), false: say('否', 'no') } as const

function wordOf(setting: string, value: string): Sentence | null {
  const steps = setting.split('.')
  for (let from = 0; from < steps.length; from++) {
    const word = VALUES[`${steps.slice(from).join('.')}=${value}`]
    if (word) return say(...word)
  }
  const word = VALUES[value]
  return word ? say(...word) : null
}
function numberOf(setting: string, value: number): Sentence {
  const name = setting.split('.').at(-1) ?? ''
  if (name === 'maxAttempts' && value === 99) return say('不限', 'no limit')
  const none = /^(answerMs|eachMs|performMs|pressMs)$/.test(name)
  if (name.endsWith('Ms')) return value === 0 ? (none ? say('不限时', 'no limit') : say('无', 'none')) : length(value)
  return say(String(value), String(value))
}
/** `{share: 0.5}`: half of what the question is worth. */
function shareOf(value: unknown): Sentence | null {
  if (typeof value !== 'object' || value === null || !('share' in value)) return null
  const share = String(Math.round(Number(value.share) * 1000) / 10)
  return say(`该题分值的${share}%`, `${share} % of the question’s value`)
}
/** Null for a value nobody has named. */
export function valueWords(setting: string, value: unknown): Sentence | null {
  if (typeof value === 'boolean') return YES[`${value}`]
  if (typeof value === 'number') return numberOf(setting, value)
  if (typeof value === 'string') return value === '' ? say('（空）', '(empty)') : wordOf(setting, value)
  if (setting.endsWith('ranking.terms')) return say('本场得分', 'the score of the part')
  if (!Array.isArray(value)) return shareOf(value) ?? say('无', 'none')
  const words = value.map((one) => valueWords(setting, one))
  if (words.length === 0) return say('无', 'none')
  return words.some((word) => word === null) ? null : say(words.map((word) => word?.zh).join('、'), words.map((word) => word?.en).join(', '))
}
