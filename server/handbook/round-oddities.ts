/** What is odd about one round: a clock without an end, a bench that can't rule, questions that can't last, settings that change nothing. */
import { inLanguage } from '#shared/words.ts'
import type { PreparedContest, PreparedRound } from '../contest/prepared-contest.ts'
import { enteredIn, tabletsOf } from '../contest/read.ts'
import type { RoundRules } from '../contest/round-rules.ts'
import { idleSettings } from '../formats/idle-settings.ts'
import { firstOnPaper } from '../formats/on-paper.ts'
import type { Sentence } from '../formats/wording.ts'
import type { Oddity, Path, RoundAsked } from './oddity.ts'
import { recusalOddities } from './recusal-oddities.ts'

const say = (zh: string, en: string): Sentence => ({ zh, en })
const odd = (at: Path, is: boolean, zh: string, en: string): Oddity[] => (is ? [{ at, says: say(zh, en) }] : [])
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined), value)

function ofClocks({ round, at, format }: RoundAsked): Oddity[] {
  const { rules } = round
  const plan = firstOnPaper(format, rules)
  const mode = plan?.mode
  const within = [...at, 'rules', 'clocks']
  const long = mode === 'performance'
  const total = long && 'performMs' in rules ? rules.performMs : rules.clocks.answerMs
  const answers = mode === 'race' || mode === 'all' || mode === 'audience' || (mode === 'turn' && plan?.pack === null)
  const { warnAtMs, answerMs } = rules.clocks
  return [
    ...odd([...within, 'answerMs'], answers && answerMs === 0, '答题不限时：计时没有终点', 'no limit to answer: a clock without an end'),
    ...odd([...at, 'rules', 'performMs'], long && total === 0, '展示不限时：计时没有终点', 'no limit to a performance: a clock without an end'),
    ...odd(
      [...at, 'rules', 'undertime'],
      long && total === 0 && 'undertime' in rules && rules.undertime !== undefined,
      '展示不限时，不记用时：不足时扣分不起作用',
      'a performance without a limit is not timed: what is too short costs nothing',
    ),
    ...odd(
      [...within, 'warnAtMs'],
      answers && answerMs > 0 && warnAtMs >= answerMs,
      '提示不早于答题开始：整段时间都在提示',
      'the warning lasts as long as the answer',
    ),
    ...odd(
      [...at, 'rules', 'buzzer', 'pressMs'],
      mode === 'race' && rules.buzzer?.pressMs === 0,
      '抢答不限时：无人抢答时不会结束',
      'no limit to press: with nobody pressing the question never ends',
    ),
  ]
}
/** A kind of question, an objection, a bonus question, a rebound: each may have a time of its own, and so none. */
function ofOwnClocks({ round: { rules }, at }: RoundAsked): Oddity[] {
  const { clocks, objections, bonus, buzzer } = rules
  const rebound = buzzer && buzzer.afterWrong !== 'dead' ? buzzer.rebound.answerMs : undefined
  const endless = (path: Path, ms: number | undefined) =>
    odd([...at, 'rules', ...path], ms === 0, '答题不限时：计时没有终点', 'no limit to answer: a clock without an end')
  return [
    ...Object.entries(clocks.byKind ?? {}).flatMap(([kind, ms]) => endless(['clocks', 'byKind', kind], ms)),
    ...endless(['objections', 'answerMs'], objections?.answerMs),
    ...endless(['bonus', 'answerMs'], bonus?.answerMs),
    ...endless(['buzzer', 'rebound', 'answerMs'], rebound),
    ...odd(
      [...at, 'rules', 'objections', 'pressMs'],
      objections?.pressMs === 0,
      '质疑不限时：无人质疑时不会结束',
      'no limit to object: with nobody pressing the question never ends',
    ),
  ]
}
function ofBench({ contest, round, at, format, subjectsOf }: RoundAsked): Oddity[] {
  const { method } = round.rules.ruling
  const { referees, subjects } = contest.panel
  const where = [...at, 'rules', 'ruling', 'method']
  if (format.panel) return []
  const mode = firstOnPaper(format, round.rules)?.mode
  const missing = method === 'subject' ? [...new Set(format.sets(round.rules).flatMap(subjectsOf))].filter((one) => subjects[one] === undefined) : []
  const many = method === 'majority'
  return [
    ...odd(
      where,
      referees === 0 && (many || method === 'one' || method === 'subject'),
      '没有裁判席（panel.referees 为 0），裁决都归裁判长',
      'there is no referee (panel.referees is 0): every ruling is the chief’s',
    ),
    ...odd(
      where,
      many && referees > 0 && referees % 2 === 0,
      `裁判人数为偶数（${String(referees)}），容易没有多数`,
      `an even panel (${String(referees)}) often has no majority`,
    ),
    ...odd(
      where,
      missing.length > 0,
      `科目 ${missing.join('、')} 没有指定裁判（panel.subjects），由裁判长裁决`,
      `no referee for the subject ${missing.join(', ')} (panel.subjects): the chief rules`,
    ),
    ...odd(
      where,
      method === 'machine' && (mode === 'turn' || mode === 'race' || mode === 'performance'),
      '口头作答由系统判定：没有平板答案可供对照',
      'spoken answers ruled by the machine: there is nothing to compare',
    ),
  ]
}
function ofQuestions({ contest, round, at, format }: RoundAsked): Oddity[] {
  const { rules } = round
  const where = [...at, 'rules']
  const sets = format.sets(rules).flatMap((id) => (contest.sets[id] ? [{ id, set: contest.sets[id] }] : []))
  const spares = sets.reduce((sum, { set }) => sum + set.spares.length, 0)
  const empty = sets.filter(({ set }) => set.questions.length === 0)
  const titles = (language: 'zh' | 'en') => empty.map(({ set }) => inLanguage(set.title, language)).join(language === 'zh' ? '、' : ', ')
  const tiers = 'tiers' in rules && Array.isArray(rules.tiers) ? rules.tiers.length : 0
  const turns = 'turns' in rules && typeof rules.turns === 'number' ? rules.turns : 0
  const positions = 'positions' in rules && Array.isArray(rules.positions) ? (rules.positions as readonly number[]) : []
  const filled = new Set(contest.teams.flatMap((team) => team.players.map((player) => player.position)))
  const nobody = positions.filter((position) => !filled.has(position))
  const silent = (rules.speaker?.positions ?? []).filter((position) => !filled.has(position))
  return [
    ...odd(where, empty.length > 0, `题组“${titles('zh')}”没有题目`, `the set “${titles('en')}” has no question`),
    ...odd(
      where,
      sets.length > 0 && spares === 0 && !format.settled && !rules.voids.usesQuota,
      '作废的题要补，但题组没有备用题',
      'a void question is to be replaced, but the set has no spare',
    ),
    ...odd(
      [...where, 'mustDiffer'],
      'mustDiffer' in rules && rules.mustDiffer === true && turns > tiers,
      '各次须选不同分值，但次数多于分值的种数',
      'a team’s values must differ, but it has more turns than there are values',
    ),
    ...odd([...where, 'positions'], nobody.length > 0, `没有选手在${nobody.join('、')}号位`, `no team has a player no. ${nobody.join(', ')}`),
    ...odd([...where, 'speaker', 'positions'], silent.length > 0, `没有选手在${silent.join('、')}号位`, `no team has a player no. ${silent.join(', ')}`),
    ...odd([...at, 'parts'], !contest.parts.some((part) => round.parts.includes(part.id)), '没有代表队参加这个环节', 'nobody plays this round'),
  ]
}
/** [T18] What packs dealt out leave over is asked of nobody; how many teams play is not known before a part is formed. */
function ofPacks({ contest, round, at, format }: RoundAsked): Oddity[] {
  const first = firstOnPaper(format, round.rules)
  const set = first?.setId ? contest.sets[first.setId] : undefined
  const teams = new Set(round.parts.flatMap((partId) => enteredIn(contest, partId))).size
  const over = first?.dealt && teams > 0 ? (set?.questions.length ?? 0) - first.dealt.to * teams : 0
  const n = String(over)
  return odd(
    [...at, 'rules', 'packs'],
    over > 0,
    `题组有${n}题不在任何题包内，不会用到（可列为备用题）`,
    `${n} questions of the set are in no pack and never asked (they may be spares)`,
  )
}
function ofPrices({ round, at, format }: RoundAsked): Oddity[] {
  const { prices } = round.rules
  const where = [...at, 'rules', 'prices']
  if (format.settled || format.panel || (prices.right === 0 && prices.wrong === 0))
    return [...odd([...where, 'foul'], prices.foul > 0, '犯规反而加分', 'a foul earns points')]
  return [
    ...odd([...where, 'right'], prices.right <= 0, '答对不加分', 'a right answer earns nothing'),
    ...odd([...where, 'wrong'], prices.wrong > prices.right, '答错得分高于答对', 'a wrong answer earns more than a right one'),
    ...odd([...where, 'foul'], prices.foul > 0, '犯规反而加分', 'a foul earns points'),
  ]
}

/** Of the teams that play the round; where some have one a position, that; not known before a part is formed. */
function tabletsIn(contest: PreparedContest, round: PreparedRound): PreparedContest['tablets'] | undefined {
  const all = round.parts.flatMap((partId) => enteredIn(contest, partId)).map((teamId) => tabletsOf(contest, teamId))
  return all.find((one) => one === 'one-a-position') ?? all[0]
}
/** Settings written in the file that change nothing in this round, or in one of its parts. */
export function idleOddities({ contest, round, at, raw, format }: Omit<RoundAsked, 'subjectsOf'>): readonly Oddity[] {
  const written = (rules: RoundRules, within: Path): Oddity[] =>
    idleSettings(format, rules, tabletsIn(contest, round))
      .map(({ at: setting, why }) => ({ at: [...within, ...setting], says: why }))
      .filter((one) => valueAt(raw, one.at) !== undefined)
  const apart = Object.entries(round.partRules ?? {}).flatMap(([partId, rules]) => written(rules, [...at, 'perPart', partId]))
  return [...written(round.rules, [...at, 'rules']), ...apart]
}

/** Rulings nobody may object to can't go unopposed. */
function ofRulings({ round: { rules }, at }: RoundAsked): Oddity[] {
  const { objections } = rules
  const never = objections?.unopposed.filter((outcome) => !objections.to.includes(outcome)) ?? []
  return [
    ...odd(
      [...at, 'rules', 'objections', 'unopposed'],
      never.length > 0,
      `不可质疑的裁决不会“无人质疑”：${never.join('、')} 不起作用`,
      `nobody may object to ${never.join(', ')}: that it goes unopposed changes nothing`,
    ),
  ]
}

export const roundOddities = (asked: RoundAsked): readonly Oddity[] => [
  ...ofClocks(asked),
  ...ofOwnClocks(asked),
  ...ofBench(asked),
  ...recusalOddities(asked),
  ...ofQuestions(asked),
  ...ofPacks(asked),
  ...ofPrices(asked),
  ...idleOddities(asked),
  ...ofRulings(asked),
]
