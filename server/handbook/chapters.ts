/** A contest in words, chapter by chapter: the event, its parts, rounds, awards, people and appeals; what the check prints and the handbook holds. */
import { pointsText } from '#shared/points.ts'
import { inLanguage, type Language, type PlayerId, type Text } from '#shared/words.ts'
import { appealSentences, roundAppealSentences, sanctionSentences } from '../contest/appeal-sentences.ts'
import { awardSentences } from '../contest/award-sentences.ts'
import type { PreparedContest, PreparedRound } from '../contest/prepared-contest.ts'
import { partSentences, peopleSentences } from '../contest/part-sentences.ts'
import { tieSentences, totalSentences } from '../contest/ranking-sentences.ts'
import type { FormatOf, OrderBy } from '../formats/round-format.ts'
import { roundSentences, roundsInOrder, type Chapter } from '../formats/round-wording.ts'
import { some } from '../formats/wording.ts'

export interface Section {
  readonly title: Text
  readonly chapters: readonly Chapter[]
}
const say = (zh: string, en: string) => ({ zh, en })
const list = (texts: readonly Text[], language: Language): string => texts.map((one) => inLanguage(one, language)).join(language === 'zh' ? '、' : ', ')
const lists = (zh: string, en: string, texts: readonly Text[]): Text[] =>
  texts.length === 0 ? [] : [say(`${zh}：${list(texts, 'zh')}。`, `${en}: ${list(texts, 'en')}.`)]
const given = (zh: string, en: string, text: Text | undefined): Text[] => (text === undefined ? [] : lists(zh, en, [text]))

const TABLETS = {
  'one-a-team': say('每队一台答题平板。', 'One tablet a team.'),
  'one-a-position': say('每名选手一台答题平板。', 'One tablet a player.'),
} as const
/** A field that has others than the contest is named. */
function tabletLines({ tablets, fields }: PreparedContest): Text[] {
  const others = fields.flatMap(({ title, tablets: own }) =>
    own === undefined || own === tablets ? [] : [say(`${inLanguage(title, 'zh')}：${TABLETS[own].zh}`, `${inLanguage(title, 'en')}: ${TABLETS[own].en}`)],
  )
  return [TABLETS[tablets], ...others]
}
const nameIn = ({ teams }: PreparedContest, teamId: string): string => teams.find((team) => team.id === teamId)?.name ?? teamId
function panelLines(contest: PreparedContest): Text[] {
  const { panel } = contest
  const subjects = Object.entries(panel.subjects).map(([subject, n]) => say(`${subject}由${String(n)}号裁判裁决`, `${subject}: referee ${String(n)}`))
  const recused = (panel.recused ?? []).map(({ role, number, teams }) => {
    const names = teams.map((teamId) => nameIn(contest, teamId))
    return role === 'judge'
      ? say(`${String(number)}号评委不给${names.join('、')}评分`, `judge ${String(number)} does not mark ${names.join(', ')}`)
      : say(`${String(number)}号裁判不裁决${names.join('、')}`, `referee ${String(number)} does not rule on ${names.join(', ')}`)
  })
  return [
    say(
      `裁判长1名，裁判${String(panel.referees)}名，评委${String(panel.judges)}名，裁判助理${String(panel.clerks)}名，监督员${String(panel.supervisors)}名，屏幕${String(panel.displays)}块。`,
      `One chief referee, ${some(panel.referees, 'referee')}, ${some(panel.judges, 'judge')}, ${some(panel.clerks, 'clerk')}, ${some(panel.supervisors, 'supervisor')}, ${some(panel.displays, 'screen')}.`,
    ),
    ...lists('科目分工', 'Subjects', subjects),
    ...lists('回避', 'Recused', recused),
    ...tabletLines(contest),
  ]
}
function eventLines(contest: PreparedContest): Text[] {
  const { organisations, fields, teams } = contest
  return [
    ...given('副题', 'Subtitle', contest.subtitle),
    ...given('主题', 'Theme', contest.themeLine),
    ...given('时间', 'Date', contest.date),
    ...given('地点', 'Place', contest.place),
    ...lists('主办', 'Hosts', organisations.hosts),
    ...lists('承办', 'Organisers', organisations.organisers),
    ...lists('协办', 'Co-organisers', organisations.coOrganisers),
    contest.official
      ? say('正式比赛。', 'An official contest.')
      : contest.watermark === 'demo'
        ? say('非正式比赛：各画面带“演示数据”字样。', 'Not official: every surface is marked as a demonstration.')
        : say('非正式比赛：各画面带“彩排”字样。', 'Not official: every surface is marked as a rehearsal.'),
    ...fields.map(({ id, title }) => {
      const inIt = teams.filter((team) => team.field === id)
      const names = inIt.map((team) => `${String(team.table)} ${team.name}`).join('；')
      return say(`${inLanguage(title, 'zh')}${String(inIt.length)}支：${names}。`, `${inLanguage(title, 'en')}, ${some(inIt.length, 'team')}: ${names}.`)
    }),
    ...panelLines(contest),
  ]
}

function partLines(contest: PreparedContest, id: string): Text[] {
  const part = contest.parts.find((one) => one.id === id)
  if (!part) return []
  const { entrants } = part
  const field = 'field' in entrants ? contest.fields.find((one) => one.id === entrants.field) : undefined
  const who = 'teams' in entrants ? entrants.teams.map((teamId) => nameIn(contest, teamId)) : null
  const entered: Text[] = field
    ? [say(`全体${inLanguage(field.title, 'zh')}参加。`, `For the whole field: ${inLanguage(field.title, 'en')}.`)]
    : who
      ? [say(`${who.join('、')}参加。`, `For ${who.join(', ')}.`)]
      : []
  const playOff = contest.rounds.find((round) => round.id === part.playOff)
  const settled: Text[] = playOff
    ? [say(`加赛按“${inLanguage(playOff.title, 'zh')}”进行。`, `Play-offs go by “${inLanguage(playOff.title, 'en')}”.`)]
    : [say('不设加赛。', 'There is no play-off.')]
  return [...entered, ...partSentences(contest.parts, part), ...totalSentences(contest, part), ...tieSentences(contest, part), ...settled]
}

/** Which questions a round draws from, and what they hold. */
function supplyLines({ sets }: PreparedContest, round: PreparedRound, formatOf: FormatOf): Text[] {
  const ids = formatOf(round.format).sets(round.rules)
  return ids.flatMap((id) => {
    const set = sets[id]
    if (!set) return []
    const [n, spares] = [set.questions.length, set.spares.length]
    return [
      say(
        `题目取自“${inLanguage(set.title, 'zh')}”：${String(n)}题，备用${String(spares)}题。`,
        `Questions come from “${inLanguage(set.title, 'en')}”: ${String(n)}, with ${some(spares, 'spare')}.`,
      ),
    ]
  })
}
/** An order of appearance as drawn before the contest. */
function listedLine({ teams }: PreparedContest, order: OrderBy): Text[] {
  if (typeof order === 'string' || !('listed' in order)) return []
  const names = order.listed.map((id) => teams.find((team) => team.id === id)?.name ?? id)
  return [say(`出场顺序：${names.join('、')}。`, `Order of appearance: ${names.join(', ')}.`)]
}
/** Who may not play, and by which clause. */
function admitted({ roster, teams }: PreparedContest): Text[] {
  const nameOf = (id: PlayerId): string => teams.flatMap((team) => team.players).find((one) => one.id === id)?.name ?? id
  const eligible = roster?.eligible
  return [
    ...(eligible === undefined
      ? []
      : [
          say(
            `参赛资格（${inLanguage(eligible.clause, 'zh')}）：${eligible.players.map(nameOf).join('、')}。`,
            `Eligible (${inLanguage(eligible.clause, 'en')}): ${eligible.players.map(nameOf).join(', ')}.`,
          ),
        ]),
    ...(roster?.barred ?? []).map(({ player, clause }) =>
      say(`${nameOf(player)}不得参赛：${inLanguage(clause, 'zh')}。`, `${nameOf(player)} may not play: ${inLanguage(clause, 'en')}.`),
    ),
  ]
}
function roundLines(contest: PreparedContest, round: PreparedRound, formatOf: FormatOf): Text[] {
  const format = formatOf(round.format)
  const titles = round.parts.map((id) => contest.parts.find((part) => part.id === id)?.title ?? id)
  return [
    say(`赛制：${format.title.zh}；参加：${list(titles, 'zh')}。`, `${format.title.en}, for ${list(titles, 'en')}.`),
    ...listedLine(contest, format.orderBy(round.rules)),
    ...roundSentences(contest.parts, round, format),
    ...('appeals' in round.rules && round.rules.appeals ? roundAppealSentences(round.rules.appeals, contest.appeals) : []),
    ...supplyLines(contest, round, formatOf),
  ]
}

const chapter = (title: Text, lines: readonly Text[]): Chapter => ({ title, lines })
const minutes = (n: number | undefined): string => (n === undefined ? '' : `（${pointsText(Math.round(n * 1000))}′）`)
/** Everything the file says, in the order of a handbook. */
export function sectionsOf(contest: PreparedContest, formatOf: FormatOf): readonly Section[] {
  const rundown = contest.rundown.map((item) =>
    say(`${inLanguage(item.title, 'zh')}${minutes(item.minutes)}`, `${inLanguage(item.title, 'en')}${minutes(item.minutes)}`),
  )
  const people = [...peopleSentences(contest), ...admitted(contest), ...sanctionSentences(contest.sanctions)]
  return [
    {
      title: say('比赛', 'The event'),
      chapters: [
        chapter(contest.title, eventLines(contest)),
        ...(contest.choices.length > 0 ? [chapter(say('规则未定、由本方案选定', 'What the rules leave open and this file decided'), contest.choices)] : []),
      ],
    },
    { title: say('流程', 'The evening'), chapters: [chapter(say('流程', 'The evening'), rundown)] },
    { title: say('分段与成绩', 'Parts and scores'), chapters: contest.parts.map((part) => chapter(part.title, partLines(contest, part.id))) },
    { title: say('环节规则', 'Rounds'), chapters: roundsInOrder(contest).map((round) => chapter(round.title, roundLines(contest, round, formatOf))) },
    ...(contest.awards.length === 0
      ? []
      : [{ title: say('奖项', 'Awards'), chapters: contest.awards.map((award) => chapter(award.title, awardSentences(contest, award))) }]),
    { title: say('人员与纪律', 'People and conduct'), chapters: [chapter(say('换人与名单', 'Substitution and rosters'), people)] },
    { title: say('申诉', 'Appeals'), chapters: [chapter(say('申诉', 'Appeals'), appealSentences(contest.appeals))] },
  ]
}
