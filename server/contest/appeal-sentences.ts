/** The contest's appeals and penalties in sentences: who may appeal, until when, what it costs, who has the last word. */
import { USUAL_APPEALS, type AppealRules } from '#shared/appeal-settings.ts'
import { pointsText } from '#shared/points.ts'
import type { SanctionFile } from '#shared/sanctions.ts'
import { inLanguage, type Text } from '#shared/words.ts'

type Sentence = Exclude<Text, string>
const say = (zh: string, en: string): Sentence => ({ zh, en })
type Of<K extends keyof AppealRules> = NonNullable<AppealRules[K]>

const BY: Readonly<Record<Of<'by'>, Sentence>> = {
  concerned: say('与该题有关的代表队可以申诉', 'A team that the question concerned may appeal'),
  entrants: say('参加该环节的代表队可以申诉', 'Any team of the round may appeal'),
  'any-team': say('各代表队均可申诉', 'Any team may appeal'),
}
const THROUGH: Readonly<Record<Of<'through'>, Sentence>> = {
  'any-tablet': say('由本队任一平板提出', 'from any of its tablets'),
  captain: say('由队长提出', 'through its captain'),
  leader: say('由领队向工作人员提出', 'through its leader, by word of mouth'),
}
function until(window: Of<'window'>): Sentence {
  if (typeof window === 'object') return say(`结束后${String(window.minutes)}分钟内`, `within ${String(window.minutes)} minutes`)
  const words = {
    'next-question': say('下一题开始前', 'before the next question'),
    'round-end': say('本环节结束前', 'before the round is over'),
    'part-end': say('核分前', 'before the score check'),
  }
  return words[window]
}
const RUNGS = { host: say('主持人', 'the host'), referees: say('裁判组', 'the referees') } as const
const LAST: Readonly<Record<Of<'lastWord'>, Sentence>> = {
  chief: say('裁判长终裁', 'The chief referee has the last word'),
  panel: say('裁判组表决终裁，票数相等的由裁判长决定', 'The panel has the last word by votes, the chief where they are equal'),
  jury: say('仲裁组终裁', 'An arbitration jury has the last word'),
}
const CHANGES = {
  winner: say('可能改变胜者的申诉才予裁决。', 'An appeal is ruled on only if it could change who wins.'),
  award: say('可能改变奖项或晋级的申诉才予裁决。', 'An appeal is ruled on only if it could change an award or who is through.'),
} as const
function costs(cost: Of<'cost'>): Sentence {
  if ('deposit' in cost)
    return say(
      `申诉时押${pointsText(cost.deposit)}分，除被驳回外均退还。`,
      `Lodging one holds ${pointsText(cost.deposit)} points, given back unless it is denied.`,
    )
  const { points, from = 1, when = 'denied' } = cost
  const size = pointsText(Math.abs(points))
  const [zh, en] = when === 'denied' ? ['被驳回的', 'that is denied'] : ['提出即', 'that is lodged']
  const first = from === 1 ? say('', '') : say(`自第${String(from)}次起，`, `, from the team’s appeal no. ${String(from)} on,`)
  return say(`申诉${first.zh}${zh}扣${size}分。`, `An appeal ${en}${first.en} costs ${size} points.`)
}

export function appealSentences(said: AppealRules = {}): readonly Sentence[] {
  const rules = { ...USUAL_APPEALS, ...said }
  if (rules.allowed === false) return [say('裁决即为终裁，不受理申诉。', 'Rulings are final; there is no appeal.')]
  const window = until(rules.window)
  const [by, through] = [BY[rules.by], THROUGH[rules.through]]
  const ladder = (rules.ladder ?? []).map((one) => RUNGS[one])
  const last = LAST[rules.lastWord]
  const before =
    ladder.length === 0
      ? say('', '')
      : say(`先由${ladder.map((one) => one.zh).join('、')}答复，再由`, `It comes first to ${ladder.map((one) => one.en).join(', then ')}. `)
  return [
    say(`${window.zh}，${by.zh}，${through.zh}。`, `${by.en} ${window.en}, ${through.en}.`),
    say(`${before.zh}${last.zh}。`, `${before.en}${last.en}.`),
    ...(rules.stopsClock ? [say('申诉期间计时暂停，裁定后继续。', 'A running clock stops while it is decided.')] : []),
    ...(rules.onlyIfChanges ? [CHANGES[rules.onlyIfChanges]] : []),
    ...(rules.cost ? [costs(rules.cost)] : []),
    rules.derived === 'stands'
      ? say('改判前已据原分形成的次序、对阵等不变。', 'What was derived from a score before it changed stands.')
      : say(
          '改判前已据原分形成的次序、对阵等，由裁判长决定是否保留。',
          'What was derived from a score before it changed: the chief referee decides what stands.',
        ),
    rules.makeUp === 'next'
      ? say('重赛、补题紧接着进行。', 'A question played again or made up comes next.')
      : say('重赛、补题在本环节最后进行。', 'A question played again or made up comes at the end of the round.'),
  ]
}
/** What a round says otherwise of appeals. */
export function roundAppealSentences(otherwise: AppealRules, contest: AppealRules = {}): readonly Sentence[] {
  return otherwise.allowed === false
    ? appealSentences(otherwise)
    : appealSentences({ ...contest, ...otherwise }).filter((one) => !appealSentences(contest).some((usual) => usual.zh === one.zh))
}

const step = ({ points, disqualify }: SanctionFile['steps'][number]): Sentence => {
  const size = pointsText(Math.abs(points))
  const out = disqualify ? say('取消资格', 'disqualification') : null
  if (points === 0) return out ?? say('', '')
  const paid = points < 0 ? say(`扣${size}分`, `${size} points taken off`) : say(`加${size}分`, `${size} points added`)
  return out ? say(`${paid.zh}并${out.zh}`, `${paid.en} and ${out.en}`) : paid
}
/** “违反赛场纪律：第1次扣10分，第2次取消资格。” */
export const sanctionSentences = (sanctions: readonly SanctionFile[] = []): readonly Sentence[] =>
  sanctions.map(({ title, steps }) =>
    say(
      `${inLanguage(title, 'zh')}：${steps.map((one, i) => `第${String(i + 1)}次${step(one).zh}`).join('，')}，由裁判长决定。`,
      `${inLanguage(title, 'en')}: ${steps.map((one, i) => `no. ${String(i + 1)}: ${step(one).en}`).join('; ')}, as the chief referee decides.`,
    ),
  )
