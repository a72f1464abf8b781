/** What a part's totals are made of, what is done about ties at each boundary, what the public sees of it and who signs: in sentences. */
import type { PartFile } from '#shared/contest-file.ts'
import type { Term, TieCriterion, TiePolicy } from '#shared/ranking-settings.ts'
import { pointsText } from '#shared/points.ts'
import { inLanguage, type Text } from '#shared/words.ts'
import { awardEnds } from './boundaries.ts'
import type { PreparedContest } from './prepared-contest.ts'

type Sentence = Exclude<Text, string>
const say = (zh: string, en: string): Sentence => ({ zh, en })
const named = (title: Text | undefined, id: string): Sentence => say(inLanguage(title ?? id, 'zh'), inLanguage(title ?? id, 'en'))
const joined = (all: readonly Sentence[], zh: string, en: string): Sentence => say(all.map((one) => one.zh).join(zh), all.map((one) => one.en).join(en))

const USUAL_TITLES: Readonly<Record<string, Text>> = { live: say('现场得分', 'On stage'), qualifying: say('晋级赛得分', 'Qualifying') }
/** A source as its column is headed. */
export const termTitle = ({ parts }: PreparedContest, { source, part, title }: Term): Text =>
  title ?? (part === undefined ? USUAL_TITLES[source] : parts.find((one) => one.id === part)?.title) ?? source

function termWords(contest: PreparedContest, term: Term): Sentence {
  const source = named(termTitle(contest, term), term.source)
  const { normalise, rankPoints, weight } = term
  const places = rankPoints
    ? say(`${source.zh}的名次分（${rankPoints.join('、')}）`, `points for the place in ${source.en} (${rankPoints.join(', ')})`)
    : source
  const mark =
    normalise?.fullMark === 'best' ? say('以最高分为满分', 'from the best score') : say(`满分${normalise?.fullMark ?? ''}`, `from ${normalise?.fullMark ?? ''}`)
  const scaled = normalise ? say(`${places.zh}（${mark.zh}，折合${normalise.to}）`, `${places.en} (${mark.en} to ${normalise.to})`) : places
  return Number(weight) === 1 ? scaled : say(`${scaled.zh} × ${weight}`, `${scaled.en} × ${weight}`)
}

/** Whether a total is anything but what was scored in the part. */
export const isCombined = ({ ranking: { terms } }: PartFile): boolean =>
  terms.length > 1 ||
  terms.some((term) => term.source !== 'live' || Number(term.weight) !== 1 || (term.part ?? term.normalise ?? term.rankPoints) !== undefined)
/** What a total is made of, and how it is rounded. */
export function formulaWords(contest: PreparedContest, part: PartFile): Sentence {
  const { terms, places } = part.ranking
  const [only] = terms
  const all = terms.map((term) => termWords(contest, term))
  const { zh, en } = isCombined(part) || only?.title !== undefined ? joined(all, ' ＋ ', ' + ') : say('本场得分', 'the score of this part')
  const kept =
    places === 0 ? say('取整数', 'rounded to whole points') : say(`保留${String(places)}位小数`, `to ${String(places)} decimal${places === 1 ? '' : 's'}`)
  return say(`${zh}，四舍五入${kept.zh}`, `${en}, half up, ${kept.en}`)
}

const COUNTED = {
  'fewer-wrong': say('答错少者在前', 'fewer wrong answers'),
  'more-right': say('答对多者在前', 'more right answers'),
  'less-time': say('作答用时平均较短者在前', 'less time to answer, on average'),
  'head-to-head': say('相互之间的题目与对战得分高者在前', 'points in questions only they played for and in duels between them'),
} as const
function criterion({ rounds, parts }: PreparedContest, one: TieCriterion): Sentence {
  if (typeof one === 'string') return COUNTED[one]
  if ('round' in one) {
    const { zh, en } = named(rounds.find((round) => round.id === one.round)?.title, one.round)
    return say(`${zh}得分高者在前`, `a higher score in ${en}`)
  }
  if ('groups' in one) {
    const groups = one.groups.map((id) => named(parts.find((part) => part.id === id)?.title, id))
    const { zh, en } = joined(groups, '、', ', ')
    return say(`所在小组（${zh}）总得分高者在前`, `a higher score of the whole group they were in (${en})`)
  }
  return one.better === 'lower'
    ? say(`带入成绩“${one.imported}”低者在前`, `a lower imported score “${one.imported}”`)
    : say(`带入成绩“${one.imported}”高者在前`, `a higher imported score “${one.imported}”`)
}
const THEN = {
  'play-off': say('加赛', 'a play-off decides'),
  draw: say('抽签决定', 'lots decide'),
  share: say('名次并列', 'the rank is shared'),
} as const
function policyWords(contest: PreparedContest, { criteria, then, fromTeams }: TiePolicy): Sentence {
  const steps = criteria.map((one) => criterion(contest, one))
  const few = fromTeams > 2 && then !== 'share'
  const last = few
    ? say(
        `${String(fromTeams)}队及以上并列时${THEN[then].zh}，不足的名次并列`,
        `${THEN[then].en} from ${String(fromTeams)} tied teams up, fewer share the rank`,
      )
    : THEN[then]
  if (steps.length === 0) return last
  const { zh, en } = joined(steps, '；再相同，', '; then by ')
  return say(`${zh}；仍相同的，${last.zh}`, `by ${en}; if still equal, ${last.en}`)
}
const teamsOf = ({ teams }: PreparedContest, field: string): number => teams.filter((team) => team.field === field).length
/** What happens to a tie across each award's last place, by the award's name, and to any other. */
export function tieSentences(contest: PreparedContest, part: PartFile): readonly Sentence[] {
  const { ties, tiesOn } = part.ranking
  const on = tiesOn === 'exact' ? [say('总分以未取舍的数值相同为并列。', 'Totals are equal when the exact figures are.')] : []
  const usual: TiePolicy = ties ?? { criteria: [], then: part.playOff === undefined ? 'share' : 'play-off', fromTeams: 2 }
  // a tie across the end of the field is none
  const lines = awardEnds(contest, part.id).filter(({ last }) => !('field' in part.entrants) || last < teamsOf(contest, part.entrants.field))
  const ends = lines.map(({ award, last }): Sentence => {
    const { zh, en } = named(contest.awards.find((one) => one.id === award)?.title, award)
    const words =
      ties === undefined && part.playOff === undefined
        ? say('不加赛，该奖项待定', 'not played off: the award waits')
        : policyWords(contest, ties?.at?.[award] ?? usual)
    return say(`跨“${zh}”末位（第${String(last)}名）的并列：${words.zh}。`, `A tie across the last place of ${en} (place ${String(last)}): ${words.en}.`)
  })
  const matter = ties?.matter ?? 'award'
  const elsewhere =
    matter === 'place'
      ? say(`其他并列：${policyWords(contest, usual).zh}。`, `Any other tie: ${policyWords(contest, usual).en}.`)
      : typeof matter === 'object'
        ? say(
            `前${String(matter.upTo)}名内的并列：${policyWords(contest, usual).zh}；其后的并列名次并列。`,
            `A tie within the first ${String(matter.upTo)} places: ${policyWords(contest, usual).en}; further down the rank is shared.`,
          )
        : say('不影响奖项、晋级的并列，名次并列。', 'A tie that decides neither an award nor who goes through shares the rank.')
  const through = contest.parts.some((one) => 'from' in one.entrants && one.entrants.from.some((from) => from.part === part.id))
  const cut = through ? [say(`晋级线上的并列：${policyWords(contest, usual).zh}。`, `A tie across the cut: ${policyWords(contest, usual).en}.`)] : []
  return [...on, ...ends, ...cut, elsewhere]
}

const SIGNERS = { chief: say('裁判长', 'the chief referee'), supervisor: say('监督员', 'the supervisor') } as const
/** The part's totals: what opens them, what they are made of, how they are rounded. */
export function totalSentences(contest: PreparedContest, part: PartFile): readonly Sentence[] {
  const base = pointsText(part.baseScore)
  const formula = formulaWords(contest, part)
  const signers = joined(
    (part.signers ?? ['chief']).map((one) => SIGNERS[one]),
    '、',
    ' and ',
  )
  const seen =
    part.publicPlaces === 'all'
      ? say('名次全部公开。', 'All places are public.')
      : part.publicPlaces === 'none'
        ? say('宣布前不公开名次。', 'No place is public before the announcement.')
        : say(
            `宣布前只公开前${String(part.publicPlaces.downTo)}名。`,
            `Before the announcement only the first ${String(part.publicPlaces.downTo)} places are public.`,
          )
  return [
    say(`各队基础分${base}分。`, `Every team opens with ${base} points.`),
    ...(part.floor === undefined ? [] : [say(`总分最低为${pointsText(part.floor)}分。`, `No total falls below ${pointsText(part.floor)}.`)]),
    say(`总分 ＝ ${formula.zh}。`, `The total is ${formula.en}.`),
    seen,
    say(`成绩由${signers.zh}签字后生效。`, `The result counts once signed by ${signers.en}.`),
  ]
}
